/**
 * The two sides of a pairing in few lines, the gap between them: the drill as it was announced, the launch as it was
 * reported. Side by side where there is room, each text in the longest form that fits and broken where rows are free.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type Drill, isDrill, type Launch, type Missile} from '../dataset/event.ts';
import {assetWords, distanceWords, fallAreaWords, parentOf} from '../dataset/event-words.ts';
import {launchShort} from '../dataset/launch-title.ts';
import type {Neighbour} from '../pairing/pairing-index.ts';
import {gapMiddle, gapTitle} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {displayWidth, numberWord, sentenceCase, wrapText} from '../text/words.ts';
import {isExactDay} from '../time/days.ts';
import {dateSpan, longDateTime, shortMonths} from '../time/format-date.ts';
import {fitLine, kindMarks, type Line, lineOf, type Mark, type Segment} from './line.ts';
import type {Matched} from './pairing-lines.ts';

type SideContext = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	/** Lines of the pane. */
	readonly height?: number | undefined;
};

/** The texts of a side, each in its forms, the longest first. */
type Side = readonly (readonly [string, ...string[]])[];

/** From this width on the two sides stand beside each other. */
const sideBySideWidth = 60;

/** Lines of a side: the strip below them must stay in sight at 80 x 24. */
const sideRows = 4;

/** Lines below the sides that stay in sight: the strip, and one for what was said. */
const rowsBelow = 5;

/** Further lines that a name may take in a pane that has them. */
const mostNameRows = 2;

/** The lines of both sides. */
export function sideLines({drill, match}: Matched, context: SideContext, width: number): readonly Line[] {
	const left = drillSide(drill, context);
	const right = launchSide(match.launch, context);
	if (width >= sideBySideWidth) {
		return sideBySide(left, right, middleLines(match), {width, height: context.height ?? 0});
	}

	const side = (forms: Side, kind: 'drill' | 'launch') => {
		const texts = forms.map(([longest]) => longest);
		return [
			fitLine(sideLine(texts, 0, kind), width),
			...texts.slice(1).flatMap(text => wrapText(text, {width, first: '  '}).map(line => lineOf(line))),
		];
	};
	const gap = wrapText(gapTitle(match.gap), {width, first: '  '}).map(line => lineOf(line, 'title'));
	return [...side(left, 'drill'), ...gap, ...side(right, 'launch')];
}

const arrows: Readonly<Record<string, Mark>> = {
	before: {text: '<-- before ---', unicode: '◀── before ───'},
	after: {text: '--- after --->', unicode: '─── after ───▶'},
	'inside it': {text: '< inside it >', unicode: '◀ inside it ▶'},
	'same day': {text: '< same day >', unicode: '◀ same day ▶'},
	'not certain': {text: '< not certain >', unicode: '◀ not certain ▶'},
};

/** The gap between the two sides, and an arrow to where the launch was in time. */
function middleLines({gap}: Neighbour): readonly Segment[] {
	const {middle, side} = gapMiddle(gap);
	return [
		...middle.map((text): Segment => ({text, role: 'title'})),
		{...(arrows[side] ?? {text: ''}), role: 'dim'},
	];
}

function sideBySide(
	left: Side,
	right: Side,
	middle: readonly Segment[],
	{width, height}: {readonly width: number; readonly height: number},
): Line[] {
	const middleWidth = Math.max(...middle.map(({text}) => displayWidth(text)));
	const side = Math.floor((width - middleWidth - 4) / 2);
	const spare = Math.max(0, Math.min(mostNameRows, height - sideRows - rowsBelow));
	const textsIn = (room: number, further: number) => [
		sideTexts(left, side, room, further),
		sideTexts(right, width - middleWidth - 4 - side, room, further),
	];
	const longest = Math.max(...textsIn(sideRows, spare).map(texts => texts.length));
	const rows = Math.max(longest, middle.length + 1);
	// The rows that one side needs are free for the other.
	const [leftTexts = [], rightTexts = []] = textsIn(Math.max(sideRows, rows), 0);
	// The gap stands beside the dates, a line below the names.
	const from = rows > middle.length ? 1 : 0;
	return Array.from({length: rows}, (_, row) => {
		const between = middle[row - from];
		const lead = between === undefined ? 0 : Math.floor((middleWidth - displayWidth(between.text)) / 2);
		return [
			...fitLine(sideLine(leftTexts, row, 'drill'), side),
			{text: '  '},
			...fitLine(between === undefined ? [] : [{text: ' '.repeat(lead)}, between], middleWidth),
			{text: '  '},
			...fitLine(sideLine(rightTexts, row, 'launch'), width - middleWidth - 4 - side),
		];
	});
}

/** Before each text of a side: its mark, or as many spaces. */
const sideIndent = 2;

/**
 * The texts of a side, each in the longest form that fits. Where only the last one would, or none, the longest is broken
 * if the side has free ones among its `rows`; a name has `spare` more.
 */
function sideTexts(side: Side, width: number, rows: number, spare: number): readonly string[] {
	const room = width - sideIndent;
	let free = rows - Math.min(sideRows, side.length);
	return side.slice(0, sideRows).flatMap((forms, place) => {
		const [longest] = forms;
		const fits = (form: string) => displayWidth(form) <= room;
		const whole = forms.slice(0, Math.max(1, forms.length - 1)).find(fits);
		const further = place === 0 ? spare : 0;
		const most = 1 + free + further;
		if (whole !== undefined || most === 1) {
			return [whole ?? forms.find(fits) ?? forms.at(-1) ?? ''];
		}

		const lines = wrapText(longest, {width: room});
		free -= Math.max(0, Math.min(most, lines.length) - 1 - further);
		const shown = lines.slice(0, most - 1);
		// Of the text itself and not of its lines, so that a word that was broken is one again.
		const rest = shown.reduce((text, line) => text.slice(line.length).trimStart(), longest);
		return rest === '' ? shown : [...shown, rest];
	});
}

function sideLine(texts: readonly string[], row: number, kind: 'drill' | 'launch'): Line {
	const text = texts[row];
	if (text === undefined) {
		return [];
	}

	return row === 0
		? [
				{...kindMarks[kind], role: kind},
				{text: ` ${text}`, role: kind},
			]
		: [{text: `  ${text}`}];
}

/** Title; days and place; the exercise that it is part of; who and what took part. */
function drillSide(drill: Drill, {dataset}: SideContext): Side {
	const parent = parentOf(drill, dataset);
	const assets = assetWords(drill.assets);
	return sideOf([
		`${drill.title}${drill.own === true ? ' (own)' : ''}`,
		[shortMonths(dateSpan(drill.start, drill.end)), drill.place].filter(Boolean).join(', '),
		parent !== undefined &&
			isDrill(parent) && [
				`part of ${parent.title}, ${shortMonths(dateSpan(parent.start, parent.end))}`,
				`part of ${parent.title}`,
			],
		assets === '' ? drill.participants.join(', ') : assets,
	]);
}

/** Missiles and site; when; how far they flew, a line for each account; where they fell. */
function launchSide(launch: Launch, {dataset, pairings}: SideContext): Side {
	const site = launch.site === undefined ? undefined : dataset.sites.get(launch.site);
	const province =
		site?.province === undefined || launch.title.includes(site.province) ? '' : `, ${site.province}`;
	const fell = launch.fellIn.map(area => fallAreaWords[area]).join(', ');
	const flights = flightForms(launch.missiles);
	const siteName = site?.name;
	const own = launch.own === true ? ' (own)' : '';
	const when = shortMonths(longDateTime(launch.start));
	return sideOf([
		[
			`${sentenceCase(launch.title)}${province}${own}`,
			`${sentenceCase(launch.title)}${own}`,
			`${launchShort(launch, dataset.systems)}${siteName === undefined ? '' : ` from ${siteName}`}${own}`,
		],
		[...placesInDay(launch, pairings).map(place => `${when}${place}`), when, when.replace(/ KST$/, '')],
		...(flights.length === 0 ? [`no range given${fell === '' ? '' : `; fell in the ${fell}`}`] : flights),
		flights.length > 0 && fell !== '' && `fell in the ${fell}`,
	]);
}

function sideOf(some: readonly (readonly string[] | string | false)[]): Side {
	return some.flatMap(text => {
		const [first, ...shorter] = [text === false ? [] : text].flat().map(asciiMarksText);
		return first === undefined || first === '' ? [] : [[first, ...shorter]];
	});
}

/** `, first of 4 launches that day`, and shorter; nothing for a launch that has its day for itself. */
function placesInDay({id, start}: Launch, {index}: Pairings): readonly string[] {
	const sameDay = isExactDay(start)
		? index.overlapping(start.firstDay, start.firstDay).filter(launch => isExactDay(launch.start))
		: [];
	const place = sameDay.findIndex(launch => launch.id === id);
	if (sameDay.length < 2 || place < 0) {
		return [''];
	}

	const named = ordinals[place] ?? `number ${place + 1}`;
	const number = `${place + 1}${['st', 'nd', 'rd'][place] ?? 'th'}`;
	return [
		`, ${named} of ${numberWord(sameDay.length)} launches that day`,
		`, ${number} of ${sameDay.length} that day`,
	];
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/**
 * The accounts of how far the missiles flew, each with whose it is, empty where nobody is named: accounts run together would
 * read as so many missiles. What one reporter says of several missiles stands in his.
 */
export function flightAccounts(
	missiles: readonly Missile[],
): readonly {readonly by: string; readonly figures: string}[] {
	const byReporter = new Map<string, Set<string>>();
	for (const missile of missiles) {
		const flight = [
			missile.rangeKm === undefined ? '' : distanceWords(missile.rangeKm, missile.rangeLimit),
			missile.apogeeKm === undefined ? '' : `peak ${distanceWords(missile.apogeeKm, missile.apogeeLimit)}`,
		]
			.filter(Boolean)
			.join(', ');
		if (flight !== '') {
			const by = missile.by ?? '';
			byReporter.set(by, (byReporter.get(by) ?? new Set()).add(flight));
		}
	}

	return [...byReporter].map(([by, flights]) => ({by, figures: [...flights].join('; ')}));
}

/** A line for each account; where there are several, whose it is comes first, so that what is cut is never that. */
function flightForms(missiles: readonly Missile[]): Side {
	const accounts = flightAccounts(missiles);
	return accounts.map(({by, figures}) => {
		if (by === '') {
			return [figures];
		}

		return accounts.length === 1
			? [`${figures} (${by})`, `${figures} (${shortParty(by)})`]
			: [`${by}: ${figures}`, `${shortParty(by)}: ${shortFigures(figures)}`];
	});
}

/** `ROK` for its Joint Chiefs, `Japan` for its ministry, `ROK, Japan` for both. */
function shortParty(by: string): string {
	return by
		.replace(/ROK (JCS|military|Ministry of National Defense)/g, 'ROK')
		.replace(/Japan MOD|Government of Japan/g, 'Japan')
		.replace('US Pacific Command', 'US')
		.replace('an unnamed ROK official', 'official')
		.replace("'s military sources", ' sources')
		.replaceAll(' and ', ', ');
}

/** Bounds in few cells: `700+ km`, `max 200 km`. */
function shortFigures(figures: string): string {
	return figures.replace(/at least ([\d.,]+)/g, '$1+').replaceAll('at most', 'max');
}

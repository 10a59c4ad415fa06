import type {Dataset} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	type Drill,
	isDrill,
	isLaunch,
	type Launch,
	type Missile,
} from '../dataset/event.ts';
import {assetWords, distanceWords, fallAreaWords, parentOf} from '../dataset/event-words.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import {gapMiddle, gapTitle, usualnessForms} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {displayWidth, wrapText} from '../text/cells.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {numberWord, sentenceCase} from '../text/words.ts';
import {isExactDay} from '../time/coarse-date.ts';
import {dateSpan, longDateTime, shortMonths} from '../time/format-date.ts';
import {daysIn} from '../time/korea-day.ts';
import {dayStripLines} from './day-strip-lines.ts';
import {fitLine, kindMarks, type Line, lineOf, type Mark, type Segment} from './line.ts';
import {factLines, type Matched} from './pairing-facts.ts';

type PairingLinesInput = {
	readonly event: BriefingEvent;
	readonly pairing: Pairing | undefined;
	readonly pairings: Pairings;
	readonly dataset: Dataset;
	readonly width: number;
};

/** From this width on the two sides stand beside each other. */
const sideBySideWidth = 60;
/** Lines of a side: the strip below them must stay in sight at 80 x 24. */
const sideRows = 4;

function isMatched(pairing: Pairing | undefined): pairing is Matched {
	return pairing?.match !== undefined;
}

/** The lines of the pairing of an event, or one that says why there is none. */
export function pairingLines(input: PairingLinesInput): readonly Line[] {
	const {event, pairing, pairings, dataset, width} = input;
	if (!isMatched(pairing)) {
		return wrapText(asciiMarksText(noPairingWords(event, pairing, pairings)), {width}).map(line =>
			lineOf(line, 'dim'),
		);
	}

	const parent = parentOf(pairing.drill, dataset);
	const strip = dayStripLines({
		pairing,
		pairings,
		parent: parent !== undefined && isDrill(parent) ? parent : undefined,
		width,
	});
	return [
		...sideLines(pairing, {dataset, pairings}, width),
		...strip,
		...factLines(pairing, {dataset, event}, width),
	];
}

/** The same without what is drawn, one thing below the other, to be read aloud. */
export function pairingWords({event, pairing, pairings, dataset}: PairingLinesInput): readonly Line[] {
	const width = sideBySideWidth - 1;
	return isMatched(pairing)
		? [...sideLines(pairing, {dataset, pairings}, width), ...factLines(pairing, {dataset, event}, width)]
		: [lineOf(noPairingWords(event, pairing, pairings))];
}

/** The gap of a pairing as a title; empty where there is none. */
export function pairingTitle(pairing: Pairing | undefined): string {
	return isMatched(pairing) ? gapTitle(pairing.match.gap) : '';
}

/** What stands over the pairing pane: the gap, and why it is a range; at the right how usual such a gap is. */
export function pairingHeading(
	pairing: Pairing | undefined,
	pairings: Pairings,
	width: number,
): {readonly gap: string; readonly usual: string} {
	if (!isMatched(pairing)) {
		return {gap: '', usual: ''};
	}

	const {drill, match} = pairing;
	const short = gapTitle(match.gap);
	const full = `${short}${roughWords(drill, match.launch)}`;
	const share = pairings.chance(pairing);
	const days = daysIn({first: drill.start.firstDay, last: (drill.end ?? drill.start).lastDay});
	const forms = share === undefined ? [''] : usualnessForms(share, days);
	for (const gap of [full, short]) {
		const usual = forms.find(form => displayWidth(gap) + displayWidth(form) + 3 <= width);
		if (usual !== undefined) {
			return {gap, usual};
		}
	}

	return {gap: displayWidth(full) <= width ? full : short, usual: ''};
}

/** Why a gap is a range. */
function roughWords({start, end}: Drill, launch: Launch): string {
	const isDrillRough = !isExactDay(start) || (end !== undefined && !isExactDay(end));
	const isLaunchRough = !isExactDay(launch.start);
	if (isDrillRough && isLaunchRough) {
		return ' - both are dated roughly';
	}

	return isDrillRough
		? ' - the drill is dated roughly'
		: isLaunchRough
			? ' - the launch is dated roughly'
			: '';
}

function noPairingWords(event: BriefingEvent, pairing: Pairing | undefined, pairings: Pairings): string {
	if (event.kind === 'nuclear-test') {
		return 'Nuclear tests are not paired. A drill that was said to answer one names it in its detail.';
	}

	if (event.kind === 'fire') {
		return 'Artillery and rocket fire is not paired. What was said to tie it to a drill stands in its detail.';
	}

	if (event.kind === 'statement') {
		return 'What the statement is about is not paired; Enter in the detail goes to it.';
	}

	if (isLaunch(event)) {
		return pairings.launches.some(({id}) => id === event.id)
			? 'No drill in the data is paired with this launch.'
			: `This launch does not count among those chosen: ${launchChoiceText(pairings.choice.launches)} (m changes it).`;
	}

	if (!isDrill(event)) {
		return 'A note is not paired.';
	}

	if (!event.pairable) {
		return `Listed, not paired: ${event.pairableReason ?? 'not a single dated drill'}.`;
	}

	return pairing === undefined
		? 'Held away from the peninsula: not paired (--theatre all pairs such drills too).'
		: `No ${pairings.choice.direction === 'previous' ? 'earlier' : 'later'} launch in the data.`;
}

function sideLines({drill, match}: Matched, context: SideContext, width: number): readonly Line[] {
	const left = drillSide(drill, context);
	const right = launchSide(match.launch, context);
	if (width >= sideBySideWidth) {
		return sideBySide(left, right, middleLines(match), width);
	}

	const side = (texts: readonly string[], kind: 'drill' | 'launch') =>
		texts.flatMap((text, row) =>
			row === 0
				? [
						fitLine(
							[
								{...kindMarks[kind], role: kind},
								{text: ` ${text}`, role: kind},
							],
							width,
						),
					]
				: wrapText(text, {width, first: '  '}).map(line => lineOf(line)),
		);
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
	left: readonly string[],
	right: readonly string[],
	middle: readonly Segment[],
	width: number,
): Line[] {
	const middleWidth = Math.max(...middle.map(({text}) => displayWidth(text)));
	const side = Math.floor((width - middleWidth - 4) / 2);
	const rows = Math.min(sideRows, Math.max(left.length, right.length, middle.length + 1));
	// The gap stands beside the dates, a line below the names.
	const from = rows > middle.length ? 1 : 0;
	return Array.from({length: rows}, (_, row) => {
		const between = middle[row - from];
		const lead = between === undefined ? 0 : Math.floor((middleWidth - displayWidth(between.text)) / 2);
		return [
			...fitLine(sideLine(left, row, 'drill'), side),
			{text: '  '},
			...fitLine(between === undefined ? [] : [{text: ' '.repeat(lead)}, between], middleWidth),
			{text: '  '},
			...fitLine(sideLine(right, row, 'launch'), width - middleWidth - 4 - side),
		];
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

// The two sides of a pairing in few lines: the drill as it was announced, the launch as it was reported.

type SideContext = {readonly dataset: Dataset; readonly pairings: Pairings};

/** Title; days and place; the exercise that it is part of; who and what took part. */
function drillSide(drill: Drill, {dataset}: SideContext): readonly string[] {
	const parent = parentOf(drill, dataset);
	const assets = assetWords(drill.assets);
	return texts([
		`${drill.title}${drill.own === true ? ' (own)' : ''}`,
		[shortMonths(dateSpan(drill.start, drill.end)), drill.place].filter(Boolean).join(', '),
		parent !== undefined &&
			isDrill(parent) &&
			`part of ${parent.title}, ${shortMonths(dateSpan(parent.start, parent.end))}`,
		assets === '' ? drill.participants.join(', ') : assets,
	]);
}

/** Missiles and site; when; how far they flew, a line for each account; where they fell. */
function launchSide(launch: Launch, {dataset, pairings}: SideContext): readonly string[] {
	const site = launch.site === undefined ? undefined : dataset.sites.get(launch.site);
	const province =
		site?.province === undefined || launch.title.includes(site.province) ? '' : `, ${site.province}`;
	const fell = launch.fellIn.map(area => fallAreaWords[area]).join(', ');
	const flights = flightLines(launch.missiles);
	return texts([
		`${sentenceCase(launch.title)}${province}${launch.own === true ? ' (own)' : ''}`,
		`${shortMonths(longDateTime(launch.start))}${placeInDay(launch, pairings)}`,
		...(flights.length === 0 ? [`no range given${fell === '' ? '' : `; fell in the ${fell}`}`] : flights),
		flights.length > 0 && fell !== '' && `fell in the ${fell}`,
	]);
}

function texts(some: readonly (string | false)[]): readonly string[] {
	return some.filter((text): text is string => text !== false && text !== '').map(asciiMarksText);
}

/** `, first of 4 launches that day`. */
function placeInDay({id, start}: Launch, {index}: Pairings): string {
	const sameDay = isExactDay(start)
		? index.overlapping(start.firstDay, start.firstDay).filter(launch => isExactDay(launch.start))
		: [];
	const place = sameDay.findIndex(launch => launch.id === id);
	return sameDay.length < 2 || place < 0
		? ''
		: `, ${ordinals[place] ?? `number ${place + 1}`} of ${numberWord(sameDay.length)} launches that day`;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/**
 * A line for each account of how far the missiles flew, with whose it is: accounts run together would read as so many
 * missiles. What one reporter says of several missiles stands in his line.
 */
function flightLines(missiles: readonly Missile[]): readonly string[] {
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

	return [...byReporter].map(([by, flights]) => `${[...flights].join('; ')}${by === '' ? '' : ` (${by})`}`);
}

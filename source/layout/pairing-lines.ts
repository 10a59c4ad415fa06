/**
 * The pairing, side by side: drill on the left, launch on the right, the gap between them, what stands on the other
 * side, a small time line, and how common such a gap was. Under 60 columns the sides stand one below the other.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, endOf, isDrill, isLaunch, type Launch} from '../dataset/event.ts';
import {assetWords, fallAreaWords, flightWords, wholeOf} from '../dataset/event-words.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import {chanceWords, gapWords} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {asciiMarksText} from '../text/ascii-text.ts';
import {displayWidth, fitText, wrapText} from '../text/cells.ts';
import {isExactDay} from '../time/coarse-date.ts';
import {dateSpan, longDate, longDateTime} from '../time/format-date.ts';
import {fitLine, type Line, lineOf, type Mark} from './line.ts';
import {timeLine} from './time-line.ts';

type PairingLinesInput = {
	readonly event: BriefingEvent;
	readonly pairing: Pairing | undefined;
	readonly pairings: Pairings;
	readonly dataset: Dataset;
	readonly width: number;
};

/** From this width on the two sides stand beside each other. */
const sideBySideWidth = 60;

/** The lines of the pairing of an event, or one that says why there is none. */
export function pairingLines(input: PairingLinesInput): readonly Line[] {
	const {event, pairing, pairings, dataset, width} = input;
	if (pairing?.match === undefined) {
		return wrapText(asciiMarksText(noPairingWords(event, pairing, pairings)), {width}).map(line =>
			lineOf(line, 'dim'),
		);
	}

	const {drill, match} = pairing;
	const left = drillSide(drill, dataset).map(asciiMarksText);
	const right = launchSide(match.launch, dataset).map(asciiMarksText);
	const sides =
		width >= sideBySideWidth
			? sideBySide(left, right, gapArrow(match), width)
			: stacked(left, right, gapWords(match.gap), width);
	const line = timeLine(timeLineInput(pairing, pairings, dataset, width));
	return [
		...sides,
		...(line === undefined ? [] : [line]),
		...footLines(pairing, pairings, dataset)
			.map(asciiMarksText)
			.flatMap(text => wrapText(text, {width}).map(part => lineOf(part))),
	];
}

/** The gap over the pairing pane: `same day, order unknown`. */
export function pairingTitle(pairing: Pairing | undefined): string {
	return pairing?.match === undefined ? '' : gapWords(pairing.match.gap);
}

function noPairingWords(event: BriefingEvent, pairing: Pairing | undefined, pairings: Pairings): string {
	if (event.kind === 'nuclear-test') {
		return 'A nuclear test is not paired; drills that were said to answer it name it in their detail.';
	}

	if (isLaunch(event)) {
		return pairings.launches.some(({id}) => id === event.id)
			? 'No drill of the dataset is paired with this launch.'
			: `This launch does not count under the choice of launches: ${launchChoiceText(pairings.choice.launches)}.`;
	}

	if (!event.pairable) {
		return `Listed, not paired: ${event.pairableReason ?? 'no single dated drill'}.`;
	}

	return pairing === undefined
		? 'Held away from the peninsula: not paired (--theatre all pairs such drills too).'
		: `No ${pairings.choice.direction === 'previous' ? 'earlier' : 'later'} launch is in the dataset.`;
}

function drillSide(drill: Drill, dataset: Dataset): string[] {
	const whole = wholeOf(drill, dataset);
	return [
		drill.title,
		dateSpan(drill.start, drill.end),
		...[assetWords(drill.assets)].filter(text => text !== ''),
		...(whole !== undefined && isDrill(whole)
			? [`part of ${whole.title} (${dateSpan(whole.start, whole.end)})`]
			: drill.place === undefined
				? []
				: [drill.place]),
	];
}

function launchSide(launch: Launch, dataset: Dataset): string[] {
	const flights = [...new Set(launch.missiles.map(flightWords))].filter(text => text !== '').slice(0, 2);
	const fell = launch.fellIn.map(area => fallAreaWords[area]);
	const site = launch.site === undefined ? undefined : dataset.sites.get(launch.site);
	return [
		launch.title,
		longDateTime(launch.start),
		...[[...flights, ...fell].join(', ')].filter(text => text !== ''),
		...(site?.province === undefined || site.province === site.name
			? []
			: [`${site.name}, ${site.province}`]),
	];
}

/** The gap between the two sides, its arrow on that of the launch in time. */
function gapArrow({gap}: Neighbour): Mark {
	const days = `${Math.abs(gap.days)} d`;
	switch (gap.relation) {
		case 'before':
			return {text: `<- ${days} -`, fine: `◀─ ${days} ─`};
		case 'after':
			return {text: `- ${days} ->`, fine: `─ ${days} ─▶`};
		default:
			return {text: `<- ${days} ->`, fine: `◀─ ${days} ─▶`};
	}
}

function sideBySide(left: readonly string[], right: readonly string[], arrow: Mark, width: number): Line[] {
	const middle = displayWidth(arrow.text) + 4;
	const side = Math.floor((width - middle) / 2);
	const count = Math.max(left.length, right.length);
	return Array.from({length: count}, (_, row) =>
		fitLine(
			[
				{text: fitText(left[row] ?? '', side), ...(row === 0 ? {role: 'drill' as const} : {})},
				...(row === 0 ? [{text: '  '}, arrow, {text: '  '}] : [{text: ' '.repeat(middle)}]),
				{
					text: fitText(right[row] ?? '', width - middle - side),
					...(row === 0 ? {role: 'launch' as const} : {}),
				},
			],
			width,
		),
	);
}

function stacked(left: readonly string[], right: readonly string[], gap: string, width: number): Line[] {
	const side = (texts: readonly string[], role: 'drill' | 'launch') =>
		texts.flatMap((text, row) =>
			wrapText(text, {width}).map(line => lineOf(line, row === 0 ? role : undefined)),
		);
	return [
		...side(left, 'drill'),
		lineOf(''),
		lineOf(`-> ${gap}`, 'title'),
		lineOf(''),
		...side(right, 'launch'),
		lineOf(''),
	];
}

function footLines(pairing: Pairing, pairings: Pairings, dataset: Dataset): string[] {
	const others = pairing.inside.filter(({launch}) => launch.id !== pairing.match?.launch.id);
	const stated = pairing.drill.inResponseTo.map(({to, by}) => {
		const event = dataset.byId.get(to);
		return `Said to answer: ${event === undefined ? to : `${event.title}, ${longDate(event.start)}`} (${by})`;
	});
	const reasons = (pairing.match?.launch.statedReasons ?? []).map(
		({by, drills, hint}) =>
			`Launch tied to ${hint ?? drills.map(id => dataset.byId.get(id)?.title ?? id).join('; ')} (${by})`,
	);
	const chance = pairings.chance(pairing);
	return [
		[
			pairing.alternative === undefined ? '' : alternativeWords(pairing.alternative),
			chance === undefined ? '' : chanceWords(chance),
		]
			.filter(text => text !== '')
			.join('; '),
		...(others.length === 0
			? []
			: [`Also then: ${others.map(({launch}) => `${longDate(launch.start)}, ${launch.title}`).join('; ')}`]),
		...stated,
		...reasons,
	].filter(text => text !== '');
}

function alternativeWords({launch, gap}: Neighbour): string {
	return `${gap.relation === 'after' ? 'After' : 'Before'} it: ${longDate(launch.start)}, ${launch.title} (${gapWords(gap)})`;
}

function timeLineInput(pairing: Pairing, pairings: Pairings, dataset: Dataset, width: number) {
	const {drill, match, before, after} = pairing;
	const own = {first: drill.start.firstDay, last: endOf(drill).lastDay};
	const wholeEvent = wholeOf(drill, dataset);
	const whole =
		wholeEvent !== undefined && isDrill(wholeEvent)
			? {first: wholeEvent.start.firstDay, last: endOf(wholeEvent).lastDay}
			: undefined;
	const span = ({launch}: Neighbour) => ({first: launch.start.firstDay, last: launch.start.lastDay});
	// The alternative is in sight unless it is so far off that it would squeeze the pairing into one cell.
	const near = [match, before, after].flatMap(neighbour =>
		neighbour !== undefined && (neighbour === match || Math.abs(neighbour.gap.days) <= 90)
			? [span(neighbour)]
			: [],
	);
	const spans = [own, ...near, ...(whole === undefined ? [] : [whole])];
	const range = {
		first: Math.min(...spans.map(({first}) => first)),
		last: Math.max(...spans.map(({last}) => last)),
	};
	return {
		drill: own,
		...(whole === undefined ? {} : {whole}),
		...(match === undefined ? {} : {match: span(match)}),
		launches: pairings.index
			.overlapping(range.first - 365, range.last + 365)
			// A launch known by its month alone would stand on every day of it.
			.filter(({start}) => isExactDay(start))
			.map(launch => ({first: launch.start.firstDay, last: launch.start.lastDay})),
		range,
		width,
	};
}

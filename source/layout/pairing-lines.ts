import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, isDrill, isLaunch, type Launch} from '../dataset/event.ts';
import {parentOf} from '../dataset/event-words.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import {gapTitle, usualnessForms} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {displayWidth, wrapText} from '../text/cells.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {isExactDay} from '../time/coarse-date.ts';
import {daysIn} from '../time/korea-day.ts';
import {dayStripLines} from './day-strip-lines.ts';
import {type Line, lineOf} from './line.ts';
import {factLines, type Matched} from './pairing-facts.ts';
import {sideLines} from './pairing-sides.ts';

type PairingLinesInput = {
	readonly event: BriefingEvent;
	readonly pairing: Pairing | undefined;
	readonly pairings: Pairings;
	readonly dataset: Dataset;
	readonly width: number;
	/** Lines of the pane; where it has more than it needs, no name is cut. */
	readonly height?: number;
};

/** Narrow enough for the two sides to stand one below the other, as they are read aloud. */
const readerWidth = 59;

function isMatched(pairing: Pairing | undefined): pairing is Matched {
	return pairing?.match !== undefined;
}

/** The lines of the pairing of an event, or one that says why there is none. */
export function pairingLines(input: PairingLinesInput): readonly Line[] {
	const {event, pairing, pairings, dataset, width, height} = input;
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
		...sideLines(pairing, {dataset, pairings, height}, width),
		...strip,
		...factLines(pairing, {dataset, event}, width),
	];
}

/** The same without what is drawn, one thing below the other, to be read aloud. */
export function pairingWords({event, pairing, pairings, dataset}: PairingLinesInput): readonly Line[] {
	const width = readerWidth;
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

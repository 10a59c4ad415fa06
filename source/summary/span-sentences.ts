/**
 * The bottom line's last sentences of a span of several days: how close its drills stood to launches, and how common so
 * many launches were that year. Closeness in time alone; what others claim stands below, with whose claim it is.
 */
import {percentText} from '../pairing/chance-words.ts';
import {countDays} from '../pairing/gap-words.ts';
import type {Neighbour} from '../pairing/pairing-index.ts';
import {daysIn} from '../time/day-span.ts';
import type {SummaryFacts} from './bottom-line.ts';
import {numberWord, wordNoun} from './count-words.ts';

/** One sentence on pairings and one on the number of launches, each only where the dataset can tell. */
export function spanSentences(facts: SummaryFacts): readonly string[] {
	return [...closenessSentence(facts), ...commonSentence(facts)];
}

function closenessSentence({pairings, choice}: SummaryFacts): readonly string[] {
	const drills = pairings.filter(({drill}) => drill.kind === 'drill');
	const known = drills.flatMap(({match}) =>
		match === undefined || match.gap.relation === 'uncertain' ? [] : [match],
	);
	if (known.length === 0) {
		return [];
	}

	const apart = known.filter(({gap}) => gap.daysMax !== 0);
	const close = known.length - apart.length;
	const which = {nearest: 'nearest', next: 'next', previous: 'last'}[choice.direction];
	const noun = `${which} ${apart.length === 1 ? 'launch' : 'launches'}`;
	const verb = apart.length === 1 ? 'was' : 'were';
	const rest =
		apart.length === 0
			? ''
			: `; the ${noun}${close === 0 ? '' : othersWords(apart)} ${verb} ${awayWords(apart)}`;
	const open = drills.length - known.length;
	const untold = open === 0 ? '' : `; of ${numberWord(open)} more the dates do not tell`;
	return [`${subjectWords(close, known.length)} had a launch inside or on the same day${rest}${untold}.`];
}

/** `Of the nine paired drills, two`, `None of the nine paired drills`, `Both paired drills`, `The one paired drill`. */
function subjectWords(close: number, all: number): string {
	if (all === 1) {
		return close === 1 ? 'The one paired drill' : 'No paired drill';
	}

	const drills = `${numberWord(all)} paired drills`;
	if (close === all) {
		return all === 2 ? 'Both paired drills' : `All ${drills}`;
	}

	if (close === 0) {
		return `${all === 2 ? 'Neither' : 'None'} of the ${drills}`;
	}

	return `Of the ${drills}, ${numberWord(close)}`;
}

function othersWords({length}: readonly Neighbour[]): string {
	return length === 1 ? ' to the other' : ' to the others';
}

/** `3 days away`, `1 to 6 days away`. */
function awayWords(apart: readonly Neighbour[]): string {
	const least = Math.min(...apart.map(({gap}) => Math.abs(gap.days)));
	const most = Math.max(...apart.map(({gap}) => Math.abs(gap.daysMax)));
	return `${least === most ? '' : `${least} to `}${countDays(most)} away`;
}

function commonSentence({counts, span}: SummaryFacts): readonly string[] {
	const ofSpan = counts?.ofSpan;
	if (ofSpan?.common === undefined) {
		return [];
	}

	const {launches} = ofSpan.span;
	if (launches === 0 && ofSpan.common === 1) {
		return [`No span of ${daysIn(span)} days that year saw a launch.`];
	}

	const alike =
		launches === 0
			? 'saw no launch either'
			: `saw ${launches === 1 ? 'a launch' : `${wordNoun(launches, 'launch', 'launches')} or more`}`;
	return [`Of all spans of ${daysIn(span)} days that year, ${percentText(ofSpan.common)} ${alike}.`];
}

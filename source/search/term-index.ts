/**
 * The words of all events, turned round: from a word to the events that hold it, and from words side by side to the
 * events where they stand so. Records repeat each other (every launch of a system has its names), so texts that events
 * share are taken apart once, and a word leads to texts, which lead to events.
 */
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import {monthNames} from '../time/format-date.ts';
import {type EventTexts, eventTextsOf, type TextGroup} from './event-texts.ts';
import {compoundsOf, foldText, formsOf, inBothSpellings, partsOf} from './names.ts';

/** The place of an event in `dataset.events`. */
export type EventNumber = number;

export type TermIndex = {
	/** How many events there are. */
	readonly size: number;
	/** All words, in the order of their code units, so that those with one beginning stand together. */
	readonly vocabulary: readonly string[];
	has(term: string): boolean;
	/** Calls back with each event that holds the word; an event may come more than once. */
	forEachWith(term: string, see: (event: EventNumber) => void): void;
	/** The same for words that stand side by side in a text; with `open` the last may be the start of a word. */
	forEachWithPhrase(parts: readonly string[], open: boolean, see: (event: EventNumber) => void): void;
};

/** Texts with the events that they are of. */
type Holder = {
	readonly texts: TextGroup;
	readonly events: EventNumber[];
	/** The words of the texts side by side, made when a phrase first asks for them. */
	spaced?: string;
};

/** An index that takes in its events little by little, so that a screen can make it between two keys. */
type GrowingIndex = {
	/** Takes in so many more events; whether all of them are in. */
	take(count: number): boolean;
	/** The index, with all that was not taken in yet. */
	whole(): TermIndex;
};

/** Begins the index of a dataset. */
export function growTermIndex(dataset: Dataset): GrowingIndex {
	const holders: Holder[] = [];
	const quotedHolders: Holder[] = [];
	const byTerm = new Map<string, Holder[]>();
	const hold = (texts: TextGroup, terms: readonly string[], events: EventNumber[]): Holder => {
		const holder = {texts, events};
		holders.push(holder);
		for (const term of terms) {
			const known = byTerm.get(term);
			if (known === undefined) {
				byTerm.set(term, [holder]);
			} else if (known.at(-1) !== holder) {
				known.push(holder);
			}
		}

		return holder;
	};
	const textsOf = eventTextsOf(dataset);
	const shared = new Map<TextGroup, Holder>();
	const holdEvent = (record: BriefingEvent, event: EventNumber) => {
		const {groups, dates, wholes, quoted} = textsOf(record);
		for (const group of groups) {
			const known = shared.get(group) ?? hold(group, textTerms(group), []);
			shared.set(group, known);
			known.events.push(event);
		}

		hold(dates, dateTerms(dates), [event]);
		hold([], wholes.map(foldText), [event]);
		quotedHolders.push(hold(quoted, [], [event]));
	};
	let taken = 0;
	const take = (count: number): boolean => {
		const end = Math.min(dataset.events.length, taken + count);
		for (; taken < end; taken++) {
			const record = dataset.events[taken];
			if (record !== undefined) {
				holdEvent(record, taken);
			}
		}

		return taken === dataset.events.length;
	};
	return {
		take,
		whole() {
			take(dataset.events.length);
			return indexOver({size: dataset.events.length, byTerm, holders, quotedHolders});
		},
	};
}

type Held = {
	readonly size: number;
	readonly byTerm: ReadonlyMap<string, readonly Holder[]>;
	readonly holders: readonly Holder[];
	readonly quotedHolders: readonly Holder[];
};

function indexOver({size, byTerm, holders, quotedHolders}: Held): TermIndex {
	return {
		size,
		vocabulary: [...byTerm.keys()].sort(),
		has: term => byTerm.has(term),
		forEachWith(term, see) {
			for (const {events} of byTerm.get(term) ?? []) {
				events.forEach(see);
			}
		},
		forEachWithPhrase(parts, open, see) {
			const wanted = ` ${parts.join(' ')}${open ? '' : ' '}`;
			const anchor = parts.slice(0, open ? -1 : undefined).find(isNoDate);
			const among = anchor === undefined ? holders : [...(byTerm.get(anchor) ?? []), ...quotedHolders];
			for (const holder of among) {
				holder.spaced ??= spacedWords(holder.texts);
				if (holder.spaced.includes(wanted)) {
					holder.events.forEach(see);
				}
			}
		},
	};
}

/** The words of one event: what a word of a query is compared with. */
export function termsOf({groups, dates, wholes}: EventTexts): ReadonlySet<string> {
	return new Set([...groups.flatMap(textTerms), ...dateTerms(dates), ...wholes.map(foldText)]);
}

/**
 * The words of texts in all their forms; one may come more than once. Years and months count as words only where they
 * are the event's own date: `b-1b 2023` must not find a flight of 2024 called the first since 2023. In quotes they are
 * found in any text.
 */
function textTerms(texts: TextGroup): readonly string[] {
	// A line end parts words, so the texts can be taken apart in one go.
	return formsOf(inBothSpellings(foldText(texts.join('\n')))).filter(form => !isDateWord(form));
}

const monthWords: ReadonlySet<string> = new Set(monthNames.map(foldText));

function isDateWord(part: string): boolean {
	return monthWords.has(part) || /^(?:19|20)\d\d$/.test(part);
}

/** Whether a part of a word says no date: then each text that holds it has it among its terms. */
export function isNoDate(part: string): boolean {
	return !isDateWord(part) && !/^\d+$/.test(part);
}

/** `march`, `2023` and `2023-03-13`, whose parts are no words: the 03 of `foal eagle 03` is no month, nor 23 a day. */
function dateTerms(dates: TextGroup): readonly string[] {
	return compoundsOf(foldText(dates.join('\n'))).filter(term => !/^\d\d?$/.test(term));
}

/** The words of each text parted by single spaces, with one at each end; the texts parted by line ends. */
function spacedWords(texts: TextGroup): string {
	return texts.map(text => ` ${partsOf(foldText(text)).join(' ')} `).join('\n');
}

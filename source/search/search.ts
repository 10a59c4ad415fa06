/**
 * Search over the events of a dataset. Nothing is prepared before the first query; the words of a dataset are indexed
 * once for all choices of pairings.
 */

import {compareEvents} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, isDrill, isStatement} from '../dataset/event.ts';
import {type PairRow, type PairSide, rowEvents} from '../pairing/pair-list.ts';
import type {FieldContext} from './field-kinds.ts';
import {markRanges, wordPlaces} from './mark-letters.ts';
import {type IndexedWords, noRank, type SearchIndex, type WordMatch, wordRanks} from './match-word.ts';
import {queryField} from './parse-query.ts';
import {emptyQuery, type FieldFilter, type FieldName, type Phrase, type Query} from './query.ts';

export type SearchResult = {
	/** The events that match, by date. */
	readonly events: readonly BriefingEvent[];
	/**
	 * The same, best match first: all words in the title, then in the title and names (series, systems, sites ...), then
	 * anywhere; of these the best rank first, of one rank titles that begin with a word, then the newest. Worked out when it is asked for.
	 */
	ranked(): readonly BriefingEvent[];
	/** The first of them, looked for from the newest on until none can be better: each letter typed asks for it. */
	best(): BriefingEvent | undefined;
	/** The folded words that an event was found by, for marking letters (mark-letters.ts). */
	marks(event: BriefingEvent): readonly string[];
	/** How well the words of the query fit, the worst of them: 0 exact, 1 word start, 2 inside, 3 mistyped. */
	rank(event: BriefingEvent): number;
};

/**
 * What a query lists: events, and statements where it asks for them: `kind:statement`, `said:` or `about:`. With the last
 * two these are meant and not the events that they are about; of alternatives (`said:kcna or icbm`) each asks for itself.
 */
export function searchListed(index: SearchIndex, query: Query): SearchResult {
	const asked = [query, ...query.alternatives.flat()].flatMap(({filters}) =>
		filters.filter(({negated}) => !negated),
	);
	const kinds = asked.filter(({field}) => field === 'kind').flatMap(({values}) => values);
	if (!asked.some(isOfStatements) && !kinds.some(kind => /^statements?$/i.test(kind))) {
		return search(index, query);
	}

	if (kinds.length === 0 && query.filters.some(isOfStatements)) {
		return search(index.statements(), query);
	}

	const of = (isSaid: boolean): Query => (kinds.length === 0 ? withAlternatives(query, isSaid) : query);
	const said = search(index.statements(), of(true));
	const others = search(index, of(false));
	const resultOf = (event: BriefingEvent) => (isStatement(event) ? said : others);
	return {
		events: [...others.events, ...said.events].sort(compareEvents),
		ranked: () => [...said.ranked(), ...others.ranked()],
		best: () => said.best() ?? others.best(),
		marks: event => resultOf(event).marks(event),
		rank: event => resultOf(event).rank(event),
	};
}

/** A field that only statements have. */
function isOfStatements({field, negated}: FieldFilter): boolean {
	return !negated && (field === 'said' || field === 'about');
}

/** Of the alternatives in which statements are asked for, those that ask for them, or the others. */
function withAlternatives(query: Query, isSaid: boolean): Query {
	const asks = ({filters}: Query) => filters.some(isOfStatements);
	const alternatives = query.alternatives.map(group =>
		group.some(asks) ? group.filter(each => asks(each) === isSaid) : group,
	);
	return {...query, alternatives};
}

/** The events that a query finds; an empty query finds all. */
export function search(index: SearchIndex, query: Query): SearchResult {
	const {dataset} = index.context;
	const words = query.words.flatMap(word => partGlued(word, index));
	const joined = words.length > 1 ? joinDesignations(words, index.words()) : words;
	const marked = searchWords(index, joined);
	const wanted = [...searchWords(index, words), ...marked];
	const isLeftOut = exclusion(index, query);
	const fits = filterTest(index.context, query.filters);
	const alternatives = query.alternatives.map(group => group.map(each => search(index, each)));
	const foundIn = alternatives.map(group => new Set(group.flatMap(({events}) => events)));
	const ranks = new Map<string, number>();
	const events = dataset.events.filter((event, number) => {
		const rank = worstRank(wanted, number);
		const isFound =
			rank !== noRank && !isLeftOut(number) && fits(event) && foundIn.every(found => found.has(event));
		if (isFound) {
			ranks.set(event.id, rank);
		}

		return isFound;
	});
	const rank = (event: BriefingEvent) => ranks.get(event.id) ?? wordRanks.exact;
	const phraseMarks = query.phrases.map(({parts}) => parts.join(' '));
	const fitting = () => {
		const place = wordPlaces(dataset, [...phraseMarks.map(text => [text]), ...marked.map(marksOfWord)]);
		const terms = marked.flatMap(marksOfWord);
		return (event: BriefingEvent): Fit => ({
			place: place(event),
			rank: rank(event),
			// `vigilant storm` is the exercise of that name before a flight on its last day.
			isBegun: markRanges(event.title, terms)[0]?.start === 0,
		});
	};
	return {
		events,
		ranked() {
			const fitOf = fitting();
			const fits = events.map(event => ({event, fit: fitOf(event)}));
			return fits
				.toReversed()
				.sort((a, b) => compareFits(a.fit, b.fit))
				.map(({event}) => event);
		},
		best() {
			const fitOf = fitting();
			const leastRank = events.reduce((least, event) => Math.min(least, rank(event)), noRank);
			const most: Fit = {place: 0, rank: leastRank, isBegun: true};
			let best: {readonly event: BriefingEvent; readonly fit: Fit} | undefined;
			for (const event of events.toReversed()) {
				const fit = fitOf(event);
				if (best === undefined || compareFits(fit, best.fit) < 0) {
					best = {event, fit};
				}

				if (compareFits(best.fit, most) === 0) {
					break;
				}
			}

			return best?.event;
		},
		rank,
		marks: event => [
			...phraseMarks,
			...marked.flatMap(marksOfWord),
			...alternatives.flat().flatMap(each => each.marks(event)),
		],
	};
}

/** How well an event fits: where it holds the words (wordPlaces), its rank, whether its title begins with one. */
type Fit = {readonly place: number; readonly rank: number; readonly isBegun: boolean};

/** The better first. */
function compareFits(a: Fit, b: Fit): number {
	return a.place - b.place || a.rank - b.rank || Number(b.isBegun) - Number(a.isBegun);
}

/**
 * The words with a number taken together with the word before it where the records know the two as one: of what
 * `hwasong 17` finds, only `hwasong-17` is meant, and not every Hwasong with a 17 in its record. So too where the word is
 * mistyped: `hwasog 17`.
 */
function joinDesignations(words: readonly string[], {terms, matcher}: IndexedWords): readonly string[] {
	const isMistyped = (word: string) => matcher.match(word).fuzzyTerms.length > 0;
	const joined: string[] = [];
	for (const word of words) {
		const before = joined.at(-1);
		const designation = `${before}-${word}`;
		const isKnown =
			before !== undefined &&
			/^\d/.test(word) &&
			(terms.has(designation) || (isMistyped(before) && isMistyped(designation)));
		joined.splice(isKnown ? -1 : joined.length, 1, isKnown ? designation : word);
	}

	return joined;
}

/**
 * `fs23` as `fs` and `23`: people write the year of an exercise straight behind its abbreviation. Only where the word as
 * it is finds nothing and the letters are a word.
 */
function partGlued(word: string, index: SearchIndex): readonly string[] {
	const [, letters = '', digits = ''] = /^(\p{L}+)(\d{2}|\d{4})$/u.exec(word) ?? [];
	if (letters === '') {
		return [word];
	}

	const {terms, matcher} = index.words();
	const isFound = matcher.match(word).ranks.some(rank => rank !== noRank);
	return !isFound && terms.has(letters) ? [letters, digits] : [word];
}

function searchWords(index: SearchIndex, words: readonly string[]): readonly SearchedWord[] {
	return words.map(word => ({word, match: index.words().matcher.match(word)}));
}

type SearchedWord = {readonly word: string; readonly match: WordMatch};

function worstRank(words: readonly SearchedWord[], number: number): number {
	let worst: number = wordRanks.exact;
	for (const {match} of words) {
		worst = Math.max(worst, match.ranks[number] ?? noRank);
	}

	return worst;
}

function marksOfWord({word, match}: SearchedWord): readonly string[] {
	return match.fuzzyTerms.length > 0 ? match.fuzzyTerms : [word];
}

/** Whether the phrases leave an event out, or an exclusion takes it away. */
function exclusion(index: SearchIndex, query: Query): (number: number) => boolean {
	const wanted = query.phrases.map(phrase => eventsWith(index, phrase));
	const unwanted = query.excludedPhrases.map(phrase => eventsWith(index, phrase));
	const words = query.excludedWords.map(word => index.words().matcher.matchExactly(word));
	return number =>
		wanted.some(events => !events.has(number)) ||
		unwanted.some(events => events.has(number)) ||
		words.some(({ranks}) => ranks[number] !== noRank);
}

function eventsWith(index: SearchIndex, {parts, open}: Phrase): ReadonlySet<number> {
	const events = new Set<number>();
	index.words().terms.forEachWithPhrase(parts, open, event => events.add(event));
	return events;
}

function filterTest(
	context: FieldContext,
	filters: readonly FieldFilter[],
): (event: BriefingEvent) => boolean {
	const tests = filters.map(({field, values, negated}) => {
		const alternatives = values.flatMap(value => queryField(field)?.test(value, context) ?? []);
		return (event: BriefingEvent) => alternatives.some(test => test(event)) !== negated;
	});
	return event => tests.every(test => test(event));
}

// Which rows of Pairs a query finds. A row is a drill with its launch, so what is asked for may stand in either:
// `class:icbm relation:during` finds the drills with an ICBM during them. The words and phrases together must be found
// in one of the two, each field in one of the two, and what is excluded may stand in neither. The gap and the relation
// are those of the row, and its date is that of the event that it is of: a launch's own nearest drill may be another.

const ofRow: ReadonlySet<FieldName> = new Set(['gap', 'relation', 'is']);

const ofOwnEvent: ReadonlySet<FieldName> = new Set(['since', 'until', 'year', 'month', 'date']);

/** The rows that the query finds, in the order given. */
export function searchPairings<Row extends PairRow>(
	rows: readonly Row[],
	query: Query,
	index: SearchIndex,
	by: PairSide = 'drill',
): readonly Row[] {
	const tests = testsOf(query, index, by);
	return rows.filter(row => tests.every(test => test(row)));
}

/**
 * The drills and deployments that a query asks about, by date: those whose pairing it finds, so that a launch's field
 * means in figures what it means in pairs, and of those without a pairing the ones that it finds themselves.
 */
export function searchDrills(query: Query, index: SearchIndex): readonly Drill[] {
	const {dataset, pairingOf} = index.context;
	const rows = dataset.events
		.filter(isDrill)
		.map((drill): PairRow & {drill: Drill} => pairingOf(drill) ?? {drill, inside: [], mayBeNearer: []});
	return searchPairings(rows, query, index).map(({drill}) => drill);
}

type RowTest = (row: PairRow) => boolean;

function testsOf(
	{filters, alternatives, ...texts}: Query,
	index: SearchIndex,
	by: PairSide,
): readonly RowTest[] {
	const {words, phrases, excludedWords, excludedPhrases} = texts;
	const found = (part: Partial<Query>) =>
		new Set<BriefingEvent>(search(index, {...emptyQuery, ...part}).events);
	const tests: RowTest[] = [];
	if (words.length + phrases.length > 0) {
		const events = found({words, phrases});
		tests.push(row => rowEvents(row, by).some(event => events.has(event)));
	}

	if (excludedWords.length + excludedPhrases.length > 0) {
		const events = found({excludedWords, excludedPhrases});
		tests.push(row => rowEvents(row, by).every(event => events.has(event)));
	}

	tests.push(...filters.map(filter => filterOfRows(filter, index.context, by)));
	for (const group of alternatives) {
		const either = group.map(each => testsOf(each, index, by));
		tests.push(row => either.some(each => each.every(test => test(row))));
	}

	return tests;
}

function filterOfRows({field, values, negated}: FieldFilter, context: FieldContext, by: PairSide): RowTest {
	const asked = {field, values, negated: false};
	const test = filterTest(context, [asked]);
	const holds = (row: PairRow): boolean => {
		if (ofRow.has(field)) {
			const pairing = row.drill === undefined ? undefined : row;
			return rowEvents(row, by).some(filterTest({...context, pairingOf: () => pairing}, [asked]));
		}

		// A list of drills holds no launches, whatever stands beside them.
		const isOwn = ofOwnEvent.has(field) || (field === 'kind' && by === 'drill');
		return (isOwn ? rowEvents(row, by).slice(0, 1) : rowEvents(row, by)).some(test);
	};
	return row => holds(row) !== negated;
}

/**
 * Which pairings a query finds. A pairing is a drill with its launch, so what is asked for may stand in either:
 * `class:icbm relation:during` finds the drills with an ICBM during them. The words and phrases together must be found
 * in one of the two, each field in one of the two, and what is excluded may stand in neither. Fields that ask for the
 * drill's own standing (its gap, its relation, its kind, its date) ask the drill alone: a launch's own nearest drill may
 * be another, and the date of a pairing is that of its drill.
 */
import type {BriefingEvent} from '../dataset/event.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import type {FieldName, Query} from './query.ts';
import {type SearchIndex, search} from './search-index.ts';

const ofDrillAlone: ReadonlySet<FieldName> = new Set([
	'gap',
	'relation',
	'kind',
	'is',
	'since',
	'until',
	'year',
	'on',
]);

const emptyQuery: Query = {words: [], phrases: [], excludedWords: [], excludedPhrases: [], filters: []};

/** The pairings that the query finds, in the order given. */
export function searchPairings(
	pairings: readonly Pairing[],
	query: Query,
	index: SearchIndex,
): readonly Pairing[] {
	const tests = testsOf(query, index);
	return pairings.filter(pairing => tests.every(test => test(pairing)));
}

type PairingTest = (pairing: Pairing) => boolean;

function testsOf({filters, ...texts}: Query, index: SearchIndex): readonly PairingTest[] {
	const {words, phrases, excludedWords, excludedPhrases} = texts;
	const found = (part: Partial<Query>) =>
		new Set<BriefingEvent>(search(index, {...emptyQuery, ...part}).events);
	const tests: PairingTest[] = [];
	if (words.length + phrases.length > 0) {
		tests.push(inEither(found({words, phrases})));
	}

	if (excludedWords.length + excludedPhrases.length > 0) {
		tests.push(inBoth(found({excludedWords, excludedPhrases})));
	}

	for (const filter of filters) {
		const events = found({filters: [filter]});
		if (ofDrillAlone.has(filter.field)) {
			tests.push(({drill}) => events.has(drill));
		} else {
			tests.push(filter.negated ? inBoth(events) : inEither(events));
		}
	}

	return tests;
}

function inEither(events: ReadonlySet<BriefingEvent>): PairingTest {
	return ({drill, match}) => events.has(drill) || (match !== undefined && events.has(match.launch));
}

function inBoth(events: ReadonlySet<BriefingEvent>): PairingTest {
	return ({drill, match}) => events.has(drill) && (match === undefined || events.has(match.launch));
}

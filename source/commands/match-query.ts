/** A query on the command line -> the events that it finds; a mistake in it is wrong usage. */

import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, isDrill} from '../dataset/event.ts';
import type {PairRow, PairSide} from '../pairing/pair-list.ts';
import {createPairings, type PairingChoice, type Pairings} from '../pairing/pairings.ts';
import type {FieldContext} from '../search/field-kinds.ts';
import {createSearchIndex, type SearchIndex} from '../search/match-word.ts';
import {parseQuery, queryField, queryProblem, withDates} from '../search/parse-query.ts';
import {type Query, type QueryToken, queryTokens} from '../search/query.ts';
import {searchDrills, searchListed, searchPairings} from '../search/search.ts';
import {quoted} from '../text/clean-text.ts';
import {isoDay, type KoreaDay} from '../time/days.ts';
import {parseTypedDate} from '../time/parse-dates.ts';
import {dateFlag, textFlag} from './flag-values.ts';
import type {Request} from './parse-command-line.ts';
import {UsageError} from './print-records.ts';

type Matches = {
	/** By date. */
	readonly events: readonly BriefingEvent[];
	/** Best match first; worked out when it is asked for. */
	ranked(): readonly BriefingEvent[];
	/** Those of some rows of drills that the query finds, none where it asks for what is never paired. */
	paired(among: readonly PairRow[]): readonly PairRow[];
	/** What fields of the query read, for counting by them. */
	context(): FieldContext;
	/** What follows "No event matches": a full stop, or the name in the query that stands for nothing. */
	readonly advice: string;
};

/** The events of a query; all events for an empty one. Throws `UsageError`. */
export function matchQuery(text: string, dataset: Dataset, pairings: Pairings): Matches {
	const asked = understand(text, dataset, pairings);
	if (asked === undefined) {
		return {
			events: dataset.events,
			ranked: () => dataset.events.toReversed(),
			paired: among => among,
			context: () => contextOf(dataset, pairings),
			advice: '.',
		};
	}

	const {events, ranked} = searchListed(asked.index, asked.query);
	const paired = (among: readonly PairRow[]) => searchPairings(among, asked.query, asked.index);
	return {events, ranked, paired, context: () => asked.index.context, advice: adviceFor(events, asked)};
}

/** Those of some rows that a query finds, as the Pairs view does; all for an empty one. Throws `UsageError`. */
export function matchPairings(
	text: string,
	dataset: Dataset,
	pairings: Pairings,
	among: readonly PairRow[],
	by: PairSide,
): {readonly found: readonly PairRow[]; readonly advice: string} {
	const asked = understand(text, dataset, pairings);
	if (asked === undefined) {
		return {found: among, advice: '.'};
	}

	const never = by === 'drill' ? /^(launch|nuclear-test|fire|note)$/i : /^(nuclear-test|fire|note)$/i;
	const unpaired = asked.query.filters.find(
		({field, values, negated}) => field === 'kind' && !negated && values.every(value => never.test(value)),
	);
	if (unpaired !== undefined) {
		throw new UsageError(
			`kind:${unpaired.values.join(',')} is never paired; "briefing list" finds launches, "briefing pairs" drills and deployments.`,
		);
	}

	const found = searchPairings(among, asked.query, asked.index, by);
	return {found, advice: adviceFor(found, asked)};
}

/** The drills and deployments that a query asks about, as Statistics takes them. Throws `UsageError`. */
export function matchDrills(text: string, dataset: Dataset, pairings: Pairings): readonly Drill[] {
	const asked = understand(text, dataset, pairings);
	return asked === undefined ? dataset.events.filter(isDrill) : searchDrills(asked.query, asked.index);
}

function contextOf(dataset: Dataset, pairings: Pairings): FieldContext {
	return createSearchIndex(dataset, event => pairings.ofEvent(event)).context;
}

type Asked = {readonly query: Query; readonly index: SearchIndex};

function understand(text: string, dataset: Dataset, pairings: Pairings): Asked | undefined {
	if (text.trim() === '') {
		return undefined;
	}

	const unfinished = unfinishedPart(text);
	if (unfinished !== undefined) {
		throw new UsageError(unfinished);
	}

	const parsed = parseQuery(text);
	if (!parsed.ok) {
		throw new UsageError(asSentence(parsed.message));
	}

	const reversed = reversedDates(parsed.query);
	if (reversed !== undefined) {
		throw new UsageError(reversed);
	}

	return {query: parsed.query, index: createSearchIndex(dataset, event => pairings.ofEvent(event))};
}

/** What is still to be typed in a query: fine in the search line, a mistake in a command. */
function unfinishedPart(text: string): string | undefined {
	for (const token of queryTokens(text)) {
		const whole = text.slice(token.start, token.end);
		const problem = isUnclosed(token, whole)
			? `The quotation mark in ${quoted(whole)} is never closed; close it.`
			: emptyWords(token, whole);
		if (problem !== undefined) {
			return problem;
		}
	}

	return undefined;
}

function isUnclosed(token: QueryToken, whole: string): boolean {
	return token.kind === 'phrase'
		? token.open
		: token.kind === 'field' && token.quoted && !/[^:]["“”„]$/.test(whole);
}

function emptyWords(token: QueryToken, whole: string): string | undefined {
	const field = token.kind === 'field' ? queryField(token.name) : undefined;
	if (token.kind !== 'field' || field === undefined) {
		return isBlank(whole) ? `${quoted(whole)} searches for nothing; leave it out, or add a word.` : undefined;
	}

	const values = token.quoted ? [token.value] : token.value.split(',');
	return values.some(isBlank) ? `${token.name}: needs a value, as in ${field.example}.` : undefined;
}

function isBlank(text: string): boolean {
	return !/[\p{L}\p{N}]/u.test(text);
}

/** What is wrong where a query wants what began later than it ended. */
function reversedDates({filters}: Query): string | undefined {
	const typed = (name: string) => filters.find(({field, negated}) => field === name && !negated)?.values[0];
	const [since = '', until = ''] = [typed('since'), typed('until')];
	const [from, to] = [parseTypedDate(since), parseTypedDate(until)];
	return typeof from === 'object' && typeof to === 'object' && from.firstDay > to.lastDay
		? `since:${since} is later than until:${until}; swap them.`
		: undefined;
}

function adviceFor({length}: readonly unknown[], {index, query}: Asked): string {
	const problem = length === 0 ? queryProblem(index, query) : undefined;
	return problem === undefined ? '.' : `; ${asSentence(problem)}`;
}

function asSentence(text: string): string {
	return text.endsWith('?') ? text : `${text}.`;
}

// Whether words on the command line find no event: then they are more likely a mistyped command than a search.

/** True where the query has no mistake and matches nothing. */
export function findsNothing(query: string, dataset: Dataset, choice: PairingChoice): boolean {
	return matchQuery(query, dataset, createPairings(dataset, choice)).events.length === 0;
}

/** The query of the words and of the flags that filter, in the query grammar; throws `UsageError`. */
export function queryOf({arguments: words, flags}: Request, today: KoreaDay): string {
	const kind = textFlag(flags, 'kind');
	const since = dateFlag(flags, 'since', today)?.first;
	const until = dateFlag(flags, 'until', today)?.last;
	if (since !== undefined && until !== undefined && since > until) {
		throw new UsageError(
			`--since ${textFlag(flags, 'since')} is later than --until ${textFlag(flags, 'until')}; swap them.`,
		);
	}

	const dated = withDates(words.join(' '), today);
	return [
		...(dated === '' ? [] : [dated]),
		...(kind === undefined ? [] : [`kind:${kind}`]),
		...(since === undefined ? [] : [`since:${isoDay(since)}`]),
		...(until === undefined ? [] : [`until:${isoDay(until)}`]),
	].join(' ');
}

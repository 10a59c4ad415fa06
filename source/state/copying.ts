/**
 * Marked events: what copying, writing, Timeline and --pick act on instead of the selected one, and two of them compared.
 *
 * Copying: an event in a form of the user's choice, a pairing or a comparison, the text of Day or Statistics.
 */

import {type BriefingEvent, isDrill, isLaunch} from '../dataset/event.ts';
import {citationText} from '../layout/detail-lines.ts';
import {plainText} from '../layout/line.ts';
import {pairingLines, pairingTitle} from '../layout/pairing-lines.ts';
import {rowEvents} from '../pairing/pair-list.ts';
import {statsText} from '../stats/stats-text.ts';
import {summaryText} from '../summary/summary-text.ts';
import {dateSpan, longDateTime} from '../time/format-date.ts';
import type {Handler, Indexes, Listing} from './indexes.ts';
import {selectDays, selectOutline, selectTimelineInput} from './select-days.ts';
import {selectPairingLines, selectStatistics} from './select-text.ts';
import {
	pairingChoice,
	selectEvent,
	selectEvents,
	selectIndex,
	selectMarked,
	selectPairing,
	selectPairings,
	selectPairRows,
	selectSteps,
	withSecond,
} from './selectors.ts';
import {closePrompt, type State, withEffect} from './state.ts';
import {withSelected, withTops} from './update-move.ts';

/** The marked events, or the selected one where none is marked. */
export function selectActedOn(state: State, indexes: Indexes): readonly BriefingEvent[] {
	return state.marked.length > 0 ? selectMarked(state, indexes) : [selectEvent(state, indexes) ?? []].flat();
}

/** Marks the selected event, or takes its mark away, and goes a row on. */
export const toggleMark: Handler = (state, indexes) => {
	const event = selectEvent(state, indexes);
	if (event === undefined) {
		return state;
	}

	const marked = state.marked.includes(event.id)
		? state.marked.filter(id => id !== event.id)
		: [...state.marked, event.id];
	const next = selectSteps(state, indexes)[selectIndex(state, indexes) + 1];
	const isInList = state.pane === 'list' && state.view !== 'timeline';
	return isInList && next !== undefined ? withSelected({...state, marked}, next.id) : {...state, marked};
};

/** Marks all that is listed; where all of it is marked, takes these marks away. */
export const markListed: Handler = (state, indexes) => {
	const listed = (state.view === 'pairs' ? selectSteps : selectEvents)(state, indexes).map(({id}) => id);
	const isAll = listed.every(id => state.marked.includes(id));
	const marked = isAll
		? state.marked.filter(id => !listed.includes(id))
		: [...new Set([...state.marked, ...listed])];
	return {...state, marked, notice: `${marked.length} marked.`};
};

/** The marked two, or the marked one and the selected one, side by side in place of the pairing, and back. */
export const toggleComparing: Handler = (state, indexes) => ({
	...withTops(state.isComparing ? state : withSecond(state, indexes), {pairing: 0}),
	isComparing: !state.isComparing,
	pane: state.isComparing ? 'list' : 'pairing',
});

/** Columns of copied and written texts: those of the printed summary. */
export const textColumns = 72;

/** Under 60 columns drill and launch stand one below the other, and nothing is cut. */
const copiedPairingColumns = 59;

/** Asks in which form the event, or the marked ones, are copied. */
export function askCopy(state: State): State {
	return {...state, mode: {kind: 'copy'}};
}

/** The forms of an event that can be copied, each with the words for what was copied. */
const copyForms = {
	citation: ['Citation', 'citations'],
	sentence: ['Sentence', 'sentences'],
	address: ['Address', 'addresses'],
	bibtex: ['BibTeX', 'events in BibTeX'],
	markdown: ['Markdown row', 'Markdown rows'],
} as const;

/** Copies the event, or the marked ones, in a form. */
export function copyEvents(form: keyof typeof copyForms): Handler {
	return (state, indexes) => {
		const events = selectActedOn(state, indexes);
		const [one, several] = copyForms[form];
		const what = events.length === 1 ? one : `${events.length} ${several}`;
		const closed = closePrompt(state);
		switch (form) {
			case 'citation':
				return copy(closed, events.map(event => citationText(event, indexes.dataset)).join('\n\n'), what);
			case 'sentence':
				return copy(closed, events.map(event => sentenceOf(event, state, indexes)).join('\n'), what);
			case 'address': {
				const urls = events.flatMap(({sources}) => sources.flatMap(({url}) => url ?? []).slice(0, 1));
				return urls.length === 0
					? {...closed, notice: 'It has no source with an address.'}
					: copy(closed, urls.join('\n'), what);
			}

			default: {
				const listing = {kind: 'events', events, pairings: selectPairings(state, indexes)} as const;
				return withEffect(closed, {kind: 'copy-as', form, listing, today: state.today, what});
			}
		}
	};
}

/** An event and what it is paired with, to paste into a text. */
function sentenceOf(event: BriefingEvent, state: State, indexes: Indexes): string {
	const named = (each: BriefingEvent) =>
		`${each.title} (${isDrill(each) ? dateSpan(each.start, each.end) : longDateTime(each.start)})`;
	const pairing = selectPairings(state, indexes).ofEvent(event);
	const other = isDrill(event) ? pairing?.match?.launch : isLaunch(event) ? pairing?.drill : undefined;
	const gap = pairingTitle(pairing);
	return other === undefined || gap === ''
		? `${named(event)}.`
		: `${named(event)}; ${state.direction} ${isDrill(event) ? 'launch' : 'drill'}: ${named(other)}, the launch ${gap}.`;
}

/** Drill and launch with their gap, as text, to the clipboard. */
export function copyPairing(state: State, indexes: Indexes): State {
	if (state.isComparing) {
		const lines = selectPairingLines(state, indexes, {width: textColumns}).map(plainText);
		return copy(state, lines.map(line => line.trimEnd()).join('\n'), 'Comparison');
	}

	const event = selectEvent(state, indexes);
	const pairing = selectPairing(state, indexes);
	if (event === undefined || pairing === undefined) {
		return state;
	}

	const lines = pairingLines({
		event,
		pairing,
		pairings: selectPairings(state, indexes),
		dataset: indexes.dataset,
		width: copiedPairingColumns,
	});
	const {version, hash} = indexes.dataset;
	const text = [pairingTitle(pairing), ...lines.map(plainText), `briefing, data ${version} (${hash})`];
	return copy(state, text.map(line => line.trimEnd()).join('\n'), 'Drill and launch');
}

/** The whole text of Day or Statistics, to the clipboard. */
export function copyView(state: State, indexes: Indexes): State {
	const listing = selectListing(state, indexes);
	switch (listing?.kind) {
		case 'day':
			return copy(state, summaryText(listing.outline, {width: textColumns}), 'Summary');
		case 'statistics':
			return copy(state, statsText(listing.statistics, {width: textColumns}), 'Statistics');
		default:
			return state;
	}
}

function copy(state: State, text: string, what: string): State {
	return withEffect(state, {kind: 'copy', text, what});
}

/** What the open view would write, of marked events these alone; undefined for figures that are not counted yet. */
export function selectListing(state: State, indexes: Indexes): Listing | undefined {
	const pairings = selectPairings(state, indexes);
	const isUnmarked = state.marked.length === 0;
	switch (state.view) {
		case 'pairs':
			return {
				kind: 'pairs',
				rows: selectPairRows(state, indexes).filter(
					row =>
						isUnmarked || rowEvents(row, state.pairQuestion.by).some(({id}) => state.marked.includes(id)),
				),
				question: state.pairQuestion,
				pairings,
			};
		case 'day':
			return {
				kind: 'day',
				outline: selectOutline(state, indexes),
				summary: indexes.summary(selectDays(state, indexes), pairingChoice(state)),
			};
		case 'statistics': {
			const statistics = selectStatistics(state, indexes);
			return statistics && {kind: 'statistics', statistics, pairings};
		}
		default:
			return {
				kind: 'events',
				events: isUnmarked ? selectEvents(state, indexes) : selectMarked(state, indexes),
				pairings,
				...(state.view === 'timeline'
					? {seen: {timeline: selectTimelineInput(state, indexes), query: state.appliedQuery}}
					: {}),
			};
	}
}

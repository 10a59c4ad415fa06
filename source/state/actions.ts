/** Opening, writing, going to a date: what asks the user or the world outside. */

import type {EventKind} from '../dataset/event.ts';
import type {ViewName} from '../layout/layout.ts';
import {countDays, countNoun} from '../text/words.ts';
import {isOneDay, isoDay, type KoreaDay} from '../time/days.ts';
import {parseDays} from '../time/parse-dates.ts';
import {selectListing} from './copying.ts';
import type {FileFormat, Handler, Indexes, Listing} from './indexes.ts';
import {searchCommand} from './searches.ts';
import {selectDays} from './select-days.ts';
import {selectSourceAddresses, selectSteps} from './selectors.ts';
import {closePrompt, type Prompt, type State, withEffect} from './state.ts';
import {goToDay, openDays, withSelected, withTops} from './update-move.ts';
import {fieldOf} from './update-typing.ts';
import {withPlace} from './update-view.ts';

/** Back to the shell. */
export function suspend(state: State): State {
	return withEffect(state, {kind: 'suspend'});
}

/** Everything drawn anew, over whatever else wrote to the terminal. */
export function redraw(state: State): State {
	return withEffect(state, {kind: 'redraw'});
}

/** The state that asks the user for something. */
export function withPrompt(state: State, prompt: Prompt): State {
	return {...state, mode: {kind: 'prompt', prompt}};
}

/** Opens the only source, or asks which. */
export function openSource(state: State, indexes: Indexes): State {
	const urls = selectSourceAddresses(state, indexes);
	const [only, ...others] = urls.flatMap(url => url ?? []);
	if (only === undefined) {
		return state;
	}

	return others.length === 0
		? withEffect(state, {kind: 'open', url: only})
		: withPrompt(withTops({...state, pane: 'detail'}, {detail: Infinity}), {
				kind: 'source',
				urls,
				field: fieldOf(''),
			});
}

/** Selects the listed event nearest to a day and says how far off it is; Day goes to the day itself. */
function goToDate(state: State, day: KoreaDay, indexes: Indexes): State {
	if (state.view === 'day') {
		const asked: State = {...state, period: state.period === 'span' ? 'day' : state.period};
		return withPlace(state, goToDay(asked, day, indexes));
	}

	const distance = (first: KoreaDay) => Math.abs(first - day);
	const [nearest] = selectSteps(state, indexes)
		.toSorted((a, b) => distance(a.start.firstDay) - distance(b.start.firstDay))
		.slice(0, 1);
	if (nearest === undefined) {
		return state;
	}

	const off = nearest.start.firstDay - day;
	const selected = withPlace(state, withSelected({...state, pane: 'list'}, nearest.id));
	return off === 0
		? selected
		: {
				...selected,
				notice: `The nearest listed event is ${countDays(Math.abs(off))} ${off > 0 ? 'later' : 'earlier'}.`,
			};
}

// The questions of the footer, and what comes of an answer.

/** Asks for a date to go to. */
export function askDate(state: State): State {
	return withPrompt(state, {kind: 'date', field: fieldOf('')});
}

/** Asks for the name of a file to write. */
export function askFile(state: State, indexes: Indexes): State {
	const listing = selectListing(state, indexes);
	return listing === undefined
		? state
		: withPrompt(state, {
				kind: 'file',
				field: fieldOf(proposedName(state, listing, indexes)),
				isProposed: true,
				what: listingWords(listing),
			});
}

/** Letters of a search in the name of a file, at most. */
const mostLetters = 40;

/** `pairs-class-icbm-since-2022.csv`, `summary-2022-11-03.txt`. */
function proposedName(state: State, listing: Listing, indexes: Indexes): string {
	const query = state.query
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.slice(0, mostLetters)
		.replace(/^-|-$/g, '');
	const of = query === '' ? '' : `-${query}`;
	switch (listing.kind) {
		case 'day':
			return `summary-${isoDay(selectDays(state, indexes).first)}.txt`;
		case 'statistics':
			return `statistics${of}.txt`;
		case 'events':
			if (listing.seen !== undefined) {
				return `timeline-${isoDay(listing.seen.timeline.first)}.svg`;
			}

			return `events${state.marked.length > 0 ? '-marked' : of}.csv`;
		case 'pairs':
			return `pairs${state.marked.length > 0 ? '-marked' : of}.csv`;
	}
}

/** `27 pairs`, `the figures`: what is written. */
function listingWords(listing: Listing): string {
	switch (listing.kind) {
		case 'events':
			return listing.seen === undefined ? countNoun(listing.events.length, 'event') : 'the timeline';
		case 'pairs':
			return countNoun(listing.rows.length, 'row');
		case 'day':
			return 'the summary';
		case 'statistics':
			return 'the figures';
	}
}

/** Asks the edge what the name of the file can become. */
export function completeFile(state: State): State {
	const {mode} = state;
	return mode.kind === 'prompt' && mode.prompt.kind === 'file'
		? withEffect(state, {kind: 'complete-file', file: mode.prompt.field.text})
		: state;
}

/** Asks which kind of event of the user's own is to be written. */
export function askOwn(state: State): State {
	return {...state, mode: {kind: 'own'}};
}

/** Opens the editor on an event of a kind. */
export function writeOwn(event: EventKind): Handler {
	return state => withEffect(closePrompt(state), {kind: 'edit', event});
}

/** Why none can be written. */
export function noEditor({hasEditor}: State): string | undefined {
	return hasEditor ? undefined : 'No editor is set: name one in $VISUAL or $EDITOR.';
}

/** Reads the files of the user's own events again. */
export function readAgain(state: State): State {
	return withEffect(state, {kind: 'read-again'});
}

/** The state after Enter: the answer taken, or what is wrong with it. */
export function answerPrompt(state: State, indexes: Indexes): State {
	if (state.mode.kind !== 'prompt') {
		return state;
	}

	const {prompt} = state.mode;
	const answer = prompt.field.text.trim();
	const result = answer === '' ? closePrompt(state) : answered(closePrompt(state), prompt, answer, indexes);
	return typeof result === 'string' ? withPrompt(state, {...prompt, error: result}) : result;
}

/** The next state, or one sentence on what is wrong. */
function answered(state: State, prompt: Prompt, answer: string, indexes: Indexes): State | string {
	switch (prompt.kind) {
		case 'date': {
			const searched = searchCommand(state, answer);
			if (searched !== undefined) {
				return searched;
			}

			const days = parseDays(answer, state.today);
			if (typeof days === 'string') {
				return days;
			}

			// In a list a month or a year is a place to go to; two days are days to read.
			const isPlace = isOneDay(days) || (state.view !== 'day' && !answer.includes('..'));
			return isPlace ? goToDate(state, days.first, indexes) : openDays(state, days, indexes);
		}

		case 'file':
			return writeFile(state, answer, indexes);
		case 'replace':
			return replace(state, prompt, answer);
		case 'edit-again':
			return editAgain(state, prompt, answer);
		case 'source': {
			const url = /^\d+$/.test(answer) ? prompt.urls[Number(answer) - 1] : undefined;
			return url === undefined
				? `There is no source ${answer} with an address; they are numbered 1 to ${prompt.urls.length}.`
				: withEffect(state, {kind: 'open', url});
		}
	}
}

function writeFile(state: State, file: string, indexes: Indexes): State | string {
	const format = formatOfFile(file, state.view);
	const listing = selectListing(state, indexes);
	if (typeof format === 'object') {
		return format.problem;
	}

	return listing === undefined
		? 'The figures are not counted yet.'
		: withEffect(state, {kind: 'write', file, format, listing, mayReplace: false});
}

function replace(state: State, {effect}: Extract<Prompt, {kind: 'replace'}>, answer: string): State | string {
	return yesOrNo(answer, {
		yes: () => withEffect(state, {...effect, mayReplace: true}),
		no: () => ({...state, notice: `Nothing was written: ${effect.file} stays as it is.`}),
	});
}

function editAgain(
	state: State,
	{event, draft}: Extract<Prompt, {kind: 'edit-again'}>,
	answer: string,
): State | string {
	return yesOrNo(answer, {
		yes: () => withEffect(state, {kind: 'edit', event}),
		no: () => ({...state, notice: `Nothing was added; it stays in ${draft}, and a opens it again.`}),
	});
}

/** What follows from the answer, or why it is none. */
function yesOrNo(
	answer: string,
	{yes, no}: {readonly yes: () => State; readonly no: () => State},
): State | string {
	if (/^y(es)?$/i.test(answer)) {
		return yes();
	}

	return /^no?$/i.test(answer) ? no() : 'Answer yes or no.';
}

const endings: Readonly<Record<string, FileFormat>> = {
	csv: 'csv',
	json: 'json',
	txt: 'text',
	md: 'markdown',
	svg: 'svg',
};

const endingsOfViews: Readonly<Record<ViewName, readonly string[]>> = {
	events: ['csv', 'json', 'txt', 'md'],
	pairs: ['csv', 'json', 'txt', 'md'],
	timeline: ['svg', 'txt', 'csv', 'json', 'md'],
	statistics: ['svg', 'txt', 'json'],
	day: ['txt', 'md', 'json'],
};

/** The form that the ending of a file name asks for, or one sentence that says which endings there are. */
function formatOfFile(file: string, view: ViewName): FileFormat | {readonly problem: string} {
	const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
	const known = endingsOfViews[view];
	const format = known.includes(ending) ? endings[ending] : undefined;
	const names = known.map(name => `.${name}`).join(', ');
	return format ?? {problem: `The name must end in ${names.replace(/, ([^,]*)$/, ' or $1')}.`};
}

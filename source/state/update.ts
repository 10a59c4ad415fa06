/**
 * State and action -> next state. Pure: the indexes are only read, and what the world outside should do is named in
 * `State.effects`. What a key does stands in its record (keys/), which the indexes hand in.
 */

import type {BriefingEvent} from '../dataset/event.ts';
import {clampTop, isTextView, type PanePlace, paneAt} from '../layout/layout.ts';
import {timelineEventAt} from '../layout/timeline.ts';
import {cleanText} from '../text/clean-text.ts';
import {redraw, withPrompt} from './actions.ts';
import {type EffectResult, figuresKey, type Indexes, keptFigures} from './indexes.ts';
import {keepSearch} from './searches.ts';
import {selectTimelineInput} from './select-days.ts';
import {linksIn, markedLink, selectScrolledText} from './select-text.ts';
import {
	pairingChoice,
	selectEvent,
	selectEvents,
	selectLayout,
	selectListWindow,
	selectPartner,
	selectSteps,
} from './selectors.ts';
import {browsing, type KeyPress, type MouseReport, type State} from './state.ts';
import {moveLines, stepEvent, withSelected, withTimelineEvent} from './update-move.ts';
import {applyQuery, fieldOf, selectTypedLine, typeText, withListedEvent} from './update-typing.ts';
import {followLink, openDetail} from './update-view.ts';

type Action =
	/** Keys in the order in which they came; text among them is typed as one. */
	| {readonly name: 'press'; readonly presses: readonly KeyPress[]}
	/** Text from the clipboard of the terminal, as it stands there. */
	| {readonly name: 'paste'; readonly text: string}
	| {readonly name: 'mouse'; readonly report: MouseReport}
	| {readonly name: 'resize'; readonly columns: number; readonly rows: number}
	/** The first selection: the latest event, or the first one that the query on the command line finds. */
	| {readonly name: 'start'}
	/** What takes long and was put off so that a frame came first: the figures of Statistics. */
	| {readonly name: 'catch-up'}
	/** The program was stopped from outside and runs on. */
	| {readonly name: 'continued'}
	/** The edge has begun all that it was asked for. */
	| {readonly name: 'effects-taken'}
	| {readonly name: 'effect-done'; readonly result: EffectResult};

/** The state after an action. */
export function update(state: State, action: Action, indexes: Indexes): State {
	switch (action.name) {
		case 'start':
			return start(state, indexes);
		case 'resize':
			return {...state, columns: action.columns, rows: action.rows};
		case 'catch-up':
			return catchUp(state);
		case 'continued':
			return redraw(state);
		case 'effects-taken':
			return {...state, effects: []};
		case 'effect-done':
			return afterEffect(state, action.result, indexes);
		case 'press':
			return press(state, action.presses, indexes);
		case 'paste':
			return paste(afterKey(state), action.text, indexes);
		case 'mouse':
			return updateMouse(afterKey(state), action.report, indexes);
	}
}

/** The state without what stood there until the next key. */
function afterKey({notice: _past, completion: _completed, ...rest}: State): State {
	return rest;
}

/**
 * The state after keys. A run of characters is typed into the open line at once: a text that arrives without the marks
 * of a paste costs one search, not one for each of its letters.
 */
function press(state: State, presses: readonly KeyPress[], indexes: Indexes): State {
	let current = state;
	let typed = '';
	for (const {name, text} of presses) {
		const binding = indexes.keys.bindingOf(current, name);
		if (binding === undefined && text !== undefined && selectTypedLine(current) !== undefined) {
			typed += text;
			continue;
		}

		current = pressKey(typeRun(current, typed, indexes), name, indexes);
		typed = '';
	}

	return typeRun(current, typed, indexes);
}

function typeRun(state: State, typed: string, indexes: Indexes): State {
	return typed === '' ? state : typeText(afterKey(state), typed, indexes);
}

/** A key does what its record says, or the footer says why nothing happens. */
function pressKey({notice: _past, ...state}: State, name: string, indexes: Indexes): State {
	const binding = indexes.keys.bindingOf(state, name);
	const reason = binding === undefined ? unbound(state, name, indexes) : binding.reasonOff?.(state, indexes);
	const after = binding === undefined || reason !== undefined ? state : binding.act(state, indexes);
	// Tab goes on from the candidate before it; any key that chooses none ends that.
	const {completion, ...rest} = after;
	const kept = completion !== undefined && completion !== state.completion ? after : rest;
	return reason === undefined ? kept : {...kept, notice: reason};
}

function unbound(state: State, name: string, {keys}: Indexes): string {
	const words = `${keys.keyWord(name)} does nothing here`;
	return state.mode.kind === 'browse' ? `${words}; ? lists the keys` : `${words}.`;
}

/** The state after pasting: text for the line that is typed in, its line ends spaces, and never keys. */
function paste(state: State, text: string, indexes: Indexes): State {
	return selectTypedLine(state) === undefined
		? {...state, notice: 'Pasted text needs a line: press / to search, then paste again.'}
		: typeText(state, cleanText(text).trim(), indexes);
}

function start(state: State, indexes: Indexes): State {
	if (state.query.trim() !== '') {
		return applyQuery(state, state.query, indexes);
	}

	const latest = selectEvents(state, indexes).at(-1);
	return latest === undefined ? state : withSelected(state, latest.id);
}

/** While a query is typed its figures wait for Enter. */
function catchUp(state: State): State {
	const key = figuresKey(state.appliedQuery, pairingChoice(state));
	return state.view !== 'statistics' || state.mode.kind === 'search' || state.counted.includes(key)
		? state
		: {...state, counted: [...state.counted, key].slice(-keptFigures)};
}

function afterEffect(state: State, result: EffectResult, indexes: Indexes): State {
	if (result.kind === 'done') {
		return {...state, notice: result.notice};
	}

	if (result.kind === 'read-again') {
		const {selectId} = result;
		const read = withListedEvent({...state, counted: [], notice: result.notice}, indexes);
		return selectId === undefined ? read : withSelected(read, selectId);
	}

	if (result.kind === 'faulty') {
		const {event, draft, problem} = result;
		return withPrompt(state, {kind: 'edit-again', event, draft, field: fieldOf(''), error: problem});
	}

	if (result.kind === 'completed') {
		return withCompletedFile(state, result);
	}

	const {effect} = result;
	return state.mode.kind === 'browse'
		? withPrompt(state, {kind: 'replace', effect, field: fieldOf('')})
		: {...state, notice: `Nothing was written: ${effect.file} already exists.`};
}

/** The name of the file completed, where nothing was typed since. */
function withCompletedFile(
	state: State,
	{from, file, candidates}: Extract<EffectResult, {kind: 'completed'}>,
): State {
	const prompt = state.mode.kind === 'prompt' ? state.mode.prompt : undefined;
	if (prompt?.kind !== 'file' || prompt.field.text !== from) {
		return state;
	}

	const note =
		candidates.length > 1 ? candidates.join('  ') : file === from ? 'Nothing begins like this.' : '';
	return withPrompt(state, {...prompt, field: fieldOf(file), isProposed: false, note});
}

// The mouse: a click goes to what it falls on, as the keys would, and the wheel scrolls what lies under it without
// moving the focus. Where a row stands comes from the same values as the drawing.

/** Rows or lines that one turn of the wheel moves. */
const wheelLines = 3;

/** The state after a click or a turn of the wheel; one that falls on nothing changes nothing. */
function updateMouse(state: State, report: MouseReport, indexes: Indexes): State {
	if ('search' in state.mode) {
		return turnWheel(state, report, {...state, mode: {...state.mode, kind: 'help'}}, indexes);
	}

	const place = paneAt(selectLayout(state), report);
	if (place === undefined) {
		return state;
	}

	// A question waits for its answer, which is about the event selected when it was asked.
	const isScrolling = report.kind !== 'click' && (place.pane !== 'list' || isTextView(state.view));
	if (
		['prompt', 'pick', 'kinds', 'count', 'recall', 'copy', 'own'].includes(state.mode.kind) &&
		!isScrolling
	) {
		return state;
	}

	return report.kind === 'click'
		? click(state, place, indexes)
		: turnWheel(state, report, {...state, mode: browsing, pane: place.pane}, indexes);
}

/** The state scrolled as it would be with the pane under the mouse focused. */
function turnWheel(state: State, {kind}: MouseReport, there: State, indexes: Indexes): State {
	if (kind === 'click') {
		return state;
	}

	const step = kind === 'wheel-down' ? 1 : -1;
	const isTimeline = there.view === 'timeline' && there.pane === 'list' && there.mode.kind === 'browse';
	const moved = isTimeline ? stepEvent(step)(there, indexes) : moveLines(there, step * wheelLines, indexes);
	return {...moved, mode: state.mode, pane: state.pane};
}

function click(state: State, place: PanePlace, indexes: Indexes): State {
	const left = state.mode.kind === 'search' ? keepSearch(state) : state;
	const focused: State = {...left, pane: place.pane};
	if (place.pane !== 'list' || isTextView(state.view)) {
		return clickedLink(state, focused, place.row, indexes);
	}

	const clicked =
		state.view === 'timeline' ? clickedInTimeline(state, place, indexes) : clickedRow(state, place, indexes);
	if (clicked === undefined) {
		return focused;
	}

	const isSecond =
		state.mode.kind === 'browse' &&
		state.pane === 'list' &&
		clicked.event.id === selectEvent(state, indexes)?.id;
	return isSecond ? openDetail(focused) : clicked.select(focused);
}

/** A click on a line that can be followed marks it; one on the marked line follows it. */
function clickedLink(state: State, focused: State, row: number, indexes: Indexes): State {
	const text = selectScrolledText(focused, indexes);
	if (text === undefined || focused.mode.kind !== 'browse') {
		return focused;
	}

	const {name, lines, height} = text;
	const line = clampTop({count: lines.length, height, top: focused.tops[name]}) + row;
	const link = linksIn(lines).find(each => each.line === line);
	if (link === undefined) {
		return focused;
	}

	const isSecond = state.pane === focused.pane && markedLink(state, text)?.place === link.place;
	return isSecond
		? followLink(focused, indexes)
		: {...focused, linkPlaces: {...focused.linkPlaces, [name]: link.place}};
}

/** What a click falls on, and how it is selected. */
type Clicked = {readonly event: BriefingEvent; readonly select: (state: State) => State};

/** The row stays where it was clicked, so that a second click finds it. */
function clickedRow(state: State, {row}: PanePlace, indexes: Indexes): Clicked | undefined {
	const found = selectRowEvent(state, indexes, row);
	return (
		found && {
			event: found.event,
			select: current =>
				withSelected(
					{...current, listPlace: found.place},
					found.event.id,
					selectPartner(state, found.step, indexes)?.id,
				),
		}
	);
}

function clickedInTimeline(state: State, place: PanePlace, indexes: Indexes): Clicked | undefined {
	const event = timelineEventAt(selectTimelineInput(state, indexes), place);
	return event && {event, select: current => withTimelineEvent(current, event)};
}

/** The event whose row stands in a row of the list pane, and the row's place in the list and in the window. */
function selectRowEvent(
	state: State,
	indexes: Indexes,
	row: number,
): {readonly event: BriefingEvent; readonly step: number; readonly place: number} | undefined {
	const {lines, headingRows} = selectListWindow(state, indexes);
	const place = row - headingRows;
	const line = lines[place];
	if (line === undefined || !('place' in line)) {
		return undefined;
	}

	const event = selectSteps(state, indexes)[line.place];
	return event && {event, step: line.place, place};
}

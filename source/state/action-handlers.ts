/** What each action of the key table does to the state. */
import type {ActionName, QueryActionName} from '../keys/key-binding.ts';
import {
	answerPrompt,
	closePrompt,
	copyCitation,
	copyPairing,
	copyView,
	editPrompt,
	openSource,
	withEffect,
	withPrompt,
} from './actions.ts';
import type {Indexes} from './indexes.ts';
import type {State} from './state.ts';
import {editField, fieldOf} from './text-field.ts';
import {updateDay, updateMove} from './update-move.ts';
import {completeWord, isInHistory, rememberQuery, updateQuery, walkHistory} from './update-search.ts';
import {updateTimeline} from './update-timeline.ts';
import {
	goBack,
	goToOtherSide,
	sortPairs,
	switchDirection,
	switchLaunches,
	toggleMap,
	withPane,
	withView,
} from './update-view.ts';

type Handler = (state: State, indexes: Indexes) => State;

/** The handler of each action. */
export const actionHandlers: Readonly<Record<ActionName, Handler>> = {
	'start-search': state => ({
		...state,
		mode: 'search',
		pane: 'list',
		cursor: fieldOf(state.query).cursor,
		historyPlace: -1,
	}),
	'leave-search': state => ({...rememberQuery(state), mode: 'browse'}),
	'complete-next': (state, indexes) => completeWord(state, 1, indexes),
	'complete-previous': (state, indexes) => completeWord(state, -1, indexes),
	'older-query': (state, indexes) => walkHistory(state, 1, indexes),

	'cursor-left': editing('cursor-left'),
	'cursor-right': editing('cursor-right'),
	'cursor-start': editing('cursor-start'),
	'cursor-end': editing('cursor-end'),
	'erase-left': editing('erase-left'),
	'erase-right': editing('erase-right'),
	'erase-word': editing('erase-word'),
	'erase-all': editing('erase-all'),

	'move-down': (state, indexes) =>
		isRecalling(state, -1) ? walkHistory(state, -1, indexes) : updateMove(state, 'move-down', indexes),
	'move-up': (state, indexes) =>
		isRecalling(state, 1) ? walkHistory(state, 1, indexes) : updateMove(state, 'move-up', indexes),
	'page-down': (state, indexes) => updateMove(state, 'page-down', indexes),
	'page-up': (state, indexes) => updateMove(state, 'page-up', indexes),
	'half-page-down': (state, indexes) => updateMove(state, 'half-page-down', indexes),
	'half-page-up': (state, indexes) => updateMove(state, 'half-page-up', indexes),
	'go-to-first': (state, indexes) => updateMove(state, 'go-to-first', indexes),
	'go-to-last': (state, indexes) => updateMove(state, 'go-to-last', indexes),

	'view-events': state => withView(state, 'events'),
	'view-pairs': state => withView(state, 'pairs'),
	'view-timeline': state => withView(state, 'timeline'),
	'view-statistics': state => withView(state, 'statistics'),
	'view-day': state => withView(state, 'day'),
	open: state => ({...state, pane: state.pane === 'list' ? 'detail' : state.pane}),
	'go-back': goBack,
	'next-pane': state => withPane(state, 1),
	'previous-pane': state => withPane(state, -1),
	'go-to-other-side': goToOtherSide,
	'switch-direction': switchDirection,
	'switch-launches': switchLaunches,
	'toggle-map': toggleMap,
	'sort-pairs': sortPairs,

	'previous-day': (state, indexes) => updateDay(state, 'previous-day', indexes),
	'next-day': (state, indexes) => updateDay(state, 'next-day', indexes),
	'previous-event-day': (state, indexes) => updateDay(state, 'previous-event-day', indexes),
	'next-event-day': (state, indexes) => updateDay(state, 'next-event-day', indexes),

	'previous-event': (state, indexes) => updateTimeline(state, 'previous-event', indexes),
	'next-event': (state, indexes) => updateTimeline(state, 'next-event', indexes),
	'previous-in-lane': (state, indexes) => updateTimeline(state, 'previous-in-lane', indexes),
	'next-in-lane': (state, indexes) => updateTimeline(state, 'next-in-lane', indexes),
	'zoom-in': (state, indexes) => updateTimeline(state, 'zoom-in', indexes),
	'zoom-out': (state, indexes) => updateTimeline(state, 'zoom-out', indexes),

	'copy-citation': copyCitation,
	'copy-pairing': copyPairing,
	'copy-view': copyView,
	'open-source': openSource,
	'write-file': state => withPrompt(state, {kind: 'file', field: fieldOf('')}),
	'go-to-date': state => withPrompt(state, {kind: 'date', field: fieldOf('')}),
	'accept-answer': answerPrompt,
	'cancel-answer': closePrompt,

	'open-help': state => ({...state, mode: 'help', helpTop: 0, helpSearch: fieldOf('')}),
	'search-help': state => ({...state, mode: 'help-search', helpTop: 0}),
	'leave-help-search': state => ({...state, mode: 'help'}),
	'clear-help-search': state => ({...state, mode: 'help', helpTop: 0, helpSearch: fieldOf('')}),
	'close-help': state => ({...state, mode: 'browse'}),
	suspend: state => withEffect(state, {kind: 'suspend'}),
	quit: state => ({...state, exit: 'quit'}),
	interrupt: state => ({...state, exit: 'interrupt'}),
};

/** Editing acts on the line that is typed in. */
function editing(action: QueryActionName): Handler {
	return (state, indexes) => {
		switch (state.mode) {
			case 'prompt':
				return editPrompt(state, action);
			case 'help-search':
				return {...state, helpTop: 0, helpSearch: editField(state.helpSearch, action)};
			default:
				return updateQuery(state, action, indexes);
		}
	};
}

/** Up and down in the search line, where they walk through the queries of the session. */
function isRecalling(state: State, step: 1 | -1): boolean {
	return state.mode === 'search' && isInHistory(state, step);
}

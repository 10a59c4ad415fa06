/** The keys of some views or panes, in the order of the footer; and why a key cannot act. */
import {isTextView, type ViewName} from '../layout/layout.ts';
import {
	copyCitation,
	copyPairing,
	copyView,
	openSource,
	selectListing,
	selectSourceAddresses,
} from '../state/actions.ts';
import type {Indexes, KeyBinding} from '../state/indexes.ts';
import {selectEvent, selectMapLaunch, selectPairing, selectSteps} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {move, stepDay, stepEvent, stepEventDay, stepLaunch, zoomTimeline} from '../state/update-move.ts';
import {
	goBack,
	goToOtherSide,
	openDetail,
	reversePairs,
	sortPairs,
	stepPane,
	toggleMap,
	toggleZoom,
} from '../state/update-view.ts';

export type Binding = Omit<KeyBinding, 'modes'>;

const viewsWithPanes: readonly ViewName[] = ['events', 'pairs', 'timeline'];

/** All of them. */
export const viewKeys: readonly Binding[] = [
	{
		views: viewsWithPanes,
		panes: ['detail', 'pairing'],
		keys: ['down', 'j', 'ctrl-n'],
		act: move('down'),
		description: 'In the detail and the pairing, down a line',
		label: 'scroll',
		reasonOff: noEvents,
	},
	{
		views: viewsWithPanes,
		panes: ['detail', 'pairing'],
		keys: ['up', 'k', 'ctrl-p'],
		act: move('up'),
		description: 'In the detail and the pairing, up a line',
		reasonOff: noEvents,
	},
	{
		views: viewsWithPanes,
		panes: ['detail', 'pairing'],
		keys: ['escape'],
		act: goBack,
		description: 'From the detail and the pairing, back to the list',
		label: 'back',
	},
	{
		views: ['events', 'pairs'],
		panes: ['list'],
		keys: ['down', 'j', 'ctrl-n'],
		act: move('down'),
		description: 'Down a row',
		label: 'move',
		reasonOff: noEvents,
	},
	{
		views: ['events', 'pairs'],
		panes: ['list'],
		keys: ['up', 'k', 'ctrl-p'],
		act: move('up'),
		description: 'Up a row',
		reasonOff: noEvents,
	},
	{
		views: ['events', 'pairs'],
		panes: ['list'],
		keys: ['enter', 'right', 'l'],
		act: openDetail,
		description: 'Open: go from the list to the detail',
		label: 'open',
		reasonOff: noEvents,
	},
	{
		views: ['events', 'pairs'],
		keys: ['left', 'h'],
		act: goBack,
		description: 'Back one step, as Esc',
	},
	{
		views: ['events', 'timeline'],
		keys: ['p'],
		act: goToOtherSide,
		description: 'Go to the other side of the pairing: the launch of a drill, the drill of a launch',
		label: 'other side',
		reasonOff: noPairing,
	},
	{
		views: ['events'],
		keys: ['v'],
		act: toggleMap,
		description: 'Map of the launch, the event itself or the one beside it, in place of the detail; and back',
		label: 'map',
		reasonOff: noLaunch,
	},
	{
		views: ['pairs'],
		keys: ['s'],
		act: sortPairs,
		description: 'Sort by the next column',
		label: 'sort',
		reasonOff: noEvents,
	},
	{
		views: ['pairs'],
		keys: ['S'],
		act: reversePairs,
		description: 'Sort the other way round',
		label: 'reverse',
		reasonOff: noEvents,
	},
	{
		views: ['timeline'],
		keys: ['right', 'l'],
		act: stepEvent(1),
		description: 'The next event in time',
		label: 'next',
		reasonOff: noEvents,
	},
	{
		views: ['timeline'],
		keys: ['left', 'h'],
		act: stepEvent(-1),
		description: 'The event before in time',
		reasonOff: noEvents,
	},
	{
		views: ['timeline'],
		panes: ['list'],
		keys: ['down', 'j', 'ctrl-n'],
		act: move('down'),
		description: 'To the lane below',
		label: 'lane',
		reasonOff: noEvents,
	},
	{
		views: ['timeline'],
		panes: ['list'],
		keys: ['up', 'k', 'ctrl-p'],
		act: move('up'),
		description: 'To the lane above',
		reasonOff: noEvents,
	},
	{
		views: ['events', 'timeline'],
		keys: ['n'],
		act: stepLaunch(1),
		description: 'The next launch',
		label: 'next launch',
		reasonOff: noEvents,
	},
	{
		views: ['events', 'timeline'],
		keys: ['N'],
		act: stepLaunch(-1),
		description: 'The launch before',
		reasonOff: noEvents,
	},
	{
		views: ['timeline'],
		keys: ['+', '='],
		act: zoomTimeline(1),
		description: 'Closer: year, quarter, month, week',
		label: 'closer',
	},
	{
		views: ['timeline'],
		keys: ['-', '_'],
		act: zoomTimeline(-1),
		description: 'Further off: week, month, quarter, year',
		label: 'wider',
	},
	{
		views: ['timeline'],
		panes: ['list'],
		keys: ['enter'],
		act: openDetail,
		description: 'Open: go from the lanes to the detail',
		label: 'open',
		reasonOff: noEvents,
	},
	{
		views: ['day'],
		keys: ['left', 'h'],
		act: stepDay(-1),
		description: 'The day before',
		label: '-1 day',
	},
	{
		views: ['day'],
		keys: ['right', 'l'],
		act: stepDay(1),
		description: 'The day after',
		label: '+1 day',
	},
	{
		views: ['day'],
		keys: [']', 'n'],
		act: stepEventDay(1),
		description: 'The next day on which a listed event begins',
		label: 'next',
		reasonOff: noEvents,
	},
	{
		views: ['day'],
		keys: ['[', 'N'],
		act: stepEventDay(-1),
		description: 'The last day before on which a listed event begins',
		reasonOff: noEvents,
	},
	{views: ['statistics', 'day'], keys: ['up', 'k', 'ctrl-p'], act: move('up'), description: 'Up a line'},
	{
		views: viewsWithPanes,
		keys: ['y'],
		act: copyCitation,
		description: 'Copy the event as a citation with its sources',
		label: 'copy',
		reasonOff: noEvent,
	},
	{
		views: viewsWithPanes,
		keys: ['Y'],
		act: copyPairing,
		description: 'Copy drill and launch as text',
		reasonOff: noPairing,
	},
	{
		views: viewsWithPanes,
		keys: ['o'],
		act: openSource,
		description: 'Open a source in the browser',
		label: 'source',
		reasonOff: noSource,
	},
	{
		views: ['statistics', 'day'],
		keys: ['y'],
		act: copyView,
		description: 'Copy the whole text',
		label: 'copy',
		reasonOff: noFigures,
	},
	{
		views: viewsWithPanes,
		keys: ['tab'],
		act: stepPane(1),
		description: 'Next pane: list, detail, pairing',
		label: 'pane',
	},
	{
		views: viewsWithPanes,
		keys: ['shift-tab'],
		act: stepPane(-1),
		description: 'Previous pane',
	},
	{
		views: viewsWithPanes,
		keys: ['z'],
		act: toggleZoom,
		description: 'The focused pane over the whole screen, and back',
		label: 'zoom',
	},
	{
		views: ['statistics', 'day'],
		keys: ['down', 'j', 'ctrl-n', 'enter'],
		act: move('down'),
		description: 'Down a line',
	},
];

// Why a key cannot act: one sentence, or undefined where it can.

export function noEvents(state: State, indexes: Indexes): string | undefined {
	return !isTextView(state.view) && selectSteps(state, indexes).length === 0
		? 'The search finds no event to move to.'
		: undefined;
}

function noEvent(state: State, indexes: Indexes): string | undefined {
	return selectEvent(state, indexes) === undefined ? 'No event is selected.' : undefined;
}

function noSource(state: State, indexes: Indexes): string | undefined {
	return selectSourceAddresses(state, indexes).every(url => url === undefined)
		? 'This event has no source with an address.'
		: undefined;
}

export function noFigures(state: State, indexes: Indexes): string | undefined {
	return selectListing(state, indexes) === undefined ? 'The figures are not counted yet.' : undefined;
}

function noLaunch(state: State, indexes: Indexes): string | undefined {
	return selectMapLaunch(state, indexes) === undefined
		? 'There is no launch to draw: this is not a launch and is not paired with one.'
		: undefined;
}

function noPairing(state: State, indexes: Indexes): string | undefined {
	return selectPairing(state, indexes)?.match === undefined
		? 'This event has no other side: it is not paired.'
		: undefined;
}

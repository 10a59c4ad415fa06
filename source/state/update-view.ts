/** Views and panes, and the choices that every view shows: direction, launches, order of the pairs. */
import {isDrill} from '../dataset/event.ts';
import {panes, type ViewName} from '../layout/layout.ts';
import {launchPresets} from '../pairing/launch-choice.ts';
import {type PairOrder, pairOrders} from '../pairing/pair-list.ts';
import {directions} from '../pairing/pairing-index.ts';
import type {Handler, Indexes} from './indexes.ts';
import {selectEvent, selectLayout, selectPairing} from './selectors.ts';
import {browsing, type State, withTops} from './state.ts';
import {followEvent} from './update-follow.ts';
import {applyQuery, fieldOf, withListedEvent} from './update-typing.ts';

/** Another view, its own pane focused. */
export function openView(view: ViewName): Handler {
	return state => {
		const {listPlace: _clicked, ...rest} = state;
		return view === state.view ? state : {...rest, view, pane: 'list'};
	};
}

/** From the list to the detail. */
export function openDetail(state: State): State {
	return {...state, pane: state.pane === 'list' ? 'detail' : state.pane};
}

/** The next column sorts the pairs. */
export function sortPairs(state: State): State {
	const order = pairOrders[(pairOrders.indexOf(state.pairOrder) + 1) % pairOrders.length] ?? 'date';
	return {...state, pairOrder: order, isPairOrderReversed: false, notice: `Sorted by ${orderWords[order]}.`};
}

/** The same column the other way round. */
export function reversePairs(state: State): State {
	const isPairOrderReversed = !state.isPairOrderReversed;
	const words = `${isPairOrderReversed ? 'the other way round: ' : ''}${orderWords[state.pairOrder]}`;
	return {...state, isPairOrderReversed, notice: `Sorted by ${words}.`};
}

const orderWords: Readonly<Record<PairOrder, string>> = {
	date: 'date',
	drill: 'title of the drill',
	gap: 'gap, the smallest first',
	'launch-day': 'day of the launch',
	launch: 'title of the launch',
	said: 'who made a statement',
	chance: 'chance, the least usual first',
};

/** Esc has a fixed order: from another pane to the list, then clear the search; it never quits. */
export function goBack(state: State, indexes: Indexes): State {
	if (state.pane !== 'list') {
		return {...state, pane: 'list'};
	}

	return state.query === '' ? state : {...applyQuery(state, '', indexes), cursor: 0};
}

/** The next pane (1) or the one before (-1). */
export function stepPane(step: 1 | -1): Handler {
	return state => {
		const place = (panes.indexOf(state.pane) + step + panes.length) % panes.length;
		return {...state, pane: panes[place] ?? 'list'};
	};
}

/** Goes to the other event of the pairing; the search stays, whether it finds it or not. */
export function goToOtherSide(state: State, indexes: Indexes): State {
	const event = selectEvent(state, indexes);
	const pairing = selectPairing(state, indexes);
	const other = event !== undefined && isDrill(event) ? pairing?.match?.launch : pairing?.drill;
	return other === undefined ? state : followEvent(state, other.id, indexes);
}

/** The next direction. */
export function switchDirection(state: State, indexes: Indexes): State {
	const direction = directions[(directions.indexOf(state.direction) + 1) % directions.length] ?? 'nearest';
	return withListedEvent(
		{...state, direction, notice: `Each drill is paired with the ${direction} launch.`},
		indexes,
	);
}

/** The next choice of launches. */
export function switchLaunches(state: State, indexes: Indexes): State {
	// Classes by name stand before the first preset: the key leads from them to it.
	const place = 'preset' in state.launches ? launchPresets.indexOf(state.launches.preset) : -1;
	const preset = launchPresets[(place + 1) % launchPresets.length] ?? 'all';
	return withListedEvent({...state, launches: {preset}, notice: `Launches that count: ${preset}.`}, indexes);
}

/** The focused pane over the whole screen, and back. */
export function toggleZoom(state: State): State {
	return {...state, isZoomed: !state.isZoomed};
}

/** The map in place of the detail, or the detail again; where only one pane is shown, it is that one. */
export function toggleMap(state: State): State {
	const toggled = withTops({...state, isMapShown: !state.isMapShown}, {detail: 0});
	const layout = selectLayout(toggled);
	const isInSight = layout.kind !== 'too-small' && layout.detail !== undefined;
	return isInSight || !toggled.isMapShown ? toggled : {...toggled, pane: 'detail'};
}

// The `?` page over the view.

/** The page from its top, whole. */
export function openHelp(state: State): State {
	return withTops({...state, mode: {kind: 'help', search: fieldOf('')}}, {help: 0});
}

/** Typing searches the page. */
export function searchHelp(state: State): State {
	const search = 'search' in state.mode ? state.mode.search : fieldOf('');
	return withTops({...state, mode: {kind: 'help-search', search}}, {help: 0});
}

/** The page as it was searched for. */
export function leaveHelpSearch(state: State): State {
	const search = 'search' in state.mode ? state.mode.search : fieldOf('');
	return {...state, mode: {kind: 'help', search}};
}

/** The view below the page. */
export function closeHelp(state: State): State {
	return {...state, mode: browsing};
}

/** Ends the program. */
export function leave(how: NonNullable<State['exit']>): Handler {
	return state => ({...state, exit: how});
}

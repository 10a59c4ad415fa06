/**
 * Views and panes, and the choices that every view shows: direction, launches, order of the pairs.
 *
 * Following: from what is shown to the event, or the page, that a line of it names, and the way back. Each place that was
 * left is kept whole, so that search, view, row and scroll come back as they were; a search is never given up on the way.
 */

import {isDrill} from '../dataset/event.ts';
import {eventOf} from '../dataset/statements.ts';
import {isTextView, panes, type ViewName} from '../layout/layout.ts';
import type {Target} from '../layout/line.ts';
import {type PairOrder, type PairQuestion, pairOrders, windowsDays} from '../pairing/pair-list.ts';
import {directions} from '../pairing/pairing-index.ts';
import {queryTokens, withField} from '../search/query.ts';
import {countDays} from '../text/words.ts';
import type {Handler, Indexes} from './indexes.ts';
import {selectFigures, selectMarkedLink} from './select-text.ts';
import {selectEvent, selectLayout, selectPairing, selectPairRows, selectSteps} from './selectors.ts';
import {browsing, type State} from './state.ts';
import {move, withSelected, withTops} from './update-move.ts';
import {fieldOf, withListedEvent, withQuery} from './update-typing.ts';

/** Another view, its own pane focused. */
export function openView(view: ViewName): Handler {
	return state => {
		const {listPlace: _clicked, behind: _figure, ...rest} = state;
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

	if (state.behind !== undefined) {
		const {behind: _figure, ...rest} = state;
		return {...rest, view: 'statistics'};
	}

	return state.query === '' ? {...state, marked: []} : withQuery(state, '', indexes);
}

/** The statements about the selected event as rows, in place of the list; Backspace comes back to it. */
export function openStatements(state: State, indexes: Indexes): State {
	const event = selectEvent(state, indexes);
	if (event === undefined) {
		return state;
	}

	const {behind: _figure, ...rest} = state;
	const opened: State = {...rest, view: 'events', pane: 'list'};
	return withPlace(state, withQuery(opened, `about:${event.id}`, indexes));
}

// Figures of Statistics, and the pairs behind one.

/** The next figure (1) or the one before (-1) where it is in sight, else a line of the text. */
export function stepFigure(by: 1 | -1): Handler {
	const scroll = move(by === 1 ? 'down' : 'up');
	return (state, indexes) => {
		const {figures, isInSight} = selectFigures(state, indexes);
		const next = isInSight(state.figureAt)
			? state.figureAt + by
			: figures.findIndex((_, at) => isInSight(at) && (by === 1 || !isInSight(at + 1)));
		return isInSight(next) ? {...state, figureAt: next} : scroll(state, indexes);
	};
}

/** Pairs with those that the selected figure counts. */
export function openFigure(state: State, indexes: Indexes): State {
	const {figures, isInSight} = selectFigures(state, indexes);
	const figure = isInSight(state.figureAt) ? figures[state.figureAt]?.figure : undefined;
	if (figure === undefined) {
		return {...state, notice: 'Down selects a figure; Enter then shows its pairs.'};
	}

	const opened: State = {
		...state,
		view: 'pairs',
		pane: 'list',
		behind: figure,
		pairQuestion: {by: 'drill'},
	};
	const first = selectPairRows(opened, indexes)[0]?.drill;
	return first === undefined
		? {...state, notice: 'No pair is behind this figure.'}
		: withPlace(state, withSelected(opened, first.id));
}

/** Statistics with p-values, or without. */
export function toggleP(state: State): State {
	return {...state, hasP: !state.hasP};
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

// What Pairs asks: of drills or of launches, the nearest or all within a window, and on which side.

/** The window with which a list of launches opens: the one that press reports have in mind. */
const usualWindow = 7;

/** From a row a drill to a row a launch, and back; launches have a window from the first. */
export function switchPairSide(state: State): State {
	const {by, withinDays} = state.pairQuestion;
	return by === 'drill'
		? withQuestion(state, {by: 'launch', withinDays: withinDays ?? usualWindow})
		: withQuestion(state, {by: 'drill', withinDays});
}

/** A wider window (1) or a narrower one (-1); narrower than a day is the nearest of each. */
export function stepWindow(by: 1 | -1): Handler {
	return state => {
		const {pairQuestion} = state;
		const days = pairQuestion.withinDays;
		if (days === undefined) {
			return by === 1
				? withQuestion(state, {...pairQuestion, withinDays: usualWindow})
				: {...state, notice: 'Each with the nearest already; ] opens a window.'};
		}

		const next = by === 1 ? windowsDays.find(each => each > days) : windowsDays.findLast(each => each < days);
		return by === 1 && next === undefined
			? {...state, notice: `${countDays(days)} is the widest window here; briefing pairs --within takes any.`}
			: withQuestion(state, {...pairQuestion, withinDays: next});
	};
}

function withQuestion(state: State, pairQuestion: PairQuestion): State {
	const {by, withinDays} = pairQuestion;
	const notice =
		withinDays === undefined
			? `Each ${by} with the nearest ${by === 'drill' ? 'launch' : 'drill'}.`
			: `Every pair within ${countDays(withinDays)}, by ${by}.`;
	return {...state, pairQuestion, notice};
}

const askedRelations = ['after', 'during', 'before'] as const;

/** Launches after a drill, then those during it, those before it, and all again, as a field of the search. */
export function switchRelation(state: State, indexes: Indexes): State {
	const tokens = queryTokens(state.query).filter(
		token => token.kind === 'field' && token.name.toLowerCase() === 'relation',
	);
	const asked = tokens.map(({start, end}) => state.query.slice(start, end).split(':')[1]?.toLowerCase());
	const next = askedRelations[askedRelations.findIndex(relation => asked.includes(relation)) + 1];
	const query = withField(state.query, ['relation'], next === undefined ? '' : `relation:${next}`);
	return withQuery(state, query, indexes);
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

/** The view below the page. */
export function closeHelp(state: State): State {
	return {...state, mode: browsing};
}

/** Ends the program. */
export function leave(how: NonNullable<State['exit']>): Handler {
	return state => ({...state, exit: how});
}

/** So many places are kept; the oldest go. */
const mostPlaces = 200;

/** Follows the marked line of the focused text. */
export function followLink(state: State, indexes: Indexes): State {
	const link = selectMarkedLink(state, indexes);
	return link === undefined ? state : follow(state, link.to, indexes);
}

/** The state where a target leads. */
function follow(state: State, to: Target, indexes: Indexes): State {
	switch (to.kind) {
		case 'event':
			// A statement may be told under the id of an earlier one in the same words.
			return followEvent(state, eventOf(to.id, indexes.dataset)?.id ?? to.id, indexes);
		case 'page':
			return {...state, effects: [...state.effects, {kind: 'open', url: to.url}]};
	}
}

/** The state at an event, in the open view where it has a row there, else in Events; the pane stays in focus. */
function followEvent(state: State, id: string, indexes: Indexes): State {
	const {view, pane} = state;
	if (id === selectEvent(state, indexes)?.id && !isTextView(view)) {
		return {...state, notice: 'That is the event shown here.'};
	}

	const isShown =
		view === 'pairs' ? selectSteps(state, indexes).some(event => event.id === id) : !isTextView(view);
	return withPlace(
		state,
		withSelected({...state, view: isShown ? view : 'events', pane: isTextView(view) ? 'detail' : pane}, id),
	);
}

/** The state after a step that can be gone back from: the place before it is kept. */
export function withPlace(before: State, after: State): State {
	const back = [...before.trail.back, placeOf(before)].slice(-mostPlaces);
	return {...after, trail: {back, forth: []}};
}

/** Back (-1) to the place before, or forth (1) again. */
export function retrace(by: 1 | -1): Handler {
	return state => {
		const {back, forth} = state.trail;
		const place = (by === -1 ? back : forth).at(-1);
		if (place === undefined) {
			return state;
		}

		const here = placeOf(state);
		const trail =
			by === -1
				? {back: back.slice(0, -1), forth: [...forth, here]}
				: {back: [...back, here], forth: forth.slice(0, -1)};
		// What does not belong to a place: the terminal, the day, and what the session has gathered.
		const {columns, rows, today, counted, history, saved, marked, effects, isAscii} = state;
		return {...place, columns, rows, today, counted, history, saved, marked, effects, isAscii, trail};
	};
}

/** A state to come back to, without the way to it. */
function placeOf({notice: _said, ...state}: State): State {
	return {...state, trail: {back: [], forth: []}};
}

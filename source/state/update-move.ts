/** Moving: through the list, the text of the focused pane or of the help, from day to day, and along the Timeline. */

import {type BriefingEvent, isDrill, isLaunch} from '../dataset/event.ts';
import {clampTop} from '../layout/layout.ts';
import {laneOf, timelineLanes, timelineZooms, zoomDays} from '../layout/timeline-axes.ts';
import {eventsStarting} from '../pairing/chance.ts';
import {type DaySpan, daysIn, isExactDay, type KoreaDay} from '../time/days.ts';
import type {Handler, Indexes} from './indexes.ts';
import {selectDays, selectTimelineFirst} from './select-days.ts';
import {linksIn, markedLink, type ScrolledText, selectScrolledText} from './select-text.ts';
import {
	selectEvent,
	selectEvents,
	selectIndex,
	selectListWindow,
	selectPartner,
	selectSteps,
} from './selectors.ts';
import type {State, TextName} from './state.ts';

/** How a key moves: in the list, in the text of the focused pane or of the help, from lane to lane. */
type Move =
	| 'down'
	| 'up'
	| 'page-down'
	| 'page-up'
	| 'half-page-down'
	| 'half-page-up'
	| 'to-first'
	| 'to-last';

/** A key that moves. */
export function move(how: Move): Handler {
	return (state, indexes) => moved(state, how, indexes);
}

function moved(state: State, how: Move, indexes: Indexes): State {
	const text = selectScrolledText(state, indexes);
	if (text !== undefined) {
		const by = how === 'down' ? 1 : how === 'up' ? -1 : 0;
		const count = text.lines.length;
		return by === 0 ? scroll(state, text, steps(how, {...text, count})) : stepLink(state, text, by);
	}

	return state.view === 'timeline' && state.mode.kind === 'browse'
		? moveInTimeline(state, how, indexes)
		: moveSelection(state, steps(how, selectListWindow(state, indexes)), indexes);
}

/** The state so many lines further down in the text, or rows in the list. */
export function moveLines(state: State, lines: number, indexes: Indexes): State {
	const text = selectScrolledText(state, indexes);
	return text === undefined ? moveSelection(state, lines, indexes) : scroll(state, text, lines);
}

function moveSelection(state: State, rows: number, indexes: Indexes): State {
	const events = selectSteps(state, indexes);
	const target = Math.max(0, selectIndex(state, indexes)) + rows;
	const place = Math.max(0, Math.min(target, events.length - 1));
	const event = events[place];
	return event === undefined
		? state
		: withSelected(state, event.id, selectPartner(state, place, indexes)?.id);
}

/** To the next line that can be followed where it is in sight, or comes into sight; else a line on. */
function stepLink(state: State, text: ScrolledText, by: 1 | -1): State {
	const {name, lines, height} = text;
	const links = linksIn(lines);
	const nextIn = (current: State): State | undefined => {
		const top = clampTop({count: lines.length, height, top: current.tops[name]});
		const inSight = links.filter(({line}) => line >= top && line < top + height);
		const marked = markedLink(state, text);
		const ahead = inSight.filter(({place}) => marked === undefined || (place - marked.place) * by > 0);
		const next = by === 1 ? ahead[0] : ahead.at(-1);
		return next && {...current, linkPlaces: {...current.linkPlaces, [name]: next.place}};
	};
	const scrolled = scroll(state, text, by);
	return nextIn(state) ?? nextIn(scrolled) ?? scrolled;
}

function scroll(state: State, {name, lines: {length: count}, height}: ScrolledText, lines: number): State {
	// A resize, or what jumped to the end, may have left the place past the last page.
	const from = clampTop({count, height, top: state.tops[name]});
	return withTops(state, {[name]: clampTop({count, height, top: from + lines})});
}

function steps(how: Move, {height, count}: {height: number; count: number}): number {
	const page = Math.max(1, height - 1);
	const half = Math.max(1, Math.floor(height / 2));
	return {
		down: 1,
		up: -1,
		'page-down': page,
		'page-up': -page,
		'half-page-down': half,
		'half-page-up': -half,
		'to-first': -count,
		'to-last': count,
	}[how];
}

// Day by day. A day on which a listed event begins selects it, so that the other views go along; a quiet day leaves the
// selection where it is.

/** The day, week, month or span before (-1) or after (1). */
export function stepDay(step: 1 | -1): Handler {
	return (state, indexes) => {
		const days = selectDays(state, indexes);
		const {first, last} = days;
		const isSpan = state.period === 'span';
		return goToDay(state, step === 1 ? last + 1 : isSpan ? first - daysIn(days) : first - 1, indexes);
	};
}

/** The last day before (-1) or the next (1) on which a listed event begins, outside of the days shown. */
export function stepEventDay(step: 1 | -1): Handler {
	return (state, indexes) => {
		const {first, last} = selectDays(state, indexes);
		const other = eventDay(selectEvents(state, indexes), step === 1 ? last : first, step === 1);
		return other === undefined
			? {...state, notice: `No listed event begins ${step === 1 ? 'later' : 'earlier'}.`}
			: goToDay(state, other, indexes);
	};
}

/** The state with Day at a day; a span begins there, as long as it was. */
export function goToDay(state: State, day: KoreaDay, indexes: Indexes): State {
	const {first, last} = selectDays(state, indexes);
	const beginning = eventsStarting(selectEvents(state, indexes), day, day).filter(({start}) =>
		isExactDay(start),
	);
	// A launch is what most readers come for; drills of the day stand beside it in the summary.
	const event = beginning.find(candidate => !isDrill(candidate)) ?? beginning[0];
	const selected = event === undefined ? state : withSelected(state, event.id);
	const {period} = state;
	const span = period === 'span' ? {typedSpan: {first: day, last: day + last - first}} : {};
	return withTops({...selected, ...span, day, period}, {day: 0});
}

const periods = ['day', 'week', 'month', 'span'] as const;

/** The day, its week, its month, and the days that were typed, if any. */
export function switchPeriod(state: State): State {
	const known = state.typedSpan === undefined ? periods.slice(0, 3) : periods;
	const period = known[(known.indexOf(state.period) + 1) % known.length] ?? 'day';
	return withTops({...state, period}, {day: 0});
}

/** The short form or the long one. */
export function toggleFullSummary(state: State): State {
	return withTops({...state, isFullSummary: !state.isFullSummary}, {day: 0});
}

/** Day with a span of days; a whole week or month is one. */
export function openDays(state: State, span: DaySpan, indexes: Indexes): State {
	const opened: State = {...state, view: 'day', pane: 'list', day: span.first};
	const isPeriod = (period: State['period']) => {
		const {first, last} = selectDays({...opened, period}, indexes);
		return first === span.first && last === span.last;
	};
	const period = periods.slice(1, 3).find(isPeriod);
	return goToDay(
		period === undefined ? {...opened, period: 'span', typedSpan: span} : {...opened, period},
		span.first,
		indexes,
	);
}

/** The next day, or the one before, on which an event of an exact date begins. */
function eventDay(events: readonly BriefingEvent[], day: KoreaDay, isLater: boolean): KoreaDay | undefined {
	const event = isLater
		? events.find(({start}) => isExactDay(start) && start.firstDay > day)
		: events.findLast(({start}) => isExactDay(start) && start.firstDay < day);
	return event?.start.firstDay;
}

// Moving in the Timeline: from event to event in time, from lane to lane, a window at a time, and closer or further off.
// What is in sight follows from the selected event; only where the window began is remembered.

/** The event before (-1) or after (1) in time. */
export function stepEvent(by: 1 | -1): Handler {
	return (state, indexes) => {
		const events = selectSteps(state, indexes);
		const place = events.findIndex(({id}) => id === state.selectedId);
		return withTimelineEvent(state, events[Math.max(0, place + by)]);
	};
}

/** The launch before (-1) or after (1) in time, from wherever the selected event stands. */
export function stepLaunch(by: 1 | -1): Handler {
	return (state, indexes) => {
		const events = selectSteps(state, indexes);
		const place = events.findIndex(({id}) => id === state.selectedId);
		const isAhead = (event: BriefingEvent, at: number) =>
			isLaunch(event) && (by === 1 ? at > place : at < place);
		const launch = by === 1 ? events.find(isAhead) : events.findLast(isAhead);
		return launch === undefined
			? {...state, notice: `No listed launch is ${by === 1 ? 'later' : 'earlier'}.`}
			: withTimelineEvent(state, launch);
	};
}

/** Closer (1) or further off (-1). */
export function zoomTimeline(by: 1 | -1): Handler {
	return state => {
		const timelineZoom = timelineZooms[timelineZooms.indexOf(state.timelineZoom) + by];
		return timelineZoom === undefined
			? {...state, notice: by === 1 ? 'A week is the closest.' : 'A year is the widest.'}
			: {...state, timelineZoom};
	};
}

/** Kinds without an event in sight, with a row each or without. */
export function toggleEmptyLanes(state: State): State {
	return {...state, hasEmptyLanes: !state.hasEmptyLanes};
}

/** The state after one of the moving keys: lanes up and down, windows, both ends. */
function moveInTimeline(state: State, how: Move, indexes: Indexes): State {
	const events = selectEvents(state, indexes);
	const days = zoomDays[state.timelineZoom];
	switch (how) {
		case 'down':
			return toLane(state, 1, indexes);
		case 'up':
			return toLane(state, -1, indexes);
		case 'to-first':
			return withTimelineEvent(state, events[0]);
		case 'to-last':
			return withTimelineEvent(state, events.at(-1));
		case 'page-down':
			return byDays(state, days, indexes);
		case 'page-up':
			return byDays(state, -days, indexes);
		case 'half-page-down':
			return byDays(state, Math.ceil(days / 2), indexes);
		case 'half-page-up':
			return byDays(state, -Math.ceil(days / 2), indexes);
	}
}

/** The state with an event selected, where there is one. */
export function withTimelineEvent(state: State, event: BriefingEvent | undefined): State {
	return event === undefined ? state : withSelected(state, event.id);
}

/** The event nearest in time of the next lane that has one in sight. */
function toLane(state: State, by: 1 | -1, indexes: Indexes): State {
	const selected = selectEvent(state, indexes);
	if (selected === undefined) {
		return state;
	}

	const first = selectTimelineFirst(state, indexes);
	const last = first + zoomDays[state.timelineZoom] - 1;
	const events = selectEvents(state, indexes).filter(
		({start}) => start.firstDay >= first && start.firstDay <= last,
	);
	const own = timelineLanes.indexOf(laneOf(selected));
	const lanes = by === 1 ? timelineLanes.slice(own + 1) : timelineLanes.slice(0, own).toReversed();
	const lane = lanes.find(candidate => events.some(event => laneOf(event) === candidate));
	return withTimelineEvent(
		state,
		nearest(
			events.filter(event => laneOf(event) === lane),
			selected.start.firstDay,
		),
	);
}

/** The event nearest to a day so many days on; at least the next one that way. */
function byDays(state: State, days: number, indexes: Indexes): State {
	const selected = selectEvent(state, indexes);
	if (selected === undefined) {
		return state;
	}

	const from = selected.start.firstDay;
	const ahead = selectEvents(state, indexes).filter(({start}) =>
		days > 0 ? start.firstDay > from : start.firstDay < from,
	);
	return withTimelineEvent(state, nearest(ahead, from + days));
}

function nearest(events: readonly BriefingEvent[], day: number): BriefingEvent | undefined {
	const distance = ({start}: BriefingEvent) => Math.abs(start.firstDay - day);
	return events.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The state with texts at other lines than before. */
export function withTops(state: State, tops: Partial<Record<TextName, number>>): State {
	return {...state, tops: {...state.tops, ...tops}};
}

// The state with another event selected: its texts start at their tops, and Day goes with it.

/** The same state where the event, and in Pairs the one beside it, is selected already. */
export function withSelected(state: State, id: string, partnerId?: string): State {
	if (id === state.selectedId && (partnerId === undefined || partnerId === state.partnerId)) {
		return state;
	}

	const {wantedId: _settled, partnerId: _beside, ...rest} = state;
	const {detail: _detail, pairing: _pairing, day: _day, ...linkPlaces} = state.linkPlaces;
	const partner = partnerId === undefined ? {} : {partnerId};
	const period = state.period === 'span' ? 'day' : state.period;
	return withTops(
		{...rest, selectedId: id, ...partner, day: undefined, period, linkPlaces},
		{detail: 0, pairing: 0, day: 0},
	);
}

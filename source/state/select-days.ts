/** What Day and Timeline show: which days, and what of them. */

import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isStatement} from '../dataset/event.ts';
import {textRectangle} from '../layout/layout.ts';
import {zoomDays} from '../layout/timeline-axes.ts';
import type {TimelineInput} from '../layout/timeline-items.ts';
import {briefOutline} from '../summary/brief.ts';
import {fullOutline} from '../summary/full-outline.ts';
import type {Outline} from '../summary/outline.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {
	civilDate,
	type DaySpan,
	daysIn,
	daysInMonth,
	isOneDay,
	type KoreaDay,
	koreaDay,
	namedDay,
	oneDay,
	weekday,
} from '../time/days.ts';
import {daySpanWords, fullDay, longDay, shortDay} from '../time/format-date.ts';
import type {Indexes} from './indexes.ts';
import {
	pairingChoice,
	selectEvent,
	selectEvents,
	selectLayout,
	selectPairings,
	selectSteps,
} from './selectors.ts';
import type {State} from './state.ts';

/** The days that Day shows: that day, the week from its Monday, its month, or what was typed. */
export function selectDays(state: State, indexes: Indexes): DaySpan {
	const day = selectDay(state, indexes);
	switch (state.period) {
		case 'day':
			return oneDay(day);
		case 'week': {
			const monday = day - ((weekday(day) + 6) % 7);
			return {first: monday, last: monday + 6};
		}
		case 'month': {
			const {year, month} = civilDate(day);
			return {
				first: koreaDay({year, month, day: 1}),
				last: koreaDay({year, month, day: daysInMonth(year, month)}),
			};
		}
		case 'span':
			return state.typedSpan ?? oneDay(day);
	}
}

/** What Day prints of them, in its short form or the long one. */
export function selectOutline(state: State, indexes: Indexes): Outline {
	const summary = indexes.summary(selectDays(state, indexes), pairingChoice(state));
	return state.isFullSummary ? fullOutline(summary) : briefOutline(summary);
}

/** The title of Day: `DAY: Sunday 19 March 2023`, `WEEK: 13-19 March 2023, full`. */
export function dayTitle(state: State, indexes: Indexes, {isNarrow}: {readonly isNarrow: boolean}): string {
	const days = selectDays(state, indexes);
	const words = isOneDay(days)
		? (isNarrow ? longDay : fullDay)(days.first)
		: asciiMarksText(daySpanWords(days.first, days.last));
	const name = isOneDay(days) ? 'DAY' : state.period === 'span' ? 'DAYS' : state.period.toUpperCase();
	return `${name}: ${words}${state.isFullSummary ? ', full' : ''}`;
}

// What the Timeline draws: its window lies around the selected event.

/** The events and the window, at the size of the pane. */
export function selectTimelineInput(state: State, indexes: Indexes): TimelineInput {
	const {width = 0, height = 0} = textRectangle(selectLayout(state), 'list') ?? {};
	const steps = selectSteps(state, indexes);
	// Where events are marked these alone stand out, and the one that the keys are on.
	const {marked, selectedId} = state;
	const shown =
		marked.length === 0 ? steps : steps.filter(({id}) => marked.includes(id) || id === selectedId);
	const {systems} = indexes.dataset;
	return {
		...shownAndAround(shown, indexes),
		systems,
		pairings: selectPairings(state, indexes),
		hasEmptyLanes: state.hasEmptyLanes,
		selectedId: state.selectedId,
		days: zoomDays[state.timelineZoom],
		first: selectTimelineFirst(state, indexes),
		width,
		height,
	};
}

type ShownAndAround = Required<Pick<TimelineInput, 'events' | 'context'>>;

/** What the Timeline shows of lists of events of a dataset; both mostly stay the same from key to key. */
const shownOfLists = new WeakMap<
	readonly BriefingEvent[],
	{readonly dataset: Dataset; readonly shown: ShownAndAround}
>();

/** The events as Timeline shows them, and those around them. A statement is no bar and no mark: the events that it is about are. */
function shownAndAround(list: readonly BriefingEvent[], {dataset}: Indexes): ShownAndAround {
	const known = shownOfLists.get(list);
	if (known?.dataset === dataset) {
		return known.shown;
	}

	const events = list.filter(event => !isStatement(event));
	const found = new Set<BriefingEvent>(events);
	const {events: all} = dataset;
	const shown = {events, context: found.size === all.length ? [] : all.filter(event => !found.has(event))};
	shownOfLists.set(list, {dataset, shown});
	return shown;
}

/** The title of Timeline: `TIMELINE 6 Mar - 23 Apr 2023`. */
export function timelineTitle({first, days}: TimelineInput): string {
	const last = first + days - 1;
	const isOneYear = civilDate(first).year === civilDate(last).year;
	return `TIMELINE ${shortDay(first, {year: !isOneYear})} - ${shortDay(last, {year: true})}`;
}

/** The first day in sight: the selected event in the middle, unless part of the window lay beyond what is listed. */
export function selectTimelineFirst(state: State, indexes: Indexes): KoreaDay {
	const days = zoomDays[state.timelineZoom];
	const day = selectEvent(state, indexes)?.start.firstDay ?? indexes.dataset.coverage.launches.to;
	const listed = listedSpan(state, indexes, Math.floor(days / 12));
	const spare = days - daysIn(listed);
	const wanted =
		spare >= 0
			? listed.first - Math.floor(spare / 2)
			: Math.max(listed.first, Math.min(day - Math.floor(days / 2), listed.last - days + 1));
	// An event that lies ahead of what the data cover is in sight all the same.
	return Math.max(day - days + 1, Math.min(wanted, day));
}

/** The days from the first listed event to the last, with a margin; of those far ahead only what the dataset covers. */
function listedSpan(state: State, indexes: Indexes, margin: number): DaySpan {
	const events = selectEvents(state, indexes);
	const end = indexes.dataset.coverage.launches.to;
	const first = events[0]?.start.firstDay ?? end;
	const last = Math.max(first, Math.min(events.at(-1)?.start.lastDay ?? end, end));
	return {first: first - margin, last: last + margin};
}

/** The day that Day shows: the one gone to, the selected event's, or the last that the dataset covers. */
function selectDay(state: State, indexes: Indexes): KoreaDay {
	if (state.day !== undefined) {
		return state.day;
	}

	const event = selectEvent(state, indexes);
	return event === undefined ? indexes.dataset.coverage.launches.to : namedDay(event.start);
}

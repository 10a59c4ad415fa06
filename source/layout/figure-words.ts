/**
 * The words of figures: what stands above and below them, and what the title of each mark says of its record.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill, isLaunch} from '../dataset/event.ts';
import {ownMark} from '../dataset/event-words.ts';
import {gapTitle} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {standingOf} from '../summary/coverage-words.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun, joinWords} from '../text/words.ts';
import {dateSpan, longDateTime, longDay} from '../time/format-date.ts';
import type {DaySpan} from '../time/korea-day.ts';
import {isInWindow} from './timeline-axes.ts';
import type {TimelineInput} from './timeline-items.ts';

export type FigureInput = {
	/** What the Timeline draws; its size is the figure's own, and nothing is selected. */
	readonly timeline: Omit<TimelineInput, 'width' | 'height' | 'selectedId'>;
	readonly dataset: Dataset;
	/** The search, as it was typed; empty for none. */
	readonly query: string;
	/** What the gaps and the events are made from, for the last line. */
	readonly madeFrom: string;
};

/** What stands above and below the rows: which events they are, what the data do not cover, where they come from. */
export function captions({timeline, dataset, query, madeFrom}: FigureInput): {
	readonly above: readonly string[];
	readonly below: readonly string[];
} {
	const {first, days} = timeline;
	const span = {first, last: first + days - 1};
	const shown = timeline.events.filter(event => isInWindow(event, {first, days}));
	const asked = query === '' ? '' : ` that ${shown.length > 1 ? 'match' : 'matches'} ${query}`;
	return {
		above: [
			...(shown.length === 0
				? [`No event${asked} on these days is in the data.`]
				: asked === ''
					? []
					: [`${countNoun(shown.length, 'event')}${asked}`]),
			...coverageWords(span, dataset),
		],
		below: [...sourcesWords(shown), madeFrom],
	};
}

/** One sentence where some of the days are not covered: no mark there is no news. */
export function coverageWords(span: DaySpan, {coverage: {launches, drills}}: Dataset): readonly string[] {
	const isInside = [launches, drills].every(side => standingOf(span, side) === 'inside');
	return isInside
		? []
		: [
				`Launches are complete to the best of our knowledge from ${longDay(launches.from)} to ${longDay(launches.to)}, drills from ${longDay(drills.from)} to ${longDay(drills.to)}: outside these dates a blank does not mean that nothing happened.`,
			];
}

/** Publishers that are named, those of most events first. */
const mostPublishers = 8;

/** `Sources: KCNA, Yonhap and 12 more publishers; ...`. */
export function sourcesWords(events: readonly BriefingEvent[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const {sources} of events) {
		for (const publisher of new Set(sources.map(source => source.publisher))) {
			counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
		}
	}

	const names = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
	const more = names.length - mostPublishers;
	const named = [
		...names.slice(0, mostPublishers),
		...(more > 0 ? [countNoun(more, 'more publisher')] : []),
	].map(asciiMarksText);
	return named.length === 0
		? []
		: [`Sources: ${joinWords(named)}; "briefing show ID" gives those of each event.`];
}

/** The record behind a mark: its id, title and date, and of a launch the drill that it stands next to. */
export function eventWords(event: BriefingEvent, pairings: Pairings | undefined): string {
	const date = isDrill(event) ? dateSpan(event.start, event.end) : longDateTime(event.start);
	const pairing = isLaunch(event) ? pairings?.ofEvent(event) : undefined;
	const near =
		pairing?.match === undefined || pairing.match.launch.id !== event.id
			? ''
			: `; ${pairing.drill.title}: ${gapTitle(pairing.match.gap)}`;
	return `${event.id}: ${ownMark(event)}${event.title}, ${date}${near}`;
}

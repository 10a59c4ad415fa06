/**
 * What is odd in the dataset, and must be explained where it stands: a part that reaches beyond its whole (by its note),
 * a source much older or younger than its event (by what the page is about). A test holds the dataset to both.
 */
import {type BriefingEvent, type Drill, endOf, isDrill, type Source} from '../../source/dataset/event.ts';
import type {CoarseDate, KoreaDay} from '../../source/time/days.ts';
import {parseEdtf} from '../../source/time/parse-dates.ts';

/** Days by which a crisis management exercise may come before the exercise that it prepares. */
const preludeDays = 14;

/** A drill that does not lie within its whole, with the days of the whole that it crosses: its first, its last or both. */
type PartOutside = {
	readonly part: Drill;
	readonly whole: Drill;
	readonly crossed: readonly CoarseDate[];
};

/** Drills that, however their dates are read, do not lie within the drill that they are a part of. */
export function partsOutsideWhole(events: readonly BriefingEvent[]): PartOutside[] {
	const drills = new Map(events.filter(isDrill).map(drill => [drill.id, drill]));
	return [...drills.values()].flatMap(part => {
		const whole = drills.get(part.partOf ?? '');
		const crossed = whole === undefined || isPrelude(part, whole) ? [] : crossedDays(part, whole);
		return whole === undefined || crossed.length === 0 ? [] : [{part, whole, crossed}];
	});
}

function crossedDays(part: Drill, whole: Drill): CoarseDate[] {
	return [
		...(part.start.lastDay < whole.start.firstDay ? [whole.start] : []),
		...(endOf(part).firstDay > endOf(whole).lastDay ? [endOf(whole)] : []),
	];
}

function isPrelude(part: Drill, whole: Drill): boolean {
	const days = whole.start.firstDay - endOf(part).firstDay;
	return (part.series ?? '').startsWith('crisis-management') && days > 0 && days <= preludeDays;
}

/** A source with a date far from its event's, and by how many days at least. */
type DatedSource = {readonly event: BriefingEvent; readonly source: Source; readonly days: number};

/** Sources older than the first day that their event can have. One day is left out: other countries' dates differ by it. */
export function earlySources(events: readonly BriefingEvent[]): DatedSource[] {
	return events.flatMap(event =>
		event.sources.flatMap(source => {
			const days = event.start.firstDay - (dateOf(source)?.lastDay ?? event.start.firstDay);
			return days > 1 ? [{event, source, days}] : [];
		}),
	);
}

/** Sources more than a month younger than the day on which their event was over, or became known. */
export function lateSources(events: readonly BriefingEvent[]): DatedSource[] {
	return events.flatMap(event =>
		event.sources.flatMap(source => {
			const days = (dateOf(source)?.firstDay ?? knownDay(event)) - knownDay(event);
			return days > 31 ? [{event, source, days}] : [];
		}),
	);
}

function knownDay(event: BriefingEvent): KoreaDay {
	if (isDrill(event)) {
		return endOf(event).lastDay;
	}

	return event.kind === 'launch' ? Math.max(event.start.lastDay, event.reported ?? 0) : event.start.lastDay;
}

function dateOf({date}: Source): CoarseDate | undefined {
	const read = date === undefined ? undefined : parseEdtf(date);
	return typeof read === 'object' ? read : undefined;
}

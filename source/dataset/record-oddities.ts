/**
 * What is odd in the dataset and known to be so: parts that reach beyond their whole, sources older than their event.
 * docs/import.md lists them, made from the data; a test holds their number down.
 */
import type {CoarseDate} from '../time/coarse-date.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import {parseEdtf} from './edtf.ts';
import {type BriefingEvent, type Drill, endOf, isDrill, type Source} from './event.ts';

/** Days by which a crisis management exercise may come before the exercise that it prepares. */
const preludeDays = 14;

/** Drills that, however their dates are read, do not lie within the drill that they are a part of. */
export function partsOutsideWhole(events: readonly BriefingEvent[]): {part: Drill; whole: Drill}[] {
	const drills = new Map(events.filter(isDrill).map(drill => [drill.id, drill]));
	return [...drills.values()].flatMap(part => {
		const whole = drills.get(part.partOf ?? '');
		return whole === undefined || isWithin(part, whole) || isPrelude(part, whole) ? [] : [{part, whole}];
	});
}

function isWithin(part: Drill, whole: Drill): boolean {
	return part.start.lastDay >= whole.start.firstDay && endOf(part).firstDay <= endOf(whole).lastDay;
}

function isPrelude(part: Drill, whole: Drill): boolean {
	const days = whole.start.firstDay - endOf(part).firstDay;
	return (part.series ?? '').startsWith('crisis-management') && days > 0 && days <= preludeDays;
}

/** A source with a date far from its event's, and by how many days at least. */
export type DatedSource = {readonly event: BriefingEvent; readonly source: Source; readonly days: number};

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

/** Whether the record says in its own words why a source has its date. */
export function isExplained({event, source}: DatedSource): boolean {
	return source.about !== undefined || event.note !== undefined;
}

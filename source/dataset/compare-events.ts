/** The order of every list of events: first possible day, then hour, then id. */
import {compareCoarseDates} from '../time/coarse-date.ts';
import type {BriefingEvent} from './event.ts';

/** Negative where `a` comes first. Total: ids differ. */
export function compareEvents(a: BriefingEvent, b: BriefingEvent): number {
	return compareCoarseDates(a.start, b.start) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** How long North Korea has fired nothing that counts, and since when no pause was as long. */
import type {Coverage, Launch} from '../dataset/event.ts';
import {isExactDay} from '../time/coarse-date.ts';
import {civilDate, type KoreaDay} from '../time/korea-day.ts';

/** The last launch of a kind by its last possible day. */
export function lastOf(launches: readonly Launch[], fits: (launch: Launch) => boolean): Launch | undefined {
	return launches
		.filter(fits)
		.reduce<Launch | undefined>(
			(latest, launch) =>
				latest === undefined || launch.start.lastDay > latest.start.lastDay ? launch : latest,
			undefined,
		);
}

/** A pause that has ended, or goes on: its days, and the last one before it that was as long. */
type Pause = {
	readonly days: number;
	readonly last: Launch;
	/** The first day covered. */
	readonly from: KoreaDay;
	readonly longerBefore?: {readonly from: KoreaDay; readonly to: KoreaDay};
};

/** The pause from the last launch before a day up to it; undefined without an earlier launch inside coverage. */
export function pauseBefore(
	day: KoreaDay,
	earlier: readonly Launch[],
	coverage: Coverage,
): Pause | undefined {
	const last = lastOf(earlier, () => true);
	if (last === undefined || !isExactDay(last.start) || last.start.lastDay < coverage.from) {
		return undefined;
	}

	const days = day - last.start.lastDay;
	const ends = earlier
		.filter(({start}) => start.firstDay >= coverage.from)
		.map(({start}) => start)
		.toSorted((a, b) => a.lastDay - b.lastDay);
	let longerBefore: Pause['longerBefore'];
	let reach = coverage.from;
	for (const start of ends) {
		if (start.firstDay - reach >= days && reach > coverage.from) {
			longerBefore = {from: reach, to: start.firstDay};
		}

		reach = Math.max(reach, start.lastDay);
	}

	return {days, last, from: coverage.from, ...(longerBefore === undefined ? {} : {longerBefore})};
}

/** A pause shorter than this is nobody's news. */
const longPauseDays = 60;
/** ... and it must be the longest for so many days. */
const pauseRecordDays = 365;
/** A record wants so many days of history before it. */
const knownDays = 5 * 365;

/** `the longest pause since 2013-14`, `the longest pause on record`; empty where it is no such thing. */
export function pauseWords({days, last, longerBefore, from}: Pause): string {
	if (days < longPauseDays) {
		return '';
	}

	if (longerBefore === undefined) {
		return last.start.lastDay - from < knownDays ? '' : 'the longest pause on record';
	}

	const [start, end] = [civilDate(longerBefore.from).year, civilDate(longerBefore.to).year];
	return last.start.lastDay - longerBefore.to < pauseRecordDays
		? ''
		: `the longest pause since ${start === end ? start : `${start}-${String(end).slice(2)}`}`;
}

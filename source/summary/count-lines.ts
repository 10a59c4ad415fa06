/** The counts in lines: the year to date against the year before, and the last launches before the day. */
import {countDays} from '../pairing/gap-words.ts';
import {longDate, monthName} from '../time/format-date.ts';
import {civilDate, type KoreaDay} from '../time/korea-day.ts';
import {launchCountWords} from './count-words.ts';
import type {OutlineLine} from './outline-line.ts';
import type {SummaryCounts, SummarySince} from './summary.ts';

/** The lines of the counts of `day`. */
export function countLines(counts: SummaryCounts, day: KoreaDay): readonly OutlineLine[] {
	const {through, year, yearBefore, sinceLaunch, sinceIcbm} = counts;
	const where = through === day ? '' : ', where the data end';
	const before =
		yearBefore === undefined ? '' : `; ${toDate(yearBefore.through)}: ${launchCountWords(yearBefore)}`;
	return [
		{text: `${toDate(through)}${where}: ${launchCountWords(year)}${before}.`, cited: [], depth: 0},
		...(sinceLaunch === undefined ? [] : [sinceLine('Last launch before this day', sinceLaunch)]),
		...(sinceIcbm === undefined ? [] : [icbmLine(sinceIcbm, sinceLaunch)]),
	];
}

/** `2023 to 19 March`. */
function toDate(day: KoreaDay): string {
	const {year, month, day: dayOfMonth} = civilDate(day);
	return `${year} to ${dayOfMonth} ${monthName(month)}`;
}

function icbmLine(icbm: SummarySince, launch: SummarySince | undefined): OutlineLine {
	return icbm.event === launch?.event
		? {text: 'It was also the last ICBM before this day.', cited: [], depth: 0}
		: sinceLine('Last ICBM before this day', icbm);
}

function sinceLine(label: string, {event, cited, days, daysMax}: SummarySince): OutlineLine {
	const ago = days === daysMax ? countDays(days) : `${days} to ${countDays(daysMax)}`;
	return {text: `${label}: ${ago} earlier, ${longDate(event.start)}, ${event.title}.`, cited, depth: 0};
}

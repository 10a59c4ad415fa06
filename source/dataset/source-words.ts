/** A source as a reader cites it: publisher, title, date; the address stands on a line of its own. */
import {monthName} from '../time/format-date.ts';
import type {Source} from './event.ts';

/** `KEYT (CNN), "US B-1B strategic bombers ...", 19 March 2023`; without a title what the page is about. */
export function sourceWords({publisher, title, about, date}: Source): string {
	return [
		publisher,
		...(title === undefined
			? about === undefined
				? []
				: [`page about ${about}`]
			: [`"${title.replaceAll('"', "'")}"`]),
		...(date === undefined ? [] : [sourceDateWords(date)]),
	].join(', ');
}

/** The date of a source or a statement in words: `19 March 2023`, `April 2023`, `about 10 August 2025`. */
export function sourceDateWords(date: string): string {
	const [, year, month, day, about] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/.exec(date) ?? [];
	if (year === undefined) {
		return date;
	}

	const words = [
		day === undefined ? '' : String(Number(day)),
		month === undefined ? '' : monthName(Number(month)),
		year,
	];
	return `${about === undefined ? '' : 'about '}${words.filter(Boolean).join(' ')}`;
}

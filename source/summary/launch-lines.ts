/** A launch in lines: when, what and from where; then range, height and fate with who reported them. */
import type {Launch, NuclearTest} from '../dataset/event.ts';
import {longDay} from '../time/format-date.ts';
import {clockTime} from '../time/korea-day.ts';
import {fullStop, joinWords, sentenceCase} from './count-words.ts';
import {datesWords} from './date-words.ts';
import {shortDate} from './event-lines.ts';
import {flightLines} from './flight-words.ts';
import {detail, type OutlineLine} from './outline-line.ts';
import type {Mention, SummaryLaunch, SummaryReason} from './summary.ts';

/**
 * The lines of the launches of a span, with their dates where it has more days than one; a reason stated for several
 * of them stands once, below them.
 */
export function launchLines(
	entries: readonly SummaryLaunch[],
	{isDaily}: {readonly isDaily: boolean},
): readonly OutlineLine[] {
	const shared = sharedReasons(entries);
	const headed = isDaily ? timeOf : dateOf;
	return [
		...entries.flatMap(entry => [
			{...headed(entry.launch, headOf(entry)), cited: entry.cited, depth: 0},
			...flightLines(entry).map(text => detail(text, 1)),
			...(entry.launch.reported === undefined
				? []
				: [detail(`Made public on ${longDay(entry.launch.reported)}.`, 1)]),
			...entry.reasons
				.filter(reason => !shared.has(reasonKey(reason)))
				.map(reason => detail(`Stated reason, ${reasonWords(reason)}`, 1, reason.cited)),
		]),
		...[...shared.values()].map(({reason, launches}) => ({
			text: `Stated reason for ${whichWords(launches, entries, isDaily)}, ${reasonWords(reason)}`,
			cited: reason.cited,
			depth: 0,
		})),
	];
}

type SharedReason = {readonly reason: SummaryReason; readonly launches: readonly Launch[]};

/** `all launches`, `3 launches` of a day; `the launches of 2 and 3 November 2022` of more days. */
function whichWords(
	launches: readonly Launch[],
	entries: readonly SummaryLaunch[],
	isDaily: boolean,
): string {
	if (!isDaily) {
		return `the launches of ${datesWords(launches.map(({start}) => start))}`;
	}

	return `${launches.length === entries.length ? 'all' : launches.length} launches`;
}

function sharedReasons(entries: readonly SummaryLaunch[]): ReadonlyMap<string, SharedReason> {
	const shared = new Map<string, SharedReason>();
	for (const reason of entries.flatMap(({reasons}) => reasons)) {
		const key = reasonKey(reason);
		const launches = entries
			.filter(({reasons}) => reasons.some(other => reasonKey(other) === key))
			.map(({launch}) => launch);
		if (launches.length > 1) {
			shared.set(key, {reason, launches});
		}
	}

	return shared;
}

function reasonKey({by, drills, hint, cited}: SummaryReason): string {
	return JSON.stringify([by, drills.map(({id}) => id), hint, cited]);
}

/** The line of a nuclear test. */
export function nuclearTestLine(
	{event, cited}: Mention<NuclearTest>,
	{isDaily}: {readonly isDaily: boolean},
): readonly OutlineLine[] {
	const headed = isDaily ? timeOf : dateOf;
	return [
		{...headed(event, `${event.title}, ${event.siteName}`), cited, depth: 0},
		...(event.summary === undefined ? [] : [detail(fullStop(event.summary), 1)]),
	];
}

/** The hour before the text, from the first missile to the last; an unknown one is said. */
function timeOf(event: Launch | NuclearTest, text: string): {lead?: string; text: string} {
	const {minute} = event.start;
	if (minute === undefined) {
		return {text: `Time not reported: ${text}`};
	}

	const last = event.kind === 'launch' ? event.last?.minute : undefined;
	const to = last === undefined || last === minute ? '' : `-${clockTime(last)}`;
	return {lead: `${clockTime(minute)}${to}`, text: sentenceCase(text)};
}

/** The date before the text, and the hour where one is known. */
function dateOf(event: Launch | NuclearTest, text: string): {lead: string; text: string} {
	const {lead, text: told} = timeOf(event, text);
	const date = shortDate(event.start);
	return lead === undefined ? {lead: date, text: told} : {lead: `${date} ${lead}`, text: told};
}

function headOf({launch, site, counts}: SummaryLaunch): string {
	const place = site === undefined ? ', site not reported' : provinceWords(site.province, launch.title);
	return `${launch.title}${place}${counts ? '' : ' (not counted)'}`;
}

function provinceWords(province: string | undefined, title: string): string {
	return province === undefined || title.includes(province) ? '' : `, ${province}`;
}

/** `by KCNA: Freedom Shield 23.` The tie is the speaker's. */
function reasonWords({by, drills, hint}: SummaryReason): string {
	const what = drills.length > 0 ? joinWords(drills.map(({title}) => title)) : hint;
	return `by ${by}: ${what ?? 'drills, not named'}.`;
}

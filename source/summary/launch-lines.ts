/** A launch of the day in lines: when, what and from where; then range, height and fate with who reported them. */
import type {Launch, NuclearTest} from '../dataset/event.ts';
import {longDay} from '../time/format-date.ts';
import {clockTime} from '../time/korea-day.ts';
import {fullStop, joinWords, sentenceCase} from './count-words.ts';
import {flightLines} from './flight-words.ts';
import {detail, type OutlineLine} from './outline-line.ts';
import type {Mention, SummaryLaunch, SummaryReason} from './summary.ts';

/** The lines of the launches of a day; a reason stated for several of them stands once, below them. */
export function launchLines(entries: readonly SummaryLaunch[]): readonly OutlineLine[] {
	const shared = sharedReasons(entries);
	return [
		...entries.flatMap(entry => [
			{...timeOf(entry.launch, headOf(entry)), cited: entry.cited, depth: 0},
			...flightLines(entry).map(text => detail(text, 1)),
			...(entry.launch.reported === undefined
				? []
				: [detail(`Made public on ${longDay(entry.launch.reported)}.`, 1)]),
			...entry.reasons
				.filter(reason => !shared.has(reasonKey(reason)))
				.map(reason => detail(`Stated reason, ${reasonWords(reason)}`, 1, reason.cited)),
		]),
		...[...shared.values()].map(({reason, launches}) => ({
			text: `Stated reason for ${launches === entries.length ? 'all' : launches} launches, ${reasonWords(reason)}`,
			cited: reason.cited,
			depth: 0,
		})),
	];
}

type SharedReason = {readonly reason: SummaryReason; readonly launches: number};

function sharedReasons(entries: readonly SummaryLaunch[]): ReadonlyMap<string, SharedReason> {
	const all = entries.flatMap(({reasons}) => reasons);
	const shared = new Map<string, SharedReason>();
	for (const reason of all) {
		const launches = all.filter(other => reasonKey(other) === reasonKey(reason)).length;
		if (launches > 1) {
			shared.set(reasonKey(reason), {reason, launches});
		}
	}

	return shared;
}

function reasonKey({by, drills, hint, cited}: SummaryReason): string {
	return JSON.stringify([by, drills.map(({id}) => id), hint, cited]);
}

/** The line of a nuclear test. */
export function nuclearTestLine({event, cited}: Mention<NuclearTest>): readonly OutlineLine[] {
	return [
		{...timeOf(event, `${event.title}, ${event.siteName}`), cited, depth: 0},
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

/** A launch of the day in lines: when, what and from where; then range, height and fate with who reported them. */
import type {FallArea, Launch, NuclearTest, Outcome} from '../dataset/event.ts';
import {classNouns, classPlural} from '../dataset/launch-title.ts';
import {longDay} from '../time/format-date.ts';
import {clockTime} from '../time/korea-day.ts';
import {countNoun, fullStop, joinWords, sentenceCase} from './count-words.ts';
import {detail, type OutlineLine} from './outline-line.ts';
import type {Mention, SummaryLaunch, SummaryMissile, SummaryReason} from './summary.ts';

/** Where missiles came down, as a sentence says it; both names of a sea, because its name is in dispute. */
export const fallAreaNames: Record<FallArea, string> = {
	'sea-of-japan': 'the Sea of Japan (East Sea)',
	'yellow-sea': 'the Yellow Sea (West Sea)',
	'pacific-ocean': 'the Pacific Ocean',
	'north-korea': 'North Korea',
};

const outcomeWords: Record<Outcome, string> = {
	success: 'success',
	failure: 'failure',
	unknown: 'outcome not known',
};

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

/** One line where the missiles have one account; else one for each account, and a last one for what they share. */
function flightLines(entry: SummaryLaunch): readonly string[] {
	const {missiles} = entry;
	const [only] = missiles;
	const outcomes = [...new Set(missiles.map(({outcome}) => outcome))];
	const [outcome] = outcomes;
	const tail = [
		...whereWords(entry),
		...(outcomes.length === 1 && outcome !== undefined ? [outcomeWords[outcome]] : []),
	];
	if (only !== undefined && (missiles.length === 1 || missiles.every(saysNothing))) {
		const source = only.by === undefined ? '' : ` (${only.by})`;
		return [sentence([`${figureWords(only)}${source}`, ...tail])];
	}

	const rows = missiles.map(missile => {
		const fate = outcomes.length > 1 ? [outcomeWords[missile.outcome]] : [];
		return `${missile.by === undefined ? '' : `${missile.by}: `}${sentence([rowWords(missile, missiles), ...fate], missile.by === undefined)}`;
	});
	return tail.length === 0 ? rows : [...rows, sentence(tail)];
}

/** A row that adds nothing to the launch's title. */
function saysNothing({rangeKm, apogeeKm, by, outcome}: SummaryMissile): boolean {
	return rangeKm === undefined && apogeeKm === undefined && by === undefined && outcome === 'unknown';
}

/** `2 missiles, range 390 km, apogee 100 km`; with several kinds in one firing each row names its own. */
function rowWords(missile: SummaryMissile, all: readonly SummaryMissile[]): string {
	const isMixed = all.some(other => other.class !== missile.class || other.systemName !== missile.systemName);
	const figures = figureWords(missile);
	const what = isMixed
		? kindWords(missile)
		: missile.count === undefined
			? ''
			: countNoun(missile.count, 'missile');
	return what === '' ? figures : `${what}, ${figures}`;
}

function kindWords({count, systemName, class: className}: SummaryMissile): string {
	const noun = count === 1 ? classNouns[className] : classPlural(className);
	return [count === undefined ? '' : String(count), systemName ?? '', noun].filter(Boolean).join(' ');
}

function figureWords({rangeKm, apogeeKm}: SummaryMissile): string {
	if (rangeKm === undefined && apogeeKm === undefined) {
		return 'range and apogee not given';
	}

	const range = rangeKm === undefined ? 'range not given' : `range ${rangeKm} km`;
	return `${range}, ${apogeeKm === undefined ? 'apogee not given' : `apogee ${apogeeKm} km`}`;
}

function whereWords({launch: {bearingDeg, fellIn}}: SummaryLaunch): readonly string[] {
	return [
		...(bearingDeg === undefined ? [] : [`bearing ${bearingDeg} degrees`]),
		...(fellIn.length === 0 ? [] : [`fell in ${joinWords(fellIn.map(area => fallAreaNames[area]))}`]),
	];
}

function sentence(parts: readonly string[], isStart = true): string {
	const text = `${parts.join('; ')}.`;
	return isStart ? sentenceCase(text) : text;
}

/** `by KCNA: Freedom Shield 23.` The tie is the speaker's. */
function reasonWords({by, drills, hint}: SummaryReason): string {
	const what = drills.length > 0 ? joinWords(drills.map(({title}) => title)) : hint;
	return `by ${by}: ${what ?? 'drills, not named'}.`;
}

/** A launch in lines: when, what and from where; then range, height and fate with who reported them. */

import type {FallArea, Launch, NuclearTest} from '../dataset/event.ts';
import {distanceWords, fallAreaWords, outcomeWords} from '../dataset/event-words.ts';
import {namedNoun} from '../dataset/launch-title.ts';
import {claimWords} from '../dataset/statements.ts';
import {countNoun, fullStop, joinWords, sentenceCase} from '../text/words.ts';
import {clockTime, type DaySpan, isOneDay} from '../time/days.ts';
import {longDay, shortDate} from '../time/format-date.ts';
import {deedLines, disputeLines} from './brief-launches.ts';
import {datesWords} from './coverage-words.ts';
import {detail, type OutlineLine} from './outline.ts';
import type {Mention, SummaryLaunch, SummaryMissile, SummaryReason} from './summary.ts';

/**
 * The lines of the launches of a span, with their dates where it has more days than one; a reason stated for several
 * of them stands once, below them.
 */
export function launchLines(entries: readonly SummaryLaunch[], span: DaySpan): readonly OutlineLine[] {
	const shared = sharedReasons(entries);
	const headed = isOneDay(span) ? timeOf : dateOf;
	return [
		...entries.flatMap(entry => [
			{...headed(entry.launch, headOf(entry)), cited: entry.cited, depth: 0, about: entry.launch.id},
			...flightLines(entry).map(text => detail(text, 1)),
			...disputeLines(entry.launch.contested).map(text => detail(fullStop(text), 1)),
			...deedLines(entry.launch).map(text => detail(fullStop(text), 1)),
			...(entry.launch.reported === undefined
				? []
				: [detail(`Made public on ${longDay(entry.launch.reported)}.`, 1)]),
			...entry.reasons
				.filter(reason => !shared.has(reasonKey(reason)))
				.map(reason => detail(`Reason given: ${reasonWords(reason)}`, 1, reason.cited)),
		]),
		...[...shared.values()].map(({reason, launches}) => ({
			text: `Reason given for ${whichWords(launches, entries, span)}: ${reasonWords(reason)}`,
			cited: reason.cited,
			depth: 0,
		})),
	];
}

type SharedReason = {readonly reason: SummaryReason; readonly launches: readonly Launch[]};

/** `all launches`, `3 launches` of a day; `the launches of 2 and 3 November 2022` of more days. */
function whichWords(launches: readonly Launch[], entries: readonly SummaryLaunch[], span: DaySpan): string {
	if (!isOneDay(span)) {
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

function reasonKey({reason, drills, cited}: SummaryReason): string {
	return JSON.stringify([reason.by, reason.wording, drills.map(({id}) => id), reason.hint, cited]);
}

/** The line of a nuclear test. */
export function nuclearTestLine({event, cited}: Mention<NuclearTest>, span: DaySpan): readonly OutlineLine[] {
	const headed = isOneDay(span) ? timeOf : dateOf;
	return [
		{...headed(event, `${event.title}, ${event.siteName}`), cited, depth: 0, about: event.id},
		...(event.summary === undefined ? [] : [detail(fullStop(event.summary), 1)]),
	];
}

/** The hour before the text, from the first missile to the last; an unknown one is said. */
function timeOf(event: Launch | NuclearTest, text: string): {lead?: string; text: string} {
	const {minute} = event.start;
	if (minute === undefined) {
		return {text: sentenceCase(text)};
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

/** `KCNA called it a warning (19 March 2023); drills: Freedom Shield 23.` The tie is the speaker's. */
function reasonWords({reason, drills}: SummaryReason): string {
	const what = drills.length > 0 ? joinWords(drills.map(({title}) => title)) : reason.hint;
	return fullStop(`${claimWords(reason)}${what === undefined ? '' : `; drills: ${what}`}`);
}

// How far, how high, where to and with what outcome the missiles of a launch flew, with who reported it.

/** One line where the missiles have one account; else one for each account, and a last one for what they share. */
function flightLines(entry: SummaryLaunch): readonly string[] {
	const {missiles} = entry;
	const [only] = missiles;
	const outcomes = [...new Set(missiles.filter(tellsOutcome).map(({outcome}) => outcomeWords[outcome]))];
	const tail = [...whereWords(entry), ...(outcomes.length === 1 ? outcomes : [])];
	if (only !== undefined && (missiles.length === 1 || areToldByTitle(missiles))) {
		const source = only.by === undefined ? '' : ` (${only.by})`;
		return [sentence([`${figureWords(only)}${source}`, ...tail])];
	}

	const rows = missiles.map(missile => {
		const fate = outcomes.length > 1 && tellsOutcome(missile) ? [outcomeWords[missile.outcome]] : [];
		return `${missile.by === undefined ? '' : `${missile.by}: `}${sentence([rowWords(missile, missiles), ...fate], missile.by === undefined)}`;
	});
	return tail.length === 0 ? rows : [...rows, sentence(tail)];
}

/** A second account that leaves the outcome open takes nothing from the first. */
function tellsOutcome({sameAsPrevious, outcome}: SummaryMissile): boolean {
	return !sameAsPrevious || outcome !== 'unknown';
}

/** Whether the rows add nothing to the launch's title, which names up to two kinds with their numbers. */
function areToldByTitle(missiles: readonly SummaryMissile[]): boolean {
	const kinds = new Set(missiles.map(({class: className, systemName}) => `${className} ${systemName}`));
	return (
		kinds.size <= 2 &&
		missiles.every(
			({rangeKm, apogeeKm, by, outcome}) =>
				rangeKm === undefined && apogeeKm === undefined && by === undefined && outcome === 'unknown',
		)
	);
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
	const noun = namedNoun(systemName ?? '', className, count);
	return count === undefined ? noun : `${count} ${noun}`;
}

function figureWords({rangeKm, rangeLimit, apogeeKm, apogeeLimit}: SummaryMissile): string {
	if (rangeKm === undefined && apogeeKm === undefined) {
		return 'range and apogee not given';
	}

	const range = rangeKm === undefined ? 'range not given' : `range ${distanceWords(rangeKm, rangeLimit)}`;
	return `${range}, ${apogeeKm === undefined ? 'apogee not given' : `apogee ${distanceWords(apogeeKm, apogeeLimit)}`}`;
}

function whereWords({launch: {bearingDeg, fellIn}}: SummaryLaunch): readonly string[] {
	return [
		...(bearingDeg === undefined ? [] : [`bearing ${bearingDeg} degrees`]),
		...(fellIn.length === 0 ? [] : [`fell ${joinWords(fellIn.map(whereFell))}`]),
	];
}

function whereFell(area: FallArea): string {
	return area === 'north-korea' ? `on ${fallAreaWords[area]}` : `in the ${fallAreaWords[area]}`;
}

function sentence(parts: readonly string[], isStart = true): string {
	const text = `${parts.join('; ')}.`;
	return isStart ? sentenceCase(text) : text;
}

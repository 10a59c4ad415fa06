/** What stands around the days of a summary, in its short form: before, after, possibly on them, caveats, years ago. */

import {type BriefingEvent, isDrill, isLaunch} from '../dataset/event.ts';
import {sentenceCase, wordNoun} from '../text/words.ts';
import {civilDate, isExactDay, isOneDay} from '../time/days.ts';
import {dateSpan, longDate, shortDate} from '../time/format-date.ts';
import type {Measure} from './brief.ts';
import {shownDrills} from './brief-drills.ts';
import {leadOf, withDates} from './coverage-words.ts';
import {mentionLine} from './drill-lines.ts';
import {titleWithPlace} from './headline-drills.ts';
import {launchesName} from './launch-kinds.ts';
import type {OutlineLine, OutlineRole, OutlineSection} from './outline.ts';
import type {Mention, Summary} from './summary.ts';

/** The sections below the drills: own notes, what may have been, caveats, and what was before, after and in other years. */
export function aroundSections(summary: Summary, measure: Measure): readonly OutlineSection[] {
	return [
		{heading: 'YOUR NOTES', form: 'items', lines: noteLines(summary, measure)},
		{
			heading: isOneDay(summary.span)
				? 'POSSIBLY ON THIS DAY (dates not exact)'
				: 'POSSIBLY IN THESE DAYS (dates not exact)',
			form: 'items',
			lines: possibleLines(summary, measure),
		},
		{heading: 'CAVEATS', form: 'items', lines: caveatLines(summary, measure)},
		{heading: 'BEFORE', form: 'run', lines: beforeLine(summary, measure)},
		{heading: 'AFTER', form: 'run', lines: afterLine(summary, measure)},
		{heading: 'YEARS AGO', form: 'run', lines: anniversaryLines(summary, measure)},
	];
}

/** Launches of the days before, then the drills on the peninsula that ended in them, together by start. */
function beforeLine({lastDays, names}: Summary, {around}: Measure): readonly OutlineLine[] {
	return chosen(lastDays, names, around, 'end');
}

/** Launches of the days after and drills that begin in them. */
function afterLine(
	{daysAfter, comingUp, span, lookBackDays, names}: Summary,
	{around}: Measure,
): readonly OutlineLine[] {
	const starting = comingUp.filter(
		({event}) => event.start.firstDay <= span.last + Math.max(lookBackDays, 7),
	);
	return chosen(
		[...daysAfter, ...starting].toSorted((a, b) => a.event.start.firstDay - b.event.start.firstDay),
		names,
		around,
		'start',
	);
}

/** The weightiest, at most so many, by start; how many more there were. Launches of one day are one item. */
function chosen(
	mentions: readonly Mention[],
	names: Summary['names'],
	most: number,
	kept: 'start' | 'end',
): readonly OutlineLine[] {
	const items = byDay(mentions.map(({event}) => event)).map((events, index) => ({
		events,
		index,
		rank: Math.min(...events.map(rankOf)),
	}));
	const nearness = (index: number) => (kept === 'end' ? -index : index);
	const shown = items
		.toSorted((a, b) => a.rank - b.rank || nearness(a.index) - nearness(b.index))
		.slice(0, most)
		.sort((a, b) => a.index - b.index);
	const rest = mentions.length - shown.reduce((sum, {events}) => sum + events.length, 0);
	return [
		...shown.flatMap(({events}) => {
			const [event] = events;
			return event === undefined
				? []
				: [
						{
							text: `${isDrill(event) && kept === 'end' ? leadOfSpan(event) : shortDate(event.start)} ${itemName(events, names)}`,
							cited: [],
							depth: 0,
							role: roleOf(event),
							about: event.id,
						},
					];
		}),
		...(rest === 0 || most === 0
			? []
			: [{text: `${rest} more`, cited: [], depth: 0, role: 'quiet' as const}]),
	];
}

/** The events one by one, but the launches of one known day together where the first of them stands. */
function byDay(events: readonly BriefingEvent[]): readonly (readonly BriefingEvent[])[] {
	const days = new Map<number, BriefingEvent[]>();
	const groups: BriefingEvent[][] = [];
	for (const event of events) {
		const day = isLaunch(event) && isExactDay(event.start) ? event.start.firstDay : undefined;
		const known = day === undefined ? undefined : days.get(day);
		if (known !== undefined) {
			known.push(event);
			continue;
		}

		const group = [event];
		groups.push(group);
		if (day !== undefined) {
			days.set(day, group);
		}
	}

	return groups;
}

function itemName(events: readonly BriefingEvent[], names: Summary['names']): string {
	const launches = events.filter(isLaunch);
	const [event] = events;
	return launches.length > 0 || event === undefined ? launchesName(launches, names) : nameOf(event, names);
}

function rankOf(event: BriefingEvent): number {
	if (event.kind === 'fire') {
		return 2;
	}

	return event.kind === 'nuclear-test' || event.kind === 'launch'
		? 0
		: event.kind === 'drill' && event.theatre === 'korea'
			? event.partOf === undefined
				? 1
				: 2
			: 3;
}

function roleOf({kind}: BriefingEvent): OutlineRole {
	switch (kind) {
		case 'nuclear-test':
			return 'test';
		case 'deployment':
			return 'drill';
		case 'statement':
			return 'quiet';
		default:
			return kind;
	}
}

/** A launch by what it fired, a drill by its title and where it was abroad. */
function nameOf(event: BriefingEvent, names: Summary['names']): string {
	if (isLaunch(event)) {
		return launchesName([event], names);
	}

	return isDrill(event) ? titleWithPlace(event) : event.title;
}

/** The user's own notes, a line each. */
function noteLines({notes}: Summary, {drills, cites}: Measure): readonly OutlineLine[] {
	const rest = notes.length - drills;
	return [
		...notes.slice(0, drills).map(mention => {
			const line = mentionLine(mention, 'span');
			return {...line, cited: line.cited.slice(0, cites), role: 'note' as const};
		}),
		...(rest > 0 ? [{text: `and ${wordNoun(rest, 'more', 'more')}`, cited: [], depth: 0}] : []),
	];
}

/** Events whose dates leave it open whether they belong here; those dated to the year alone are left out. */
function possibleLines({mayFall, names}: Summary, {possible, cites}: Measure): readonly OutlineLine[] {
	const finer = mayFall.filter(({event}) => event.start.precision !== 'year');
	const shown = finer
		.toSorted((a, b) => Number(!isLaunch(a.event)) - Number(!isLaunch(b.event)))
		.slice(0, possible);
	return shown.map(({event, cited}) => ({
		text: withDates(
			sentenceCase(nameOf(event, names)),
			isDrill(event) ? dateSpan(event.start, event.end) : longDate(event.start),
		),
		cited: cited.slice(0, cites),
		depth: 0,
		role: roleOf(event),
		about: event.id,
	}));
}

/** What is doubtful of the events listed above: low confidence, in a line each. */
function caveatLines(summary: Summary, measure: Measure): readonly OutlineLine[] {
	const {launches, fires, names} = summary;
	const {caveats} = measure;
	const low = [
		...launches.map(({launch}) => launch),
		...fires.slice(0, measure.fires).map(({event}) => event),
		...shownDrills(summary, measure).map(({drill}) => drill),
	].filter(({confidence}) => confidence === 'low');
	const shown = low.slice(0, caveats);
	const rest = low.length - shown.length;
	return shown.map((event, index) => ({
		text: `${nameOf(event, names)}: unverified, or sources disagree${index === shown.length - 1 && rest > 0 ? `; and ${wordNoun(rest, 'more', 'more')}` : ''}.`,
		cited: [],
		depth: 0,
		role: roleOf(event),
		about: event.id,
	}));
}

/** Round numbers of years: 5, 10, 20 and each ten from there. */
function isRound(years: number): boolean {
	return years === 5 || (years > 0 && years % 10 === 0);
}

/** Round anniversaries of an ICBM, a nuclear test, or a first. */
function anniversaryLines({onThisDay, span, names}: Summary, {around}: Measure): readonly OutlineLine[] {
	const {year} = civilDate(span.last);
	return onThisDay
		.filter(
			({event}) =>
				isExactDay(event.start) && isRound(year - civilDate(event.start.firstDay).year) && isMilestone(event),
		)
		.slice(0, Math.min(2, around))
		.map(({event}) => ({
			text: `${year - civilDate(event.start.firstDay).year}: ${nameOf(event, names)}`,
			cited: [],
			depth: 0,
			role: roleOf(event),
			about: event.id,
		}));
}

function isMilestone(event: BriefingEvent): boolean {
	return (
		event.kind === 'nuclear-test' ||
		(isLaunch(event) && (event.firsts.length > 0 || event.missiles.some(missile => missile.class === 'ICBM')))
	);
}

/** The days of an event: `4 Mar`, `13-23 Mar`, `to about 3 Apr`. */
function leadOfSpan(event: BriefingEvent): string {
	return leadOf(event, 'span');
}

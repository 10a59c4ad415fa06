/** What stands around the days of a summary, in its short form: before, after, possibly on them, caveats, years ago. */
import {type BriefingEvent, isDrill, isLaunch} from '../dataset/event.ts';
import {wordNoun} from '../text/words.ts';
import {isExactDay} from '../time/coarse-date.ts';
import {dateSpan, longDate} from '../time/format-date.ts';
import {civilDate} from '../time/korea-day.ts';
import type {Measure} from './brief.ts';
import {withDates} from './date-words.ts';
import {leadOfSpan, mentionLine, shortDate} from './drill-lines.ts';
import {titleWithPlace} from './drills-sentence.ts';
import {plainTitle} from './launch-kinds.ts';
import type {OutlineLine, OutlineRole} from './outline.ts';
import {flattenDrills, type Mention, type Summary} from './summary.ts';

/** Launches of the days before, then the drills on the peninsula that ended in them, together by start. */
export function beforeLine({lastDays}: Summary, {around}: Measure): readonly OutlineLine[] {
	return chosen(lastDays, around, 'end');
}

/** Launches of the days after and drills that begin in them. */
export function afterLine(
	{daysAfter, comingUp, span, lookBackDays}: Summary,
	{around}: Measure,
): readonly OutlineLine[] {
	const starting = comingUp.filter(
		({event}) => event.start.firstDay <= span.last + Math.max(lookBackDays, 7),
	);
	return chosen(
		[...daysAfter, ...starting].toSorted((a, b) => a.event.start.firstDay - b.event.start.firstDay),
		around,
		'start',
	);
}

/** The weightiest, at most so many, by start; how many more there were. */
function chosen(mentions: readonly Mention[], most: number, kept: 'start' | 'end'): readonly OutlineLine[] {
	const ranked = mentions.map((mention, index) => ({mention, index, rank: rankOf(mention.event)}));
	const nearness = (index: number) => (kept === 'end' ? -index : index);
	const shown = ranked
		.toSorted((a, b) => a.rank - b.rank || nearness(a.index) - nearness(b.index))
		.slice(0, most)
		.sort((a, b) => a.index - b.index);
	const rest = mentions.length - shown.length;
	return [
		...shown.map(({mention: {event}}) => ({
			text: `${isDrill(event) && kept === 'end' ? leadOfSpan(event) : shortDate(event.start)} ${nameOf(event)}`,
			cited: [],
			depth: 0,
			role: roleOf(event),
		})),
		...(rest === 0 || most === 0
			? []
			: [{text: `${rest} more`, cited: [], depth: 0, role: 'quiet' as const}]),
	];
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

/** A launch as `2 KN-23 (SRBM) from Jangyon`, a drill by its title and where it was abroad. */
function nameOf(event: BriefingEvent): string {
	if (isLaunch(event)) {
		return plainTitle(event);
	}

	return isDrill(event) ? titleWithPlace(event) : event.title;
}

/** The user's own notes, a line each. */
export function noteLines({notes}: Summary, {drills, cites}: Measure): readonly OutlineLine[] {
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
export function possibleLines({mayFall}: Summary, {possible, cites}: Measure): readonly OutlineLine[] {
	const finer = mayFall.filter(({event}) => event.start.precision !== 'year');
	const shown = finer
		.toSorted((a, b) => Number(!isLaunch(a.event)) - Number(!isLaunch(b.event)))
		.slice(0, possible);
	return shown.map(({event, cited}) => {
		const dates = isDrill(event) ? dateSpan(event.start, event.end) : longDate(event.start);
		return {
			text: event.title.includes(longDate(event.start)) ? nameOf(event) : withDates(nameOf(event), dates),
			cited: cited.slice(0, cites),
			depth: 0,
			role: roleOf(event),
		};
	});
}

/** What is doubtful of the span's own events: low confidence, in a line each. */
export function caveatLines({launches, fires, drills}: Summary, {caveats}: Measure): readonly OutlineLine[] {
	const low = [
		...launches.map(({launch}) => launch),
		...fires.map(({event}) => event),
		...flattenDrills(drills).map(({drill}) => drill),
	].filter(({confidence}) => confidence === 'low');
	const shown = low.slice(0, caveats);
	const rest = low.length - shown.length;
	return shown.map((event, index) => ({
		text: `${nameOf(event)}: unverified, or sources disagree${index === shown.length - 1 && rest > 0 ? `; and ${wordNoun(rest, 'more', 'more')}` : ''}.`,
		cited: [],
		depth: 0,
		role: roleOf(event),
	}));
}

/** Round numbers of years: 5, 10, 20 and each ten from there. */
function isRound(years: number): boolean {
	return years === 5 || (years > 0 && years % 10 === 0);
}

/** Round anniversaries of an ICBM, a nuclear test, or a first. */
export function anniversaryLines({onThisDay, span}: Summary, {around}: Measure): readonly OutlineLine[] {
	const {year} = civilDate(span.last);
	return onThisDay
		.filter(
			({event}) =>
				isExactDay(event.start) && isRound(year - civilDate(event.start.firstDay).year) && isMilestone(event),
		)
		.slice(0, Math.min(2, around))
		.map(({event}) => ({
			text: `${year - civilDate(event.start.firstDay).year}: ${nameOf(event)}`,
			cited: [],
			depth: 0,
			role: roleOf(event),
		}));
}

function isMilestone(event: BriefingEvent): boolean {
	return (
		event.kind === 'nuclear-test' ||
		(isLaunch(event) && (event.firsts.length > 0 || event.missiles.some(missile => missile.class === 'ICBM')))
	);
}

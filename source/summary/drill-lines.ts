/** A drill in lines: what the day or the span was to it, what kind of drill, whose, where; its parts below it. */

import {type Asset, type BriefingEvent, type Drill, isDrill, isLaunch} from '../dataset/event.ts';
import {assetWords, categoryWords} from '../dataset/event-words.ts';
import {fullStop, joinWords, sentenceCase} from '../text/words.ts';
import {clockTime, type DaySpan, isExactDay, isOneDay} from '../time/days.ts';
import {dateSpan, longDate, shortDate} from '../time/format-date.ts';
import {datesWords, leadOf} from './coverage-words.ts';
import {detail, type OutlineLine} from './outline.ts';
import type {DrillStatus, Mention, SummaryDoubt, SummaryDrill} from './summary.ts';

/** The lines of a drill and its parts. */
export function drillLines(entry: SummaryDrill, depth: number, span: DaySpan): readonly OutlineLine[] {
	const {drill, cited, parts} = entry;
	return [
		{text: headOf(entry, span), cited, depth, about: drill.id},
		detail(
			[
				factsOf(entry),
				...(drill.summary === undefined ? [] : [fullStop(drill.summary)]),
				...unpairedWords(drill),
			].join(' '),
			depth + 1,
		),
		...parts.flatMap(part => drillLines(part, depth + 1, span)),
	];
}

const statusWords: Partial<Record<DrillStatus, string>> = {
	'under-way': 'under way',
	starts: 'begins',
	ends: 'ends',
	within: 'on this day only',
	'in-part': 'under way (dates not exact)',
};

/** What the day was to the drill; of a span of several days, which its title names, the drill's dates tell it. */
function headOf({drill, status, dayOfDrill, drillDays, partOf}: SummaryDrill, span: DaySpan): string {
	const kind = isMarkedDeployment(drill) ? ' (deployment)' : '';
	const dates = dateSpan(drill.start, drill.end);
	const whole =
		partOf === undefined ? '' : `; part of ${partOf.title} (${dateSpan(partOf.start, partOf.end)})`;
	const what = isOneDay(span) ? statusWords[status] : undefined;
	if (what === undefined) {
		return `${drill.title}${kind}: ${dates}${whole}`;
	}

	const day = dayOfDrill === undefined ? '' : `, day ${dayOfDrill} of ${drillDays}`;
	const dated = status === 'within' && drillDays === undefined ? '' : ` (${dates})`;
	return `${drill.title}${kind}: ${what}${day}${dated}${whole}`;
}

/** `Bomber flight; US and ROK; 2 B-1B (US); over the Korean Peninsula; afternoon.` */
function factsOf({drill, isPaired}: SummaryDrill): string {
	const {category, participants, place, timeNote, start} = drill;
	const time = timeNote ?? (start.minute === undefined ? undefined : clockTime(start.minute));
	const facts = [
		category === 'other' ? '' : categoryWords[category],
		joinWords(participants),
		assetWords(assetsToTell(drill)),
		drill.theatre === 'elsewhere' ? elsewhereWords(place, isPaired) : placeWords(place),
		time ?? '',
	];
	return `${sentenceCase(facts.filter(Boolean).join('; '))}.`;
}

function elsewhereWords(place: string | undefined, isPaired: boolean): string {
	return `held abroad${place === undefined ? '' : ` (${place})`}${isPaired ? '' : ', not paired'}`;
}

function placeWords(place: string | undefined): string {
	return place === undefined || place === 'ROK' || place === 'Republic of Korea' ? '' : place;
}

/** The assets that title and summary do not name already, and those of which there were several. */
function assetsToTell({assets, title, summary = ''}: Drill): readonly Asset[] {
	const told = `${title} ${summary}`;
	return assets.filter(({name, count = 1}) => count > 1 || !told.includes(name.replace(/ \([^)]*\)$/, '')));
}

function unpairedWords({pairable, pairableReason}: Drill): readonly string[] {
	return pairable ? [] : [fullStop(`Listed, not paired: ${pairableReason ?? 'no single dated drill'}`)];
}

// Events named beside the span's own: one line each, with the date in front.

/** What stands before the event: its days, its first day, or its year. */
export type MentionLead = 'span' | 'start' | 'year';

/** One event in one line. */
export function mentionLine({event, cited}: Mention, lead: MentionLead): OutlineLine {
	return {
		lead: leadOf(event, lead),
		text: `${sentenceCase(event.title)}${timeWords(event, lead)}${inParentheses([...markWords(event), ...endWords(event, lead)])}`,
		cited,
		depth: 0,
		about: event.id,
	};
}

function timeWords(event: BriefingEvent, lead: MentionLead): string {
	const {minute} = event.start;
	return isDrill(event) || lead === 'year' || minute === undefined ? '' : `, ${clockTime(minute)}`;
}

/** What the lead leaves open of a drill's days: `to 23 Mar`, `from about 21 Jul`, `end unknown`. */
function endWords(event: BriefingEvent, lead: MentionLead): readonly string[] {
	if (!isDrill(event)) {
		return [];
	}

	const {start, end} = event;
	if (end === undefined) {
		return ['end unknown'];
	}

	if (!isExactDay(start)) {
		return [`from ${shortDate(start)}`];
	}

	return lead === 'span' || start.firstDay === end.lastDay ? [] : [`to ${shortDate(end)}`];
}

/** `deployment`, `abroad`, unless the title says so. */
function markWords(event: BriefingEvent): readonly string[] {
	if (!isDrill(event)) {
		return [];
	}

	return [
		...(isMarkedDeployment(event) ? ['deployment'] : []),
		...(event.theatre === 'elsewhere' ? ['abroad'] : []),
	];
}

/** Whether a list must say that an event is a deployment, because its title does not. */
export function isMarkedDeployment({kind, title}: Drill): boolean {
	return kind === 'deployment' && !/deployment/i.test(title);
}

function inParentheses(words: readonly string[]): string {
	return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/** Events that may fall in the span: by month or finer one line each, those known by the year alone in one. */
export function mayFallLines(mentions: readonly Mention[]): readonly OutlineLine[] {
	const byYear = mentions.filter(({event}) => event.start.precision === 'year');
	const finer = mentions.filter(({event}) => event.start.precision !== 'year');
	return [
		...finer.map(({event, cited}) => ({text: roughWords(event), cited, depth: 0, about: event.id})),
		...(byYear.length === 0
			? []
			: [
					{
						text: `Dated to the year only: ${joinWords(byYear.map(({event}) => event.title))}.`,
						cited: [...new Set(byYear.flatMap(({cited}) => cited))].sort((a, b) => a - b),
						depth: 0,
					},
				]),
	];
}

/** The title with the dates, unless the title says them already, and why there is no more exact one. */
function roughWords(event: BriefingEvent): string {
	const dates = isDrill(event) ? dateSpan(event.start, event.end) : longDate(event.start);
	const span = event.title.includes(`(${dates})`) ? [] : [dates];
	return `${sentenceCase(event.title)}${inParentheses([...markWords(event), ...span])}${reasonWords(event)}`;
}

function reasonWords(event: BriefingEvent): string {
	return isDrill(event) && event.pairableReason !== undefined ? `: ${event.pairableReason}` : '';
}

/** What a reader should know of records of the span, with which ones. */
export function doubtLine(
	{events, confidence, hasOneSource, note}: SummaryDoubt,
	span: DaySpan,
): OutlineLine {
	const mark = {
		high: '',
		medium: hasOneSource ? 'Confidence medium (one source).' : 'Confidence medium.',
		low: 'Confidence low (unverified or disputed).',
	}[confidence];
	const text = [mark, note === undefined ? '' : fullStop(note)].filter(Boolean).join(' ');
	return {text: `${doubtName(events, span)}: ${text}`, cited: [], depth: 0};
}

/** Of a day, launches by their hours; of more days by their dates; everything else by its title. */
function doubtName(events: readonly BriefingEvent[], span: DaySpan): string {
	if (!isOneDay(span)) {
		const launches = events.filter(isLaunch);
		const others = events.filter(event => !isLaunch(event));
		return joinWords([
			...(launches.length === 0
				? []
				: [
						`${launches.length === 1 ? 'Launch' : 'Launches'} of ${datesWords(launches.map(({start}) => start))}`,
					]),
			...others.map(({title}) => sentenceCase(title)),
		]);
	}

	const minutes = events.flatMap(({kind, start}) => (kind === 'launch' ? (start.minute ?? []) : []));
	const hours = [...new Set(minutes.map(clockTime))];
	const others = events.filter(({kind, start}) => kind !== 'launch' || start.minute === undefined);
	return joinWords([
		...(hours.length === 0 ? [] : [`${minutes.length === 1 ? 'Launch' : 'Launches'} of ${joinWords(hours)}`]),
		...others.map(({title}) => sentenceCase(title)),
	]);
}

/** Events named beside the span's own: one line each, with the date in front. */
import {type BriefingEvent, type Drill, endOf, isDrill, isLaunch} from '../dataset/event.ts';
import {type CoarseDate, isExactDay, namedDay} from '../time/coarse-date.ts';
import {dateSpan, longDate, shortDay} from '../time/format-date.ts';
import {civilDate, clockTime} from '../time/korea-day.ts';
import {fullStop, joinWords, sentenceCase} from './count-words.ts';
import {datesWords} from './date-words.ts';
import type {OutlineLine} from './outline-line.ts';
import type {Mention, SummaryDoubt} from './summary.ts';

/** What stands before the event: its days, its first day, or its year. */
export type MentionLead = 'span' | 'start' | 'year';

/** One event in one line. */
export function mentionLine({event, cited}: Mention, lead: MentionLead): OutlineLine {
	return {
		lead: leadOf(event, lead),
		text: `${sentenceCase(event.title)}${timeWords(event, lead)}${inParentheses([...markWords(event), ...endWords(event, lead)])}`,
		cited,
		depth: 0,
	};
}

function leadOf(event: BriefingEvent, lead: MentionLead): string {
	const {start} = event;
	if (lead === 'year') {
		return String(civilDate(start.firstDay).year);
	}

	const end = isDrill(event) ? endOf(event) : start;
	if (lead === 'start' || (isExactDay(start) && start.firstDay === end.firstDay)) {
		return shortDate(start);
	}

	if (!isExactDay(start)) {
		return end === start ? shortDate(start) : `to ${shortDate(end)}`;
	}

	const from = civilDate(start.firstDay);
	const to = civilDate(namedDay(end));
	const isOneMonth = isExactDay(end) && from.year === to.year && from.month === to.month;
	return `${isOneMonth ? from.day : shortDate(start)}-${shortDate(end)}`;
}

/** `4 Mar`, `about 4 Mar`; a coarser date in full. */
export function shortDate(date: CoarseDate): string {
	return date.precision === 'day'
		? `${date.approximate ? 'about ' : ''}${shortDay(namedDay(date))}`
		: longDate(date);
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

/** `deployment`, `elsewhere`, unless the title says so. */
function markWords(event: BriefingEvent): readonly string[] {
	if (!isDrill(event)) {
		return [];
	}

	return [
		...(isMarkedDeployment(event) ? ['deployment'] : []),
		...(event.theatre === 'elsewhere' ? ['elsewhere'] : []),
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
		...finer.map(({event, cited}) => ({text: roughWords(event), cited, depth: 0})),
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
	{isDaily}: {readonly isDaily: boolean},
): OutlineLine {
	const mark = {
		high: '',
		medium: hasOneSource ? 'Confidence medium (one source).' : 'Confidence medium.',
		low: 'Confidence low (unverified or disputed).',
	}[confidence];
	const text = [mark, note === undefined ? '' : fullStop(note)].filter(Boolean).join(' ');
	return {text: `${doubtName(events, isDaily)}: ${text}`, cited: [], depth: 0};
}

/** Of a day, launches by their hours; of more days by their dates; everything else by its title. */
function doubtName(events: readonly BriefingEvent[], isDaily: boolean): string {
	if (!isDaily) {
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

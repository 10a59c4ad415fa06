/** The drills of the short form: a line each with what the day was to it, and the pairing of each drill of one day alone. */

import type {Drill, Launch} from '../dataset/event.ts';
import {categoryWords} from '../dataset/event-words.ts';
import type {Gap} from '../pairing/gap.ts';
import type {Neighbour} from '../pairing/pairing-index.ts';
import {gapWords} from '../pairing/pairing-words.ts';
import {countDays, countNoun, joinWords, sentenceCase} from '../text/words.ts';
import {civilDate, clockTime, isExactDay, isOneDay, type KoreaDay} from '../time/days.ts';
import {longDate, shortDay, shortSpan} from '../time/format-date.ts';
import type {Measure} from './brief.ts';
import {speakerName} from './claim-sentences.ts';
import {datesWords, drillName} from './coverage-words.ts';
import {titleWithPlace} from './headline-drills.ts';
import {launchesName} from './launch-kinds.ts';
import {detail, type OutlineLine} from './outline.ts';
import {flattenDrills} from './span-events.ts';
import type {Summary, SummaryDrill, SummaryNearestDrill, SummaryPairing} from './summary.ts';

/** The lines of the drills; without any, the drill nearest to the launches. */
export function briefDrillLines(summary: Summary, measure: Measure): readonly OutlineLine[] {
	const {nearestDrills, span, standing, mayFall} = summary;
	// Of days whose drills are not covered nobody knows the nearest; one that may have been on is named below.
	const nearest = nearestDrills
		.filter(
			({pairing: {drill}}) =>
				standing.drills === 'inside' && !mayFall.some(({event}) => event.id === drill.id),
		)
		.slice(0, 1)
		.map(entry => nearestLine(entry, span.last));
	const shown = shownDrills(summary, measure);
	const rest = orderedDrills(summary).length - shown.length;
	return [
		...shown.flatMap(entry => [headLine(entry, summary, measure), ...detailLines(entry, summary, measure)]),
		...(rest === 0
			? []
			: [
					{
						text: `and ${countNoun(rest, 'more')}`.replace(/mores$/, 'more'),
						cited: [],
						depth: 0,
						role: 'quiet' as const,
					},
				]),
		...nearest.map(line => ({...line, cited: line.cited.slice(0, measure.cites)})),
	];
}

/** The drills that have lines at a measure: of a day in its order, of a span the weightiest by start. */
export function shownDrills(summary: Summary, {drills}: Measure): readonly SummaryDrill[] {
	const all = orderedDrills(summary);
	if (isOneDay(summary.span)) {
		return all.slice(0, drills);
	}

	const shown = new Set(all.toSorted((a, b) => spanWeight(b) - spanWeight(a)).slice(0, drills * 3));
	return all.filter(entry => shown.has(entry));
}

/** What a span has of a drill: its parts, what was claimed of it, its length; what was abroad comes last. */
function spanWeight({drill, parts, claims, drillDays = 1}: SummaryDrill): number {
	return (
		flattenDrills(parts).length * 20 +
		claims.length * 15 +
		Math.min(drillDays, 25) +
		Number(drill.pairable) * 10 -
		Number(drill.kind === 'deployment') * 30 -
		Number(drill.theatre === 'elsewhere') * 60
	);
}

function orderedDrills({drills, span}: Summary): readonly SummaryDrill[] {
	return isOneDay(span)
		? newsFirst(drills)
		: drills
				.filter(({drill}) => drill.start.precision !== 'year')
				.toSorted((a, b) => spanRank(a) - spanRank(b));
}

/** `nearest  Vigilant Ace 18, 4-8 Dec; the launch came 5 days before it`. */
function nearestLine(
	{launches, pairing: {drill}, gap, cited}: SummaryNearestDrill,
	lastDay: KoreaDay,
): OutlineLine {
	const title = `${drillName(drill)}, ${shortSpan(drill.start, drill.end, civilDate(lastDay).year)}`;
	const noun = launches.length === 1 ? 'the launch' : 'the launches';
	return {
		lead: 'nearest',
		text:
			gap.relation === 'uncertain'
				? `${title}; ${relationOf(gap)}`
				: `${title}; ${noun} came ${relationOf(gap)} it`.replace(/(before|after) it it$/, '$1 it'),
		cited,
		depth: 0,
		role: 'drill',
		about: drill.id,
	};
}

/** Wholes, and those parts that are the day's own news; the other parts are told with their whole. */
function newsFirst(drills: readonly SummaryDrill[]): readonly SummaryDrill[] {
	const parts = flattenDrills(drills.flatMap(({parts: held}) => held)).filter(
		({status}) => status !== 'under-way' && status !== 'in-part',
	);
	return [...drills, ...parts].toSorted((a, b) => dayRank(a) - dayRank(b));
}

function dayRank({drill, status, drillDays}: SummaryDrill): number {
	const isPart = drill.partOf !== undefined && status !== 'within';
	const isSingle = status === 'within' && drillDays === undefined;
	return (
		(drill.theatre === 'elsewhere' ? 20 : 0) +
		(drill.kind === 'deployment' ? 10 : 0) +
		(isPart ? 0.5 : 0) +
		(isSingle ? 0 : status === 'starts' || status === 'within' ? 1 : status === 'ends' ? 2 : 3) -
		Math.min(drillDays ?? 0, 30) / 100
	);
}

/** Of more days: drills on the peninsula, then deployments, then what was abroad, each by start. */
function spanRank({drill}: SummaryDrill): number {
	return (
		(drill.theatre === 'elsewhere' ? 2e6 : 0) + (drill.kind === 'deployment' ? 1e6 : 0) + drill.start.firstDay
	);
}

function headLine(entry: SummaryDrill, {span}: Summary, {cites}: Measure): OutlineLine {
	const {drill, cited} = entry;
	const isDay = isOneDay(span);
	const dates = shortSpan(drill.start, drill.end, civilDate(span.last).year);
	const isOnly = isDay && entry.status === 'within' && entry.drillDays === undefined;
	const facts = [
		...(drill.category === 'other' || titleSays(drill) ? [] : [categoryWords[drill.category]]),

		...(isOnly || !isDay ? [] : [dates]),
	];
	return {
		lead: isDay ? stateWords(entry) : dates,
		text: `${sentenceCase(titleWithPlace(drill))}${facts.length === 0 ? '' : `, ${facts.join(', ')}`}${drill.own === true ? ' (your own record)' : ''}`,
		cited: cited.slice(0, cites),
		depth: 0,
		role: 'drill',
		about: drill.id,
	};
}

/** Whether the title says what kind of drill it was. */
function titleSays({title, category, kind}: Drill): boolean {
	const words = title.toLowerCase();
	return (
		kind === 'deployment' ||
		categoryWords[category].split(/[ -]/).some(word => word.length > 3 && words.includes(word)) ||
		category === 'port-call'
	);
}

function stateWords({drill, status, dayOfDrill, drillDays}: SummaryDrill): string {
	const isAbroad = drill.theatre === 'elsewhere';
	if (isAbroad) {
		return 'abroad';
	}

	switch (status) {
		case 'within':
			return 'one day';
		case 'starts':
			return drill.category === 'port-call' ? 'arrives' : 'begins';
		case 'ends':
			return drill.category === 'port-call' ? 'leaves' : 'ends';
		default:
			return drill.kind === 'deployment'
				? drill.category === 'port-call'
					? 'in port'
					: 'in place'
				: dayOfDrill === undefined
					? 'under way'
					: `day ${dayOfDrill} of ${drillDays}`;
	}
}

function detailLines(entry: SummaryDrill, summary: Summary, {drillDetail}: Measure): readonly OutlineLine[] {
	const {span, pairings} = summary;
	const pairing = pairings.find(({drill}) => drill.id === entry.drill.id);
	if (!isOneDay(span) || drillDetail === 0) {
		return [];
	}

	const isOnly = entry.status === 'within' && entry.drillDays === undefined && entry.drill.kind === 'drill';
	const paired = isOnly && pairing !== undefined ? [pairingWords(pairing, summary)] : [];
	const inside = isOnly || pairing === undefined ? [] : insideWords(pairing, entry.status, span.last);
	const order = isOnly && pairing !== undefined ? orderLine(pairing) : [];
	const whole = entry.partOf === undefined ? [] : [`part of ${drillName(entry.partOf)}`];
	const more = [
		...(drillDetail >= 2 ? inside : []),
		...(drillDetail >= 3 ? order : []),
		...(drillDetail >= 4 ? [...partsWords(entry), ...whole] : []),
	];
	return [...paired, ...more].map(text => detail(text, 1));
}

/** Parts under way, in one line. */
function partsWords({parts}: SummaryDrill): readonly string[] {
	const others = flattenDrills(parts).filter(({status}) => status === 'under-way' || status === 'in-part');
	const named = others.slice(0, 3).map(({drill}) => drillName(drill));
	const rest = others.length - named.length;
	return named.length === 0 ? [] : [`with ${joinWords([...named, ...(rest === 0 ? [] : [`${rest} more`])])}`];
}

/** `nearest launch: Hwasong-15 ICBM, 29 Nov 2017, 27 days after; before it: 15 Sep, 48 days`. */
function pairingWords(
	{match, alternative, mayBeNearer}: SummaryPairing,
	{span, choice, names}: Pick<Summary, 'span' | 'choice' | 'names'>,
): string {
	const label = {nearest: 'nearest launch', next: 'next launch', previous: 'last launch'}[choice.direction];
	if (match === undefined) {
		return `${label}: none on record`;
	}

	const near =
		match.launch.start.firstDay === span.first && isExactDay(match.launch.start)
			? `${label}: that ${match.launch.start.minute === undefined ? 'of the same day' : `of ${clockTime(match.launch.start.minute)} the same day`}${relationToday(match.gap)}`
			: `${label}: ${launchesName([match.launch], names)}, ${whenOf(match.launch, span.last)}, ${relationOf(match.gap)}`;
	const other =
		alternative === undefined
			? ''
			: `; ${sideOf(alternative)}: ${whenOf(alternative.launch, span.last)}, ${distance(alternative)}`;
	const [rival] = mayBeNearer;
	const open = rival === undefined ? '' : `; one dated only to ${longDate(rival.launch.start)} may be nearer`;
	return `${near}${other}${open}`;
}

function whenOf({start}: Launch, near: KoreaDay): string {
	return isExactDay(start)
		? shortDay(start.firstDay, {year: civilDate(start.firstDay).year !== civilDate(near).year})
		: longDate(start);
}

/** The same behind words that have said that it was the same day. */
function relationToday(gap: Gap): string {
	const words = relationOf(gap).replace(/^same day, /, '');
	return gap.relation === 'same-day' ? ` (${words})` : `, ${words}`;
}

/** A gap as a line of a summary says it: what is not known is said to be so. */
export function relationOf(gap: Gap): string {
	switch (gap.relation) {
		case 'same-day':
			return 'which came first is not known';
		case 'during':
			return 'during it';
		case 'uncertain':
			return gap.daysMax === 0 ? 'the same day or during it' : `at most ${countDays(gap.daysMax)} apart`;
		default:
			return gap.daysMax === 0 && gap.minutes === undefined ? `same day, ${gap.relation} it` : gapWords(gap);
	}
}

function sideOf({gap}: Neighbour): string {
	return gap.relation === 'before' ? 'before it' : gap.relation === 'after' ? 'after it' : 'also';
}

function distance({gap}: Neighbour): string {
	const [least, most] = [Math.abs(gap.days), Math.abs(gap.daysMax)];
	return least === most ? countDays(most) : `${least} to ${countDays(most)}`;
}

/** `Order: the ROK ministry would not say (CNN); Yonhap placed the launch earlier that day`: only where somebody says more than the order. */
function orderLine({orders, drill}: SummaryPairing): readonly string[] {
	const said = drill.order
		.filter(({launch}) => orders.some(({launches}) => launches.some(({id}) => id === launch)))
		.flatMap(({by, via, wording}) =>
			by === undefined || wording === undefined
				? []
				: [`${speakerName(by).replace(/^The /, 'the ')}${via === undefined ? '' : ` (${via})`} ${wording}`],
		);
	const distinct = [...new Set(said)];
	return distinct.length === 0 ? [] : [`order: ${distinct.join('; ')}`];
}

/** `3 launches in it so far: 14, 16 and 19 March`: none that came after the day, and nothing that the lines above tell. */
function insideWords(
	{inside}: SummaryPairing,
	status: SummaryDrill['status'],
	lastDay: KoreaDay,
): readonly string[] {
	const launches = inside.map(({launch}) => launch).filter(({start}) => start.lastDay <= lastDay);
	const {year} = civilDate(lastDay);
	const dates = datesWords(launches.map(({start}) => start)).replaceAll(` ${year}`, '');
	return launches.every(({start}) => start.firstDay === lastDay)
		? []
		: [
				`${countNoun(launches.length, 'launch', 'launches')} in it${status === 'ends' ? '' : ' so far'}: ${dates}`,
			];
}

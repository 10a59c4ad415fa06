/** Made-up drills and launches for tests of pairing: dates as EDTF text, everything else as little as a record needs. */
import fc from 'fast-check';
import type {OrderClaim} from '../../source/dataset/claim.ts';
import type {Drill, Launch} from '../../source/dataset/event.ts';
import type {CoarseDate} from '../../source/time/days.ts';
import {isoDay} from '../../source/time/days.ts';
import {parseEdtf} from '../../source/time/parse-dates.ts';

/** The date that a text of the data files stands for; throws where it is none. */
export function dateOf(edtf: string): CoarseDate {
	const date = parseEdtf(edtf);
	if (typeof date === 'string') {
		throw new Error(date);
	}

	return date;
}

/** A drill from its dates; without `end` no source gives one. */
export function madeDrill(fields: {
	readonly start: string;
	readonly end?: string;
	readonly id?: string;
	readonly order?: readonly OrderClaim[];
	readonly partOf?: string;
	readonly category?: Drill['category'];
}): Drill {
	const {start, end, id = 'drill', order = [], partOf, category = 'air'} = fields;
	return {
		kind: 'drill',
		id,
		title: id,
		start: dateOf(start),
		...(end === undefined ? {} : {end: dateOf(end)}),
		...(partOf === undefined ? {} : {partOf}),
		category,
		participants: ['US', 'ROK'],
		assets: [],
		theatre: 'korea',
		pairable: true,
		inResponseTo: [],
		order,
		reactions: [],
		sources: [],
		confidence: 'low',
	};
}

/** A launch of one short-range missile. */
export function madeLaunch(start: string, id = 'launch', last?: string): Launch {
	return {
		kind: 'launch',
		id,
		title: id,
		start: dateOf(start),
		...(last === undefined ? {} : {last: dateOf(last)}),
		missiles: [{class: 'SRBM', count: 1, outcome: 'success'}],
		fellIn: [],
		statedReasons: [],
		contested: [],
		overflew: [],
		fellInEez: [],
		southOfNll: [],
		orbit: [],
		firsts: [],
		alerts: [],
		sources: [],
		confidence: 'low',
	};
}

// 20 December 2023 to 10 March 2024: a turn of the year and a leap day, and few enough days that events meet.
const firstDay = 19_711;
const dayCount = 82;

const someDay = fc.integer({min: firstDay, max: firstDay + dayCount - 1}).map(isoDay);
// Few enough that two events of one day often have one hour.
const clock = fc.constantFrom('T00:00+09:00', 'T06:30+09:00', 'T12:00+09:00', 'T23:59+09:00');

/** A date of any form that the codebook allows; exact days most often. */
const someDate = fc.oneof(
	{weight: 20, arbitrary: someDay},
	{weight: 12, arbitrary: fc.tuple(someDay, clock).map(parts => parts.join(''))},
	{weight: 8, arbitrary: someDay.map(day => `${day}~`)},
	{weight: 4, arbitrary: someDay.map(day => day.slice(0, 7))},
	{weight: 2, arbitrary: someDay.map(day => `${day.slice(0, 7)}~`)},
	{weight: 1, arbitrary: someDay.map(day => day.slice(0, 4))},
);

/** Launches on random dates; their ids do not follow their dates. */
export const someLaunches = fc
	.tuple(fc.array(someDate, {maxLength: 7}), fc.boolean())
	.map(([dates, reverse]) =>
		dates.map((date, index) => madeLaunch(date, `launch-${reverse ? dates.length - index : index}`)),
	);

/** The forms in which the end of a drill stands to its start. */
const someSpan = fc.oneof(
	{weight: 2, arbitrary: someDate.map(start => ({start}))},
	{weight: 3, arbitrary: someDate.map(start => ({start, end: start}))},
	{weight: 3, arbitrary: fc.tuple(someDay, clock).map(([day, time]) => ({start: day + time, end: day}))},
	{weight: 6, arbitrary: fc.tuple(someDate, someDate).map(([start, end]) => ({start, end}))},
);

const someClaims = fc.array(
	fc.record({
		launch: fc.constantFrom('launch-0', 'launch-1', 'launch-2'),
		order: fc.constantFrom('drill-first' as const, 'launch-first' as const, 'unknown' as const),
		by: fc.constant('test'),
	}),
	{maxLength: 2},
);

/** A drill on random dates that leave its end a day on or after its start, as the check of the data files asks. */
export const someDrill = fc
	.tuple(someSpan, someClaims)
	.map(([span, order]) => madeDrill({...span, order}))
	.filter(({start, end}) => end === undefined || end.lastDay >= start.firstDay);

/**
 * How unusual the launches of a day were, by what an editor would call it: first ever, first since, most since, longest
 * pause since, n-th of the year; and what it did that few have done. Of all that hold, the rarest come first.
 *
 * Only launches that count and only what the record says without dispute; "first" and "most" are of this dataset, and are
 * not said of days outside its coverage.
 */
import type {Coverage, Dataset} from '../dataset/dataset.ts';
import type {Launch} from '../dataset/event.ts';
import {countDays, numberWord, ordinalWord, sentenceCase} from '../text/words.ts';
import {civilDate, type DaySpan, isExactDay, type KoreaDay} from '../time/days.ts';
import {longDate, longDay} from '../time/format-date.ts';
import {countMissiles, lastOf, missileWords, pauseBefore, pauseWords} from './counts.ts';
import {
	classRank,
	classWords,
	designation,
	type FiredClass,
	firedKinds,
	firedMissiles,
	isContested,
	shortClass,
} from './launch-kinds.ts';
import {deedRemarks, type Remark} from './launch-sentence.ts';
import type {LaunchCount, SummaryCounts, SummaryLaunch, SummarySentence} from './summary.ts';

type Context = {
	readonly dataset: Dataset;
	/** All launches that count, by start. */
	readonly all: readonly Launch[];
	readonly span: DaySpan;
	readonly coverage: Coverage;
	readonly counts: SummaryCounts | undefined;
};

/** Remarks told of a day. */
const mostRemarks = 2;
/** A class that flew within so many days is not missed yet. */
const unseenDays = 90;
/** Launches in so few days or fewer make a run. */
const runDays = 10;

/** The two rarest remarks on the launches of a day; at least the time since the launch before. */
export function launchRemarks(
	launches: readonly SummaryLaunch[],
	context: Context,
): readonly SummarySentence[] {
	const {span, coverage} = context;
	if (launches.length === 0 || span.first < coverage.from || span.last > coverage.to) {
		return deedRemarks(launches).slice(0, mostRemarks);
	}

	const earlier = context.all.filter(({start}) => start.firstDay < span.first);
	const remarks = [
		...deedRemarks(launches),
		...firstRemarks(launches, earlier, context),
		...pauseRemarks(earlier, context),
		...mostRemarksOf(launches, earlier),
		...runRemarks(launches, context),
		...yearRemarks(launches, context),
	].sort((a, b) => a.rank - b.rank);
	const told = withoutRepeats(remarks).slice(0, mostRemarks);
	return told.length >= mostRemarks ? told : [...told, ...previousRemark(earlier, context)];
}

/** One remark of a kind: a first launch of the year that ends a long pause is told as the one or the other. */
function withoutRepeats(remarks: readonly Remark[]): readonly Remark[] {
	return remarks.filter((remark, index) => remarks.findIndex(({text}) => text === remark.text) === index);
}

/** First ever of a class, a system, a site; first of a class for long. */
function firstRemarks(
	launches: readonly SummaryLaunch[],
	earlier: readonly Launch[],
	{span, dataset}: Context,
): readonly Remark[] {
	const cited = (launches[0]?.cited ?? []).slice(0, 1);
	const kinds = firedKinds(launches);
	const classes = [...new Set(kinds.map(({className}) => className))].filter(
		className => !unsung.has(className),
	);
	const names = kinds.flatMap(({name, className}) => (name === undefined ? [] : [{name, className}]));
	return [
		...classes.flatMap((className): readonly Remark[] => {
			const last = lastOf(earlier, launch => launch.missiles.some(missile => missile.class === className));
			if (last === undefined) {
				return [{rank: 1, text: `First ${classWords(className, 1)} on record.`, cited}];
			}

			const days = span.first - last.start.lastDay;
			return days <= unseenDays
				? []
				: [
						{
							rank: 6 + classRank(className) / 10 + 365 / days,
							text: `First ${classWords(className, 1)} since ${longDate(last.start)}.`,
							cited,
						},
					];
		}),
		...names.flatMap(({name, className}) => firstOfSystem(name, className, launches, earlier)),
		...launches.flatMap(({launch, site}) =>
			site === undefined ||
			launch.site === undefined ||
			isContested(launch, 'place') ||
			earlier.some(other => other.site === launch.site || provinceOf(other, dataset) === site.name)
				? []
				: [{rank: 9, text: `First launch on record ${site.phrase ?? `from ${site.name}`}.`, cited}],
		),
	];
}

/** The province or city of a launch's site: a launch from "Pyongyang" is no first after one from Sunan, in Pyongyang. */
function provinceOf({site}: Launch, {sites}: Dataset): string | undefined {
	return site === undefined ? undefined : sites.get(site)?.province;
}

/** Classes of which a new type is no news by itself. */
const unsung: ReadonlySet<FiredClass> = new Set(['unknown', 'ballistic', 'disputed', 'SAM', 'anti-ship']);

function firstOfSystem(
	name: string,
	className: FiredClass,
	launches: readonly SummaryLaunch[],
	earlier: readonly Launch[],
): readonly Remark[] {
	const rows = launches.flatMap(({launch, missiles, cited}) =>
		missiles.map(missile => ({launch, missile, cited})),
	);
	const row = rows.find(({missile}) => designation(missile) === name);
	const isKnown = earlier.some(({missiles}) => missiles.some(({system}) => system === row?.missile.system));
	const noun = name.includes(className) || className === 'SLV' ? name : `${name} ${shortClass(className, 1)}`;
	return row === undefined || isKnown || unsung.has(className)
		? []
		: [{rank: 3, text: `First ${noun} on record.`, cited: row.cited.slice(0, 1)}];
}

function pauseRemarks(earlier: readonly Launch[], {span, coverage}: Context): readonly Remark[] {
	const pause = pauseBefore(span.first, earlier, coverage);
	const words = pause === undefined ? '' : pauseWords(pause);
	return pause === undefined || words === ''
		? []
		: [{rank: 5, text: `First launch for ${countDays(pause.days)}, ${words}.`, cited: []}];
}

/** So many missiles in a day are worth a look back. */
const manyMissiles = 4;

function mostRemarksOf(launches: readonly SummaryLaunch[], earlier: readonly Launch[]): readonly Remark[] {
	const {missiles, ...marks} = firedMissiles(launches);
	if (missiles < manyMissiles) {
		return [];
	}

	const byDay = new Map<KoreaDay, Launch[]>();
	for (const launch of earlier) {
		byDay.set(launch.start.firstDay, [...(byDay.get(launch.start.firstDay) ?? []), launch]);
	}

	const last = [...byDay].filter(([, ofDay]) => countMissiles(ofDay).missiles >= missiles).at(-1)?.[0];
	const many = missileWords({missiles, ...marks}).replace(/ missiles$/, '');
	const cited = (launches[0]?.cited ?? []).slice(0, 1);
	if (last === undefined) {
		return [{rank: 2.5, text: `Most missiles in one day on record (${many}).`, cited}];
	}

	const today = launches[0]?.launch.start.firstDay ?? last;
	return today - last <= unseenDays
		? []
		: [
				{
					rank: 5 + 365 / (today - last),
					text: `Most missiles in one day (${many}) since ${longDay(last)}.`,
					cited,
				},
			];
}

/** `Fourth launch in eight days.` */
function runRemarks(launches: readonly SummaryLaunch[], {all, span}: Context): readonly Remark[] {
	const recent = all.filter(
		({start}) => isExactDay(start) && start.firstDay > span.last - runDays && start.firstDay <= span.last,
	);
	const [first] = recent;
	if (first === undefined || recent.length < 3 || first.start.firstDay === span.first) {
		return [];
	}

	const days = span.last - first.start.firstDay + 1;
	const count = recent.length;
	return [
		{
			rank: 20,
			text:
				launches.length === 1
					? `${sentenceCase(ordinalWord(count))} launch in ${numberWord(days)} days.`
					: `${sentenceCase(numberWord(count))} launches in ${numberWord(days)} days.`,
			cited: [],
		},
	];
}

/** `Ninth launch of 2023 (ten by this date in 2022).`, `First launch of 2018`, `33 launches in 2022 so far`. */
function yearRemarks(launches: readonly SummaryLaunch[], {counts, span}: Context): readonly Remark[] {
	if (counts === undefined || counts.through !== span.last) {
		return [];
	}

	const {year} = counts;
	const thisYear = civilDate(span.last).year;
	const isFirst = year.launches === launches.length && year.perhaps === 0;
	const subject = isFirst
		? `First ${launches.length === 1 ? 'launch' : 'launches'} of ${thisYear}`
		: nthWords(launches.length, year, thisYear);
	return [{rank: isFirst ? 10 : 21, text: `${subject}${yearBeforeWords(counts, thisYear)}.`, cited: []}];
}

function nthWords(today: number, {launches, perhaps}: LaunchCount, year: number): string {
	const atLeast = perhaps === 0 ? '' : 'at least ';
	return sentenceCase(
		today === 1
			? `${atLeast === '' ? '' : `${atLeast}the `}${ordinalWord(launches)} launch of ${year}`
			: `${atLeast}${numberWord(launches)} launches in ${year} so far`,
	);
}

function yearBeforeWords({yearBefore}: SummaryCounts, year: number): string {
	if (yearBefore === undefined) {
		return '';
	}

	return ` (${byThisDate(yearBefore)} by this date in ${year - 1})`;
}

/** `ten`, `none`; `ten or more`, `at most one` where rough dates leave some open. */
export function byThisDate({launches, perhaps}: LaunchCount): string {
	return launches > 0
		? `${numberWord(launches)}${perhaps > 0 ? ' or more' : ''}`
		: perhaps === 0
			? 'none'
			: `at most ${numberWord(perhaps)}`;
}

function previousRemark(earlier: readonly Launch[], {span, coverage}: Context): readonly Remark[] {
	const pause = pauseBefore(span.first, earlier, coverage);
	return pause === undefined
		? []
		: [{rank: 30, text: `North Korea's previous launch was ${countDays(pause.days)} earlier.`, cited: []}];
}

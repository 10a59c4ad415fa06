/**
 * The short form: one screen of a day, and of more days what their limit holds. Sections in the order of a reader's
 * interest; where the whole would not fit, details go before items, and far items before near ones, a step at a time.
 */

import {launchChoiceWords} from '../pairing/pairings.ts';
import {type DaySpan, daysIn, isOneDay, isoDay} from '../time/days.ts';
import {daySpanWords, fullDay, longDay, shortDay} from '../time/format-date.ts';
import {aroundSections} from './brief-around.ts';
import {briefDrillLines} from './brief-drills.ts';
import {briefLaunchLines, testLines} from './brief-launches.ts';
import {fireLines} from './full-outline.ts';
import {type Outline, type OutlineSection, withoutSources} from './outline.ts';
import {summaryRows} from './rows.ts';
import type {Cited, Summary, SummarySentence, SummarySource} from './summary.ts';

export type SourceChoice = 'none' | 'used' | 'all';

/** How much of each part is told; the steps below go from much to little. */
export type Measure = {
	readonly launches: number;
	readonly fires: number;
	/** 3 figures, disputes and reasons; 2 figures and disputes; 1 figures; 0 none. */
	readonly launchDetail: 0 | 1 | 2 | 3;
	readonly drills: number;
	/** 4 all that belongs to each drill; 3 not its parts; 2 nor who gives the order; 1 the pairing of drills of one day; 0 none. */
	readonly drillDetail: 0 | 1 | 2 | 3 | 4;
	readonly around: number;
	readonly caveats: number;
	/** Events of open dates; on a day with events of its own they are the first to go. */
	readonly possible: number;
	readonly cites: number;
};

/** What stands around a day goes before what is known of its launches and drills. */
const steps: readonly [Measure, ...Measure[]] = [
	measure([60, 60, 3], [10, 4], [8, 4, 3], 2),
	measure([60, 60, 3], [10, 4], [8, 4, 3], 1),
	measure([60, 10, 3], [10, 4], [6, 3, 2], 1),
	measure([60, 8, 3], [9, 4], [5, 2, 1], 1),
	measure([60, 6, 3], [8, 4], [4, 2, 0], 1),
	measure([60, 5, 3], [7, 3], [3, 1, 0], 1),
	measure([60, 4, 2], [7, 3], [3, 1, 0], 1),
	measure([60, 4, 2], [6, 3], [2, 1, 0], 1),
	measure([60, 3, 2], [5, 3], [2, 0, 0], 1),
	measure([60, 3, 2], [4, 3], [2, 0, 0], 1),
	measure([60, 2, 2], [3, 3], [2, 0, 0], 1),
	measure([60, 2, 2], [3, 2], [2, 0, 0], 1),
	measure([60, 2, 2], [3, 2], [1, 0, 0], 1),
	measure([60, 2, 2], [3, 1], [1, 0, 0], 1),
	measure([60, 2, 1], [3, 1], [1, 0, 0], 1),
	measure([60, 2, 1], [2, 1], [1, 0, 0], 1),
	measure([60, 2, 1], [2, 1], [0, 0, 0], 1),
	measure([60, 1, 0], [2, 1], [0, 0, 0], 1),
	measure([40, 1, 0], [2, 1], [0, 0, 0], 1),
	measure([25, 1, 0], [2, 0], [0, 0, 0], 1),
	measure([8, 1, 0], [2, 0], [0, 0, 0], 1),
	measure([5, 1, 0], [2, 0], [0, 0, 0], 0),
];

function measure(
	[launches, fires, launchDetail]: readonly [number, number, Measure['launchDetail']],
	[drills, drillDetail]: readonly [number, Measure['drillDetail']],
	[around, caveats, possible]: readonly [number, number, number],
	cites: number,
): Measure {
	return {launches, fires, launchDetail, drills, drillDetail, around, caveats, possible, cites};
}

/** Columns that the limits are meant for. */
const measuredWidth = 72;

/** Most lines of the short form: a screen for a day, 60 for a week, 90 for a month, 120 for more. */
function mostLines(span: DaySpan): number {
	const days = daysIn(span);
	return days === 1 ? 44 : days <= 7 ? 60 : days <= 31 ? 90 : 120;
}

/** Outlines by their summaries: the Day view asks for the same one with each frame, and fitting it costs several drafts. */
const made = new WeakMap<Summary, Map<SourceChoice, Outline>>();

/** The short form with its sources; the same whatever the width at which it is drawn later. */
export function briefOutline(summary: Summary, sources: SourceChoice = 'used'): Outline {
	const known = made.get(summary) ?? new Map<SourceChoice, Outline>();
	const outline = known.get(sources) ?? fittedOutline(summary, sources);
	made.set(summary, known.set(sources, outline));
	return outline;
}

function fittedOutline(summary: Summary, sources: SourceChoice): Outline {
	const limit = mostLines(summary.span);
	const drafts = new Map<number, Outline>();
	const draft = (step: number): Outline => {
		const outline = drafts.get(step) ?? outlineOf(summary, steps[step] ?? steps[0]);
		drafts.set(step, outline);
		return outline;
	};
	const fits = (step: number): boolean => {
		// The rest of the sources is asked for, and may take what it takes.
		const measured = sources === 'none' ? withoutSources(draft(step)) : used(draft(step), summary);
		return summaryRows(measured, measuredWidth).length <= limit;
	};
	const outline = draft(firstFitting(fits));
	switch (sources) {
		case 'none':
			return withoutSources(outline);
		case 'used':
			return used(outline, summary);
		case 'all':
			return {...withSources(outline, summary.sources, 'all'), sourcesHeading: 'SOURCES'};
	}
}

/** The step that tells most and fits, by halves: each tells less than the one before, and the last always fits. */
function firstFitting(fits: (step: number) => boolean): number {
	if (fits(0)) {
		return 0;
	}

	let [tooLong, short] = [0, steps.length - 1];
	while (short - tooLong > 1) {
		const middle = Math.floor((tooLong + short) / 2);
		if (fits(middle)) {
			short = middle;
		} else {
			tooLong = middle;
		}
	}

	return short;
}

function used(outline: Outline, {sources}: Summary): Outline {
	const cited = withSources(outline, sources, 'used');
	const rest = sources.length - cited.sources.length;
	return {
		...cited,
		sourcesHeading:
			rest === 0
				? 'SOURCES'
				: `SOURCES (${cited.sources.length} of ${sources.length}; --sources all prints the rest)`,
	};
}

function commandFor({first, last}: DaySpan): string {
	return `briefing summary ${isoDay(first)}${first === last ? '' : `..${isoDay(last)}`}`;
}

function outlineOf(summary: Summary, measure: Measure): Outline {
	const {span, bottomLine, unusual, nuclearTests, version, hash, coverage} = summary;
	const isDay = isOneDay(span);
	const sections: readonly OutlineSection[] = [
		{heading: '', form: 'prose', lines: bottomLine.map(sentenceLine)},
		{heading: 'HOW UNUSUAL', form: 'prose', lines: unusual.map(sentenceLine)},
		{heading: 'NUCLEAR TEST', form: 'items', lines: testLines(nuclearTests, span)},
		{
			heading: isDay ? (summary.launches.length === 1 ? 'LAUNCH' : 'LAUNCHES') : 'LAUNCH DAYS',
			form: 'items',
			lines: briefLaunchLines(summary, measure),
		},
		{heading: 'FIRE', form: 'items', lines: fireLines(summary, measure)},
		{heading: 'DRILLS', form: 'items', lines: briefDrillLines(summary, measure)},
		...aroundSections(summary, measure),
	];
	return {
		title: 'US-ROK drills and North Korean launches',
		date: isDay ? fullDay(span.first) : `${daySpanWords(span.first, span.last)} (${daysIn(span)} days)`,
		preface: [...choiceWords(summary), ...halfCoveredWords(summary)],
		sections: sections.filter(({lines}) => lines.length > 0),
		sources: [],
		sourcesHeading: 'SOURCES',
		areSourcesShort: true,
		foot: [
			`Closeness in time, never cause. Korea days. Data ${version} (${hash}), ${completeWords(coverage)}. More: ${commandFor(span)} --full`,
		],
	};
}

function sentenceLine({text, cited}: SummarySentence) {
	return {text, cited, depth: 0};
}

/** What was counted and paired, where it is not the ordinary choice. */
function choiceWords({choice}: Pick<Summary, 'choice'>): readonly string[] {
	const isAll = 'preset' in choice.launches && choice.launches.preset === 'all';
	const paired = {
		nearest: '',
		next: "Paired: the first launch on or after each drill's first day.",
		previous: "Paired: the last launch on or before each drill's last day.",
	}[choice.direction];
	return [
		[
			...(isAll ? [] : [`Counted: ${launchChoiceWords(choice.launches)}.`]),
			...(paired === '' ? [] : [paired]),
			...(choice.theatre === 'all' ? ['Drills abroad are paired too.'] : []),
		].join(' '),
	].filter(text => text !== '');
}

/** Where one list covers the days and the other does not: until when each of them does. */
function halfCoveredWords({coverage: {launches, drills}, standing}: Summary): readonly string[] {
	return standing.launches === standing.drills || launches.to === drills.to || standing.drills === 'before'
		? []
		: [`Launches are covered to ${longDay(launches.to)}, drills to ${longDay(drills.to)}.`];
}

function completeWords({launches, drills}: Summary['coverage']): string {
	const [fired, held] = [launches.to, drills.to].map(day => shortDay(day, {year: true}));
	return fired === held ? `complete to ${fired}` : `complete to ${fired} (launches), ${held} (drills)`;
}

/**
 * The outline with its sources numbered as a reader meets them. `used` lists those that its lines cite, `all` the rest of
 * the summary's behind them.
 */
function withSources(outline: Outline, all: readonly SummarySource[], which: 'used' | 'all'): Outline {
	const order = [...new Set(outline.sections.flatMap(({lines}) => lines.flatMap(({cited}) => cited)))];
	const rest = all.map(({number}) => number).filter(number => !order.includes(number));
	const numbers = new Map([...order, ...rest].map((number, index) => [number, index + 1]));
	const listed = new Set(which === 'all' ? [...order, ...rest] : order);
	const renumber = (cited: Cited): Cited =>
		cited.flatMap(number => numbers.get(number) ?? []).sort((a, b) => a - b);
	return {
		...outline,
		sections: outline.sections.map(section => ({
			...section,
			lines: section.lines.map(line => ({...line, cited: renumber(line.cited)})),
		})),
		sources: all
			.filter(({number}) => listed.has(number))
			.map(source => ({...source, number: numbers.get(source.number) ?? source.number}))
			.sort((a, b) => a.number - b.number),
	};
}

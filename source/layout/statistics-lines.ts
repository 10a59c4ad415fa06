/**
 * The figures of `briefing stats` on the screen, drawn from the figures themselves over the whole width: what they come to
 * in three sentences first, then how often launches were close, seen against chance, then where they stood, year by year,
 * by kind, and the pairs that stand out. Texts of records come out as they are, whatever signs they hold.
 */

import type {Pairing} from '../pairing/pairing-index.ts';
import {gapTitle, percentText} from '../pairing/pairing-words.ts';
import {launchChoiceText} from '../pairing/pairings.ts';
import {firmnessWords, significance, smallestWords} from '../stats/bottom-line.ts';
import type {TestedShare} from '../stats/shares.ts';
import type {Statistics} from '../stats/statistics.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun, wrapText} from '../text/words.ts';
import {dateSpan, longDay} from '../time/format-date.ts';
import {
	checkLines,
	expectedMark,
	gapLines,
	groupDays,
	groupLines,
	rangeMarks,
	rowsOf,
	type StatisticsRow,
	seenWords,
	shareLines,
} from './figure-lines.ts';
import {
	fitLine,
	fitRight,
	kindMarks,
	type Line,
	lineOf,
	lineText,
	type Mark,
	type Role,
	type Segment,
} from './line.ts';

type Options = {
	/** With what chance alone would give as often, for one question and corrected for all. */
	readonly hasP?: boolean;
	/** The place of the selected figure among all. */
	readonly selected?: number;
	/** For paper: no words on keys. */
	readonly isFigure?: boolean;
};

/** The rows of the figures, each at most `width` cells. */
export function statisticsRows(
	statistics: Statistics,
	width: number,
	{hasP = false, selected = -1, isFigure = false}: Options = {},
): readonly StatisticsRow[] {
	const heading = [
		lineOf('STATISTICS OF DRILLS AND LAUNCHES', 'title'),
		...prose(scopeWords(statistics), width),
	];
	const sections =
		statistics.tooLittle === undefined
			? figureSections(statistics, width, {hasP, isFigure})
			: [
					section('How many a year', yearLines(statistics, width)),
					rowsOf(prose(statistics.tooLittle, width)),
				];
	let figures = 0;
	return [rowsOf(heading), ...sections]
		.filter(rows => rows.length > 0)
		.flatMap((rows, place) => (place === 0 ? rows : [{line: []}, ...rows]))
		.map(({line, figure}): StatisticsRow => {
			if (figure === undefined) {
				return {line: fitLine(line, width)};
			}

			const [first = {text: ' '}, ...others] = line;
			const pointer: Segment = {text: '>', unicode: '▸', role: 'key'};
			const isSelected = figures++ === selected;
			const marked = isSelected ? [pointer, {...first, text: first.text.slice(1)}, ...others] : line;
			return {line: fitLine(marked, width), figure};
		});
}

function section(title: string, rows: readonly (Line | StatisticsRow)[]): readonly StatisticsRow[] {
	const all = rows.map(row => ('line' in row ? row : {line: row}));
	return all.length === 0 ? [] : [{line: lineOf(title.toUpperCase(), 'title')}, ...all];
}

function prose(text: string, width: number, first = ''): readonly Line[] {
	return wrapText(asciiMarksText(text), {width, first}).map(line => lineOf(line));
}

function scopeWords({drills, choice, leftOut, selected}: Statistics): string {
	const others = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
	return [
		`${drills === 0 ? 'No drill' : countNoun(drills, 'drill')} with exact dates; launches that count: ${launchChoiceText(choice.launches)}; gap to the ${choice.direction} launch.`,
		...(others === 0
			? []
			: [
					`Of ${selected} found, ${others} ${others === 1 ? 'is' : 'are'} left out (briefing stats says why).`,
				]),
	].join(' ');
}

function figureSections(
	statistics: Statistics,
	width: number,
	{hasP, isFigure}: {readonly hasP: boolean; readonly isFigure: boolean},
): readonly (readonly StatisticsRow[])[] {
	const {shares, categories, periods, rarest, longest} = statistics;
	const drawn = shareLines(shares, width, hasP);
	const hasBars = drawn.some(({line}) => lineText(line).includes(rangeMarks.low.text));
	return [
		section('Bottom line', [
			...bottomLine(shares, width),
			...firmnessWords(statistics).flatMap(sentence => prose(sentence, width)),
		]),
		section('Launches close to a drill: seen against chance', [...drawn, ...(hasBars ? legend(width) : [])]),
		section('How firm it is', checkLines(statistics, width, hasP)),
		section('Where the launch stood', [
			...gapLines(statistics, width),
			...(hasBars ? markLegend(expectedMark, 'what chance gives', width) : []),
		]),
		section(
			`By kind of drill: a launch within ${groupDays} days, before or after`,
			groupLines(categories, 'category', width),
		),
		section(
			`By period: a launch within ${groupDays} days, before or after`,
			groupLines(periods, 'period', width),
		),
		section('How many a year', yearLines(statistics, width)),
		section('Most unusual pairings', [
			...rarest.flatMap(({pairing, chance}) => pairLines(pairing, `${percentText(chance)} of days`)),
			...smallestWords(statistics).flatMap(sentence => prose(sentence, width, ' ')),
		]),
		section(
			'Longest gaps',
			longest.flatMap(pairing => pairLines(pairing)),
		),
		section('What this says and does not say', [
			...prose(
				'Only closeness in time is counted. It does not show that one side acted because of the other.',
				width,
			),
			...prose(
				'Chance: the drills of a year are moved together around its calendar; the launches stay.',
				width,
			),
			...prose(
				`${isFigure ? '' : 'Enter on a figure shows its pairs; p shows p-values. '}The method: docs/method.md.`,
				width,
			),
		]),
	];
}

/** The questions that most readers have, in the order in which they ask. */
const asked = [
	{side: 'after', withinDays: 3, words: 'in the 3 days after a drill'},
	{side: 'before', withinDays: 3, words: 'in the 3 days before a drill'},
	{side: 'either', withinDays: 7, words: 'during a drill or within 7 days of it'},
] as const;

function bottomLine(shares: readonly TestedShare[], width: number): readonly Line[] {
	return asked.flatMap(({side, withinDays, words}) => {
		const share = shares.find(one => one.side === side && one.withinDays === withinDays);
		return share === undefined
			? []
			: prose(`A launch ${words}: ${seenWords(share)}. ${verdict(share)}.`, width);
	});
}

/** What the corrected test says, in a word. */
function verdict({pHolm, close, expected}: TestedShare): string {
	if (pHolm > significance) {
		return 'Not unusual';
	}

	return close > expected ? 'More often than by chance' : 'Less often than by chance';
}

/** A row a year with a bar for drills and one for launches, on one scale. */
function yearLines({years, coverage}: Statistics, width: number): readonly Line[] {
	const most = Math.max(1, ...years.flatMap(({drills, launches}) => [drills, launches]));
	const cells = Math.max(6, Math.floor((width - 7 - 2 * 6) / 2));
	const bar = (count: number, {text, unicode}: Mark, role: Role): Line => {
		const length = count === 0 ? 0 : Math.max(1, Math.round((count / most) * cells));
		return [
			...fitRight(lineOf(String(count)), 4),
			{text: ' '},
			...fitLine([{text: text.repeat(length), unicode: unicode.repeat(length), role}], cells),
			{text: ' '},
		];
	};
	const rows = years.map(({year, drills, launches, isPart}) => [
		{text: ` ${year}${isPart ? '*' : ' '} `},
		...bar(drills, kindMarks.drill, 'drill'),
		...bar(launches, kindMarks.launch, 'launch'),
	]);
	if (rows.length === 0) {
		return [];
	}

	const end = Math.min(coverage.drills.to, coverage.launches.to);
	const head: Line = [
		{text: ' '.repeat(12)},
		...fitLine([{...kindMarks.drill, role: 'drill'}, {text: ' drills'}], cells),
		{text: ' '.repeat(6)},
		...fitLine([{...kindMarks.launch, role: 'launch'}, {text: ' launches'}], cells),
	];
	return years.some(({isPart}) => isPart)
		? [head, ...rows, lineOf(` * known only in part, up to ${longDay(end)}`, 'dim')]
		: [head, ...rows];
}

function pairLines({drill, match}: Pairing, rating?: string): readonly (Line | StatisticsRow)[] {
	if (match === undefined) {
		return [];
	}

	const gap = [gapTitle(match.gap), rating].filter(Boolean).join(', ');
	return [
		{
			figure: {kind: 'pair', drillId: drill.id},
			line: [
				{text: ' '},
				{...kindMarks.drill, role: 'drill'},
				{text: ` ${asciiMarksText(drill.title)}, ${asciiMarksText(dateSpan(drill.start, drill.end))}`},
			],
		},
		[
			{text: '   '},
			{...kindMarks.launch, role: 'launch'},
			{text: ` ${asciiMarksText(match.launch.title)}: ${gap}`},
		],
	];
}

function markLegend(mark: Mark, words: string, width: number): readonly Line[] {
	return [fitLine([{text: ' '}, {...mark, role: 'title'}, {text: ` ${words}`, role: 'dim'}], width)];
}

function legend(width: number): readonly Line[] {
	return [
		fitLine(
			[
				{text: ' ', role: 'dim'},
				{...rangeMarks.seen, role: 'title'},
				{text: ' seen; from [ to ] the middle 95% of what chance gives; ', role: 'dim'},
				{...rangeMarks.seen, role: 'warning'},
				{text: ' seen outside it', role: 'dim'},
			],
			width,
		),
	];
}

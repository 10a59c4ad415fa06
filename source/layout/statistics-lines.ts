/**
 * The figures of `briefing stats` on the screen, drawn from the figures themselves over the whole width: what they come to
 * in three sentences first, then how often launches were close, seen against chance, then where they stood, year by year,
 * by kind, and the pairs that stand out. Texts of records come out as they are, whatever signs they hold.
 */
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import {gapTitle, percentText} from '../pairing/pairing-words.ts';
import type {GapBin} from '../stats/gap-bins.ts';
import type {Share, TestedShare} from '../stats/shares.ts';
import type {Group, Statistics} from '../stats/statistics.ts';
import {fitText, wrapText} from '../text/cells.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun} from '../text/words.ts';
import {dateSpan, longDay} from '../time/format-date.ts';
import {fitLine, fitRight, kindMarks, type Line, lineOf, type Mark, type Role} from './line.ts';
import {createCellRow} from './write-lines.ts';

/** Cells of the words before a drawing. */
const labelWidth = 26;
/** Cells of the numbers behind it. */
const numbersWidth = 38;
/** Narrower drawings say nothing, and their rows have the numbers alone. */
const leastBar = 12;
/** The window of the tables by kind: the one that press reports have in mind. */
const groupDays = 7;
/** A corrected p-value up to this is called a difference from chance. */
const significance = 0.05;

/** The lines of the figures, each at most `width` cells. */
export function statisticsLines(statistics: Statistics, width: number): readonly Line[] {
	const heading = [
		lineOf('STATISTICS OF DRILLS AND LAUNCHES', 'title'),
		...prose(scopeWords(statistics), width),
	];
	const sections =
		statistics.tooLittle === undefined
			? figureSections(statistics, width)
			: [section('How many a year', yearLines(statistics, width)), prose(statistics.tooLittle, width)];
	return [heading, ...sections]
		.filter(lines => lines.length > 0)
		.flatMap((lines, place) => (place === 0 ? lines : [[], ...lines]))
		.map(line => fitLine(line, width));
}

function section(title: string, lines: readonly Line[]): readonly Line[] {
	return lines.length === 0 ? [] : [lineOf(title.toUpperCase(), 'title'), ...lines];
}

function prose(text: string, width: number, first = ''): readonly Line[] {
	return wrapText(asciiMarksText(text), {width, first}).map(line => lineOf(line));
}

function scopeWords({drills, choice, leftOut, selected}: Statistics): string {
	const others = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
	return [
		`${countNoun(drills, 'drill')} with exact dates; launches that count: ${launchChoiceText(choice.launches)}; gap to the ${choice.direction} launch.`,
		...(others === 0 ? [] : [`Of ${selected} found, ${others} are left out (briefing stats says why).`]),
	].join(' ');
}

function figureSections(statistics: Statistics, width: number): readonly (readonly Line[])[] {
	const {shares, categories, periods, rarest, longest} = statistics;
	return [
		section('Bottom line', bottomLine(shares, width)),
		section('Launches close to a drill: seen against chance', [
			...shareLines(shares, width),
			...legend(width),
		]),
		section('Where the launch stood', gapLines(statistics, width)),
		section(
			`By kind of drill: a launch within ${groupDays} days, before or after`,
			groupLines(categories, width),
		),
		section(`By period: a launch within ${groupDays} days, before or after`, groupLines(periods, width)),
		section('How many a year', yearLines(statistics, width)),
		section(
			'Most unusual pairings',
			rarest.flatMap(({pairing, chance}) => pairLines(pairing, `${percentText(chance)} of days`)),
		),
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
			...prose('p-values, corrected for all questions: briefing stats. The method: docs/method.md.', width),
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

function seenWords(share: Share): string {
	const [seen, mean, low, high] = percents(share);
	return `${seen} of 100; by chance ${mean} (${low} to ${high})`;
}

/** What the corrected test says, in a word. */
function verdict({pHolm, close, expected}: TestedShare): string {
	if (pHolm > significance) {
		return 'Not unusual';
	}

	return close > expected ? 'More often than by chance' : 'Less often than by chance';
}

function percents({close, expected, low, high, drills}: Share): readonly [number, number, number, number] {
	const of100 = (count: number) => (drills === 0 ? 0 : Math.round((100 * count) / drills));
	return [of100(close), of100(expected), of100(low), of100(high)];
}

const rangeMarks = {
	start: {text: '|', unicode: '├'},
	end: {text: '|', unicode: '┤'},
	line: {text: '-', unicode: '─'},
	low: {text: '[', unicode: '['},
	high: {text: ']', unicode: ']'},
	seen: {text: 'O', unicode: '●'},
} as const satisfies Readonly<Record<string, Mark>>;

/** A row a question: `within 3 days after  ├──[──]●────┤  8 of 100; by chance 12 (4 to 22)`. */
function shareLines(shares: readonly Share[], width: number): readonly Line[] {
	const most = Math.max(
		1,
		...shares.flatMap(({close, high, drills}) => [close, high].map(count => count / Math.max(1, drills))),
	);
	return shares.map(share => [
		{text: fitText(` ${questionWords(share)}`, labelWidth)},
		...rangeDrawing(share, most, width - labelWidth - numbersWidth),
		{text: `  ${seenWords(share)}`},
	]);
}

function questionWords({side, withinDays}: Share): string {
	if (withinDays === 0) {
		return 'on its own days';
	}

	return `within ${countNoun(withinDays, 'day')} ${side === 'either' ? 'around' : side}`;
}

/** The scale runs from none to the most of all rows; what was seen stands over the range that chance gives. */
function rangeDrawing({close, low, high, drills}: Share, most: number, cells: number): Line {
	if (cells < leastBar) {
		return [];
	}

	const at = (count: number) => Math.round((count / Math.max(1, drills) / most) * (cells - 1));
	const row = createCellRow(cells);
	row.fill(0, cells - 1, rangeMarks.line, 'dim');
	row.mark(0, rangeMarks.start, 'dim');
	row.mark(cells - 1, rangeMarks.end, 'dim');
	row.mark(at(low), rangeMarks.low);
	row.mark(at(high), rangeMarks.high);
	row.mark(at(close), rangeMarks.seen, close < low || close > high ? 'warning' : 'title');
	return row.line();
}

function legend(width: number): readonly Line[] {
	return [
		fitLine(
			[
				{text: ' ', role: 'dim'},
				{...rangeMarks.seen, role: 'title'},
				{text: ' seen; from [ to ] the middle 95% of what chance gives', role: 'dim'},
			],
			width,
		),
	];
}

/** A row a bin: how many drills had their launch there, and a bar with the mark of chance in it. */
function gapLines({gaps, drills}: Statistics, width: number): readonly Line[] {
	const most = Math.max(1, ...gaps.flatMap(bin => [bin.drills, bin.expected]));
	const cells = Math.max(leastBar, width - labelWidth - 26);
	return gaps.map(bin => {
		const row = createCellRow(cells);
		const to = Math.round((bin.drills / most) * (cells - 1));
		row.fill(0, to - 1, {text: '=', unicode: '■'}, 'drill');
		row.mark(Math.round((bin.expected / most) * (cells - 1)), {text: '|', unicode: '┃'}, 'title');
		return [
			{text: fitText(` ${binWords(bin)}`, labelWidth)},
			...row.line(),
			{text: `  ${share(bin.drills, drills)} of 100; by chance ${share(bin.expected, drills)}`},
		];
	});
}

function share(count: number, all: number): number {
	return all === 0 ? 0 : Math.round((100 * count) / all);
}

function binWords({side, fromDays, toDays}: GapBin): string {
	if (side === 'on') {
		return 'on its own days';
	}

	return `${Number.isFinite(toDays) ? `${fromDays} to ${toDays}` : `over ${fromDays - 1}`} days ${side}`;
}

function groupLines(groups: readonly Group[], width: number): readonly Line[] {
	return groups.map(({name, drills, shares}) => {
		const own = shares?.find(({side, withinDays}) => side === 'either' && withinDays === groupDays);
		const head = {text: fitText(` ${name}, ${drills}`, labelWidth + 4)};
		return own === undefined
			? [head, {text: 'too few drills to say', role: 'dim' as const}]
			: [head, ...rangeDrawing(own, 1, width - labelWidth - 4 - numbersWidth), {text: `  ${seenWords(own)}`}];
	});
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
	const end = Math.min(coverage.drills.to, coverage.launches.to);
	return years.some(({isPart}) => isPart)
		? [...rows, lineOf(` * known only in part, up to ${longDay(end)}`, 'dim')]
		: rows;
}

function pairLines({drill, match}: Pairing, rating?: string): readonly Line[] {
	if (match === undefined) {
		return [];
	}

	const gap = [gapTitle(match.gap), rating].filter(Boolean).join(', ');
	return [
		[
			{text: ' '},
			{...kindMarks.drill, role: 'drill'},
			{text: ` ${asciiMarksText(drill.title)}, ${asciiMarksText(dateSpan(drill.start, drill.end))}`},
		],
		[
			{text: '   '},
			{...kindMarks.launch, role: 'launch'},
			{text: ` ${asciiMarksText(match.launch.title)}: ${gap}`},
		],
	];
}

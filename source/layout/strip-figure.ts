/**
 * A pairing as a figure: drill and launch named above, and the strip of days of the screen (day-strip.ts) at the width of
 * a page, with each launch of these days as a mark of its own, its name and how far it was from the drill.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type Drill, isDrill, type Launch} from '../dataset/event.ts';
import {ownMark, parentOf} from '../dataset/event-words.ts';
import {launchShort} from '../dataset/launch-title.ts';
import {gapBetween} from '../pairing/gap.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import {gapLabel, gapTitle, usualnessForms} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {cutText, displayWidth, sentenceCase} from '../text/words.ts';
import {daysIn, isExactDay} from '../time/days.ts';
import {dateSpan, longDateTime} from '../time/format-date.ts';
import {type DayStrip, dayStrip} from './day-strip.ts';
import {stripDates} from './day-strip-lines.ts';
import {
	brokenLine,
	emptyRow,
	type FigureBlock,
	type FigureGroup,
	figureColumns,
	runsOf,
	type Shape,
	stackBlocks,
	wordsBlock,
} from './figure.ts';
import {coverageWords, eventWords, sourcesWords} from './statistics-figure.ts';
import {packItems} from './timeline-axes.ts';

export type StripFigureInput = {
	readonly pairing: Pairing & {readonly match: Neighbour};
	readonly pairings: Pairings;
	readonly dataset: Dataset;
	/** For the last line. */
	readonly madeFrom: string;
};

/** What the figure is called. */
export function stripFigureTitle({pairing: {drill, match}}: StripFigureInput): string {
	return asciiMarksText(`${ownMark(drill)}${drill.title} and ${ownMark(match.launch)}${match.launch.title}`);
}

/** The figure. */
export function stripFigure(input: StripFigureInput): FigureBlock {
	const {pairing, pairings, dataset, madeFrom} = input;
	const {drill, match, alternative} = pairing;
	const parent = parentOf(drill, dataset);
	const whole = parent !== undefined && isDrill(parent) ? parent : undefined;
	const strip = dayStrip({pairing, pairings, parent: whole, width: figureColumns});
	const chance = pairings.chance(pairing);
	const dates = dateSpan(drill.start, drill.end);
	const of = (name: string, {launch, gap}: Neighbour) =>
		asciiMarksText(
			`${name}: ${ownMark(launch)}${launch.title}, ${longDateTime(launch.start)}: ${gapTitle(gap)}.`,
		);
	const drillDays = Math.max(
		1,
		daysIn({first: drill.start.firstDay, last: (drill.end ?? drill.start).lastDay}),
	);
	const launches = strip && launchBlock(strip, input);
	return stackBlocks([
		wordsBlock([stripFigureTitle(input)], 'title'),
		wordsBlock([
			asciiMarksText(`${sentenceCase(drill.kind)}: ${ownMark(drill)}${drill.title}, ${dates}.`),
			of(
				pairings.choice.direction === 'nearest'
					? 'Nearest launch'
					: `The ${pairings.choice.direction} launch`,
				match,
			),
			...(alternative === undefined ? [] : [of('On its other side', alternative)]),
			...(chance === undefined ? [] : [`Chance: ${usualnessForms(chance, drillDays)[0]}.`]),
			...(strip === undefined ? [] : coverageWords(strip.span, dataset)),
		]),
		emptyRow,
		...(strip === undefined || launches === undefined
			? []
			: [drillBlock(strip, input, {whole, launchRows: launches.rows}), launches]),
		emptyRow,
		wordsBlock([legendWords(strip)]),
		wordsBlock([...sourcesWords([drill, match.launch]), madeFrom], 'dim'),
	]);
}

/** What the signs mean that are drawn. */
function legendWords(strip: DayStrip | undefined): string {
	const count = (strip?.marks ?? []).reduce((sum, {launches}) => sum + launches.length, 0);
	const isRough = strip !== undefined && strip.possibleLaunches.length + strip.possibleDrill.length > 0;
	return [
		'Filled triangle: the launch shown',
		...(count > 1 ? ['hollow: other launches'] : []),
		...(isRough ? ['dashes: rough dates, some of these days'] : []),
	]
		.join('; ')
		.concat('.');
}

/** The dates with lines down to the launches, and below them the drill over its days, with the exercise that it is part of. */
function drillBlock(
	strip: DayStrip,
	{pairing: {drill}, pairings}: StripFigureInput,
	{whole, launchRows}: {readonly whole: Drill | undefined; readonly launchRows: number},
): FigureBlock {
	const dates = stripDates(strip);
	const hasWhole = whole !== undefined && strip.parent !== undefined;
	const row = hasWhole ? 2 : 1;
	const runs = (some: readonly number[], isRough: boolean): readonly Shape[] =>
		runsOf(some).map(({from, to}) => ({shape: 'bar', row, from, to, isRough}));
	const [first = 0] = [...strip.drill, ...strip.possibleDrill].toSorted((a, b) => a - b);
	const name = nameShape(drill, row, first + 1, strip.isOneDay);
	const shapes: readonly Shape[] = strip.isOneDay
		? [{shape: 'mark', row, column: first, mark: drill.kind}]
		: [...runs(strip.possibleDrill, true), ...runs(strip.drill, false)];
	const wholeName = hasWhole ? nameShape(whole, 1, strip.parent.from + 1) : undefined;
	return {
		rows: row + 1,
		groups: [
			{
				shapes: dates.flatMap(({cell, text}): readonly Shape[] => [
					{shape: 'tick', row: 1, column: cell, rows: row + launchRows},
					{shape: 'text', row: 0, column: cell, text, tone: 'dim'},
				]),
			},
			...(hasWhole && wholeName !== undefined
				? [
						{
							title: eventWords(whole, pairings),
							kind: whole.kind,
							shapes: [
								...brokenLine('rule', 1, strip.parent, [
									{from: wholeName.column, to: wholeName.column + displayWidth(wholeName.text) - 1},
								]),
								wholeName,
							],
						},
					]
				: []),
			{title: eventWords(drill, pairings), kind: drill.kind, shapes: [...shapes, name]},
		],
	};
}

/** The name of a drill from a cell on, over its bar; where it would leave the page farther left, and before the mark of one day. */
function nameShape(
	drill: Drill,
	row: number,
	column: number,
	isMark = false,
): Extract<Shape, {shape: 'text'}> {
	const text = asciiMarksText(ownMark(drill) + drill.title);
	const width = displayWidth(text);
	const isRight = column + width <= figureColumns;
	if (isRight || !isMark) {
		const at = Math.max(0, Math.min(column, figureColumns - width));
		return {shape: 'text', row, column: at, text: cutText(text, figureColumns - at)};
	}

	const room = Math.max(column - 2, figureColumns - column);
	const fitted = cutText(text, room);
	const at = room === column - 2 ? column - 2 - displayWidth(fitted) : column;
	return {shape: 'text', row, column: at, text: fitted};
}

/** More rows than these push the words off the page: then only the launches told of above have their names. */
const mostRows = 24;

type LaunchItem = {
	readonly launch: Launch;
	readonly mark: number;
	readonly start: number;
	readonly end: number;
	/** The days that a launch of rough date may have had. */
	readonly possible: {readonly from: number; readonly to: number} | undefined;
	readonly label: string;
	readonly labelAt: number;
};

/** The launches of these days, packed so that no mark or name touches another. */
function launchBlock(strip: DayStrip, input: StripFigureInput): FigureBlock {
	const {pairing, pairings} = input;
	const {match, before, after} = pairing;
	const told = new Set([match, before, after].flatMap(neighbour => neighbour?.launch.id ?? []));
	const rowsWith = (isNamed: (launch: Launch) => boolean) =>
		packItems(
			strip.marks
				.flatMap(({cell, launches}) =>
					launches.map(launch => launchItem(launch, cell, isNamed(launch), strip, input)),
				)
				.sort(
					(a, b) =>
						Number(b.launch.id === match.launch.id) - Number(a.launch.id === match.launch.id) ||
						a.start - b.start,
				),
			() => 2,
		);
	const all = rowsWith(() => true);
	const rows = all.length <= mostRows ? all : rowsWith(({id}) => told.has(id));
	return {
		rows: rows.length,
		groups: rows.flatMap((items, row) =>
			items.map(({launch, mark, possible, label, labelAt}): FigureGroup => {
				const isMatch = launch.id === match.launch.id;
				const dashes =
					possible === undefined
						? []
						: brokenLine('dashes', row, possible, [
								{from: mark, to: mark},
								{from: labelAt, to: labelAt + displayWidth(label) - 1},
							]);
				return {
					title: eventWords(launch, pairings),
					kind: 'launch',
					shapes: [
						...dashes,
						{shape: 'mark', row, column: mark, mark: isMatch ? 'launch' : 'other-launch'},
						...(label === ''
							? []
							: [
									{
										shape: 'text' as const,
										row,
										column: labelAt,
										text: label,
										...(isMatch ? {tone: 'title' as const} : {}),
									},
								]),
					],
				};
			}),
		),
	};
}

/** A launch with its name on the right of its mark and of the days that it may have had, or on the left at the end. */
function launchItem(
	launch: Launch,
	mark: number,
	isNamed: boolean,
	{cells, cellOf}: DayStrip,
	{pairing: {drill}, dataset}: StripFigureInput,
): LaunchItem {
	const when = gapLabel(gapBetween(drill, launch));
	const short = launchShort(launch, dataset.systems);
	const label = isNamed ? asciiMarksText(`${ownMark(launch)}${short}, ${when}`) : '';
	const possible = isExactDay(launch.start)
		? undefined
		: {
				from: Math.min(mark, Math.max(0, cellOf(launch.start.firstDay))),
				to: Math.max(mark, Math.min(cells - 1, cellOf(launch.start.lastDay + 1) - 1)),
			};
	const {from = mark, to = mark} = possible ?? {};
	// Behind all days, before them, or over them on one side of the mark; the widest room where none is wide enough.
	const places = [
		{at: to + 1, room: figureColumns - to - 1},
		{at: from - displayWidth(label), room: from},
		{at: mark + 1, room: figureColumns - mark - 1},
	];
	const {at = mark + 1, room = 0} =
		places.find(place => place.room >= displayWidth(label)) ?? places[2] ?? {};
	const fitted = cutText(label, room);
	return {
		launch,
		mark,
		possible,
		label: fitted,
		labelAt: at,
		start: Math.min(from, at),
		end: Math.max(to, at + displayWidth(fitted) - 1),
	};
}

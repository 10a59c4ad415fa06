/**
 * The Timeline as a figure: the plan of the screen (timeline-plan.ts) at the width of a page, each launch with a mark of
 * its own. Whoever asks for it says what stands above and below; the legend names what is drawn and nothing else.
 */

import {isDrill, isLaunch, type ListedKind} from '../dataset/event.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun, cutText, displayWidth, sentenceCase, wrapText} from '../text/words.ts';
import {daySpanWords} from '../time/format-date.ts';
import {
	brokenLine,
	emptyRow,
	type FigureBlock,
	type FigureGroup,
	figureColumns,
	type Shape,
	stackBlocks,
	wordsBlock,
} from './figure.ts';
import {kindMarks, type Line, lineText, timelineMarks} from './line.ts';
import {coverageWords, eventWords, type FigureInput, sourcesWords} from './statistics-figure.ts';
import {gapCells, timelineLines} from './timeline.ts';
import {isInWindow, laneNames, ticksOf} from './timeline-axes.ts';
import {type LaneRow, markCell, type TimelineInput, type TimelineItem} from './timeline-items.ts';
import {type TimelinePlan, timelinePlan} from './timeline-plan.ts';

/** Rows of a page: bars have as long names as leave the figure on one, where that can be. */
const pageRows = 60;

/** What a figure of the Timeline is called: `US-ROK drills and North Korean launches, 6-19 March 2023`. */
export function timelineFigureTitle({timeline: {first, days}}: FigureInput): string {
	return `US-ROK drills and North Korean launches, ${asciiMarksText(daySpanWords(first, first + days - 1))}`;
}

/** The figure. */
export function timelineFigure(input: FigureInput): FigureBlock {
	const plan = timelinePlan(forPaper(input.timeline, figureColumns));
	const {above, below} = captions(input);
	return stackBlocks([
		wordsBlock([timelineFigureTitle(input)], 'title'),
		wordsBlock(above),
		emptyRow,
		rowsBlock(plan, input.timeline.pairings),
		emptyRow,
		legendBlock(itemsOf(plan)),
		wordsBlock(below, 'dim'),
	]);
}

/** The same as lines of text, for a width. */
export function timelineFigureLines(input: FigureInput, width: number): readonly string[] {
	const timeline = forPaper(input.timeline, width);
	const {above, below} = captions(input);
	const legend = legendOf(itemsOf(timelinePlan(timeline)));
	return [
		...[timelineFigureTitle(input), ...above].flatMap(words => wrapText(words, {width})),
		'',
		...timelineLines(timeline).map(lineText),
		...(legend.length === 0
			? []
			: ['', ...wrapText(`${legend.map(({ascii, words}) => `${ascii} ${words}`).join('; ')}.`, {width})]),
		'',
		...below.flatMap(words => wrapText(words, {width})),
	];
}

function forPaper(timeline: FigureInput['timeline'], width: number): TimelineInput {
	return {...timeline, selectedId: undefined, width, height: pageRows, isFigure: true};
}

function itemsOf({rows}: TimelinePlan): readonly TimelineItem[] {
	return rows.flatMap(row => ('items' in row ? row.items : []));
}

/** Dates, ticks, a row a lane or more, and what is on no day of its own. */
function rowsBlock(plan: TimelinePlan, pairings: Pairings | undefined): FigureBlock {
	const {nameWidth, scale, rowCells, rows} = plan;
	const lanes = rows.flatMap(row =>
		'words' in row || ('gaps' in row && gapCells(row.gaps, rowCells, true).length === 0) ? [] : [row],
	);
	const words = rows.flatMap(row => ('words' in row ? [`${sentenceCase(row.words)}.`] : []));
	const ticks = ticksOf(scale);
	const groups = lanes.flatMap((row, place): readonly FigureGroup[] => {
		const at = place + 1;
		if ('isRule' in row) {
			return [{shapes: [{shape: 'rule', row: at, from: 0, to: figureColumns - 1}]}];
		}

		if ('gaps' in row) {
			const name: Shape = {shape: 'text', column: 0, row: at, text: 'gap to drill', tone: 'dim'};
			return [{shapes: [name, ...lineWords(gapCells(row.gaps, rowCells, true), nameWidth, at)]}];
		}

		return [laneGroup(row, at), ...row.items.map(item => itemGroup(item, nameWidth, at, pairings))];
	});
	const dates: Shape[] = [];
	let free = 0;
	for (const {cell, label} of ticks) {
		if (cell >= free && cell + label.length <= rowCells) {
			dates.push({shape: 'text', column: nameWidth + cell, row: 0, text: label, tone: 'dim'});
			free = cell + label.length + 1;
		}
	}

	const lines = ticks.map(
		({cell}): Shape => ({shape: 'tick', column: nameWidth + cell, row: 1, rows: Math.max(1, lanes.length)}),
	);
	return stackBlocks([
		{rows: 1 + Math.max(1, lanes.length), groups: [{shapes: [...lines, ...dates]}, ...groups]},
		...(words.length === 0 ? [] : [emptyRow, wordsBlock(words)]),
	]);
}

function laneGroup({lane, isFirst}: LaneRow, row: number): FigureGroup {
	return {
		shapes: isFirst ? [{shape: 'text', column: 0, row, text: laneNames[lane].long, tone: 'dim'}] : [],
	};
}

/** An event: its bar or its mark, and its name or its number. */
function itemGroup(
	item: TimelineItem,
	nameWidth: number,
	row: number,
	pairings: Pairings | undefined,
): FigureGroup {
	const {
		events: [event],
		from,
		to,
		isRough,
		isFound,
		name,
		count,
		nameAt,
		end,
	} = item;
	const mark = markCell(item);
	const start = name === '' ? mark + 1 : nameAt;
	const label = name === '' ? count : cutText(name, (nameAt < from ? from - 1 : end + 1) - nameAt);
	const isBar = isDrill(event) && (isRough || to > from);
	const labelTo = start + displayWidth(label) - 1;
	return {
		title: eventWords(event, pairings),
		kind: event.kind,
		isDim: !isFound,
		shapes: [
			...(isBar
				? [{shape: 'bar' as const, row, from: nameWidth + from, to: nameWidth + to, isRough}]
				: [
						...(isRough
							? brokenLine('dashes', row, {from: nameWidth + from, to: nameWidth + to}, [
									{from: nameWidth + mark, to: nameWidth + Math.max(mark, name === '' ? labelTo : mark)},
								])
							: []),
						{shape: 'mark' as const, row, column: nameWidth + mark, mark: event.kind},
					]),
			...(label === '' ? [] : [{shape: 'text' as const, row, column: nameWidth + start, text: label}]),
		],
	};
}

type LegendEntry = {readonly ascii: string; readonly words: string; readonly group: FigureGroup};

const kindNames: Readonly<Record<ListedKind, string>> = {
	drill: 'drill of one day',
	deployment: 'deployment of one day',
	launch: 'launch, with what was fired or how many missiles',
	'nuclear-test': 'nuclear test',
	fire: 'artillery fire',
	note: 'note',
	statement: 'statement',
};

/** What the signs mean that are drawn. */
function legendOf(items: readonly TimelineItem[]): readonly LegendEntry[] {
	const isBar = ({events: [event], from, to, isRough}: TimelineItem) =>
		isDrill(event) && !isRough && to > from;
	const bars = items.filter(isBar).map(({events: [{kind}]}) => kind);
	const marks = items.filter(item => !item.isRough && !isBar(item)).map(({events: [{kind}]}) => kind);
	const kinds = Object.keys(kindNames) as ListedKind[];
	const counts = items.map(({name, count}) => (name === '' ? count : '')).join(' ');
	const entry = (ascii: string, words: string, shapes: readonly Shape[], kind?: ListedKind): LegendEntry => ({
		ascii,
		words,
		group: {shapes, ...(kind === undefined ? {} : {kind})},
	});
	return [
		...kinds
			.filter(kind => bars.includes(kind))
			.map(kind =>
				entry(timelineMarks.drill.text.repeat(3), kind, [{shape: 'bar', row: 0, from: 0, to: 2}], kind),
			),
		...kinds
			.filter(
				kind =>
					marks.includes(kind) || (kind === 'launch' && items.some(({events: [event]}) => isLaunch(event))),
			)
			.map(kind =>
				entry(kindMarks[kind].text, kindNames[kind], [{shape: 'mark', row: 0, column: 0, mark: kind}], kind),
			),
		...(/\d\+/.test(counts) ? [entry('4+', 'at least 4', text('4+'))] : []),
		...(/~\d/.test(counts) ? [entry('~10', 'about 10', text('~10'))] : []),
		...(counts.includes('?') ? [entry('?', 'number not known', text('?'))] : []),
		...(items.some(({isRough}) => isRough)
			? [
					entry(timelineMarks.rough.text.repeat(3), 'rough dates: some of these days', [
						{shape: 'bar', row: 0, from: 0, to: 2, isRough: true},
					]),
				]
			: []),
		...(items.some(({isFound}) => !isFound) ? [entry('', 'pale: not found by the search', [])] : []),
		...(items.some(({events: [event]}) => event.own === true)
			? [entry('[own]', 'your own', text('[own]'))]
			: []),
	];
}

function text(words: string): readonly Shape[] {
	return [{shape: 'text', row: 0, column: 0, text: words}];
}

/** The legend, its entries side by side as far as there is room. */
function legendBlock(items: readonly TimelineItem[]): FigureBlock {
	const groups: FigureGroup[] = [];
	let [row, column] = [0, 0];
	for (const {ascii, words, group} of legendOf(items)) {
		const sign = ascii === '' ? 0 : displayWidth(ascii) + 1;
		if (column + sign + words.length > figureColumns) {
			[row, column] = [row + 1, 0];
		}

		const shapes = [...group.shapes, {shape: 'text' as const, row: 0, column: sign, text: words}];
		groups.push({...group, shapes: shapes.map(shape => movedTo(shape, row, column))});
		column += sign + words.length + 3;
	}

	return groups.length === 0 ? {rows: 0, groups} : {rows: row + 2, groups};
}

function movedTo(shape: Shape, row: number, by: number): Shape {
	return 'column' in shape
		? {...shape, row, column: shape.column + by}
		: {...shape, row, from: shape.from + by, to: shape.to + by};
}

/** What stands above and below the rows: which events they are, what the data do not cover, where they come from. */
function captions({timeline, dataset, query, madeFrom}: FigureInput): {
	readonly above: readonly string[];
	readonly below: readonly string[];
} {
	const {first, days} = timeline;
	const span = {first, last: first + days - 1};
	const shown = timeline.events.filter(event => isInWindow(event, {first, days}));
	const asked = query === '' ? '' : ` that ${shown.length > 1 ? 'match' : 'matches'} ${query}`;
	return {
		above: [
			...(shown.length === 0
				? [`No event${asked} on these days is in the data.`]
				: asked === ''
					? []
					: [`${countNoun(shown.length, 'event')}${asked}`]),
			...coverageWords(span, dataset),
		],
		below: [...sourcesWords(shown), madeFrom],
	};
}

/** The words of a line where they stand in it. */
function lineWords(line: Line, column: number, row: number): readonly Shape[] {
	const text = lineText(line);
	return [...text.matchAll(/\S+(?: \S+)*/g)].map(({0: words, index}) => ({
		shape: 'text',
		column: column + displayWidth(text.slice(0, index)),
		row,
		text: words,
		tone: 'dim',
	}));
}

/**
 * A figure for a report: words, bars and marks in a grid of cells and rows, which is that of the screen, and how it is
 * written as SVG. What stands where is decided by who makes the figure; here is only how it looks: at the width of a page,
 * light or dark as the reader has it, told apart in grey by shape. Each text is drawn exactly as wide as its cells,
 * whatever the font, so that what does not touch in cells does not touch on paper.
 */
import type {ListedKind} from '../dataset/event.ts';
import {escapeMarkup} from '../text/clean-text.ts';
import {displayWidth, wrapText} from '../text/words.ts';

/** Cells of a page's width. */
export const figureColumns = 100;

export type FigureMark = ListedKind | 'other-launch' | 'seen' | 'expected';

/** Places are cells from the left and rows from the top. */
export type Shape = {readonly row: number} & (
	| {
			readonly shape: 'text';
			readonly column: number;
			readonly text: string;
			readonly tone?: 'dim' | 'title';
	  }
	| {readonly shape: 'mark'; readonly column: number; readonly mark: FigureMark}
	/** From the first to the last cell; a rough one is empty and has a dashed edge. */
	| {readonly shape: 'bar'; readonly from: number; readonly to: number; readonly isRough?: boolean}
	/** Through the middle of the row, over these cells. */
	| {readonly shape: 'rule' | 'dashes'; readonly from: number; readonly to: number}
	/** Down the middle of a cell, over so many rows. */
	| {readonly shape: 'tick'; readonly column: number; readonly rows: number}
);

/** Shapes of one thing. `title` names it, and begins with the id of its record where it has one. */
export type FigureGroup = {
	readonly title?: string;
	readonly kind?: ListedKind;
	readonly isDim?: boolean;
	readonly shapes: readonly Shape[];
};

/** A part of a figure, its rows counted from 0. */
export type FigureBlock = {readonly rows: number; readonly groups: readonly FigureGroup[]};

/** The blocks one below the other. */
export function stackBlocks(blocks: readonly FigureBlock[]): FigureBlock {
	let rows = 0;
	const groups: FigureGroup[] = [];
	for (const block of blocks) {
		const above = rows;
		groups.push(
			...block.groups.map(group => ({
				...group,
				shapes: group.shapes.map(shape => ({...shape, row: shape.row + above})),
			})),
		);
		rows += block.rows;
	}

	return {rows, groups};
}

/** A row without anything. */
export const emptyRow: FigureBlock = {rows: 1, groups: []};

/** Running text at the width of the page; nothing for no text. */
export function wordsBlock(texts: readonly string[], tone?: 'dim' | 'title'): FigureBlock {
	const lines = texts.flatMap(text => wrapText(text, {width: figureColumns}));
	const shapes = lines.map(
		(text, row): Shape => ({shape: 'text', column: 0, row, text, ...(tone === undefined ? {} : {tone})}),
	);
	return {rows: lines.length, groups: [{shapes}]};
}

/** Cells that stand side by side, as spans. */
export function runsOf(cells: readonly number[]): readonly {readonly from: number; readonly to: number}[] {
	const runs: {from: number; to: number}[] = [];
	for (const cell of cells) {
		const last = runs.at(-1);
		if (last !== undefined && last.to === cell - 1) {
			last.to = cell;
		} else {
			runs.push({from: cell, to: cell});
		}
	}

	return runs;
}

/** A line of dashes or a rule over a span of cells, broken where something else stands. */
export function brokenLine(
	shape: 'dashes' | 'rule',
	row: number,
	span: {readonly from: number; readonly to: number},
	others: readonly {readonly from: number; readonly to: number}[],
): readonly Shape[] {
	const cells = Array.from({length: Math.max(0, span.to - span.from + 1)}, (_, step) => span.from + step);
	const free = cells.filter(cell => !others.some(({from, to}) => cell >= from && cell <= to));
	return runsOf(free).map(run => ({shape, row, ...run}));
}

// SVG, without scripts, links or anything that is loaded.

/** In pixels of a page; a cell is as wide as a letter of the usual fonts of one width. */
const cellWidth = 6.7;

const rowHeight = 16;

const fontSize = 11;

const margin = 8;

/** Colours by role, each with enough contrast to its paper, and unlike in grey too. */
const looks = {
	light: {
		paper: '#fff',
		ink: '#1a1a1a',
		dim: '#595959',
		faint: '#dcdcdc',
		drill: '#2b5a8c',
		'drill-fill': '#c3d8ee',
		deployment: '#6b4a93',
		'deployment-fill': '#ded0ef',
		launch: '#a82408',
		'launch-fill': '#f2cabd',
		other: '#6e4a00',
	},
	dark: {
		paper: '#15181b',
		ink: '#ececec',
		dim: '#adadad',
		faint: '#353a40',
		drill: '#86b6e8',
		'drill-fill': '#1f3d5c',
		deployment: '#c2a5ea',
		'deployment-fill': '#3a2a52',
		launch: '#ff9270',
		'launch-fill': '#6b3222',
		other: '#e0b450',
	},
} as const;

/** The figure as an SVG file; `title` is what a reader aloud says of it. */
export function figureSvg(title: string, {rows, groups}: FigureBlock): string {
	const [width, height] = [figureColumns * cellWidth, rows * rowHeight].map(size =>
		Math.ceil(size + 2 * margin),
	);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Mono CJK KR', monospace" font-size="${fontSize}">`,
		`<title>${escapeXml(title)}</title>`,
		`<style>${styleOf(looks.light)} @media (prefers-color-scheme: dark) {${styleOf(looks.dark)}}</style>`,
		`<rect class="paper" width="${width}" height="${height}"/>`,
		`<g transform="translate(${margin} ${margin})">`,
		...groups.filter(({shapes}) => shapes.length > 0).map(groupSvg),
		'</g>',
		'</svg>',
		'',
	].join('\n');
}

function styleOf(look: Readonly<Record<keyof typeof looks.light, string>>): string {
	const kinds = ['drill', 'deployment', 'launch'] as const;
	return [
		`.paper{fill:${look.paper}}`,
		`text{fill:${look.ink}}`,
		`.dim-text{fill:${look.dim}}`,
		'.title{font-weight:bold}',
		'.dim{opacity:.5}',
		`.tick{stroke:${look.faint}}`,
		`.rule{stroke:${look.dim}}`,
		`.mark{fill:${look.other};stroke:${look.other};stroke-width:.7}`,
		'.nuclear-test .mark,.fire .mark{stroke-width:1.5}',
		`.dashes{stroke:${look.other};stroke-dasharray:3 2}`,
		...kinds.flatMap(kind => [
			`.${kind} .mark{fill:${look[kind]};stroke:${look[kind]}}`,
			`.${kind} .rough,.${kind} .dashes,.${kind} .rule{stroke:${look[kind]}}`,
		]),
		`.bar{fill:${look['drill-fill']}}`,
		`.launch .bar{fill:${look['launch-fill']}}`,
		`.deployment .bar{fill:${look['deployment-fill']}}`,
		`.launch .mark.other-launch{fill:${look.paper}}`,
		`.drill .mark.expected,.mark.expected{stroke:${look.ink};stroke-width:1.5}`,
		`.mark.seen{fill:${look.ink};stroke:${look.ink}}`,
		`.bar.rough{fill:none;stroke:${look.drill};stroke-dasharray:3 2}`,
		`.deployment .bar.rough{stroke:${look.deployment}}`,
	].join(' ');
}

function groupSvg({title, kind, isDim, shapes}: FigureGroup): string {
	const classes = [...(kind === undefined ? [] : [kind]), ...(isDim === true ? ['dim'] : [])].join(' ');
	return [
		`<g${classes === '' ? '' : ` class="${classes}"`}>`,
		...(title === undefined ? [] : [`<title>${escapeXml(title)}</title>`]),
		...shapes.map(shapeSvg),
		'</g>',
	].join('\n');
}

function shapeSvg(shape: Shape): string {
	const top = shape.row * rowHeight;
	const middle = top + rowHeight / 2;
	switch (shape.shape) {
		case 'text': {
			const {column, tone} = shape;
			const text = shape.text.replace(notXml, '');
			const look = tone === undefined ? '' : ` class="${tone === 'dim' ? 'dim-text' : tone}"`;
			const cells = displayWidth(text);
			// A single letter has no space to be spread over.
			const width = cells < 2 ? '' : ` textLength="${px(cells * cellWidth)}" lengthAdjust="spacingAndGlyphs"`;
			return `<text${look} x="${px(column * cellWidth)}" y="${px(top + 12)}"${width}>${escapeXml(text)}</text>`;
		}

		case 'mark': {
			// A little to the left of the middle: behind it stands its name.
			const x = (shape.column + 0.45) * cellWidth;
			return `<path class="mark ${shape.mark}" d="${markPaths[shape.mark](px(x), middle)}"/>`;
		}

		case 'bar': {
			const {from, to, isRough} = shape;
			const x = px(from * cellWidth + 0.5);
			const width = px((to - from + 1) * cellWidth - 1);
			return `<rect class="bar${isRough === true ? ' rough' : ''}" x="${x}" y="${px(top + 2)}" width="${width}" height="12"/>`;
		}

		case 'rule':
		case 'dashes':
			return `<path class="${shape.shape}" d="M${px(shape.from * cellWidth)} ${middle}H${px((shape.to + 1) * cellWidth)}"/>`;
		case 'tick':
			return `<path class="tick" d="M${px((shape.column + 0.5) * cellWidth)} ${top}v${shape.rows * rowHeight}"/>`;
	}
}

/** Each mark about a middle, no wider than a cell. */
const markPaths: Readonly<Record<FigureMark, (x: number, y: number) => string>> = {
	drill: (x, y) => `M${px(x - 2.8)} ${y - 4}h5.6v8h-5.6z`,
	deployment: (x, y) => `M${x} ${y - 4.5}l2.8 4.5l-2.8 4.5l-2.8-4.5z`,
	launch: triangle,
	'other-launch': triangle,
	'nuclear-test': (x, y) =>
		`M${x} ${y - 4}v8M${px(x - 2.8)} ${y - 2.5}l5.6 5M${px(x + 2.8)} ${y - 2.5}l-5.6 5`,
	fire: (x, y) => `M${px(x - 2.5)} ${y - 3}l5 6M${px(x + 2.5)} ${y - 3}l-5 6`,
	note: circle,
	statement: circle,
	seen: circle,
	expected: (x, y) => `M${x} ${y - 6}v12`,
};

function triangle(x: number, y: number): string {
	return `M${px(x - 2.8)} ${y + 4}h5.6l-2.8-8z`;
}

function circle(x: number, y: number): string {
	return `M${px(x - 2.8)} ${y}a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0z`;
}

/** To a tenth: the same bytes whatever the arithmetic left behind. */
function px(size: number): number {
	return Math.round(size * 10) / 10;
}

/** Of the characters that texts of data may hold, those that XML forbids. */
const notXml = /[\uFFFE\uFFFF]/g;

/** Text of data as text: nothing in it is markup, and it holds no character that XML forbids. */
function escapeXml(text: string): string {
	return escapeMarkup(text.replace(notXml, ''));
}

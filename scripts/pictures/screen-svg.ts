/**
 * A terminal's screen as an SVG that stands alone: no font, script or image from elsewhere, and the same bytes for the
 * same cells. Every run of cells is a text held to the width of its cells, so that columns stay in any monospaced font;
 * braille is drawn as dots, because fonts draw it as they like. The ground is dark on light and dark pages alike.
 */
import type {TerminalCell} from '../../test/helpers/terminal-cells.ts';

export type Screen = {
	readonly cells: readonly (readonly TerminalCell[])[];
	/** Where the cursor is shown. */
	readonly cursor?: {readonly x: number; readonly y: number};
	/** What the picture shows, for those who cannot see it. */
	readonly title: string;
};

const cellWidth = 9;
const cellHeight = 18;
const fontSize = 15;
const baseline = 14;
const margin = 12;
const ground = '#1b1f27';
const ink = '#d7dae0';
/** Black, red, green, yellow, blue, magenta, cyan, white, and the bright ones. */
const palette = [
	['#3b4252', '#ff8078', '#8bd49c', '#e5c76b', '#7fb4f5', '#d2a8ff', '#5fd3dc', '#d7dae0'],
	['#6b7386', '#ff9f98', '#a9e5b5', '#f2da8e', '#a3cbff', '#e2c5ff', '#8be6ec', '#ffffff'],
].flat();

/** A stretch of one row in one style. */
type Run = {
	readonly column: number;
	readonly cells: number;
	readonly text: string;
	readonly style: Style;
	readonly kind: 'text' | 'wide' | 'braille';
};
type Style = {readonly colour: string; readonly ground: string; readonly classes: string};

/** The picture of a screen. */
export function screenSvg({cells, cursor, title}: Screen): string {
	const width = (cells[0]?.length ?? 0) * cellWidth + 2 * margin;
	const height = cells.length * cellHeight + 2 * margin;
	const body = cells.flatMap((row, index) => rowElements(row, index));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
		`<title>${escapeText(title)}</title>`,
		'<style>',
		`text{font:${fontSize}px ui-monospace,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono","Noto Sans Mono CJK KR",monospace;white-space:pre}`,
		'.b{font-weight:700}.d{opacity:.65}.u{text-decoration:underline}path{stroke-width:2.6;stroke-linecap:round;fill:none}',
		'</style>',
		`<rect width="${width}" height="${height}" rx="8" fill="${ground}"/>`,
		`<g transform="translate(${margin} ${margin})" fill="${ink}" stroke="none">`,
		...body,
		...(cursor === undefined
			? []
			: [
					`<rect x="${cursor.x * cellWidth}" y="${cursor.y * cellHeight}" width="${cellWidth}" height="${cellHeight}" fill="${ink}" opacity=".8"/>`,
				]),
		'</g>',
		'</svg>',
		'',
	].join('\n');
}

function rowElements(row: readonly TerminalCell[], index: number): readonly string[] {
	const runs = runsOf(row);
	return [
		...joinGrounds(runs).map(
			({column, cells, style}) =>
				`<rect x="${column * cellWidth}" y="${index * cellHeight}" width="${cells * cellWidth}" height="${cellHeight}" fill="${style.ground}"/>`,
		),
		...runs.flatMap(run => (run.kind === 'braille' ? [brailleDots(run, index)] : textElements(run, index))),
	];
}

/** Neighbours of one ground as one rectangle, so that no seam shows between them. */
function joinGrounds(runs: readonly Run[]): readonly Run[] {
	const joined: Run[] = [];
	for (const run of runs.filter(({style}) => style.ground !== ground)) {
		const last = joined.at(-1);
		if (
			last !== undefined &&
			last.column + last.cells === run.column &&
			last.style.ground === run.style.ground
		) {
			joined[joined.length - 1] = {...last, cells: last.cells + run.cells};
		} else {
			joined.push(run);
		}
	}

	return joined;
}

/** Every wide character is a run of its own: its neighbours are half as wide. */
function runsOf(row: readonly TerminalCell[]): readonly Run[] {
	const runs: Run[] = [];
	for (const [column, cell] of row.entries()) {
		if (cell.width === 0) {
			continue;
		}

		const style = styleOf(cell);
		const kind = cell.width === 2 ? 'wide' : isBraille(cell.text) ? 'braille' : 'text';
		const last = runs.at(-1);
		if (last !== undefined && kind !== 'wide' && last.kind === kind && isSameStyle(last.style, style)) {
			runs[runs.length - 1] = {...last, cells: last.cells + 1, text: last.text + cell.text};
		} else {
			runs.push({column, cells: cell.width, text: cell.text, style, kind});
		}
	}

	return runs;
}

function styleOf({foreground, background, isBold, isDim, isInverse, isUnderlined}: TerminalCell): Style {
	const front = (foreground === undefined ? undefined : palette[foreground]) ?? ink;
	const back = (background === undefined ? undefined : palette[background]) ?? ground;
	return {
		colour: isInverse ? back : front,
		ground: isInverse ? front : back,
		classes: [...(isBold ? ['b'] : []), ...(isDim ? ['d'] : []), ...(isUnderlined ? ['u'] : [])].join(' '),
	};
}

function isSameStyle(one: Style, other: Style): boolean {
	return one.colour === other.colour && one.ground === other.ground && one.classes === other.classes;
}

function isBraille(text: string): boolean {
	return /^[\u2800-\u28FF]$/u.test(text);
}

/** The words of a run, broken where two spaces or more stand together: nothing is drawn there. */
function textElements({column, cells, text, style, kind}: Run, row: number): readonly string[] {
	const words = style.classes.includes('u') ? text.matchAll(/.+/g) : text.matchAll(/\S+(?: \S+)*/g);
	return Array.from(words, word => {
		const length = kind === 'wide' ? cells : word[0].length;
		const x = (column + word.index) * cellWidth;
		return `<text x="${x}" y="${row * cellHeight + baseline}" textLength="${length * cellWidth}" lengthAdjust="spacingAndGlyphs"${attributes(style)}>${escapeText(word[0])}</text>`;
	});
}

/** Bits of a braille character, top to bottom, left column first (Unicode, Braille Patterns). */
const brailleBits = [
	[0x01, 0x02, 0x04, 0x40],
	[0x08, 0x10, 0x20, 0x80],
];

function brailleDots({column, text, style}: Run, row: number): string {
	const dots = [...text].flatMap((letter, index) =>
		brailleBits.flatMap((bits, across) =>
			bits.flatMap((bit, down) => {
				if (((letter.codePointAt(0) ?? 0) & bit) === 0) {
					return [];
				}

				const x = ((column + index) * 2 + across + 0.5) * (cellWidth / 2);
				const y = (row * 4 + down + 0.5) * (cellHeight / 4);
				return [`M${x} ${y}h0`];
			}),
		),
	);
	const dim = style.classes.includes('d') ? ' class="d"' : '';
	return `<path stroke="${style.colour}"${dim} d="${dots.join('')}"/>`;
}

function attributes({colour, classes}: Style): string {
	return `${colour === ink ? '' : ` fill="${colour}"`}${classes === '' ? '' : ` class="${classes}"`}`;
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

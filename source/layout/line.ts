/**
 * A line of the screen as coloured parts. Everything that is drawn is made of these, so that panes can be tested as
 * text and only `view/` knows about colours.
 */
import type {ListedKind} from '../dataset/event.ts';
import {cutMark, displayWidth, fitText, takeCells} from '../text/words.ts';

/** What a part of a line means; `view/theme.ts` gives each its colour. Meaning never hangs on colour alone. */
export type Role =
	| 'plain'
	| 'dim'
	| 'title'
	| 'drill'
	| 'launch'
	| 'deployment'
	| 'nuclear-test'
	| 'fire'
	| 'note'
	| 'statement'
	| 'match'
	| 'warning'
	| 'key'
	| 'selected';

export type Segment = {
	readonly text: string;
	/** The same cells in finer characters, for terminals that surely draw each of them one cell wide. */
	readonly unicode?: string;
	readonly role?: Role;
	/** The page that the text links to, where the terminal has links. */
	readonly url?: string;
	/** Where Enter on its line leads. */
	readonly to?: Target;
};

/** Where a line leads that can be followed: to an event, or to a page of the web. */
export type Target =
	| {readonly kind: 'event'; readonly id: string}
	| {readonly kind: 'page'; readonly url: string};

/** A text with the same cells in finer characters, before it has a meaning. */
export type Drawn = Pick<Segment, 'text' | 'unicode'>;
export type Line = readonly Segment[];

/** A line of one part. */
export function lineOf(text: string, role?: Role): Line {
	return [role === undefined ? {text} : {text, role}];
}

/** The text of a line without its roles. */
export function lineText(line: Line): string {
	return line.map(({text}) => text).join('');
}

export function eventTarget(id: string): Target {
	return {kind: 'event', id};
}

/** Only pages of the web are opened or linked: no other scheme can start a program. */
export function pageTarget(url: string): Target | undefined {
	return /^https?:\/\/[^\s]+$/i.test(url) ? {kind: 'page', url} : undefined;
}

/** Where the line leads, if anywhere. */
export function targetOf(line: Line): Target | undefined {
	return line.find(({to}) => to !== undefined)?.to;
}

/** Its text without the sign of a line that can be followed, for paper and for the ear. */
export function plainText(line: Line): string {
	return lineText(line.filter(({to}) => to === undefined));
}

/** The line with each text changed, its roles kept. */
export function mapLine(line: Line, change: (text: string) => string): Line {
	return line.map(segment => ({...segment, text: change(segment.text)}));
}

/** The line in its finer characters. */
export function unicodeLine(line: Line): Line {
	return line.some(({unicode}) => unicode !== undefined)
		? line.map(({unicode, ...segment}) => (unicode === undefined ? segment : {...segment, text: unicode}))
		: line;
}

/** The line without its links. */
export function withoutLinks(line: Line): Line {
	return line.some(({url}) => url !== undefined) ? line.map(({url: _page, ...segment}) => segment) : line;
}

/** Cells that a line takes. */
export function lineWidth(line: Line): number {
	return line.reduce((sum, {text}) => sum + displayWidth(text), 0);
}

/**
 * The line drawn out to `width` cells with dashes: a title that is also a rule, heavier above the focused pane. Words at
 * its right end give way where there is no room.
 */
export function ruleLine(line: Line, width: number, isFocused: boolean, end = ''): Line {
	const tail: Line =
		end === '' ? [] : [{text: ` ${end} `}, {text: '-', unicode: isFocused ? '━' : '─', role: 'dim'}];
	const missing = width - lineWidth(line) - lineWidth(tail);
	if (missing > 0) {
		const unicode = (isFocused ? '━' : '─').repeat(missing);
		return [...line, {text: '-'.repeat(missing), unicode, role: 'dim'}, ...tail];
	}

	if (end !== '') {
		return ruleLine(line, width, isFocused);
	}

	// The space before the dashes is no text that a cut would have to mark.
	const last = line.at(-1);
	return fitLine(
		last === undefined ? line : [...line.slice(0, -1), {...last, text: last.text.trimEnd()}],
		width,
	);
}

/** A rule that a divider above it meets in a cell: finely drawn, they join. */
export function jointRule(line: Line, column: number): Line {
	let from = 0;
	return line.map(segment => {
		const at = column - from;
		from += displayWidth(segment.text);
		const {unicode = ''} = segment;
		const joint = joints[unicode.charAt(at)];
		return joint === undefined
			? segment
			: {...segment, unicode: unicode.slice(0, at) + joint + unicode.slice(at + 1)};
	});
}

const joints: Readonly<Record<string, string>> = {'─': '┴', '━': '┷'};

/** The line cut, with a mark, or padded to exactly `width` cells. */
export function fitLine(line: Line, width: number): Line {
	const missing = width - lineWidth(line);
	if (missing >= 0) {
		return missing === 0 ? line : [...line, {text: ' '.repeat(missing)}];
	}

	const fitted: Segment[] = [];
	let left = Math.max(0, width - cutMark.length);
	let mark: Segment = {text: ''};
	for (const segment of line) {
		const text = takeCells(segment.text, left);
		const unicode = segment.unicode === undefined ? {} : {unicode: takeCells(segment.unicode, left)};
		fitted.push({...segment, text, ...unicode});
		left -= displayWidth(text);
		if (text !== segment.text) {
			mark = {...segment, text: (segment.unicode ?? segment.text).slice((unicode.unicode ?? text).length)};
			break;
		}
	}

	return [...fitted, cutSegment(mark, Math.min(width, cutMark.length + Math.max(0, left)))];
}

/** The mark of a cut in `cells` cells: two dots, or finer one more letter of what is cut off and an ellipsis. */
function cutSegment({text: rest, role}: Segment, cells: number): Segment {
	const letter = cells < cutMark.length ? '' : takeCells(rest, cells - 1).trimEnd();
	const unicode = `${letter}…`;
	return {
		text: fitText(cutMark, cells),
		...(cells < 1 ? {} : {unicode: unicode + ' '.repeat(Math.max(0, cells - displayWidth(letter) - 1))}),
		...(role === undefined ? {} : {role}),
	};
}

/** The line cut, or pushed to the right end of exactly `width` cells. */
export function fitRight(line: Line, width: number): Line {
	const missing = width - lineWidth(line);
	return missing > 0 ? [{text: ' '.repeat(missing)}, ...line] : fitLine(line, width);
}

/** The same line with neighbours of one role as one part: fewer parts to draw. */
export function joinSegments(segments: readonly Segment[]): Line {
	const joined: {text: string; unicode?: string; role?: Role}[] = [];
	for (const segment of segments) {
		const previous = joined.at(-1);
		if (previous !== undefined && previous.role === segment.role) {
			if (previous.unicode !== undefined || segment.unicode !== undefined) {
				previous.unicode = (previous.unicode ?? previous.text) + (segment.unicode ?? segment.text);
			}

			previous.text += segment.text;
		} else {
			joined.push({...segment});
		}
	}

	return joined;
}

// The marks that stand for things: each in ASCII, and finer for terminals that surely draw it one cell wide. Shape tells
// them apart, never colour alone. The `?` page explains them in the form in which they are drawn.

/** A mark in both forms, of the same number of cells. */
export type Mark = Required<Drawn>;

/** Before an event in lists. */
export const kindMarks: Readonly<Record<ListedKind, Mark>> = {
	drill: {text: '=', unicode: '■'},
	deployment: {text: '+', unicode: '◆'},
	launch: {text: '^', unicode: '▲'},
	'nuclear-test': {text: '*', unicode: '*'},
	fire: {text: '!', unicode: '!'},
	note: {text: '-', unicode: '•'},
	statement: {text: '"', unicode: '"'},
};

/** On the time line under a pairing. */
export const timeLineMarks = {
	drill: {text: '=', unicode: '━'},
	whole: {text: '-', unicode: '─'},
	match: {text: '#', unicode: '▲'},
	launch: {text: '^', unicode: '△'},
	rough: {text: '~', unicode: '╌'},
	nothing: {text: '.', unicode: '·'},
	/** The ends of a drill's bar, and a drill of one day. */
	begins: {text: '[', unicode: '┣'},
	ends: {text: ']', unicode: '┫'},
	oneDay: {text: '=', unicode: '■'},
} as const satisfies Readonly<Record<string, Mark>>;

/** In Timeline; launches are letters and numbers in both forms. */
export const timelineMarks = {
	drill: {text: '=', unicode: '━'},
	rough: {text: '~', unicode: '╌'},
	selected: {text: '#', unicode: '◆'},
	tick: {text: ':', unicode: '┊'},
	pointer: {text: 'v', unicode: '▼'},
} as const satisfies Readonly<Record<string, Mark>>;

/** On the map. */
export const mapMarks = {
	site: kindMarks.launch,
	end: {text: 'x', unicode: '×'},
	drill: kindMarks.drill,
	city: {text: 'o', unicode: '○'},
} as const satisfies Readonly<Record<string, Mark>>;

/** The start of a line that can be followed. */
export function linkPointer(to: Target): Segment {
	return {...rowPointer(true), role: 'key', to};
}

/** The start of a row: `> ` points at the selected one, and a star stands beside a marked one. */
export function rowPointer(isSelected: boolean, isMarked = false): Segment {
	const mark = isMarked ? '*' : ' ';
	return isSelected ? {text: `>${mark}`, unicode: `▸${mark}`} : {text: ` ${mark}`};
}

// A line that holds an address, or a piece of one: the address is the link, the space before it is not.

export function addressLine(text: string, url: string): Line {
	const piece = text.trimStart();
	return [{text: ' '.repeat(text.length - piece.length)}, {text: piece, role: 'dim', url}];
}

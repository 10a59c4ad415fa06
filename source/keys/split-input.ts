/**
 * What the terminal sends -> reports of the mouse, and everything else as text for the drawing library, which knows the
 * keys. A line may cut what it carries anywhere and hand over the pieces late; a piece of a sequence is held until it is
 * whole, because the library takes a late rest for typed text. Pasted text is one piece, and no report in it counts.
 * What a terminal answers (its colours, its name) is no key and is dropped; where the cursor is, is handed on where it was
 * asked for.
 *
 * Only Esc, and Alt with a sign that begins a sequence, are keys of their own as well: the caller gives those up after a
 * short wait. A report or a paste whose first sign was given up is still known by what follows. Anything else that is
 * held is given up after a longer wait: a paste is then what has come of it, and a piece of a sequence is dropped. Ctrl-C
 * behind which nothing comes ends a paste as well: its end was lost.
 */
import type {MouseReport} from '../state/state.ts';

/** Where the terminal says that the cursor is: its column, counted from 0. */
type CursorReport = {readonly kind: 'cursor'; readonly column: number};

/** Text for the keys, what the mouse did, or where the cursor is; in the order in which they came. */
export type InputPart = string | MouseReport | CursorReport;

export type InputSplitter = {
	/** The parts of the next piece that are whole. */
	take(piece: string): readonly InputPart[];
	/** Whether something is held: what may be a key of its own, a paste that may be interrupted, or anything else. */
	held(): 'nothing' | 'key' | 'interrupted' | 'piece';
	/** Gives up waiting. */
	giveUp(): readonly InputPart[];
	/** Forgets what is held. */
	reset(): void;
};

const escapeCode = '\u001B';
const interruptCode = '\u0003';
const pasteStart = `${escapeCode}[200~`;
const pasteEnd = `${escapeCode}[201~`;

/** Far more than a line takes; what is longer is not kept while it comes. */
const longestPaste = 100_000;

/** Esc, and Alt with what begins a sequence. */
const keyAlone = new RegExp(`^${escapeCode}[\\[O\\]P_]?$`);
/** A sequence that no key sends, whose Esc was taken for one: a report, a paste, an answer. */
const lateRest = new RegExp(`^${escapeCode}(?:\\[(?:<\\d|200~|[?>=]|\\d+;\\d+[Rt])|\\]\\d|P[\\d>!$+]|_G)`);
/** The beginnings of what runs to an end mark of its own: settings and their answers (OSC, DCS), pictures (APC). */
const stringStart = new RegExp(`^${escapeCode}(?:\\]\\d|P[\\d>!$+=?;]|_G)`);
const answerEnd = new RegExp(`\\u0007|${escapeCode}\\\\|[\\u0003\\u0018\\u001A]|${escapeCode}(?!$)`);
const controlSequence = new RegExp(`^${escapeCode}\\[(\\[?[0-?]*[ -/]*)([@-~]?)`);
/** `ESC[1;5C`, `ESC[3~`, `ESC[97;5u`: what keys send; the rest are answers. */
const keySequence = new RegExp(
	`^${escapeCode}\\[(?:\\[[A-E]|[\\d;:]*[A-HMPQSZu^$@]|[a-d]|(?!20[01])[\\d;:]*~)$`,
);
const shiftSequence = new RegExp(`^${escapeCode}O[\\d;]*[@-~]?`);
const cursorReport = new RegExp(`^${escapeCode}\\[\\d+;(\\d+)R$`);
const newReport = new RegExp(`^${escapeCode}\\[<(\\d+);(\\d+);(\\d+)M$`);

/** What is held: a piece of a sequence, a paste so far, or an answer of which only its end is waited for. */
type Held =
	| {readonly kind: 'piece'; readonly text: string}
	| {readonly kind: 'paste'; readonly text: string; readonly tail: string}
	| {readonly kind: 'answer'; readonly tail: string};

const nothing: Held = {kind: 'piece', text: ''};

type Asked = {
	/** Reports of the mouse's old form are looked for only where it was asked for. */
	readonly hasMouse: boolean;
	/** The cursor was asked for: without that its report is an answer to somebody else. */
	readonly hasCursor?: boolean;
};

/** A splitter that holds nothing yet. */
export function createInputSplitter(asked: Asked): InputSplitter {
	let held: Held = nothing;
	let givenUp = '';
	return {
		take(piece) {
			const isLateRest = givenUp !== '' && lateRest.test(givenUp + piece);
			const parts: InputPart[] = [];
			for (let rest = isLateRest ? givenUp + piece : piece; rest !== ''; ) {
				const step = stepOf(held, rest, asked);
				({held, rest} = step);
				addParts(parts, step.part);
			}

			givenUp = '';
			return parts;
		},
		held() {
			if (held === nothing) {
				return 'nothing';
			}

			if (held.kind === 'paste') {
				return held.tail.endsWith(interruptCode) ? 'interrupted' : 'piece';
			}

			return held.kind === 'piece' && keyAlone.test(held.text) ? 'key' : 'piece';
		},
		giveUp() {
			const before = held;
			const isKey = before.kind === 'piece' && keyAlone.test(before.text);
			givenUp = isKey ? before.text : '';
			held = nothing;
			if (before.kind === 'paste') {
				const text = before.text + before.tail;
				return text.endsWith(interruptCode)
					? [pastePart(text.slice(0, -1)) + interruptCode]
					: [pastePart(text)];
			}

			return isKey ? [givenUp] : [];
		},
		reset() {
			held = nothing;
			givenUp = '';
		},
	};
}

/** Neighbouring texts are one. */
function addParts(parts: InputPart[], part: InputPart): void {
	const last = parts.at(-1);
	if (typeof last === 'string' && typeof part === 'string') {
		parts.splice(-1, 1, last + part);
	} else if (part !== '') {
		parts.push(part);
	}
}

/** What comes of the next text up to a point, what is held there, and the text behind it. */
type Step = {readonly part: InputPart; readonly held: Held; readonly rest: string};

function stepOf(held: Held, text: string, asked: Asked): Step {
	switch (held.kind) {
		case 'paste':
			return pasteStep(held, text);
		case 'answer':
			return answerStep(held.tail + text);
		default:
			return sequenceStep(held.text + text, asked);
	}
}

/** The text up to the next sequence, or the sequence. */
function sequenceStep(text: string, asked: Asked): Step {
	const at = text.indexOf(escapeCode);
	if (at !== 0) {
		const before = at < 0 ? text : text.slice(0, at);
		return {part: before, held: nothing, rest: text.slice(before.length)};
	}

	if (text.startsWith(pasteStart)) {
		return {part: '', held: {kind: 'paste', text: '', tail: ''}, rest: text.slice(pasteStart.length)};
	}

	const start = text.slice(0, longestSequence);
	if (stringStart.test(start)) {
		return {part: '', held: {kind: 'answer', tail: ''}, rest: text.slice(2)};
	}

	const {length, isWhole, meaning} = sequenceAt(start, asked);
	if (!isWhole && length === text.length) {
		return {part: '', held: {kind: 'piece', text}, rest: ''};
	}

	const key = meaning === 'key' ? start.slice(0, length) : '';
	return {part: typeof meaning === 'object' ? meaning : key, held: nothing, rest: text.slice(length)};
}

/** Up to the end mark, which may be cut too. Whatever stands before it is text, also what would interrupt a program. */
function pasteStep({text, tail}: Extract<Held, {kind: 'paste'}>, piece: string): Step {
	const searched = tail + piece;
	const end = searched.indexOf(pasteEnd);
	if (end >= 0) {
		const rest = searched.slice(end + pasteEnd.length);
		return {part: pastePart(text + searched.slice(0, end)), held: nothing, rest};
	}

	const tailStart = Math.max(0, searched.length - pasteEnd.length + 1);
	const whole = (text + searched.slice(0, tailStart)).slice(0, longestPaste);
	return {part: '', held: {kind: 'paste', text: whole, tail: searched.slice(tailStart)}, rest: ''};
}

/** Nothing is kept of an answer. A key or another sequence ends it as well, and counts. */
function answerStep(text: string): Step {
	const end = answerEnd.exec(text);
	if (end === null) {
		return {part: '', held: {kind: 'answer', tail: text.endsWith(escapeCode) ? escapeCode : ''}, rest: ''};
	}

	const isMark = end[0] === '\u0007' || end[0].endsWith('\\');
	return {part: '', held: nothing, rest: text.slice(end.index + (isMark ? end[0].length : 0))};
}

/** No key's sequence and no report is as long. */
const longestSequence = 64;

function pastePart(text: string): string {
	return pasteStart + text.slice(0, longestPaste) + pasteEnd;
}

type Sequence = {
	/** Of the sequence, or of the part of it that has come. */
	readonly length: number;
	readonly isWhole: boolean;
	/** What was reported, a key, or nothing that anyone pressed. */
	readonly meaning: MouseReport | CursorReport | 'key' | 'nothing';
};

/** The sequence at the start of a text that begins with Esc and may go on behind it. */
function sequenceAt(text: string, {hasMouse, hasCursor = false}: Asked): Sequence {
	const next = text.charAt(1);
	if (next === 'O') {
		const [whole = ''] = shiftSequence.exec(text) ?? [];
		return {length: whole.length, isWhole: /O[\d;]*[@-~]$/.test(whole), meaning: 'key'};
	}

	if (next !== '[') {
		// A second Esc is a key or a sequence of its own. `ESC ]`, `ESC P` and `ESC _` may begin an answer.
		const length =
			next === '' || next === escapeCode ? 1 : 1 + String.fromCodePoint(text.codePointAt(1) ?? 0).length;
		return {length, isWhole: !keyAlone.test(text), meaning: 'key'};
	}

	if (hasMouse && text.startsWith(`${escapeCode}[M`)) {
		const letters = text.slice(3, 6);
		const [code = 0, column = 0, row = 0] = Array.from(letters, letter => letter.charCodeAt(0) - 32);
		return {
			length: 3 + letters.length,
			isWhole: letters.length === 3,
			meaning: mouseReport(code, column, row) ?? 'nothing',
		};
	}

	return controlAt(text, hasCursor);
}

/** What begins with `ESC [`. */
function controlAt(text: string, hasCursor: boolean): Sequence {
	const [whole = '', , final = ''] = controlSequence.exec(text) ?? [];
	const [, cursorColumn] = (hasCursor ? cursorReport.exec(whole) : undefined) ?? [];
	if (cursorColumn !== undefined) {
		const meaning = {kind: 'cursor', column: Number(cursorColumn) - 1} as const;
		return {length: whole.length, isWhole: true, meaning};
	}

	const [, ...numbers] = newReport.exec(whole) ?? [];
	const [code = 0, column = 0, row = 0] = numbers.map(Number);
	const report = numbers.length === 0 ? undefined : mouseReport(code, column, row);
	return {
		length: whole.length,
		isWhole: final !== '',
		meaning: report ?? (keySequence.test(whole) ? 'key' : 'nothing'),
	};
}

// What the mouse did, from the numbers of a report. Only the wheel and the first button mean anything here; the moves,
// releases and other buttons that a terminal may report as well do nothing.

/** Added to a button's code while Shift, Alt or Ctrl are held: the wheel turns and the button clicks all the same. */
const modifiers = 4 + 8 + 16;

const kinds: Readonly<Record<number, MouseReport['kind']>> = {0: 'click', 64: 'wheel-up', 65: 'wheel-down'};

/** The report of a button's code at a cell counted from 1, as terminals count; undefined where it means nothing. */
function mouseReport(code: number, column: number, row: number): MouseReport | undefined {
	const kind = kinds[code & ~modifiers];
	return kind === undefined ? undefined : {kind, column: column - 1, row: row - 1};
}

/**
 * What the terminal sends -> reports of the mouse, and everything else as text for the drawing library, which knows the
 * keys. A line may cut what it carries anywhere and hand over the pieces late; a piece of a sequence is held until it is
 * whole, because the library takes a late rest for typed text. Pasted text is one piece, and no report in it counts.
 *
 * Only Esc, and Alt with `[` or `O`, begin a sequence and are keys of their own as well: the caller gives those up after
 * a short wait. A report or a paste whose first sign was given up is still known by what follows.
 */

import type {MouseReport} from '../state/state.ts';

/** Text for the keys, or what the mouse did; in the order in which they came. */
export type InputPart = string | MouseReport;

export type InputSplitter = {
	/** The parts of the next piece that are whole. */
	take(piece: string): readonly InputPart[];
	/** Whether what is held may be a key of its own. */
	isKeyHeld(): boolean;
	/** Gives up waiting: what is held was a key. */
	giveUp(): readonly InputPart[];
	/** Forgets what is held. */
	reset(): void;
};

const escapeCode = '\u001B';
const paste = `(?<paste>${escapeCode}\\[200~.*?${escapeCode}\\[201~)`;
const report = `${escapeCode}\\[<(?<code>\\d+);(?<column>\\d+);(?<row>\\d+)(?<end>[Mm])`;
/** The form of terminals that do not know the other: a letter for each number. */
const oldReport = `${escapeCode}\\[M(?<letters>.{3})`;
/** A report with a fault in it: nothing that anyone typed. */
const faultyReport = `${escapeCode}\\[<[0-?]*[ -/]*[@-~]?`;
const begun = [`${escapeCode}\\[200~.*`, `${escapeCode}\\[[0-?]*[ -/]*`, `${escapeCode}O?`];
const begunWithOld = [`${escapeCode}\\[M.{0,2}`, ...begun];

/** Old reports only where the mouse was asked for: their first signs are a key on some consoles. */
const sequencesWithoutMouse = anyOf([paste, report, untilEnd(begun), faultyReport]);
const sequencesWithMouse = anyOf([paste, report, oldReport, untilEnd(begunWithOld), faultyReport]);

function untilEnd(alternatives: readonly string[]): string {
	return `(?<begun>(?:${alternatives.join('|')})$)`;
}

function anyOf(alternatives: readonly string[]): RegExp {
	return new RegExp(alternatives.join('|'), 'gs');
}

const keyAlone = new RegExp(`^${escapeCode}[\\[O]?$`);
const lateRest = new RegExp(`^${escapeCode}\\[(?:<\\d|200~)`);

/** A splitter that holds nothing yet. */
export function createInputSplitter({hasMouse}: {readonly hasMouse: boolean}): InputSplitter {
	const pattern = hasMouse ? sequencesWithMouse : sequencesWithoutMouse;
	let held = '';
	let givenUp = '';
	return {
		take(piece) {
			const isLateRest = givenUp !== '' && lateRest.test(givenUp + piece);
			const split = splitText(isLateRest ? givenUp + piece : held + piece, pattern);
			held = split.held;
			givenUp = '';
			return split.parts;
		},
		isKeyHeld: () => keyAlone.test(held),
		giveUp() {
			givenUp = held;
			held = '';
			return givenUp === '' ? [] : [givenUp];
		},
		reset() {
			held = '';
			givenUp = '';
		},
	};
}

function splitText(text: string, pattern: RegExp): {parts: readonly InputPart[]; held: string} {
	const parts: InputPart[] = [];
	let from = 0;
	const pushTextBefore = (end: number) => {
		if (end > from) {
			parts.push(text.slice(from, end));
		}
	};
	for (const {0: sequence, index, groups = {}} of text.matchAll(pattern)) {
		if (groups['paste'] !== undefined) {
			continue;
		}

		pushTextBefore(index);
		from = index + sequence.length;
		if (groups['begun'] !== undefined) {
			return {parts, held: sequence};
		}

		const report = reportOf(groups);
		if (report !== undefined) {
			parts.push(report);
		}
	}

	pushTextBefore(text.length);
	return {parts, held: ''};
}

function reportOf({
	code,
	column,
	row,
	end,
	letters,
}: Readonly<Record<string, string | undefined>>): MouseReport | undefined {
	if (letters !== undefined) {
		const [first = 0, second = 0, third = 0] = [...letters].map(letter => letter.charCodeAt(0) - 32);
		return mouseReport(first, second, third);
	}

	return end === 'M' ? mouseReport(Number(code), Number(column), Number(row)) : undefined;
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

/** Writes the lines of a detail: text wrapped at word ends, named facts, addresses. Nothing is cut. */
import {asciiMarksText} from '../text/ascii-text.ts';
import {wrapText} from '../text/cells.ts';
import {addressLine, type Line, lineOf, type Role} from './line.ts';

export type DetailWriter = {
	readonly lines: Line[];
	text(text: string, options?: {role?: Role; first?: string; rest?: string}): void;
	/** An address, a link where the terminal has them. */
	address(url: string, options: {first: string; keepLongWords: boolean}): void;
	/** A line that is drawn already. */
	line(line: Line): void;
	/** A named fact; nothing where it is unknown. */
	fact(name: string, value: string | undefined): void;
	gap(): void;
};

const factIndent = '  ';

/** A writer of lines of at most `width` cells. */
export function createWriter(width: number): DetailWriter {
	const lines: Line[] = [];
	return {
		lines,
		text(text, {role, ...indents} = {}) {
			for (const line of wrapText(asciiMarksText(text), {width, ...indents})) {
				lines.push(lineOf(line, role));
			}
		},
		address(url, options) {
			for (const line of wrapText(url, {width, ...options})) {
				lines.push(addressLine(line, url));
			}
		},
		line(line) {
			lines.push(line);
		},
		fact(name, value) {
			if (value === undefined || value === '') {
				return;
			}

			for (const [index, line] of wrapText(`${name}: ${asciiMarksText(value)}`, {
				width,
				rest: factIndent,
			}).entries()) {
				const isFirst = index === 0 && line.startsWith(`${name}:`);
				lines.push(
					isFirst ? [{text: `${name}:`, role: 'dim'}, {text: line.slice(name.length + 1)}] : lineOf(line),
				);
			}
		},
		gap() {
			lines.push([]);
		},
	};
}

/** Text broken into lines at word ends, measured in terminal cells. */
import {displayWidth, takeCells} from './fit-text.ts';

export type WrapOptions = {
	/** Cells that a line may take, with its indent. */
	readonly width: number;
	/** What the first line starts with. */
	readonly first?: string;
	/** What the other lines start with. */
	readonly rest?: string;
	/** Keep a word that is wider than a line whole (an address in a printed summary) instead of breaking it. */
	readonly keepLongWords?: boolean;
};

/** The lines of a text; an empty text gives one empty line. No line ends in a space. */
export function wrapText(
	text: string,
	{width, first = '', rest = '', keepLongWords = false}: WrapOptions,
): string[] {
	const lines: string[] = [];
	let line = first;
	let isEmpty = true;
	const close = () => {
		lines.push(line.trimEnd());
		line = rest;
		isEmpty = true;
	};
	for (const word of text.split(/\s+/).filter(part => part !== '')) {
		if (!isEmpty && displayWidth(line) + 1 + displayWidth(word) > width) {
			close();
		}

		let left = word;
		while (!keepLongWords && isEmpty && displayWidth(line) + displayWidth(left) > width) {
			const head = takeCells(left, Math.max(1, width - displayWidth(line))) || left.slice(0, 1);
			line += head;
			left = left.slice(head.length);
			close();
			if (left === '') {
				break;
			}
		}

		if (left !== '') {
			line += isEmpty ? left : ` ${left}`;
			isEmpty = false;
		}
	}

	if (!isEmpty || lines.length === 0) {
		lines.push(line.trimEnd());
	}

	return lines;
}

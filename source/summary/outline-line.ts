/** One line of a summary in words, before it has a layout. */
import type {Cited} from './summary.ts';

/** A line of a section: a paragraph of its own, broken only by the form that draws it. */
export type OutlineLine = {
	readonly text: string;
	readonly cited: Cited;
	/** 0 for an item, 1 for what stands below it, and so on. */
	readonly depth: number;
	/** Says more of the item above instead of being one. */
	readonly isDetail?: true;
	/** A date or hour that stands before the text. */
	readonly lead?: string;
};

/** A line that says more of the item above it. */
export function detail(text: string, depth: number, cited: Cited = []): OutlineLine {
	return {text, cited, depth, isDetail: true};
}

// The numbers of sources behind a text.

/** The text with the numbers of its sources, before a full stop: `... [3]-[8].` */
export function withCitations({text, cited}: {readonly text: string; readonly cited: Cited}): string {
	if (cited.length === 0) {
		return text;
	}

	return text.endsWith('.')
		? `${text.slice(0, -1)} ${citationText(cited)}.`
		: `${text} ${citationText(cited)}`;
}

/** `[1] [2]`, `[3]-[8]`: three numbers in a row or more as a range. */
export function citationText(cited: Cited): string {
	const runs: {first: number; last: number}[] = [];
	for (const number of cited) {
		const run = runs.at(-1);
		if (run?.last === number - 1) {
			run.last = number;
		} else {
			runs.push({first: number, last: number});
		}
	}

	return runs
		.map(({first, last}) => {
			if (first === last) {
				return `[${first}]`;
			}

			return `[${first}]${last === first + 1 ? ' ' : '-'}[${last}]`;
		})
		.join(' ');
}

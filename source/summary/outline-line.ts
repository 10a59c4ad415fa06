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

/**
 * What the screen asks of the world outside: the clipboard, the browser, a file, the shell. `update` only names it; the
 * program's edge does it and hands the result back as an action.
 */
import type {BriefingEvent} from '../dataset/event.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import type {Pairings} from '../pairing/pairings.ts';
import type {Statistics} from '../stats/statistics.ts';
import type {Summary} from '../summary/summary.ts';

/** What is written to a file: the rows of a list, or the text of a view. */
export type Listing =
	| {readonly kind: 'events'; readonly events: readonly BriefingEvent[]; readonly pairings: Pairings}
	| {readonly kind: 'pairs'; readonly rows: readonly Pairing[]; readonly pairings: Pairings}
	| {readonly kind: 'day'; readonly summary: Summary}
	| {readonly kind: 'statistics'; readonly statistics: Statistics};

export type FileFormat = 'csv' | 'json' | 'text' | 'markdown';

export type WriteEffect = {
	readonly kind: 'write';
	/** As typed; relative names start where the program was started. */
	readonly file: string;
	readonly format: FileFormat;
	readonly listing: Listing;
	/** The user has been asked about the file that is there. */
	readonly mayReplace: boolean;
};

export type Effect =
	| {readonly kind: 'copy'; readonly text: string; readonly what: string}
	| {readonly kind: 'open'; readonly url: string}
	| WriteEffect
	| {readonly kind: 'suspend'};

export type EffectResult =
	| {readonly kind: 'done'; readonly notice: string}
	/** There is a file of that name already, and nothing was written. */
	| {readonly kind: 'exists'; readonly effect: WriteEffect};

/** What a command gives back to `cli.tsx`, which alone writes it out. Commands touch no stream, file or clock. */

/** 0 done (a quiet day is done too), 1 nothing matched, 2 wrong usage, 3 a data file is bad, 4 the data do not cover the day (`--fail-empty`). */
type ExitStatus = 0 | 1 | 2 | 3 | 4;

export type CommandResult = {
	/** For standard output, ending in a line end; empty prints nothing. */
	readonly output: string;
	readonly status: ExitStatus;
	/** For standard error: one sentence. */
	readonly error?: string;
	/** Files to be written before the output is. */
	readonly files?: FolderFiles;
};

/** Texts by the names of their files in a folder, which is made where there is none. */
export type FolderFiles = {
	readonly folder: string;
	readonly texts: Readonly<Record<string, string>>;
	/** Files of the same names may be written over. */
	readonly mayReplace: boolean;
};

/** Wrong usage: the message is one sentence that says what is wrong and what would be right. Exit status 2. */
export class UsageError extends Error {
	override name = 'UsageError';
}

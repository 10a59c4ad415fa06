/**
 * Every command of the program, in one table: with that of the flags it feeds parsing, `--help`, usage errors, shell
 * completion, the man page and the tables in docs/output.md. A command that is not here does not exist.
 */
import {commandFlags, commonFlags, type FlagDefinition, widthWithoutTerminal} from './flag-table.ts';

export type CommandName = 'summary' | 'list' | 'pairs' | 'show' | 'stats' | 'check' | 'completions';

/** The shells that there is completion for. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** What the words after a command are, for shell completion. */
export type ArgumentKind = 'day' | 'query' | 'ids' | 'files' | 'shell';

export type CommandDefinition = {
	readonly name: CommandName;
	/** What follows the name: `[DATE]`. */
	readonly arguments: string;
	readonly argumentKind: ArgumentKind;
	/** One sentence for help, without its full stop. */
	readonly description: string;
	/** The forms of its output, the default first. */
	readonly formats: readonly string[];
	/** The orders of its output, the default first. */
	readonly sorts?: readonly string[];
	/** Columns of its text where --width does not say: a number, or the terminal's. */
	readonly width: number | 'terminal';
	/** Names of its own flags in `commandFlags`, beside the common ones. */
	readonly flags: readonly string[];
	readonly examples: readonly string[];
};

const filters = ['kind', 'since', 'until'] as const;

export const commands: readonly CommandDefinition[] = [
	{
		name: 'summary',
		arguments: '[DATE]',
		argumentKind: 'day',
		description:
			'Prints the summary of a day in Korea, or of several; DATE is 2023-03-19, today, yesterday, -7 for seven days ago, 2023-03 for a month, or two of these with .. between',
		formats: ['text', 'markdown', 'json'],
		width: 72,
		flags: ['days', 'width', 'format', 'fail-empty'],
		examples: [
			'briefing summary 2023-03-19',
			'briefing summary yesterday --launches ballistic',
			'briefing summary 2017-11-29 --format markdown',
			'briefing summary 2023-03-13..2023-03-23',
			'briefing summary -6..today',
		],
	},
	{
		name: 'list',
		arguments: '[QUERY]',
		argumentKind: 'query',
		description: 'Prints events',
		formats: ['table', 'csv', 'json', 'ndjson'],
		sorts: ['date', 'newest', 'match'],
		width: 'terminal',
		flags: ['format', ...filters, 'sort', 'limit', 'width'],
		examples: [
			'briefing list hwasong-18',
			'briefing list class:icbm --since 2022 --sort newest --limit 5',
			'briefing list --kind launch --format csv',
		],
	},
	{
		name: 'pairs',
		arguments: '[QUERY]',
		argumentKind: 'query',
		description: 'Prints drills, each with its launch; deployments only where --kind asks for them',
		formats: ['table', 'csv', 'json', 'ndjson'],
		sorts: ['date', 'newest', 'gap', 'chance'],
		width: 'terminal',
		flags: ['format', ...filters, 'sort', 'limit', 'width'],
		examples: [
			'briefing pairs "freedom shield"',
			'briefing pairs category:bomber-flight --since 2022 --sort gap --launches ballistic',
			'briefing pairs --kind drill,deployment --until 2019 --format json',
		],
	},
	{
		name: 'show',
		arguments: 'ID...',
		argumentKind: 'ids',
		description:
			'Prints events whole, with their sources; as csl-json and bibtex what a reference manager takes',
		formats: ['text', 'json', 'csl-json', 'bibtex'],
		width: 'terminal',
		flags: ['format', 'width'],
		examples: ['briefing show 2023-03-19-srbm', 'briefing show 2023-03-19-srbm --format bibtex'],
	},
	{
		name: 'stats',
		arguments: '[QUERY]',
		argumentKind: 'query',
		description:
			'Prints how close launches stood to the drills of a search, and how close chance would put them',
		formats: ['text', 'json'],
		width: 72,
		flags: ['format', 'since', 'until', 'width'],
		examples: ['briefing stats', 'briefing stats category:bomber-flight --since 2016 --launches ballistic'],
	},
	{
		name: 'check',
		arguments: 'FILE...',
		argumentKind: 'files',
		description: 'Checks your own data files, and a configuration by the name of config.yaml',
		formats: [],
		width: 72,
		flags: [],
		examples: ['briefing check own-drills.yaml', 'briefing check config.yaml'],
	},
	{
		name: 'completions',
		arguments: shells.join('|'),
		argumentKind: 'shell',
		description: 'Prints the completion of a shell, to be sourced when it starts',
		formats: [],
		width: 72,
		flags: [],
		examples: ['briefing completions bash'],
	},
];

/** The command of a name, if there is one. */
export function commandOf(name: string | undefined): CommandDefinition | undefined {
	return commands.find(command => command.name === name);
}

/** The flags that a command takes, its own before the common ones; without a command those of the screen. */
export function flagsOf(command: CommandDefinition | undefined): readonly FlagDefinition[] {
	const own = command === undefined ? [] : command.flags.map(name => ownFlag(name, command));
	return [...own, ...commonFlags];
}

/** A command's own flag; forms, orders and width of the output depend on the command. */
function ownFlag(name: string, {formats, sorts = [], width}: CommandDefinition): FlagDefinition {
	const flag = commandFlags.find(definition => definition.name === name);
	if (flag === undefined) {
		throw new Error(`The table of flags has no ${name}.`);
	}

	switch (name) {
		case 'format':
			return {...flag, values: formats, description: `${flag.description}: ${choiceWords(formats)}`};
		case 'sort':
			return {...flag, values: sorts, description: `${flag.description}: ${choiceWords(sorts)}`};
		case 'width':
			return {...flag, description: `${flag.description} (default ${widthWords(width)})`};
		default:
			return flag;
	}
}

function widthWords(width: CommandDefinition['width']): string {
	return width === 'terminal' ? `the terminal's, or ${widthWithoutTerminal}` : String(width);
}

/** `table (default), csv or json`. */
function choiceWords([first = '', ...others]: readonly string[]): string {
	return wordsWithOr([`${first} (default)`, ...others]);
}

/** `a, b or c`. */
export function wordsWithOr(words: readonly string[]): string {
	return words.join(', ').replace(/, ([^,]*)$/, ' or $1');
}

/**
 * Every command of the program, in one table: with that of the flags it feeds parsing, `--help`, usage errors, shell
 * completion, the man page and the tables in docs/output.md. A command that is not here does not exist.
 */
import {eventKinds, type ListedKind, listedKinds} from '../dataset/event.ts';
import {pairSides} from '../pairing/pair-list.ts';
import {countFields} from '../search/query.ts';
import {joinWords} from '../text/words.ts';
import {commonFlags, type FlagDefinition, screenFlags} from './flag-values.ts';

export type CommandName =
	| 'summary'
	| 'list'
	| 'pairs'
	| 'show'
	| 'stats'
	| 'timeline'
	| 'export'
	| 'check'
	| 'completions';

/** Columns of a text that is mailed or pasted. */
const textWidth = 72;

/** The shells that there is completion for. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** What the words after a command are, for shell completion. */
type ArgumentKind = 'day' | 'query' | 'days-query' | 'folder-query' | 'ids' | 'files' | 'shell';

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
	/** The kinds of events that it can be asked for; all unless said. */
	readonly kinds?: readonly ListedKind[];
	/** Columns of its text where --width does not say: a number, or the terminal's. */
	readonly width: typeof textWidth | 'terminal';
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
			'Prints the summary of one or more days in Korea; DATE is 2023-03-19, 19 March 2023, today, yesterday, -7 for seven days ago, last week, 2023-03 for a month, or two of these with .. between',
		formats: ['text', 'markdown', 'html', 'json'],
		width: textWidth,
		flags: ['full', 'sources', 'days', 'width', 'format', 'fail-empty'],
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
		description: 'Prints events, or with --kind statement what was said of them',
		formats: ['table', 'markdown', 'csv', 'json', 'ndjson', 'ics', 'geojson'],
		sorts: ['date', 'newest', 'match'],
		width: 'terminal',
		flags: ['count', 'format', 'bom', ...filters, 'sort', 'limit', 'width'],
		examples: [
			'briefing list hwasong-18',
			'briefing list kind:launch --since 2016 --count class,year',
			'briefing list class:icbm --since 2022 --sort newest --limit 5',
			'briefing list --kind launch --format csv',
			'briefing list said:kim-yo-jong --since 2022',
			'briefing list --since 2023-03 --until 2023-03 --format ics',
		],
	},
	{
		name: 'pairs',
		arguments: '[QUERY]',
		argumentKind: 'query',
		description:
			'Prints each drill with its nearest launch, each launch with its drill, or every pair within a number of days; deployments only with --kind',
		formats: ['table', 'markdown', 'csv', 'json', 'ndjson', 'ics', 'geojson'],
		sorts: ['date', 'newest', 'gap', 'chance'],
		kinds: ['drill', 'deployment'],
		width: 'terminal',
		flags: ['by', 'within', 'format', 'bom', ...filters, 'sort', 'limit', 'width'],
		examples: [
			'briefing pairs "freedom shield"',
			'briefing pairs relation:after --by launch --within 7 --launches ICBM --since 2022',
			'briefing pairs --kind drill,deployment --until 2019 --format json',
		],
	},
	{
		name: 'show',
		arguments: 'ID...',
		argumentKind: 'ids',
		description:
			'Prints events in full with their sources, or cites them for a reference manager as CSL-JSON, BibTeX or RIS; without an ID these cite the dataset; as SVG, draws one event with the launch or drill beside it on a strip of days',
		formats: ['text', 'json', 'csl-json', 'bibtex', 'ris', 'svg'],
		width: 'terminal',
		flags: ['format', 'width'],
		examples: [
			'briefing show 2023-03-19-srbm',
			'briefing show 2023-03-19-srbm --format bibtex',
			'briefing show --format bibtex',
			'briefing show 2023-08-21-ulchi-freedom-shield --format svg',
		],
	},
	{
		name: 'stats',
		arguments: '[QUERY]',
		argumentKind: 'query',
		description: 'Compares drill-to-launch gaps with what chance alone would give',
		formats: ['text', 'json', 'svg'],
		width: textWidth,
		flags: ['format', 'since', 'until', 'width'],
		examples: ['briefing stats', 'briefing stats category:bomber-flight --since 2016 --launches ballistic'],
	},
	{
		name: 'timeline',
		arguments: 'RANGE [QUERY]',
		argumentKind: 'days-query',
		description:
			'Draws the events of some days as a timeline, as text or as an SVG figure for a report; RANGE is 2023-03, 2023, 2023-03-13..2023-03-23 or last week',
		formats: ['text', 'svg'],
		kinds: eventKinds,
		width: textWidth,
		flags: ['format', 'kind', 'width'],
		examples: [
			'briefing timeline 2023-03',
			'briefing timeline 2023-02..2023-04 --format svg',
			'briefing timeline 2022 "class:icbm or category:bomber-flight" --format svg',
		],
	},
	{
		name: 'export',
		arguments: 'DIR [QUERY]',
		argumentKind: 'folder-query',
		description:
			'Writes events into a folder as CSV tables linked by keys, with datapackage.json, README.md, CITATION.cff and the licence; overwrites nothing unless --replace is given',
		formats: [],
		width: textWidth,
		flags: [...filters, 'replace'],
		examples: [
			'briefing export data-2026',
			'briefing export icbm class:icbm --since 2016 --launches ballistic',
		],
	},
	{
		name: 'check',
		arguments: 'FILE...',
		argumentKind: 'files',
		description: 'Checks your own data files, and a configuration file named config.yaml',
		formats: [],
		width: textWidth,
		flags: ['example'],
		examples: [
			'briefing check own-drills.yaml',
			'briefing check config.yaml',
			'briefing check --example launch',
		],
	},
	{
		name: 'completions',
		arguments: shells.join('|'),
		argumentKind: 'shell',
		description: 'Prints shell completion, to be sourced when the shell starts',
		formats: [],
		width: textWidth,
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
	return [...own, ...commonFlags, ...(command === undefined ? screenFlags : [])];
}

/** A command's own flag; forms, orders and width of the output depend on the command. */
function ownFlag(
	name: string,
	{formats, sorts = [], kinds = listedKinds, width}: CommandDefinition,
): FlagDefinition {
	const flag = commandFlags.find(definition => definition.name === name);
	if (flag === undefined) {
		throw new Error(`The table of flags has no ${name}.`);
	}

	switch (name) {
		case 'format':
			return {...flag, values: formats, description: `${flag.description}: ${choiceWords(formats)}`};
		case 'sort':
			return {...flag, values: sorts, description: `${flag.description}: ${choiceWords(sorts)}`};
		case 'kind':
			return {...flag, values: kinds, description: `${flag.description}: ${joinWords(kinds, 'or')}`};
		case 'width':
			return {...flag, description: `${flag.description} (default ${widthWords(width)})`};
		default:
			return flag;
	}
}

function widthWords(width: CommandDefinition['width']): string {
	return width === 'terminal' ? "the terminal's; uncut in a pipe or file" : String(width);
}

/** `table (default), csv or json`. */
function choiceWords([first = '', ...others]: readonly string[]): string {
	return joinWords([`${first} (default)`, ...others], 'or');
}

/** Look-backs beyond a year belong to `briefing list`. */
const mostDays = 366;

/** Flags of single commands. */
const commandFlags: readonly FlagDefinition[] = [
	{name: 'days', type: 'number', value: 'N', most: mostDays, description: 'Days to look back (default 7)'},
	{name: 'width', type: 'number', value: 'N', least: 40, description: 'Width in columns'},
	{name: 'full', type: 'boolean', description: 'Print everything about the days, not one screen'},
	{
		name: 'sources',
		type: 'string',
		value: 'WHICH',
		values: ['none', 'used', 'all'],
		description: 'Sources to print: none, used (those cited; the default), or all (the default with --full)',
	},
	{
		name: 'fail-empty',
		type: 'boolean',
		description: 'Exit with status 1 if the days have no events, 4 if the data do not cover them',
	},
	{name: 'format', type: 'string', value: 'FORM', description: 'Output format'},
	{
		name: 'example',
		type: 'string',
		value: 'KIND',
		values: eventKinds,
		description: 'Print a file with one example event of this kind, as a template',
	},
	{
		name: 'kind',
		type: 'string',
		value: 'KIND',
		values: listedKinds,
		isList: true,
		description: 'Only events of this kind, or of several, separated by commas',
	},
	{
		name: 'count',
		type: 'string',
		value: 'FIELD',
		values: countFields,
		isList: true,
		description: 'How many events of each value of a field, or of two crossed: category,year',
	},
	{
		name: 'by',
		type: 'string',
		value: 'WHAT',
		values: pairSides,
		description: 'One row for each: drill (default) or launch',
	},
	{
		name: 'within',
		type: 'number',
		value: 'N',
		least: 0,
		most: mostDays,
		description:
			'Every pair at most N days apart, not only the nearest; possible pairs are listed separately',
	},
	{name: 'since', type: 'string', value: 'DATE', description: 'From this day, month or year'},
	{name: 'until', type: 'string', value: 'DATE', description: 'Up to and including this day, month or year'},
	{name: 'sort', type: 'string', value: 'ORDER', description: 'Sort order'},
	{
		name: 'bom',
		type: 'boolean',
		description: 'Start CSV with a byte order mark, so that Excel reads a double-clicked file as UTF-8',
	},
	{name: 'replace', type: 'boolean', description: 'Overwrite files with the same names'},
	{name: 'limit', type: 'number', value: 'N', description: 'Only the first N'},
];

/** Every flag of the program, whichever command takes it. */
export const allFlags: readonly FlagDefinition[] = [...commonFlags, ...screenFlags, ...commandFlags];

/** `--help`, for the program and for each command, from the command table. */
import {wrapText} from '../text/words.ts';
import {type CommandDefinition, type CommandName, commandOf, commands, flagsOf} from './command-table.ts';
import {commonFlags, type FlagDefinition, screenFlags} from './flag-values.ts';

const width = 80;
const column = 24;

/** The help of a command, or of the program. */
export function helpText(name?: CommandName): string {
	const command = commandOf(name);
	const lines = command === undefined ? programHelp() : commandHelp(command);
	return `${lines.join('\n')}\n`;
}

function programHelp(): string[] {
	return [
		'briefing - US-ROK drills and North Korean launches, side by side',
		'',
		'Usage',
		...entry('briefing [QUERY]', "Opens the screen; if the output is not a terminal, prints today's summary"),
		...commands.flatMap(({name, arguments: words, description}) =>
			entry(`briefing ${name} ${words}`, description),
		),
		'',
		'Flags',
		...flagLines([...commonFlags, ...screenFlags]),
		'',
		'Examples',
		...['briefing freedom shield', ...commands.flatMap(({examples}) => examples.slice(0, 1))].map(
			example => `  ${example}`,
		),
		'',
		'Environment',
		...variables.flatMap(({term, description}) => entry(term, description)),
		'',
		'Exit status',
		...exitStatuses.flatMap(({term, description}) => entry(term, description)),
		'',
		...wrapText('See briefing COMMAND --help for the flags of a command, and man briefing for everything.', {
			width,
		}),
	];
}

function commandHelp(command: CommandDefinition): string[] {
	return [
		`briefing ${command.name} ${command.arguments}`,
		'',
		...wrapText(`${command.description}.`, {width}),
		'',
		'Flags',
		...flagLines(flagsOf(command)),
		'',
		'Examples',
		...command.examples.map(example => `  ${example}`),
	];
}

/** A flag with the name of its value, as it is typed. */
export function flagTerm({name, value}: FlagDefinition): string {
	return `--${name}${value === undefined ? '' : ` ${value}`}`;
}

function flagLines(flags: readonly FlagDefinition[]): string[] {
	return flags.flatMap(flag => entry(flagTerm(flag), flag.description));
}

function entry(term: string, description: string): string[] {
	const first = `  ${term}`.padEnd(column);
	return first.endsWith(' ')
		? wrapText(description, {width, first, rest: ' '.repeat(column)})
		: [first, ...wrapText(description, {width, first: ' '.repeat(column)})];
}

// What help, the man page and the documents say of statuses, variables and the configuration, in one place.

export type Note = {readonly term: string; readonly description: string};

export const exitStatuses: readonly Note[] = [
	{term: '0', description: 'success, also for a day without events or when the reader closes the pipe'},
	{
		term: '1',
		description:
			'nothing matched, nothing was picked, or an id is unknown; with --fail-empty, a day without events',
	},
	{term: '2', description: 'wrong usage'},
	{term: '3', description: 'a data file or the configuration has an error'},
	{term: '4', description: 'with --fail-empty, a day that the data do not cover'},
	{term: '70', description: 'the output could not be written, or the program failed'},
	{term: '129', description: 'the terminal of the screen was closed'},
	{term: '130', description: 'interrupted'},
];

export const variables: readonly Note[] = [
	{term: 'BRIEFING_DATA', description: 'A file of your own events, used if --data names none'},
	{
		term: 'BRIEFING_DATASET',
		description:
			"A dataset's events.json to use instead of the one that came with the program, even an older one",
	},
	{term: 'VISUAL, EDITOR', description: 'The editor in which a on the screen writes an event of your own'},
	{term: 'NO_COLOR', description: 'No colour if set to anything'},
	{
		term: 'LC_ALL, LC_CTYPE, LANG',
		description:
			'In a UTF-8 locale the screen draws lines and marks; in Chinese, Japanese and Korean ones only if the terminal answers that it draws them one cell wide; --theme overrides this',
	},
	{term: 'TERM', description: 'If it is dumb, there is no screen'},
	{
		term: 'XDG_STATE_HOME',
		description:
			'Folder with briefing/searches.json, earlier and saved searches; ~/.local/state if not set, on Windows %LOCALAPPDATA%',
	},
	{
		term: 'XDG_CONFIG_HOME',
		description:
			'Folder with briefing/config.yaml, the configuration; ~/.config if not set, on Windows %APPDATA%',
	},
	{
		term: 'XDG_DATA_HOME',
		description:
			'Folder with briefing/events.json, a dataset that is used if it is newer than the one that came with the program, and briefing/own-events.yaml, your own events, read if nothing else names a file; ~/.local/share if not set, on Windows %APPDATA%',
	},
	{
		term: 'XDG_CACHE_HOME',
		description:
			'Folder with briefing/own-*.json, what was read of your own files, so that the next start is quick; delete it at any time; ~/.cache if not set, on Windows %LOCALAPPDATA%',
	},
];

/** The flags that a configuration can set, by their names; `data` may be a list. */
export const configurableFlags = [
	'launches',
	'direction',
	'theatre',
	'data',
	'no-color',
	'ascii',
	'theme',
	'mouse',
] as const;

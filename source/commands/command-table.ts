/**
 * Every command and flag of the program, in one table: it feeds parsing, `--help`, usage errors and the documentation.
 * A flag or command that is not here does not exist.
 */

export type FlagDefinition = {
	readonly name: string;
	readonly type: 'string' | 'boolean' | 'number';
	/** What the value is called in help: `DATE`, `N`. */
	readonly value?: string;
	/** The values that it takes, where they are few. */
	readonly values?: readonly string[];
	readonly isMultiple?: boolean;
	readonly description: string;
};

export type CommandName = 'summary' | 'list' | 'pairs';

export type CommandDefinition = {
	readonly name: CommandName;
	/** What follows the name: `[DATE]`. */
	readonly arguments: string;
	readonly description: string;
	/** Names of its own flags in `commandFlags`, beside the common ones. */
	readonly flags: readonly string[];
	readonly examples: readonly string[];
};

/** Flags that every command and the screen take. */
export const commonFlags: readonly FlagDefinition[] = [
	{
		name: 'launches',
		type: 'string',
		value: 'WHICH',
		description: 'Launches that count: all (default), ballistic, cns, or classes such as SRBM,ICBM',
	},
	{
		name: 'direction',
		type: 'string',
		value: 'WAY',
		values: ['nearest', 'next', 'previous'],
		description: 'Launch to pair with: nearest (default), next or previous',
	},
	{
		name: 'theatre',
		type: 'string',
		value: 'WHERE',
		values: ['korea', 'all'],
		description: 'Drills to pair: korea (default), or all, with those held elsewhere',
	},
	{
		name: 'data',
		type: 'string',
		value: 'FILE',
		isMultiple: true,
		description: 'Your own events (YAML or JSON), added to the embedded ones; also BRIEFING_DATA',
	},
	{name: 'only-data', type: 'boolean', description: 'Leave the embedded events out'},
	{name: 'no-color', type: 'boolean', description: 'No colour; the NO_COLOR variable does the same'},
	{name: 'ascii', type: 'boolean', description: 'Draw with ASCII characters alone'},
	{name: 'help', type: 'boolean', description: 'Show help'},
	{name: 'version', type: 'boolean', description: 'Show the version of the program and of its data'},
];

/** Flags of single commands. */
export const commandFlags: readonly FlagDefinition[] = [
	{name: 'days', type: 'number', value: 'N', description: 'Days to look back (default 7)'},
	{name: 'width', type: 'number', value: 'N', description: 'Columns of the text (default 72)'},
	{name: 'fail-empty', type: 'boolean', description: 'Exit with status 1 where the day has no event'},
	{
		name: 'format',
		type: 'string',
		value: 'FORM',
		description: 'Form of the output',
	},
	{name: 'kind', type: 'string', value: 'KIND', description: 'drill, deployment, launch or nuclear-test'},
	{name: 'since', type: 'string', value: 'DATE', description: 'From this day on'},
	{name: 'until', type: 'string', value: 'DATE', description: 'Up to and with this day'},
];

export const commands: readonly CommandDefinition[] = [
	{
		name: 'summary',
		arguments: '[DATE]',
		description: 'Prints the daily summary of a day in Korea; DATE is 2023-03-19, today, yesterday or -7',
		flags: ['days', 'width', 'format', 'fail-empty'],
		examples: ['briefing summary 2023-03-19', 'briefing summary yesterday --launches ballistic'],
	},
	{
		name: 'list',
		arguments: '[QUERY]',
		description: 'Prints events',
		flags: ['format', 'kind', 'since', 'until'],
		examples: ['briefing list hwasong-18 --format json'],
	},
	{
		name: 'pairs',
		arguments: '[QUERY]',
		description: 'Prints drills, each with its launch',
		flags: ['format', 'kind', 'since', 'until'],
		examples: [
			'briefing pairs "freedom shield" --format json',
			'briefing pairs bomber --since 2022 --format json',
		],
	},
];

/** Every flag of the program; which command takes which, command-table.ts says. A flag that is not here does not exist. */
import {eventKinds} from '../dataset/event.ts';
import {launchPresets} from '../pairing/launch-choice.ts';
import {directions} from '../pairing/pairing-index.ts';

export type FlagDefinition = {
	readonly name: string;
	readonly type: 'string' | 'boolean' | 'number';
	/** What the value is called in help: `DATE`, `N`. */
	readonly value?: string;
	/** The values that it takes, where they are few. */
	readonly values?: readonly string[];
	/** Other values than those of `values` are taken too: `values` only serves completion. */
	readonly isOpen?: boolean;
	/** Several of `values` may stand in one value, with commas between them. */
	readonly isList?: boolean;
	/** The flag may be given more than once. */
	readonly isMultiple?: boolean;
	/** The smallest number that it takes; 1 unless said. */
	readonly least?: number;
	readonly description: string;
};

/** How the screen draws lines and marks. */
export const themes = ['auto', 'lines', 'plain'] as const;

/** Columns of tables and texts that follow the terminal, where there is none. */
export const widthWithoutTerminal = 100;

/** Flags that every command and the screen take. */
export const commonFlags: readonly FlagDefinition[] = [
	{
		name: 'launches',
		type: 'string',
		value: 'WHICH',
		values: launchPresets,
		isOpen: true,
		description: 'Launches that count: all (default), ballistic, cns, or classes such as SRBM,ICBM',
	},
	{
		name: 'direction',
		type: 'string',
		value: 'WAY',
		values: directions,
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
		description: 'Your own events (YAML, JSON or CSV), added to the embedded ones; also BRIEFING_DATA',
	},
	{name: 'only-data', type: 'boolean', description: 'Leave the embedded events out'},
	{name: 'no-color', type: 'boolean', description: 'No colour; the NO_COLOR variable does the same'},
	{name: 'ascii', type: 'boolean', description: 'Draw and print without characters of uncertain width'},
	{
		name: 'theme',
		type: 'string',
		value: 'LOOK',
		values: themes,
		description:
			'Lines and marks of the screen: by the locale (auto, the default), drawn as lines, or plain ASCII',
	},
	{
		name: 'mouse',
		type: 'boolean',
		description: 'On the screen, the wheel scrolls and a click selects; hold Shift to select text',
	},
	{name: 'help', type: 'boolean', description: 'Show help'},
	{name: 'version', type: 'boolean', description: 'Show the version of the program and of its data'},
];

/** Flags of single commands. */
export const commandFlags: readonly FlagDefinition[] = [
	{name: 'days', type: 'number', value: 'N', description: 'Days to look back (default 7)'},
	{name: 'width', type: 'number', value: 'N', least: 40, description: 'Columns of the text'},
	{name: 'fail-empty', type: 'boolean', description: 'Exit with status 1 where the day has no event'},
	{name: 'format', type: 'string', value: 'FORM', description: 'Form of the output'},
	{
		name: 'kind',
		type: 'string',
		value: 'KIND',
		values: eventKinds,
		isList: true,
		description: 'Events of this kind: drill, deployment, launch or nuclear-test',
	},
	{name: 'since', type: 'string', value: 'DATE', description: 'From this day, month or year on'},
	{name: 'until', type: 'string', value: 'DATE', description: 'Up to and with this day, month or year'},
	{name: 'sort', type: 'string', value: 'ORDER', description: 'Order'},
	{name: 'limit', type: 'number', value: 'N', description: 'No more than the first N'},
];

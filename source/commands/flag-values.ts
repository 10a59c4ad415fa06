/**
 * The flags of a command line, as meow has parsed them, against the table of flags: their values, or one sentence on the
 * first that does not fit. A configuration's values are checked by the same table.
 */

import {directions} from '../pairing/pairing-index.ts';
import {launchPresets} from '../pairing/pairings.ts';
import {quoted} from '../text/clean-text.ts';
import {joinWords, nearestWord} from '../text/words.ts';
import type {DaySpan, KoreaDay} from '../time/days.ts';
import {parseDate} from '../time/parse-dates.ts';
import {UsageError} from './print-records.ts';

/** The values of the flags that were given, by their names as typed: `only-data`. */
export type Flags = Readonly<Record<string, string | number | true | readonly string[] | undefined>>;

/** The values as meow has them, by the flag's name; false where a switch was turned off or had a value. */
export type Parsed = Readonly<Record<string, unknown>>;

type Value = string | number | true;

/** The names of a configuration file, by which `briefing check` knows it from a data file. */
export const configurationNames = ['config.yaml', 'config.yml'] as const;

/** The value of one flag, as meow or a configuration has it; throws `UsageError`. */
export function flagValue(flag: FlagDefinition, typed: unknown): Value {
	switch (flag.type) {
		case 'boolean':
			return true;
		case 'number':
			return checkedNumber(flag, Number(typed));
		case 'string':
			if (typeof typed !== 'string' || typed === '') {
				throw new UsageError(needsValue(flag));
			}

			checkChoice(flag, typed);
			return typed;
	}
}

export function needsValue({name, value = 'TEXT'}: FlagDefinition): string {
	return `--${name} needs a value: --${name} ${value}.`;
}

function checkedNumber({name, least = 1, most}: FlagDefinition, number: number): number {
	if (Number.isInteger(number) && number >= least && number <= (most ?? number)) {
		return number;
	}

	const range = most === undefined ? `of ${least} or more` : `from ${least} to ${most}`;
	const given = Number.isNaN(number) ? '' : `, not "${number}"`;
	throw new UsageError(`--${name} takes a whole number ${range}${given}.`);
}

function checkChoice({name, values, isOpen, isList}: FlagDefinition, text: string): void {
	if (values === undefined || isOpen === true) {
		return;
	}

	const wrong = (isList === true ? text.split(',') : [text]).find(part => !values.includes(part));
	if (wrong !== undefined) {
		const meant = nearestWord(wrong, values);
		throw new UsageError(
			`--${name} takes ${joinWords(values, 'or')}, not ${quoted(wrong)}${meant === undefined ? '.' : `; did you mean ${meant}?`}`,
		);
	}
}

// Reads the values of checked flags by their type.

/** The text of a flag; undefined where it was not given. */
export function textFlag(flags: Flags, name: string): string | undefined {
	const value = flags[name];
	return typeof value === 'string' ? value : undefined;
}

/** The number of a flag; undefined where it was not given. */
export function numberFlag(flags: Flags, name: string): number | undefined {
	const value = flags[name];
	return typeof value === 'number' ? value : undefined;
}

/** The texts of a flag that may be given more than once. */
export function textsFlag(flags: Flags, name: string): readonly string[] {
	const value = flags[name];
	return Array.isArray(value) ? value : [];
}

// Every flag of the program; which command takes which, command-table.ts says. A flag that is not here does not exist.

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
	/** The smallest number that it takes, 1 unless said, and the largest. */
	readonly least?: number;
	readonly most?: number;
	/** One letter that does the same behind one hyphen. */
	readonly shortFlag?: string;
	readonly description: string;
};

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
		description: 'Which launch to pair with: nearest (default), next or previous',
	},
	{
		name: 'theatre',
		type: 'string',
		value: 'WHERE',
		values: ['korea', 'all'],
		description: 'Which drills to pair: korea (default), or all to include those held elsewhere',
	},
	{
		name: 'data',
		type: 'string',
		value: 'FILE',
		isMultiple: true,
		description: 'Add your own events from a YAML, JSON or CSV file; also BRIEFING_DATA',
	},
	{name: 'only-data', type: 'boolean', description: 'Use your own events only'},
	{name: 'no-color', type: 'boolean', description: 'No colour; setting NO_COLOR does the same'},
	{
		name: 'ascii',
		type: 'boolean',
		description: 'Print ASCII alone; the screen keeps Korean, whose width never varies',
	},
	{
		name: 'theme',
		type: 'string',
		value: 'LOOK',
		values: ['auto', 'lines', 'plain'],
		description: 'Lines and marks on the screen: auto (default, by locale), lines, or plain ASCII',
	},
	{
		name: 'mouse',
		type: 'boolean',
		description: 'On the screen, scroll with the wheel and select with a click; hold Shift to select text',
	},
	{name: 'help', type: 'boolean', shortFlag: 'h', description: 'Show help'},
	{
		name: 'version',
		type: 'boolean',
		shortFlag: 'V',
		description: 'Show the versions of the program and its data',
	},
];

/** Flags of the screen alone. */
export const screenFlags: readonly FlagDefinition[] = [
	{
		name: 'pick',
		type: 'boolean',
		description:
			'Choose on the screen, with Enter, and print the id, as in briefing show $(briefing --pick icbm)',
	},
];

export function dateFlag(flags: Flags, name: string, today: KoreaDay): DaySpan | undefined {
	const value = textFlag(flags, name);
	const days = value === undefined ? undefined : parseDate(value, today);
	if (typeof days === 'string') {
		throw new UsageError(`--${name}: ${days}`);
	}

	return days;
}

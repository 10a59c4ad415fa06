/**
 * The flags of a command line, as meow has parsed them, against the table of flags: their values, or one sentence on the
 * first that does not fit. A configuration's values are checked by the same table.
 */
import {cleanText, quoted} from '../text/clean-text.ts';
import {joinWords, nearestWord} from '../text/words.ts';
import {UsageError} from './command-result.ts';
import {type CommandDefinition, commands, type FlagDefinition, flagsOf} from './command-table.ts';

/** The values of the flags that were given, by their names as typed: `only-data`. */
export type Flags = Readonly<Record<string, string | number | true | readonly string[] | undefined>>;

/** The values as meow has them, by the flag's name; false where a switch was turned off or had a value. */
export type Parsed = Readonly<Record<string, unknown>>;

type Value = string | number | true;

/** The names of a configuration file, by which `briefing check` knows it from a data file. */
export const configurationNames = ['config.yaml', 'config.yml'] as const;

/** The values by name, all of a flag that may be given more than once; throws `UsageError`. `typed` are the words. */
export function checkFlags(
	parsed: Parsed,
	typed: readonly string[],
	command: CommandDefinition | undefined,
): Flags {
	const known = flagsOf(command);
	// meow leaves a flag out of its result where the value is missing.
	const lacking = known.find(flag => lacksValue(flag, parsed[flag.name], typed));
	if (lacking !== undefined) {
		throw new UsageError(needsValue(lacking));
	}

	const given = Object.entries(parsed).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
	return Object.fromEntries(
		given.map(([name, value]) => {
			const flag = meantFlag(name, value, typed, known);
			if (flag === undefined) {
				const unknown = [`no-${name}`, name].find(word => typed.includes(`--${word}`)) ?? name;
				throw new UsageError(`${unknownWords(unknown, command)}; ${flagHint(unknown, known)}`);
			}

			if (flag.type === 'boolean' && typed.some(word => word.startsWith(`--${name}=`))) {
				throw new UsageError(`--${flag.name} takes no value.`);
			}

			return [
				flag.name,
				Array.isArray(value) ? value.map(item => String(flagValue(flag, item))) : flagValue(flag, value),
			];
		}),
	);
}

function lacksValue({name, type}: FlagDefinition, value: unknown, typed: readonly string[]): boolean {
	const times = typed.filter(word => word === `--${name}` || word.startsWith(`--${name}=`)).length;
	return (
		type !== 'boolean' && times > (Array.isArray(value) ? value.length : value === undefined ? 0 : times)
	);
}

/** The flag of a name as meow has it, which reads `--no-color` as color turned off. */
function meantFlag(
	name: string,
	value: unknown,
	typed: readonly string[],
	known: readonly FlagDefinition[],
): FlagDefinition | undefined {
	const wanted = value === false && typed.includes(`--no-${name}`) ? `no-${name}` : name;
	return known.find(flag => flag.name === wanted);
}

function unknownWords(name: string, command: CommandDefinition | undefined): string {
	const word = cleanText(name).slice(0, 40);
	return command === undefined
		? `There is no flag --${word}`
		: `"briefing ${command.name}" has no flag --${word}`;
}

function flagHint(name: string, known: readonly FlagDefinition[]): string {
	const names = known.map(flag => flag.name);
	const meant = names.find(flag => flag === `no-${name}`) ?? nearestWord(name, names);
	if (meant !== undefined) {
		return `did you mean --${meant}?`;
	}

	const owners = commands.filter(({flags}) => flags.includes(name)).map(owner => `"briefing ${owner.name}"`);
	return owners.length === 0 ? 'see "briefing --help".' : `it is a flag of ${joinWords(owners)}.`;
}

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

function needsValue({name, value = 'TEXT'}: FlagDefinition): string {
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

/** The flags of a command line against the command table: their values, or one sentence on the first that does not fit. */
import {cleanText} from '../text/clean-text.ts';
import {nearestWord} from '../text/nearest-word.ts';
import {UsageError} from './command-result.ts';
import {type CommandDefinition, commands, flagsOf, wordsWithOr} from './command-table.ts';
import type {FlagDefinition} from './flag-table.ts';

/** A flag as typed; the value is absent where none was. */
export type GivenFlag = {readonly name: string; readonly value: string | undefined};

type Value = string | number | true;

/** The values by name, all of a flag that may be given more than once; throws `UsageError`. */
export function checkFlags(
	given: readonly GivenFlag[],
	command: CommandDefinition | undefined,
): Readonly<Record<string, Value | readonly string[]>> {
	const known = flagsOf(command);
	const flags = new Map<string, Value | readonly string[]>();
	for (const {name, value} of given) {
		const flag = known.find(definition => definition.name === name);
		if (flag === undefined) {
			const where = command === undefined ? '' : ` of "briefing ${command.name}"`;
			throw new UsageError(`There is no flag --${cleanText(name)}${where}; ${flagHint(name, known)}`);
		}

		const before = flags.get(name);
		if (before !== undefined && flag.isMultiple !== true) {
			throw new UsageError(`--${name} can be given once only.`);
		}

		const checked = flagValue(flag, value);
		flags.set(
			name,
			flag.isMultiple === true ? [...(Array.isArray(before) ? before : []), String(checked)] : checked,
		);
	}

	return Object.fromEntries(flags);
}

function flagHint(name: string, known: readonly FlagDefinition[]): string {
	const meant = nearestWord(
		name,
		known.map(flag => flag.name),
	);
	if (meant !== undefined) {
		return `did you mean --${meant}?`;
	}

	const owner = commands.find(({flags}) => flags.includes(name));
	return owner === undefined
		? '"briefing --help" lists the flags.'
		: `it belongs to "briefing ${owner.name}".`;
}

/** The value of one flag; throws `UsageError`. */
export function flagValue(flag: FlagDefinition, text: string | undefined): Value {
	const {name, type, value = 'TEXT', least = 1} = flag;
	if (type === 'boolean') {
		if (text !== undefined) {
			throw new UsageError(`--${name} takes no value.`);
		}

		return true;
	}

	if (text === undefined || text === '') {
		throw new UsageError(`--${name} needs a value: --${name} ${value}.`);
	}

	if (type === 'number') {
		const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
		if (number < least) {
			throw new UsageError(`--${name} is a whole number from ${least} on, not "${cleanText(text)}".`);
		}

		return number;
	}

	checkChoice(flag, text);
	return text;
}

function checkChoice({name, values, isOpen, isList}: FlagDefinition, text: string): void {
	if (values === undefined || isOpen === true) {
		return;
	}

	const wrong = (isList === true ? text.split(',') : [text]).find(part => !values.includes(part));
	if (wrong !== undefined) {
		const meant = nearestWord(wrong, values);
		throw new UsageError(
			`--${name} is ${wordsWithOr(values)}, not "${cleanText(wrong)}"${meant === undefined ? '.' : `; did you mean ${meant}?`}`,
		);
	}
}

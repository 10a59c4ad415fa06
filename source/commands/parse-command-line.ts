/**
 * The words of the command line -> a request: command, arguments, flags.
 *
 * `--name value`, `--name=value`, and `--` before words that are all meant as they are. A word with one hyphen is no
 * flag: it is an exclusion of a query (`-failure`) or days ago (`-7`); only `-h` asks for help. Flags may stand anywhere.
 * Whatever does not fit ends in one sentence that says what would.
 */

import meow from 'meow';
import {allLaunches, parseLaunchChoice} from '../pairing/launch-choice.ts';
import {directions} from '../pairing/pairing-index.ts';
import type {PairingChoice} from '../pairing/pairings.ts';
import {cleanText} from '../text/clean-text.ts';
import {nearestWord} from '../text/words.ts';
import {UsageError} from './command-result.ts';
import {
	type CommandDefinition,
	type CommandName,
	commandFlags,
	commandOf,
	commands,
	commonFlags,
	type FlagDefinition,
	flagsOf,
	wordsWithOr,
} from './command-table.ts';

/** The values of the flags that were given, by their names as typed: `only-data`. */
export type Flags = Readonly<Record<string, string | number | true | readonly string[] | undefined>>;

export type Request = {
	/** Absent: open the screen, or print today's summary where there is no terminal. */
	readonly command?: CommandName;
	readonly arguments: readonly string[];
	readonly flags: Flags;
	readonly choice: PairingChoice;
};

/** The request; throws `UsageError`. */
export function parseCommandLine(argv: readonly string[]): Request {
	const {words, given} = splitCommandLine(argv);
	const [first, ...others] = words;
	const command = commandOf(first);
	if (command === undefined && first !== undefined && words.length === 1) {
		const meant = meantCommand(first);
		if (meant !== undefined) {
			throw new UsageError(`There is no command "${cleanText(first)}"; did you mean "briefing ${meant}"?`);
		}
	}

	const flags = checkFlags(given, command);
	return {
		...(command === undefined ? {} : {command: command.name}),
		arguments: command === undefined ? words : others,
		flags,
		choice: pairingChoiceOf(flags),
	};
}

/** The command that a mistyped word was meant to be. */
export function meantCommand(word: string): string | undefined {
	return nearestWord(
		word,
		commands.map(({name}) => name),
	);
}

/** The request with the settings of a configuration, wherever the command line does not say. */
export function withSettings(request: Request, settings: Flags): Request {
	const flags = {...settings, ...request.flags};
	return {...request, flags, choice: pairingChoiceOf(flags)};
}

function pairingChoiceOf(flags: Flags): PairingChoice {
	const launches = typeof flags['launches'] === 'string' ? parseLaunchChoice(flags['launches']) : allLaunches;
	if (typeof launches === 'string') {
		throw new UsageError(`--launches: ${cleanText(launches)}.`);
	}

	return {
		launches,
		direction: directions.find(direction => direction === flags['direction']) ?? 'nearest',
		theatre: flags['theatre'] === 'all' ? 'all' : 'korea',
	};
}

// The words of a command line apart from its flags, by meow.
//
// Every flag is read as text, and as often as it stands there, so that `checkFlags` can say what is wrong with a value
// in the program's own words. A word with one hyphen is no flag here (`-failure` excludes, `-7` is days ago; only `-h`
// asks for help), so such words go behind `--` before meow sees them, and a flag's value is joined to its flag.

const allFlags = [...commonFlags, ...commandFlags];
const valuedFlags: ReadonlySet<string> = new Set(
	allFlags.filter(({type}) => type !== 'boolean').map(({name}) => `--${name}`),
);

/** The words and the flags as typed. */
function splitCommandLine(argv: readonly string[]): {
	words: readonly string[];
	given: readonly GivenFlag[];
} {
	const {input, flags} = meow({
		importMeta: import.meta,
		argv: protectWords(argv),
		pkg: {name: 'briefing', bin: {briefing: ''}},
		description: false,
		autoHelp: false,
		autoVersion: false,
		// An unknown flag is refused by checkFlags, which can say what was meant.
		allowUnknownFlags: true,
		flags: Object.fromEntries(
			allFlags
				.filter(({name}) => !name.startsWith('no-'))
				.map(({name}) => name)
				.concat(negated)
				.map(name => [camelCased(name), {type: 'string', isMultiple: true} as const]),
		),
	});
	return {words: input, given: Object.entries(flags).flatMap(([name, value]) => givenFlags(name, value))};
}

/** What `--no-NAME` is handed over as: meow would read it as NAME turned off, whether there is such a flag or not. */
const negated = 'negated';

function givenFlags(camelCasedName: string, values: unknown): GivenFlag[] {
	const name = camelCasedName.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
	const texts: readonly unknown[] = Array.isArray(values) ? values : [values];
	return texts.map(text => {
		const value = typeof text === 'string' && text !== '' ? text : undefined;
		return name === negated ? {name: `no-${value}`, value: undefined} : {name, value};
	});
}

function protectWords(argv: readonly string[]): string[] {
	const flags: string[] = [];
	const words: string[] = [];
	for (let at = 0; at < argv.length; at++) {
		const word = argv[at] === '-h' ? '--help' : (argv[at] ?? '');
		const next = argv[at + 1];
		if (word === '--') {
			words.push(...argv.slice(at + 1));
			break;
		}

		if (valuedFlags.has(word) && next !== undefined && !next.startsWith('--')) {
			flags.push(`${word}=${next}`);
			at++;
		} else if (word.startsWith('--')) {
			flags.push(flagWord(word));
		} else {
			words.push(word);
		}
	}

	return [...flags, '--', ...words];
}

/** A flag with its value; an empty one stands for none, because the parser would drop a flag without from a list. */
function flagWord(word: string): string {
	if (word.startsWith('--no-')) {
		return `--${negated}=${word.slice('--no-'.length)}`;
	}

	return word.includes('=') ? word : `${word}=`;
}

function camelCased(name: string): string {
	return name.replace(/-[a-z]/g, part => part.slice(1).toUpperCase());
}

// The flags of a command line against the command table: their values, or one sentence on the first that does not fit.

/** A flag as typed; the value is absent where none was. */
type GivenFlag = {readonly name: string; readonly value: string | undefined};

type Value = string | number | true;

/** The values by name, all of a flag that may be given more than once; throws `UsageError`. */
function checkFlags(
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

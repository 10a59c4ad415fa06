/**
 * The words of the command line -> a request: command, arguments, flags. Pure; `cli.tsx` gives it what meow parsed.
 * Whatever does not fit ends in one sentence that says what would.
 */

import {allLaunches, parseLaunchChoice} from '../pairing/launch-choice.ts';
import {directions} from '../pairing/pairing-index.ts';
import type {PairingChoice} from '../pairing/pairings.ts';
import {cleanText} from '../text/clean-text.ts';
import {nearestWord} from '../text/nearest-word.ts';
import {UsageError} from './command-result.ts';
import {type CommandName, commandFlags, commands, commonFlags, type FlagDefinition} from './command-table.ts';

/** Flags as parsed, by their names as typed: `only-data`. */
export type ParsedFlags = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export type Request = {
	/** Absent: open the screen, or print today's summary where there is no terminal. */
	readonly command?: CommandName;
	readonly arguments: readonly string[];
	readonly flags: ParsedFlags;
	readonly choice: PairingChoice;
};

/** All flags, for the parser. */
export const allFlags: readonly FlagDefinition[] = [...commonFlags, ...commandFlags];

/**
 * Puts words that begin with a single hyphen behind `--`: they are exclusions of a query (`-failure`) or days ago
 * (`-7`), and a parser would take them for short flags. A flag's value is joined to it first, so that it may be `-7` too.
 */
export function protectHyphenWords(argv: readonly string[]): string[] {
	const valued = new Set(allFlags.filter(flag => flag.type !== 'boolean').map(flag => `--${flag.name}`));
	const flags: string[] = [];
	const words: string[] = [];
	for (let at = 0; at < argv.length; at++) {
		const word = argv[at] ?? '';
		const next = argv[at + 1];
		if (word === '--') {
			words.push(...argv.slice(at + 1));
			break;
		}

		if (valued.has(word) && next !== undefined && !next.startsWith('--')) {
			flags.push(`${word}=${next}`);
			at++;
		} else if (word.startsWith('--')) {
			flags.push(word);
		} else {
			words.push(word === '-h' ? '--help' : word);
		}
	}

	return [
		...flags,
		...words.filter(word => word === '--help'),
		'--',
		...words.filter(word => word !== '--help'),
	];
}

/** The request of the parsed words; throws `UsageError`. */
export function readArguments(words: readonly string[], flags: ParsedFlags): Request {
	const [first, ...others] = words;
	const command = commands.find(({name}) => name === first)?.name;
	if (command === undefined && first !== undefined && words.length === 1) {
		const meant = nearestWord(
			first,
			commands.map(({name}) => name),
		);
		if (meant !== undefined) {
			throw new UsageError(`There is no command "${cleanText(first)}"; did you mean "briefing ${meant}"?`);
		}
	}

	const own = commands.find(({name}) => name === command)?.flags ?? [];
	const known = [...commonFlags.map(({name}) => name), ...own];
	for (const [name, value] of Object.entries(flags)) {
		checkFlag(name, value, known, command);
	}

	return {
		...(command === undefined ? {} : {command}),
		arguments: command === undefined ? words : others,
		flags,
		choice: pairingChoiceOf(flags),
	};
}

function checkFlag(
	name: string,
	value: ParsedFlags[string],
	known: readonly string[],
	command: CommandName | undefined,
): void {
	if (!known.includes(name)) {
		const where = command === undefined ? '' : ` of "briefing ${command}"`;
		throw new UsageError(`There is no flag --${cleanText(name)}${where}; ${flagHint(name, known)}`);
	}

	const fault = valueFault(name, value);
	if (fault !== undefined) {
		throw new UsageError(fault);
	}
}

function flagHint(name: string, known: readonly string[]): string {
	const meant = nearestWord(name, known);
	if (meant !== undefined) {
		return `did you mean --${meant}?`;
	}

	const owner = commands.find(({flags}) => flags.includes(name));
	return owner === undefined
		? '"briefing --help" lists the flags.'
		: `it belongs to "briefing ${owner.name}".`;
}

/** What is wrong with a flag's value, in one sentence. */
function valueFault(name: string, value: ParsedFlags[string]): string | undefined {
	const definition = allFlags.find(flag => flag.name === name);
	const given = Array.isArray(value) ? value : [value];
	if (definition?.type === 'string' && given.includes('')) {
		return `--${name} needs a value: --${name} ${definition.value ?? 'TEXT'}.`;
	}

	if (definition?.type === 'number' && !(typeof value === 'number' && Number.isInteger(value) && value > 0)) {
		return `--${name} wants a whole number above 0.`;
	}

	if (definition?.values === undefined || definition.values.includes(String(value))) {
		return undefined;
	}

	const choices = definition.values.join(', ').replace(/, ([^,]*)$/, ' or $1');
	return `--${name} is ${choices}, not "${cleanText(String(value))}".`;
}

function pairingChoiceOf(flags: ParsedFlags): PairingChoice {
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

/**
 * The words of a command line -> a request: command, arguments, flags.
 *
 * meow parses: which words are flags, their values and types, `--name=value`, `-h`, and `--` before words that are all
 * meant as they are. A word with one hyphen is no flag here (`icbm -failure` leaves failures out, `-7` is seven days
 * ago), so `protectWords` hides such words from it. What meow would end the process for, in words of its own (an unknown
 * flag, a wrong value), ends here in one sentence that says what would be right; see docs/dependencies.md.
 */

import {directions} from '../pairing/pairing-index.ts';
import {allLaunches, type PairingChoice, parseLaunchChoice} from '../pairing/pairings.ts';
import {cleanText, quoted} from '../text/clean-text.ts';
import {joinWords, known, nearestWord} from '../text/words.ts';
import {
	allFlags,
	type CommandDefinition,
	type CommandName,
	commandOf,
	commands,
	flagsOf,
} from './command-table.ts';
import {
	type FlagDefinition,
	type Flags,
	flagValue,
	needsValue,
	numberFlag,
	type Parsed,
	textFlag,
	textsFlag,
} from './flag-values.ts';
import {type PrintOptions, UsageError} from './print-records.ts';

export type Request = {
	/** Absent: open the screen, or print today's summary where there is no terminal. */
	readonly command?: CommandName;
	readonly arguments: readonly string[];
	readonly flags: Flags;
	readonly choice: PairingChoice;
};

/** The request; rejects with `UsageError`. */
export async function parseCommandLine(argv: readonly string[]): Promise<Request> {
	const {input, flags: parsed} = await parse(argv);
	const asked = askedFor(input);
	const [first, ...others] = asked.words;
	const command = commandOf(first);
	const meant = command === undefined && first !== undefined && others.length === 0 && meantCommand(first);
	if (meant) {
		throw new UsageError(`There is no command ${quoted(first)}; did you mean "briefing ${meant}"?`);
	}

	const flags = {...checkFlags(parsed, argv.slice(0, endOfFlags(argv)), command), ...asked.flags};
	return {
		...(command === undefined ? {} : {command: command.name}),
		arguments: command === undefined ? asked.words : others,
		flags,
		choice: pairingChoiceOf(flags),
	};
}

/** `help`, `help COMMAND` and `version` as words ask for what the flags do. */
function askedFor(words: readonly string[]): {words: readonly string[]; flags: Flags} {
	const [first, second, ...others] = words;
	const isAlone = others.length === 0 && (second === undefined || commandOf(second) !== undefined);
	if (first === 'help' && isAlone) {
		return {words: words.slice(1), flags: {help: true}};
	}

	return first === 'version' && second === undefined
		? {words: [], flags: {version: true}}
		: {words, flags: {}};
}

/** What other programs, or the words of this one, call a command. */
const otherNames: readonly (readonly [name: string, command: string])[] = [
	...commands.map(({name}) => [name, name] as const),
	['print', 'summary'],
	['today', 'summary today'],
	['yesterday', 'summary yesterday'],
	['ls', 'list'],
	['validate', 'check'],
	['cite', 'show ID --format bibtex'],
	['help', 'help'],
	['version', '--version'],
];

/** The command that a mistyped word was meant to be. */
export function meantCommand(word: string): string | undefined {
	const name = nearestWord(
		word,
		otherNames.map(([known]) => known),
	);
	return otherNames.find(([known]) => known === name)?.[1];
}

/** The request with the settings of a configuration, wherever the command line does not say. */
export function withSettings(request: Request, settings: Flags): Request {
	const flags = {...settings, ...request.flags};
	return {...request, flags, choice: pairingChoiceOf(flags)};
}

/** What no flag says alone; throws `UsageError`. */
export function checkRequest({flags}: Request): void {
	if (flags['only-data'] === true && textsFlag(flags, 'data').length === 0) {
		throw new UsageError('--only-data needs a file of your own events: add --data FILE.');
	}
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

/** The words and the flags. meow is loaded where there is a flag for it to read: of a short command it is a seventh. */
async function parse(argv: readonly string[]): Promise<{input: readonly string[]; flags: Parsed}> {
	const alone = argv.length === 1 ? flagAlone[argv[0] ?? ''] : undefined;
	if (alone !== undefined) {
		return {input: [], flags: {[alone]: true}};
	}

	const words = protectWords(argv);
	if (!words.some(word => word.startsWith('-'))) {
		return {input: argv, flags: {}};
	}

	const {default: meow} = await import('meow');
	const options = allFlags.map(({name, type, shortFlag, isMultiple = false}) => [
		camelCased(name.replace(/^no-/, '')),
		{type, isMultiple, ...known({shortFlag})},
	]);
	try {
		const {input, flags} = meow({
			importMeta: import.meta,
			argv: words,
			pkg: {name: 'briefing', bin: {briefing: ''}},
			description: false,
			autoHelp: false,
			autoVersion: false,
			booleanDefault: undefined,
			flags: Object.fromEntries(options),
		});
		const named = Object.entries(flags).map(([name, value]) => [kebabCased(name), unprotected(value)]);
		return {input: input.map(word => String(unprotected(word))), flags: Object.fromEntries(named)};
	} catch (error) {
		const [, name] = /^The flag --(\w+) can only be set once/.exec(String((error as Error).message)) ?? [];
		throw name === undefined ? error : new UsageError(`--${kebabCased(name)} can be given only once.`);
	}
}

/** No word of a command line can hold it. */
const shield = '\0';

const shortFlags = allFlags.flatMap(({shortFlag}) => (shortFlag === undefined ? [] : [`-${shortFlag}`]));

/** A flag that stands alone and needs no parser. `-v` and `-?`, as other programs have it, are words in a search. */
const flagAlone: Readonly<Record<string, string>> = {
	'--version': 'version',
	'-V': 'version',
	'-v': 'version',
	'--help': 'help',
	'-h': 'help',
	'-?': 'help',
};

/** The words with those of one hyphen hidden from meow. A flag with one hyphen, or a long dash, is a slip. */
function protectWords(argv: readonly string[]): string[] {
	const end = endOfFlags(argv);
	return argv.map((word, index) => {
		if (index >= end || !/^\p{Pd}/u.test(word) || word.startsWith('--') || shortFlags.includes(word)) {
			return word;
		}

		const [, name = ''] = /^\p{Pd}+([a-z-]+)(=|$)/u.exec(word) ?? [];
		if (allFlags.some(flag => flag.name === name)) {
			throw new UsageError(
				`${quoted(word)} is not a flag; did you mean --${name}? To leave out the word ${name}, write -"${name}".`,
			);
		}

		return shield + word;
	});
}

function unprotected(value: unknown): unknown {
	return Array.isArray(value)
		? value.map(unprotected)
		: typeof value === 'string'
			? value.replace(shield, '')
			: value;
}

/** Where the words begin that are all meant as they are. */
function endOfFlags(argv: readonly string[]): number {
	return argv.includes('--') ? argv.indexOf('--') : argv.length;
}

function camelCased(name: string): string {
	return name.replace(/-[a-z]/g, part => part.slice(1).toUpperCase());
}

function kebabCased(name: string): string {
	return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

/** The values by name, all of a flag that may be given more than once; throws `UsageError`. `typed` are the words. */
function checkFlags(parsed: Parsed, typed: readonly string[], command: CommandDefinition | undefined): Flags {
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

// What several commands read from a request: the query with its filters, and how to print.

/** Form and width of the output, from the flags, the command's defaults and the terminal. */
export function printOptions(
	{command, flags}: Request,
	columns: number | undefined,
	most = Number.POSITIVE_INFINITY,
): PrintOptions {
	const definition = commandOf(command ?? 'summary');
	const wide = Math.max(leastColumns, Math.min(most, columns ?? Number.POSITIVE_INFINITY));
	const format = textFlag(flags, 'format') ?? definition?.formats[0] ?? 'text';
	const bom = flags['bom'] === true;
	if (bom && format !== 'csv') {
		throw new UsageError('--bom is for CSV alone; add --format csv.');
	}

	return {
		format,
		bom,
		width: numberFlag(flags, 'width') ?? (typeof definition?.width === 'number' ? definition.width : wide),
		ascii: flags['ascii'] === true,
	};
}

/** A terminal that is narrower breaks the lines itself. */
const leastColumns = 40;

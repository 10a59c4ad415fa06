/**
 * The words of the command line -> a request: command, arguments, flags.
 *
 * `--name value`, `--name=value`, and `--` before words that are all meant as they are. A word with one hyphen is no
 * flag: it is an exclusion of a query (`-failure`) or days ago (`-7`); only `-h` asks for help. Flags may stand anywhere.
 * Whatever does not fit ends in one sentence that says what would.
 */
import {allLaunches, parseLaunchChoice} from '../pairing/launch-choice.ts';
import {directions} from '../pairing/pairing-index.ts';
import type {PairingChoice} from '../pairing/pairings.ts';
import {cleanText} from '../text/clean-text.ts';
import {nearestWord} from '../text/nearest-word.ts';
import {checkFlags} from './check-flags.ts';
import {UsageError} from './command-result.ts';
import {type CommandName, commandOf, commands} from './command-table.ts';
import {splitCommandLine} from './split-command-line.ts';

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

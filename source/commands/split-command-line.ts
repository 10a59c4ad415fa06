/**
 * The words of a command line apart from its flags, by meow.
 *
 * Every flag is read as text, and as often as it stands there, so that `checkFlags` can say what is wrong with a value
 * in the program's own words. A word with one hyphen is no flag here (`-failure` excludes, `-7` is days ago; only `-h`
 * asks for help), so such words go behind `--` before meow sees them, and a flag's value is joined to its flag.
 */
import meow from 'meow';
import type {GivenFlag} from './check-flags.ts';
import {commandFlags, commonFlags} from './flag-table.ts';

const allFlags = [...commonFlags, ...commandFlags];
const valuedFlags: ReadonlySet<string> = new Set(
	allFlags.filter(({type}) => type !== 'boolean').map(({name}) => `--${name}`),
);

/** The words and the flags as typed. */
export function splitCommandLine(argv: readonly string[]): {
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

/** The man page, briefing(1), from the command table and the table of search fields. */
import {queryFields} from '../search/query-fields.ts';
import {type CommandDefinition, commands, flagsOf} from './command-table.ts';
import {commonFlags, type FlagDefinition} from './flag-table.ts';
import {flagTerm} from './help-text.ts';
import {configurableFlags, exitStatuses, type Note, variables} from './usage-notes.ts';

/** The page in roff with the man macros, ending in a line end. */
export function manPage(): string {
	const lines = [
		'.\\" Made by "npm run docs" from source/commands; edits here are lost.',
		'.TH BRIEFING 1 "" "briefing" "User Commands"',
		'.SH NAME',
		`briefing \\- ${roff('US-ROK drills and North Korean launches, side by side')}`,
		'.SH SYNOPSIS',
		'.B briefing',
		roff('[QUERY]'),
		...commands.flatMap(({name, arguments: words}) => ['.br', `.B ${roff(`briefing ${name}`)}`, roff(words)]),
		'.SH DESCRIPTION',
		roff(
			'Shows US-ROK military exercises and North Korean missile launches beside each other in time, with their sources. It shows closeness in time and never claims cause. It makes no network connection. Without a command it opens the screen, the query typed in; where standard output is no terminal, it prints the summary of today. Every day is a day in Korea.',
		),
		'.SH COMMANDS',
		...commands.flatMap(commandLines),
		'.SH FLAGS OF EVERY COMMAND',
		...commonFlags.flatMap(flagLines),
		'.SH SEARCH',
		roff(
			'Words are found in any order, mistyped or not; "words in quotes" stand side by side; -word leaves out; a field asks for one thing, and several values stand with commas between them.',
		),
		...queryFields.flatMap(({name, description, example}) =>
			noteLines({term: `${name}:`, description: `${description}; ${example}`}),
		),
		'.SH CONFIGURATION',
		roff(
			`The file briefing/config.yaml sets what flags would: ${configurableFlags.join(', ')}. Flags go before variables, and variables before the file. Data files are named from its own folder.`,
		),
		'.PP',
		'.nf',
		...['launches: ballistic', 'data: [own-drills.yaml]', 'ascii: true'].map(line => roff(`    ${line}`)),
		'.fi',
		'.SH ENVIRONMENT',
		...variables.flatMap(noteLines),
		'.SH EXIT STATUS',
		...exitStatuses.flatMap(noteLines),
	];
	return `${lines.join('\n')}\n`;
}

function commandLines(command: CommandDefinition): string[] {
	const {name, arguments: words, description, flags, examples} = command;
	const own = flagsOf(command).filter(flag => flags.includes(flag.name));
	return [
		`.SS ${roff(`briefing ${name} ${words}`)}`,
		roff(`${description}.`),
		...own.flatMap(flagLines),
		'.PP',
		'Examples:',
		'.PP',
		'.nf',
		...examples.map(example => roff(`    ${example}`)),
		'.fi',
	];
}

function flagLines(flag: FlagDefinition): string[] {
	return noteLines({term: flagTerm(flag), description: flag.description});
}

function noteLines({term, description}: Note): string[] {
	return ['.TP', `.B ${roff(term)}`, roff(description)];
}

/** A line of text that roff prints as it stands. */
function roff(text: string): string {
	const escaped = text.replaceAll('\\', '\\e').replaceAll('-', '\\-');
	return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}

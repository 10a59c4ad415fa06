/** `--help`, for the program and for each command, from the command table. */
import {wrapText} from '../text/wrap-text.ts';
import {type CommandDefinition, type CommandName, commandOf, commands, flagsOf} from './command-table.ts';
import {commonFlags, type FlagDefinition} from './flag-table.ts';
import {exitStatuses, variables} from './usage-notes.ts';

const width = 80;
const column = 24;

/** The help of a command, or of the program. */
export function helpText(name?: CommandName): string {
	const command = commandOf(name);
	const lines = command === undefined ? programHelp() : commandHelp(command);
	return `${lines.join('\n')}\n`;
}

function programHelp(): string[] {
	return [
		'briefing - US-ROK drills and North Korean launches, side by side',
		'',
		'Usage',
		...entry('briefing [QUERY]', "Opens the screen; where the output is no terminal, prints today's summary"),
		...commands.flatMap(({name, arguments: words, description}) =>
			entry(`briefing ${name} ${words}`, description),
		),
		'',
		'Flags',
		...flagLines(commonFlags),
		'',
		'Examples',
		...['briefing freedom shield', ...commands.flatMap(({examples}) => examples.slice(0, 1))].map(
			example => `  ${example}`,
		),
		'',
		'Environment',
		...variables.flatMap(({term, description}) => entry(term, description)),
		'',
		'Exit status',
		...exitStatuses.flatMap(({term, description}) => entry(term, description)),
		'',
		...wrapText('briefing COMMAND --help tells the flags of a command; man briefing tells all.', {width}),
	];
}

function commandHelp(command: CommandDefinition): string[] {
	return [
		`briefing ${command.name} ${command.arguments}`,
		'',
		...wrapText(`${command.description}.`, {width}),
		'',
		'Flags',
		...flagLines(flagsOf(command)),
		'',
		'Examples',
		...command.examples.map(example => `  ${example}`),
	];
}

/** A flag with the name of its value, as it is typed. */
export function flagTerm({name, value}: FlagDefinition): string {
	return `--${name}${value === undefined ? '' : ` ${value}`}`;
}

function flagLines(flags: readonly FlagDefinition[]): string[] {
	return flags.flatMap(flag => entry(flagTerm(flag), flag.description));
}

function entry(term: string, description: string): string[] {
	const first = `  ${term}`.padEnd(column);
	return first.endsWith(' ')
		? wrapText(description, {width, first, rest: ' '.repeat(column)})
		: [first, ...wrapText(description, {width, first: ' '.repeat(column)})];
}

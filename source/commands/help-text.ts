/** `--help`, for the program and for each command, from the command table. */
import {wrapText} from '../text/wrap-text.ts';
import {
	type CommandName,
	commandOf,
	commands,
	commonFlags,
	type FlagDefinition,
	flagsOf,
} from './command-table.ts';

const width = 80;
const column = 24;

/** The help of a command, or of the program. */
export function helpText(name?: CommandName): string {
	const command = commandOf(name);
	const lines =
		command === undefined
			? [
					'briefing - US-ROK drills and North Korean launches, side by side',
					'',
					'Usage',
					...entry(
						'briefing [QUERY]',
						"Opens the screen; where the output is no terminal, prints today's summary",
					),
					...commands.flatMap(({name: own, arguments: words, description}) =>
						entry(`briefing ${own} ${words}`, description),
					),
					'',
					'Flags',
					...flagLines(commonFlags),
					'',
					'Examples',
					...['briefing freedom shield', ...commands.flatMap(({examples}) => examples)].map(
						example => `  ${example}`,
					),
					'',
					'briefing COMMAND --help tells the flags of a command. Exit status: 0 done, 1 nothing',
					'matched, 2 wrong usage, 3 a data file is bad, 130 interrupted.',
				]
			: [
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
	return `${lines.join('\n')}\n`;
}

function flagLines(flags: readonly FlagDefinition[]): string[] {
	return flags.flatMap(({name, value, description}) =>
		entry(`--${name}${value === undefined ? '' : ` ${value}`}`, description),
	);
}

function entry(term: string, description: string): string[] {
	const first = `  ${term}`.padEnd(column);
	return first.endsWith(' ')
		? wrapText(description, {width, first, rest: ' '.repeat(column)})
		: [first, ...wrapText(description, {width, first: ' '.repeat(column)})];
}

/** The request of a command line -> the command's text. Each command is loaded only when it runs. */
import type {Dataset} from '../dataset/dataset.ts';
import {createPairings} from '../pairing/pairings.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import {type CommandResult, UsageError} from './command-result.ts';
import type {ParsedFlags, Request} from './read-arguments.ts';

/** Runs a command; without one, today's summary. Throws `UsageError`. */
export async function runCommand(
	request: Request,
	dataset: Dataset,
	today: KoreaDay,
): Promise<CommandResult> {
	const {command, flags, choice} = request;
	if (command === undefined && request.arguments.length > 0) {
		throw new UsageError(
			`The screen needs a terminal; "briefing list ${request.arguments.join(' ')}" prints what a search finds.`,
		);
	}

	const pairings = createPairings(dataset, choice);
	if (command === undefined || command === 'summary') {
		const [date = 'today', ...others] = command === undefined ? [] : request.arguments;
		if (others.length > 0) {
			throw new UsageError('"briefing summary" takes one date.');
		}

		const {summaryCommand} = await import('./summary.ts');
		return summaryCommand({
			dataset,
			pairings,
			today,
			date,
			days: numberFlag(flags, 'days') ?? 7,
			width: numberFlag(flags, 'width') ?? 72,
			format: textFlag(flags, 'format') ?? 'text',
			failEmpty: flags['fail-empty'] === true,
		});
	}

	const {matchQuery} = await import('./match-query.ts');
	const events = matchQuery([...request.arguments, ...filterWords(flags)].join(' '), dataset, pairings);
	checkFormat(command, textFlag(flags, 'format') ?? 'json');
	if (command === 'list') {
		const {listCommand} = await import('./list.ts');
		return listCommand({dataset, events});
	}

	const {pairsCommand} = await import('./pairs.ts');
	return pairsCommand({dataset, pairings, events, withDeployments: textFlag(flags, 'kind') === 'deployment'});
}

/** The flags that filter, in the words of the query grammar. */
function filterWords(flags: ParsedFlags): string[] {
	return ['kind', 'since', 'until'].flatMap(name => {
		const value = textFlag(flags, name);
		return value === undefined ? [] : [`${name}:${value}`];
	});
}

function checkFormat(command: string, format: string): void {
	if (format !== 'json') {
		throw new UsageError(`"briefing ${command}" prints --format json, not "${format}".`);
	}
}

function textFlag(flags: ParsedFlags, name: string): string | undefined {
	const value = flags[name];
	return typeof value === 'string' ? value : undefined;
}

function numberFlag(flags: ParsedFlags, name: string): number | undefined {
	const value = flags[name];
	return typeof value === 'number' ? value : undefined;
}

/** The request of a command line -> the command's text. Each command is loaded only when it runs. */
import type {Dataset} from '../dataset/dataset.ts';
import {createPairings} from '../pairing/pairings.ts';
import {cleanText} from '../text/clean-text.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import {type CommandResult, UsageError} from './command-result.ts';
import {numberFlag, textFlag} from './flag-values.ts';
import {type Flags, meantCommand, type Request} from './parse-command-line.ts';

/** Runs a command; without one, today's summary. Throws `UsageError`. */
export async function runCommand(
	request: Request,
	dataset: Dataset,
	today: KoreaDay,
): Promise<CommandResult> {
	const {command, flags, choice} = request;
	if (command === undefined && request.arguments.length > 0) {
		throw new UsageError(noScreenWords(request.arguments));
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
	if (command === 'list') {
		const {listCommand} = await import('./list.ts');
		return listCommand({dataset, events});
	}

	const {pairsCommand} = await import('./pairs.ts');
	const kinds = textFlag(flags, 'kind')?.split(',') ?? [];
	return pairsCommand({dataset, pairings, events, withDeployments: kinds.includes('deployment')});
}

/** Words that are no command, where there is no screen to search on. */
function noScreenWords(words: readonly string[]): string {
	const meant = meantCommand(words[0] ?? '');
	const typed = cleanText(words.join(' '));
	return meant === undefined
		? `The screen needs a terminal; "briefing list ${typed}" prints what a search finds.`
		: `There is no command "${cleanText(words[0] ?? '')}"; did you mean "briefing ${meant}"?`;
}

/** The flags that filter, in the words of the query grammar. */
function filterWords(flags: Flags): string[] {
	return ['kind', 'since', 'until'].flatMap(name => {
		const value = textFlag(flags, name);
		return value === undefined ? [] : [`${name}:"${value.replaceAll('"', '')}"`];
	});
}

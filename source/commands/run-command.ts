/** The request of a command line -> the command's text. What reads and writes files is loaded only when it is asked for. */

import type {Dataset} from '../dataset/dataset.ts';
import {eventKinds} from '../dataset/event.ts';
import {pairRows} from '../pairing/pair-list.ts';
import {createPairings} from '../pairing/pairings.ts';
import type {SourceChoice} from '../summary/brief.ts';
import {cleanText, quoted} from '../text/clean-text.ts';
import {parseDays} from '../time/parse-dates.ts';
import {numberFlag, textFlag} from './flag-values.ts';
import {drillsAskedFor, runList, runPairs} from './list-and-pairs.ts';
import {matchDrills, matchQuery, queryOf} from './match-query.ts';
import {meantCommand, printOptions, type Request} from './parse-command-line.ts';
import {type CommandResult, type Surroundings, UsageError} from './print-records.ts';
import {runShow} from './show.ts';
import {statsCommand, summaryCommand} from './summary.ts';

/** Runs a command; without one, today's summary. Throws `UsageError`. */
export async function runCommand(
	request: Request,
	dataset: Dataset,
	surroundings: Surroundings,
): Promise<CommandResult> {
	const {command} = request;
	if (command === undefined && request.arguments.length > 0) {
		throw new UsageError(noScreenWords(request.arguments));
	}

	switch (command ?? 'summary') {
		case 'summary':
			return runSummary(request, dataset, surroundings);
		case 'list':
			return await runList(request, dataset, surroundings);
		case 'pairs':
			return runPairs(request, dataset, surroundings);
		case 'show':
			return await runShow(request, dataset, surroundings);
		case 'stats':
			return await runStats(request, dataset, surroundings);
		case 'timeline':
			return await runTimeline(request, dataset, surroundings);
		case 'export':
			return await runExport(request, dataset, surroundings);
		case 'check':
			return await runCheck(request, dataset, surroundings);
		case 'completions':
			return await runCompletions(request, dataset);
	}
}

function runSummary(request: Request, dataset: Dataset, {today}: Surroundings): CommandResult {
	const {arguments: words, choice, flags} = request;
	const [date = 'today', ...others] = words;
	if (others.length > 0) {
		throw new UsageError(
			'"briefing summary" takes one date; for a span write two with .. between, as in 2023-03-13..2023-03-23.',
		);
	}

	const {format, width} = printOptions(request, undefined);
	return summaryCommand({
		dataset,
		pairings: createPairings(dataset, choice),
		today,
		date,
		days: numberFlag(flags, 'days') ?? 7,
		width,
		format,
		isFull: flags['full'] === true,
		sources: sourceChoices.find(name => name === textFlag(flags, 'sources')),
		isAscii: flags['ascii'] === true,
		failEmpty: flags['fail-empty'] === true,
	});
}

async function runStats(request: Request, dataset: Dataset, {today}: Surroundings): Promise<CommandResult> {
	const {choice} = request;
	const {format, width} = printOptions(request, undefined);
	const pairings = createPairings(dataset, choice);
	return statsCommand({
		dataset,
		pairings,
		drills: matchDrills(queryOf(request, today), dataset, pairings),
		format: format === 'json' ? 'json' : 'text',
		width,
		...(format === 'svg' ? {svgOf: (await import('./figures.ts')).statisticsSvg} : {}),
	});
}

async function runTimeline(
	request: Request,
	dataset: Dataset,
	{today}: Surroundings,
): Promise<CommandResult> {
	const {arguments: words, choice} = request;
	const [range, ...question] = words;
	if (range === undefined) {
		throw new UsageError(
			'"briefing timeline" needs its days: briefing timeline RANGE [QUERY], as in 2023-03.',
		);
	}

	const span = parseDays(range, today);
	if (typeof span === 'string') {
		throw new UsageError(cleanText(span));
	}

	const query = queryOf({...request, arguments: question}, today);
	const pairings = createPairings(dataset, choice);
	const {events, advice} = matchQuery(query, dataset, pairings);
	const {timelineCommand} = await import('./figures.ts');
	return timelineCommand({
		dataset,
		pairings,
		span,
		events,
		query,
		advice,
		print: printOptions(request, undefined),
	});
}

async function runExport(
	request: Request,
	dataset: Dataset,
	{today, readLicence}: Surroundings,
): Promise<CommandResult> {
	const {arguments: words, flags, choice} = request;
	const [folder, ...question] = words;
	if (folder === undefined) {
		throw new UsageError('"briefing export" needs a folder: briefing export DIR [QUERY].');
	}

	const {exportCommand} = await import('./export.ts');
	const query = queryOf({...request, arguments: question}, today);
	const pairings = createPairings(dataset, choice);
	const {events, paired, advice} = matchQuery(query, dataset, pairings);
	return exportCommand({
		dataset,
		pairings,
		found: events,
		pairs: paired(pairRows(drillsAskedFor(flags, dataset), pairings, {by: 'drill'})),
		query,
		advice,
		licence: readLicence(),
		folder,
		mayReplace: flags['replace'] === true,
	});
}

async function runCheck(
	{arguments: names, flags}: Request,
	dataset: Dataset,
	{readFiles}: Surroundings,
): Promise<CommandResult> {
	const kind = eventKinds.find(known => known === flags['example']);
	if (kind !== undefined) {
		const {exampleText} = await import('./check.ts');
		return {output: exampleText(kind), status: 0};
	}

	if (names.length === 0) {
		throw new UsageError(
			'"briefing check" needs a file: briefing check FILE..., or - for standard input; --example KIND prints one.',
		);
	}

	const {checkFiles} = await import('./check.ts');
	return checkFiles(readFiles(names), dataset);
}

async function runCompletions({arguments: words, choice}: Request, dataset: Dataset): Promise<CommandResult> {
	if (words[0] === 'words') {
		const {completeWords} = await import('./completions.ts');
		const answers = completeWords(words.slice(1), dataset, choice);
		return {output: answers.map(answer => `${answer}\n`).join(''), status: 0};
	}

	const {completionScript} = await import('./completions.ts');
	return {output: completionScript(words), status: 0};
}

/** Words that are no command, where there is no screen to search on. */
function noScreenWords(words: readonly string[]): string {
	const meant = meantCommand(words[0] ?? '');
	const typed = cleanText(words.join(' ')).slice(0, 60);
	return meant === undefined
		? `The screen needs a terminal; "briefing list ${typed}" prints what a search finds.`
		: `There is no command ${quoted(words[0] ?? '')}; did you mean "briefing ${meant}"?`;
}

/** What `--sources` takes. */
const sourceChoices: readonly SourceChoice[] = ['none', 'used', 'all'];

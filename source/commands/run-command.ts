/** The request of a command line -> the command's text. What reads and writes files is loaded only when it is asked for. */
import type {Dataset} from '../dataset/dataset.ts';
import {type Drill, eventKinds, isDrill} from '../dataset/event.ts';
import {pairRows, pairSides} from '../pairing/pair-list.ts';
import {createPairings} from '../pairing/pairings.ts';
import type {UserFile} from '../records/user-events.ts';
import {withDates} from '../search/parse-query.ts';
import {widestText} from '../text/cells.ts';
import {cleanText, quoted} from '../text/clean-text.ts';
import {type DaySpan, isoDay, type KoreaDay} from '../time/korea-day.ts';
import {parseDate, parseDays} from '../time/parse-dates.ts';
import {type CommandResult, UsageError} from './command-result.ts';
import {commandOf} from './command-table.ts';
import {type Flags, numberFlag, textFlag} from './flag-values.ts';
import {listCommand} from './list.ts';
import {matchDrills, matchPairings, matchQuery} from './match-query.ts';
import {pairsCommand} from './pairs.ts';
import {meantCommand, type Request} from './parse-command-line.ts';
import type {PrintOptions} from './print-records.ts';
import {showCommand} from './show.ts';
import {statsCommand} from './stats.ts';
import {sourceChoices, summaryCommand} from './summary.ts';

/** What a command may know of where it runs. */
export type Surroundings = {
	readonly today: KoreaDay;
	/** The texts of files by their names; throws `DataFileError`. */
	readonly readFiles: (names: readonly string[]) => readonly UserFile[];
	/** The text of the dataset's licence, which comes with the program. */
	readonly readLicence: () => string;
	/** Columns of the terminal that the output goes to; absent where it goes elsewhere. */
	readonly columns?: number;
};

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

async function runList(
	request: Request,
	dataset: Dataset,
	surroundings: Surroundings,
): Promise<CommandResult> {
	const {flags, choice} = request;
	const pairings = createPairings(dataset, choice);
	const {events, ranked, context, advice} = matchQuery(
		queryOf(request, surroundings.today),
		dataset,
		pairings,
	);
	const fields = textFlag(flags, 'count');
	if (fields !== undefined) {
		const {countCommand} = await import('./count.ts');
		const print = printOptions(request, surroundings.columns);
		return countCommand({dataset, pairings, events, context: context(), fields, advice, print});
	}

	const sort = textFlag(flags, 'sort');
	const ordered = sort === 'newest' ? events.toReversed() : sort === 'match' ? ranked() : events;
	const print = printOptions(request, surroundings.columns);
	return listCommand({
		dataset,
		pairings,
		events: ordered.slice(0, numberFlag(flags, 'limit')),
		advice,
		print,
		textOf: await textOfForm(print.format),
	});
}

/** The writer of a form that is no table and no list of records. */
async function textOfForm(format: string) {
	switch (format) {
		case 'ics':
			return (await import('./calendar.ts')).calendarText;
		case 'geojson':
			return (await import('./geojson.ts')).geojsonText;
		default:
			return undefined;
	}
}

async function runPairs(
	request: Request,
	dataset: Dataset,
	surroundings: Surroundings,
): Promise<CommandResult> {
	const {flags, choice} = request;
	const pairings = createPairings(dataset, choice);
	const question = {
		by: pairSides.find(side => side === textFlag(flags, 'by')) ?? 'drill',
		withinDays: numberFlag(flags, 'within'),
	};
	const rows = pairRows(drillsAskedFor(flags, dataset), pairings, question);
	const query = queryOf(request, surroundings.today);
	const {found, advice} = matchPairings(query, dataset, pairings, rows, question.by);
	const print = printOptions(request, surroundings.columns);
	return pairsCommand({
		dataset,
		pairings,
		question,
		found,
		sort: textFlag(flags, 'sort') ?? 'date',
		limit: numberFlag(flags, 'limit'),
		advice,
		print,
		textOf: await textOfForm(print.format),
	});
}

/** The drills, and the deployments where these are asked for. */
function drillsAskedFor(flags: Flags, {events}: Dataset): readonly Drill[] {
	const hasDeployments = (textFlag(flags, 'kind')?.split(',') ?? []).includes('deployment');
	return events.filter(isDrill).filter(({kind}) => hasDeployments || kind === 'drill');
}

async function runShow(
	request: Request,
	dataset: Dataset,
	surroundings: Surroundings,
): Promise<CommandResult> {
	const print = printOptions(request, surroundings.columns, widestText);
	if (request.arguments.length === 0 && ['text', 'json', 'svg'].includes(print.format)) {
		throw new UsageError('"briefing show" needs an id; "briefing list" shows them.');
	}

	return showCommand({
		dataset,
		pairings: createPairings(dataset, request.choice),
		ids: request.arguments,
		today: surroundings.today,
		print,
		...(print.format === 'svg' ? {svgOf: (await import('./figures.ts')).stripSvg} : {}),
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
		const {exampleText} = await import('../records/example.ts');
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

// What several commands read from a request: the query with its filters, and how to print.

/** Form and width of the output, from the flags, the command's defaults and the terminal. */
function printOptions(
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

/** The query of the words and of the flags that filter, in the query grammar; throws `UsageError`. */
function queryOf({arguments: words, flags}: Request, today: KoreaDay): string {
	const kind = textFlag(flags, 'kind');
	const since = dateFlag(flags, 'since', today)?.first;
	const until = dateFlag(flags, 'until', today)?.last;
	if (since !== undefined && until !== undefined && since > until) {
		throw new UsageError(
			`--since ${textFlag(flags, 'since')} is later than --until ${textFlag(flags, 'until')}; swap them.`,
		);
	}

	const dated = withDates(words.join(' '), today);
	return [
		...(dated === '' ? [] : [dated]),
		...(kind === undefined ? [] : [`kind:${kind}`]),
		...(since === undefined ? [] : [`since:${isoDay(since)}`]),
		...(until === undefined ? [] : [`until:${isoDay(until)}`]),
	].join(' ');
}

function dateFlag(flags: Flags, name: string, today: KoreaDay): DaySpan | undefined {
	const value = textFlag(flags, name);
	const days = value === undefined ? undefined : parseDate(value, today);
	if (typeof days === 'string') {
		throw new UsageError(`--${name}: ${days}`);
	}

	return days;
}

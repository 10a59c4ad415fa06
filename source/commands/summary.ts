/**
 * `briefing summary`: the summary of a day or of a span of days, as text, Markdown, HTML or JSON.
 *
 * `briefing stats`: the figures of the Statistics view for the drills of a search, as text or for other programs.
 */
import type {Dataset} from '../dataset/dataset.ts';
import type {Drill} from '../dataset/event.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {statsJson} from '../stats/bottom-line.ts';
import {computeStatistics, type Statistics} from '../stats/statistics.ts';
import {statsText} from '../stats/stats-text.ts';
import {briefOutline, type SourceChoice} from '../summary/brief.ts';
import {fullOutline} from '../summary/full-outline.ts';
import {asciiOutline} from '../summary/outline.ts';
import {summariseDays} from '../summary/summarise.ts';
import {isQuiet, type Summary} from '../summary/summary.ts';
import {summaryJson} from '../summary/summary-json.ts';
import {summaryHtml, summaryMarkdown, summaryText} from '../summary/summary-text.ts';
import {cleanText} from '../text/clean-text.ts';
import {daysIn, isoDay, type KoreaDay} from '../time/days.ts';
import {parseDays} from '../time/parse-dates.ts';
import {eventRecord} from './event-record.ts';
import {type CommandResult, UsageError} from './print-records.ts';

export type SummaryRequest = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	readonly today: KoreaDay;
	/** As typed: `2023-03-19`, `today`, `-7`, `2023-03`, `2023-03-13..2023-03-23`. */
	readonly date: string;
	/** How many days to look back. */
	readonly days: number;
	readonly format: string;
	/** Columns of the text. */
	readonly width: number;
	/** Everything that the dataset holds of the days, instead of a screen. */
	readonly isFull: boolean;
	/** The form's own choice unless said: all of them in full, the used ones on one screen. */
	readonly sources: SourceChoice | undefined;
	/** Print nothing but ASCII; JSON is left as it is. */
	readonly isAscii: boolean;
	/** Status 1 where the dataset dates no event to the days, 4 where it does not cover them. */
	readonly failEmpty: boolean;
};

/** Fewer columns than these would break every other word. */
const leastWidth = 40;

/** Look-backs and spans beyond a year belong to `briefing list`. */
const mostDays = 366;

/** The summary; throws `UsageError`. */
export function summaryCommand(request: SummaryRequest): CommandResult {
	const {dataset, pairings, today, date, days, format, width, failEmpty} = request;
	const span = parseDays(date, today);
	if (typeof span === 'string') {
		throw new UsageError(cleanText(span));
	}

	if (daysIn(span) > mostDays) {
		throw new UsageError(
			`A summary covers at most ${mostDays} days, not ${daysIn(span)}; "briefing list --since ${isoDay(span.first)} --until ${isoDay(span.last)}" prints all events of those days.`,
		);
	}

	if (days > mostDays) {
		throw new UsageError(`--days is at most ${mostDays}, not ${days}.`);
	}

	if (width < leastWidth) {
		throw new UsageError(`--width is at least ${leastWidth} columns, not ${width}.`);
	}

	const summary = summariseDays(dataset, span, {pairings, lookBackDays: days, today});
	return {
		output: outputOf(summary, request, format),
		status: failEmpty ? emptyStatus(summary) : 0,
	};
}

/** 4 where the launches of the days are not covered and none is known, 1 for days without an event, else 0. */
function emptyStatus(summary: Summary): 0 | 1 | 4 {
	if (!isQuiet(summary)) {
		return 0;
	}

	return summary.standing.launches === 'inside' ? 1 : 4;
}

function outputOf(summary: Summary, request: SummaryRequest, format: string): string {
	const {dataset, width, isFull, isAscii, sources = isFull ? 'all' : 'used'} = request;
	if (format === 'json') {
		return summaryJson(summary, event => eventRecord(event, dataset));
	}

	const drawn = isFull ? fullOutline(summary, sources) : briefOutline(summary, sources);
	const outline = isAscii ? asciiOutline(drawn) : drawn;
	switch (format) {
		case 'text':
			return summaryText(outline, {width});
		case 'markdown':
			return summaryMarkdown(outline);
		case 'html':
			return summaryHtml(outline);
		default:
			throw new UsageError(
				`"briefing summary" prints --format text, markdown, html or json, not "${cleanText(format)}".`,
			);
	}
}

type StatsInput = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	/** The drills of the selection; deployments among them are counted as left out. */
	readonly drills: readonly Drill[];
	readonly format: 'text' | 'json';
	/** Columns of the text. */
	readonly width: number;
	/** Draws them as SVG, where that was asked for. */
	readonly svgOf?: (statistics: Statistics, dataset: Dataset, pairings: Pairings) => string;
};

/** The statistics, and the data that they come from; status 1 where the selection holds no drill. */
export function statsCommand({dataset, pairings, drills, format, width, svgOf}: StatsInput): CommandResult {
	const statistics = computeStatistics(pairings, drills, dataset);
	return {
		output:
			svgOf?.(statistics, dataset, pairings) ??
			statisticsText(statistics, dataset, {isJson: format === 'json', width}),
		status: drills.length === 0 ? 1 : 0,
		...(drills.length === 0 ? {error: 'No drill matches.'} : {}),
	};
}

/** Statistics as text or JSON, and the data that they come from. */
export function statisticsText(
	statistics: Statistics,
	{version, hash}: Dataset,
	{isJson, width}: {readonly isJson: boolean; readonly width: number},
): string {
	return isJson
		? `${JSON.stringify({data: {version, hash}, ...statsJson(statistics)}, null, 2)}\n`
		: `${statsText(statistics, {width})}\nData ${version} (${hash})\n`;
}

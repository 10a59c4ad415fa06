/** `briefing summary`: the daily summary of a day, as text, Markdown or JSON. */
import type {Dataset} from '../dataset/dataset.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {summariseDay} from '../summary/summarise-day.ts';
import {isQuiet, type Summary} from '../summary/summary.ts';
import {summaryJson} from '../summary/summary-json.ts';
import {summaryMarkdown} from '../summary/summary-markdown.ts';
import {summaryText} from '../summary/summary-text.ts';
import {cleanText} from '../text/clean-text.ts';
import type {KoreaDay} from '../time/korea-day.ts';
import {parseDay} from '../time/parse-day.ts';
import {type CommandResult, UsageError} from './command-result.ts';
import {eventRecord} from './event-record.ts';

export type SummaryRequest = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	readonly today: KoreaDay;
	/** As typed: `2023-03-19`, `today`, `yesterday`, `-7`. */
	readonly date: string;
	/** How many days to look back. */
	readonly days: number;
	readonly format: string;
	/** Columns of the text. */
	readonly width: number;
	/** Status 1 where the dataset dates no event to the day. */
	readonly failEmpty: boolean;
};

/** Fewer columns than these would break every other word. */
export const leastWidth = 40;
/** Look-backs beyond a year belong to `briefing list`. */
export const mostDays = 366;

/** The summary; throws `UsageError`. */
export function summaryCommand(request: SummaryRequest): CommandResult {
	const {dataset, pairings, today, date, days, format, width, failEmpty} = request;
	const day = parseDay(date, today);
	if (typeof day === 'string') {
		throw new UsageError(cleanText(day));
	}

	if (days > mostDays) {
		throw new UsageError(`--days is at most ${mostDays}, not ${days}.`);
	}

	if (width < leastWidth) {
		throw new UsageError(`--width is at least ${leastWidth} columns, not ${width}.`);
	}

	const summary = summariseDay(dataset, day, {pairings, lookBackDays: days});
	return {
		output: outputOf(summary, request, format),
		status: failEmpty && isQuiet(summary) ? 1 : 0,
	};
}

function outputOf(summary: Summary, {dataset, width}: SummaryRequest, format: string): string {
	switch (format) {
		case 'text':
			return summaryText(summary, {width});
		case 'markdown':
			return summaryMarkdown(summary);
		case 'json':
			return summaryJson(summary, event => eventRecord(event, dataset));
		default:
			throw new UsageError(
				`"briefing summary" prints --format text, markdown or json, not "${cleanText(format)}".`,
			);
	}
}

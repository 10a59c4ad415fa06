/** `briefing summary`: the summary of a day or of a span of days, as text, Markdown or JSON. */
import type {Dataset} from '../dataset/dataset.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {summariseDays} from '../summary/summarise.ts';
import {isQuiet, type Summary} from '../summary/summary.ts';
import {summaryJson} from '../summary/summary-json.ts';
import {summaryMarkdown, summaryText} from '../summary/summary-text.ts';
import {cleanText} from '../text/clean-text.ts';
import {daysIn, isoDay, type KoreaDay} from '../time/korea-day.ts';
import {parseDays} from '../time/parse-days.ts';
import {type CommandResult, UsageError} from './command-result.ts';
import {eventRecord} from './event-record.ts';

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
	/** Status 1 where the dataset dates no event to the days. */
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
			`A summary is of at most ${mostDays} days, not ${daysIn(span)}; "briefing list --since ${isoDay(span.first)} --until ${isoDay(span.last)}" prints the events of all of them.`,
		);
	}

	if (days > mostDays) {
		throw new UsageError(`--days is at most ${mostDays}, not ${days}.`);
	}

	if (width < leastWidth) {
		throw new UsageError(`--width is at least ${leastWidth} columns, not ${width}.`);
	}

	const summary = summariseDays(dataset, span, {pairings, lookBackDays: days});
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

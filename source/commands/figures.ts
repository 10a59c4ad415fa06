/**
 * Figures for a report: `briefing timeline RANGE [QUERY]`, and what `show`, `stats` and the screen write as SVG. The same
 * bytes for the same data and question.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isStatement} from '../dataset/event.ts';
import {figureSvg} from '../layout/figure.ts';
import type {FigureInput} from '../layout/statistics-figure.ts';
import {statisticsFigure, statisticsFigureTitle} from '../layout/statistics-figure.ts';
import {stripFigure, stripFigureTitle} from '../layout/strip-figure.ts';
import {isInWindow} from '../layout/timeline-axes.ts';
import {timelineFigure, timelineFigureLines, timelineFigureTitle} from '../layout/timeline-figure.ts';
import type {TimelineInput} from '../layout/timeline-items.ts';
import {withLaunch} from '../pairing/pairing-index.ts';
import type {Pairings} from '../pairing/pairings.ts';
import type {Statistics} from '../stats/statistics.ts';
import {cleanText, onlyAscii} from '../text/clean-text.ts';
import {type DaySpan, daysIn} from '../time/days.ts';
import type {CommandResult} from './print-records.ts';
import {madeFrom, type PrintOptions} from './print-records.ts';

type TimelineRequest = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	readonly span: DaySpan;
	/** Those that the search finds, of any day. */
	readonly events: readonly BriefingEvent[];
	readonly query: string;
	/** What follows "No event on these days matches". */
	readonly advice: string;
	readonly print: PrintOptions;
};

/** The timeline of some days; without an event on them it is drawn empty, and the status is 1. */
export function timelineCommand(request: TimelineRequest): CommandResult {
	const {dataset, pairings, span, events, query, advice, print} = request;
	const window = {first: span.first, days: daysIn(span)};
	const shown = events.filter(event => !isStatement(event) && isInWindow(event, window));
	const timeline = {...window, events: shown, systems: dataset.systems, pairings};
	const output = timelineText({timeline, dataset, pairings, query}, print);
	return shown.length === 0
		? {
				output,
				status: 1,
				error:
					query === '' ? 'No event on these days is in the data.' : `No event on these days matches${advice}`,
			}
		: {output, status: 0};
}

type TimelineText = Pick<FigureInput, 'dataset' | 'query'> & {
	readonly timeline: Omit<TimelineInput, 'width' | 'height' | 'selectedId'>;
	readonly pairings: Pairings;
};

/** A window of the Timeline as text or SVG. */
export function timelineText(
	{timeline, dataset, pairings, query}: TimelineText,
	{format, width, ascii}: Pick<PrintOptions, 'format' | 'width' | 'ascii'>,
): string {
	const input = {
		timeline,
		dataset,
		query: cleanText(query),
		madeFrom: madeWords(dataset, pairings),
	};
	if (format === 'svg') {
		return figureSvg(timelineFigureTitle(input), timelineFigure(input));
	}

	const text = timelineFigureLines(input, width)
		.map(line => `${line.trimEnd()}\n`)
		.join('');
	return ascii ? onlyAscii(text) : text;
}

/** The strip of an event's pairing as SVG; undefined where it has none. */
export function stripSvg(event: BriefingEvent, dataset: Dataset, pairings: Pairings): string | undefined {
	const pairing = pairings.ofEvent(event);
	if (pairing?.match === undefined) {
		return undefined;
	}

	const input = {
		pairing: withLaunch(pairing, pairing.match),
		pairings,
		dataset,
		madeFrom: madeWords(dataset, pairings),
	};
	return figureSvg(stripFigureTitle(input), stripFigure(input));
}

/** The figures of Statistics as SVG. */
export function statisticsSvg(statistics: Statistics, dataset: Dataset, pairings: Pairings): string {
	return figureSvg(statisticsFigureTitle, statisticsFigure(statistics, madeWords(dataset, pairings)));
}

/** `Made with briefing; launches: all; nearest; data 2026-10-03 (1a2b3c4d)`. */
function madeWords(dataset: Dataset, {choice}: Pairings): string {
	return `Made with briefing; ${madeFrom(choice, dataset)}.`;
}

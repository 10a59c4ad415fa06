/** What the screen lists -> the text of a file, in the forms of the commands. */

import {bibtexText, citationsOf} from '../commands/citation.ts';
import {eventColumns} from '../commands/event-columns.ts';
import {eventRecord} from '../commands/event-record.ts';
import {statisticsSvg, timelineText} from '../commands/figures.ts';
import {listCommand} from '../commands/list.ts';
import {pairColumns} from '../commands/pair-columns.ts';
import {pairsCommand} from '../commands/pairs.ts';
import {statisticsText} from '../commands/stats.ts';
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import {textColumns} from '../state/copying.ts';
import type {FileFormat, Listing} from '../state/state.ts';
import {summaryJson} from '../summary/summary-json.ts';
import {summaryMarkdown, summaryText} from '../summary/summary-text.ts';
import {countNoun} from '../text/words.ts';
import type {KoreaDay} from '../time/korea-day.ts';

/** The text; lists as `briefing list` and `briefing pairs` print them, texts as `summary` and `stats` do. */
export function listingText(listing: Listing, format: FileFormat, dataset: Dataset): string {
	const table = {
		format: format === 'text' ? 'table' : format,
		width: Number.POSITIVE_INFINITY,
		ascii: false,
		// What was written for oneself is opened by a double click.
		bom: true,
	};
	switch (listing.kind) {
		case 'events': {
			const {events, pairings, seen} = listing;
			if (seen !== undefined && isDrawn(format)) {
				return timelineText({...seen, dataset, pairings}, {format, width: textColumns, ascii: false});
			}

			return listCommand({dataset, pairings, events, advice: '.', print: table}).output;
		}

		case 'pairs': {
			const {rows, question, pairings} = listing;
			return pairsCommand({
				dataset,
				pairings,
				question,
				found: rows,
				sort: undefined,
				limit: undefined,
				advice: '.',
				print: table,
			}).output;
		}

		case 'day':
			return summaryIn(format, listing, dataset);
		case 'statistics':
			return format === 'svg'
				? statisticsSvg(listing.statistics, dataset, listing.pairings)
				: statisticsText(listing.statistics, dataset, {isJson: format === 'json', width: textColumns});
	}
}

function summaryIn(
	format: FileFormat,
	{outline, summary}: Extract<Listing, {kind: 'day'}>,
	dataset: Dataset,
): string {
	switch (format) {
		case 'json':
			return summaryJson(summary, event => eventRecord(event, dataset));
		case 'markdown':
			return summaryMarkdown(outline);
		default:
			return summaryText(outline, {width: textColumns});
	}
}

/** `: 27 pairs, 28 columns`; empty for a text. */
export function writtenWords(listing: Listing, format: FileFormat): string {
	const columns = (count: number) => (format === 'csv' ? `, ${count} columns` : '');
	switch (listing.kind) {
		case 'events':
			return listing.seen !== undefined && isDrawn(format)
				? ''
				: `: ${countNoun(listing.events.length, 'event')}${columns(eventColumns.length)}`;
		case 'pairs':
			return `: ${countNoun(listing.rows.length, 'pair')}${columns(pairColumns.length)}`;
		default:
			return '';
	}
}

/** Events as BibTeX, their records and sources. */
export function bibtexOf(events: readonly BriefingEvent[], dataset: Dataset, today: KoreaDay): string {
	return bibtexText(citationsOf(events, dataset, today));
}

/** Events as rows of a Markdown table, without the line below it. */
export function markdownRows(listing: Extract<Listing, {kind: 'events'}>, dataset: Dataset): string {
	return listingText(listing, 'markdown', dataset).replace(/\n\n\*.*\n$/s, '\n');
}

/** Whether a form shows the Timeline as it is seen; the others list its events. */
function isDrawn(format: FileFormat): format is 'svg' | 'text' {
	return format === 'svg' || format === 'text';
}

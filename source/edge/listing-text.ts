/** What the screen lists -> the text of a file, in the forms of the commands. */

import {eventRecord} from '../commands/event-record.ts';
import {listCommand} from '../commands/list.ts';
import {pairsCommand} from '../commands/pairs.ts';
import type {Dataset} from '../dataset/dataset.ts';
import {textColumns} from '../state/actions.ts';
import type {FileFormat, Listing} from '../state/state.ts';
import {statsJson} from '../stats/stats-json.ts';
import {statsText} from '../stats/stats-text.ts';
import {summaryJson} from '../summary/summary-json.ts';
import {summaryMarkdown, summaryText} from '../summary/summary-text.ts';

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
			const {events, pairings} = listing;
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
		case 'statistics': {
			const {version, hash} = dataset;
			return format === 'json'
				? `${JSON.stringify({data: {version, hash}, ...statsJson(listing.statistics)}, null, 2)}\n`
				: `${statsText(listing.statistics, {width: textColumns})}\nData ${version} (${hash})\n`;
		}
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

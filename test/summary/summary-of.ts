/** Summaries for tests: of made-up records or of the embedded dataset, and their text as one line a paragraph. */
import type {Dataset} from '../../source/dataset/dataset.ts';
import {
	allLaunches,
	createPairings,
	type LaunchChoice,
	type PairingChoice,
} from '../../source/pairing/pairings.ts';
import {briefOutline} from '../../source/summary/brief.ts';
import {fullOutline} from '../../source/summary/full-outline.ts';
import {summariseDays} from '../../source/summary/summarise.ts';
import type {Summary} from '../../source/summary/summary.ts';
import {summaryText} from '../../source/summary/summary-text.ts';
import type {PlainValue} from '../../source/text/clean-text.ts';
import {isCivilDate, type KoreaDay, koreaDay} from '../../source/time/days.ts';
import {datasetFrom, drillRecord, embeddedDataset} from '../helpers/dataset.ts';

/** The embedded dataset, read once. */
export const embedded = embeddedDataset();

/** The last day that the embedded dataset covers for both sides, and the last that it covers for either. */
export const coverageEnds = {
	both: Math.min(embedded.coverage.launches.to, embedded.coverage.drills.to),
	either: Math.max(embedded.coverage.launches.to, embedded.coverage.drills.to),
};

export type Choice = Partial<PairingChoice> & {readonly lookBackDays?: number};

/** The day of `2023-03-19`; a test that names no day of the calendar is wrong. */
export function dayOf(text: string): KoreaDay {
	const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
	if (!isCivilDate({year, month, day})) {
		throw new Error(`${text} is no day`);
	}

	return koreaDay({year, month, day});
}

/** The summary of a day of a dataset, or of a span: `2010-03-01..2010-03-11`. */
export function summaryIn(dataset: Dataset, dates: string, choice: Choice = {}): Summary {
	const {lookBackDays = 7, ...rest} = choice;
	const [first = '', last = first] = dates.split('..');
	const pairings = createPairings(dataset, {
		launches: allLaunches,
		direction: 'nearest',
		theatre: 'korea',
		...rest,
	});
	return summariseDays(dataset, {first: dayOf(first), last: dayOf(last)}, {pairings, lookBackDays});
}

/** A drill record with this title, its id made from it: `USS Example at Busan` is `uss-example-at-busan`. */
export function drillTitled(
	title: string,
	fields: {readonly start: string; readonly [key: string]: PlainValue},
): PlainValue {
	return drillRecord({id: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'), title, ...fields});
}

/** The summary of a day or a span of made-up records, covered from 2000 to 2030. */
export function summaryOf(records: readonly PlainValue[], date: string, choice: Choice = {}): Summary {
	return summaryIn(datasetFrom(records), date, choice);
}

/** The long form at 72 columns. */
export function fullText(summary: Summary): string {
	return summaryText(fullOutline(summary), {width: 72});
}

/** The short form at 72 columns. */
export function briefText(summary: Summary): string {
	return summaryText(briefOutline(summary), {width: 72});
}

/** The long form with its lines joined to paragraphs, so that a test does not depend on where they break. */
export function flowing(summary: Summary): string {
	return fullText(summary).replace(/\s+/g, ' ');
}

/** The lines of one section of the text, without its heading; none where it is left out. */
export function section(summary: Summary, heading: string): string {
	const block = fullText(summary)
		.split('\n\n')
		.find(text => text.startsWith(`${heading}\n`))
		?.split('\n--\n')[0];
	return block === undefined ? '' : block.slice(heading.length).trim().replace(/\s+/g, ' ');
}

/** The bottom line as one string. */
export function bottomLine(summary: Summary): string {
	return summary.bottomLine.map(({text}) => text).join(' ');
}

/** "How unusual" as one string. */
export function unusual(summary: Summary): string {
	return summary.unusual.map(({text}) => text).join(' ');
}

export const ballistic: LaunchChoice = {preset: 'ballistic'};

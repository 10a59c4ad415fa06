/** What holds of the summary of every day, from before the first launch to after the end of the data. */
import {beforeAll, describe, expect, test} from 'vitest';
import {allLaunches} from '../../source/pairing/launch-choice.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {summariseDays} from '../../source/summary/summarise.ts';
import type {Summary} from '../../source/summary/summary.ts';
import {summaryText} from '../../source/summary/summary-text.ts';
import {isoDay, oneDay} from '../../source/time/korea-day.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {citesItsSources, hasWholeSections, isPlain, keepsWidth, namesNoMissingValue} from './summary-form.ts';
import {bottomLine, coverageEnds, dayOf, embedded} from './summary-of.ts';

const width = 72;
const choice = {launches: allLaunches, direction: 'nearest', theatre: 'korea'} as const;

type Printed = {readonly date: string; readonly summary: Summary; readonly text: string};

/** The dates of which the test holds false; a failure names them. */
function failing(printed: readonly Printed[], holds: (day: Printed) => boolean): readonly string[] {
	return printed.filter(day => !holds(day)).map(({date}) => date);
}

describe('the summary of every day from 1984 to a year after the data end', () => {
	let printed: readonly Printed[] = [];

	beforeAll(() => {
		const pairings = createPairings(embedded, choice);
		const days: Printed[] = [];
		for (let day = dayOf('1984-01-01'); day <= coverageEnds.either + 365; day++) {
			const summary = summariseDays(embedded, oneDay(day), {pairings, lookBackDays: 7});
			days.push({date: isoDay(day), summary, text: summaryText(summary, {width})});
		}

		printed = days;
	});

	test('has no line wider than the width but an address alone on its line', () => {
		expect(failing(printed, ({text}) => keepsWidth(text, width))).toEqual([]);
	});

	test('has no escape code, control or invisible character, and no space at a line end', () => {
		expect(failing(printed, ({text}) => isPlain(text))).toEqual([]);
	});

	test('begins with its title and its bottom line and ends with END', () => {
		expect(
			failing(
				printed,
				({text}) =>
					/^DAILY SUMMARY, /.test(text) &&
					text.split('\n\n')[1]?.startsWith('BOTTOM LINE\n') === true &&
					text.endsWith('\n\nEND\n'),
			),
		).toEqual([]);
	});

	test('has no empty section, and each heading once', () => {
		expect(failing(printed, ({text}) => hasWholeSections(text))).toEqual([]);
	});

	test('numbers its sources from 1 without a gap, cites each, and defines each number that it cites', () => {
		expect(failing(printed, citesItsSources)).toEqual([]);
	});

	test('never says that nothing was launched on a day that the data do not cover, and says so first', () => {
		const outside = printed.filter(({date}) => date > isoDay(coverageEnds.either));
		expect(outside.length).toBe(365);
		expect(
			failing(
				outside,
				({summary, text}) =>
					/^The dataset ends on /.test(bottomLine(summary)) && !/no (drill or )?launch/i.test(text),
			),
		).toEqual([]);
	});

	test('warns first, on each day before 2000, that drills may be missing', () => {
		const early = printed.filter(({date}) => date < '2000-01-01');
		expect(
			failing(early, ({summary}) =>
				/^Drills before 1 January 2000 are known only in part/.test(bottomLine(summary)),
			),
		).toEqual([]);
	});

	test('has a bottom line of whole sentences without a doubled space, an empty count or a loaded word', () => {
		const isClean = (line: string) =>
			/^[A-Z].*\.$/.test(line) &&
			!/ {2}|\bundefined\b|\bNaN\b|\b0 |\.\./.test(line) &&
			// "Able Response" is the name of an exercise.
			!/provocat|retaliat|respon/i.test(line.replaceAll('Able Response', ''));
		expect(failing(printed, ({summary}) => isClean(bottomLine(summary)))).toEqual([]);
	});

	test('prints no missing value as a word', () => {
		expect(failing(printed, ({text}) => namesNoMissingValue(text))).toEqual([]);
	});

	test('is the same from a dataset read anew, whatever was asked before', () => {
		const again = embeddedDataset();
		const pairings = createPairings(again, choice);
		const sample = printed.filter((_, index) => index % 97 === 0).toReversed();
		expect(
			failing(
				sample,
				({date, text}) =>
					summaryText(summariseDays(again, oneDay(dayOf(date)), {pairings, lookBackDays: 7}), {width}) ===
					text,
			),
		).toEqual([]);
	});
});

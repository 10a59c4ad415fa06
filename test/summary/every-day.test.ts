/** What holds of the summary of every day, from before the first launch to after the end of the data. */
import {beforeAll, describe, expect, test} from 'vitest';
import {allLaunches} from '../../source/pairing/launch-choice.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {summariseDay} from '../../source/summary/summarise-day.ts';
import type {Summary} from '../../source/summary/summary.ts';
import {summaryText} from '../../source/summary/summary-text.ts';
import {isHostile} from '../../source/text/clean-text.ts';
import {displayWidth} from '../../source/text/fit-text.ts';
import {isoDay} from '../../source/time/korea-day.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {bottomLine, dayOf, embedded} from './summary-of.ts';

const width = 72;
const choice = {launches: allLaunches, direction: 'nearest', theatre: 'korea'} as const;

type Printed = {readonly date: string; readonly summary: Summary; readonly text: string};

/** The dates of which the test holds false; a failure names them. */
function failing(printed: readonly Printed[], holds: (day: Printed) => boolean): readonly string[] {
	return printed.filter(day => !holds(day)).map(({date}) => date);
}

function linesOf(text: string): readonly string[] {
	return text.split('\n').slice(0, -1);
}

/** The numbers cited in a text: `[2] [4]-[6]` gives 2, 4, 5, 6. */
function citedNumbers(text: string): ReadonlySet<number> {
	const numbers = new Set<number>();
	for (const [, first, last] of text.matchAll(/\[(\d+)\](?:-\[(\d+)\])?/g)) {
		for (let number = Number(first); number <= Number(last ?? first); number++) {
			numbers.add(number);
		}
	}

	return numbers;
}

describe('the summary of every day from 1984 to a year after the data end', () => {
	let printed: readonly Printed[] = [];

	beforeAll(() => {
		const pairings = createPairings(embedded, choice);
		const days: Printed[] = [];
		for (let day = dayOf('1984-01-01'); day <= dayOf('2027-08-22'); day++) {
			const summary = summariseDay(embedded, day, {pairings, lookBackDays: 7});
			days.push({date: isoDay(day), summary, text: summaryText(summary, {width})});
		}

		printed = days;
	});

	test('has no line wider than the width but an address alone on its line', () => {
		const fits = (line: string) => displayWidth(line) <= width || /^ *https?:\S+$/.test(line);
		expect(failing(printed, ({text}) => linesOf(text).every(fits))).toEqual([]);
	});

	test('has no escape code, control or invisible character, and no space at a line end', () => {
		expect(
			failing(printed, ({text}) => linesOf(text).every(line => !isHostile(line) && line === line.trimEnd())),
		).toEqual([]);
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
		const isWhole = (text: string) => {
			const blocks = text.trimEnd().split('\n\n').slice(1, -1);
			const headings = blocks.map(block => block.split('\n')[0] ?? '');
			return (
				blocks.every(block => block.split('\n').length > 1) &&
				headings.every(heading => /^[A-Z0-9 ]+$/.test(heading)) &&
				new Set(headings).size === headings.length
			);
		};
		expect(failing(printed, ({text}) => isWhole(text))).toEqual([]);
	});

	test('numbers its sources from 1 without a gap, cites each, and defines each number that it cites', () => {
		const isWhole = ({text, summary}: Printed) => {
			const [body = '', list = ''] = text.split('\n\nSOURCES\n');
			const defined = [...list.matchAll(/^\[(\d+)\] /gm)].map(([, number]) => Number(number));
			const cited = [...citedNumbers(body)].sort((a, b) => a - b);
			const expected = summary.sources.map((_, index) => index + 1);
			return (
				JSON.stringify(defined) === JSON.stringify(expected) &&
				JSON.stringify(cited) === JSON.stringify(expected)
			);
		};
		expect(failing(printed, isWhole)).toEqual([]);
	});

	test('never says that nothing was launched on a day that the data do not cover, and says so first', () => {
		const outside = printed.filter(({date}) => date > '2026-08-22');
		expect(outside.length).toBe(365);
		expect(
			failing(
				outside,
				({summary, text}) =>
					/^The dataset ends on 22 August 2026; /.test(bottomLine(summary)) &&
					!/no (drill or )?launch/i.test(text),
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
			!/provocat|retaliat|respon/i.test(line);
		expect(failing(printed, ({summary}) => isClean(bottomLine(summary)))).toEqual([]);
	});

	test('prints no missing value as a word', () => {
		const withoutAddresses = (text: string) => text.replace(/^ *https?:.*$/gm, '');
		expect(failing(printed, ({text}) => !/\b(undefined|null|NaN)\b/.test(withoutAddresses(text)))).toEqual(
			[],
		);
	});

	test('is the same from a dataset read anew, whatever was asked before', () => {
		const again = embeddedDataset();
		const pairings = createPairings(again, choice);
		const sample = printed.filter((_, index) => index % 97 === 0).toReversed();
		expect(
			failing(
				sample,
				({date, text}) =>
					summaryText(summariseDay(again, dayOf(date), {pairings, lookBackDays: 7}), {width}) === text,
			),
		).toEqual([]);
	});
});

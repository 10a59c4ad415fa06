/** The five cases of the design that press reports settle, as a reader of the day's summary meets them. */
import {describe, expect, test} from 'vitest';
import {ballistic, bottomLine, embedded, section, summaryIn} from './summary-of.ts';

describe('19 March 2023, CNN (KEYT, the same day): the ROK ministry would not say which came first', () => {
	const summary = summaryIn(embedded, '2023-03-19');

	test('the bottom line leaves the order open', () => {
		expect(bottomLine(summary)).toContain(
			'North Korea fired one short-range ballistic missile from Sohae at 11:05, on day 7 of the US-ROK exercise Freedom Shield 23.',
		);
		expect(bottomLine(summary)).toContain(
			'(CNN) would not say whether the flight came before or after the launch.',
		);
	});

	test('the launch flew 800 km at up to 50 km into the East Sea, by the ROK JCS and Japan', () => {
		expect(section(summary, 'LAUNCHES')).toContain(
			'Range 800 km, apogee 50 km (ROK JCS and Japan MOD); bearing 74 degrees; fell in the East Sea (Sea of Japan); success.',
		);
	});

	test('Freedom Shield 23, 13 to 23 March, is on its seventh of eleven days, the flight below it', () => {
		const drills = section(summary, 'DRILLS');
		expect(drills).toContain('Freedom Shield 23: under way, day 7 of 11 (13–23 March 2023)');
		expect(drills).toContain('- B-1B combined air drill during Freedom Shield 23: on this day only');
	});

	test('the pairing stands at the same day with the order unknown, and cites CNN for the doubt', () => {
		expect(section(summary, 'PAIRINGS')).toContain(
			'Nearest launch: today at 11:05, which came first is not known.',
		);
		expect(section(summary, 'PAIRINGS')).toContain('The ROK defence ministry would not confirm');
		expect(summary.sources.map(({publisher}) => publisher)).toContain('KEYT (CNN)');
	});
});

describe('30 August 2023, KPA General Staff and Korea Herald: two missiles hours after the B-1B flight', () => {
	const summary = summaryIn(embedded, '2023-08-30');

	test('the launch came after the drill on the same day', () => {
		expect(bottomLine(summary)).toContain('The flight came first, according to the KPA General Staff.');
		expect(section(summary, 'PAIRINGS')).toMatch(/Nearest launch: today at 23:\d\d, after\./);
		expect(section(summary, 'PAIRINGS')).toContain(
			"The drill came before today's launch (KPA General Staff).",
		);
	});

	test('it is day 10 of the 11 of Ulchi Freedom Shield 23', () => {
		expect(section(summary, 'DRILLS')).toContain(
			'Ulchi Freedom Shield 23: under way, day 10 of 11 (21–31 August 2023)',
		);
	});
});

describe('2 November 2017, Yonhap and Pacific Air Forces: two B-1Bs, the Hwasong-15 came on 29 November', () => {
	const pairings = section(summaryIn(embedded, '2017-11-02'), 'PAIRINGS');

	test('the nearest launch is 27 days after', () => {
		expect(pairings).toMatch(
			/Nearest launch: 29 November 2017 at 03:1\d, 1 Hwasong-15 ICBM from [^,]*, 27 days after/,
		);
	});

	test('the last one before it, on 15 September, is 48 days before', () => {
		expect(pairings).toMatch(/Nearest launch before it: 15 September 2017 [^.]* 48 days before/);
	});
});

describe('3 November 2024, AP: the flight answered the Hwasong-19, the next launch was nearer', () => {
	const summary = summaryIn(embedded, '2024-11-03');

	test('the launch nearest in time and the one that the drill answered both show, the claim with its speaker', () => {
		const pairings = section(summary, 'PAIRINGS');
		expect(pairings).toMatch(/Nearest launch: 5 November 2024 at 07:30, [^.]*, 2 days after/);
		expect(pairings).toMatch(
			/Nearest launch before it: 31 October 2024 at 07:1\d, 1 Hwasong-19 ICBM from [^,]*, 3 days before/,
		);
		expect(pairings).toMatch(
			/On the launch of 31 October 2024: ROK military, through AP,? called it a response to the Hwasong-19 test/,
		);
		expect(bottomLine(summary)).toContain(
			'The ROK military (AP) called it a response to the Hwasong-19 test.',
		);
	});
});

describe('15 April 2025, AP and NK News: which launches count changes the answer', () => {
	test('of ballistic launches 8 May is nearest, 23 days after; 10 March is 36 before', () => {
		const summary = summaryIn(embedded, '2025-04-15', {launches: ballistic});
		expect(section(summary, 'PAIRINGS')).toMatch(/Nearest launch: 8 May 2025 [^.]*, 23 days after/);
		expect(section(summary, 'PAIRINGS')).toMatch(
			/Nearest launch before it: 10 March 2025 [^.]*, 36 days before/,
		);
	});

	test('of all launches the ship-borne missiles of 28 April, 13 days after', () => {
		const summary = summaryIn(embedded, '2025-04-15');
		expect(section(summary, 'PAIRINGS')).toMatch(
			/Nearest launch: 28 April 2025, cruise missiles [^.]*, 13 days after/,
		);
	});
});

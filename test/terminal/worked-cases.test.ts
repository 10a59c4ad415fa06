/**
 * The five worked cases of the pairing rules, as the built program gives them to other programs and shows them on the
 * screen. Each names the report that its day or order rests on.
 */
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {openTerminal} from '../helpers/real-terminal.ts';

const bundle = fileURLToPath(new URL('../../dist/briefing.js', import.meta.url));

const cases = [
	{
		// CNN (KEYT), 19 March 2023: the ROK ministry would not say whether the flight came before or after the launch.
		drill: '2023-03-19-b1b-freedom-shield',
		words: [],
		launch: '2023-03-19-srbm',
		relation: 'same-day',
		days: 0,
		screen: [
			'the same day; which came first is not known',
			'19 Mar 2023, 11:05 KST',
			'800 km, peak 50 km',
			'part of Freedom Shield 23, 13-23 Mar 2023',
			'Sunan, 16 March 2023, 3 days before',
		],
	},
	{
		// Korea Herald (Asia News Network), 31 August 2023: missiles fired late that night, hours after the bombers.
		drill: '2023-08-30-b1b-ulchi',
		words: [],
		launch: '2023-08-30-srbm',
		relation: 'after',
		days: 0,
		screen: ['same day, after', '30 Aug 2023, 23:38 KST', '2 KN-24 SRBMs from Sunan'],
	},
	{
		// Reuters, 2 November 2017 (the flight); the CNS database (the launches of 29 November and 15 September 2017).
		drill: '2017-11-02-b1b-pilsung',
		words: [],
		launch: '2017-11-29-icbm',
		relation: 'after',
		days: 27,
		alternative: {launch: '2017-09-15-irbm', relation: 'before', days: -48},
		screen: ['27 days after', 'Hwasong-15 ICBM', '15 September 2017, 48 days before'],
	},
	{
		// AP (CityNews Toronto), 3 November 2024: the drill in reaction to the missile test; NK News, 5 November 2024.
		drill: '2024-11-03-b1b-trilateral',
		words: [],
		launch: '2024-11-05-srbm',
		relation: 'after',
		days: 2,
		alternative: {launch: '2024-10-31-icbm', relation: 'before', days: -3},
		stated: {launch: '2024-10-31-icbm', by: 'ROK military'},
		screen: [
			'2 days after',
			'5 Nov 2024, 07:30 KST',
			'31 October 2024, 3 days before',
			'it answered    1 Hwasong-19 ICBM from Samsok',
		],
	},
	{
		// AP (Military.com), 15 April 2025; Korea JoongAng Daily, 30 April 2025: the warship's missiles of 28 April.
		drill: '2025-04-15-b1b',
		words: [],
		launch: '2025-04-28-mixed',
		relation: 'after',
		days: 13,
		screen: ['13 days after', '28 Apr 2025', 'Cruise missiles'],
	},
	{
		// The same flight among ballistic launches: Chosun Biz, 8 May 2025; the CNS database, 10 March 2025.
		drill: '2025-04-15-b1b',
		words: ['--launches', 'ballistic'],
		launch: '2025-05-08-srbm',
		relation: 'after',
		days: 23,
		alternative: {launch: '2025-03-10-srbm', relation: 'before', days: -36},
		screen: [
			'23 days after',
			'8 May 2025, 08:10 KST',
			'ballistic launches m',
			'10 March 2025, 36 days before',
		],
	},
] as const;

describe.each(cases)('$drill $words', ({drill, words, launch, relation, days, screen, ...rest}) => {
	it('stands beside its launch in pairs --format json', () => {
		const output = execFileSync(
			process.execPath,
			[bundle, 'pairs', `id:${drill}`, '--format', 'json', ...words],
			{
				encoding: 'utf8',
			},
		);
		const pairs = JSON.parse(output);
		expect(pairs).toHaveLength(1);
		expect(pairs[0]).toMatchObject({
			drill: {id: drill},
			launch: {id: launch},
			relation,
			days,
			days_max: days,
		});
		if ('alternative' in rest) {
			expect(pairs[0].alternative).toMatchObject(rest.alternative);
		}

		if ('stated' in rest) {
			expect(pairs[0].stated).toContainEqual(expect.objectContaining(rest.stated));
		}
	});

	it('stands beside its launch on the screen', async () => {
		const terminal = openTerminal({columns: 140, rows: 50, words: [`id:${drill}`, ...words]});
		await terminal.waitForText('DRILL AND LAUNCH');
		for (const text of screen) {
			await terminal.waitForText(text);
		}

		terminal.type('q');
		expect(await terminal.waitForExit()).toBe(0);
	});
});

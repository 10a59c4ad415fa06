/** One pairing tells one gap, wherever it stands: the title, the middle of the pane, the row of a list, the export. */
import {describe, expect, it} from 'vitest';
import {pairRecord} from '../../source/commands/event-record.ts';
import {isLaunch, type Missile} from '../../source/dataset/event.ts';
import {type Line, lineText, lineWidth} from '../../source/layout/line.ts';
import {pairingLines, pairingTitle} from '../../source/layout/pairing-lines.ts';
import {directions, type Pairing} from '../../source/pairing/pairing-index.ts';
import {gapShort} from '../../source/pairing/pairing-words.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {datasetFrom, drillRecord, embeddedDataset, launchRecord} from '../helpers/dataset.ts';

const dataset = embeddedDataset();

const hasFigures = ({rangeKm, apogeeKm}: Missile) => rangeKm !== undefined || apogeeKm !== undefined;

/** An account of a flight, whose it is first; of a long name a part. */
const speaker = /(ROK|Japan|KCNA|CNS|TASS|official|sources|press est)[^(]*(:|\.\.)/;

/** What a gap tells, in one form: `day 3 of 6`, `+2..8 d`, `-21 h`, `-1..4 d?` with the larger end of an uncertain one. */
function toldBy(words: string, side: string): string {
	const text = words.replaceAll(',', '');
	const day = /day (\d+) of (\d+)/.exec(text);
	if (day !== null) {
		return `day ${day[1]} of ${day[2]}`;
	}

	if (/^inside/.test(text)) {
		return 'inside';
	}

	const isBefore = /before|^-|-\d+ d$/.test(`${text} ${side}`);
	const time = /(\d+) (h|min)/.exec(text);
	if (time !== null) {
		return `${isBefore ? '-' : '+'}${time[1]} ${time[2]}`;
	}

	if (/^(the )?same day/.test(text)) {
		return 'same day';
	}

	if (/none (with)?in a year/.test(text)) {
		return 'none within a year';
	}

	const numbers = [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
	return side === 'not certain' || /before to| to \+| to 0 /.test(text)
		? `uncertain up to ${Math.max(...numbers)}`
		: `${isBefore ? '-' : '+'}${[...new Set(numbers)].join('..')}`;
}

/** The same from the export, whose day of the drill has no length beside it. */
function exported(record: ReturnType<typeof pairRecord>): string {
	const most = Math.abs(Number(record['days_max']));
	switch (record['relation']) {
		case 'during':
			return record['day_of_drill'] === null ? 'inside' : `day ${String(record['day_of_drill'])}`;
		case 'same-day':
			return 'same day';
		case 'uncertain':
			return most === 0 ? 'same day' : `uncertain up to ${most}`;
		default:
			return exportedSide(record, most);
	}
}

/** Before or after: hours up to 72, else days, and over a year that there is none. */
function exportedSide({relation, days, hours}: ReturnType<typeof pairRecord>, most: number): string {
	const sign = relation === 'before' ? '-' : '+';
	const minutes = Math.round(Math.abs(Number(hours)) * 60);
	if (hours !== null && minutes <= 72 * 60) {
		return minutes < 60 ? `${sign}${minutes} min` : `${sign}${Math.round(minutes / 60)} h`;
	}

	const least = Math.abs(Number(days));
	if (least > 365) {
		return 'none within a year';
	}

	return most === 0 ? 'same day' : `${sign}${[...new Set([least, most])].join('..')}`;
}

/** The middle of the pane: what is bold between the sides, and the word on the arrow below it. */
function middleOf(lines: readonly Line[]): {words: string; side: string} {
	const segments = lines.slice(0, 5).flat();
	const words = segments.filter(({role}) => role === 'title').map(({text}) => text);
	const arrow = segments.find(({text, role}) => role === 'dim' && /^[<-]+ .* [->]+$/.test(text));
	return {words: words.join(' '), side: arrow?.text.replace(/[<>-]/g, '').trim() ?? ''};
}

/** The export names the day of the drill alone. */
function withoutLength(told: string): string {
	return told.replace(/ of \d+$/, '');
}

describe.each(directions)('every pairing of the dataset, %s', direction => {
	const pairings = createPairings(dataset, {launches: {preset: 'all'}, direction, theatre: 'all'});
	const paired = pairings.all().filter(({match}) => match !== undefined);
	const linesOf = (pairing: Pairing, width: number) =>
		pairingLines({event: pairing.drill, pairing, pairings, dataset, width});

	it('tells the same gap in the middle, in the title, in its row and in the export', () => {
		expect(paired.length).toBeGreaterThan(400);
		for (const pairing of paired) {
			const {drill, match} = pairing;
			const wanted = exported(pairRecord({row: pairing, question: {by: 'drill'}, pairings, dataset}));
			const middle = middleOf(linesOf(pairing, 120));
			const title = pairingTitle(pairing);
			const told = [
				withoutLength(toldBy(middle.words, middle.side)),
				withoutLength(toldBy(title, '')),
				withoutLength(toldBy(match === undefined ? '' : gapShort(match.gap, 40), '')),
			];
			const side = match?.gap.relation === 'uncertain' ? toldBy(title, 'not certain') : told[1];
			expect([drill.id, told[0], side && withoutLength(side), told[2]]).toEqual([
				drill.id,
				wanted,
				wanted,
				wanted,
			]);
		}
	});

	it.each([24, 60, 77, 120])('never makes a line wider than its pane, at %i', width => {
		for (const pairing of paired) {
			for (const line of linesOf(pairing, width)) {
				expect(lineWidth(line), lineText(line)).toBeLessThanOrEqual(width);
			}
		}
	});
});

describe('the sides', () => {
	const title = 'Combined air live-fire training off the west coast with a long name';
	const small = datasetFrom([
		drillRecord({id: 'drill', title, start: '2023-03-10', place: 'a range in the Yellow Sea'}),
		launchRecord({id: 'launch', start: '2023-03-11'}),
		launchRecord({id: 'second', start: '2023-03-11T09:00+09:00'}),
	]);
	const pairings = createPairings(small, {
		launches: {preset: 'all'},
		direction: 'nearest',
		theatre: 'korea',
	});
	const textsOf = (width: number, height?: number) => {
		const [pairing] = pairings.all();
		const event = pairing?.drill;
		return event === undefined
			? []
			: pairingLines({
					event,
					pairing,
					pairings,
					dataset: small,
					width,
					...(height === undefined ? {} : {height}),
				}).map(lineText);
	};

	it('break a name over free lines, and cut none in a pane that has them', () => {
		// Side by side at 80 columns a name has some 30 cells: two lines where two are free, three in a higher pane.
		const low = textsOf(80, 9);
		expect(low.slice(0, 2).map(text => text.slice(0, 30).trimEnd())).toEqual([
			'= Combined air live-fire',
			expect.stringMatching(/^ {2}training off the west/),
		]);
		const whole = textsOf(80, 12)
			.slice(0, 3)
			.map(text => text.slice(2, 30).trim());
		expect(whole.join(' ')).toBe(title);
	});

	it('share the lines that one of them needs: what took part is not cut beside a launch that is broken', () => {
		const assets = ['USS Benfold', 'ROKS Seoae Ryu Seong-ryong', 'JS Atago'];
		const both = datasetFrom([
			drillRecord({
				id: 'drill',
				start: '2023-03-10',
				end: '2023-03-12',
				place: 'international waters east and south of Jeju',
				assets: assets.map(name => ({name, whose: 'ROK', count: 1})),
			}),
			launchRecord({
				id: 'launch',
				site: 'wonsan',
				start: '2023-03-13T09:00+09:00',
				missiles: [
					{class: 'SRBM', count: 1, range_km: 300, by: 'Japan MOD', outcome: 'unknown'},
					{class: 'cruise', count: 4, range_km: 310, by: 'ROK JCS', outcome: 'unknown'},
					{class: 'rocket-artillery', count: 6, outcome: 'unknown'},
				],
			}),
		]);
		const own = createPairings(both, {launches: {preset: 'all'}, direction: 'nearest', theatre: 'korea'});
		const [pairing] = own.all();
		if (pairing === undefined) {
			throw new Error('there is a pairing');
		}

		const texts = pairingLines({
			event: pairing.drill,
			pairing,
			pairings: own,
			dataset: both,
			width: 100,
			height: 12,
		}).map(lineText);
		// The launch takes five lines: its title two, its hour, two accounts. The drill's days and place take two, and what took part the two below.
		const left = texts.slice(0, 5).map(text => text.slice(0, 36));
		expect(left.join(' ')).toContain('JS Atago');
		expect(left.join(' ')).not.toContain('..');
	});

	it('put a word that is cut together again where it was broken after a hyphen', () => {
		const long = datasetFrom([
			drillRecord({id: 'drill', title: 'Combined counter-special-operations exercise', start: '2023-03-10'}),
			launchRecord({id: 'launch', start: '2023-03-11'}),
		]);
		const own = createPairings(long, {launches: {preset: 'all'}, direction: 'nearest', theatre: 'korea'});
		const [pairing] = own.all();
		const texts =
			pairing === undefined
				? []
				: pairingLines({event: pairing.drill, pairing, pairings: own, dataset: long, width: 60, height: 9});
		expect(texts.map(lineText).join(' ')).toMatch(/counter-special-o\w*\.\./);
	});

	it('give the hour of a launch without its clock where that alone fits', () => {
		expect(textsOf(60).some(text => text.includes('11 Mar 2023, 09:00'))).toBe(true);
	});

	it('say in the longest words that fit where a launch stands in its day', () => {
		expect(textsOf(160)[1]).toContain('11 Mar 2023, 09:00 KST, first of two launches that day');
		expect(textsOf(120)[1]).toContain('11 Mar 2023, 09:00 KST, 1st of 2 that day');
	});

	it.each([60, 80, 100])('say at %i columns whose each account is, also where its figures are cut', width => {
		const pairings = createPairings(dataset, {
			launches: {preset: 'all'},
			direction: 'nearest',
			theatre: 'korea',
		});
		const disputed = dataset.events
			.filter(isLaunch)
			.filter(({missiles}) => new Set(missiles.filter(hasFigures).map(({by}) => by)).size > 1);
		expect(disputed.length).toBeGreaterThan(50);
		for (const event of disputed) {
			const pairing = pairings.ofEvent(event);
			const lines = pairingLines({event, pairing, pairings, dataset, width, height: 9});
			const right = lines.map(line =>
				lineText(line)
					.slice(width / 2)
					.trimEnd(),
			);
			const accounts = right.filter(text => speaker.test(text));
			expect([event.id, accounts.length >= 2]).toEqual([event.id, true]);
		}
	});

	it('give a line to each reporter, with whose figures they are', () => {
		// The ICBM of 3 November 2022: 760 km and 1,920 km by the ROK JCS, 750 km and 2,000 km by the Japanese ministry.
		const event = dataset.byId.get('2022-11-03-icbm');
		const pairings = createPairings(dataset, {
			launches: {preset: 'all'},
			direction: 'nearest',
			theatre: 'korea',
		});
		if (event === undefined) {
			throw new Error('the ICBM of 3 November 2022 is gone');
		}

		const lines = pairingLines({event, pairing: pairings.ofEvent(event), pairings, dataset, width: 120});
		const accounts = lines.map(lineText).filter(text => / km, peak /.test(text));
		expect(accounts).toHaveLength(2);
		expect(accounts[0]).toMatch(/ROK JCS: 760 km, peak 1,920 km/);
		expect(accounts[1]).toMatch(/Japan MOD: 750 km, peak 2,000 km/);
	});
});

/**
 * The five cases on which the pairing rules were settled, on the records that ship. Each names the report that says
 * how drill and launch stood, and the test asks that the record still cites it.
 */
import {describe, expect, test} from 'vitest';
import {isDrill} from '../../source/dataset/event.ts';
import {withLaunch} from '../../source/pairing/pairing-index.ts';
import {gapWords} from '../../source/pairing/pairing-words.ts';
import type {LaunchPreset} from '../../source/pairing/pairings.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {longDay} from '../../source/time/format-date.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const dataset = embeddedDataset();

function drill(id: string) {
	const event = dataset.byId.get(id);
	if (event === undefined || !isDrill(event)) {
		throw new Error(`no drill ${id}`);
	}

	return event;
}

function pairing(id: string, preset: LaunchPreset = 'all') {
	const pairings = createPairings(dataset, {launches: {preset}, direction: 'nearest', theatre: 'korea'});
	const found = pairings.ofDrill(drill(id));
	if (found?.match === undefined) {
		throw new Error(`${id} is not paired`);
	}

	return withLaunch(found, found.match);
}

/** Publisher and date of each source of a record. */
function sourcesOf(id: string): string[] {
	return dataset.byId.get(id)?.sources.map(({publisher, date}) => `${publisher}, ${date ?? 'undated'}`) ?? [];
}

describe('B-1B flight in Freedom Shield 23, 19 March 2023', () => {
	const id = '2023-03-19-b1b-freedom-shield';

	test('stands on one day with the launch of 11:05, order unknown (CNN by KEYT, 19 March 2023)', () => {
		const {match} = pairing(id);
		expect(match.launch.id).toBe('2023-03-19-srbm');
		expect(match.launch.start.minute).toBe(11 * 60 + 5);
		expect(match.gap).toMatchObject({relation: 'same-day', days: 0, daysMax: 0});
		expect(match.gap).not.toHaveProperty('minutes');
		expect(gapWords(match.gap)).toBe('same day, order unknown');
		expect(sourcesOf(id)).toContain('KEYT (CNN), 2023-03-19');
	});

	test('the launch fell on day 7 of the exercise, 13 to 23 March (Yonhap in Korea Times US, 3 March 2023)', () => {
		const freedomShield = pairing('2023-03-13-freedom-shield');
		const inside = freedomShield.inside.find(({launch}) => launch.id === '2023-03-19-srbm');
		expect(inside?.gap).toMatchObject({relation: 'during', days: 0, dayOfDrill: 7, drillDays: 11});
		expect(drill(id).partOf).toBe('2023-03-13-freedom-shield');
		expect(sourcesOf('2023-03-13-freedom-shield')).toContain('Korea Times US (Yonhap), 2023-03-03');
	});
});

describe('B-1B flights in Ulchi Freedom Shield, 30 August 2023', () => {
	const id = '2023-08-30-b1b-ulchi';

	test('the launches of that night came after them, 0 days (Korea Herald by ANN and KCNA, 31 August 2023)', () => {
		const {match} = pairing(id);
		expect(match.launch.id).toBe('2023-08-30-srbm');
		expect(match.launch.start.minute).toBeGreaterThanOrEqual(23 * 60 + 35);
		expect(match.gap).toMatchObject({relation: 'after', days: 0, daysMax: 0});
		expect(gapWords(match.gap)).toBe('same day, after');
		expect(sourcesOf(id)).toContain('Asia News Network (Korea Herald), 2023-08-31');
		expect(sourcesOf(id)).toContain('KCNA, 2023-08-31');
	});
});

describe('two B-1Bs at Pilsung range, 2 November 2017', () => {
	const id = '2017-11-02-b1b-pilsung';

	test('the Hwasong-15 of 29 November is nearest, 27 days after (Japan Times, 3 November; CNN, 28 November 2017)', () => {
		const {match} = pairing(id);
		expect(match.launch.title).toContain('Hwasong-15 ICBM');
		expect(match.gap).toMatchObject({relation: 'after', days: 27, daysMax: 27});
		expect(sourcesOf(id)).toContain('Japan Times, 2017-11-03');
		// In Washington it was still 28 November.
		expect(sourcesOf(match.launch.id)).toContain('CNN, 2017-11-28');
	});

	test('the last before it was 48 days earlier, 15 September (CNBC, 14 September 2017 in New York)', () => {
		const {alternative} = pairing(id);
		expect(alternative?.gap).toMatchObject({relation: 'before', days: -48});
		expect(alternative && longDay(alternative.launch.start.firstDay)).toBe('15 September 2017');
		expect(alternative && sourcesOf(alternative.launch.id)).toContain('CNBC, 2017-09-14');
	});
});

describe('B-1B with ROK and Japanese fighters, 3 November 2024', () => {
	const id = '2024-11-03-b1b-trilateral';

	test('the salvo of 5 November is nearest, 2 days after (News Track, 5 November 2024)', () => {
		const {match} = pairing(id);
		expect(match.launch.id).toBe('2024-11-05-srbm');
		expect(match.gap).toMatchObject({relation: 'after', days: 2, daysMax: 2});
		expect(sourcesOf(id)).toContain('News Track, 2024-11-05');
	});

	test('it answered the Hwasong-19 of 31 October, 3 days before, which stands beside it (AP, 3 November 2024)', () => {
		const {alternative} = pairing(id);
		expect(alternative?.launch.id).toBe('2024-10-31-icbm');
		expect(alternative?.gap).toMatchObject({relation: 'before', days: -3});
		expect(drill(id).inResponseTo.map(({to}) => to)).toContain('2024-10-31-icbm');
		expect(sourcesOf(id)).toContain('CityNews Toronto (AP), 2024-11-03');
	});
});

describe('B-1Bs with ROK fighters, 15 April 2025', () => {
	const id = '2025-04-15-b1b';

	test('of ballistic launches 8 May is nearest, 23 days after; 10 March is 36 before (Military.com, AP, 15 April 2025)', () => {
		const {match, alternative} = pairing(id, 'ballistic');
		expect(longDay(match.launch.start.firstDay)).toBe('8 May 2025');
		expect(match.gap).toMatchObject({relation: 'after', days: 23});
		expect(alternative && longDay(alternative.launch.start.firstDay)).toBe('10 March 2025');
		expect(alternative?.gap).toMatchObject({relation: 'before', days: -36});
		expect(sourcesOf(id)).toContain('Military.com (AP), 2025-04-15');
		expect(sourcesOf(match.launch.id)).toContain('KBS World, 2025-05-08');
	});

	test('of all launches the ship-borne missiles of 28 April are, 13 days after (Korea JoongAng Daily, 30 April 2025)', () => {
		const {match} = pairing(id);
		expect(longDay(match.launch.start.firstDay)).toBe('28 April 2025');
		expect(match.gap).toMatchObject({relation: 'after', days: 13});
		expect(sourcesOf(match.launch.id)).toContain('Korea JoongAng Daily, 2025-04-30');
	});
});

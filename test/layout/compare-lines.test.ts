/** Two events side by side: each account of a flight with whose it is, and nothing sure on a day that is only possible. */
import {expect, it} from 'vitest';
import {isDrill} from '../../source/dataset/event.ts';
import {compareLines} from '../../source/layout/compare-lines.ts';
import {lineText} from '../../source/layout/line.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {datasetFrom, drillRecord, launchRecord} from '../helpers/dataset.ts';

const dataset = datasetFrom([
	drillRecord({id: 'exact', start: '2023-03-10', end: '2023-03-12'}),
	drillRecord({id: 'rough', start: '2023-03-20~', end: '2023-03-25'}),
	drillRecord({id: 'ends', start: '2023-05-01~', end: '2023-05-04'}),
	launchRecord({
		id: 'told-twice',
		start: '2023-03-16',
		missiles: [
			{class: 'SRBM', count: 1, range_km: 680, apogee_km: 90, by: 'Japan MOD', outcome: 'unknown'},
			{class: 'IRBM', count: 1, range_km: 1000, by: 'KCNA', outcome: 'success'},
		],
	}),
	launchRecord({id: 'same-day', start: '2023-03-16'}),
	launchRecord({id: 'some-day', start: '2023-04-02~'}),
]);
const pairings = createPairings(dataset, {launches: {preset: 'all'}, direction: 'nearest', theatre: 'korea'});

function linesOf(a: string, b: string, width = 120): readonly string[] {
	const [first, second] = [dataset.byId.get(a), dataset.byId.get(b)];
	if (first === undefined || second === undefined) {
		throw new Error('both are in the dataset');
	}

	return compareLines([first, second], {dataset, pairings, width}).map(lineText);
}

it('gives each account of a flight with whose it is, never the largest figure alone', () => {
	const flight = linesOf('told-twice', 'same-day', 160).find(line => line.startsWith('Flight'));
	expect(flight).toContain('680 km, peak 90 km (Japan MOD); 1,000 km (KCNA)');
});

/** The strip of an event: its line below the dates, without the label. */
function laneOf(label: string, lines: readonly string[]): string {
	return lines.find(line => line.startsWith(label))?.slice(13) ?? '';
}

it('draws a drill solid on those days alone on which it certainly was', () => {
	// Two cells a day. About 20 March is 17 to 23 March: six days rough, and sure from the 23rd to the end of the 25th.
	const lines = linesOf('exact', 'rough');
	expect(laneOf('10 Mar 2023', lines)).toMatch(/^\.+={6}\./);
	expect(laneOf('~20 Mar 2023', lines)).toMatch(/~{12}={6}\./);
	// How long it was is not known either.
	expect(lines.find(line => line.startsWith('Days'))).toMatch(/3 days +-$/);
});

it('draws no day for sure in a cell that it shares with one that is only possible', () => {
	// At 70 columns a cell has two days or more, at 61 three.
	for (const width of [61, 70, 90, 200]) {
		const lane = laneOf('~20 Mar 2023', linesOf('exact', 'rough', width));
		expect(lane).toMatch(/[~^]=*/);
		expect(lane.match(/=/g)?.length ?? 0).toBeLessThanOrEqual((lane.match(/[~^]/g)?.length ?? 0) / 2);
	}
});

it('draws nothing behind the end of a drill whose first sure day shares its cell with one that is only possible', () => {
	// A cell has two days. About 1 May is 28 April to 4 May, the end: sure is the 4th alone, in a cell with the 3rd.
	expect(laneOf('~1 May 2023', linesOf('exact', 'ends', 61))).toMatch(/~{4}\.+$/);
});

it('draws each launch in one mark, with the number where several share it, and a rough one over its days', () => {
	// 30 March to 5 April, two cells a day: the mark in the middle of fourteen cells.
	const lines = linesOf('told-twice', 'some-day');
	expect(laneOf('16 Mar 2023', lines)).toMatch(/#2.*~{6}\^~{7}/);
	expect(laneOf('~2 Apr 2023', lines)).toMatch(/\^2.*~{6}#~{7}/);
});

it('shows fewer days around two short drills if each day has two cells then: the numbers of two days stand apart', () => {
	const both = datasetFrom([
		drillRecord({id: 'one', start: '2022-10-31', end: '2022-11-05'}),
		drillRecord({id: 'later', start: '2023-10-30', end: '2023-11-03'}),
		...[2, 2, 3, 3, 3].map((ofMonth, place) => launchRecord({id: `l${place}`, start: `2022-11-0${ofMonth}`})),
	]);
	const own = createPairings(both, {launches: {preset: 'all'}, direction: 'nearest', theatre: 'korea'});
	const [one, later] = both.events.filter(isDrill);
	if (one === undefined || later === undefined) {
		throw new Error('both are in the dataset');
	}

	// 67 cells behind the labels: 33 days in twos, six of the drill and 13 on either side.
	const lines = compareLines([one, later], {dataset: both, pairings: own, width: 80}).map(lineText);
	expect(laneOf('31 Oct 2022', lines)).toMatch(/^\.{26}====\^2\^3====\.{26}$/);
	expect(lines.find(line => line.startsWith('days'))).toMatch(/ -7 +0 +\+7 /);
});

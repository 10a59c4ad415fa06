/** Events of the user's own data are marked in every table, and counted in the last line. */
import {describe, expect, it} from 'vitest';
import {detailLines} from '../../source/layout/detail-lines.ts';
import {lineText} from '../../source/layout/line.ts';
import {datasetFrom} from '../helpers/dataset.ts';
import {commandOutput} from '../helpers/run-command.ts';

const common = {confidence: 'low', sources: []};
const made = datasetFrom([
	{
		...common,
		id: 'd',
		kind: 'drill',
		title: 'Field notes drill',
		category: 'air',
		start: '2020-05-05',
		participants: ['US'],
		theatre: 'korea',
		sources: [{publisher: 'P', url: 'https://example.org/'}],
	},
	{
		...common,
		id: 'l',
		kind: 'launch',
		start: '2020-05-06',
		missiles: [{class: 'SRBM', count: 9, outcome: 'unknown'}],
		sources: [{publisher: 'P', url: 'https://example.org/'}],
	},
]);
const events = made.events.map(event => ({...event, own: true as const}));
const dataset = {...made, events, byId: new Map(events.map(event => [event.id, event]))};

describe('own events', () => {
	it.each([['list'], ['pairs']])('are marked in the table of briefing %s', async command => {
		const text = await commandOutput([command], dataset);
		expect(text).toContain('[own] Field notes drill');
		expect(text).toMatch(/\[own\] 9 SRBMs/);
		expect(text).toContain('with 2 events of your own');
	});

	it('are marked in the detail', () => {
		for (const event of events) {
			expect(lineText(detailLines(event, dataset, 80)[0] ?? [])).toMatch(/^\[own\] /);
		}
	});
});

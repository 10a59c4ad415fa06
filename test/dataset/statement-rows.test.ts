/** Statements as rows: each claim of the records once, about every event that it stands at, found and printed as such. */
import {describe, expect, it} from 'vitest';
import {isDrill, isFire, isLaunch} from '../../source/dataset/event.ts';
import {sidesOn, statementsOf} from '../../source/dataset/statements.ts';
import {citationText} from '../../source/layout/detail-lines.ts';
import {selectEvent, selectEvents} from '../../source/state/selectors.ts';
import {datasetFrom, drillRecord, embeddedDataset, launchRecord} from '../helpers/dataset.ts';
import {runBriefing} from '../helpers/run-briefing.ts';
import {indexes, press, start} from '../state/sessions.ts';

const dataset = embeddedDataset();
const {all, about} = statementsOf(dataset);

/** The claims of the records, counted by hand. */
const claims = dataset.events.flatMap(event => {
	const at = isDrill(event)
		? [...event.reactions, ...event.inResponseTo]
		: isLaunch(event) || isFire(event)
			? event.statedReasons
			: [];
	return at.filter(({date}) => date !== undefined).map(({by, date, wording}) => ({event, by, date, wording}));
});

describe('the statements of the dataset', () => {
	it('are the dated claims of the records, each in the same words once, with an id of its own', () => {
		expect(all).toHaveLength(new Set(claims.map(({by, date, wording}) => `${by}|${date}|${wording}`)).size);
		expect(new Set(all.map(({id}) => id)).size).toBe(all.length);
		expect(all.some(({id}) => dataset.byId.has(id))).toBe(false);
	});

	it('are about every event that holds them', () => {
		for (const {event, by, date} of claims) {
			expect(about.get(event.id)?.some(({claim}) => claim.by === by && claim.date === date)).toBe(true);
		}
	});

	it('are no events: nothing counts them', () => {
		expect(dataset.events.some(({kind}) => kind === 'statement')).toBe(false);
	});
});

describe('who spoke of an event', () => {
	const said = {by: 'KCNA', date: '2024-05-02', wording: 'called it a rehearsal'};
	const made = datasetFrom([
		drillRecord({id: 'whole', start: '2024-05-01', end: '2024-05-05'}),
		drillRecord({id: 'part', start: '2024-05-02', part_of: 'whole', reactions: [said]}),
		drillRecord({
			id: 'answer',
			start: '2024-06-01',
			in_response_to: [
				{to: 'shot', by: 'ROK JCS', tie: 'said', wording: 'called it an answer', date: '2024-06-01'},
			],
		}),
		launchRecord({id: 'shot', start: '2024-05-30'}),
		launchRecord({
			id: 'shot-2',
			start: '2024-06-02',
			stated_reason: [
				{
					drills: ['answer'],
					by: 'KPA General Staff',
					tie: 'said',
					wording: 'named the drill',
					date: '2024-06-03',
				},
			],
		}),
	]);
	const sides = (id: string) => {
		const event = made.byId.get(id);
		return event && sidesOn(event, made);
	};

	it.each([
		['whole', 'N'],
		['part', 'N'],
		['answer', 'NS'],
		['shot', 'S'],
		['shot-2', 'N'],
	])('of %s: %s', (id, expected) => {
		expect(sides(id)).toBe(expected);
	});
});

describe('a search for statements', () => {
	it('lists what a speaker said and nothing else', () => {
		const found = selectEvents(start('said:kim-yo-jong since:2022'), indexes);
		expect(found.length).toBeGreaterThan(5);
		for (const event of found) {
			expect(event.kind).toBe('statement');
			expect(event.title).toMatch(/^Kim Yo Jong /);
			expect(event.start.lastDay).toBeGreaterThanOrEqual(18_993);
		}
	});

	it('with a kind lists the events that it is about', () => {
		const found = selectEvents(start('said:kpa-general-staff kind:launch'), indexes);
		expect(found.length).toBeGreaterThan(5);
		expect(
			found.every(event => isLaunch(event) && event.statedReasons.some(({by}) => by === 'KPA General Staff')),
		).toBe(true);
	});

	it('finds them by the event that they are about, and shows it beside them', () => {
		const state = start('kind:statement "vigilant storm"');
		expect(selectEvents(state, indexes).length).toBeGreaterThan(3);
		// In the detail the first line that can be followed is an event that it is about.
		const there = press(state, '<tab><enter>');
		expect(selectEvent(there, indexes)?.kind).not.toBe('statement');
		expect(selectEvent(press(there, 'H'), indexes)?.id).toBe(state.selectedId);
	});
});

describe('a statement that is cited', () => {
	it('is the very words with their speaker, and the source', () => {
		const quoted = all.find(({claim}) => claim.quote !== undefined && claim.url !== undefined);
		const text = quoted === undefined ? '' : citationText(quoted, dataset);
		expect(text.startsWith(`"${quoted?.claim.quote}"`)).toBe(true);
		expect(text).toContain(` - ${quoted?.claim.by}`);
		expect(text).toContain(quoted?.claim.url);
	});
});

describe('briefing list --kind statement', () => {
	it('prints the same rows in every format', () => {
		const words = ['list', '--kind', 'statement', '--since', '2023', '--until', '2023'];
		const ids = all
			.filter(({start}) => start.lastDay >= 19_358 && start.firstDay <= 19_722)
			.map(({id}) => id);
		const json = JSON.parse(runBriefing([...words, '--format', 'json']).output).map(
			({id}: {id: string}) => id,
		);
		expect(json).toEqual(ids);
		const csv = runBriefing([...words, '--format', 'csv'])
			.output.split('\n')
			.slice(1, -1);
		expect(csv.map(line => line.split(',')[0])).toEqual(ids);
		expect(runBriefing([...words, '--format', 'ndjson']).output.split('\n')).toHaveLength(ids.length + 1);
		expect(runBriefing(words).output).toContain(`${ids.length} of ${all.length} statements`);
	});
});

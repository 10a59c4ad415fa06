import {describe, expect, test} from 'vitest';
import {withEvents} from '../../source/dataset/dataset.ts';
import {type Drill, isDrill} from '../../source/dataset/event.ts';
import {claimWords, statementsOn} from '../../source/dataset/statements.ts';
import {datasetFrom, drillRecord, embeddedDataset} from '../helpers/dataset.ts';
import {commandOutput} from '../helpers/run-command.ts';
import {madeDrill} from '../pairing/made-events.ts';

const dataset = embeddedDataset();

function drillOf(id: string) {
	const drill = dataset.byId.get(id);
	if (drill === undefined || !isDrill(drill)) {
		throw new Error(`${id} is no drill`);
	}

	return drill;
}

/** A drill of March 2023 at which statements of these dates stand, all in the same words unless told. */
function spokenOf(id: string, dates: readonly string[], partOf?: string): Drill {
	const reactions = dates.map(date => ({id: `${id}:${date}`, by: 'KCNA', wording: 'spoke of it', date}));
	return {
		...madeDrill({start: '2023-03-13', id, ...(partOf === undefined ? {} : {partOf})}),
		reactions,
	};
}

function idsOf(asked: Drill, events: readonly Drill[]): readonly string[] {
	const byId = new Map(events.map(event => [event.id, event]));
	return statementsOn(asked, {events, byId}).map(({reaction}) => reaction.id);
}

describe('the statements on a drill', () => {
	test('take in those on its parts: the KPA General Staff on 31 August 2023, of the B-1B flight in Ulchi Freedom Shield', () => {
		const found = statementsOn(drillOf('2023-08-21-ulchi-freedom-shield'), dataset).find(
			({reaction}) => reaction.by === 'KPA General Staff' && reaction.date === '2023-08-31',
		);
		expect(found?.drill.id).toBe('2023-08-30-b1b-ulchi');
		expect(found?.reaction.id).toBe('2023-08-30-b1b-ulchi:2023-08-31');
	});

	test('are those of the drill alone where it has no parts', () => {
		const drill = drillOf('2024-11-03-b1b-trilateral');
		expect(statementsOn(drill, dataset).map(({reaction}) => reaction)).toEqual(drill.reactions);
	});
});

describe('every statement', () => {
	const drills = dataset.events.filter(isDrill);

	test('has an id of its own that names its drill and its day, and stands at the other drills that it names', () => {
		const all = drills.flatMap(drill => drill.reactions.map(reaction => ({drill, reaction})));
		const own = all.filter(({drill, reaction}) => reaction.id.startsWith(`${drill.id}:${reaction.date}`));
		expect(new Set(own.map(({reaction}) => reaction.id)).size).toBe(own.length);
		const others = all.filter(entry => !own.includes(entry));
		const named = own.flatMap(({reaction}) => (reaction.drills ?? []).map(id => `${reaction.id} at ${id}`));
		expect(others.map(({drill, reaction}) => `${reaction.id} at ${drill.id}`).sort()).toEqual(named.sort());
	});

	test('can follow its speaker in a sentence: no capital, no full stop', () => {
		const wordings = drills.flatMap(({reactions}) => reactions.map(({wording}) => wording));
		expect(wordings.filter(wording => !/^[a-z]/.test(wording) || wording.endsWith('.'))).toEqual([]);
	});

	test('names a speaker and nothing else', () => {
		const speakers = drills.flatMap(({reactions}) => reactions.map(({by}) => by));
		expect(speakers.filter(by => /[();:]|, through /.test(by))).toEqual([]);
	});
});

describe('statements on drills and their parts', () => {
	const whole = spokenOf('whole', ['2023-03-20', '2023-02~']);
	const part = spokenOf('part', ['2023-03-15'], 'whole');
	const partOfPart = spokenOf('inner', ['2023-03-16'], 'part');
	const other = spokenOf('other', ['2023-03-14']);
	const events = [whole, part, partOfPart, other];

	test('are its own and those on its parts at any remove, by date, each with its own id', () => {
		expect(idsOf(whole, events)).toEqual([
			'whole:2023-02~',
			'part:2023-03-15',
			'inner:2023-03-16',
			'whole:2023-03-20',
		]);
	});

	test('of a part are not those on the whole', () => {
		expect(idsOf(part, events)).toEqual(['part:2023-03-15', 'inner:2023-03-16']);
	});

	test('that stand in the same words at two drills are given once, at the whole', () => {
		const repeated = spokenOf('repeated', ['2023-03-20'], 'whole');
		expect(idsOf(whole, [repeated, whole])).toEqual(['whole:2023-02~', 'whole:2023-03-20']);
	});
});

describe('a statement that speaks of several drills', () => {
	const speaking = drillRecord({
		id: '2025-11-03-exercise',
		start: '2025-11-03',
		reactions: [{by: 'No Kwang Chol', wording: 'warned', date: '2025-11-08', drills: ['2025-11-05-call']}],
	});
	const call = drillRecord({id: '2025-11-05-call', start: '2025-11-05'});

	test('stands at each of them with one id: No Kwang Chol on 8 November 2025, of an exercise and a carrier at Busan', () => {
		const spoken = statementsOn(drillOf('2025-11-05-george-washington-busan'), dataset);
		expect(spoken.map(({reaction}) => reaction.id)).toContain('2025-11-03-freedom-flag-25-2:2025-11-08');
	});

	test('stands at a drill of the dataset where an own record names it, however often the two are joined', () => {
		const [own] = datasetFrom([speaking, call]).events;
		const known = datasetFrom([call]);
		const joined = withEvents(known, own === undefined ? [] : [own], {hash: '', only: false});
		const again = withEvents(joined, own === undefined ? [] : [own], {hash: '', only: false});
		for (const {byId} of [joined, again]) {
			const drill = byId.get('2025-11-05-call');
			expect(drill && isDrill(drill) && drill.reactions.map(({id}) => id)).toEqual([
				'2025-11-03-exercise:2025-11-08',
			]);
		}
	});

	test('names drills alone', () => {
		const wrong = drillRecord({
			id: '2025-11-03-exercise',
			start: '2025-11-03',
			reactions: [{by: 'KCNA', wording: 'warned', date: '2025-11-08', drills: ['2023-03-19-srbm']}],
		});
		expect(() => datasetFrom([wrong])).toThrow('reactions.1.drills.1: is "2023-03-19-srbm"');
	});
});

describe('a statement in words', () => {
	test('sets a comma behind an office or a carrier, and none behind a bare name', () => {
		const wording = 'warned of it';
		expect(claimWords({by: 'KCNA', wording})).toBe('KCNA warned of it');
		expect(claimWords({by: 'Kim Yo Jong', via: 'KCNA', wording})).toBe(
			'Kim Yo Jong, through KCNA, warned of it',
		);
	});

	test('gives a quote in English and leaves out one in another language', () => {
		const claim = {by: 'KCNA', wording: 'warned of it', date: '2023-03-20'};
		expect(claimWords({...claim, quote: 'a warning'})).toBe('KCNA warned of it ("a warning", 20 March 2023)');
		expect(claimWords({...claim, quote: '경고', quoteLanguage: 'ko'})).toBe(
			'KCNA warned of it (20 March 2023)',
		);
	});
});

describe('a launch whole', () => {
	// By KCNA a warning "to counter" the exercise; by the foreign ministry, which named no launch, a counteraction.
	test.each([
		['2017-08-29-irbm', 'KCNA called the launch a drill to counter the joint exercise', 'Stated reason'],
		['2022-10-04-irbm', 'a just counteraction against the joint drills', 'Linked to'],
	])('of %s tells by its label how far the speaker went', async (id, words, label) => {
		const output = await commandOutput(['show', id], dataset);
		const facts = output.replaceAll(/\n {2,}/g, ' ').split('\n');
		expect(facts.find(fact => fact.includes(words))).toMatch(new RegExp(`^${label}: `));
	});
});

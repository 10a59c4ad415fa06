import {describe, expect, test} from 'vitest';
import {isDrill} from '../../source/dataset/event.ts';
import {statementsOn} from '../../source/dataset/statements.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const dataset = embeddedDataset();

function drillOf(id: string) {
	const drill = dataset.byId.get(id);
	if (drill === undefined || !isDrill(drill)) {
		throw new Error(`${id} is no drill`);
	}

	return drill;
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

	test('has an id of its own that names its drill and its day', () => {
		const all = drills.flatMap(drill =>
			drill.reactions.map(({id, date}) => ({id, start: `${drill.id}:${date}`})),
		);
		expect(all.filter(({id, start}) => !id.startsWith(start))).toEqual([]);
		expect(new Set(all.map(({id}) => id)).size).toBe(all.length);
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

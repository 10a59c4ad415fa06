/**
 * Any spelling of a name finds the same events: tested from the reference files themselves, Korean names included.
 * What an event belongs to is read from its record, not asked of the search.
 */
import {describe, expect, it} from 'vitest';
import {type BriefingEvent, isDrill, isLaunch} from '../../source/dataset/event.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {createSearchIndex} from '../../source/search/match-word.ts';
import {foldText} from '../../source/search/names.ts';
import {parseQuery} from '../../source/search/parse-query.ts';
import {search} from '../../source/search/search.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const dataset = embeddedDataset();
const pairings = createPairings(dataset, {launches: {preset: 'all'}, direction: 'nearest', theatre: 'korea'});
const index = createSearchIndex(dataset, event => pairings.ofEvent(event));

function idsOf(query: string): ReadonlySet<string> {
	const parsed = parseQuery(query);
	if (!parsed.ok) {
		throw new Error(`${query}: ${parsed.message}`);
	}

	return new Set(search(index, parsed.query).events.map(({id}) => id));
}

type Named = {
	readonly id: string;
	readonly name: string;
	readonly korean?: string;
	readonly aliases: readonly string[];
};

/** Which entry of a table an event names, read from the record itself. */
type Members = (event: BriefingEvent, entry: Named) => boolean;

const tables: readonly (readonly [string, ReadonlyMap<string, Named>, Members])[] = [
	['site', dataset.sites, (event, {id}) => isLaunch(event) && event.site === id],
	[
		'system',
		dataset.systems,
		(event, {id}) => isLaunch(event) && event.missiles.some(({system}) => system === id),
	],
	['series', dataset.series, (event, {id}) => isDrill(event) && event.series === id],
	[
		'asset',
		dataset.assets,
		(event, {name, aliases}) =>
			isDrill(event) && event.assets.some(asset => [name, ...aliases].includes(asset.name)),
	],
];

describe.each(tables)('%s:', (field, table, isMember) => {
	it('finds the events of a name by every spelling of it, and no others unless a name there begins with it', () => {
		const entries = [...table.values()];
		const namesOf = ({name, korean, aliases}: Named) => [
			name,
			...(korean === undefined ? [] : [korean]),
			...aliases,
		];
		for (const entry of entries) {
			for (const spelling of namesOf(entry)) {
				const found = idsOf(`${field}:"${spelling}"`);
				const own = dataset.events.filter(event => isMember(event, entry)).map(({id}) => id);
				expect(
					own.filter(id => !found.has(id)),
					`${field}:"${spelling}" misses events of ${entry.id}`,
				).toEqual([]);
				// An aircraft's variants stand in other aircraft's names ("F-15K, a kind of F-15E"): there more may be found.
				if (field === 'asset') {
					continue;
				}

				const alike = entries.filter(other =>
					namesOf(other).some(name => foldText(name).includes(foldText(spelling))),
				);
				const allowed = new Set(
					dataset.events.filter(event => alike.some(other => isMember(event, other))).map(({id}) => id),
				);
				expect(
					[...found].filter(id => !allowed.has(id)),
					`${field}:"${spelling}" finds too much`,
				).toEqual([]);
			}
		}
	});
});

describe('plain words', () => {
	it.each([
		['Tongchang-ri', 'Dongchang-ri', 'Sohae', '동창리'],
		['Hwasong-11A', 'Hwasong-11Ga', '"Hwasong 11A"'],
	])('%s finds what its other spellings find', (...spellings) => {
		const [first = new Set<string>(), ...others] = spellings.map(idsOf);
		expect(first.size).toBeGreaterThan(2);
		for (const other of others) {
			expect([...other].sort()).toEqual([...first].sort());
		}
	});
});

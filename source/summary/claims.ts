/** What was claimed of the tie between a drill and launches or nuclear tests, one entry a speaker and weight. */
import type {Tie} from '../dataset/claim.ts';
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent, Drill, Launch, NuclearTest} from '../dataset/event.ts';
import {type Citations, sourceOfAddress} from './citations.ts';
import type {SummaryClaim} from './summary.ts';

/** How far a claim goes, for the order in which claims are told. */
const tieRanks: Record<Tie, number> = {said: 0, denied: 1, suggested: 2};

/** The claims on a drill, equal ones on several events once; those that say it outright first. */
export function claimsOf(drill: Drill, dataset: Dataset, citations: Citations): readonly SummaryClaim[] {
	return bySpeaker(drill.inResponseTo)
		.map(({by, tie, entries}) => ({
			by,
			tie,
			claim: entries[0],
			events: entries.flatMap(({to}) => {
				const event = dataset.byId.get(to);
				return event !== undefined && isNorthKorean(event) ? [event] : [];
			}),
			cited: entries.flatMap(({url, by: speaker, via, translatedBy}) =>
				url === undefined
					? []
					: citations.cite([sourceOfAddress(url, drill.sources, translatedBy ?? via ?? speaker)]),
			),
		}))
		.map(entry => ({...entry, cited: [...new Set(entry.cited)].sort((a, b) => a - b)}))
		.sort((a, b) => tieRanks[a.tie] - tieRanks[b.tie]);
}

function isNorthKorean(event: BriefingEvent): event is Launch | NuclearTest {
	return event.kind === 'launch' || event.kind === 'nuclear-test';
}

/** Entries of one speaker that go as far as one another, together. */
export function bySpeaker<T extends {readonly by: string; readonly tie: Tie}>(
	entries: readonly T[],
): readonly {readonly by: string; readonly tie: Tie; readonly entries: readonly [T, ...T[]]}[] {
	const groups: {by: string; tie: Tie; entries: [T, ...T[]]}[] = [];
	for (const entry of entries) {
		const group = groups.find(({by, tie}) => by === entry.by && tie === entry.tie);
		if (group === undefined) {
			groups.push({by: entry.by, tie: entry.tie, entries: [entry]});
		} else {
			group.entries.push(entry);
		}
	}

	return groups;
}

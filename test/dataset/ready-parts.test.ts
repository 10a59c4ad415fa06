/** What the build has made ready in `events.json`, against the program that finds it out itself. */
import {expect, test} from 'vitest';
import type {Claim} from '../../source/dataset/claim.ts';
import {readyPartsOf} from '../../source/dataset/dataset-parts.ts';
import {type BriefingEvent, isDrill, isFire, isLaunch} from '../../source/dataset/event.ts';
import type {Pairing} from '../../source/pairing/pairing-index.ts';
import {allLaunches, createPairings, type PairingChoice} from '../../source/pairing/pairings.ts';
import {createCitations} from '../../source/summary/outline.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const dataset = embeddedDataset();
/** The same events in another list, of which nothing is ready. */
const plain = {...dataset, events: [...dataset.events]};

test('there is something ready of the events, and nothing of another list of them', () => {
	expect(readyPartsOf(dataset.events)?.nearest()).toHaveLength(dataset.events.filter(isDrill).length);
	expect(readyPartsOf(plain.events)).toBeUndefined();
});

test.each([
	{launches: allLaunches, direction: 'nearest', theatre: 'korea'},
	{launches: allLaunches, direction: 'nearest', theatre: 'all'},
	{launches: {preset: 'ballistic'}, direction: 'nearest', theatre: 'all'},
	{launches: allLaunches, direction: 'next', theatre: 'all'},
] satisfies PairingChoice[])('each pairing is the one found anew: %j', choice => {
	const [ready, anew] = [createPairings(dataset, choice), createPairings(plain, choice)];
	for (const drill of dataset.events.filter(isDrill)) {
		expect(partsOf(ready.ofDrill(drill))).toEqual(partsOf(anew.ofDrill(drill)));
	}
});

/** All that a pairing holds, of which it finds the most only when it is asked. */
function partsOf(pairing: Pairing | undefined): unknown {
	const {match, inside, before, after, alternative, mayBeNearer} = pairing ?? {};
	return [pairing?.drill.id, {match, inside, before, after, alternative, mayBeNearer}];
}

test('the source of each claim is the one found among all sources', () => {
	const sourcesOf = (events: readonly BriefingEvent[]) =>
		events.flatMap(event =>
			claimsOf(event).map(claim => {
				const citations = createCitations(events);
				citations.citeClaim(claim, event);
				return citations.sources();
			}),
		);
	expect(sourcesOf(dataset.events)).toEqual(sourcesOf(plain.events));
});

function claimsOf(event: BriefingEvent): readonly Claim[] {
	if (isDrill(event)) {
		const orders = event.order.flatMap(({by, ...claim}) => (by === undefined ? [] : [{...claim, by}]));
		return [...event.inResponseTo, ...orders, ...event.reactions];
	}

	return isLaunch(event) || isFire(event) ? event.statedReasons : [];
}

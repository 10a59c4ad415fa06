/** Pairings as records for other programs: the form that docs/output.md describes. */
import type {Dataset} from '../dataset/dataset.ts';
import {isLaunch, type Launch} from '../dataset/event.ts';
import type {Gap} from '../pairing/gap.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {eventRecord, type JsonValue} from './event-record.ts';

/** Hours of a gap to two places, or null where a side has no time of day. */
export function gapHours({minutes}: Gap): number | null {
	return minutes === undefined ? null : Math.round((minutes / 60) * 100) / 100;
}

/** The record of a pairing. */
export function pairRecord(
	pairing: Pairing,
	pairings: Pairings,
	dataset: Dataset,
): {readonly [key: string]: JsonValue} {
	const {drill, match, alternative, inside} = pairing;
	const chance = pairings.chance(pairing);
	return {
		drill: eventRecord(drill, dataset),
		launch: match === undefined ? null : eventRecord(match.launch, dataset),
		relation: match?.gap.relation ?? null,
		days: match?.gap.days ?? null,
		daysMax: match?.gap.daysMax ?? null,
		hours: match === undefined ? null : gapHours(match.gap),
		dayOfDrill: match?.gap.dayOfDrill ?? null,
		chance: chance === undefined ? null : Math.round(chance * 10_000) / 10_000,
		inside: inside.filter(({gap}) => gap.relation === 'during').map(({launch}) => launch.id),
		sameDay: inside.filter(({gap}) => gap.relation === 'same-day').map(({launch}) => launch.id),
		alternative:
			alternative === undefined
				? null
				: {
						launch: alternative.launch.id,
						relation: alternative.gap.relation,
						days: alternative.gap.days,
						daysMax: alternative.gap.daysMax,
						hours: gapHours(alternative.gap),
					},
		stated: statedLinks(pairing, dataset),
	};
}

/**
 * What sources say of a tie between the drill and launches, in both directions: `answers` where the drill was said to
 * answer the launch, `answered-by` where the launch was said to be aimed at the drill.
 */
function statedLinks({drill}: Pairing, dataset: Dataset): JsonValue[] {
	const answered = drill.inResponseTo.map(({to, by}) => {
		const isTest = dataset.byId.get(to)?.kind === 'nuclear-test';
		return {[isTest ? 'nuclearTest' : 'launch']: to, by, direction: 'answers'};
	});
	const tied = dataset.events
		.filter((event): event is Launch => isLaunch(event))
		.flatMap(launch =>
			launch.statedReasons
				.filter(({drills}) => drills.includes(drill.id))
				.map(({by}) => ({launch: launch.id, by, direction: 'answered-by'})),
		);
	return [...answered, ...tied];
}

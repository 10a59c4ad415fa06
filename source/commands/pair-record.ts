/** Pairings as records for other programs: the form that docs/output.md describes. */
import type {Dataset} from '../dataset/dataset.ts';
import {type Drill, isLaunch, type Launch} from '../dataset/event.ts';
import type {Gap} from '../pairing/gap.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {eventRecord, type JsonValue} from './event-record.ts';

/** Hours of a gap to two places, or null where a side has no time of day. */
export function gapHours({minutes}: Gap): number | null {
	return minutes === undefined ? null : Math.round((minutes / 60) * 100) / 100;
}

/** The chance of a pairing's gap to four places, or null where it has none. */
export function roundedChance(pairing: Pairing, pairings: Pairings): number | null {
	const chance = pairings.chance(pairing);
	return chance === undefined ? null : Math.round(chance * 10_000) / 10_000;
}

/** The ids of the launches inside a drill that stand to it in one way. */
export function insideIds({inside}: Pairing, relation: 'during' | 'same-day'): string[] {
	return inside.filter(({gap}) => gap.relation === relation).map(({launch}) => launch.id);
}

/** The record of a pairing. */
export function pairRecord(
	pairing: Pairing,
	pairings: Pairings,
	dataset: Dataset,
): {readonly [key: string]: JsonValue} {
	const {drill, match, alternative} = pairing;
	const {launches, direction, theatre} = pairings.choice;
	return {
		drill: eventRecord(drill, dataset),
		launch: match === undefined ? null : eventRecord(match.launch, dataset),
		relation: match?.gap.relation ?? null,
		days: match?.gap.days ?? null,
		daysMax: match?.gap.daysMax ?? null,
		hours: match === undefined ? null : gapHours(match.gap),
		dayOfDrill: match?.gap.dayOfDrill ?? null,
		chance: roundedChance(pairing, pairings),
		inside: insideIds(pairing, 'during'),
		sameDay: insideIds(pairing, 'same-day'),
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
		stated: statedLinks(drill, dataset).map(({kind, id, by, direction: way}) => ({
			[kind === 'launch' ? 'launch' : 'nuclearTest']: id,
			by,
			direction: way,
		})),
		choice: {launches: launchChoiceText(launches), direction, theatre},
	};
}

/** What a source says of a tie between a drill and a launch or nuclear test, and who says so. */
export type StatedLink = {
	readonly kind: 'launch' | 'nuclear-test';
	readonly id: string;
	readonly by: string;
	/** The drill was said to answer it; or it was said to be aimed at the drill. */
	readonly direction: 'answers' | 'answered-by';
};

/** The links of a drill, in both directions. */
export function statedLinks(drill: Drill, dataset: Dataset): readonly StatedLink[] {
	const answered = drill.inResponseTo.map(({to, by}): StatedLink => {
		const kind = dataset.byId.get(to)?.kind === 'nuclear-test' ? 'nuclear-test' : 'launch';
		return {kind, id: to, by, direction: 'answers'};
	});
	const tied = dataset.events
		.filter((event): event is Launch => isLaunch(event))
		.flatMap(launch =>
			launch.statedReasons
				.filter(({drills}) => drills.includes(drill.id))
				.map(({by}): StatedLink => ({kind: 'launch', id: launch.id, by, direction: 'answered-by'})),
		);
	return [...answered, ...tied];
}

/**
 * Which drills the figures rest on. A drill that is left out is counted under the first reason that fits, so that the
 * numbers add up for a reader.
 */
import type {Drill} from '../dataset/event.ts';
import {wholesOf} from '../dataset/wholes-of.ts';
import {drillSpan} from '../pairing/gap.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {isExactDay} from '../time/coarse-date.ts';
import type {DaySpan} from '../time/day-span.ts';
import {type BothCoverages, type Ring, ringsOf} from './ring.ts';

/** A drill of exact dates. */
export type StudyDrill = DaySpan & {readonly drill: Drill};

export const reasonsLeftOut = ['deployment', 'unpaired', 'uncovered', 'part', 'coarse', 'edge'] as const;
/**
 * `deployment`: no drill. `unpaired`: no single date, or held elsewhere. `uncovered`: begins outside coverage. `part`:
 * inside another drill of the selection, which counts for both. `coarse`: start or end is no exact day. `edge`: so near
 * the end of coverage that what came after it is not known.
 */
export type ReasonLeftOut = (typeof reasonsLeftOut)[number];

export type Study = {
	/** Drills of the selection that count once each, dated exactly or not. */
	readonly counted: readonly Drill[];
	/** Those of exact dates, by year. */
	readonly rings: readonly Ring<StudyDrill>[];
	readonly leftOut: Readonly<Record<ReasonLeftOut, number>>;
};

/** Sorts the drills of a selection into those that count and those left out. */
export function studyOf(selected: readonly Drill[], pairings: Pairings, coverage: BothCoverages): Study {
	const leftOut = {deployment: 0, unpaired: 0, uncovered: 0, part: 0, coarse: 0, edge: 0};
	const keep = <T>(items: readonly T[], reason: ReasonLeftOut, test: (item: T) => boolean): T[] => {
		const kept = items.filter(test);
		leftOut[reason] = items.length - kept.length;
		return kept;
	};
	const drills = keep(selected, 'deployment', ({kind}) => kind === 'drill');
	const paired = keep(drills, 'unpaired', drill => pairings.ofDrill(drill) !== undefined);
	const covered = keep(
		paired,
		'uncovered',
		({start}) => start.firstDay >= coverage.drills.from && start.lastDay <= coverage.drills.to,
	);
	const counted = keep(
		covered,
		'part',
		isNoPart(covered, [...selected, ...pairings.all().map(({drill}) => drill)]),
	);
	const exact = keep(counted, 'coarse', hasExactDays).map(drill => {
		const {start, end} = drillSpan(drill);
		return {drill, first: start.min, last: end.max};
	});
	const rings = ringsOf(exact, coverage);
	leftOut.edge = exact.length - rings.reduce((sum, ring) => sum + ring.drills.length, 0);
	return {counted, rings, leftOut};
}

function hasExactDays({start, end}: Drill): boolean {
	return isExactDay(start) && (end === undefined || isExactDay(end));
}

/** Whether no drill that this one is a part of, at whatever remove, is among the chosen. */
function isNoPart(chosen: readonly Drill[], known: readonly Drill[]): (drill: Drill) => boolean {
	const chosenIds = new Set(chosen.map(({id}) => id));
	const byId = new Map(known.map(drill => [drill.id, drill]));
	return drill => !wholesOf(drill, byId).some(({id}) => chosenIds.has(id));
}

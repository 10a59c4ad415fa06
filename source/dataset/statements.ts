/** What was said of a drill: its own statements, and those on its parts, which a whole shows with its own. */
import type {Reaction} from './claim.ts';
import type {Dataset} from './dataset.ts';
import {type BriefingEvent, type Drill, isDrill} from './event.ts';
import {wholesOf} from './event-words.ts';

/** A statement and the drill it stands at: the one that was asked for, or a part of it. */
export type Statement = {readonly reaction: Reaction; readonly drill: Drill};

/**
 * The statements on a drill and on its parts at any remove, by date, those of one date in the order of their drills.
 * One that stands in the same words at several of the drills is given once, at the first of them: the drill itself
 * before its parts.
 */
export function statementsOn(drill: Drill, dataset: Pick<Dataset, 'events' | 'byId'>): Statement[] {
	const parts = spokenParts(dataset).get(drill.id) ?? [];
	const statements = [drill, ...parts].flatMap(at => at.reactions.map(reaction => ({reaction, drill: at})));
	return statements
		.filter((statement, index) => statements.findIndex(other => isSame(other, statement)) === index)
		.sort((a, b) => compareDates(a.reaction.date, b.reaction.date));
}

const made = new WeakMap<ReadonlyMap<string, BriefingEvent>, ReadonlyMap<string, readonly Drill[]>>();

/** By the id of a whole, its parts with statements, in the order of the dataset; found once a dataset, not once a drill. */
function spokenParts({
	events,
	byId,
}: Pick<Dataset, 'events' | 'byId'>): ReadonlyMap<string, readonly Drill[]> {
	const known = made.get(byId);
	if (known !== undefined) {
		return known;
	}

	const parts = new Map<string, Drill[]>();
	for (const part of events.filter(isDrill).filter(({reactions}) => reactions.length > 0)) {
		for (const {id} of wholesOf(part, byId)) {
			const spoken = parts.get(id) ?? [];
			spoken.push(part);
			parts.set(id, spoken);
		}
	}

	made.set(byId, parts);
	return parts;
}

function isSame({reaction: a}: Statement, {reaction: b}: Statement): boolean {
	return a.by === b.by && a.date === b.date && a.wording === b.wording;
}

/** EDTF of the same form sorts as text; a month stands before its days. */
function compareDates(a: string, b: string): number {
	const [first, second] = [a.replace('~', ''), b.replace('~', '')];
	return first < second ? -1 : Number(first > second);
}

/**
 * What was said of a drill: of itself, and of its parts. A statement stands at the drill that it names, so that of an
 * exercise with parts most may stand at a part, and the whole alone would seem to have met with silence.
 */
import type {Reaction} from './claim.ts';
import type {Dataset} from './dataset.ts';
import {type Drill, isDrill} from './event.ts';

/** A statement with the drill at which it stands. */
type Statement = {readonly reaction: Reaction; readonly drill: Drill};

/**
 * The statements on a drill and on its parts, by date. One that stands at several of them, in the same words, is given
 * once, at the whole where it stands there.
 */
export function statementsOn(drill: Drill, dataset: Dataset): readonly Statement[] {
	const parts = dataset.events.filter(isDrill).filter(({partOf}) => partOf === drill.id);
	const statements = [drill, ...parts].flatMap(each =>
		each.reactions.map(reaction => ({reaction, drill: each})),
	);
	const first = new Map<string, Statement>();
	for (const statement of statements) {
		const {by, date, wording} = statement.reaction;
		const key = JSON.stringify([by, date, wording]);
		if (!first.has(key)) {
			first.set(key, statement);
		}
	}

	return [...first.values()].sort((a, b) => compareTexts(a.reaction.date, b.reaction.date));
}

/** By the digits of the date, so that a month comes before its days. */
function compareTexts(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

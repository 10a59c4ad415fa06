/** What a drill is a part of, at any remove. */
import {type BriefingEvent, type Drill, isDrill} from './event.ts';

/** The drills that a drill is a part of, nearest first; none where a user's data run in a circle. */
export function wholesOf(drill: Drill, byId: ReadonlyMap<string, BriefingEvent>): readonly Drill[] {
	const wholes: Drill[] = [];
	for (let id = drill.partOf; id !== undefined; ) {
		const whole = byId.get(id);
		if (whole === undefined || !isDrill(whole)) {
			break;
		}

		if (whole.id === drill.id || wholes.includes(whole)) {
			return [];
		}

		wholes.push(whole);
		id = whole.partOf;
	}

	return wholes;
}

/** How many launches and missiles a span of days holds, with what is left open by coarse dates and unknown numbers. */
import type {Launch} from '../dataset/event.ts';
import {countedMissiles} from '../dataset/launch-title.ts';
import type {DaySpan} from '../time/day-span.ts';
import type {LaunchCount} from './summary.ts';

/** The launches that certainly lie in a span of days; those whose date may also lie outside count as `perhaps`. */
export function countLaunches(launches: readonly Launch[], {first, last}: DaySpan): LaunchCount {
	const touching = launches.filter(({start}) => start.firstDay <= last && start.lastDay >= first);
	const inside = touching.filter(({start}) => start.firstDay >= first && start.lastDay <= last);
	return {launches: inside.length, ...countMissiles(inside), perhaps: touching.length - inside.length};
}

/** The missiles of launches; a kind whose number no source gives counts as one, and the sum as a least number. */
export function countMissiles(
	launches: readonly Launch[],
): Pick<LaunchCount, 'missiles' | 'isMissilesAtLeast'> {
	const counts = launches.flatMap(({missiles}) => countedMissiles(missiles)).map(({count}) => count);
	return {
		missiles: counts.reduce<number>((sum, count) => sum + (count ?? 1), 0),
		isMissilesAtLeast: counts.includes(undefined),
	};
}

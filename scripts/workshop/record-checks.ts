/**
 * What `npm run data` refuses of our own records beyond their form: a contradiction between two fields, or a second
 * spelling of one name. A reader's own file (`briefing --data`) is not held to it.
 */
import {type BriefingEvent, isDrill, isLaunch, type Launch} from '../../source/dataset/event.ts';
import type {Problem} from '../../source/records/problem.ts';
import {isoDay, parseIsoDay} from '../../source/time/korea-day.ts';

/** The faults of the records, each with its field. */
export function recordProblems(events: readonly BriefingEvent[]): Problem[] {
	return events.flatMap(event => [
		...(isLaunch(event) ? lateReport(event) : []),
		...(isDrill(event) && event.place?.includes('Republic of Korea') === true
			? [problem(event, 'place', 'spells South Korea in a second way; write South Korea')]
			: []),
	]);
}

/** A launch that one of its own sources tells of before the day on which it is said to have become known. */
function lateReport(launch: Launch): Problem[] {
	const {reported, sources} = launch;
	const days = sources.flatMap(({date, about}) =>
		date === undefined || about !== undefined ? [] : (parseIsoDay(date) ?? []),
	);
	const first = Math.min(...days);
	return reported === undefined || first >= reported
		? []
		: [
				problem(
					launch,
					'reported',
					`is ${isoDay(reported)}, but a source tells of the launch on ${isoDay(first)}; correct one, in Korea's days`,
				),
			];
}

function problem(event: BriefingEvent, field: string, message: string): Problem {
	const folder = isLaunch(event) ? 'launches' : 'drills';
	return {file: `${folder}/${event.id.slice(0, 4)}.yaml`, id: event.id, field, message};
}

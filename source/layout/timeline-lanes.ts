/** The lanes of the Timeline: kinds of drills above, classes of launches below. */
import {
	type BriefingEvent,
	type DrillCategory,
	isDrill,
	isLaunch,
	type LaunchClass,
} from '../dataset/event.ts';

export const timelineLanes = [
	'command',
	'field',
	'bombers',
	'air',
	'naval',
	'other-drills',
	'deployments',
	'srbm',
	'mrbm-irbm',
	'icbm',
	'slbm',
	'space',
	'cruise',
	'other-launches',
	'nuclear',
] as const;
export type TimelineLane = (typeof timelineLanes)[number];

/** The name of each lane, and the same in at most 8 cells. */
export const laneNames: Readonly<Record<TimelineLane, {readonly long: string; readonly short: string}>> = {
	command: {long: 'Command post', short: 'Command'},
	field: {long: 'Field, live fire', short: 'Field'},
	bombers: {long: 'Bomber flights', short: 'Bombers'},
	air: {long: 'Air', short: 'Air'},
	naval: {long: 'Naval, landings', short: 'Naval'},
	'other-drills': {long: 'Other drills', short: 'Other'},
	deployments: {long: 'Deployments', short: 'Deployed'},
	srbm: {long: 'SRBM', short: 'SRBM'},
	'mrbm-irbm': {long: 'MRBM, IRBM', short: 'MR/IRBM'},
	icbm: {long: 'ICBM', short: 'ICBM'},
	slbm: {long: 'SLBM', short: 'SLBM'},
	space: {long: 'Space launch', short: 'Space'},
	cruise: {long: 'Cruise', short: 'Cruise'},
	'other-launches': {long: 'Other launches', short: 'Other L.'},
	nuclear: {long: 'Nuclear tests', short: 'Nuclear'},
};

const categoryLanes: Readonly<Record<DrillCategory, TimelineLane>> = {
	'command-post': 'command',
	tabletop: 'command',
	'field-training': 'field',
	'live-fire': 'field',
	'missile-firing': 'field',
	'missile-defence': 'field',
	'special-operations': 'field',
	'bomber-flight': 'bombers',
	air: 'air',
	naval: 'naval',
	amphibious: 'naval',
	'port-call': 'naval',
	other: 'other-drills',
};

const classLanes: Readonly<Record<LaunchClass, TimelineLane>> = {
	SRBM: 'srbm',
	MRBM: 'mrbm-irbm',
	IRBM: 'mrbm-irbm',
	ICBM: 'icbm',
	SLBM: 'slbm',
	SLV: 'space',
	cruise: 'cruise',
	'anti-ship': 'other-launches',
	SAM: 'other-launches',
	'rocket-artillery': 'other-launches',
	unknown: 'other-launches',
};

/** The mark of a launch in its lane. */
export const classLetters: Readonly<Record<LaunchClass, string>> = {
	SRBM: 'S',
	MRBM: 'M',
	IRBM: 'I',
	ICBM: 'I',
	SLBM: 'B',
	SLV: 'V',
	cruise: 'C',
	'anti-ship': 'A',
	SAM: 'D',
	'rocket-artillery': 'R',
	unknown: '?',
};

/** The lanes that an event stands in, its own first: a firing of several classes stands in each of theirs. */
export function lanesOf(event: BriefingEvent): readonly [TimelineLane, ...TimelineLane[]] {
	if (isDrill(event)) {
		return [event.kind === 'deployment' ? 'deployments' : categoryLanes[event.category]];
	}

	if (!isLaunch(event)) {
		return ['nuclear'];
	}

	const [first = 'other-launches', ...others] = new Set(
		event.missiles.map(missile => classLanes[missile.class]),
	);
	return [first, ...others];
}

/** The letter of an event in a lane of launches. */
export function markIn(lane: TimelineLane, event: BriefingEvent): string {
	const missile = isLaunch(event)
		? event.missiles.find(candidate => classLanes[candidate.class] === lane)
		: undefined;
	return missile === undefined ? '*' : classLetters[missile.class];
}

/** What the missiles of a day did that few have done, and what others call a first, each with whose word it is. */
import type {FirstAccount, FirstTopic} from '../dataset/claim.ts';
import type {Launch} from '../dataset/event.ts';
import {sentenceCase} from '../text/words.ts';
import {isOfficial, speakerName} from './claim-sentences.ts';
import {firedKinds, isContested} from './launch-kinds.ts';
import type {Cited, SummaryLaunch} from './summary.ts';

/** Something remarkable; `rank` says how rare, the rarest lowest. */
export type Remark = {readonly rank: number; readonly text: string; readonly cited: Cited};

/**
 * What the missiles did, where no account disputes it: orbit, over Japan, inside its zone, south of the sea border; and
 * what others call a first. "Most" and "largest" are left to the counts of this dataset, which give a number.
 */
export function deedRemarks(launches: readonly SummaryLaunch[]): readonly Remark[] {
	return launches.flatMap(({launch, missiles, cited}) => {
		const subject = subjectOf(launch, launches.length === 1);
		const deeds = deedsOf(launch);
		const told = new Set<FirstTopic | undefined>([
			'count',
			...deeds.map(({topic}) => topic),
			// The counts of this dataset say it of a system whose name nobody disputes.
			...(firedKinds([{launch, missiles}]).some(({name}) => name !== undefined) ? ['system' as const] : []),
		]);
		return [
			...deeds.map(({rank, did, topic}) => {
				const first = launch.firsts.find(({of}) => of === topic);
				return {
					rank,
					text: `${subject} ${did}${first === undefined ? '' : `: the ${firstWords(first)}`}.`,
					cited: cited.slice(0, 1),
				};
			}),
			...launch.firsts
				.filter(({of}) => of === undefined || !told.has(of))
				.map(first => ({
					rank: isFromState(first.by) ? 1.5 : 22,
					text: `${sentenceCase(firstWords(first))}.`,
					cited: cited.slice(0, 1),
				})),
		];
	});
}

/** `first ICBM, according to KCNA`: whose word it is that something was the first. */
export function firstWords({says, by}: FirstAccount): string {
	return `${says}, according to ${speakerName(by).replace(/^The /, 'the ')}`;
}

/** Whether a first is told by a state: what papers and analysts call a first comes after the counts of this dataset. */
function isFromState(by: string): boolean {
	return isOfficial(by) || /^(KCNA$|Japan MOD$)|, (Japanese|UN\b|US\b)/.test(by);
}

function subjectOf(launch: Launch, isAlone: boolean): string {
	if (launch.missiles.every(missile => missile.class === 'SLV')) {
		return 'The rocket';
	}

	return isAlone && isOneMissile(launch) ? 'The missile' : 'At least one of the missiles';
}

/** Something done, and what a first of that kind is called: the two are told as one. */
type Deed = {readonly rank: number; readonly did: string; readonly topic: FirstTopic};

function deedsOf(launch: Launch): readonly Deed[] {
	const {orbit, overflew, fellInEez, southOfNll} = launch;
	const isInOrbit = orbit.length > 0 && orbit.every(({reached}) => reached);
	const isOverJapan = overflew.some(({country}) => country === 'japan') && !isContested(launch, 'overflight');
	const isSouth = southOfNll.length > 0 && !isContested(launch, 'place');
	const zones = fellInEez.filter(({country}) => country === 'japan');
	const isInZone = zones.length > 0 && zones.every(({inside}) => inside !== 'no');
	return [
		...(isInOrbit ? [{rank: 1, did: 'put a satellite in orbit', topic: 'orbit' as const}] : []),
		...(isOverJapan ? [{rank: 2, did: 'flew over Japan', topic: 'overflight' as const}] : []),
		...(isSouth
			? [
					{
						rank: 2,
						did: 'came down south of the sea border, the Northern Limit Line',
						topic: 'nll' as const,
					},
				]
			: []),
		...(isInZone
			? [{rank: 4, did: "came down inside Japan's exclusive economic zone", topic: 'eez' as const}]
			: []),
	];
}

/** Whether a launch was of one missile, whatever the number of its accounts. */
function isOneMissile({missiles}: Launch): boolean {
	return missiles[0]?.count === 1 && missiles.slice(1).every(({sameAsPrevious}) => sameAsPrevious);
}

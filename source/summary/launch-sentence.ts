/**
 * What the missiles of a day did that few have done, and what others call a first, each with whose word it is.
 *
 * The bottom line's sentences on what North Korea fired: missiles before salvos, the last time that of the last salvo, failures said.
 */

import type {FirstAccount, FirstTopic} from '../dataset/claim.ts';
import {countedMissiles, type Launch} from '../dataset/event.ts';
import {joinWords, numberWord, sentenceCase, wordNoun} from '../text/words.ts';
import {clockTime} from '../time/days.ts';
import {isOfficial, speakerName} from './claim-sentences.ts';
import {countMissiles, floorWords} from './counts.ts';
import {byClass, type FiredKind, firedKinds, firedMissiles, isContested, kindWords} from './launch-kinds.ts';
import type {Cited, SummaryLaunch, SummarySentence} from './summary.ts';

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

/** Kinds named in a row; of more, the rest are left to the section below. */
export const mostKinds = 3;

/**
 * `fired one short-range ballistic missile from Sohae at 11:05`; of several launches first the missiles, then in how
 * many salvos, then the heaviest kinds. `when` is put where the time stands.
 */
export function firedWords(launches: readonly SummaryLaunch[], when: string = timeWords(launches)): string {
	const kinds = firedKinds(launches);
	const verb = kinds.every(({className}) => className === 'SLV') ? 'launched' : 'fired';
	const place = placeWords(launches);
	if (launches.length === 1) {
		const named =
			kinds.length > mostKinds
				? [...kinds.slice(0, mostKinds - 1).map(kindWords), 'others']
				: kinds.map(kindWords);
		return `${verb} ${joinWords(named)}${place}${when}`;
	}

	const [only, ...others] = kinds.length === 1 ? kinds : byClass(kinds);
	const inLaunches = ` in ${salvoWords(launches)}`;
	if (only !== undefined && others.length === 0 && only.isCounted) {
		return `${verb} ${kindWords(only)}${inLaunches}${place}${when}`;
	}

	return `${verb} ${allMissiles(launches)}${inLaunches}${place}${when}${heaviestWords(kinds)}`;
}

/** `at least 23 missiles`. */
export function allMissiles(launches: readonly SummaryLaunch[]): string {
	const sum = firedMissiles(launches);
	return `${floorWords(sum)}${wordNoun(sum.missiles, 'missile')}`;
}

/** `four salvos`; `four launches` where one of them was a single missile. */
function salvoWords(launches: readonly SummaryLaunch[]): string {
	const areSalvos = launches.every(({launch}) => countMissiles([launch]).missiles > 1);
	return areSalvos ? wordNoun(launches.length, 'salvo') : wordNoun(launches.length, 'launch', 'launches');
}

/** The kinds of several launches behind their sum, at most so many. */
function heaviestWords(kinds: readonly FiredKind[]): string {
	const all = byClass(kinds);
	const named = all.filter(({className}) => className !== 'unknown').slice(0, mostKinds);
	return named.length === 0
		? ''
		: `${named.length === all.length ? ': ' : ', among them '}${joinWords(named.map(kindWords))}`;
}

/** Sites named in a row. */
const mostSites = 2;

function placeWords(launches: readonly SummaryLaunch[]): string {
	const open = launches.some(({launch, site}) => site === undefined || isContested(launch, 'place'));
	const places = [
		...new Set(launches.map(({site}) => (site === undefined ? '' : (site.phrase ?? `from ${site.name}`)))),
	];
	if (open || places.length === 0) {
		return '';
	}

	if (places.length > mostSites) {
		return ` from ${numberWord(places.length)} sites`;
	}

	return ` ${joinWords(places.map((place, index) => (index === 0 ? place : place.replace(/^from /, ''))))}`;
}

/** ` at 11:05`, ` between 06:51 and 17:10` from the first missile to the last; none where an hour is open. */
function timeWords(launches: readonly SummaryLaunch[]): string {
	const starts = launches.map(({launch}) => launch.start.minute);
	const known = starts.flatMap(minute => minute ?? []);
	if (known.length < starts.length || known.length === 0) {
		return '';
	}

	const ends = launches.flatMap(({launch}) => launch.last?.minute ?? launch.start.minute ?? []);
	const [from, to] = [Math.min(...known), Math.max(...ends)];
	return from === to ? ` at ${clockTime(from)}` : ` between ${clockTime(from)} and ${clockTime(to)}`;
}

/** `The missile failed.`, `One of the missiles failed.`, `All failed.`; none where accounts of the outcome differ. */
export function failureSentence(launches: readonly SummaryLaunch[]): string {
	const open = launches.find(({launch}) => isContested(launch, 'orbit'));
	if (open !== undefined) {
		return orbitSentence(open.launch);
	}

	const sure = launches.filter(({launch}) => !isContested(launch, 'outcome'));
	const rows = launches.flatMap(({launch}) => countedMissiles(launch.missiles));
	const failed = sure
		.flatMap(({launch}) => countedMissiles(launch.missiles))
		.filter(({outcome}) => outcome === 'failure');
	if (failed.length === 0) {
		return '';
	}

	const count = failed.reduce((sum, {count: missiles = 1}) => sum + missiles, 0);
	if (failed.length === rows.length) {
		return rows.length === 1 && rows[0]?.count === 1
			? `The ${rows[0].class === 'SLV' ? 'rocket' : 'missile'} failed.`
			: count === 2
				? 'Both failed.'
				: 'All failed.';
	}

	return `${sentenceCase(numberWord(count))} of the missiles failed.`;
}

/** `The US State Department said that no satellite reached orbit; KCNA said that one did.`: both, where they differ. */
function orbitSentence({orbit}: Launch): string {
	const [no, yes] = [false, true].map(reached => orbit.find(account => account.reached === reached)?.by);
	return no === undefined || yes === undefined
		? 'Accounts differ on whether a satellite reached orbit.'
		: `${speakerName(no)} said that no satellite reached orbit; ${speakerName(yes).replace(/^The /, 'the ')} said that one did.`;
}

/** What a file of the reader's adds to the launches and missiles told. */
export function ownSentence(launches: readonly SummaryLaunch[]): readonly SummarySentence[] {
	const own = launches.filter(({launch}) => launch.own === true).length;
	const text =
		own < launches.length
			? `${sentenceCase(numberWord(own))} of the launches ${own === 1 ? 'is your own record' : 'are your own records'}.`
			: own === 1
				? 'The launch is your own record.'
				: 'All of them are your own records.';
	return own === 0 ? [] : [{text, cited: []}];
}

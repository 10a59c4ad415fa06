/**
 * What the figures come to, in sentences that `briefing stats` and the screen share: in which checks a share that differs from
 * chance still does, whether it leans on one year or on one kind of drill, and how small the smallest chance would be.
 *
 * Statistics for other programs: plain values, shares as parts of 1, dates as text.
 */

import type {Coverage} from '../dataset/dataset.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import {launchChoiceText} from '../pairing/pairings.ts';
import {joinWords, wrapText} from '../text/words.ts';
import {isoDay} from '../time/days.ts';
import type {Share, TestedShare, UntestedShare} from './shares.ts';
import type {CheckedShare, CheckName} from './spread.ts';
import type {Group, Statistics} from './statistics.ts';

/** A corrected p-value up to this is called a difference from chance. */
export const significance = 0.05;

/** One way of asking a question again, and the answer. */
export type CheckRow = {
	readonly name: CheckName | 'within-year' | 'without-answering';
	readonly share: CheckedShare;
};

/** `9%`; `<1%` for what is not nothing. */
export function percentCell(count: number, total: number): string {
	const share = total === 0 ? 0 : count / total;
	return share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`;
}

/** `<0.001`, `0.012`, `0.27`, `1`. */
export function pWords(p: number): string {
	if (p < 0.001) {
		return '<0.001';
	}

	return p >= 0.995 ? '1' : p.toFixed(p < 0.0995 ? 3 : 2);
}

/** `within 3 days after`, `within 7 days on either side`, `on its days`. */
export function questionWords({side, withinDays}: Pick<Share, 'side' | 'withinDays'>): string {
	if (withinDays === 0) {
		return 'on its days';
	}

	return `within ${withinDays} ${withinDays === 1 ? 'day' : 'days'} ${side === 'either' ? 'on either side' : side}`;
}

/** The shares whose checks are shown: those that differ from chance; else the one that comes nearest to it. */
export function checkedShares({shares}: Statistics): readonly TestedShare[] {
	const different = shares.filter(({pHolm}) => pHolm <= significance);
	return different.length > 0 ? different : shares.toSorted((a, b) => a.p - b.p).slice(0, 1);
}

/** A question in every way in which it can be asked, first as it was. */
export function checkRows(
	{checks, sharesWithoutAnswering}: Statistics,
	share: TestedShare,
): readonly CheckRow[] {
	const {side, withinDays} = share;
	const answers = [...checks, {name: 'without-answering' as const, shares: sharesWithoutAnswering}];
	return [
		{name: 'within-year' as const, share},
		...answers.flatMap(({name, shares}) =>
			shares
				.filter(each => each.side === side && each.withinDays === withinDays)
				.map(answer => ({name, share: answer})),
		),
	];
}

/**
 * Whether a share still differs from chance. One shift for all years has 365 placings, so that no p-value is below 2 in
 * 365, and none of 16 questions could differ after correction: there the p-value of the question itself decides.
 */
export function isKept({name, share}: CheckRow): boolean {
	return (name === 'one-shift' ? share.p : share.pHolm) <= significance;
}

/** How firm each share is that differs from chance: what it survives, and what it leans on. */
export function firmnessWords(statistics: Statistics): readonly string[] {
	return statistics.shares
		.filter(({pHolm}) => pHolm <= significance)
		.map(share => findingWords(share, checkRows(statistics, share)));
}

/** What the smallest chance of so many drills would be by chance; nothing where it is not known. */
export function smallestWords({drills, smallestChance}: Statistics): readonly string[] {
	if (smallestChance === undefined) {
		return [];
	}

	const [low, median, high] = [smallestChance.low, smallestChance.median, smallestChance.high].map(
		share => `${(share * 100).toFixed(1)}%`,
	);
	return [
		`By chance the smallest of ${drills} drills would be ${median} of days in the middle (95% of placings: ${low} to ${high}).`,
	];
}

const placingWords: Readonly<Partial<Record<CheckRow['name'], string>>> = {
	'within-60-days': 'moves within 60 days',
	'within-30-days': 'moves within 30 days',
	'one-shift': 'one shift for all years',
};

function findingWords(share: TestedShare, rows: readonly CheckRow[]): string {
	const [seen, chance] = [share.close, share.expected].map(count => percentCell(count, share.drills));
	const placings = rows.filter(({name}) => placingWords[name] !== undefined);
	const wordsOf = (some: readonly CheckRow[]) => some.map(({name}) => placingWords[name] ?? '');
	const [kept, lost] = [placings.filter(isKept), placings.filter(row => !isKept(row))].map(wordsOf);
	const survives = [
		...(kept === undefined || kept.length === 0 ? [] : [`survives ${joinWords(kept)}`]),
		...(lost === undefined || lost.length === 0 ? [] : [`does not survive ${joinWords(lost, 'or')}`]),
	].join('; ');
	const row = (name: CheckRow['name']) => rows.find(each => each.name === name);
	return [
		`A launch ${questionWords(share)}: ${seen} seen, ${chance} by chance${survives === '' ? '' : `. It ${survives}`}.`,
		yearWords(row('without-year')),
		answeringWords(row('without-answering')),
		lengthWords(row('one-day-drills'), row('longer-drills')),
	]
		.filter(Boolean)
		.join(' ');
}

function yearWords(row: CheckRow | undefined): string {
	if (row === undefined) {
		return '';
	}

	const {year, pHolm} = row.share;
	return isKept(row)
		? `It does not lean on one year: without ${year}, which carries it most, Holm p is ${pWords(pHolm)}.`
		: `It leans on ${year}: without that year Holm p is ${pWords(pHolm)}.`;
}

function answeringWords(row: CheckRow | undefined): string {
	if (row === undefined) {
		return '';
	}

	const drills = 'Without the drills said to have answered a launch';
	return `${drills} it ${isKept(row) ? 'still differs' : 'no longer differs'} (Holm p ${pWords(row.share.pHolm)}).`;
}

function lengthWords(oneDay: CheckRow | undefined, longer: CheckRow | undefined): string {
	if (oneDay === undefined || longer === undefined || isKept(oneDay) === isKept(longer)) {
		return '';
	}

	const [shown, not] = isKept(oneDay) ? ['one-day drills', 'longer ones'] : ['longer drills', 'one-day ones'];
	return `It shows in ${shown}, not in ${not}.`;
}

// The same as a table in text.

const checkWords: Readonly<Record<Exclude<CheckRow['name'], 'without-year'>, string>> = {
	'within-year': 'moved within the year',
	'within-60-days': 'moved within 60 days',
	'within-30-days': 'moved within 30 days',
	'one-shift': 'one shift for all years',
	'without-answering': 'without those answering',
	'one-day-drills': 'one-day drills',
	'longer-drills': 'longer drills',
};

/** Each share that differs from chance, or else the nearest to it, in every check; and what that comes to. */
export function firmnessLines(statistics: Statistics, width: number): string[] {
	const row = (label: string, words: readonly string[]) =>
		`${label.padEnd(27)}${words.map((word, index) => word.padStart([6, 6, 7, 7, 7][index] ?? 0)).join('')}`.trimEnd();
	const tables = checkedShares(statistics).flatMap(asked => [
		` ${questionWords(asked)}`,
		...checkRows(statistics, asked).map(({name, share}) =>
			row(`  ${name === 'without-year' ? `without ${share.year}` : checkWords[name]}`, [
				String(share.drills),
				percentCell(share.close, share.drills),
				percentCell(share.expected, share.drills),
				pWords(share.p),
				name === 'one-shift' ? '' : pWords(share.pHolm),
			]),
		),
	]);
	const head = row('', ['drills', 'seen', 'chance', 'p', 'Holm p']);
	return [head, ...tables, ...firmnessWords(statistics).flatMap(sentence => wrapText(sentence, {width}))];
}

/** The record of the statistics; `null` where there is no number, never 0. */
export function statsJson(statistics: Statistics) {
	const {choice, coverage, selected, leftOut, years, drills, answering, launchDays} = statistics;
	return {
		launches: launchChoiceText(choice.launches),
		direction: choice.direction,
		theatre: choice.theatre,
		coverage: {drills: daysOf(coverage.drills), launches: daysOf(coverage.launches)},
		selected,
		left_out: leftOut,
		years: years.map(({year, drills: drillCount, launches, isPart}) => ({
			year,
			drills: drillCount,
			launches,
			partly_covered: isPart,
		})),
		drills,
		answering,
		launch_days: launchDays,
		too_few: statistics.tooLittle ?? null,
		gaps: statistics.gaps.map(bin => ({
			side: bin.side,
			from_days: bin.fromDays,
			to_days: Number.isFinite(bin.toDays) ? bin.toDays : null,
			drills: bin.drills,
			share: rounded(bin.drills / drills),
			expected_share: rounded(bin.expected / drills),
		})),
		shares: statistics.shares.map(shareRecord),
		shares_without_answering: statistics.sharesWithoutAnswering.map(shareRecord),
		categories: statistics.categories.map(groupRecord),
		periods: statistics.periods.map(groupRecord),
		checks: statistics.checks.map(({name, shares}) => ({
			check: name,
			shares: shares.map(({year, ...share}) => ({
				...shareRecord(share),
				...(name === 'without-year' ? {without_year: year ?? null} : {}),
			})),
		})),
		most_unusual: statistics.rarest.map(({pairing, chance}) => ({
			...pairRecord(pairing),
			chance: rounded(chance),
		})),
		smallest_chance_by_chance: smallestRecord(statistics.smallestChance),
		longest: statistics.longest.map(pairRecord),
	};
}

function daysOf({from, to}: Coverage) {
	return {from: isoDay(from), to: isoDay(to)};
}

/** A share with its p-values, where it was tested. */
function shareRecord(share: UntestedShare | TestedShare) {
	const {side, withinDays, drills, close, expected, low, high} = share;
	return {
		side,
		within_days: withinDays,
		drills,
		close,
		share: rounded(close / drills),
		expected_share: rounded(expected / drills),
		low_share: rounded(low / drills),
		high_share: rounded(high / drills),
		...('pHolm' in share ? {p: rounded(share.p, 6), p_holm: rounded(share.pHolm, 6)} : {}),
	};
}

function smallestRecord(smallest: Statistics['smallestChance']) {
	return smallest === undefined
		? null
		: {median: rounded(smallest.median), low: rounded(smallest.low), high: rounded(smallest.high)};
}

function groupRecord({name, drills, shares}: Group) {
	return {name, drills, shares: shares?.map(shareRecord) ?? null};
}

function pairRecord({drill, match}: Pairing) {
	return {
		drill: drill.id,
		launch: match?.launch.id ?? null,
		relation: match?.gap.relation ?? null,
		days: match?.gap.days ?? null,
		days_max: match?.gap.daysMax ?? null,
	};
}

function rounded(value: number, places = 4): number {
	return Number(value.toFixed(places));
}

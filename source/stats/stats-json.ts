/** Statistics for other programs: plain values, shares as parts of 1, dates as text. */
import type {Coverage} from '../dataset/dataset.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import {isoDay} from '../time/korea-day.ts';
import type {TestedShare, UntestedShare} from './shares.ts';
import type {Group, Statistics} from './statistics.ts';

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

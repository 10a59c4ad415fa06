/** Statistics for other programs: plain values, shares as parts of 1, dates as text. */
import type {Coverage} from '../dataset/event.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import {isoDay} from '../time/korea-day.ts';
import type {Share, TestedShare} from './shares.ts';
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
		leftOut,
		years: years.map(({year, drills: drillCount, launches, isPart}) => ({
			year,
			drills: drillCount,
			launches,
			partlyCovered: isPart,
		})),
		drills,
		answering,
		launchDays,
		tooLittle: statistics.tooLittle ?? null,
		gaps: statistics.gaps.map(bin => ({
			side: bin.side,
			fromDays: bin.fromDays,
			toDays: Number.isFinite(bin.toDays) ? bin.toDays : null,
			drills: bin.drills,
			share: rounded(bin.drills / drills),
			expectedShare: rounded(bin.expected / drills),
		})),
		shares: statistics.shares.map(shareRecord),
		sharesWithoutAnswering: statistics.sharesWithoutAnswering.map(shareRecord),
		categories: statistics.categories.map(groupRecord),
		periods: statistics.periods.map(groupRecord),
		rarest: statistics.rarest.map(({pairing, chance}) => ({...pairRecord(pairing), chance: rounded(chance)})),
		longest: statistics.longest.map(pairRecord),
	};
}

function daysOf({from, to}: Coverage) {
	return {from: isoDay(from), to: isoDay(to)};
}

function shareRecord(share: Share | TestedShare) {
	const {side, withinDays, drills, close, expected, low, high, p} = share;
	return {
		side,
		withinDays,
		drills,
		close,
		share: rounded(close / drills),
		expectedShare: rounded(expected / drills),
		lowShare: rounded(low / drills),
		highShare: rounded(high / drills),
		p: rounded(p, 6),
		...('pHolm' in share ? {pHolm: rounded(share.pHolm, 6)} : {}),
	};
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
		daysMax: match?.gap.daysMax ?? null,
	};
}

function rounded(value: number, places = 4): number {
	return Number(value.toFixed(places));
}

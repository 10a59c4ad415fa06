/**
 * The summary of a day or a span as JSON for other programs. Field names are stable; an unknown value is absent or null, never 0. Days
 * are ISO 8601 days in Korea, gaps are signed as everywhere (negative: the launch came first), `cited` holds numbers
 * of the `sources` at the end.
 */
import type {Claim} from '../dataset/claim.ts';
import {type BriefingEvent, isDrill} from '../dataset/event.ts';
import type {Gap} from '../pairing/gap.ts';
import type {Neighbour} from '../pairing/pairing-index.ts';
import {launchChoiceText} from '../pairing/pairings.ts';
import type {PlainValue} from '../text/clean-text.ts';
import {daysIn, edtfText, isoDay} from '../time/days.ts';
import type {
	Cited,
	LaunchCount,
	Mention,
	SpanCounts,
	Summary,
	SummaryDrill,
	SummaryLaunch,
	SummaryNearestDrill,
	SummaryPairing,
	SummarySince,
} from './summary.ts';

/** The record of an event in full, as the program's other machine formats print it. */
type EventRecord = (event: BriefingEvent) => PlainValue;

/** The JSON text, ending in a line end. */
export function summaryJson(summary: Summary, record: EventRecord): string {
	const {span, coverage, standing, choice, counts} = summary;
	const side = (which: 'launches' | 'drills') => ({
		from: isoDay(coverage[which].from),
		to: isoDay(coverage[which].to),
		span_is: standing[which],
	});
	const value: PlainValue = {
		from: isoDay(span.first),
		to: isoDay(span.last),
		days: daysIn(span),
		data_version: summary.version,
		data_hash: summary.hash,
		coverage: {launches: side('launches'), drills: side('drills')},
		choice: {
			launches: launchChoiceText(choice.launches),
			direction: choice.direction,
			theatre: choice.theatre,
		},
		look_back_days: summary.lookBackDays,
		bottom_line: summary.bottomLine.map(({text, cited}) => ({text, cited})),
		how_unusual: summary.unusual.map(({text, cited}) => ({text, cited})),
		nuclear_tests: summary.nuclearTests.map(({event, cited}) => ({
			event: record(event),
			cited,
		})),
		launches: summary.launches.map(entry => launchValue(entry, record)),
		fires: summary.fires.map(({event, cited}) => ({event: record(event), cited})),
		notes: summary.notes.map(({event, cited}) => ({event: record(event), cited})),
		drills: summary.drills.map(entry => drillValue(entry, record)),
		may_fall: summary.mayFall.map(mentionValue),
		pairings: summary.pairings.map(pairingValue),
		nearest_drills: summary.nearestDrills.map(nearestDrillValue),
		caveats: summary.doubts.map(({events, confidence, note}) => ({
			events: idsOf(events),
			confidence,
			note: note ?? null,
		})),
		days_before: summary.lastDays.map(mentionValue),
		days_after: summary.daysAfter.map(mentionValue),
		counts:
			counts === undefined
				? null
				: {
						span: spanValue(counts.ofSpan),
						through: isoDay(counts.through),
						year: countValue(counts.year),
						year_before:
							counts.yearBefore === undefined
								? null
								: {through: isoDay(counts.yearBefore.through), ...countValue(counts.yearBefore)},
						last_launch: sinceValue(counts.sinceLaunch),
						last_icbm: sinceValue(counts.sinceIcbm),
					},
		on_this_day: summary.onThisDay.map(mentionValue),
		coming_up: summary.comingUp.map(mentionValue),
		sources: summary.sources.map(source => ({...source})),
	};
	return `${JSON.stringify(value, null, 2)}\n`;
}

function launchValue({launch, counts, reasons, cited}: SummaryLaunch, record: EventRecord): PlainValue {
	return {
		event: record(launch),
		counts,
		stated_reasons: reasons.map(reason => ({
			...saidFields(reason.reason),
			tie: reason.reason.tie,
			drills: idsOf(reason.drills),
			hint: reason.reason.hint ?? null,
			cited: reason.cited,
		})),
		cited,
	};
}

function drillValue(entry: SummaryDrill, record: EventRecord): PlainValue {
	return {
		event: record(entry.drill),
		status: entry.status,
		day_of_drill: entry.dayOfDrill ?? null,
		drill_days: entry.drillDays ?? null,
		is_paired: entry.isPaired,
		cited: entry.cited,
		parts: entry.parts.map(part => drillValue(part, record)),
	};
}

function pairingValue(pairing: SummaryPairing): PlainValue {
	const {drill, match, alternative, chance} = pairing;
	return {
		drill: drill.id,
		launch: neighbourValue(match, pairing.matchCited),
		chance: chance === undefined ? null : roundShare(chance),
		inside: pairing.inside.map(({launch}) => launch.id),
		alternative: neighbourValue(alternative, pairing.alternativeCited),
		may_be_nearer: pairing.mayBeNearer.map(({launch, gap}) => ({launch: launch.id, ...gapFields(gap)})),
		stated: [
			...pairing.claims.map(({tie, claim, events, cited}) => ({
				...saidFields(claim),
				tie,
				direction: 'answers',
				events: idsOf(events),
				cited,
			})),
			...pairing.ties.map(({by, tie, launches}) => ({
				by,
				tie,
				direction: 'answered-by',
				events: idsOf(launches),
			})),
		],
		order: pairing.orders.map(({by, order, claim, launches}) => ({
			by: by ?? null,
			wording: claim.wording ?? null,
			order,
			launches: idsOf(launches),
		})),
		order_note: drill.orderNote ?? null,
		reactions: pairing.reactions.map(({reaction: {id, by, via, wording, date}, cited}) => ({
			id,
			date,
			by,
			via: via ?? null,
			wording,
			cited,
		})),
	};
}

/** What was said, its parts apart. */
function saidFields({by, via, wording, quote, date}: Claim) {
	return {
		by,
		via: via ?? null,
		wording: wording ?? null,
		quote: quote ?? null,
		date: date ?? null,
	};
}

function neighbourValue(neighbour: Neighbour | undefined, cited: Cited): PlainValue {
	return neighbour === undefined
		? null
		: {...mentionFields({event: neighbour.launch, cited}), ...gapFields(neighbour.gap)};
}

function nearestDrillValue({launches, pairing, gap, cited}: SummaryNearestDrill): PlainValue {
	return {
		launches: idsOf(launches),
		drill: mentionFields({event: pairing.drill, cited}),
		...gapFields(gap),
	};
}

function gapFields({relation, days, daysMax, minutes, dayOfDrill}: Gap) {
	return {
		relation,
		days,
		days_max: daysMax,
		hours: minutes === undefined ? null : Math.round((minutes / 60) * 100) / 100,
		day_of_drill: dayOfDrill ?? null,
	};
}

function mentionValue(mention: Mention): PlainValue {
	return mentionFields(mention);
}

function mentionFields({event, cited}: Mention) {
	return {
		id: event.id,
		kind: event.kind,
		title: event.title,
		start: edtfText(event.start),
		...(isDrill(event) && event.end !== undefined ? {end: edtfText(event.end)} : {}),
		cited,
	};
}

function countValue({launches, missiles, isMissilesAtLeast, isMissilesAbout, perhaps}: LaunchCount) {
	return {
		launches,
		missiles,
		missiles_at_least: isMissilesAtLeast,
		missiles_about: isMissilesAbout,
		perhaps_more_launches: perhaps,
	};
}

function spanValue(ofSpan: SpanCounts | undefined): PlainValue {
	if (ofSpan === undefined) {
		return null;
	}

	const {span, before, yearBefore, common} = ofSpan;
	return {
		...countValue(span),
		before: before === undefined ? null : countValue(before),
		year_before: yearBefore === undefined ? null : countValue(yearBefore),
		share_of_spans_alike: common === undefined ? null : roundShare(common),
	};
}

function roundShare(share: number): number {
	return Math.round(share * 10_000) / 10_000;
}

function sinceValue(since: SummarySince | undefined): PlainValue {
	return since === undefined ? null : {...mentionFields(since), days: since.days, days_max: since.daysMax};
}

function idsOf(events: readonly BriefingEvent[]): readonly string[] {
	return events.map(({id}) => id);
}

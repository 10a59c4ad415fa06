/**
 * Events as JSON records for other programs (their CSV columns are in event-columns.ts): the fields of the data files with
 * references resolved to names, dates as EDTF, and the first and last instant at which the event can have been. Field names are stable; see docs/output.md.
 *
 * Pairings as records for other programs: the form that docs/output.md describes.
 */

import {type Tie, tiesOf} from '../dataset/claim.ts';
import {type Dataset, lastChangeOf} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	type Drill,
	type Fire,
	isDrill,
	isFire,
	isLaunch,
	isNote,
	isStatement,
	type Launch,
} from '../dataset/event.ts';
import {statementsOn} from '../dataset/statements.ts';
import {chanceWindows} from '../pairing/chance.ts';
import {drillSpan, type Gap} from '../pairing/gap.ts';
import {type PairQuestion, type PairRow, rowLaunch} from '../pairing/pair-list.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import {launchChoiceText, type Pairings} from '../pairing/pairings.ts';
import {known} from '../text/words.ts';
import {dateParts, daysIn, edtfText, isoDay} from '../time/days.ts';
import {eventInstants, lastDate, missilesFired} from './event-columns.ts';

/** A value of a machine format. */
export type JsonValue =
	| string
	| number
	| boolean
	| null
	| readonly JsonValue[]
	| {readonly [key: string]: JsonValue};

/** The record of an event; unknown values are absent, yes and no are always said. */
export function eventRecord(event: BriefingEvent, dataset: Dataset): {readonly [key: string]: JsonValue} {
	return known({
		id: event.id,
		kind: event.kind,
		title: event.title,
		start: edtfText(event.start),
		...(isDrill(event) ? drillFields(event, dataset) : {}),
		...(isLaunch(event) ? launchFields(event, dataset) : {}),
		...(event.kind === 'nuclear-test'
			? {ordinal: event.ordinal, site: {name: event.siteName, lat: event.lat, lon: event.lon}}
			: {}),
		...(isFire(event) ? fireFields(event) : {}),
		...(isNote(event) ? {end: event.end && edtfText(event.end)} : {}),
		...(isStatement(event) ? {about: event.about, ...claimRecord(event.claim)} : {}),
		...dateParts(event.start, lastDate(event)),
		...eventInstants(event),
		summary: event.summary,
		sources: event.sources.map(source => known({...source})),
		confidence: event.confidence,
		note: event.note,
		own: event.own === true,
		changed: lastChangeOf(event, dataset),
	});
}

function drillFields(drill: Drill, dataset: Dataset) {
	return {
		end: drill.end && edtfText(drill.end),
		time_note: drill.timeNote,
		series: drill.series && (dataset.series.get(drill.series)?.name ?? drill.series),
		category: drill.category,
		participants: drill.participants,
		assets: drill.assets.map(asset => known({...asset})),
		place: drill.place,
		theatre: drill.theatre,
		part_of: drill.partOf,
		pairable: drill.pairable,
		pairable_reason: drill.pairableReason,
		in_response_to: drill.inResponseTo.map(claimRecord),
		order: drill.order.map(claimRecord),
		order_note: drill.orderNote,
		reactions: drill.reactions.map(claimRecord),
		part_reactions: statementsOn(drill, dataset)
			.filter(statement => statement.drill !== drill)
			.map(({reaction}) => claimRecord(reaction)),
	};
}

function launchFields(launch: Launch, dataset: Dataset) {
	const site = launch.site === undefined ? undefined : dataset.sites.get(launch.site);
	return {
		// `last` is the last possible instant in every record; the hour of a salvo's last missile has its own name.
		last_missile: launch.last && edtfText(launch.last),
		site:
			site &&
			known({name: site.name, korean: site.korean, province: site.province, lat: site.lat, lon: site.lon}),
		...missilesFired(launch),
		missiles: launch.missiles.map(missile =>
			known({
				system: missile.system && (dataset.systems.get(missile.system)?.name ?? missile.system),
				class: missile.class,
				count: missile.count,
				at_least: missile.atLeast,
				count_about: missile.countAbout,
				apogee_km: missile.apogeeKm,
				apogee_limit: missile.apogeeLimit,
				range_km: missile.rangeKm,
				range_limit: missile.rangeLimit,
				outcome: missile.outcome,
				by: missile.by,
				same_as_previous: missile.sameAsPrevious === true,
			}),
		),
		fell_in: launch.fellIn,
		bearing_deg: launch.bearingDeg,
		reported: launch.reported === undefined ? undefined : isoDay(launch.reported),
		stated_reason: launch.statedReasons.map(claimRecord),
		contested: launch.contested.map(account => known({...account})),
		overflew: launch.overflew.map(account => known({...account})),
		fell_in_eez: launch.fellInEez.map(account => known({...account})),
		south_of_nll: launch.southOfNll.map(account => known({...account})),
		orbit: launch.orbit.map(account => known({...account})),
		firsts: launch.firsts.map(account => known({...account})),
		alerts: launch.alerts.map(account => known({...account})),
	};
}

function fireFields(fire: Fire) {
	return {
		end: fire.end && edtfText(fire.end),
		place: fire.place,
		weapon: fire.weapon,
		rounds: fire.rounds,
		rounds_at_least: fire.atLeast === true,
		rounds_about: fire.roundsAbout === true,
		by: fire.by,
		buffer_zone: fire.bufferZone,
		stated_reason: fire.statedReasons.map(claimRecord),
	};
}

/** A claim with the field names of the data files. */
function claimRecord({
	quoteLanguage,
	translatedBy,
	...claim
}: {
	readonly quoteLanguage?: string;
	readonly translatedBy?: string;
	readonly [field: string]: JsonValue | undefined;
}) {
	return known({...claim, quote_language: quoteLanguage, translated_by: translatedBy});
}

/** Hours of a gap to two places, or null where a side has no time of day. */
export function gapHours({minutes}: Gap): number | null {
	return minutes === undefined ? null : Math.round((minutes / 60) * 100) / 100;
}

/** The chance of a pairing's gap to four places, or null where it has none. */
export function roundedChance(row: PairRow, pairings: Pairings): number | null {
	const chance = row.drill === undefined ? undefined : pairings.chance(row);
	return chance === undefined ? null : Math.round(chance * 10_000) / 10_000;
}

/** How many days of the year around were compared for a chance, or null where there is none. */
export function windowCount(row: PairRow, pairings: Pairings, {coverage}: Dataset): number | null {
	if (row.drill === undefined || pairings.chance(row) === undefined) {
		return null;
	}

	// A pairing with a chance has exact dates.
	const {start, end} = drillSpan(row.drill);
	return daysIn(chanceWindows({first: start.min, last: end.min}, coverage.launches));
}

/** A launch beside the nearest, with its gap. */
function neighbourRecord({launch, gap}: Neighbour): {readonly [key: string]: JsonValue} {
	return {
		launch: launch.id,
		relation: gap.relation,
		days: gap.days,
		days_max: gap.daysMax,
		hours: gapHours(gap),
	};
}

/** The ids of the launches inside a drill that stand to it in one way. */
export function insideIds(row: PairRow, relation: 'during' | 'same-day'): string[] {
	const {inside = []} = pairingOf(row);
	return inside.filter(({gap}) => gap.relation === relation).map(({launch}) => launch.id);
}

/** A row, the question that it answers, and what it was made from. */
export type PrintedRow = {
	readonly row: PairRow;
	readonly question: PairQuestion;
	readonly pairings: Pairings;
	readonly dataset: Dataset;
};

/** The record of a row. */
export function pairRecord({row, question, pairings, dataset}: PrintedRow): {
	readonly [key: string]: JsonValue;
} {
	const {drill, match, within, reason} = row;
	const {alternative, mayBeNearer = []} = pairingOf(row);
	const launch = rowLaunch(row);
	const {launches, direction, theatre} = pairings.choice;
	return {
		drill: drill === undefined ? null : eventRecord(drill, dataset),
		launch: launch === undefined ? null : eventRecord(launch, dataset),
		within: within ?? null,
		reason: reason ?? null,
		relation: match?.gap.relation ?? null,
		days: match?.gap.days ?? null,
		days_max: match?.gap.daysMax ?? null,
		hours: match === undefined ? null : gapHours(match.gap),
		day_of_drill: match?.gap.dayOfDrill ?? null,
		chance: roundedChance(row, pairings),
		chance_windows: windowCount(row, pairings, dataset),
		inside: insideIds(row, 'during'),
		same_day: insideIds(row, 'same-day'),
		alternative: alternative === undefined ? null : neighbourRecord(alternative),
		may_be_nearer: mayBeNearer.map(neighbourRecord),
		stated: statedLinks(drill, dataset).map(({kind, id, by, tie, direction: way}) => ({
			[kind === 'nuclear-test' ? 'nuclear_test' : kind]: id,
			by,
			tie,
			direction: way,
		})),
		choice: {launches: launchChoiceText(launches), direction, theatre},
		by: question.by,
		within_days: question.withinDays ?? null,
	};
}

/** What a source says of a tie between a drill and a launch, nuclear test or fire, and who says so. */
type StatedLink = {
	readonly kind: 'launch' | 'nuclear-test' | 'fire';
	readonly id: string;
	readonly by: string;
	/** How far the source goes. */
	readonly tie: Tie;
	/** The drill was said to answer it; or it was said to be aimed at the drill. */
	readonly direction: 'answers' | 'answered-by';
};

/** The links of a drill, in both directions. */
export function statedLinks(drill: Drill | undefined, dataset: Dataset): readonly StatedLink[] {
	if (drill === undefined) {
		return [];
	}

	const answered = drill.inResponseTo.map(({to, by, tie}): StatedLink => {
		const kind = dataset.byId.get(to)?.kind;
		return {
			kind: kind === 'nuclear-test' || kind === 'fire' ? kind : 'launch',
			id: to,
			by,
			tie,
			direction: 'answers',
		};
	});
	const tied = (tiesByDrill(dataset).get(drill.id) ?? []).map(
		({launch, by, tie}): StatedLink => ({kind: 'launch', id: launch, by, tie, direction: 'answered-by'}),
	);
	return [...answered, ...tied];
}

type LaunchTie = {readonly launch: string; readonly by: string; readonly tie: Tie};

const made = new WeakMap<Dataset, ReadonlyMap<string, readonly LaunchTie[]>>();

/** By the id of a drill, the launches that a statement tied to it; found once a dataset, not once a drill. */
function tiesByDrill(dataset: Dataset): ReadonlyMap<string, readonly LaunchTie[]> {
	const known = made.get(dataset);
	if (known !== undefined) {
		return known;
	}

	const ties = new Map<string, LaunchTie[]>();
	const named = dataset.events.filter(isLaunch).filter(launch => tiesOf(launch).reasons !== undefined);
	for (const {id: launch, statedReasons} of named) {
		for (const {drills, by, tie} of statedReasons) {
			for (const drill of new Set(drills)) {
				const said = ties.get(drill) ?? [];
				said.push({launch, by, tie});
				ties.set(drill, said);
			}
		}
	}

	made.set(dataset, ties);
	return ties;
}

/** What the drill of a row is paired with; nothing for a launch alone. */
export function pairingOf(row: PairRow): Partial<Pairing> {
	return row.drill === undefined ? {} : row;
}

/**
 * Data records -> events: reads the dates, makes the launches' titles, checks every reference between records.
 *
 * Pure: what files hold comes in as plain values, problems go out as a list. Used by the data build for `data/` and
 * by the reading of users' files; `known` gives the latter the embedded events that a record may refer to.
 */
import type {z} from 'zod';
import {cleanValue, isHostile, type PlainValue, someText} from '../text/clean-text.ts';
import type {CoarseDate} from '../time/coarse-date.ts';
import {compareEvents} from './compare-events.ts';
import {parseEdtf} from './edtf.ts';
import {type BriefingEvent, isDrill, isLaunch, type MissileSystem, type Series, type Site} from './event.ts';
import {launchTitle} from './launch-title.ts';
import {
	type DrillRecord,
	drillSchema,
	type LaunchRecord,
	launchSchema,
	type NuclearTestRecord,
	nuclearTestSchema,
} from './schema.ts';

/** Records of one file, with the kind they have where they do not say so themselves. */
export type RecordFile = {
	readonly file: string;
	readonly records: readonly PlainValue[];
	readonly kind?: 'drill' | 'launch' | 'nuclear-test';
};

/** One thing wrong with a record, in words that say what would be right. */
export type Problem = {
	readonly file: string;
	readonly id: string;
	readonly field: string;
	readonly message: string;
};

/** The names that records may refer to. */
export type References = {
	readonly series: ReadonlyMap<string, Series>;
	readonly systems: ReadonlyMap<string, MissileSystem>;
	readonly sites: ReadonlyMap<string, Site>;
};

export type Compiled = {readonly events: readonly BriefingEvent[]; readonly problems: readonly Problem[]};

/** Compiles the records of several files; events come sorted by start, then id. */
export function compileRecords(
	files: readonly RecordFile[],
	references: References,
	known: ReadonlyMap<string, BriefingEvent> = new Map(),
): Compiled {
	const problems: Problem[] = [];
	const events = new Map<string, BriefingEvent>();
	const homes = new Map<string, string>();
	for (const {file, records, kind} of files) {
		for (const [index, record] of records.entries()) {
			const id = recordId(record) ?? `record ${index + 1}`;
			const report = (field: string, message: string) => problems.push({file, id, field, message});
			const event = compileRecord(record, kind, references, report);
			if (event === undefined) {
				continue;
			}

			if (events.has(event.id)) {
				report('id', 'stands twice; give each record an id of its own');
			}

			events.set(event.id, event);
			homes.set(event.id, file);
		}
	}

	const all = new Map([...known, ...events]);
	for (const event of events.values()) {
		const file = homes.get(event.id) ?? '';
		checkLinks(event, all, (field, message) => problems.push({file, id: event.id, field, message}));
	}

	return {events: [...events.values()].sort(compareEvents), problems};
}

type Report = (field: string, message: string) => void;

function recordId(record: PlainValue): string | undefined {
	const id = isObject(record) ? record['id'] : undefined;
	return typeof id === 'string' ? id : undefined;
}

function isObject(value: PlainValue): value is {readonly [key: string]: PlainValue} {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function compileRecord(
	record: PlainValue,
	fileKind: RecordFile['kind'],
	references: References,
	report: Report,
): BriefingEvent | undefined {
	if (!isObject(record)) {
		report('', 'is no record; write fields such as id, kind and start');
		return undefined;
	}

	if (someText(record, text => isHostile(text.replaceAll('\n', ' ')))) {
		report('', 'holds a control, bidirectional or invisible character; take it out');
	}

	const cleaned = cleanValue(record);
	const kind = (isObject(cleaned) ? cleaned['kind'] : undefined) ?? fileKind;
	switch (kind) {
		case 'drill':
		case 'deployment':
			return ifValid(drillSchema, cleaned, report, valid => drillEvent(valid, references, report));
		case 'launch':
			return ifValid(launchSchema, cleaned, report, valid => launchEvent(valid, references, report));
		case 'nuclear-test':
			return ifValid(nuclearTestSchema, cleaned, report, valid => nuclearTestEvent(valid, report));
		default:
			report('kind', `is ${JSON.stringify(kind)}; write drill, deployment, launch or nuclear-test`);
			return undefined;
	}
}

function ifValid<T>(
	schema: z.ZodType<T>,
	value: PlainValue,
	report: Report,
	make: (valid: T) => BriefingEvent | undefined,
): BriefingEvent | undefined {
	const result = schema.safeParse(value);
	if (result.success) {
		return make(result.data);
	}

	for (const issue of result.error.issues) {
		report(issue.path.join('.'), issue.message);
	}

	return undefined;
}

function readDate(text: string, field: string, report: Report): CoarseDate | undefined {
	const date = parseEdtf(text);
	if (typeof date === 'string') {
		report(field, date);
		return undefined;
	}

	return date;
}

function checkName(
	id: string | undefined,
	table: ReadonlyMap<string, {readonly id: string}>,
	field: string,
	file: string,
	report: Report,
): void {
	if (id !== undefined && !table.has(id)) {
		report(field, `names "${id}", which is not in ${file}`);
	}
}

function commonFields(record: DrillRecord | LaunchRecord | NuclearTestRecord, report: Report) {
	if (record.sources.length === 0 && record.confidence !== 'low') {
		report('sources', 'is empty; name a source, or set confidence to low');
	}

	for (const [index, source] of record.sources.entries()) {
		if (source.date !== undefined) {
			readDate(source.date, `sources.${index}.date`, report);
		}
	}

	return {
		id: record.id,
		sources: record.sources.map(source => present(source)),
		confidence: record.confidence,
		...present({summary: record.summary, note: record.note}),
	};
}

function drillEvent(record: DrillRecord, references: References, report: Report): BriefingEvent | undefined {
	const start = readDate(record.start, 'start', report);
	const end = record.end === undefined ? undefined : readDate(record.end, 'end', report);
	checkName(record.series, references.series, 'series', 'series.yaml', report);
	if (!record.pairable && record.pairable_reason === undefined) {
		report('pairable_reason', 'is missing; say why the record is not paired');
	}

	if (start === undefined) {
		return undefined;
	}

	if (end !== undefined && end.lastDay < start.firstDay) {
		report('end', `${record.end} lies before the start ${record.start}`);
	}

	return {
		kind: record.kind,
		title: record.title,
		start,
		...present({
			series: record.series,
			end,
			timeNote: record.time_note,
			place: record.place,
			partOf: record.part_of,
			pairableReason: record.pairable_reason,
			orderNote: record.order_note,
		}),
		category: record.category,
		participants: record.participants,
		assets: record.assets.map(asset => present(asset)),
		theatre: record.theatre,
		pairable: record.pairable,
		inResponseTo: record.in_response_to,
		order: record.order,
		reactions: record.reactions.map(reaction => present(reaction)),
		...commonFields(record, report),
	};
}

function launchEvent(
	record: LaunchRecord,
	references: References,
	report: Report,
): BriefingEvent | undefined {
	const start = readDate(record.start, 'start', report);
	const last = record.last === undefined ? undefined : readDate(record.last, 'last', report);
	const reported = record.reported === undefined ? undefined : readDate(record.reported, 'reported', report);
	checkName(record.site, references.sites, 'site', 'sites.yaml', report);
	for (const [index, missile] of record.missiles.entries()) {
		checkName(missile.system, references.systems, `missiles.${index}.system`, 'missiles.yaml', report);
	}

	if (start === undefined) {
		return undefined;
	}

	const missiles = record.missiles.map(missile => ({
		class: missile.class,
		outcome: missile.outcome,
		...present({
			system: missile.system,
			count: missile.count,
			apogeeKm: missile.apogee_km,
			rangeKm: missile.range_km,
			by: missile.by,
			sameAsPrevious: missile.same_as_previous,
		}),
	}));
	const site = record.site === undefined ? undefined : references.sites.get(record.site);
	return {
		kind: 'launch',
		title: launchTitle(missiles, references.systems, site),
		start,
		...present({last, site: record.site, bearingDeg: record.bearing_deg, reported: reported?.firstDay}),
		missiles,
		fellIn: record.fell_in,
		statedReasons: record.stated_reason.map(reason => present(reason)),
		...commonFields(record, report),
	};
}

function nuclearTestEvent(record: NuclearTestRecord, report: Report): BriefingEvent | undefined {
	const start = readDate(record.start, 'start', report);
	return start === undefined
		? undefined
		: {
				kind: 'nuclear-test',
				title: `${ordinalWord(record.ordinal)} nuclear test`,
				start,
				siteName: record.site.name,
				lat: record.site.lat,
				lon: record.site.lon,
				ordinal: record.ordinal,
				...commonFields(record, report),
			};
}

function ordinalWord(ordinal: number): string {
	const words = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'];
	return words[ordinal - 1] ?? `Nuclear test ${ordinal}:`;
}

/** Each id that a record names must be a record of the right kind. */
function checkLinks(event: BriefingEvent, all: ReadonlyMap<string, BriefingEvent>, report: Report): void {
	const need = (id: string, field: string, fits: (other: BriefingEvent) => boolean, what: string) => {
		const other = all.get(id);
		if (other === undefined || !fits(other)) {
			report(field, `names "${id}", which is no ${what}`);
		}
	};
	if (isLaunch(event)) {
		for (const drill of event.statedReasons.flatMap(reason => reason.drills)) {
			need(drill, 'stated_reason', isDrill, 'drill');
		}
	}

	if (!isDrill(event)) {
		return;
	}

	for (const claim of event.inResponseTo) {
		need(claim.to, 'in_response_to', other => !isDrill(other), 'launch or nuclear test');
	}

	for (const claim of event.order) {
		need(claim.launch, 'order', isLaunch, 'launch');
	}

	if (event.partOf !== undefined) {
		need(event.partOf, 'part_of', isDrill, 'drill');
	}
}

type Present<T> = {[Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key]} & {
	[Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** The object without its undefined fields: missing is missing, not an empty value. */
function present<T extends object>(fields: T): Present<T> {
	// Object.fromEntries forgets the keys' types; the mapped type above says what is left of them.
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

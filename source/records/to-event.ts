/**
 * A record without faults -> the event that the program works with: dates read, launches titled, names of fields turned.
 * The checks stand in check-record.ts; what they let through always makes an event.
 */
import type {Reaction} from '../dataset/claim.ts';
import type {BriefingEvent, Drill, Fire, Launch, Note, NuclearTest} from '../dataset/event.ts';
import {fireTitle} from '../dataset/event-words.ts';
import {launchTitle} from '../dataset/launch-title.ts';
import type {CoarseDate} from '../time/days.ts';
import {parseEdtf} from '../time/parse-dates.ts';
import type {References} from './check-record.ts';
import type {CheckedRecord} from './csv-columns.ts';
import type {DrillRecord, FireRecord, LaunchRecord, NoteRecord, NuclearTestRecord} from './schema.ts';

/** The event of a record, in the form that its schema gives it. */
export function recordEvent(record: CheckedRecord, references: References): BriefingEvent {
	switch (record.kind) {
		case 'drill':
		case 'deployment':
			return drillEvent(record);
		case 'launch':
			return launchEvent(record, references);
		case 'nuclear-test':
			return nuclearTestEvent(record);
		case 'fire':
			return fireEvent(record);
		case 'note':
			return noteEvent(record);
	}
}

function drillEvent(record: DrillRecord): Drill {
	return {
		kind: record.kind,
		title: record.title,
		start: checkedDate(record.start),
		...present({
			series: record.series,
			end: optionalDate(record.end),
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
		inResponseTo: record.in_response_to.map(claimFields),
		order: record.order.map(claimFields),
		reactions: reactionsOf(record),
		...commonFields(record),
	};
}

function launchEvent(record: LaunchRecord, references: References): Launch {
	const missiles = record.missiles.map(missile => ({
		class: missile.class,
		outcome: missile.outcome,
		...present({
			system: missile.system,
			count: missile.count,
			atLeast: missile.at_least,
			countAbout: missile.count_about,
			apogeeKm: missile.apogee_km,
			apogeeLimit: missile.apogee_limit,
			rangeKm: missile.range_km,
			rangeLimit: missile.range_limit,
			by: missile.by,
			sameAsPrevious: missile.same_as_previous,
		}),
	}));
	const site = record.site === undefined ? undefined : references.sites.get(record.site);
	return {
		kind: 'launch',
		title: launchTitle(missiles, references.systems, site),
		start: checkedDate(record.start),
		...present({
			last: optionalDate(record.last),
			site: record.site,
			bearingDeg: record.bearing_deg,
			reported: optionalDate(record.reported)?.firstDay,
		}),
		missiles,
		fellIn: record.fell_in,
		statedReasons: record.stated_reason.map(claimFields),
		contested: record.contested.map(present),
		overflew: record.overflew.map(present),
		fellInEez: record.fell_in_eez.map(present),
		southOfNll: record.south_of_nll.map(present),
		orbit: record.orbit.map(present),
		firsts: record.firsts.map(present),
		alerts: record.alerts.map(present),
		...commonFields(record),
	};
}

/** The claim as the program holds it: what is unknown left out. */
function claimFields<
	T extends {readonly quote_language?: string | undefined; readonly translated_by?: string | undefined},
>({quote_language: quoteLanguage, translated_by: translatedBy, ...claim}: T) {
	return {...present(claim), ...present({quoteLanguage, translatedBy})};
}

/** The statements on a drill, each with its id: the drill's and its own date, numbered from the second of a date. */
function reactionsOf({id, reactions}: DrillRecord): readonly Reaction[] {
	return reactions.map((reaction, index) => {
		const earlier = reactions.slice(0, index).filter(({date}) => date === reaction.date).length;
		const number = earlier === 0 ? '' : `.${earlier + 1}`;
		return {id: `${id}:${reaction.date}${number}`, ...claimFields(reaction)};
	});
}

function nuclearTestEvent(record: NuclearTestRecord): NuclearTest {
	return {
		kind: 'nuclear-test',
		title: `${ordinalWord(record.ordinal)} nuclear test`,
		start: checkedDate(record.start),
		siteName: record.site.name,
		lat: record.site.lat,
		lon: record.site.lon,
		ordinal: record.ordinal,
		...commonFields(record),
	};
}

function fireEvent(record: FireRecord): Fire {
	const {place, weapon} = record;
	const shots = {
		weapon,
		...present({rounds: record.rounds, atLeast: record.at_least, roundsAbout: record.rounds_about}),
	};
	return {
		kind: 'fire',
		title: record.title ?? fireTitle({...shots, ...present({place})}),
		start: checkedDate(record.start),
		...shots,
		...present({
			end: optionalDate(record.end),
			place,
			by: record.by,
			bufferZone: record.buffer_zone,
		}),
		statedReasons: record.stated_reason.map(claimFields),
		...commonFields(record),
	};
}

function noteEvent(record: NoteRecord): Note {
	return {
		kind: 'note',
		title: record.title,
		start: checkedDate(record.start),
		...present({end: optionalDate(record.end)}),
		...commonFields(record),
	};
}

function ordinalWord(ordinal: number): string {
	const words = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'];
	return words[ordinal - 1] ?? `Nuclear test ${ordinal}:`;
}

function commonFields(record: DrillRecord | LaunchRecord | NuclearTestRecord | FireRecord | NoteRecord) {
	return {
		id: record.id,
		sources: record.sources.map(source => present(source)),
		confidence: record.confidence,
		...present({summary: record.summary, note: record.note}),
	};
}

function optionalDate(text: string | undefined): CoarseDate | undefined {
	return text === undefined ? undefined : checkedDate(text);
}

type Present<T> = {[Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key]} & {
	[Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** The object without its undefined fields: missing is missing, not an empty value. */
function present<T extends object>(fields: T): Present<T> {
	const made: Record<string, unknown> = {};
	for (const name of Object.keys(fields)) {
		const value: unknown = Reflect.get(fields, name);
		if (value !== undefined) {
			made[name] = value;
		}
	}

	// The mapped type above says what is left of the keys' types.
	return made as Present<T>;
}

// The dates of records: each text is read once, however many checks and events need it.

const read = new Map<string, CoarseDate | string>();

/** A date, or one sentence part that says what is wrong with the text. */
export function readDate(text: string): CoarseDate | string {
	const date = read.get(text) ?? parseEdtf(text);
	read.set(text, date);
	return date;
}

/** The date of a text that was checked; throws for any other. */
function checkedDate(text: string): CoarseDate {
	const date = readDate(text);
	if (typeof date === 'string') {
		throw new Error(date);
	}

	return date;
}

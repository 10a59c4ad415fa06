/**
 * The form of the records in the data files, field by field: snake_case names, EDTF dates as text, references by id.
 *
 * What each field says of itself here (what it holds, its unit, an example, the table that it refers to) makes the
 * JSON Schemas, the tables of the codebook, the columns of the CSV form and the sentences about wrong values. The
 * build and the reading of users' files check against it; the program at run time reads only the compiled
 * `events.json` and never loads this module with its library.
 */

import * as z from 'zod/mini';
import {disputes, extents, firstTopics, orders} from '../dataset/claim.ts';
import {
	drillCategories,
	fireWeapons,
	impactAreas,
	launchClasses,
	outcomes,
	theatres,
} from '../dataset/event.ts';
import {
	accountFields,
	anyText,
	claimDetails,
	common,
	country,
	date,
	described,
	flag,
	kilometres,
	limit,
	listOf,
	reference,
	says,
	speaker,
	statedReasons,
	text,
	tie,
	wording,
} from './schema-forms.ts';

const drillSchema = z.strictObject({
	id: common.id,
	kind: described(z._default(z.enum(['drill', 'deployment']), 'drill'), {
		description: 'A drill, or a deployment without one',
	}),
	title: text('Its name, or what it was', 'B-1B flight during Freedom Shield 23'),
	series: z.optional(
		reference('series', 'The series that it belongs to, by its id in series.yaml', 'freedom-shield'),
	),
	category: described(z.enum(drillCategories), {description: 'What kind of training'}),
	start: date('Its first day, with the hour where it is known', '2023-03-13'),
	end: z.optional(date('Its last day; absent where no source gives it', '2023-03-23')),
	time_note: z.optional(text('What is known of the hour where it is no clock time', 'afternoon')),
	participants: described(z.array(anyText).check(z.minLength(1)), {
		description: 'Whose forces took part',
		sample: ['US', 'ROK', 'Japan'],
	}),
	assets: listOf(
		z.strictObject({
			name: text('An aircraft, ship or weapon, by a name in assets.yaml', 'B-1B'),
			whose: z.optional(text('Whose it was', 'US')),
			count: described(z.optional(z.int().check(z.positive())), {description: 'How many', sample: 2}),
		}),
		{description: 'Aircraft, ships and weapons named in the sources'},
	),
	place: z.optional(text('Where, in words', 'over the Yellow Sea')),
	theatre: described(z.enum(theatres), {description: 'Whether it was held on or around the peninsula'}),
	part_of: z.optional(reference('drill', 'The drill that it is a part of', '2023-03-13-freedom-shield')),
	pairable: described(z._default(z.boolean(), true), {
		description: 'false for a record that is no single dated drill: listed, never paired',
		sample: false,
	}),
	pairable_reason: z.optional(text('Why it is not paired', 'yearly programme, no single drill')),
	in_response_to: listOf(
		z.strictObject({
			to: reference('launch, nuclear test or fire', 'What it is said to have answered', '2024-10-31-icbm'),
			by: speaker,
			wording: z.optional(wording),
			tie,
			...claimDetails,
		}),
		{description: 'Claims that the drill answered a launch, a nuclear test or fire'},
	),
	order: listOf(
		z.strictObject({
			launch: reference('launch', 'The launch, within about two days of it', '2022-06-05-srbm'),
			order: described(z.enum(orders), {description: 'Which came first'}),
			by: z.optional(
				text('Who said so: a name only; absent where order is unknown and nobody says', 'ROK JCS'),
			),
			wording: z.optional(wording),
			...claimDetails,
		}),
		{description: 'How it stood to a launch where the two dates leave that open'},
	),
	order_note: z.optional(
		text('What is known of the order beyond that', 'the ministry would not say which came first'),
	),
	reactions: listOf(
		z.strictObject({
			by: text('Who said it: a name only', 'Kim Yo Jong'),
			wording: text(
				'What was said, in our own words: a clause that follows the name',
				'called the exercise a rehearsal for an attack',
			),
			...claimDetails,
			date: date('When it was said or published', '2023-03-20'),
			drills: described(
				z.optional(z.array(described(anyText, {description: 'A drill', form: 'id', refers: 'drill'}))),
				{
					description: 'The other drills that it speaks of; it stands at one, and all show it',
					sample: ['2025-11-05-george-washington-busan'],
				},
			),
		}),
		{description: 'What North Korea, or a ministry, said of the drill'},
	),
	summary: common.summary,
	sources: common.sources,
	confidence: common.confidence,
	note: common.note,
});

const launchSchema = z.strictObject({
	id: common.id,
	kind: described(z._default(z.literal('launch'), 'launch'), {description: 'Always launch'}),
	start: date('When the first missile left', '2023-03-19T11:05+09:00'),
	last: z.optional(date('When the last missile left, where that was later', '2023-02-20T07:10+09:00')),
	site: z.optional(reference('site', 'Where it was fired, by its id in sites.yaml', 'sohae')),
	missiles: described(
		z
			.array(
				z.strictObject({
					system: z.optional(
						reference('missile system', 'The type, by its id in missiles.yaml', 'hwasong-11a'),
					),
					class: described(z.enum(launchClasses), {description: 'Its class'}),
					count: described(z.optional(z.int().check(z.positive())), {
						description: 'How many',
						sample: 2,
						unit: 'missiles',
					}),
					at_least: flag('The count is a floor: this many or more'),
					count_about: flag('The count is rough: about this many'),
					apogee_km: z.optional(kilometres('The highest point of the flight', 50)),
					apogee_limit: z.optional(limit('The height is only a bound')),
					range_km: z.optional(kilometres('How far it flew over the ground', 800)),
					range_limit: z.optional(limit('The distance is only a bound')),
					outcome: described(z.enum(outcomes), {description: 'Whether the flight succeeded'}),
					by: z.optional(text('Whose figures these are: a name only', 'ROK JCS')),
					same_as_previous: flag('A second account of the missiles of the row before: not counted again'),
				}),
			)
			.check(z.minLength(1)),
		{description: 'The missiles, one row a type; where reports differ, one row for each report'},
	),
	fell_in: listOf(z.enum(impactAreas), {description: 'Where they came down'}),
	bearing_deg: described(z.optional(z.number().check(z.gte(0), z.lte(360))), {
		description: 'The direction of flight, clockwise from north',
		sample: 72,
		unit: 'degrees',
	}),
	reported: z.optional(date('The day on which it became known, where that was later', '2023-03-23')),
	stated_reason: statedReasons('Statements that tied the launch to drills'),
	contested: listOf(
		z.strictObject({
			what: described(z.enum(disputes), {description: 'What the accounts disagree on'}),
			says: says('Hwasong-17'),
			class: described(z.optional(z.enum(launchClasses)), {
				description: 'The class that this account gives, where the accounts differ on it',
			}),
			...accountFields,
		}),
		{description: 'What is in dispute, one row for each account, the main one first'},
	),
	overflew: listOf(
		z.strictObject({
			country,
			over: z.optional(text('Which part of it', 'Hokkaido')),
			says: z.optional(says('passed over Hokkaido about 06:07')),
			...accountFields,
		}),
		{description: 'Accounts of a flight over another country'},
	),
	fell_in_eez: listOf(
		z.strictObject({
			country,
			inside: described(z.enum(extents), {description: 'Whether the missiles came down inside'}),
			says: z.optional(says('about 200 km west of Oshima-Oshima')),
			...accountFields,
		}),
		{description: "Accounts of a fall inside or outside another country's exclusive economic zone"},
	),
	south_of_nll: listOf(z.strictObject({says: says('26 km south of it'), ...accountFields}), {
		description: 'Accounts of a fall south of the Northern Limit Line',
	}),
	orbit: listOf(
		z.strictObject({
			reached: described(z.boolean(), {description: 'Whether a satellite reached orbit', sample: true}),
			says: z.optional(says('two objects in orbit')),
			...accountFields,
		}),
		{description: 'Accounts of whether a space launch put a satellite in orbit'},
	),
	firsts: listOf(
		z.strictObject({
			says: says("first fall in Japan's EEZ"),
			of: described(z.optional(z.enum(firstTopics)), {
				description: 'What it is the first of, where another field of the launch holds that too',
			}),
			...accountFields,
		}),
		{description: 'Firsts and records, one row for each, with who calls them so'},
	),
	alerts: listOf(z.strictObject({says: says('J-Alert, Okinawa'), ...accountFields}), {
		description: 'Public warnings that it set off',
	}),
	summary: common.summary,
	sources: common.sources,
	confidence: common.confidence,
	note: common.note,
});

const nuclearTestSchema = z.strictObject({
	id: common.id,
	kind: described(z._default(z.literal('nuclear-test'), 'nuclear-test'), {
		description: 'Always nuclear-test',
	}),
	start: date('When it was fired', '2017-09-03T12:30+09:00'),
	ordinal: described(z.int().check(z.positive()), {description: 'Which one, from 1', sample: 6}),
	site: described(
		z.strictObject({
			name: text('Its name', 'Punggye-ri Nuclear Test Site'),
			lat: described(z.number().check(z.gte(-90), z.lte(90)), {
				description: 'Latitude',
				sample: 41.28,
				unit: 'degrees north',
			}),
			lon: described(z.number().check(z.gte(-180), z.lte(180)), {
				description: 'Longitude',
				sample: 129.09,
				unit: 'degrees east',
			}),
		}),
		{description: 'Where it was fired'},
	),
	summary: common.summary,
	sources: common.sources,
	confidence: common.confidence,
	note: common.note,
});

const fireSchema = z.strictObject({
	id: common.id,
	kind: described(z._default(z.literal('fire'), 'fire'), {description: 'Always fire'}),
	title: z.optional(
		text('What it is listed as, where no place tells it apart', 'Artillery fire: mortar competition'),
	),
	start: date('When it began', '2022-12-05T14:59+09:00'),
	end: z.optional(date('Its last day, where it went on for more than one', '2015-05-14')),
	place: z.optional(text('Where, in words, with the preposition', 'off Yeonpyeong')),
	weapon: described(z.enum(fireWeapons), {description: 'What was fired'}),
	rounds: described(z.optional(z.int().check(z.positive())), {
		description: 'How many shells or rockets',
		sample: 130,
		unit: 'rounds',
	}),
	at_least: flag('The number is a floor: this many or more'),
	rounds_about: flag('The number is rough: about this many'),
	by: z.optional(text('Whose account and number it is: a name only', 'ROK JCS')),
	buffer_zone: described(z.optional(z.boolean()), {
		description: 'Whether it fell in a buffer zone of the inter-Korean agreement of September 2018',
		sample: true,
	}),
	stated_reason: statedReasons('Statements that gave a reason for the fire or tied it to drills'),
	summary: common.summary,
	sources: common.sources,
	confidence: common.confidence,
	note: common.note,
});

const noteSchema = z.strictObject({
	id: common.id,
	kind: described(z.literal('note'), {description: 'Always note'}),
	title: text('What happened, in a few words', 'Inter-Korean summit at Panmunjom'),
	start: date('When it was, or when it began', '2018-04-27'),
	end: z.optional(date('Its last day, where it went on for more than one', '2018-04-28')),
	summary: common.summary,
	sources: common.sources,
	confidence: common.confidence,
	note: common.note,
});

export type FireRecord = z.output<typeof fireSchema>;
export type DrillRecord = z.output<typeof drillSchema>;
export type LaunchRecord = z.output<typeof launchSchema>;
export type NuclearTestRecord = z.output<typeof nuclearTestSchema>;
export type NoteRecord = z.output<typeof noteSchema>;

/** Those of each kind. */
export const recordSchemas = {
	drill: drillSchema,
	launch: launchSchema,
	'nuclear-test': nuclearTestSchema,
	fire: fireSchema,
	note: noteSchema,
} as const;

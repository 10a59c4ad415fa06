/**
 * The form of the records in the data files, field by field: snake_case names, EDTF dates as text, references by id.
 *
 * What each field says of itself here (what it holds, its unit, an example, the table that it refers to) makes the
 * JSON Schemas, the tables of the codebook, the columns of the CSV form and the sentences about wrong values. The
 * build and the reading of users' files check against it; the program at run time reads only the compiled
 * `events.json` and never loads this module with its library.
 */
import * as z from 'zod';
import {drillCategories, launchClasses, orders, outcomes, seas, theatres} from './event.ts';
import {
	address,
	anyText,
	common,
	date,
	kilometres,
	notes,
	reference,
	statementSample,
	text,
} from './schema-parts.ts';

export const drillSchema = z.strictObject({
	id: common.id,
	kind: z
		.enum(['drill', 'deployment'])
		.default('drill')
		.meta(notes({description: 'A drill, or a deployment without one'})),
	title: text('Its name, or what it was', 'B-1B flight during Freedom Shield 23'),
	series: reference(
		'series',
		'The series that it belongs to, by its id in series.yaml',
		'freedom-shield',
	).optional(),
	category: z.enum(drillCategories).meta(notes({description: 'What kind of training'})),
	start: date('Its first day, with the hour where it is known', '2023-03-13'),
	end: date('Its last day; absent where no source gives it', '2023-03-23').optional(),
	time_note: text('What is known of the hour where it is no clock time', 'afternoon').optional(),
	participants: z
		.array(anyText)
		.min(1)
		.meta(notes({description: 'Whose forces took part', sample: ['US', 'ROK', 'Japan']})),
	assets: z
		.array(
			z.strictObject({
				name: text('An aircraft, ship or weapon, by a name in assets.yaml', 'B-1B'),
				whose: text('Whose it was', 'US').optional(),
				count: z
					.int()
					.positive()
					.optional()
					.meta(notes({description: 'How many', sample: 2})),
			}),
		)
		.default([])
		.meta(notes({description: 'Aircraft, ships and weapons named in the sources'})),
	place: text('Where, in words', 'over the Yellow Sea').optional(),
	theatre: z.enum(theatres).meta(notes({description: 'Whether it was held on or around the peninsula'})),
	part_of: reference('drill', 'The drill that it is a part of', '2023-03-13-freedom-shield').optional(),
	pairable: z
		.boolean()
		.default(true)
		.meta(
			notes({
				description: 'false for a record that is no single dated drill: listed, never paired',
				sample: false,
			}),
		),
	pairable_reason: text('Why it is not paired', 'yearly programme, no single drill').optional(),
	in_response_to: z
		.array(
			z.strictObject({
				to: reference('launch or nuclear test', 'What it is said to have answered', '2024-10-31-icbm'),
				by: text('Who said so', 'ROK JCS'),
			}),
		)
		.default([])
		.meta(notes({description: 'Claims that the drill answered a launch or a nuclear test'})),
	order: z
		.array(
			z.strictObject({
				launch: reference('launch', 'The launch, within about two days of it', '2022-06-05-srbm'),
				order: z.enum(orders).meta(notes({description: 'Which came first'})),
				by: text('Who said so', 'ROK JCS'),
			}),
		)
		.default([])
		.meta(notes({description: 'How it stood to a launch where the two dates leave that open'})),
	order_note: text(
		'What is known of the order beyond that',
		'the ministry would not say which came first',
	).optional(),
	reactions: z
		.array(
			z.strictObject({
				date: date('When it was said', '2023-03-20').optional(),
				who: text('Who said it', 'KCNA'),
				what: text('The gist, in our own words', 'called the exercise a rehearsal for an attack'),
				url: address('Where it can be read', statementSample).optional(),
			}),
		)
		.default([])
		.meta(notes({description: 'What North Korea, or a ministry, said of the drill'})),
	summary: common.summary,
	sources: common.sources,
	confidence: common.confidence,
	note: common.note,
});

export const launchSchema = z.strictObject({
	id: common.id,
	kind: z
		.literal('launch')
		.default('launch')
		.meta(notes({description: 'Always launch'})),
	start: date('When the first missile left', '2023-03-19T11:05+09:00'),
	last: date('When the last missile left, where that was later', '2023-02-20T07:10+09:00').optional(),
	site: reference('site', 'Where it was fired, by its id in sites.yaml', 'sohae').optional(),
	missiles: z
		.array(
			z.strictObject({
				system: reference('missile system', 'The type, by its id in missiles.yaml', 'hwasong-11a').optional(),
				class: z.enum(launchClasses).meta(notes({description: 'Its class'})),
				count: z
					.int()
					.positive()
					.optional()
					.meta(notes({description: 'How many', sample: 2, unit: 'missiles'})),
				apogee_km: kilometres('The highest point of the flight', 50).optional(),
				range_km: kilometres('How far it flew over the ground', 800).optional(),
				outcome: z.enum(outcomes).meta(notes({description: 'Whether the flight succeeded'})),
				by: text('Whose figures these are', 'ROK JCS').optional(),
				same_as_previous: z
					.literal(true)
					.optional()
					.meta(
						notes({
							description: 'A second account of the missiles of the row before: not counted again',
							sample: true,
						}),
					),
			}),
		)
		.min(1)
		.meta(
			notes({description: 'The missiles, one row a type; where reports differ, one row for each report'}),
		),
	fell_in: z
		.array(z.enum(seas))
		.default([])
		.meta(notes({description: 'Where they came down'})),
	bearing_deg: z
		.number()
		.min(0)
		.max(360)
		.optional()
		.meta(notes({description: 'The direction of flight, clockwise from north', sample: 72, unit: 'degrees'})),
	reported: date('The day on which it became known, where that was later', '2023-03-23').optional(),
	stated_reason: z
		.array(
			z.strictObject({
				drills: z
					.array(anyText.meta(notes({description: 'A drill', form: 'id', refers: 'drill'})))
					.default([])
					.meta(
						notes({
							description: 'The drills that the statement names',
							sample: ['2022-10-31-vigilant-storm'],
						}),
					),
				hint: text(
					'What it names, where no record stands for it',
					'South Korean air drill of 27 May 2024',
				).optional(),
				by: text('Who said so', 'KCNA'),
				url: address('Where it can be read', statementSample).optional(),
			}),
		)
		.default([])
		.meta(notes({description: 'Statements that tied the launch to drills'})),
	summary: common.summary,
	sources: common.sources,
	confidence: common.confidence,
	note: common.note,
});

export const nuclearTestSchema = z.strictObject({
	id: common.id,
	kind: z
		.literal('nuclear-test')
		.default('nuclear-test')
		.meta(notes({description: 'Always nuclear-test'})),
	start: date('When it was fired', '2017-09-03T12:30+09:00'),
	ordinal: z
		.int()
		.positive()
		.meta(notes({description: 'Which one, from 1', sample: 6})),
	site: z
		.strictObject({
			name: text('Its name', 'Punggye-ri Nuclear Test Site'),
			lat: z
				.number()
				.min(-90)
				.max(90)
				.meta(notes({description: 'Latitude', sample: 41.28, unit: 'degrees north'})),
			lon: z
				.number()
				.min(-180)
				.max(180)
				.meta(notes({description: 'Longitude', sample: 129.09, unit: 'degrees east'})),
		})
		.meta(notes({description: 'Where it was fired'})),
	summary: common.summary,
	sources: common.sources,
	confidence: common.confidence,
	note: common.note,
});

export type DrillRecord = z.output<typeof drillSchema>;
export type LaunchRecord = z.output<typeof launchSchema>;
export type NuclearTestRecord = z.output<typeof nuclearTestSchema>;

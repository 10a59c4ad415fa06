/**
 * The JSON forms of list, pairs, show, summary and stats, as schemas: the JSON Schemas in docs/schemas and the tables of
 * fields in docs/output.md are made from them, and tests hold real output to them. Nothing is allowed that is not here.
 */
import * as z from 'zod';
import {
	confidences,
	drillCategories,
	launchClasses,
	orders,
	outcomes,
	seas,
	theatres,
} from '../dataset/event.ts';
import {relations} from '../pairing/gap.ts';
import {directions} from '../pairing/pairing-index.ts';
import {day, edtf, instant, number, orNull, text, texts, whole} from './output-fields.ts';

export const sourceFields = {
	publisher: text('Who published it'),
	title: text('Its headline').optional(),
	date: text('Its date, EDTF').optional(),
	url: text('Its address').optional(),
	about: text('What it is about, where no headline was seen').optional(),
};
const source = z.strictObject(sourceFields);

const claim = z.strictObject({to: text('Id of what it answered'), by: text('Who says so')});
const order = z.strictObject({
	launch: text('Id of a launch of the same day'),
	order: z.enum(orders).describe('Which came first'),
	by: text('Who says so'),
});
const asset = z.strictObject({
	name: text('Name'),
	whose: text('Whose').optional(),
	count: whole('How many').optional(),
});
const reaction = z.strictObject({
	date: text('When, EDTF').optional(),
	who: text('Who'),
	what: text('What was said'),
	url: text('Where').optional(),
});

const head = {
	id: text('Id of the event'),
	title: text('Title'),
	start: edtf('First day, or the hour'),
	first: instant('First possible instant'),
	last: instant('Last possible instant'),
	summary: text('What happened, in our words').optional(),
	sources: z.array(source).describe('Where it comes from'),
	confidence: z.enum(confidences).describe('How well it is attested'),
	note: text('What to know about the record').optional(),
	own: z.literal(true).describe('From your own file').optional(),
};

export const drillSchema = z.strictObject({
	kind: z.enum(['drill', 'deployment']).describe('Kind of event'),
	...head,
	end: edtf('Last day; absent where no source gives it').optional(),
	time_note: text('What is known of the hour').optional(),
	series: text('Exercise series').optional(),
	category: z.enum(drillCategories).describe('Category'),
	participants: texts('Who took part'),
	assets: z.array(asset).describe('What took part'),
	place: text('Where').optional(),
	theatre: z.enum(theatres).describe('Around the peninsula, or elsewhere'),
	part_of: text('Id of the drill that it is a part of').optional(),
	pairable: z.boolean().describe('False: no single dated drill, never paired'),
	pairable_reason: text('Why it is not paired').optional(),
	in_response_to: z.array(claim).describe('What a source says it answered'),
	order: z.array(order).describe('What a source says of the order on one day'),
	order_note: text('What is known of the order').optional(),
	reactions: z.array(reaction).describe('What North Korea said of it'),
});

const missile = z.strictObject({
	system: text('System').optional(),
	class: z.enum(launchClasses).describe('Class'),
	count: whole('How many; absent where it is not known').optional(),
	apogee_km: number('Apogee, km').optional(),
	range_km: number('Distance flown, km').optional(),
	outcome: z.enum(outcomes).describe('What became of it'),
	by: text('Whose figures').optional(),
	same_as_previous: z
		.literal(true)
		.describe('Another account of the missiles of the row before: not counted again')
		.optional(),
});
const site = z.strictObject({
	name: text('Name'),
	korean: text('Korean name').optional(),
	province: text('Province').optional(),
	lat: number('Latitude, degrees').optional(),
	lon: number('Longitude, degrees').optional(),
});

export const launchSchema = z.strictObject({
	kind: z.literal('launch').describe('Kind of event'),
	...head,
	last_missile: edtf("When a salvo's last missile left").optional(),
	site: site.describe('Where it was fired').optional(),
	missiles: z.array(missile).describe('The missiles, a row for each type and account'),
	fell_in: z.array(z.enum(seas)).describe('Where they fell'),
	bearing_deg: number('Bearing, degrees').optional(),
	reported: day('When it became known, where that was later').optional(),
	stated_reason: z
		.array(
			z.strictObject({
				drills: texts('Ids of the drills'),
				hint: text('The drills in words, where no record stands for them').optional(),
				by: text('Who said so'),
				url: text('Where').optional(),
			}),
		)
		.describe('Statements that tied it to drills'),
});

export const testSchema = z.strictObject({
	kind: z.literal('nuclear-test').describe('Kind of event'),
	...head,
	ordinal: whole('Its number among the tests'),
	site: site.describe('Where it was'),
});

export const eventSchema = z.union([drillSchema, launchSchema, testSchema]);

export const relationSchema = z.enum(relations).describe('How the launch stands to the drill');
export const choiceSchema = z
	.strictObject({
		launches: text('Which launches counted'),
		direction: z.enum(directions).describe('Which launch was asked for'),
		theatre: z.enum(['korea', 'all']).describe('Which drills were paired'),
	})
	.describe('What was chosen');
const gap = {
	relation: relationSchema,
	days: whole('Gap in days; negative: the launch came first'),
	daysMax: whole('Largest gap that the dates leave possible'),
	hours: orNull(number('Gap in hours, where both have a time of day')),
};

export const pairSchema = z.strictObject({
	drill: drillSchema.describe('The drill, as in list'),
	launch: orNull(launchSchema.describe('Its launch, as in list, or null')),
	relation: orNull(relationSchema),
	days: orNull(gap.days),
	daysMax: orNull(gap.daysMax),
	hours: gap.hours,
	dayOfDrill: orNull(whole('Day of the drill on which the launch fell, from 1')),
	chance: orNull(number('Share of the days around with a launch at least as close, 0 to 1')),
	inside: texts('Ids of the launches during the drill'),
	sameDay: texts('Ids of the launches on its one day, order unknown'),
	alternative: orNull(
		z
			.strictObject({launch: text('Its id'), ...gap})
			.describe(
				'The launch on the other side, or null; where the relation is uncertain, the nearer of those before and after',
			),
	),
	stated: z
		.array(
			z.strictObject({
				launch: text('Id of a launch').optional(),
				nuclearTest: text('Id of a nuclear test').optional(),
				by: text('Who says so'),
				direction: z.enum(['answers', 'answered-by']).describe('Which answered which'),
			}),
		)
		.describe('What sources say of a tie'),
	choice: choiceSchema,
});

export const cslItemSchema = z.strictObject({
	id: text('Key of the citation'),
	type: z.enum(['dataset', 'article-newspaper', 'webpage']).describe('Type of CSL'),
	title: text('Headline; in brackets what the page is about where none was seen'),
	author: z
		.array(z.strictObject({literal: text('Publisher')}))
		.describe('Who answers for it')
		.optional(),
	'container-title': text('Where it stands').optional(),
	issued: z
		.strictObject({
			'date-parts': z.array(z.array(z.int())),
			circa: z.literal(true).optional(),
		})
		.describe('Its date')
		.optional(),
	URL: text('Its address').optional(),
	version: text('Version of the dataset').optional(),
	note: text('What it is cited for'),
});

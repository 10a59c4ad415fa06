/**
 * The JSON forms of list, pairs, show, summary and stats, as schemas: the JSON Schemas in docs/schemas and the tables of
 * fields in docs/output.md are made from them, and tests hold real output to them. Nothing is allowed that is not here.
 */

import * as z from 'zod';
import {
	confidences,
	drillCategories,
	fireWeapons,
	impactAreas,
	launchClasses,
	limits,
	outcomes,
	theatres,
} from '../../source/dataset/event.ts';
import {relations} from '../../source/pairing/gap.ts';
import {pairSides} from '../../source/pairing/pair-list.ts';
import {directions} from '../../source/pairing/pairing-index.ts';
import {checkNames} from '../../source/stats/spread.ts';
import {precisions} from '../../source/time/days.ts';
import {accountLists, claim, order, reaction, said, tie} from './claim-schemas.ts';
import {number, orNull, text, texts, whole} from './schema-texts.ts';

// The kinds of values in the JSON forms, each with what it means, for output-schemas.ts, summary-schemas.ts and stats-schema.ts.

export const edtf = (meaning: string) =>
	z
		.string()
		.regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}\+09:00)?)?)?~?$/)
		.describe(`${meaning}; EDTF in Korea time`);
const instant = (meaning: string) =>
	z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
		.describe(`${meaning}; ISO 8601 in UTC`);
export const day = (meaning: string) =>
	z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/)
		.describe(`${meaning}; a day in Korea`);

export const sourceFields = {
	publisher: text('Who published it'),
	title: text('Its headline').optional(),
	date: text('Its date, EDTF').optional(),
	url: text('Its address').optional(),
	about: text('What it is about, where no headline was seen').optional(),
};
const source = z.strictObject(sourceFields);

const asset = z.strictObject({
	name: text('Name'),
	whose: text('Whose').optional(),
	count: whole('How many').optional(),
});
const head = {
	id: text('Id of the event'),
	title: text('Title'),
	start: edtf('First day, or the hour'),
	start_day: day('First day as a date'),
	start_time: z
		.string()
		.regex(/^\d{2}:\d{2}$/)
		.describe('Hour of the start in Korea')
		.optional(),
	end_day: day('Last day as a date; absent if it is not known').optional(),
	precision: z.enum(precisions).describe('How exactly the days are known'),
	approximate: z.boolean().describe('Whether a source says "about"'),
	first: instant('First possible instant'),
	last: instant('Last possible instant'),
	summary: text('What happened, in our words').optional(),
	sources: z.array(source).describe('Where it comes from'),
	confidence: z.enum(confidences).describe('How well it is attested'),
	note: text('What to know about the record').optional(),
	own: z.boolean().describe('Whether it is from your own file'),
	changed: text('Data version in which the record last changed; absent for your own events').optional(),
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
	part_reactions: z.array(reaction).describe("What it said of its parts; the id begins with the part's"),
});

const missile = z.strictObject({
	system: text('System').optional(),
	class: z.enum(launchClasses).describe('Class'),
	count: whole('How many; absent where it is not known').optional(),
	at_least: z.literal(true).describe('The count is a floor').optional(),
	count_about: z.literal(true).describe('The count is rough').optional(),
	apogee_km: number('Apogee, km').optional(),
	apogee_limit: z.enum(limits).describe('The apogee is a bound').optional(),
	range_km: number('Distance flown, km').optional(),
	range_limit: z.enum(limits).describe('The distance is a bound').optional(),
	outcome: z.enum(outcomes).describe('What became of it'),
	by: text('Whose figures').optional(),
	same_as_previous: z
		.boolean()
		.describe('Another account of the missiles of the row before: not counted again'),
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
	missile_count: whole('How many missiles; absent if no number is known').optional(),
	at_least: z.boolean().describe('Whether there may have been more'),
	count_about: z.boolean().describe('Whether the number is rough'),
	missiles: z.array(missile).describe('The missiles, a row for each type and account'),
	fell_in: z.array(z.enum(impactAreas)).describe('Where they fell'),
	bearing_deg: number('Bearing, degrees').optional(),
	reported: day('When it became known, where that was later').optional(),
	...accountLists,
});

export const testSchema = z.strictObject({
	kind: z.literal('nuclear-test').describe('Kind of event'),
	...head,
	ordinal: whole('Its number among the tests'),
	site: site.describe('Where it was'),
});

export const fireSchema = z.strictObject({
	kind: z.literal('fire').describe('Kind of event'),
	...head,
	end: edtf('Last day, where it went on for more than one').optional(),
	place: text('Where, with the preposition').optional(),
	weapon: z.enum(fireWeapons).describe('What was fired'),
	rounds: whole('How many shells or rockets; absent where no number is known').optional(),
	rounds_at_least: z.boolean().describe('Whether there may have been more'),
	rounds_about: z.boolean().describe('Whether the number is rough'),
	by: text('Whose account and number').optional(),
	buffer_zone: z
		.boolean()
		.describe('Whether it fell in a buffer zone of the agreement of September 2018')
		.optional(),
	stated_reason: accountLists.stated_reason,
});

export const noteSchema = z.strictObject({
	kind: z.literal('note').describe('Kind of event'),
	...head,
	end: edtf('Last day, where it went on for more than one').optional(),
});

export const statementSchema = z.strictObject({
	kind: z.literal('statement').describe('Kind of event'),
	...head,
	about: texts('Ids of the events that it is about'),
	...said,
});

export const eventSchema = z.union([
	drillSchema,
	launchSchema,
	testSchema,
	fireSchema,
	noteSchema,
	statementSchema,
]);

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
	days_max: whole('Largest gap that the dates leave possible'),
	hours: orNull(number('Gap in hours, where both have a time of day')),
};

export const pairSchema = z.strictObject({
	drill: orNull(drillSchema.describe('The drill, as in list; null for a launch that stands alone')),
	launch: orNull(launchSchema.describe('Its launch, as in list, or null')),
	within: orNull(
		z
			.enum(['surely', 'possibly'])
			.describe('With --within: surely within these days, or possibly, by rough dates; else null'),
	),
	reason: orNull(text('Why a drill stands without a launch, or a launch without a drill')),
	relation: orNull(relationSchema),
	days: orNull(gap.days),
	days_max: orNull(gap.days_max),
	hours: gap.hours,
	day_of_drill: orNull(whole('Day of the drill on which the launch fell, from 1')),
	chance: orNull(number('Share of the days around with a launch at least as close, 0 to 1')),
	chance_windows: orNull(whole('How many days that share is of')),
	inside: texts('Ids of the launches during the drill'),
	same_day: texts('Ids of the launches on its one day; which came first is not known'),
	alternative: orNull(
		z
			.strictObject({launch: text('Its id'), ...gap})
			.describe(
				'The launch on the other side, or null; where the relation is uncertain, the nearer of those before and after',
			),
	),
	may_be_nearer: z
		.array(
			z.strictObject({
				launch: text('Its id'),
				relation: relationSchema,
				days: whole('Smallest gap in days'),
				days_max: whole('Largest gap in days'),
				hours: gap.hours,
			}),
		)
		.describe('Launches whose rough dates leave open that they are as near or nearer'),
	stated: z
		.array(
			z.strictObject({
				launch: text('Id of a launch').optional(),
				nuclear_test: text('Id of a nuclear test').optional(),
				fire: text('Id of a fire').optional(),
				by: text('Who says so'),
				tie,
				direction: z.enum(['answers', 'answered-by']).describe('Which answered which'),
			}),
		)
		.describe('What sources say of a tie'),
	choice: choiceSchema,
	by: z.enum(pairSides).describe('What a row is of'),
	within_days: orNull(whole('The days of --within')),
});

const cslDate = z.strictObject({
	'date-parts': z.array(z.array(z.int())),
	circa: z.literal(true).optional(),
});

export const cslItemSchema = z.strictObject({
	id: text('Key of the citation'),
	type: z.enum(['dataset', 'article-newspaper', 'webpage']).describe('Type of CSL'),
	title: text('Headline; in brackets what the page is about where none was seen'),
	author: z.array(z.strictObject({literal: text('Name')})).describe('Who answers for it'),
	'container-title': text('Where it stands').optional(),
	publisher: text('Who publishes the dataset').optional(),
	genre: text('That it is data, their version and their licence').optional(),
	issued: cslDate.describe('Its date').optional(),
	accessed: cslDate.describe('The day on which the data were read').optional(),
	URL: text('Its address').optional(),
	version: text('Version of the dataset').optional(),
	note: text('What it is cited for').optional(),
});

// The JSON form of stats, as a schema; see output-schemas.ts.

const share = z.strictObject({
	side: text('Before the drill, after it, or either'),
	within_days: whole('Within this many days'),
	drills: whole('Drills counted'),
	close: whole('Of them with a launch that close'),
	share: number('The share of them'),
	expected_share: number('The share that chance gives'),
	low_share: number('Lower end of the range of chance'),
	high_share: number('Upper end of the range of chance'),
	p: number('How often chance alone is as far off'),
	p_holm: number('The same, corrected for the number of questions'),
});
const shares = (meaning: string) => z.array(share).describe(meaning);
const untested = share.omit({p: true, p_holm: true});
const groups = (meaning: string) =>
	z
		.array(
			z.strictObject({
				name: text('Name'),
				drills: whole('Drills'),
				shares: orNull(z.array(untested).describe('Its shares')),
			}),
		)
		.describe(meaning);
const pair = {
	drill: text('Id'),
	launch: orNull(text('Id')),
	relation: orNull(relationSchema),
	days: orNull(whole('Gap in days')),
	days_max: orNull(whole('Largest gap')),
};
const span = z.strictObject({from: day('First day'), to: day('Last day')});

export const statsSchema = z.strictObject({
	data: z.strictObject({version: text('Version'), hash: text('Short hash')}).describe('The dataset'),
	launches: text('Which launches counted'),
	direction: z.enum(directions).describe('Which launch was asked for'),
	theatre: z.enum(['korea', 'all']).describe('Which drills were paired'),
	coverage: z.strictObject({drills: span, launches: span}).describe('For which days the dataset is complete'),
	selected: whole('Drills and deployments of the selection'),
	left_out: z.record(z.string(), z.int()).describe('How many are left out, by reason'),
	years: z
		.array(
			z.strictObject({
				year: z.int(),
				drills: z.int(),
				launches: z.int(),
				partly_covered: z.boolean(),
			}),
		)
		.describe('Drills and launches a year'),
	drills: whole('Drills with exact dates; all figures below are of these'),
	answering: whole('Of them, said to answer a launch or nuclear test'),
	launch_days: whole('Days with a launch in their years'),
	too_few: orNull(text('Why there are no figures, if the drills are too few')),
	gaps: z
		.array(
			z.strictObject({
				side: text('Before, inside or after the drill'),
				from_days: z.int(),
				to_days: orNull(whole('Open where null')),
				drills: z.int(),
				share: z.number(),
				expected_share: z.number(),
			}),
		)
		.describe('How far the launches stood'),
	shares: shares('Shares with a launch close by, against chance'),
	shares_without_answering: shares('The same without drills that answered'),
	categories: groups('By category of drill; no p-value, as no test is made of them'),
	periods: groups('By period'),
	checks: z
		.array(
			z.strictObject({
				check: z.enum(checkNames).describe('How they are asked again'),
				shares: z
					.array(share.extend({without_year: orNull(whole('The year that is left out')).optional()}))
					.describe('The questions, in the order of `shares`'),
			}),
		)
		.describe('The questions asked again in other ways'),
	most_unusual: z
		.array(z.strictObject({...pair, chance: number('Share of the days as close')}))
		.describe('The most unusual pairings'),
	smallest_chance_by_chance: orNull(
		z
			.strictObject({
				median: number('In half of all placings it is at most this'),
				low: number('From here to high lie 95% of them'),
				high: number('See low'),
			})
			.describe('What the smallest chance of so many drills would be by chance'),
	),
	longest: z.array(z.strictObject(pair)).describe('Longest gaps'),
});

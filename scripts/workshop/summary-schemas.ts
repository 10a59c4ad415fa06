/** The JSON form of the summary of a span of one day or more, as a schema; see output-schemas.ts. */

import * as z from 'zod';
import {orders, ties} from '../../source/dataset/claim.ts';
import {confidences, eventKinds} from '../../source/dataset/event.ts';
import {drillStatuses, standings} from '../../source/summary/summary.ts';
import {
	choiceSchema,
	day,
	drillSchema,
	edtf,
	fireSchema,
	launchSchema,
	noteSchema,
	relationSchema,
	sourceFields,
	testSchema,
} from './output-schemas.ts';
import {number, orNull, text, texts, whole} from './schema-texts.ts';

const cited = z.array(z.int()).describe('Numbers of the sources');
const mentionFields = {
	id: text('Id of the event'),
	kind: z.enum(eventKinds).describe('Kind of event'),
	title: text('Title'),
	start: edtf('First day, or the hour'),
	end: edtf('Last day').optional(),
	cited,
};
const mention = z.strictObject(mentionFields);
const mentions = (meaning: string) => z.array(mention).describe(meaning);
const gapFields = {
	relation: relationSchema,
	days: whole('Gap in days; negative: the launch came first'),
	days_max: whole('Largest gap that the dates leave possible'),
	hours: orNull(number('Gap in hours')),
	day_of_drill: orNull(whole('Day of the drill, from 1')),
};
const neighbour = orNull(z.strictObject({...mentionFields, ...gapFields}));
const covered = {from: day('First day covered'), to: day('Last day covered')};
const count = {
	launches: whole('Launches'),
	missiles: whole('Missiles'),
	missiles_at_least: z.boolean().describe('The number of missiles is a floor'),
	missiles_about: z.boolean().describe('A number in the sum is rough'),
	perhaps_more_launches: whole('Launches whose date may also lie in the span'),
};
const since = orNull(
	z.strictObject({
		...mentionFields,
		days: whole('Days before the span'),
		days_max: whole('Most days before it'),
	}),
);
const drillEntry: z.ZodType = z.strictObject({
	event: drillSchema,
	status: z.enum(drillStatuses).describe('What the span was to it'),
	day_of_drill: orNull(whole('Day n of it on its last day in the span')),
	drill_days: orNull(whole('Of m days')),
	is_paired: z.boolean().describe('Whether it is paired'),
	cited,
	parts: z.array(z.lazy(() => drillEntry)).describe('Its parts, as far as they were held then'),
});
const said = {
	by: text('Who said so'),
	via: orNull(text('Who carried it')),
	wording: orNull(text('What was said, in our words')),
	quote: orNull(text('The very words, or a translation of them')),
	date: orNull(text('When, EDTF')),
};
const testEntries = z.array(z.strictObject({event: testSchema, cited}));
const fireEntries = z.array(z.strictObject({event: fireSchema, cited}));
const noteEntries = z.array(z.strictObject({event: noteSchema, cited}));
const launchEntries = z.array(
	z.strictObject({
		event: launchSchema,
		counts: z.boolean().describe('Within the choice of launches'),
		stated_reasons: z.array(
			z.strictObject({
				...said,
				tie: z.enum(ties).describe('How far the statement goes'),
				drills: texts('Ids of drills'),
				hint: orNull(text('The drills in words')),
				cited,
			}),
		),
		cited,
	}),
);

const head = {
	data_version: text('Version of the dataset'),
	data_hash: text('Short hash of the data'),
};
const choice = {
	choice: choiceSchema,
	look_back_days: whole('Days looked back'),
	bottom_line: z.array(z.strictObject({text: text('A sentence'), cited})).describe('The bottom line'),
	how_unusual: z
		.array(z.strictObject({text: text('A sentence'), cited}))
		.describe('First, most, longest since; how common such closeness was'),
};
const middle = {
	pairings: z
		.array(
			z.strictObject({
				drill: text('Id of the drill'),
				launch: neighbour,
				chance: orNull(number('Share of the days around with a launch at least as close')),
				inside: texts('Ids of launches during it'),
				alternative: neighbour,
				may_be_nearer: z
					.array(z.strictObject({launch: text('Its id'), ...gapFields}))
					.describe('Launches whose rough dates leave open that they are as near or nearer'),
				stated: z.array(
					z.union([
						z.strictObject({
							...said,
							tie: z.enum(ties).describe('How far the claim goes'),
							direction: z.literal('answers'),
							events: texts('Ids'),
							cited,
						}),
						z.strictObject({
							by: text('Who says so'),
							tie: z.enum(ties).describe('How far the claim goes'),
							direction: z.literal('answered-by'),
							events: texts('Ids'),
						}),
					]),
				),
				order: z.array(
					z.strictObject({
						by: orNull(text('Who says so')),
						wording: orNull(text('What was said, in our words')),
						order: z.enum(orders),
						launches: texts('Ids'),
					}),
				),
				order_note: orNull(text('What is known of the order')),
				reactions: z.array(
					z.strictObject({
						id: text('Id of the statement'),
						date: text('When, EDTF'),
						by: text('Who'),
						via: orNull(text('Who carried it')),
						wording: text('What was said, in our words'),
						cited,
					}),
				),
			}),
		)
		.describe('Its drills with their launches'),
	nearest_drills: z
		.array(z.strictObject({launches: texts('Ids of launches'), drill: mention, ...gapFields}))
		.describe('Launches of the day without a paired drill, and the nearest one'),
	caveats: z
		.array(
			z.strictObject({
				events: texts('Ids'),
				confidence: z.enum(confidences),
				note: orNull(text('What to know')),
			}),
		)
		.describe('What is in doubt'),
};
const yearCounts = {
	through: day('Counted through'),
	year: z.strictObject(count),
	year_before: orNull(z.strictObject({through: day('Counted through'), ...count})),
	last_launch: since,
	last_icbm: since,
};
const tail = {
	coming_up: mentions('Events that start later'),
	sources: z
		.array(z.strictObject({number: whole('Its number'), ...sourceFields}))
		.describe('The sources, numbered from 1'),
};

const side = z.strictObject({
	...covered,
	span_is: z.enum(standings).describe('Where the span lies'),
});
const spanCount = z.strictObject({
	...count,
	before: orNull(z.strictObject(count).describe('The days before, as many')),
	year_before: orNull(z.strictObject(count).describe('The same dates of the year before')),
	share_of_spans_alike: orNull(
		number('Share of the spans as long in the year around with at least as many launches, or also none'),
	),
});

export const summarySchema = z.strictObject({
	from: day('The first day'),
	to: day('The last day; of one day the same'),
	days: whole('How many days'),
	...head,
	coverage: z.strictObject({launches: side, drills: side}).describe('For which days the dataset is complete'),
	...choice,
	nuclear_tests: testEntries.describe('Nuclear tests of the span'),
	fires: fireEntries.describe('North Korean artillery and rocket fire of the span: told, never counted'),
	notes: noteEntries.describe('Notes of your own of the span: told, never counted'),
	launches: launchEntries.describe('Launches of the span'),
	drills: z.array(drillEntry).describe('Drills held in the span or in a part of it'),
	may_fall: mentions('Events whose date leaves open whether they fell in the span'),
	...middle,
	days_before: mentions('The days before'),
	days_after: mentions('Launches of the days after'),
	counts: orNull(
		z
			.strictObject({span: orNull(spanCount), ...yearCounts})
			.describe(
				'The span and the year to date beside the year before, and the last launches before the span',
			),
	),
	on_this_day: mentions("Events of the last day's date in earlier years"),
	...tail,
});

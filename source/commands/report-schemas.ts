/** The JSON forms of summary and stats, as schemas; see output-schemas.ts. */
import * as z from 'zod';
import {confidences, eventKinds, orders} from '../dataset/event.ts';
import {directions} from '../pairing/pairing-index.ts';
import {drillStatuses} from '../summary/summary.ts';
import {day, edtf, number, orNull, text, texts, whole} from './output-fields.ts';
import {
	choiceSchema,
	drillSchema,
	launchSchema,
	relationSchema,
	sourceFields,
	testSchema,
} from './output-schemas.ts';

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
const side = z.strictObject({
	from: day('First day covered'),
	to: day('Last day covered'),
	day_is: z.enum(['before', 'inside', 'after']).describe('Where the day lies'),
});
const count = {
	launches: whole('Launches'),
	missiles: whole('Missiles'),
	missiles_at_least: z.boolean().describe('At least one launch gives no number of missiles'),
	perhaps_more_launches: whole('Launches whose date may also lie in the span'),
};
const since = orNull(
	z.strictObject({
		...mentionFields,
		days: whole('Days before the day'),
		days_max: whole('Most days before the day'),
	}),
);
const drillEntryFields = {
	event: drillSchema,
	status: z.enum(drillStatuses).describe('What the day was to it'),
	day_of_drill: orNull(whole('Day n')),
	drill_days: orNull(whole('Of m days')),
	is_paired: z.boolean().describe('Whether it is paired'),
	cited,
};
const drillEntry: z.ZodType = z.strictObject({
	...drillEntryFields,
	parts: z.array(z.lazy(() => drillEntry)).describe('Its parts on the day'),
});

export const summarySchema = z.strictObject({
	date: day('The day'),
	weekday: text('Its weekday'),
	data_version: text('Version of the dataset'),
	data_hash: text('Short hash of the data'),
	coverage: z.strictObject({launches: side, drills: side}).describe('For which days the dataset is complete'),
	choice: choiceSchema,
	look_back_days: whole('Days looked back'),
	bottom_line: z.array(z.strictObject({text: text('A sentence'), cited})).describe('The bottom line'),
	nuclear_tests_today: z
		.array(z.strictObject({event: testSchema, cited}))
		.describe('Nuclear tests of the day'),
	launches_today: z
		.array(
			z.strictObject({
				event: launchSchema,
				counts: z.boolean().describe('Within the choice of launches'),
				stated_reasons: z.array(
					z.strictObject({
						by: text('Who said so'),
						drills: texts('Ids of drills'),
						hint: orNull(text('The drills in words')),
						cited,
					}),
				),
				cited,
			}),
		)
		.describe('Launches of the day'),
	drills_today: z.array(drillEntry).describe('Drills under way on the day'),
	may_fall_on_this_day: mentions('Events whose date leaves the day possible'),
	pairings: z
		.array(
			z.strictObject({
				drill: text('Id of the drill'),
				launch: neighbour,
				chance: orNull(number('Share of the days around with a launch at least as close')),
				inside: texts('Ids of launches during it'),
				alternative: neighbour,
				stated: z.array(
					z.strictObject({
						by: text('Who says so'),
						direction: z.enum(['answers', 'answered-by']),
						events: texts('Ids'),
					}),
				),
				order: z.array(
					z.strictObject({by: text('Who says so'), order: z.enum(orders), launches: texts('Ids')}),
				),
				order_note: orNull(text('What is known of the order')),
				reactions: z.array(
					z.strictObject({
						date: orNull(text('When, EDTF')),
						who: text('Who'),
						what: text('What was said'),
						cited,
					}),
				),
			}),
		)
		.describe('Drills of the day with their launches'),
	nearest_drills: z
		.array(z.strictObject({launches: texts('Ids of launches'), drill: mention, ...gapFields}))
		.describe('Launches of the day without a paired drill, and the nearest one'),
	notes_on_doubt: z
		.array(
			z.strictObject({
				events: texts('Ids'),
				confidence: z.enum(confidences),
				note: orNull(text('What to know')),
			}),
		)
		.describe('What is in doubt'),
	last_days: mentions('The days before'),
	counts: orNull(
		z
			.strictObject({
				through: day('Counted through'),
				year: z.strictObject(count),
				year_before: orNull(z.strictObject({through: day('Counted through'), ...count})),
				last_launch: since,
				last_icbm: since,
			})
			.describe('The year to date, the same of the year before, and the last launches'),
	),
	on_this_day: mentions('Events of this date in earlier years'),
	coming_up: mentions('Events that start later'),
	sources: z
		.array(z.strictObject({number: whole('Its number'), ...sourceFields}))
		.describe('The sources, numbered from 1'),
});

const share = z.strictObject({
	side: text('Before the drill, after it, or either'),
	withinDays: whole('Within this many days'),
	drills: whole('Drills counted'),
	close: whole('Of them with a launch that close'),
	share: number('The share of them'),
	expectedShare: number('The share that chance gives'),
	lowShare: number('Lower end of the range of chance'),
	highShare: number('Upper end of the range of chance'),
	p: number('How often chance alone is as far off'),
	pHolm: number('The same, corrected for the number of questions').optional(),
});
const shares = (meaning: string) => z.array(share).describe(meaning);
const groups = (meaning: string) =>
	z
		.array(
			z.strictObject({name: text('Name'), drills: whole('Drills'), shares: orNull(shares('Its shares'))}),
		)
		.describe(meaning);
const pair = {
	drill: text('Id'),
	launch: orNull(text('Id')),
	relation: orNull(relationSchema),
	days: orNull(whole('Gap in days')),
	daysMax: orNull(whole('Largest gap')),
};
const span = z.strictObject({from: day('First day'), to: day('Last day')});

export const statsSchema = z.strictObject({
	data: z.strictObject({version: text('Version'), hash: text('Short hash')}).describe('The dataset'),
	launches: text('Which launches counted'),
	direction: z.enum(directions).describe('Which launch was asked for'),
	theatre: z.enum(['korea', 'all']).describe('Which drills were paired'),
	coverage: z.strictObject({drills: span, launches: span}).describe('For which days the dataset is complete'),
	selected: whole('Drills and deployments of the selection'),
	leftOut: z.record(z.string(), z.int()).describe('How many are left out, by reason'),
	years: z
		.array(
			z.strictObject({
				year: z.int(),
				drills: z.int(),
				launches: z.int(),
				partlyCovered: z.boolean(),
			}),
		)
		.describe('Drills and launches a year'),
	drills: whole('Drills of exact dates, which all figures below are of'),
	answering: whole('Of them, said to answer a launch or nuclear test'),
	launchDays: whole('Days with a launch in their years'),
	tooLittle: orNull(text('Why there are no figures')),
	gaps: z
		.array(
			z.strictObject({
				side: text('Before, inside or after the drill'),
				fromDays: z.int(),
				toDays: orNull(whole('Open where null')),
				drills: z.int(),
				share: z.number(),
				expectedShare: z.number(),
			}),
		)
		.describe('How far the launches stood'),
	shares: shares('Shares with a launch close by, against chance'),
	sharesWithoutAnswering: shares('The same without drills that answered'),
	categories: groups('By category of drill'),
	periods: groups('By period'),
	rarest: z
		.array(z.strictObject({...pair, chance: number('Share of the days as close')}))
		.describe('Least usual closeness'),
	longest: z.array(z.strictObject(pair)).describe('Longest gaps'),
});

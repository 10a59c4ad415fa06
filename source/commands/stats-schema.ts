/** The JSON form of stats, as a schema; see output-schemas.ts. */
import * as z from 'zod';
import {directions} from '../pairing/pairing-index.ts';
import {day, number, orNull, text, whole} from './output-fields.ts';
import {relationSchema} from './output-schemas.ts';

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

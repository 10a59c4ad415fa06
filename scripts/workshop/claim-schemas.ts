/** The JSON Schemas of what others said: claims, statements, and accounts of what a launch did. */
import * as z from 'zod';
import {countries, disputes, extents, firstTopics, orders, ties} from '../../source/dataset/claim.ts';
import {launchClasses} from '../../source/dataset/event.ts';
import {text, texts} from './schema-texts.ts';

const claimDetails = {
	via: text('Who carried it').optional(),
	verb: text('The decisive words, as the source has them').optional(),
	quote: text("The speaker's very words, or a translation").optional(),
	quote_language: text('Language of the quote, ISO 639-1; English where absent').optional(),
	translated_by: text('Whose translation').optional(),
	date: text('When, EDTF').optional(),
	url: text('Where').optional(),
};
const wording = text('What was said, in our words');
/** What a statement says, as a row of its own. */
export const said = {by: text('Who said it'), wording: wording.optional(), ...claimDetails};
export const tie = z.enum(ties).describe('How far the source goes');
export const claim = z.strictObject({
	to: text('Id of what it is said to have answered'),
	by: text('Who says so'),
	wording: wording.optional(),
	tie,
	...claimDetails,
});
const reason = z.strictObject({
	drills: texts('Ids of the drills'),
	hint: text('What it named, where no record stands for it').optional(),
	by: text('Who says so'),
	wording: wording.optional(),
	tie,
	...claimDetails,
});
const accountFields = {
	by: text('Whose account'),
	via: text('Who carried it').optional(),
	date: text('When, EDTF').optional(),
	url: text('Where').optional(),
};
const says = text('What it says, in our words');
const saidAccount = z.strictObject({says, ...accountFields});
const country = z.enum(countries).describe('Which country');
export const order = z.strictObject({
	launch: text('Id of a launch of the same day'),
	order: z.enum(orders).describe('Which came first'),
	by: text('Who says so; absent where nobody does').optional(),
	wording: wording.optional(),
	...claimDetails,
});
export const reaction = z.strictObject({
	id: text('Id of the statement: the drill and the date'),
	by: text('Who'),
	wording,
	...claimDetails,
	date: text('When, EDTF'),
	drills: texts('Ids of the other drills that it speaks of').optional(),
});

/** The fields of a launch that hold what others say of it. */
export const accountLists = {
	stated_reason: z.array(reason).describe('Statements that tied it to drills'),
	contested: z
		.array(
			z.strictObject({
				what: z.enum(disputes).describe('What the accounts disagree on'),
				says,
				class: z
					.enum(launchClasses)
					.describe('The class that this account gives, where the accounts differ on it')
					.optional(),
				...accountFields,
			}),
		)
		.describe('What is in dispute, one entry for each account, the main one first'),
	overflew: z
		.array(
			z.strictObject({
				country,
				over: text('Which part').optional(),
				says: says.optional(),
				...accountFields,
			}),
		)
		.describe('Accounts of a flight over a country'),
	fell_in_eez: z
		.array(
			z.strictObject({
				country,
				inside: z.enum(extents).describe('Whether inside'),
				says: says.optional(),
				...accountFields,
			}),
		)
		.describe("Accounts of a fall inside or outside a country's EEZ"),
	south_of_nll: z.array(saidAccount).describe('Accounts of a fall south of the NLL'),
	orbit: z
		.array(
			z.strictObject({
				reached: z.boolean().describe('Whether a satellite reached orbit'),
				says: says.optional(),
				...accountFields,
			}),
		)
		.describe('Accounts of whether a space launch put a satellite in orbit'),
	firsts: z
		.array(
			z.strictObject({
				says,
				of: z
					.enum(firstTopics)
					.describe('What it is the first of, where another field holds that too')
					.optional(),
				...accountFields,
			}),
		)
		.describe('Firsts and records, with who calls them so'),
	alerts: z.array(saidAccount).describe('Public warnings that it set off'),
};

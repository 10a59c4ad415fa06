/**
 * What the schemas of the records are made of: texts, dates, ids and addresses, each with what it says of itself, and
 * the fields that claims and accounts share.
 */

import * as z from 'zod/mini';
import {countries, ties} from '../dataset/claim.ts';
import {confidences, limits} from '../dataset/event.ts';
import type {PlainValue} from '../text/clean-text.ts';
import {known} from '../text/words.ts';
import type {Field, PlainObject} from './csv-columns.ts';
import {readDate} from './to-event.ts';

/** What a field says of itself beside its type. */
export type FieldNotes = {
	/** What it holds, for readers of the codebook; the unit stands apart. */
	readonly description: string;
	/** A value that it could have. */
	readonly sample?: string | number | boolean | readonly string[];
	readonly unit?: string;
	/** A text with rules of its own. */
	readonly form?: 'date' | 'id';
	/** What its id must name. */
	readonly refers?: Reference;
};

/** What an id can name. */
export type Reference =
	| 'series'
	| 'site'
	| 'missile system'
	| 'drill'
	| 'launch'
	| 'launch, nuclear test or fire';

/** An address of North Korean media, for examples. */
const statementSample = 'http://kcna.kp/en/article/q/1434b119e372302e78c4a1d8b7bcf1d6.kcmsf';

/** A text without notes of its own, for lists. */
export const anyText = z.string().check(z.trim(), z.minLength(1));

/** A text that is not empty. */
export function text(description: string, sample?: string) {
	return described(anyText, {description, ...known({sample})});
}

/** The id of a record or of an entry in a reference file; what it names is checked beside the others. */
export function reference(refers: Reference, description: string, sample: string) {
	return described(anyText, {description, sample, form: 'id', refers});
}

/** Whether an address names a user: `https://kcna.kp@example.org` leads to example.org. */
function namesUser(address: string): boolean {
	return URL.canParse(address) && /[^:]/.test(new URL(address).username + new URL(address).password);
}

/** An address on the web. */
export function address(description: string, sample: string) {
	const url = z
		.url({protocol: /^https?$/})
		.check(
			z.refine(
				value => !namesUser(value),
				'names a user before the @, so that it leads elsewhere than it seems; leave that out',
			),
		);
	return described(url, {description, sample});
}

/** An EDTF date as text; YAML reads a bare year as a number. */
export function date(description: string, sample: string) {
	const asText = z.pipe(z.union([z.string(), z.int()]), z.transform(String));
	const checked = asText.check(
		z.superRefine((value, context) => {
			const read = readDate(value);
			if (typeof read === 'string') {
				context.addIssue({code: 'custom', message: read});
			}
		}),
	);
	return described(checked, {description, sample, form: 'date'});
}

/** A distance above 0, in km. */
export function kilometres(description: string, sample: number) {
	return described(z.number().check(z.positive()), {description, sample, unit: 'km'});
}

/** A form with its notes; the form without them stays as it is. */
export function described<Form extends z.ZodMiniType>(form: Form, fields: FieldNotes): Form {
	const own = form.clone() as Form;
	z.globalRegistry.add(own, {...fields});
	return own;
}

/** A mark that is there or not. */
export function flag(description: string) {
	return described(z.optional(z.literal(true)), {description, sample: true});
}

/** A list that may be left out. */
export function listOf<Item extends z.ZodMiniType>(item: Item, fields: FieldNotes) {
	return described(z._default(z.array(item), []), fields);
}

/** What a claim holds beside what it is about; `by` and `wording` come first. */
export const claimDetails = {
	via: z.optional(text('Who carried it, where that is not the speaker', 'KCNA')),
	verb: z.optional(text('The decisive words, as the source has them', 'in response to')),
	quote: z.optional(
		text("The speaker's very words, or a translation of them, where held", 'a stronger warning to the enemy'),
	),
	quote_language: z.optional(
		described(z.string().check(z.regex(/^[a-z]{2}$/)), {
			description: 'The language of the quote, ISO 639-1; English where absent',
			sample: 'ko',
		}),
	),
	translated_by: z.optional(
		text('Whose translation the quote is, or the paper in which the English was read', 'KCNA'),
	),
	date: z.optional(date('When it was said or published', '2023-03-20')),
	url: z.optional(address('Where it can be read', statementSample)),
};

export const speaker = text('Who said so: a name only', 'ROK JCS');
export const wording = text(
	'What was said, in our own words: a clause that follows the name',
	'called the flight a response to the launch',
);

export const tie = described(z._default(z.enum(ties), 'said'), {
	description: 'How far the source goes in tying the two events',
});

/** What an account holds beside what it is about. */
export const accountFields = {
	by: text('Whose account it is: a name only', 'Japan MOD'),
	via: claimDetails.via,
	date: claimDetails.date,
	url: claimDetails.url,
};

export const country = described(z.enum(countries), {description: 'Which country'});

export function says(sample: string) {
	return text('What it says, in our own words', sample);
}

const source = z.strictObject({
	publisher: text('Who published it', 'Yonhap'),
	title: z.optional(
		text(
			'Its headline; absent where none was seen',
			'S. Korea, U.S. hold joint air drills involving F-22, F-35 stealth fighters',
		),
	),
	date: z.optional(date('When it was published; absent where no date was seen', '2023-02-03')),
	url: z.optional(address('Its address', 'https://en.yna.co.kr/view/AEN20230203008251325')),
	about: z.optional(
		text(
			'What the page is, where it has no headline, is about something else or is not of the days of the event',
			'photo caption',
		),
	),
});

const idForm = /^[a-z0-9][a-z0-9.-]*$/;

/** The fields that every record has. */
export const common = {
	id: described(z.string().check(z.regex(idForm)), {
		description: "The record's own name, never changed: its start, then a few words",
		sample: '2023-03-19-srbm',
		form: 'id',
	}),
	summary: z.optional(text('What there is to say beyond the fields, in our own words, at most 60 words')),
	sources: listOf(source, {description: 'Where the facts come from'}),
	confidence: described(z.enum(confidences), {description: 'How far the record can be relied on'}),
	note: z.optional(text('Doubts, disagreements between sources, corrections')),
};

export function limit(description: string) {
	return described(z.enum(limits), {description});
}

/** Statements that tie a North Korean firing to drills. */
export function statedReasons(description: string) {
	return listOf(
		z.strictObject({
			drills: listOf(described(anyText, {description: 'A drill', form: 'id', refers: 'drill'}), {
				description: 'The drills that the statement names',
				sample: ['2022-10-31-vigilant-storm'],
			}),
			hint: z.optional(
				text('What it names, where no record stands for it', 'South Korean air drill of 27 May 2024'),
			),
			by: speaker,
			wording: z.optional(wording),
			tie,
			...claimDetails,
		}),
		{description},
	);
}

// The quick way through the schema of a record, for files of thousands: most fields are texts and dates, and the others
// say the same in many records. A test holds what it makes against what the schema makes.

/** Stands for the output of a value that is not in the form of its field. */
const formless = Symbol('formless');

/** What is known of a field of a schema: what its schema made of values, by their JSON. */
type KnownField = {
	readonly name: string;
	readonly form: z.ZodMiniType;
	readonly field: Field;
	readonly absent: unknown;
	readonly outputs: Map<string, unknown>;
};

type RecordSchema = z.ZodMiniObject<Record<string, z.ZodMiniType>>;

const knownFields = new WeakMap<RecordSchema, readonly KnownField[]>();

/** Longer values are hardly ever the same twice. */
const longestKept = 200;

/** What the schema makes of a record; undefined where the record has not its form, and the schema has to say why. */
export function plainRecord(record: PlainObject, schema: RecordSchema, fields: Field): object | undefined {
	const {shape} = schema;
	for (const name of Object.keys(record)) {
		if (!Object.hasOwn(shape, name)) {
			return undefined;
		}
	}

	const made: Record<string, unknown> = {};
	for (const known of fieldsOf(schema, fields)) {
		const value = record[known.name];
		const output =
			value === undefined ? known.absent : isPlain(value, known.field) ? value : outputOf(value, known);
		if (output === formless) {
			return undefined;
		}

		if (output !== undefined) {
			made[known.name] = output;
		}
	}

	return made;
}

function fieldsOf(schema: RecordSchema, {properties = {}}: Field): readonly KnownField[] {
	const fields =
		knownFields.get(schema) ??
		Object.entries(schema.shape).map(([name, form]) => ({
			name,
			form,
			field: properties[name] ?? {},
			absent: formOutput(undefined, form),
			outputs: new Map<string, unknown>(),
		}));
	knownFields.set(schema, fields);
	return fields;
}

/** Whether a value is a text that the schema of its field leaves as it is. */
function isPlain(
	value: PlainValue,
	{type, form, format, pattern, enum: choices, const: only}: Field,
): boolean {
	if (typeof value !== 'string') {
		return false;
	}

	if (form === 'date') {
		return typeof readDate(value) !== 'string';
	}

	if (type !== 'string' || format !== undefined || choices !== undefined || only !== undefined) {
		return false;
	}

	return pattern === undefined
		? value !== '' && value.trim() === value
		: pattern === idForm.source && idForm.test(value);
}

function outputOf(value: PlainValue, {form, outputs}: KnownField): unknown {
	const text = JSON.stringify(value);
	if (outputs.has(text)) {
		return outputs.get(text);
	}

	const output = formOutput(value, form);
	if (text.length <= longestKept) {
		outputs.set(text, output);
	}

	return output;
}

function formOutput(value: PlainValue, form: z.ZodMiniType): unknown {
	const {success, data} = form.safeParse(value);
	return success ? data : formless;
}

/** What the record schemas are made of: texts, dates, ids and addresses with their notes, and the fields of all kinds. */
import * as z from 'zod/mini';
import {parseEdtf} from './edtf.ts';
import {confidences} from './event.ts';

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
export type Reference = 'series' | 'site' | 'missile system' | 'drill' | 'launch' | 'launch or nuclear test';

/** An address of North Korean media, for examples. */
export const statementSample = 'http://kcna.kp/en/article/q/1434b119e372302e78c4a1d8b7bcf1d6.kcmsf';

/** A text without notes of its own, for lists. */
export const anyText = z.string().check(z.trim(), z.minLength(1));

/** A text that is not empty. */
export function text(description: string, sample?: string) {
	return described(anyText, {description, ...(sample === undefined ? {} : {sample})});
}

/** The id of a record or of an entry in a reference file; what it names is checked beside the others. */
export function reference(refers: Reference, description: string, sample: string) {
	return described(anyText, {description, sample, form: 'id', refers});
}

/** An address on the web. */
export function address(description: string, sample: string) {
	return described(z.url({protocol: /^https?$/}), {description, sample});
}

/** An EDTF date as text; YAML reads a bare year as a number. */
export function date(description: string, sample: string) {
	const asText = z.pipe(z.union([z.string(), z.int()]), z.transform(String));
	const checked = asText.check(
		z.superRefine((value, context) => {
			const read = parseEdtf(value);
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

/** A list that may be left out. */
export function listOf<Item extends z.ZodMiniType>(item: Item, fields: FieldNotes) {
	return described(z._default(z.array(item), []), fields);
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

/** The fields that every record has. */
export const common = {
	id: described(z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]*$/)), {
		description: "The record's own name, never changed: its start, then a few words",
		sample: '2023-03-19-srbm',
		form: 'id',
	}),
	summary: z.optional(text('What there is to say beyond the fields, in our own words, at most 60 words')),
	sources: listOf(source, {description: 'Where the facts come from'}),
	confidence: described(z.enum(confidences), {description: 'How far the record can be relied on'}),
	note: z.optional(text('Doubts, disagreements between sources, corrections')),
};

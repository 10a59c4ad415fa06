/** What the record schemas are made of: texts, dates, ids and addresses with their notes, and the fields of all kinds. */
import * as z from 'zod';
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
export const anyText = z.string().trim().min(1);

/** A text that is not empty. */
export function text(description: string, sample?: string) {
	return anyText.meta(notes({description, ...(sample === undefined ? {} : {sample})}));
}

/** The id of a record or of an entry in a reference file; what it names is checked beside the others. */
export function reference(refers: Reference, description: string, sample: string) {
	return anyText.meta(notes({description, sample, form: 'id', refers}));
}

/** An address on the web. */
export function address(description: string, sample: string) {
	return z.url({protocol: /^https?$/}).meta(notes({description, sample}));
}

/** An EDTF date as text; YAML reads a bare year as a number. */
export function date(description: string, sample: string) {
	return z
		.union([z.string(), z.int()])
		.transform(String)
		.superRefine((value, context) => {
			const read = parseEdtf(value);
			if (typeof read === 'string') {
				context.addIssue({code: 'custom', message: read});
			}
		})
		.meta(notes({description, sample, form: 'date'}));
}

/** A distance above 0, in km. */
export function kilometres(description: string, sample: number) {
	return z
		.number()
		.positive()
		.meta(notes({description, sample, unit: 'km'}));
}

/** The notes as the library takes them: a plain object. */
export function notes(fields: FieldNotes): {[key: string]: unknown} {
	return {...fields};
}

const source = z.strictObject({
	publisher: text('Who published it', 'Yonhap'),
	title: text(
		'Its headline; absent where none was seen',
		'S. Korea, U.S. hold joint air drills involving F-22, F-35 stealth fighters',
	).optional(),
	date: date('When it was published; absent where no date was seen', '2023-02-03').optional(),
	url: address('Its address', 'https://en.yna.co.kr/view/AEN20230203008251325').optional(),
	about: text(
		'What the page is, where it has no headline or is about something else',
		'photo caption',
	).optional(),
});

/** The fields that every record has. */
export const common = {
	id: z
		.string()
		.regex(/^[a-z0-9][a-z0-9.-]*$/)
		.meta(
			notes({
				description: "The record's own name, never changed: its start, then a few words",
				sample: '2023-03-19-srbm',
				form: 'id',
			}),
		),
	summary: text('What there is to say beyond the fields, in our own words, at most 60 words').optional(),
	sources: z
		.array(source)
		.default([])
		.meta(notes({description: 'Where the facts come from'})),
	confidence: z.enum(confidences).meta(notes({description: 'How far the record can be relied on'})),
	note: text('Doubts, disagreements between sources, corrections').optional(),
};

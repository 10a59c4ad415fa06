/**
 * The JSON Schemas of `data/`, for editors that help while a record is written. They say what one record may hold;
 * references, the order of dates and all else that needs the other records is left to `npm run data` and `briefing check`.
 */
import {type Field, type RecordKind, recordFields, recordKinds} from './record-fields.ts';

/** A value of a JSON text. */
type Json = string | number | boolean | null | readonly Json[] | {readonly [key: string]: Json | undefined};

const draft = 'http://json-schema.org/draft-07/schema#';
const datePattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?~?$|^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}\\+09:00$';
const titles: Readonly<Record<RecordKind, string>> = {
	drill: 'A drill or a deployment',
	launch: 'A launch',
	'nuclear-test': 'A nuclear test',
};

/** The schemas by the name of their file in `data/`. */
export function jsonSchemas(): Readonly<Record<string, string>> {
	const records = Object.fromEntries(
		recordKinds.map(kind => [
			schemaFile(kind),
			schemaText({$schema: draft, title: titles[kind], ...schemaOf(recordFields(kind))}),
		]),
	);
	return {
		...records,
		'records.schema.json': schemaText({
			$schema: draft,
			title: 'A file of records: your own events, or one of the dataset',
			type: 'array',
			items: {anyOf: recordKinds.map(kind => ({$ref: schemaFile(kind)}))},
		}),
	};
}

function schemaFile(kind: RecordKind): string {
	return `${kind}.schema.json`;
}

function schemaText(schema: Json): string {
	return `${JSON.stringify(schema, null, '\t')}\n`;
}

function schemaOf(field: Field): {readonly [key: string]: Json | undefined} {
	const {description, unit, sample, form, type, format, minimum, maximum, exclusiveMinimum} = field;
	const {properties, items, required} = field;
	return {
		description:
			description === undefined ? undefined : description + (unit === undefined ? '' : ` (${unit})`),
		type: form === 'date' ? ['string', 'integer'] : type,
		pattern: form === 'date' ? datePattern : form === 'id' ? '^[a-z0-9][a-z0-9.-]*$' : undefined,
		format,
		enum: field.enum,
		const: field.const,
		minimum,
		// The library bounds whole numbers by what a double holds; no reader needs to know.
		maximum: maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum,
		exclusiveMinimum,
		examples: sample === undefined ? undefined : [sample],
		properties:
			properties &&
			Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, schemaOf(inner)])),
		required: properties && (required ?? []),
		additionalProperties: properties && false,
		items: items && schemaOf(items),
	};
}

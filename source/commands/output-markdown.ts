/** The generated parts of docs/output.md, and the JSON Schemas in docs/schemas. */
import * as z from 'zod';
import {markdownTable} from '../dataset/markdown.ts';
import {commands, flagsOf} from './command-table.ts';
import type {CsvColumn} from './csv-text.ts';
import {eventColumns} from './event-columns.ts';
import {commonFlags} from './flag-table.ts';
import {flagTerm} from './help-text.ts';
import {
	cslItemSchema,
	drillSchema,
	eventSchema,
	launchSchema,
	pairSchema,
	testSchema,
} from './output-schemas.ts';
import {pairColumns} from './pair-columns.ts';
import {statsSchema} from './stats-schema.ts';
import {daySummarySchema, spanSummarySchema} from './summary-schemas.ts';
import {exitStatuses} from './usage-notes.ts';

/** The schemas by the name of their file in docs/schemas. */
export const outputSchemas: Readonly<Record<string, z.ZodType>> = {
	'list.schema.json': z.array(eventSchema).meta({title: 'briefing list and show --format json'}),
	'pairs.schema.json': z.array(pairSchema).meta({title: 'briefing pairs --format json'}),
	'csl.schema.json': z.array(cslItemSchema).meta({title: 'briefing show --format csl-json'}),
	'summary.schema.json': daySummarySchema.meta({title: 'briefing summary --format json, of a day'}),
	'summary-span.schema.json': spanSummarySchema.meta({
		title: 'briefing summary --format json, of several days',
	}),
	'stats.schema.json': statsSchema.meta({title: 'briefing stats --format json'}),
};

/** The JSON Schema of a form, as text ending in a line end. */
export function schemaText(schema: z.ZodType): string {
	return `${JSON.stringify(z.toJSONSchema(schema), null, '\t')}\n`;
}

/** The sections of docs/output.md by their names. */
export function outputSections(): Readonly<Record<string, string>> {
	return {
		commands: markdownTable([
			['command', 'forms', 'its own flags'],
			...commands.map(command => [
				`\`briefing ${command.name}\``,
				command.formats.map(format => `\`${format}\``).join(', '),
				flagsOf(command)
					.filter(({name}) => command.flags.includes(name))
					.map(flag => `\`${flagTerm(flag)}\``)
					.join(', '),
			]),
		]),
		'common-flags': markdownTable([
			['flag', 'what it does'],
			...commonFlags.map(flag => [`\`${flagTerm(flag)}\``, flag.description]),
		]),
		statuses: markdownTable([
			['status', 'when'],
			...exitStatuses.map(({term, description}) => [term, description]),
		]),
		'list-csv': columnTable(eventColumns),
		'pairs-csv': columnTable(pairColumns),
		'drill-fields': fieldTable(drillSchema),
		'launch-fields': fieldTable(launchSchema),
		'test-fields': fieldTable(testSchema),
		'pair-fields': fieldTable(pairSchema),
		'csl-fields': fieldTable(cslItemSchema),
		'summary-fields': fieldTable(daySummarySchema),
		'summary-span-fields': fieldTable(spanSummarySchema),
		'stats-fields': fieldTable(statsSchema),
	};
}

function columnTable<Row>(columns: readonly CsvColumn<Row>[]): string {
	return markdownTable([
		['column', 'holds'],
		...columns.map(({name, description}) => [`\`${name}\``, description]),
	]);
}

function fieldTable({shape}: z.ZodObject): string {
	return markdownTable([
		['field', 'holds', 'may be absent'],
		...Object.entries(shape).map(([name, type]) => [
			`\`${name}\``,
			z.globalRegistry.get(type)?.description ?? descriptionOf(type),
			z.safeParse(type, undefined).success ? 'yes' : '',
		]),
	]);
}

/** What a field was described as before it was made optional. */
function descriptionOf(type: z.core.$ZodType): string {
	return type instanceof z.ZodOptional ? (z.globalRegistry.get(type.unwrap())?.description ?? '') : '';
}

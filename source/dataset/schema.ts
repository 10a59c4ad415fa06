/**
 * The form of the data files, field by field, as the codebook (`data/README.md`) describes it: snake_case names, EDTF
 * dates as text, references by id. The build and the reading of users' files check against it; the program at run time
 * reads only the compiled `events.json` and never loads this module with its library.
 */
import {z} from 'zod';
import {
	assetKinds,
	confidences,
	drillCategories,
	launchClasses,
	orders,
	outcomes,
	publisherKinds,
	seas,
	theatres,
} from './event.ts';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'use small letters, digits, dots and hyphens');
/** YAML reads a bare year as a number. */
const edtf = z.union([z.string(), z.number().int().transform(String)]);

const source = z.strictObject({
	publisher: text,
	title: text.optional(),
	date: edtf.optional(),
	url: z.url({protocol: /^https?$/}).optional(),
	about: text.optional(),
});

const common = {
	id,
	start: edtf,
	summary: text.optional(),
	sources: z.array(source).default([]),
	confidence: z.enum(confidences),
	note: text.optional(),
};

export const drillSchema = z.strictObject({
	...common,
	kind: z.enum(['drill', 'deployment']).default('drill'),
	title: text,
	series: id.optional(),
	category: z.enum(drillCategories),
	end: edtf.optional(),
	time_note: text.optional(),
	participants: z.array(text).min(1),
	assets: z
		.array(z.strictObject({name: text, whose: text.optional(), count: z.int().positive().optional()}))
		.default([]),
	place: text.optional(),
	theatre: z.enum(theatres),
	part_of: id.optional(),
	pairable: z.boolean().default(true),
	pairable_reason: text.optional(),
	in_response_to: z.array(z.strictObject({to: id, by: text})).default([]),
	order: z.array(z.strictObject({launch: id, order: z.enum(orders), by: text})).default([]),
	order_note: text.optional(),
	reactions: z
		.array(z.strictObject({date: edtf.optional(), who: text, what: text, url: z.url().optional()}))
		.default([]),
});

export const launchSchema = z.strictObject({
	...common,
	kind: z.literal('launch').default('launch'),
	last: edtf.optional(),
	site: id.optional(),
	missiles: z
		.array(
			z.strictObject({
				system: id.optional(),
				class: z.enum(launchClasses),
				count: z.int().positive().optional(),
				apogee_km: z.number().positive().optional(),
				range_km: z.number().positive().optional(),
				outcome: z.enum(outcomes),
				by: text.optional(),
				same_as_previous: z.literal(true).optional(),
			}),
		)
		.min(1),
	fell_in: z.array(z.enum(seas)).default([]),
	bearing_deg: z.number().min(0).max(360).optional(),
	reported: edtf.optional(),
	stated_reason: z
		.array(
			z.strictObject({
				drills: z.array(id).default([]),
				hint: text.optional(),
				by: text,
				url: z.url().optional(),
			}),
		)
		.default([]),
});

export const nuclearTestSchema = z.strictObject({
	...common,
	kind: z.literal('nuclear-test').default('nuclear-test'),
	ordinal: z.int().positive(),
	site: z.strictObject({name: text, lat: z.number(), lon: z.number()}),
});

const names = {id, name: text, korean: text.optional(), aliases: z.array(text).default([])};

export const seriesSchema = z.strictObject({
	...names,
	category: z.enum(drillCategories),
	usual_months: z.array(z.int().min(1).max(12)).default([]),
	first_year: z.int().optional(),
	last_year: z.int().optional(),
	since: edtf.optional(),
	what: text,
});

export const missileSchema = z.strictObject({
	...names,
	class: z.enum(launchClasses),
	fuel: text.optional(),
	hypersonic: z.boolean().default(false),
	cns_rule: z.boolean().default(true),
	first_flown: edtf.optional(),
	note: text.optional(),
});

export const siteSchema = z.strictObject({
	...names,
	phrase: text.optional(),
	province: text.optional(),
	lat: z.number().optional(),
	lon: z.number().optional(),
	note: text.optional(),
});

export const assetSchema = z.strictObject({...names, kind: z.enum(assetKinds)});

export const publisherSchema = z.strictObject({name: text, kind: z.enum(publisherKinds)});

export const coverageSchema = z.strictObject({
	version: text,
	launches: z.strictObject({from: text, to: text}),
	drills: z.strictObject({from: text, to: text}),
	why: text,
});

export type DrillRecord = z.output<typeof drillSchema>;
export type LaunchRecord = z.output<typeof launchSchema>;
export type NuclearTestRecord = z.output<typeof nuclearTestSchema>;

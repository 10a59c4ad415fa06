/** The form of the reference files of `data/`: series, missile systems, sites, assets, publishers, coverage. */
import * as z from 'zod';
import {assetKinds, drillCategories, launchClasses, publisherKinds} from './event.ts';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'use small letters, digits, dots and hyphens');
const date = z.union([z.string(), z.int()]).transform(String);

const names = {id, name: text, korean: text.optional(), aliases: z.array(text).default([])};

export const seriesSchema = z.strictObject({
	...names,
	category: z.enum(drillCategories),
	usual_months: z.array(z.int().min(1).max(12)).default([]),
	first_year: z.int().optional(),
	last_year: z.int().optional(),
	since: date.optional(),
	what: text,
});

export const missileSchema = z.strictObject({
	...names,
	class: z.enum(launchClasses),
	fuel: text.optional(),
	hypersonic: z.boolean().default(false),
	cns_rule: z.boolean().default(true),
	first_flown: date.optional(),
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

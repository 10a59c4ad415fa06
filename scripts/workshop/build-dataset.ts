/**
 * The parsed files of `data/` -> what `data/events.json` holds, or the problems that stand in the way.
 * Pure, so that a test can rebuild the dataset in memory and compare it with the committed file.
 */

import * as z from 'zod';
import {
	type AssetType,
	assetKinds,
	type Coverage,
	type DatasetFile,
	dataFormat,
	spreadStatements,
} from '../../source/dataset/dataset.ts';
import {
	type BriefingEvent,
	drillCategories,
	isDrill,
	launchClasses,
	type PublisherKind,
	publisherKinds,
} from '../../source/dataset/event.ts';
import {compileRecords, type RecordFile} from '../../source/records/compile.ts';
import type {Problem, RecordPlace} from '../../source/records/problem.ts';
import type {PlainValue} from '../../source/text/clean-text.ts';
import {parseIsoDay} from '../../source/time/days.ts';
import {recordProblems} from './record-checks.ts';

/** A file of `data/` by its path there, already read as YAML. */
export type ParsedFile = {
	readonly file: string;
	readonly value: PlainValue;
	/** Where each entry of the file's list stands. */
	readonly places: readonly RecordPlace[];
};

type Built = {readonly dataset: DatasetFile; readonly problems: readonly Problem[]};

/** Builds the dataset of all files of `data/`. */
export function buildDataset(files: readonly ParsedFile[]): Built {
	const problems: Problem[] = [];
	const series = readTable(files, 'series.yaml', seriesSchema, problems);
	const systems = readTable(files, 'missiles.yaml', missileSchema, problems);
	const sites = readTable(files, 'sites.yaml', siteSchema, problems);
	const assets = readTable(files, 'assets.yaml', assetSchema, problems).map(
		({id, name, korean, aliases, kind}) => ({...named(id, name, korean, aliases), kind}),
	);
	const publishers = readTable(files, 'publishers.yaml', publisherSchema, problems);
	const references = {
		series: mapById(
			series.map(({id, name, korean, aliases, category}) => ({
				...named(id, name, korean, aliases),
				category,
			})),
		),
		systems: mapById(
			systems.map(entry => ({
				...named(entry.id, entry.name, entry.korean, entry.aliases),
				class: entry.class,
				cnsRule: entry.cns_rule,
			})),
		),
		sites: mapById(
			sites.map(entry => ({
				...named(entry.id, entry.name, entry.korean, entry.aliases),
				...(entry.phrase === undefined ? {} : {phrase: entry.phrase}),
				...(entry.province === undefined ? {} : {province: entry.province}),
				...(entry.lat === undefined || entry.lon === undefined ? {} : {lat: entry.lat, lon: entry.lon}),
			})),
		),
	};
	const compiled = compileRecords(files.flatMap(recordFile), references);
	problems.push(...compiled.problems);
	const publisherKinds: Record<string, PublisherKind> = {};
	for (const {name, kind} of publishers) {
		publisherKinds[name] = kind;
	}

	for (const event of compiled.events) {
		for (const {publisher} of event.sources) {
			if (publisherKinds[publisher] === undefined) {
				problems.push({
					file: 'publishers.yaml',
					id: event.id,
					field: 'sources.publisher',
					message: `"${publisher}" is not in publishers.yaml; add it there with its kind`,
				});
			}
		}
	}

	problems.push(...assetProblems(compiled.events, assets), ...recordProblems(compiled.events));
	const byId = new Map(compiled.events.map(event => [event.id, event]));
	spreadStatements(compiled.events, byId);
	return {
		dataset: {
			format: dataFormat,
			...readCoverage(files),
			series: [...references.series.values()],
			systems: [...references.systems.values()],
			sites: [...references.sites.values()],
			assets,
			publisherKinds,
			events: [...byId.values()],
		},
		problems,
	};
}

function named(id: string, name: string, korean: string | undefined, aliases: readonly string[]) {
	return {id, name, ...(korean === undefined ? {} : {korean}), aliases};
}

/**
 * The assets that no entry knows, and those that two entries claim: either way a search for one of its other names
 * would miss the drill, or find what it does not hold.
 */
function assetProblems(events: readonly BriefingEvent[], assets: readonly AssetType[]): Problem[] {
	const entries = new Map<string, string[]>();
	for (const {id, name, korean, aliases} of assets) {
		for (const key of new Set([name, ...(korean === undefined ? [] : [korean]), ...aliases])) {
			entries.set(key, [...(entries.get(key) ?? []), id]);
		}
	}

	const uses = events.filter(isDrill).flatMap(drill => drill.assets.map(({name}) => ({id: drill.id, name})));
	return uses.flatMap(({id, name}) => {
		const ids = entries.get(name) ?? [];
		if (ids.length === 1) {
			return [];
		}

		const message =
			ids.length === 0
				? `"${name}" is not in assets.yaml; add it there with its kind, or as an alias of what it is`
				: `"${name}" stands for ${ids.join(' and ')} in assets.yaml; leave it with one of them`;
		return [{file: 'assets.yaml', id, field: 'assets.name', message}];
	});
}

function recordFile({file, value, places}: ParsedFile): RecordFile[] {
	const records: readonly PlainValue[] = Array.isArray(value) ? value : [];
	if (file.startsWith('drills/')) {
		return [{file, records, places, kind: 'drill'}];
	}

	if (file.startsWith('launches/')) {
		return [{file, records, places, kind: 'launch'}];
	}

	if (file.startsWith('fire/')) {
		return [{file, records, places, kind: 'fire'}];
	}

	return file === 'nuclear-tests.yaml' ? [{file, records, places, kind: 'nuclear-test'}] : [];
}

function readTable<T>(
	files: readonly ParsedFile[],
	file: string,
	schema: z.ZodType<T>,
	problems: Problem[],
): T[] {
	const value = files.find(parsed => parsed.file === file)?.value;
	if (!Array.isArray(value)) {
		problems.push({file, id: '', field: '', message: 'is missing or holds no list'});
		return [];
	}

	return value.flatMap((entry, index) => {
		const result = schema.safeParse(entry);
		if (result.success) {
			return [result.data];
		}

		for (const issue of result.error.issues) {
			problems.push({file, id: `entry ${index + 1}`, field: issue.path.join('.'), message: issue.message});
		}

		return [];
	});
}

function readCoverage(files: readonly ParsedFile[]): Pick<DatasetFile, 'version' | 'coverage'> {
	const {version, launches, drills} = coverageSchema.parse(
		files.find(parsed => parsed.file === 'coverage.yaml')?.value,
	);
	return {version, coverage: {launches: coverageOf(launches), drills: coverageOf(drills)}};
}

function coverageOf({from, to}: {from: string; to: string}): Coverage {
	const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
	if (first === undefined || last === undefined) {
		throw new Error(`coverage.yaml: ${from} to ${to} are no two days; write 2000-01-01.`);
	}

	return {from: first, to: last};
}

function mapById<T extends {readonly id: string}>(entries: readonly T[]): ReadonlyMap<string, T> {
	return new Map(entries.map(entry => [entry.id, entry]));
}

// The form of the reference files of `data/`: series, missile systems, sites, assets, publishers, coverage.

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'use small letters, digits, dots and hyphens');
const date = z.union([z.string(), z.int()]).transform(String);

const names = {id, name: text, korean: text.optional(), aliases: z.array(text).default([])};

const seriesSchema = z.strictObject({
	...names,
	category: z.enum(drillCategories),
	usual_months: z.array(z.int().min(1).max(12)).default([]),
	first_year: z.int().optional(),
	last_year: z.int().optional(),
	since: date.optional(),
	what: text,
});

const missileSchema = z.strictObject({
	...names,
	class: z.enum(launchClasses),
	fuel: text.optional(),
	hypersonic: z.boolean().default(false),
	cns_rule: z.boolean().default(true),
	first_flown: date.optional(),
	note: text.optional(),
});

const siteSchema = z.strictObject({
	...names,
	phrase: text.optional(),
	province: text.optional(),
	lat: z.number().optional(),
	lon: z.number().optional(),
	note: text.optional(),
});

const assetSchema = z.strictObject({...names, kind: z.enum(assetKinds)});

const publisherSchema = z.strictObject({name: text, kind: z.enum(publisherKinds)});

const coverageSchema = z.strictObject({
	version: text,
	launches: z.strictObject({from: text, to: text}),
	drills: z.strictObject({from: text, to: text}),
	why: text,
});

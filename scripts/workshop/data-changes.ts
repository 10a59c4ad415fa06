/**
 * What changed from one version of the dataset to the next: the records added, changed (in which fields) and withdrawn.
 * The version before is kept as a digest of each field of each record, so that its data need not be kept as well.
 */
import {createHash} from 'node:crypto';
import * as z from 'zod';
import type {DatasetFile, LastChanges} from '../../source/dataset/dataset.ts';
import type {BriefingEvent} from '../../source/dataset/event.ts';
import {countNoun} from '../../source/text/words.ts';

const versionChanges = z.strictObject({
	version: z.string(),
	since: z.string(),
	added: z.array(z.string()),
	/** Each with the names of its fields that are different, as the data files call them. */
	changed: z.record(z.string(), z.array(z.string())),
	withdrawn: z.array(z.string()),
});
type VersionChanges = z.output<typeof versionChanges>;

const digests = z.strictObject({
	version: z.string(),
	fields: z.array(z.string()),
	/** For each record a digest of each of `fields`, with commas between; empty where it has no such field. */
	records: z.record(z.string(), z.string()),
});
type Digests = z.output<typeof digests>;

const log = z.strictObject({
	/** The changes of the versions before the one that is being made, newest first. */
	earlier: z.array(versionChanges),
	/** The version before the one that is being made. */
	before: digests,
});
/** `data/changes.json`. */
type ChangeLog = z.output<typeof log>;

/** What `npm run data -- --changes FILE` reads of an `events.json` of any version. */
const oldDataset = z.object({
	version: z.string(),
	events: z.array(z.looseObject({id: z.string(), kind: z.string()})),
	/** From format 3 and 2 on: the other parts of each event. */
	texts: z.array(z.looseObject({})).default([]),
	later: z.array(z.looseObject({})).default([]),
});
type Versioned = {
	readonly version: string;
	readonly events: readonly {readonly id: string; readonly kind: string}[];
};

/** The log in a text of `data/changes.json`; throws where it is none. */
export function parseChangeLog(text: string): ChangeLog {
	return log.parse(JSON.parse(text));
}

/** The text of `data/changes.json`, a record a line. */
export function changeLogText({earlier, before: {version, fields, records}}: ChangeLog): string {
	const lines = Object.entries(records).map(
		([id, parts]) => `${JSON.stringify(id)}:${JSON.stringify(parts)}`,
	);
	return `{"earlier":${JSON.stringify(earlier)},
"before":{"version":${JSON.stringify(version)},"fields":${JSON.stringify(fields)},"records":{
${lines.join(',\n')}
}}}
`;
}

/**
 * The log once another version has been released: `released` is the text of its `events.json`. What it changed itself
 * is kept with the versions before it.
 */
export function logAfterRelease(released: string, current: ChangeLog | undefined): ChangeLog {
	const {version, events, texts, later} = oldDataset.parse(JSON.parse(released));
	const dataset = {
		version,
		events: events.map(({ties: _, ...event}, index) => ({...event, ...texts[index], ...later[index]})),
	};
	const isSame = current === undefined || current.before.version === dataset.version;
	return {
		earlier: isSame ? (current?.earlier ?? []) : [changesSince(current.before, dataset), ...current.earlier],
		before: digestsOf(dataset),
	};
}

/** The changes of every version, that of the dataset first. */
export function allChanges({before, earlier}: ChangeLog, dataset: Versioned): readonly VersionChanges[] {
	return [changesSince(before, dataset), ...earlier];
}

/** The version in which each record last changed, for `events.json`: newest first, each record once. */
export function lastChanges(history: readonly VersionChanges[]): LastChanges {
	const told = new Set<string>();
	return {
		first: history.at(-1)?.since ?? '',
		later: history.map(({version, added, changed}) => {
			const ids = [...added, ...Object.keys(changed)].filter(id => !told.has(id)).sort();
			for (const id of ids) {
				told.add(id);
			}

			return {version, ids};
		}),
	};
}

/** The page `data/CHANGES.md`. */
export function changesPage(history: readonly VersionChanges[]): string {
	const sections = history.map(
		({version, since, added, changed, withdrawn}) => `## ${version}

Compared with ${since}: ${countNoun(added.length, 'record')} added, ${Object.keys(changed).length} changed, ${withdrawn.length} withdrawn.
${listOf('Added', added)}${listOf(
	'Changed',
	Object.entries(changed).map(([id, fields]) => `${id}\`: \`${fields.join('`, `')}`),
)}${listOf('Withdrawn', withdrawn)}`,
	);
	return `# What changed in the dataset

For each version every record that was added, changed (with the fields that are different) or withdrawn. Made by \`npm run data\`; not for editing.
\`briefing show ID\` says in which version a record last changed.

${sections.join('\n')}`;
}

function listOf(heading: string, entries: readonly string[]): string {
	return entries.length === 0
		? ''
		: `\n### ${heading}\n\n${entries.map(entry => `- \`${entry}\`\n`).join('')}`;
}

function changesSince(before: Digests, dataset: Versioned): VersionChanges {
	const after = new Map(dataset.events.map(event => [event.id, fieldDigests(event)]));
	const changed: Record<string, string[]> = {};
	for (const [id, digest] of after) {
		const old = before.records[id]?.split(',');
		const names = [...new Set([...before.fields, ...digest.keys()])].sort();
		const different = names.filter(
			name => (old?.[before.fields.indexOf(name)] ?? '') !== (digest.get(name) ?? ''),
		);
		if (old !== undefined && different.length > 0) {
			changed[id] = different;
		}
	}

	return {
		version: dataset.version,
		since: before.version,
		added: [...after.keys()].filter(id => before.records[id] === undefined),
		changed,
		withdrawn: Object.keys(before.records).filter(id => !after.has(id)),
	};
}

function digestsOf({version, events}: Versioned): Digests {
	const records = events.map(event => ({id: event.id, digest: fieldDigests(event)}));
	const fields = [...new Set(records.flatMap(({digest}) => [...digest.keys()]))].sort();
	return {
		version,
		fields,
		records: Object.fromEntries(
			records.map(({id, digest}) => [id, fields.map(name => digest.get(name) ?? '').join(',')]),
		),
	};
}

/** Names in a compiled event that are others in the data files. */
const fileNames: Readonly<Record<string, string>> = {
	statedReasons: 'stated_reason',
	siteName: 'site',
	lat: 'site',
	lon: 'site',
};

/** A digest of each field of a record that is known, by the name that the data files have for it. */
function fieldDigests(event: {readonly id: string; readonly kind: string}): ReadonlyMap<string, string> {
	const values = new Map<string, unknown[]>();
	for (const [key, value] of Object.entries(event)) {
		const isMade = key === 'id' || (key === 'title' && !isTitled(event.kind));
		const isUnknown = Array.isArray(value) && value.length === 0;
		if (!isMade && !isUnknown) {
			const name = fileNames[key] ?? key.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
			values.set(name, [...(values.get(name) ?? []), value]);
		}
	}

	return new Map([...values].map(([name, value]) => [name, digestOf(value)]));
}

/** The title of a launch or a nuclear test is made from its fields. */
function isTitled(kind: string): boolean {
	const titled: readonly string[] = ['drill', 'deployment'] satisfies readonly BriefingEvent['kind'][];
	return titled.includes(kind);
}

/** Four signs of 64: a change goes unseen once in 16 million. */
function digestOf(value: unknown): string {
	return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 4);
}

/** The dataset as `events.json` holds it: with the version in which each record last changed. */
export function withLastChanges(dataset: DatasetFile, history: readonly VersionChanges[]): DatasetFile {
	const {events, ...head} = dataset;
	return {...head, changes: lastChanges(history), events};
}

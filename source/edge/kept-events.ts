/**
 * Writes datasets: the text of an `events.json`, for the build; and, so that the next start with the same own files finds
 * all events ready, a dataset with a user's own, into the system's folder for what can be made again. Whatever hinders that
 * hinders nothing else: then each start reads the files.
 */
import {readdir, rm, stat} from 'node:fs/promises';
import path from 'node:path';
import type {Claim} from '../dataset/claim.ts';
import {type Dataset, type DatasetFile, dataFormat, datasetOf} from '../dataset/dataset.ts';
import {eventParts, hashOf, type LineLengths, partHeading} from '../dataset/dataset-parts.ts';
import {type BriefingEvent, isDrill, isFire, isLaunch} from '../dataset/event.ts';
import {allLaunches, createPairings} from '../pairing/pairings.ts';
import {pageAmong} from '../summary/outline.ts';
import {makeFolder, writeTextFile} from './write-output.ts';

/** More are of files that have changed since. */
const mostKept = 4;

/** Keeps a dataset in a file; what was kept before goes, but for the newest. */
export async function keepDataset(dataset: Dataset, file: string): Promise<void> {
	const folder = path.dirname(file);
	try {
		await makeFolder(folder, 0o700);
		// It holds what the user wrote, so nobody else may read it.
		await writeTextFile(file, await datasetText(datasetFile(dataset)), {mayReplace: true, mode: 0o600});
		const names = (await readdir(folder)).filter(name => /^own-[0-9a-f]+\.json$/.test(name));
		const dated = await Promise.all(
			names.map(async name => {
				const other = path.join(folder, name);
				return {other, at: (await stat(other)).mtimeMs};
			}),
		);
		const old = dated.toSorted((a, b) => b.at - a.at).slice(mostKept);
		await Promise.all(old.map(({other}) => rm(other, {force: true})));
	} catch {
		// The next start reads the files again.
	}
}

function datasetFile(dataset: Dataset): DatasetFile {
	const {series, systems, sites, assets, publisherKinds, changes, version, coverage, events} = dataset;
	for (const event of events) {
		// The first look at them reads what the event holds beside its first part, so that it is written whole.
		void event.sources;
	}

	return {
		format: dataFormat,
		version,
		coverage,
		series: [...series.values()],
		systems: [...systems.values()],
		sites: [...sites.values()],
		assets: [...assets.values()],
		publisherKinds,
		...(changes === undefined ? {} : {changes}),
		events,
	};
}

/**
 * The text of an `events.json`: a head with a hash of all the rest, then the first part of each event on a line of its
 * own, then the others (dataset-parts.ts), so that a change of one record is a change of three lines at most. Equal datasets
 * give equal bytes.
 */
export async function datasetText(file: DatasetFile): Promise<string> {
	const {
		events,
		format,
		version,
		assets,
		publisherKinds,
		changes,
		nearest,
		pages = {},
		...tables
	} = withReadyParts(file);
	const parts = events.map(eventParts);
	const first = inAscii(`${tableLines(tables)},\n"events":[\n${jsonLines(parts.map(part => part.first))}\n]`);
	const [texts, last] = [jsonLines(parts.map(part => part.texts)), jsonLines(parts.map(part => part.later))];
	const lines: LineLengths = {texts: lineLengths(texts), later: lineLengths(last)};
	const later = `,\n${tableLines({assets, publisherKinds, changes, nearest, lines})},\n"pages":{\n${tableLines(pages)}\n},\n`;
	const behind = `${partHeading('texts')}${texts}\n],\n`;
	const lengths = [first, later, behind].map(part => Buffer.byteLength(part));
	const rest = `${tableLines({format, version, parts: lengths})},\n${first}${later}${behind}${partHeading('later')}${last}\n]}\n`;
	return `{"hash":"${await hashOf(rest)}",\n${rest}`;
}

/** The JSON text with every other character as an escape: each start reads this part, and reads ASCII in half the time. */
function inAscii(json: string): string {
	return json.replace(/[^\n -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function tableLines(tables: Readonly<Record<string, unknown>>): string {
	return Object.entries(tables)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
		.join(',\n');
}

/** With the line end of each. */
function lineLengths(lines: string): readonly number[] {
	return lines.split('\n').map(line => Buffer.byteLength(line) + 1);
}

function jsonLines(values: readonly object[]): string {
	return values.map(value => JSON.stringify(value)).join(',\n');
}

/**
 * The dataset with what a start would take long to find, by the program's own rules: the nearest launch of each drill, and
 * what sources say of the addresses of claims. A test holds the program with these parts against the program
 * without.
 */
function withReadyParts(file: DatasetFile): DatasetFile {
	const {events} = file;
	const {ofDrill} = createPairings(datasetOf(file, ''), {
		launches: allLaunches,
		direction: 'nearest',
		theatre: 'all',
	});
	const places = new Map(events.map((event, place) => [event.id, place]));
	const asked = events.flatMap(event =>
		claimsOf(event).flatMap(({url}) => {
			const isOwn = url === undefined || event.sources.some(source => source.url === url);
			const page = isOwn ? undefined : pageAmong(events, url);
			return page === undefined ? [] : [[page.url, page] as const];
		}),
	);
	return {
		...file,
		nearest: events.filter(isDrill).map(drill => {
			const match = ofDrill(drill)?.match;
			const place = match && places.get(match.launch.id);
			return match === undefined || place === undefined ? null : [place, match.gap];
		}),
		pages: Object.fromEntries(asked),
	};
}

function claimsOf(event: BriefingEvent): readonly Partial<Claim>[] {
	if (isDrill(event)) {
		return [...event.inResponseTo, ...event.order, ...event.reactions];
	}

	return isLaunch(event) || isFire(event) ? event.statedReasons : [];
}

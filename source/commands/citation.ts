/**
 * What is cited, and in which form. One definition of the dataset (`datasetCard`) and one plain value a citation; BibTeX,
 * CSL-JSON and RIS write them out; CITATION.cff and datapackage.json (export.ts) are made from the same definition. The day on which the data are read is an
 * argument.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill, type PublisherKind, type Source} from '../dataset/event.ts';
import {known} from '../text/words.ts';
import {isoDay, type KoreaDay} from '../time/days.ts';
import {dateSpan, longDate} from '../time/format-date.ts';
import type {JsonValue} from './event-record.ts';
import {jsonLines} from './print-records.ts';

/** Who made the dataset, what it is called, where it is had, and under which licence. */
export const datasetCard = {
	name: 'peninsula-briefing',
	title: 'briefing: US-ROK drills and North Korean launches',
	abstract:
		'US-ROK military drills and deployments, North Korean missile launches, nuclear tests and artillery fire, each with its sources, Korea time and its doubts, and each drill with the launch that stands nearest to it in time.',
	author: 'The briefing maintainers',
	publisher: 'briefing',
	/** A package URL: the name of the package by which the data are had; a web address takes its place once there is one. */
	address: 'pkg:npm/peninsula-briefing',
	licence: {
		id: 'CC-BY-4.0',
		name: 'CC BY 4.0',
		title: 'Creative Commons Attribution 4.0 International',
		url: 'https://creativecommons.org/licenses/by/4.0/',
	},
	keywords: ['Korean Peninsula', 'military exercises', 'missile launches', 'North Korea', 'South Korea'],
	/** What must be credited with it; LICENSE-DATA says for what. */
	restsOn: [
		{
			title: 'CNS North Korea Missile Test Database',
			author: 'James Martin Center for Nonproliferation Studies',
			publisher: 'Nuclear Threat Initiative',
			url: 'https://www.nti.org/analysis/articles/cns-north-korea-missile-test-database/',
		},
		{
			title: 'nagix/nk-missile-tests',
			author: 'nagix',
			url: 'https://github.com/nagix/nk-missile-tests',
		},
	],
} as const;

/** A date as far as it is known. */
type CitedDate = {readonly parts: readonly number[]; readonly about: boolean};

type Citation = {
	/** Letters, digits, dots and hyphens; the event's id, with `-source-1` for its first source. */
	readonly key: string;
	/** The keys under which the same page would stand by itself. */
	readonly otherKeys: readonly string[];
	readonly kind: 'dataset' | 'record' | 'news' | 'page';
	readonly title: string;
	/** Who answers for it: of a source its publisher. */
	readonly author: string;
	readonly date?: CitedDate | undefined;
	readonly url?: string | undefined;
	/** Of the dataset and its records: the version, and the day on which it was read. */
	readonly version?: string;
	readonly read?: CitedDate | undefined;
	/** Of a record: its id; of a source: those of the events that it is a source of. */
	readonly ids: readonly string[];
};

const newsKinds: readonly PublisherKind[] = ['wire', 'paper', 'state-media'];

/**
 * The citations of events, the record of each before its sources; an event of a user's own file has no record in this
 * dataset. A page that several of them name is one citation.
 */
export function citationsOf(
	events: readonly BriefingEvent[],
	dataset: Dataset,
	today: KoreaDay,
): readonly Citation[] {
	const whole = datasetCitation(dataset, today);
	const citations = new Map<string, Citation>();
	for (const event of events) {
		const when = isDrill(event) ? dateSpan(event.start, event.end) : longDate(event.start);
		const title = `${event.title}, ${when}`;
		if (event.own !== true) {
			citations.set(event.id, {...whole, key: event.id, kind: 'record', title, ids: [event.id]});
		}

		for (const [index, source] of event.sources.entries()) {
			const cited = sourceCitation(
				source,
				{key: `${event.id}-source-${index + 1}`, of: event.id, title},
				dataset,
			);
			const page = source.url ?? cited.key;
			const before = citations.get(page);
			citations.set(page, before === undefined ? cited : joined(before, cited));
		}
	}

	return [...citations.values()];
}

/** The citation of the dataset as a whole. */
export function datasetCitation({version}: Dataset, today: KoreaDay): Citation {
	return {
		key: datasetCard.name,
		otherKeys: [],
		kind: 'dataset',
		title: datasetCard.title,
		author: datasetCard.author,
		date: citedDate(version),
		url: datasetCard.address,
		version,
		read: citedDate(isoDay(today)),
		ids: [],
	};
}

function sourceCitation(
	{publisher, title, about, date, url}: Source,
	event: {readonly key: string; readonly of: string; readonly title: string},
	{publisherKinds}: Dataset,
): Citation {
	const kind = Object.hasOwn(publisherKinds, publisher) ? publisherKinds[publisher] : undefined;
	return {
		key: event.key,
		otherKeys: [],
		kind: kind !== undefined && newsKinds.includes(kind) ? 'news' : 'page',
		// Where no headline was seen, what the page is about, in brackets as citations have it.
		title: title ?? `[Page about ${about ?? event.title}]`,
		author: publisher,
		date: citedDate(date),
		url,
		ids: [event.of],
	};
}

/** A page that is named again: its headline and its date from where they are given. */
function joined(before: Citation, again: Citation): Citation {
	return {
		...before,
		date: before.date ?? again.date,
		title: before.title.startsWith('[Page about ') ? again.title : before.title,
		otherKeys: [...before.otherKeys, again.key],
		ids: [...new Set([...before.ids, ...again.ids])],
	};
}

function citedDate(text: string | undefined): CitedDate | undefined {
	const [, year, month, day, about] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/.exec(text ?? '') ?? [];
	if (year === undefined) {
		return undefined;
	}

	const parts = [year, month, day].flatMap(part => (part === undefined ? [] : Number(part)));
	return {parts, about: about !== undefined};
}

/** More ids than this are counted. */
const mostIds = 5;

/** What it is cited for, in words. */
function noteOf({kind, ids}: Citation): string {
	const named =
		ids.slice(0, mostIds).join(', ') + (ids.length > mostIds ? ` and ${ids.length - mostIds} more` : '');
	return {
		dataset: '',
		record: `Record ${named} of ${datasetCard.title}`,
		news: `Source of ${named}`,
		page: `Source of ${named}`,
	}[kind];
}

function isOfDataset({kind}: Citation): boolean {
	return kind === 'dataset' || kind === 'record';
}

/** `Data set, version 2026-11-26, CC BY 4.0`: styles print this where they print neither version nor licence. */
function workType({version = ''}: Citation): string {
	return `Data set, version ${version}, ${datasetCard.licence.name}`;
}

// Citations as BibTeX in the form that biber, pandoc and Zotero agree on: `@dataset`, `@online` and `@misc`, ISO dates,
// corporate authors and titles in double braces so that no style takes them apart or changes their capitals. Letters
// outside ASCII stay as they are: all three read UTF-8. `ids` are other keys of the same entry.

/** The entries, parted by empty lines. */
export function bibtexText(citations: readonly Citation[]): string {
	return citations.map(entryText).join('\n');
}

function entryText(citation: Citation): string {
	const {key, otherKeys, title, author, date, url, version, read} = citation;
	const isData = isOfDataset(citation);
	const fields: readonly (readonly [string, string | undefined])[] = [
		['ids', otherKeys.length === 0 ? undefined : otherKeys.join(', ')],
		['author', `{${escaped(author)}}`],
		['title', `{${escaped(title)}}`],
		['publisher', isData ? `{${escaped(datasetCard.publisher)}}` : undefined],
		['date', date && isoText(date)],
		['version', version && escaped(version)],
		['type', isData ? escaped(workType(citation)) : undefined],
		['url', url && plainAddress(url)],
		['urldate', read && isoText(read)],
		['note', escaped(noteOf(citation)) || undefined],
	];
	const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}}`));
	return `@${isData ? 'dataset' : url === undefined ? 'misc' : 'online'}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** `2003-03-04`, and `2003-03-04~` for about then. */
function isoText({parts, about}: CitedDate): string {
	return parts.map(part => String(part).padStart(2, '0')).join('-') + (about ? '~' : '');
}

const commands: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'{': '\\{',
	'}': '\\}',
	'&': '\\&',
	'%': '\\%',
	$: '\\$',
	'#': '\\#',
	_: '\\_',
};

/** Pairs of these would come out as dashes, curly quotes and Spanish marks. */
const ligatures = /-(?=-)|'(?=')|`(?=`)|[?!](?=`)/g;

function escaped(text: string): string {
	return text
		.replace(/[\\~^{}&%$#_]/g, character => commands[character] ?? character)
		.replace(ligatures, '$&{}');
}

/** An address is read as it stands, but its braces must pair; so these, and backslashes, are percent-encoded. */
function plainAddress(url: string): string {
	return url.replace(/[{}\\]/g, encodeURIComponent);
}

// Citations as CSL-JSON (citationstyles.org), which Zotero, pandoc and most reference managers read.

const cslTypes = {dataset: 'dataset', record: 'dataset', news: 'article-newspaper', page: 'webpage'} as const;

/** A JSON array with an item a line. */
export function cslJson(citations: readonly Citation[]): string {
	return jsonLines(citations.map(cslItem));
}

function cslItem(citation: Citation): JsonValue {
	const {key, kind, title, author, date, url, version, read} = citation;
	const isData = isOfDataset(citation);
	return known({
		id: key,
		type: cslTypes[kind],
		title,
		author: [{literal: author}],
		'container-title': kind === 'record' ? datasetCard.title : isData ? undefined : author,
		publisher: isData ? datasetCard.publisher : undefined,
		genre: isData ? workType(citation) : undefined,
		issued: date && cslDate(date),
		accessed: read && cslDate(read),
		URL: url,
		version,
		note: noteOf(citation) || undefined,
	});
}

function cslDate({parts, about}: CitedDate): JsonValue {
	return {'date-parts': [parts], ...(about ? {circa: true} : {})};
}

// Citations as RIS, which EndNote, Mendeley, Zotero and library catalogues read: two capitals, two spaces, a hyphen.

const risTypes = {dataset: 'DATA', record: 'DATA', news: 'NEWS', page: 'ELEC'} as const;

/** The entries; each ends in `ER`, each line in CRLF. */
export function risText(citations: readonly Citation[]): string {
	return citations.map(risEntry).join('\r\n');
}

function risEntry(citation: Citation): string {
	const {key, kind, title, author, date, url, version, read} = citation;
	const isData = isOfDataset(citation);
	const fields: readonly (readonly [string, string | undefined])[] = [
		['TY', risTypes[kind]],
		['ID', key],
		['AU', author],
		['TI', title],
		['T2', kind === 'record' ? datasetCard.title : isData ? undefined : author],
		['PB', isData ? datasetCard.publisher : undefined],
		['PY', date && String(date.parts[0])],
		['DA', date && risDate(date)],
		['ET', version],
		['M3', isData ? workType(citation) : undefined],
		['UR', url],
		['Y2', read && risDate(read)],
		['N1', noteOf(citation) || undefined],
	];
	const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${value}\r\n`));
	return `${lines.join('')}ER  - \r\n`;
}

/** `2003/03/04/about`: year, month, day and a word, each empty where it is not known. */
function risDate({parts, about}: CitedDate): string {
	const [year = 0, month, day] = parts;
	const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
	return `${year}/${two(month)}/${two(day)}/${about ? 'about' : ''}`;
}

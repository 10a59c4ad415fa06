/** `briefing show ID...`: events whole, with their sources, or their sources as a reference manager reads them. */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill, type PublisherKind, type Source} from '../dataset/event.ts';
import {detailLines} from '../layout/detail-lines.ts';
import {lineText} from '../layout/line.ts';
import {pairingLines, pairingTitle} from '../layout/pairing-lines.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {wrapText} from '../text/cells.ts';
import {asciiText, quoted} from '../text/clean-text.ts';
import {joinWords, known, nearestWord} from '../text/words.ts';
import {dateSpan, longDate} from '../time/format-date.ts';
import type {CommandResult} from './command-result.ts';
import {eventRecord, type JsonValue, jsonLines} from './event-record.ts';
import type {PrintOptions} from './print-records.ts';

type ShowInput = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	readonly ids: readonly string[];
	readonly print: PrintOptions;
};

/** The events of the ids, in that order; status 1 where an id is unknown, with the one that it is nearest to. */
export function showCommand({dataset, pairings, ids, print}: ShowInput): CommandResult {
	const events = ids.flatMap(id => dataset.byId.get(id) ?? []);
	const unknown = ids.filter(id => !dataset.byId.has(id));
	return {
		output: textOf(events, dataset, pairings, print),
		status: unknown.length === 0 ? 0 : 1,
		...(unknown.length === 0 ? {} : {error: unknown.map(id => unknownWords(id, dataset)).join(' ')}),
	};
}

function textOf(
	events: readonly BriefingEvent[],
	dataset: Dataset,
	pairings: Pairings,
	{format, width, ascii}: PrintOptions,
): string {
	switch (format) {
		case 'json':
			return jsonLines(events.map(event => eventRecord(event, dataset)));
		case 'csl-json':
			return cslJson(events.flatMap(event => citationsOf(event, dataset)));
		case 'bibtex':
			return bibtexText(events.flatMap(event => citationsOf(event, dataset)));
		default: {
			const text = events
				.map(event => eventText(event, {dataset, pairings, width}))
				.join(`\n${'-'.repeat(width)}\n\n`);
			return ascii ? asciiText(text) : text;
		}
	}
}

/** How many ids are named where what was typed begins several. */
const mostNamed = 3;

function unknownWords(typed: string, {events}: Dataset): string {
	const ids = events.map(({id}) => id);
	const begun = typed.length < 4 ? [] : ids.filter(id => id.startsWith(typed));
	const nearest = nearestWord(typed, ids);
	const meant = begun.length > 0 ? begun.slice(0, mostNamed) : nearest === undefined ? [] : [nearest];
	const advice =
		meant.length === 0 ? '"briefing list" shows the ids.' : `did you mean ${joinWords(meant, 'or')}?`;
	return `There is no event ${quoted(typed)}; ${advice}`;
}

// An event whole, as text: what the panes of the screen say of it, for a mail or a printer.

/** The lines of an event, its pairing last; addresses stand whole even where they are longer than a line. */
function eventText(
	event: BriefingEvent,
	{dataset, pairings, width}: {dataset: Dataset; pairings: Pairings; width: number},
): string {
	const pairing = pairings.ofEvent(event);
	const {launches, direction} = pairings.choice;
	const gap = pairingTitle(pairing);
	const title = `PAIRING (launches: ${launchChoiceText(launches)}; ${direction})${gap === '' ? '' : `: ${gap}`}`;
	return [
		...detailLines(event, dataset, width, {wholeAddresses: true}).map(lineText),
		'',
		...wrapText(title, {width, rest: '  '}),
		...pairingLines({event, pairing, pairings, dataset, width}).map(lineText),
	]
		.map(line => `${line.trimEnd()}\n`)
		.join('');
}

// What is cited of an event: its record in this dataset, and each of its sources. One plain value that the CSL-JSON and
// BibTeX forms write out.

/** A date as far as it is known. */
type CitedDate = {readonly parts: readonly number[]; readonly about: boolean};

type Citation = {
	/** Letters, digits, dots and hyphens; the event's id, with `-source-1` for its first source. */
	readonly key: string;
	readonly kind: 'record' | 'news' | 'page';
	readonly title: string;
	/** Who answers for it: the publisher; nobody for a record. */
	readonly publisher?: string;
	readonly date?: CitedDate;
	readonly url?: string;
	/** The version of the dataset that a record stands in. */
	readonly version?: string;
	/** What it is cited for. */
	readonly note: string;
};

/** What the dataset is called where one of its records is cited. */
const datasetTitle = 'briefing: US-ROK drills and North Korean launches';

const newsKinds: readonly PublisherKind[] = ['wire', 'paper', 'state-media'];

/** The citations of an event, its record first; an event of a user's own file has no record in this dataset. */
function citationsOf(event: BriefingEvent, dataset: Dataset): readonly Citation[] {
	const when = isDrill(event) ? dateSpan(event.start, event.end) : longDate(event.start);
	const {version, hash} = dataset;
	const record: Citation = {
		key: event.id,
		kind: 'record',
		title: `${event.title}, ${when}`,
		...dateField(/^\d{4}(-\d{2}){0,2}/.exec(version)?.[0]),
		version,
		note: `Record ${event.id}, data ${version} (${hash})`,
	};
	const sources = event.sources.map((source, index): Citation => {
		const kind = Object.hasOwn(dataset.publisherKinds, source.publisher)
			? dataset.publisherKinds[source.publisher]
			: undefined;
		return {
			key: `${event.id}-source-${index + 1}`,
			kind: kind !== undefined && newsKinds.includes(kind) ? 'news' : 'page',
			title: titleOf(source, `${event.title}, ${when}`),
			publisher: source.publisher,
			...dateField(source.date),
			...known({url: source.url}),
			note: `Source of ${event.id}`,
		};
	});
	return event.own === true ? sources : [record, ...sources];
}

/** The headline; where none was seen, what the page is about, in brackets as citations have it. */
function titleOf({title, about}: Source, event: string): string {
	return title ?? `[Page about ${about ?? event}]`;
}

function dateField(text: string | undefined): {readonly date?: CitedDate} {
	const [, year, month, day, about] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/.exec(text ?? '') ?? [];
	return year === undefined
		? {}
		: {
				date: {
					parts: [year, month, day].flatMap(part => (part === undefined ? [] : Number(part))),
					about: about !== undefined,
				},
			};
}

// Citations as BibTeX in the form that biber, pandoc and Zotero agree on: `@online` and `@misc`, ISO dates, corporate
// authors and titles in double braces so that no style takes them apart or changes their capitals. Letters outside ASCII
// stay as they are: all three read UTF-8.

/** The entries, parted by empty lines. */
export function bibtexText(citations: readonly Citation[]): string {
	return citations.map(entryText).join('\n');
}

function entryText({key, kind, title, publisher, date, url, version, note}: Citation): string {
	const fields: readonly (readonly [string, string | undefined])[] = [
		['author', publisher && `{${escaped(publisher)}}`],
		['title', `{${escaped(title)}}`],
		['howpublished', kind === 'record' ? escaped(datasetTitle) : undefined],
		['date', date && dateText(date)],
		['version', version && escaped(version)],
		['url', url && plainAddress(url)],
		['note', escaped(note)],
	];
	const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}}`));
	return `@${url === undefined ? 'misc' : 'online'}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** `2003-03-04`, and `2003-03-04~` for about then. */
function dateText({parts, about}: NonNullable<Citation['date']>): string {
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

const types = {record: 'dataset', news: 'article-newspaper', page: 'webpage'} as const;

/** A JSON array with an item a line. */
function cslJson(citations: readonly Citation[]): string {
	return jsonLines(citations.map(cslItem));
}

function cslItem({key, kind, title, publisher, date, url, version, note}: Citation): JsonValue {
	return known({
		id: key,
		type: types[kind],
		title,
		author: publisher === undefined ? undefined : [{literal: publisher}],
		'container-title': kind === 'record' ? datasetTitle : publisher,
		issued: date && {'date-parts': [date.parts], ...(date.about ? {circa: true} : {})},
		URL: url,
		version,
		note,
	});
}

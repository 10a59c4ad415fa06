/**
 * The summary in words, before it has a layout: one value that text, Markdown, HTML and the Day view draw, so that none of
 * them takes a text apart. A section holds lines; a line has a role (what it is about), a lead (its hour, day or state)
 * and the numbers of its sources.
 */

import type {Claim} from '../dataset/claim.ts';
import {readyPartsOf} from '../dataset/dataset-parts.ts';
import type {BriefingEvent, Source} from '../dataset/event.ts';
import {asciiText, onlyAscii} from '../text/clean-text.ts';
import type {Cited, SummarySource} from './summary.ts';

/** What a line is about, for its colour or its tag. */
export type OutlineRole = 'launch' | 'drill' | 'test' | 'fire' | 'note' | 'plain' | 'quiet';

/** A line: a paragraph of its own, broken only by the form that draws it. */
export type OutlineLine = {
	readonly text: string;
	readonly cited: Cited;
	/** 0 for an item, 1 for what stands below it, and so on. */
	readonly depth: number;
	/** Says more of the item above instead of being one. */
	readonly isDetail?: true;
	/** A date, an hour or a state (`day 7 of 11`) that stands before the text. */
	readonly lead?: string;
	readonly role?: OutlineRole;
	/** The id of the event that the line is about; of several the first. */
	readonly about?: string;
};

/**
 * How a section is drawn: `prose` as one paragraph behind its heading, `items` a line each below the heading, `run` as
 * one paragraph behind its heading with marks between the items.
 */
type OutlineForm = 'prose' | 'items' | 'run';

export type OutlineSection = {
	/** Empty for the opening paragraph. */
	readonly heading: string;
	readonly form: OutlineForm;
	readonly lines: readonly OutlineLine[];
};

export type Outline = {
	/** `US-ROK drills and North Korean launches`. */
	readonly title: string;
	/** `Sunday 19 March 2023`, `13–23 March 2023 (11 days)`. */
	readonly date: string;
	/** What a reader must know before the first sentence: what was counted and paired where that was chosen. */
	readonly preface: readonly string[];
	readonly sections: readonly OutlineSection[];
	/** The sources that are listed, by number. */
	readonly sources: readonly SummarySource[];
	/** The heading of the sources, with how many there are in all. */
	readonly sourcesHeading: string;
	/** Whether a source stands on one line (publisher, date, address) or in full. */
	readonly areSourcesShort: boolean;
	/** Closing lines: what the summary rests on. */
	readonly foot: readonly string[];
};

/** A line that says more of the item above it. */
export function detail(text: string, depth: number, cited: Cited = []): OutlineLine {
	return {text, cited, depth, isDetail: true};
}

// The numbers of sources behind a text.

/** The text with the numbers of its sources, before a full stop: `... [3]-[8].` */
export function withCitations({text, cited}: {readonly text: string; readonly cited: Cited}): string {
	if (cited.length === 0) {
		return text;
	}

	return text.endsWith('.')
		? `${text.slice(0, -1)} ${citationText(cited)}.`
		: `${text} ${citationText(cited)}`;
}

/** `[1][2]`, `[3]-[8]`: three numbers in a row or more as a range. */
export function citationText(cited: Cited): string {
	return citationRuns(cited)
		.map(({first, last}) =>
			first === last ? `[${first}]` : `[${first}]${last === first + 1 ? '' : '-'}[${last}]`,
		)
		.join('');
}

/** Numbers in a row together: first and last of each run. */
export function citationRuns(cited: Cited): readonly {readonly first: number; readonly last: number}[] {
	const runs: {first: number; last: number}[] = [];
	for (const number of cited) {
		const run = runs.at(-1);
		if (run?.last === number - 1) {
			run.last = number;
		} else {
			runs.push({first: number, last: number});
		}
	}

	return runs;
}

/** The outline without citations and sources. */
export function withoutSources(outline: Outline): Outline {
	return {
		...outline,
		sources: [],
		sections: outline.sections.map(section => ({
			...section,
			lines: section.lines.map(line => ({...line, cited: []})),
		})),
	};
}

/** The outline in ASCII alone: marks and accents replaced, a headline in another script left out, an address encoded. */
export function asciiOutline(outline: Outline): Outline {
	return {
		...outline,
		title: onlyAscii(outline.title),
		date: onlyAscii(outline.date),
		preface: outline.preface.map(onlyAscii),
		foot: outline.foot.map(onlyAscii),
		sections: outline.sections.map(({heading, form, lines}) => ({
			heading: onlyAscii(heading),
			form,
			lines: lines.map(line => ({
				...line,
				text: onlyAscii(line.text),
				...(line.lead === undefined ? {} : {lead: onlyAscii(line.lead)}),
			})),
		})),
		sources: outline.sources.map(({title, publisher, about, url, ...source}) => ({
			...source,
			publisher: onlyAscii(publisher),
			...(title === undefined || isForeign(title) ? {} : {title: onlyAscii(title)}),
			...(about === undefined ? {} : {about: onlyAscii(about)}),
			...(url === undefined ? {} : {url: url.replace(/[^\u0021-\u007e]/gu, encodeURIComponent)}),
		})),
	};
}

/** Whether a headline would be little but question marks. */
function isForeign(title: string): boolean {
	return /[\u0400-\u{10ffff}]/u.test(asciiText(title).replace(/[\u2000-\u22ff]/g, ''));
}

// Numbers the sources of a summary in the order in which it first cites them; one address is one source.

export type Citations = {
	/** The numbers of these sources. */
	cite(sources: readonly Source[]): Cited;
	/** The number of an event's first source with an address, or of its first; none where it has no source. */
	citeOne(event: BriefingEvent): Cited;
	/** The number of the page that a statement on an event was read at; none where it has no address. */
	citeClaim(claim: Claim, event: BriefingEvent): Cited;
	/** What was cited so far, by number. */
	sources(): readonly SummarySource[];
};

/** Starts at 1; `events` are the dataset's, whose sources name the publisher of an address. */
export function createCitations(events: readonly BriefingEvent[]): Citations {
	const numbered = new Map<string, SummarySource>();
	const numberOf = ({url, ...rest}: Source): number => {
		const source: Source = url === undefined ? rest : {...rest, url: plainAddress(url)};
		const key = source.url ?? JSON.stringify([source.publisher, source.title, source.date, source.about]);
		const known = numbered.get(key) ?? {...source, number: numbered.size + 1};
		numbered.set(key, known);
		return known.number;
	};
	const cite = (sources: readonly Source[]): Cited =>
		[...new Set(sources.map(numberOf))].sort((a, b) => a - b);
	return {
		cite,
		citeOne({sources}) {
			const source = sources.find(({url}) => url !== undefined) ?? sources[0];
			return source === undefined ? [] : cite([source]);
		},
		citeClaim: (claim, {sources}) =>
			claim.url === undefined ? [] : cite([pageOf({...claim, url: claim.url}, sources, events)]),
		sources: () => [...numbered.values()],
	};
}

/**
 * The source behind the address of a statement: the event's own of that address, or another event's; else the publisher
 * of other pages at that site, or who carried or made the statement and where it stands. Never a bare host.
 */
function pageOf(
	{url, by, via, translatedBy}: Claim & {readonly url: string},
	own: readonly Source[],
	events: readonly BriefingEvent[],
): Source {
	const ownPage = own.find(source => source.url === url);
	if (ownPage !== undefined) {
		return ownPage;
	}

	const ready = readyPartsOf(events);
	const page = ready === undefined ? pageAmong(events, url) : ready.page(url);
	if (page !== undefined) {
		return page;
	}

	const host = hostOf(url);
	const speaker = translatedBy ?? via ?? by;
	const isOwnSite = host.replace(/[^a-z]/g, '').includes(speaker.toLowerCase().replace(/[^a-z]/g, ''));
	return {publisher: isOwnSite ? speaker : `${speaker}, at ${host}`, url};
}

/** The source of an address among those of all events, or the publisher of other pages at its site; undefined where there is none. */
export function pageAmong(
	events: readonly BriefingEvent[],
	url: string,
): (Source & {readonly url: string}) | undefined {
	const {pages, publishers} = addressesOf(events);
	const publisher = publishers.get(hostOf(url));
	const page = pages.get(url) ?? (publisher === undefined ? undefined : {publisher});
	return page && {...page, url};
}

type Addresses = {
	readonly pages: ReadonlyMap<string, Source>;
	/** The publisher of a site, by its host. */
	readonly publishers: ReadonlyMap<string, string>;
};

const addresses = new WeakMap<object, Addresses>();

/** The addresses of all sources. */
function addressesOf(events: readonly BriefingEvent[]): Addresses {
	const known = addresses.get(events);
	if (known !== undefined) {
		return known;
	}

	const pages = new Map<string, Source>();
	const counts = new Map<string, Map<string, number>>();
	for (const source of events.flatMap(({sources}) => sources)) {
		if (source.url !== undefined) {
			pages.set(source.url, source);
			// "Korea Herald (Yonhap)" is the Korea Herald.
			const publisher = source.publisher.replace(/ \(.*\)$/, '');
			const ofHost = counts.get(hostOf(source.url)) ?? new Map<string, number>();
			counts.set(hostOf(source.url), ofHost.set(publisher, (ofHost.get(publisher) ?? 0) + 1));
		}
	}

	const made = {
		pages,
		publishers: new Map(
			[...counts].map(([host, publishers]) => [
				host,
				[...publishers].reduce((most, next) => (next[1] > most[1] ? next : most))[0],
			]),
		),
	};
	addresses.set(events, made);
	return made;
}

/** `koreaherald.com`: the host of an address without the parts that only choose a form of the site. */
function hostOf(url: string): string {
	return url
		.replace(/^\w+:\/\//, '')
		.replace(/[/?#:].*$/, '')
		.toLowerCase()
		.replace(/^((www\d*|m|mobile|en|english)\.)+/, '');
}

/** Parts of an address that tell how a reader came to a page, not which page it is. */
const trackingParts = /^(utm_\w+|fbclid|gclid|igshid|cmpid|ocid|kakao_from|_r)$|^section=(search|news)$/;

/** The address without what only follows its readers. */
function plainAddress(url: string): string {
	const [, page = url, query, hash = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/.exec(url) ?? [];
	if (query === undefined) {
		return url;
	}

	const kept = query
		.split('&')
		.filter(part => !trackingParts.test(part.split('=')[0] ?? '') && !trackingParts.test(part));
	return `${page}${kept.length === 0 ? '' : `?${kept.join('&')}`}${hash}`;
}

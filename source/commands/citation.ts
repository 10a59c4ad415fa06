/**
 * What is cited of an event: its record in this dataset, and each of its sources. One plain value that the CSL-JSON and
 * BibTeX forms write out.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill, type PublisherKind, type Source} from '../dataset/event.ts';
import {dateSpan, longDate} from '../time/format-date.ts';

/** A date as far as it is known. */
export type CitedDate = {readonly parts: readonly number[]; readonly about: boolean};

export type Citation = {
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
export const datasetTitle = 'briefing: US-ROK drills and North Korean launches';

const newsKinds: readonly PublisherKind[] = ['wire', 'paper', 'state-media'];

/** The citations of an event, its record first; an event of a user's own file has no record in this dataset. */
export function citationsOf(event: BriefingEvent, dataset: Dataset): readonly Citation[] {
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
			...(source.url === undefined ? {} : {url: source.url}),
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

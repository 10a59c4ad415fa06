/** Numbers the sources of a summary in the order in which it first cites them; one address is one source. */
import type {BriefingEvent, Source} from '../dataset/event.ts';
import type {Cited, SummarySource} from './summary.ts';

export type Citations = {
	/** The numbers of these sources. */
	cite(sources: readonly Source[]): Cited;
	/** The number of an event's first source with an address, or of its first; none where it has no source. */
	citeOne(event: BriefingEvent): Cited;
	/** What was cited so far, by number. */
	sources(): readonly SummarySource[];
};

/** Starts at 1. */
export function createCitations(): Citations {
	const numbered = new Map<string, SummarySource>();
	const numberOf = (source: Source): number => {
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
		sources: () => [...numbered.values()],
	};
}

/**
 * The source behind a bare address. Who published it is then the host's name: the dataset gives an address alone where
 * a statement was read on a page that is not among its event's sources.
 */
export function sourceOfAddress(url: string, among: readonly Source[]): Source {
	return (
		among.find(source => source.url === url) ?? {
			publisher: new URL(url).hostname.replace(/^www\./, ''),
			url,
		}
	);
}

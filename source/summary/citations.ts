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
		sources: () => [...numbered.values()],
	};
}

/**
 * The source behind an address that a statement was read at: the event's own source of that address, else the address
 * under the name of who carried or made the statement. Never a bare host.
 */
export function sourceOfAddress(url: string, among: readonly Source[], publisher: string): Source {
	return among.find(source => source.url === url) ?? {publisher, url};
}

/** Parts of an address that tell how a reader came to a page, not which page it is. */
const trackingParts = /^(utm_\w+|fbclid|gclid|igshid|cmpid|ocid|kakao_from|_r)$|^section=(search|news)$/;

/** The address without what only follows its readers. */
export function plainAddress(url: string): string {
	const [, page = url, query, hash = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/.exec(url) ?? [];
	if (query === undefined) {
		return url;
	}

	const kept = query
		.split('&')
		.filter(part => !trackingParts.test(part.split('=')[0] ?? '') && !trackingParts.test(part));
	return `${page}${kept.length === 0 ? '' : `?${kept.join('&')}`}${hash}`;
}

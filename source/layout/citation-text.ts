/** An event as a citation to paste: what it was and when, its record and the data it stands in, its sources. */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill} from '../dataset/event.ts';
import {sourceWords} from '../dataset/source-words.ts';
import {dateSpan, longDateTime} from '../time/format-date.ts';

/** The citation: one line for the event and one for each source, numbered as in the detail. */
export function citationText(event: BriefingEvent, {version, hash}: Dataset): string {
	const when = isDrill(event) ? dateSpan(event.start, event.end) : longDateTime(event.start);
	const record = event.own === true ? 'own data' : `briefing, data ${version} (${hash})`;
	return [
		`${event.title}, ${when}. Record ${event.id}, ${record}.`,
		...event.sources.map(
			(source, index) =>
				`[${index + 1}] ${sourceWords(source)}.${source.url === undefined ? '' : ` ${source.url}`}`,
		),
	].join('\n');
}

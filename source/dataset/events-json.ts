/** The bytes of `data/events.json`: one event a line, so that a change of one record is a change of one line. */
import type {DatasetFile} from './dataset.ts';

/** The text of the file; equal datasets give equal bytes. */
export function eventsJson({events, ...head}: DatasetFile): string {
	const headLines = Object.entries(head).map(
		([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
	);
	const eventLines = events.map(event => JSON.stringify(event));
	return `{${headLines.join(',\n')},\n"events":[\n${eventLines.join(',\n')}\n]}\n`;
}

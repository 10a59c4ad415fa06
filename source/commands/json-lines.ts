/** Records as one JSON array with a record a line: readable by `jq` as by `grep`, and small in a diff. */
import type {JsonValue} from './event-record.ts';

/** The text of the array, ending in a line end. */
export function jsonLines(records: readonly JsonValue[]): string {
	return records.length === 0
		? '[]\n'
		: `[\n${records.map(record => JSON.stringify(record)).join(',\n')}\n]\n`;
}

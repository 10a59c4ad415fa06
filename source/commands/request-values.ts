/** What several commands read from a request: the query with its filters, and how to print. */
import {commandOf} from './command-table.ts';
import {widthWithoutTerminal} from './flag-table.ts';
import {numberFlag, textFlag} from './flag-values.ts';
import type {Flags, Request} from './parse-command-line.ts';
import type {PrintOptions} from './print-records.ts';

/** Form and width of the output, from the flags, the command's defaults and the terminal. */
export function printOptions(
	{command, flags}: Request,
	columns: number | undefined,
	most = Number.POSITIVE_INFINITY,
): PrintOptions {
	const wide = Math.min(most, columns ?? widthWithoutTerminal);
	return {
		format: textFlag(flags, 'format') ?? commandOf(command)?.formats[0] ?? 'text',
		width: numberFlag(flags, 'width') ?? Math.max(leastColumns, wide),
		ascii: flags['ascii'] === true,
	};
}

/** A terminal that is narrower breaks the lines itself. */
const leastColumns = 40;

/** The query of the words and of the flags that filter, in the query grammar. */
export function queryOf({arguments: words, flags}: Request): string {
	return [...words, ...filterWords(flags)].join(' ');
}

function filterWords(flags: Flags): string[] {
	return ['kind', 'since', 'until'].flatMap(name => {
		const value = textFlag(flags, name);
		return value === undefined ? [] : [`${name}:${/\s/.test(value) ? `"${value}"` : value}`];
	});
}

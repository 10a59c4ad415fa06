/**
 * The days of exported rows: what a reader of the CSV files knows, found with nothing of the program. Days are counted
 * from 1970.
 */
export type Row = Readonly<Record<string, string>>;

/** A drill of exact dates, and the row that it comes from. */
export type DatedRow = {readonly first: number; readonly last: number; readonly row: Row};

export type Days = {readonly from: number; readonly to: number};

export function cell(row: Row, name: string): string {
	const value = row[name];
	if (value === undefined) {
		throw new Error(`The export has no column ${name}.`);
	}

	return value;
}

export function dayNumber(text: string): number {
	return Date.parse(`${text.slice(0, 10)}T00:00Z`) / 86_400_000;
}

export function yearOfDay(day: number): number {
	return new Date(day * 86_400_000).getUTCFullYear();
}

/** The day of a date that names one, `2023-03-19` or `2023-03-19T11:05+09:00`. */
export function exactDay(text: string): number | undefined {
	return /^\d{4}-\d\d-\d\d(?:T[^~]*)?$/.test(text) ? dayNumber(text) : undefined;
}

/** The first and last day that a date may mean. */
export function possibleDays(text: string): Days {
	const [year = 0, month] = text.replace('~', '').split('-').map(Number);
	if (/^\d{4}-\d\d-\d\d/.test(text)) {
		const reach = text.endsWith('~') ? 3 : 0;
		return {from: dayNumber(text) - reach, to: dayNumber(text) + reach};
	}

	const [first, end] =
		month === undefined
			? [Date.UTC(year, 0), Date.UTC(year + 1, 0)]
			: [Date.UTC(year, month - 1), Date.UTC(year, month)];
	return {from: first / 86_400_000, to: end / 86_400_000 - 1};
}

/** The drill with its days, where both are exact; one without an end ends on its first day. */
export function datedRow(row: Row): DatedRow | undefined {
	const first = exactDay(cell(row, 'drill_start'));
	const last = cell(row, 'drill_end') === '' ? first : exactDay(cell(row, 'drill_end'));
	return first === undefined || last === undefined ? undefined : {first, last, row};
}

/** The days on which a launch stands in the export with an exact day. */
export function launchDaysIn(rows: readonly Row[]): ReadonlySet<number> {
	return new Set(rows.flatMap(row => exactDay(cell(row, 'start')) ?? []));
}

/** Numbers as English readers write them, whatever the locale of the machine. */

/** `1,398`: thousands set off by a comma. */
export function withCommas(value: number): string {
	return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

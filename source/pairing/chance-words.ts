/** A chance in words: `as close as on 31% of days that year`. */

/** Whole percent; below one and above 99 it says so rather than print 0% or 100% for what is not quite. */
export function percentText(share: number): string {
	if (share > 0 && share < 0.01) {
		return 'less than 1%';
	}

	if (share < 1 && share > 0.99) {
		return 'more than 99%';
	}

	return `${Math.round(share * 100)}%`;
}

/** The share of windows at least as close, as a reader says it. */
export function chanceWords(share: number): string {
	return `as close as on ${percentText(share)} of days that year`;
}

/** A chance in words: `as close as on 31% of days that year`. */

/** Whole percent; what would round to 0% or 100% without being it says `less than 1%` or `more than 99%`. */
export function percentText(share: number): string {
	const percent = Math.round(share * 100);
	if (percent === 0 && share > 0) {
		return 'less than 1%';
	}

	return percent === 100 && share < 1 ? 'more than 99%' : `${percent}%`;
}

/** The share of windows at least as close, as a reader says it. */
export function chanceWords(share: number): string {
	return `as close as on ${percentText(share)} of days that year`;
}

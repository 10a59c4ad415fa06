/** Offsets into a text -> line numbers, from 1. */
export function lineFinder(text: string): (offset: number) => number {
	let starts: number[] | undefined;
	return offset => {
		starts ??= [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({0: end, index}) => index + end.length)];
		let [low, high] = [0, starts.length];
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			[low, high] = (starts[middle] ?? 0) <= offset ? [middle, high] : [low, middle];
		}

		return low + 1;
	};
}

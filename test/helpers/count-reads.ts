/** Counts how often the elements of a list are read: how the work grows, without a clock. */

/** The list with its reads counted. */
export function countReads<T>(list: readonly T[]): {list: readonly T[]; reads: () => number} {
	let reads = 0;
	const counted = new Proxy(list, {
		get(target, name, receiver) {
			reads += typeof name === 'string' && /^\d+$/.test(name) ? 1 : 0;
			return Reflect.get(target, name, receiver);
		},
	});
	return {list: counted, reads: () => reads};
}

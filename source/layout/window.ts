/**
 * The part of a long list that is on the screen. Derived from the selection and the height each time, so that it can
 * never disagree with them: pages of a fixed grid would jump, a stored scroll place would need repair on each resize.
 */

/**
 * First row shown so that `selected` is in sight: in the row `place` of the window, without one near the middle, where
 * there is room on both sides.
 */
export function windowTop({
	count,
	height,
	selected,
	place = Math.floor(height / 2),
}: {
	count: number;
	height: number;
	selected: number;
	place?: number | undefined;
}): number {
	const wanted = Math.max(0, selected) - Math.min(place, Math.max(0, height - 1));
	return clampTop({count, height, top: wanted});
}

/** A scroll place kept inside the text: never past the last page. */
export function clampTop({count, height, top}: {count: number; height: number; top: number}): number {
	return Math.max(0, Math.min(top, count - height));
}

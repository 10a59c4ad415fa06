/**
 * The lines of a list that has a heading for each year: which events are in sight, and where their rows stand. The first
 * line is always the year of the first row, so that a date is never without one; a year begins with a heading too.
 */
import type {BriefingEvent} from '../dataset/event.ts';
import {civilDate} from '../time/korea-day.ts';

/** A line of the list: a year, or the event at a place in it. */
export type ListLine = {readonly year: number} | {readonly place: number};

type YearWindowInput = {
	readonly events: readonly BriefingEvent[];
	/** Lines that the list has. */
	readonly height: number;
	/** The place of the selected event, -1 for none. */
	readonly selected: number;
	/** The line in which the selected event stands since a click; its middle without one. */
	readonly place?: number | undefined;
};

/** The window: the place of its first event, and its lines. The selected event is always among them. */
export function yearWindow({events, height, selected, place}: YearWindowInput): {
	readonly top: number;
	readonly lines: readonly ListLine[];
} {
	const wanted = Math.min(place ?? Math.floor(height / 2), Math.max(0, height - 1));
	const lineOf = (top: number) =>
		linesFrom(events, top, height).findIndex(line => 'place' in line && line.place === selected);
	// Every row that the window begins earlier moves the selected one down, by a line or by a year's more.
	let top = Math.max(0, selected - wanted);
	while (top < selected && (lineOf(top) < 0 || lineOf(top) > wanted)) {
		top += 1;
	}

	// Nothing stays blank below the last row while there are rows above.
	while (top > 0 && holdsLast(linesFrom(events, top - 1, height), events.length)) {
		top -= 1;
	}

	return {top, lines: linesFrom(events, top, height)};
}

function holdsLast(lines: readonly ListLine[], count: number): boolean {
	const last = lines.at(-1);
	return last !== undefined && 'place' in last && last.place === count - 1;
}

function linesFrom(events: readonly BriefingEvent[], top: number, height: number): readonly ListLine[] {
	const lines: ListLine[] = [];
	let year: number | undefined;
	for (let place = top; place < events.length && lines.length < height; place++) {
		const own = yearOf(events[place]);
		if (own !== undefined && own !== year && height > 1) {
			// A year needs a row below it: else the last line stays blank.
			if (lines.length + 1 >= height) {
				break;
			}

			lines.push({year: own});
			year = own;
		}

		lines.push({place});
	}

	return lines;
}

function yearOf(event: BriefingEvent | undefined): number | undefined {
	return event && civilDate(event.start.firstDay).year;
}

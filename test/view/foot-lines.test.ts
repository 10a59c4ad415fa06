/** The search line and the footer where they are narrow: what does not fit is left out at a clause, not cut in a word. */
import {describe, expect, it} from 'vitest';
import {lineText, unicodeLine} from '../../source/layout/line.ts';
import {footLine, searchLine} from '../../source/view/frame-lines.ts';
import {indexes, press, start} from '../state/sessions.ts';

describe('a narrow screen', () => {
	it('says how many events a search finds, without their order where that does not fit', () => {
		const found = (query: string, columns: number) =>
			lineText(unicodeLine(searchLine(start(query, {columns, rows: 24}), indexes).line)).trimEnd();
		expect(found('vigilant storm', 80)).toMatch(/ found, by date$/);
		expect(found('vigilant storm', 40)).toMatch(/^ \/ vigilant storm +\d+ of \d+ found$/);
		expect(found('kind:drill freedom shield', 40)).toMatch(/ \d+ of \d+$/);
	});

	it('leaves out the last clauses of a notice, and the last examples of a question', () => {
		const foot = (keys: string, columns: number) =>
			lineText(
				footLine(press(start('', {columns, rows: 24}), keys), indexes, {isUnicode: true}).line,
			).trimEnd();
		expect(foot('c', 80)).toBe(' Mark two drills or two launches: x marks one, c sets the two side by side.');
		expect(foot('c', 40)).toBe(' Mark two drills or two launches.');
		expect(foot(':', 80)).toMatch(/2023-03-19, -7, 2022-10-31\.\.2022-11-06, or save NAME$/);
		expect(foot(':', 40)).toMatch(/ 2023-03-19, -7$/);
	});
});

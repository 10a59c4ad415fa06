import {describe, expect, it} from 'vitest';
import type {State} from '../../source/state/state.ts';
import {readerLines} from '../../source/view/frame-lines.ts';
import {screenContent} from '../../source/view/screen-lines.ts';
import {indexes, press, start} from '../state/sessions.ts';

const read = (state: State) =>
	readerLines(
		state,
		indexes,
		screenContent(state, indexes, {isAscii: false, isUnicode: false, hasLinks: false}),
	);

describe('the screen read aloud', () => {
	it.each([
		['1', 'View Events.'],
		['2', 'View Pairs.'],
		['3', 'View Timeline.'],
	])(
		'names the view of key %s, then the selected event with its date and gap, then the keys',
		(key, view) => {
			// The worked case of 2 November 2017: the Hwasong-15 of 29 November, 27 days after.
			const lines = read(press(start('id:2017-11-02'), key));
			expect(lines[0]).toBe(view);
			expect(lines.at(-2)).toMatch(/^Selected, 1 of 1: .*2 November 2017; launch 27 days after\.$/);
			expect(lines.at(-1)).toContain('? keys');
		},
	);

	it('reads the focused pane whole, one side below the other and without drawings', () => {
		const pairing = read(press(start('id:2017-11-02'), '<tab><tab>')).join('\n');
		expect(pairing).toContain('Drill and launch:');
		expect(pairing).toContain('Hwasong-15');
		expect(pairing).not.toMatch(/[.=^#-]{8}/);
		const detail = read(press(start('id:2017-11-02'), '<tab>'));
		expect(detail).toContain('Detail:');
		expect(detail.some(line => line.startsWith('[1] '))).toBe(true);
	});

	it('reads the text of Day and Statistics, and of the help', () => {
		expect(read(press(start('2023-03-19-b1b'), '5')).join('\n')).toContain('Sunday 19 March 2023');
		expect(read(press(start(), '?'))[0]).toMatch(/^KEYS AND MARKS/);
	});

	it('says so where the search finds nothing', () => {
		expect(read(start('zzzzqqqq')).join('\n')).toContain('No event is selected');
	});
});

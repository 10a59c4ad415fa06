/** `--ascii`: what the screen draws of every event is one cell wide and ASCII, or always two cells wide. */
import {expect, it} from 'vitest';
import {lineText} from '../../source/layout/line.ts';
import type {State} from '../../source/state/state.ts';
import {createState} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {displayWidth, splitGraphemes} from '../../source/text/words.ts';
import {screenContent} from '../../source/view/screen-lines.ts';
import {indexes, today} from '../state/sessions.ts';

/** The characters that some terminals would draw wider than others. */
function uncertain(state: State): readonly string[] {
	const content = screenContent(state, indexes, {isAscii: true, isUnicode: false, hasLinks: false});
	if (content.kind !== 'panes') {
		throw new Error('no panes are drawn');
	}

	const lines = content.panes.flatMap(({title, lines: shown}) => [title, ...shown]);
	return [content.header, content.search, content.bottom, ...lines]
		.map(lineText)
		.filter(text => !/^[ -~]*$/.test(text))
		.flatMap(splitGraphemes)
		.filter(character => !/^[ -~]$/.test(character) && displayWidth(character) !== 2);
}

it('leaves no character of uncertain width in any event, its pairing and its map', () => {
	const start = update(
		createState({columns: 200, rows: 100, today, isAscii: true}),
		{name: 'start'},
		indexes,
	);
	for (const {id} of indexes.dataset.events) {
		expect(uncertain({...start, selectedId: id}), id).toEqual([]);
		expect(uncertain({...start, selectedId: id, view: 'pairs', isMapShown: true}), id).toEqual([]);
	}
});

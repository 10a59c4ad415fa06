import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {lineOf, ruleLine} from '../../source/layout/line.ts';
import {paneRows} from '../../source/view/pane-frame.ts';

const plain = (rows: readonly string[]) => rows.map(row => stripVTControlCharacters(row));

describe('the rows of a pane', () => {
	it('are its title as a rule and its lines below, at exactly its size', () => {
		const rule = ruleLine(lineOf('-- EVENTS '), 20, false);
		const rows = paneRows({rule, lines: [lineOf('one'), lineOf('two')]}, {width: 20, height: 4});
		expect(plain(rows)).toEqual([
			'-- EVENTS ----------',
			'one                 ',
			'two                 ',
			'                    ',
		]);
	});

	it('cut a line that is too wide with a mark, and never half a Korean syllable', () => {
		const rows = paneRows(
			{rule: lineOf('-- '), lines: [lineOf('자유의 방패 연습입니다')]},
			{width: 12, height: 2},
		);
		// Ten cells of text at the most, then the mark: 자유의 방 takes nine, and the next syllable would take eleven.
		expect(plain(rows)[1]?.trimEnd()).toBe('자유의 방..');
	});

	it('are no more than its height', () => {
		const lines = Array.from({length: 50}, (_, index) => lineOf(`line ${index}`));
		expect(paneRows({rule: lineOf('-- '), lines}, {width: 20, height: 5})).toHaveLength(5);
	});
});

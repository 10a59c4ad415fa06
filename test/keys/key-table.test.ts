import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {keysMarkdown} from '../../scripts/workshop/pages.ts';
import {bottomLine, helpLines, inputNotes} from '../../source/keys/key-lines.ts';
import {actsIn, bindingOf, keyTable, keyWord} from '../../source/keys/key-table.ts';
import {viewNames, viewTitles} from '../../source/layout/layout.ts';
import {lineText, lineWidth} from '../../source/layout/line.ts';

describe('the key table', () => {
	it('gives each key one meaning in a mode and view', () => {
		for (const view of viewNames) {
			const all = keyTable
				.filter(binding => actsIn(binding, view))
				.flatMap(({mode, keys}) => keys.map(key => `${mode} ${key}`));
			expect(all).toHaveLength(new Set(all).size);
		}
	});

	it('knows both habits for moving: arrows and letters', () => {
		expect(bindingOf('browse', 'events', 'down')?.action).toBe(bindingOf('browse', 'events', 'j')?.action);
		expect(bindingOf('browse', 'events', 'up')?.action).toBe(bindingOf('browse', 'events', 'k')?.action);
		expect(bindingOf('browse', 'events', 'left')?.action).toBe(bindingOf('browse', 'events', 'h')?.action);
		expect(bindingOf('browse', 'events', 'right')?.action).toBe(bindingOf('browse', 'events', 'l')?.action);
		expect(bindingOf('browse', 'events', 'home')?.action).toBe(bindingOf('browse', 'events', 'g')?.action);
		expect(bindingOf('browse', 'events', 'end')?.action).toBe(bindingOf('browse', 'events', 'G')?.action);
	});

	it('opens each view by the number that the header shows', () => {
		for (const view of viewNames) {
			expect(bindingOf('browse', 'events', viewTitles[view].key)?.action).toBe(`view-${view}`);
		}
	});

	it('never quits on Esc, and always on Ctrl-C', () => {
		for (const mode of ['browse', 'search', 'help'] as const) {
			expect(bindingOf(mode, 'events', 'escape')?.action).not.toMatch(/quit|interrupt/);
			expect(bindingOf(mode, 'events', 'ctrl-c')?.action).toBe('interrupt');
		}
	});

	it('leaves every printable character to the search line while it is typed in', () => {
		const typed = keyTable.filter(({mode}) => mode === 'search').flatMap(({keys}) => keys);
		expect(typed.filter(key => key.length === 1)).toEqual([]);
	});

	it('is what the help shows, and docs/keys.md says', () => {
		const help = helpLines(200).map(lineText).join('\n');
		for (const {keys, description} of keyTable) {
			expect(help).toContain(description);
			expect(help).toContain(keyWord(keys[0] ?? ''));
		}

		for (const [input, meaning] of inputNotes) {
			expect(help).toContain(input);
			expect(help).toContain(meaning);
		}

		const page = readFileSync(new URL('../../docs/keys.md', import.meta.url), 'utf8');
		expect(page, 'stale: run npm run docs').toBe(keysMarkdown());
	});
});

describe('the bottom line', () => {
	it.each([24, 40, 60, 80, 120, 200])(
		'is exactly as wide as the terminal and always names quit and the help, at %i columns',
		width => {
			for (const view of viewNames) {
				const line = bottomLine({mode: 'browse', view, isMissing: () => false, width});
				expect(lineWidth(line)).toBe(width);
				expect(lineText(line)).toContain('q quit');
				expect(lineText(line)).toContain('? keys');
			}
		},
	);
});

describe('the help', () => {
	const texts = (search: string) => helpLines(100, search).map(lineText);

	it('is grouped by where keys act', () => {
		const all = texts('');
		for (const heading of [
			'In every view',
			'In Pairs',
			'In Timeline',
			'In Day',
			'Typing in the search line',
			'Marks',
		]) {
			expect(all).toContain(heading);
		}
	});

	it('shows what a search finds under its headings, and says where it finds nothing', () => {
		const found = texts('citation');
		expect(found.join('\n')).toContain('Copy the event as a citation');
		expect(found.length).toBeLessThan(6);
		expect(texts('CLOSER week').join('\n')).toContain('year, quarter, month, week');
		expect(texts('zzzz')).toContain('No key or mark matches.');
	});
});

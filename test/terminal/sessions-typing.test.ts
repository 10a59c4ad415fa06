/** Sessions of fast typing and of pasting: every key acts once, in order, and pasted text is never a key. */
import {describe, expect, it} from 'vitest';
import {openTerminal, type RealTerminal} from '../helpers/real-terminal.ts';
import {typePaced} from '../helpers/type-paced.ts';

const size = {columns: 200, rows: 40};
const escapeCode = '\u001B';
const pasted = (text: string) => `${escapeCode}[200~${text}${escapeCode}[201~`;

async function open(): Promise<RealTerminal> {
	const terminal = openTerminal(size);
	await terminal.waitForText('=> EVENTS');
	return terminal;
}

async function leave(terminal: RealTerminal): Promise<void> {
	terminal.type('\u0003');
	expect(await terminal.waitForExit()).toBe(130);
}

/** Waits until the search line holds exactly this text: at its right stands the count, or what is wrong. */
function waitForQuery(terminal: RealTerminal, query: string): Promise<string[]> {
	return terminal.waitFor(
		`the query ${query}`,
		([, line = '']) => line.startsWith(` > ${query} `) && /^ {2,}\S/.test(line.slice(3 + query.length)),
	);
}

describe('keys at 200 a second', () => {
	it('are typed into the search line once each, in order', async () => {
		const terminal = await open();
		const text = 'freedom shield b-1b icbm hwasong '.repeat(4).slice(0, 130);
		await typePaced(terminal, `/${text}#`);
		await waitForQuery(terminal, `${text}#`);
		await leave(terminal);
	});

	it('move by exactly as many rows', async () => {
		const terminal = await open();
		await typePaced(terminal, `g${'j'.repeat(300)}${'k'.repeat(101)}${'jjk'.repeat(50)}`);
		// 300 down, 101 up, 50 times one down, from the first.
		await terminal.waitForText('=> EVENTS 250/');
		await leave(terminal);
	});

	it('act in order where they mean different things', async () => {
		const terminal = await open();
		await typePaced(terminal, '/system:hwasong-18\rgj?/copy\r?2s1:2023-04-13\r');
		await terminal.waitFor('the first of three selected', screen =>
			screen.some(row => row.startsWith('=> EVENTS 1/3')),
		);
		await leave(terminal);
	});
});

describe('keys that come before the screen', () => {
	it('act when it is there, and leave no trace on it', async () => {
		const terminal = openTerminal({...size, shell: 'printf "three lines\\nof the\\nshell"; $BRIEFING icbm'});
		terminal.type('gjj');
		const early = await terminal.waitForText('=> EVENTS 3/');
		terminal.type('?');
		await terminal.waitForText('KEYS AND MARKS');
		terminal.type('?');
		await terminal.waitForText('=> EVENTS 3/');
		expect(early[0]).toMatch(/^ (briefing )?\[1 Events\]/);
		await leave(terminal);
	});
});

describe('pasted text', () => {
	const text = 'freedom\r\nshield\u0003 자유의\n방패\u0007 q';
	const query = 'freedom shield 자유의 방패 q';

	it('goes into the search line whole, as text', async () => {
		const terminal = await open();
		terminal.type('/');
		await terminal.waitFor('the line', screen => screen[1]?.startsWith(' > ') === true);
		terminal.type(pasted(text));
		await waitForQuery(terminal, query);
		await leave(terminal);
	});

	it.each([1, 2, 3, 7])('goes there whole in pieces of %i', async length => {
		const terminal = await open();
		const all = `/${pasted(text)}${pasted('x')}`;
		await typePaced(terminal, all.match(new RegExp(`.{1,${length}}`, 'gsu')) ?? []);
		await waitForQuery(terminal, `${query}x`);
		await leave(terminal);
	});

	it('does nothing while no line is open, and says so', async () => {
		const terminal = await open();
		const before = await terminal.waitFor('a whole frame', () => terminal.isFrameWhole());
		terminal.type(pasted('q\r/icbm\rw/tmp/never\r'));
		const after = await terminal.waitFor('what is missing', screen =>
			/needs a line/.test(screen.at(-1) ?? ''),
		);
		expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
		await leave(terminal);
	});

	it('is asked for as such while the screen is open, and no longer', async () => {
		const terminal = await open();
		await leave(terminal);
		const on = `${escapeCode}[?2004h`;
		const off = `${escapeCode}[?2004l`;
		expect(terminal.raw()).toContain(on);
		expect(terminal.raw().lastIndexOf(off)).toBeGreaterThan(terminal.raw().lastIndexOf(on));
	});
});

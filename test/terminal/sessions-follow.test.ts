/** Sessions of following and coming back, on a real terminal. */
import {expect, it} from 'vitest';
import {openTerminal} from '../helpers/real-terminal.ts';

it('follows ten lines and comes ten times back to the identical screen', async () => {
	// A blank that was written and one that was not look alike.
	const seen = (screen: readonly string[]) => screen.map(row => row.trimEnd()).join('\n');
	const terminal = openTerminal({columns: 120, rows: 40, words: ['vigilant storm']});
	await terminal.waitForText('=> EVENTS');
	terminal.type('\t\t');
	const screens = [await terminal.waitForText('=> DRILL AND LAUNCH')];
	for (let follow = 0; follow < 10; follow++) {
		const before = seen(screens.at(-1) ?? []);
		// The marked line of the pairing, then the other side.
		terminal.type(follow % 2 === 0 ? '\r' : 'p');
		screens.push(await terminal.waitFor('another event', screen => seen(screen) !== before));
	}

	for (const screen of screens.toReversed().slice(1)) {
		terminal.type('\u007F');
		await terminal.waitFor('the screen before', now => seen(now) === seen(screen));
	}

	terminal.type('q');
	expect(await terminal.waitForExit()).toBe(0);
});

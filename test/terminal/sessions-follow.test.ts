/** Sessions of following and coming back, on a real terminal. */
import {expect, it} from 'vitest';
import {openTerminal} from '../helpers/real-terminal.ts';

it('follows ten lines and comes ten times back to the identical screen', async () => {
	const terminal = openTerminal({columns: 120, rows: 40, words: ['vigilant storm']});
	await terminal.waitForText('=> EVENTS');
	terminal.type('\t\t');
	const screens = [await terminal.waitForText('=> DRILL AND LAUNCH')];
	for (let follow = 0; follow < 10; follow++) {
		const before = screens.at(-1)?.join('\n');
		// The marked line of the pairing, then the other side.
		terminal.type(follow % 2 === 0 ? '\r' : 'p');
		screens.push(await terminal.waitFor('another event', screen => screen.join('\n') !== before));
	}

	for (const screen of screens.toReversed().slice(1)) {
		terminal.type('\u007F');
		await terminal.waitFor('the screen before', now => now.join('\n') === screen.join('\n'));
	}

	terminal.type('q');
	expect(await terminal.waitForExit()).toBe(0);
});

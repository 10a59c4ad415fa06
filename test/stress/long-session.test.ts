/** What `npm run stress-keys` asks of a hundred thousand keys, asked where nothing is typed. */
import {expect, it} from 'vitest';
import {viewNames, viewTitles} from '../../source/layout/layout.ts';
import {openLongSession} from './long-session.ts';

it('nothing wakes the program and nothing is drawn while nothing is typed, in any view, prompt or page', async () => {
	const session = await openLongSession(1);
	const {terminal} = session;
	const places = [
		...viewNames.map(view => [viewTitles[view].key, `${viewTitles[view].key} ${viewTitles[view].title}`]),
		['/icbm', ' > icbm'],
		['\r?', 'KEYS AND MARKS'],
		['?w', 'to file:'],
	];
	for (const [keys = '', text = ''] of places) {
		terminal.type(keys);
		await terminal.waitForText(text);
		await session.atRest();
		const before = terminal.raw().length;
		await session.held();
		// The probe's own answer: without a timer and without a key nothing else can come.
		// biome-ignore lint/suspicious/noControlCharactersInRegex: the answer is an escape code
		expect(terminal.raw().slice(before)).toMatch(/^\u001B\]777;[\d;]+\u0007$/);
	}

	await session.end();
});

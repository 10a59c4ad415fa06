/** The tasks that analysts bring, each typed key by key as a new user would, on a real terminal. */
import {chmod, mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, it} from 'vitest';
import {openTerminal} from '../helpers/real-terminal.ts';
import {analystTasks, keysOf} from './analyst-tasks.ts';

const mostKeys = 14;
const bytes: Readonly<Record<string, string>> = {enter: '\r', tab: '\t', escape: '\u001B'};

it.each(analystTasks)('$task: $count keys', async analystTask => {
	const {words = [], count, shows} = analystTask;
	const keys = keysOf(analystTask);
	expect(keys).toHaveLength(count);
	expect(count).toBeLessThanOrEqual(mostKeys);

	const folder = await mkdtemp(path.join(tmpdir(), 'briefing-'));
	const editor = path.join(folder, 'editor');
	const event = '- kind: note\\n  start: 2023-03-19\\n  title: Note of an analyst\\n';
	await writeFile(editor, `#!/bin/sh\nprintf -- '${event}' > "$1"\n`);
	await chmod(editor, 0o755);
	const terminal = openTerminal({
		columns: 120,
		rows: 40,
		words,
		folder,
		env: {VISUAL: editor, XDG_DATA_HOME: folder},
	});
	await terminal.waitForText('=> EVENTS');
	terminal.type(keys.map(key => bytes[key] ?? key).join(''));
	for (const wanted of shows) {
		await terminal.waitFor(String(wanted), screen =>
			screen.some(row => (typeof wanted === 'string' ? row.includes(wanted) : wanted.test(row))),
		);
	}

	terminal.type('\u0003');
	expect(await terminal.waitForExit()).toBe(130);
});

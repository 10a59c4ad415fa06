/** Imports run one way, and files and the process are touched at the edge: the table of docs/architecture.md, held. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';

/** Each folder of source/ with those that it may import besides itself. */
const rooms: Record<string, readonly string[]> = {
	text: [],
	time: ['text'],
	dataset: ['text', 'time'],
	records: ['search', 'pairing', 'dataset', 'text', 'time'],
	pairing: ['dataset', 'text', 'time'],
	search: ['pairing', 'dataset', 'text', 'time'],
	stats: ['pairing', 'dataset', 'text', 'time'],
	summary: ['search', 'pairing', 'dataset', 'text', 'time'],
	layout: ['summary', 'stats', 'search', 'pairing', 'dataset', 'text', 'time'],
	state: ['layout', 'summary', 'stats', 'search', 'pairing', 'dataset', 'text', 'time'],
	keys: ['state', 'layout', 'summary', 'stats', 'search', 'pairing', 'dataset', 'text', 'time'],
	view: ['keys', 'state', 'layout', 'summary', 'stats', 'search', 'pairing', 'dataset', 'text', 'time'],
	commands: ['layout', 'summary', 'stats', 'search', 'pairing', 'records', 'dataset', 'text', 'time'],
	edge: [
		'commands',
		'view',
		'state',
		'keys',
		'layout',
		'summary',
		'stats',
		'search',
		'pairing',
		'records',
		'dataset',
		'text',
		'time',
	],
};

/** What touches files, other processes or the network; `node:crypto` and the like compute only. */
const outside = /^node:(fs|process|child_process|tty|os|net|http|https)/;

const files = readdirSync('source', {recursive: true, encoding: 'utf8'}).filter(file => /\.tsx?$/.test(file));
const importsOf = (file: string) =>
	[...readFileSync(path.join('source', file), 'utf8').matchAll(/(?:from |import\()'([^']+)'/g)].map(
		([, name = '']) => name,
	);

describe('imports', () => {
	test.each(files)('%s imports only what its room may', file => {
		const [room = ''] = file.split(path.sep);
		const wrong = importsOf(file).filter(name => {
			if (!name.startsWith('.')) {
				return (outside.test(name) && room !== 'edge') || (/^(ink|react)\b/.test(name) && room !== 'view');
			}

			const target = path.join(path.dirname(file), name);
			const [to = ''] = target.split(path.sep);
			const isData = target.startsWith(path.join('..', 'data'));
			return to !== room && !isData && !rooms[room]?.includes(to);
		});
		// The screen draws what the state says, and changes it by actions alone.
		const updates = room === 'view' ? importsOf(file).filter(name => /\/state\/update/.test(name)) : [];
		expect([...wrong, ...updates]).toEqual([]);
	});
});

/** `npm run stress-ends` with the Node of the tests, on a bare pseudo-terminal. */
import {test} from 'vitest';
import {endBy, ways} from './ways-to-end.ts';

test.each(Object.keys(ways))(
	'%s: the terminal as before, the documented status, no process left',
	async name => {
		await endBy(name, {node: process.execPath, inTmux: false});
	},
);

/**
 * `npm run stress-ends -- NODE...`: every way for the screen to end, bare and inside tmux, under each of the Node programs
 * that are named (this one where none is).
 */
import {endBy, ways} from './ways-to-end.ts';

const nodes = process.argv.slice(2);
let failed = 0;
for (const node of nodes.length === 0 ? [process.execPath] : nodes) {
	for (const inTmux of [false, true]) {
		for (const name of Object.keys(ways)) {
			try {
				await endBy(name, {node, inTmux});
				console.log(`${node}${inTmux ? ' in tmux' : ''}: ${name}: as it should`);
			} catch (error) {
				failed++;
				console.log(`${node}${inTmux ? ' in tmux' : ''}: ${error instanceof Error ? error.message : error}`);
			}
		}
	}
}

process.exit(failed === 0 ? 0 : 1);

/**
 * `npm run docs`: writes the pages that are made from tables of the program (docs/keys.md).
 * `--check` writes nothing and fails where a committed page is stale.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {keysMarkdown} from '../source/keys/keys-markdown.ts';

const pages = [{file: 'docs/keys.md', text: keysMarkdown()}];
const root = fileURLToPath(new URL('..', import.meta.url));
for (const {file, text} of pages) {
	const path = `${root}/${file}`;
	if (!process.argv.includes('--check')) {
		writeFileSync(path, text);
	} else if (readFileSync(path, 'utf8') !== text) {
		console.error(`${file} is stale; run npm run docs and commit the result.`);
		process.exitCode = 1;
	}
}

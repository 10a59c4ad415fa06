/**
 * `npm run docs`: writes the pages and parts of pages that are made from tables of the program.
 * `--check` writes nothing and fails where a committed page is stale.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {manPage} from '../source/commands/man-page.ts';
import {keysMarkdown} from '../source/keys/keys-markdown.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = [
	{file: 'docs/keys.md', text: keysMarkdown()},
	{file: 'docs/briefing.1', text: manPage()},
];
for (const {file, text} of pages) {
	if (!process.argv.includes('--check')) {
		writeFileSync(root + file, text);
	} else if (readText(file) !== text) {
		console.error(`${file} is stale; run npm run docs and commit the result.`);
		process.exitCode = 1;
	}
}

/** The text of a page; empty where it is still to be written. */
function readText(file: string): string {
	try {
		return readFileSync(root + file, 'utf8');
	} catch {
		return '';
	}
}

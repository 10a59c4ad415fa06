/**
 * `npm run docs`: writes the pages and parts of pages that are made from tables of the program.
 * `--check` writes nothing and fails where a committed page is stale.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {replaceSection} from './workshop/markdown.ts';
import {
	keysMarkdown,
	manPage,
	outputSchemas,
	outputSections,
	repositoryFiles,
	schemaText,
	searchFieldsMarkdown,
} from './workshop/pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = [
	{file: 'docs/keys.md', text: keysMarkdown()},
	{file: 'docs/briefing.1', text: manPage()},
	{
		file: 'docs/search.md',
		text: withSections(readText('docs/search.md'), {'search-fields': searchFieldsMarkdown()}),
	},
	{file: 'docs/output.md', text: withSections(readText('docs/output.md'), outputSections())},
	...Object.entries(repositoryFiles()).map(([file, text]) => ({file, text})),
	...Object.entries(outputSchemas).map(([name, schema]) => ({
		file: `docs/schemas/${name}`,
		text: schemaText(schema),
	})),
];
for (const {file, text} of pages) {
	if (!process.argv.includes('--check')) {
		mkdirSync(path.dirname(root + file), {recursive: true});
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

function withSections(page: string, sections: Readonly<Record<string, string>>): string {
	return Object.entries(sections).reduce(
		(text, [name, section]) => replaceSection(text, name, section),
		page,
	);
}

/** The page docs/keys.md, from the key table. */
import {inputNotes, inputNotesHeading} from './input-notes.ts';
import {keySections} from './key-sections.ts';
import {keyWord} from './key-table.ts';

/** The text of the page. */
export function keysMarkdown(): string {
	const sections = keySections().map(({heading, bindings}) => {
		const rows = bindings.map(
			({keys, description}) => [keys.map(key => `\`${keyWord(key)}\``).join(' '), description] as const,
		);
		return section(heading, 'Keys', rows);
	});
	const notes = section(inputNotesHeading, 'Input', inputNotes);
	return `# Keys\n\nMade from the key table in \`source/keys/key-table.ts\` by \`npm run docs\`. On the screen, \`?\` shows the same.\n\n${[...sections, notes].join('\n')}`;
}

function section(heading: string, what: string, rows: readonly (readonly [string, string])[]): string {
	const lines = rows.map(([first, second]) => `| ${first} | ${second} |`);
	return `## ${heading}\n\n| ${what} | What they do |\n| --- | --- |\n${lines.join('\n')}\n`;
}

/** The page docs/keys.md, from the key table. */
import {keySections} from './key-sections.ts';
import {keyWord} from './key-table.ts';

/** The text of the page. */
export function keysMarkdown(): string {
	const sections = keySections().map(({heading, bindings}) => {
		const rows = bindings.map(
			({keys, description}) => `| ${keys.map(key => `\`${keyWord(key)}\``).join(' ')} | ${description} |`,
		);
		return `## ${heading}\n\n| Keys | What they do |\n| --- | --- |\n${rows.join('\n')}\n`;
	});
	return `# Keys\n\nMade from the key table in \`source/keys/key-table.ts\` by \`npm run docs\`. On the screen, \`?\` shows the same.\n\n${sections.join('\n')}`;
}

/** The page docs/keys.md, from the key table. */
import {modeHeadings} from './help-lines.ts';
import {keyTable, keyWord} from './key-table.ts';

/** The text of the page. */
export function keysMarkdown(): string {
	const sections = modeHeadings.map(([mode, heading]) => {
		const rows = keyTable
			.filter(binding => binding.mode === mode)
			.map(
				({keys, description}) => `| ${keys.map(key => `\`${keyWord(key)}\``).join(' ')} | ${description} |`,
			);
		return `## ${heading}\n\n| Keys | What they do |\n| --- | --- |\n${rows.join('\n')}\n`;
	});
	return `# Keys\n\nMade from the key table in \`source/keys/key-table.ts\` by \`npm run docs\`. On the screen, \`?\` shows the same.\n\n${sections.join('\n')}`;
}

/** The parts of the documents in `docs/` and `data/` that are made from the data: tables between two markers. */

/** The lines of a table; the first row is its head. A bar in a cell is written so that it does not end the cell. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
	const [head = [], ...body] = rows;
	return [head, head.map(() => '---'), ...body].map(tableRow).join('\n');
}

function tableRow(cells: readonly string[]): string {
	return `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

/**
 * The document with the text between `<!-- begin NAME -->` and `<!-- end NAME -->` replaced; throws where the document
 * has no such markers, because a part that nobody shows would never be missed.
 */
export function replaceSection(document: string, name: string, text: string): string {
	const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
	const from = document.indexOf(begin);
	const to = document.indexOf(end);
	if (from < 0 || to < from) {
		throw new Error(
			`The markers "${begin}" and "${end}" are not in the document; put them where ${name} belongs.`,
		);
	}

	return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}

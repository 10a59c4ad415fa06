/** The summary as Markdown (CommonMark), for a page or a message that draws it. */

import {sourceWords} from '../dataset/source-words.ts';
import {withCitations} from './citation-words.ts';
import type {OutlineLine} from './outline-line.ts';
import type {Summary, SummarySource} from './summary.ts';
import {summaryOutline} from './summary-outline.ts';

/** The Markdown text, ending in a line end. Lines are not broken; nothing in the data is read as markup. */
export function summaryMarkdown(summary: Summary): string {
	const {title, preface, bottomLine, sections, sources} = summaryOutline(summary);
	const blocks = [
		[`# ${escapeMarkdown(title)}`],
		preface.map((line, index) => escapeMarkdown(line) + (index < preface.length - 1 ? '  ' : '')),
		['## Bottom line'],
		[bottomLine.map(line => lineText(line)).join(' ')],
		...sections.flatMap(({heading, lines}) => [[`## ${heading}`], lines.map(listItem)]),
		...(sources.length === 0 ? [] : [['## Sources'], sources.map(sourceItem)]),
	];
	return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

function listItem(line: OutlineLine): string {
	const lead = line.lead === undefined ? '' : `**${escapeMarkdown(line.lead)}** `;
	return `${'  '.repeat(line.depth)}- ${lead}${lineText(line)}`;
}

function lineText({text, cited}: OutlineLine): string {
	return withCitations({text: escapeMarkdown(text), cited});
}

function sourceItem(source: SummarySource): string {
	const url = source.url === undefined ? '' : `, <${source.url.replace(/[<>\s]/g, encodeURIComponent)}>`;
	return `${source.number}. ${escapeMarkdown(sourceWords(source))}${url}`;
}

/** The text with what Markdown would read as markup escaped. */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/[\\`*_[\]<>&]/g, '\\$&')
		.replace(/^[#+-]/, '\\$&')
		.replace(/^(\d+)([.)])/, '$1\\$2');
}

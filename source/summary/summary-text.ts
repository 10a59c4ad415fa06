/**
 * The summary as plain text, ready to be forwarded: broken by display width, no escape codes, nothing that depends on
 * the machine. The last line is `END`, so that a reader sees whether the text is whole.
 */
import {sourceWords} from '../dataset/event-words.ts';
import {displayWidth, fitText, wrapText} from '../text/cells.ts';
import {type OutlineSection, summaryOutline} from './outline.ts';
import {type OutlineLine, withCitations} from './outline-line.ts';
import type {Summary, SummarySource} from './summary.ts';

/** The text, ending in a line end. No line is wider than `width` columns but one that holds an address alone. */
export function summaryText(summary: Summary, {width}: {readonly width: number}): string {
	const {title, preface, bottomLine, sections, sources} = summaryOutline(summary);
	const blocks = [
		[...wrapText(title.toUpperCase(), {width}), ...preface.flatMap(text => wrapText(text, {width}))],
		['BOTTOM LINE', ...wrapText(bottomLine.map(withCitations).join(' '), {width})],
		...sections.map(section => sectionLines(section, width)),
		...(sources.length === 0 ? [] : [['SOURCES', ...sources.flatMap(source => sourceLines(source, width))]]),
		['END'],
	];
	return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

function sectionLines({heading, lines}: OutlineSection, width: number): readonly string[] {
	const leadWidth = Math.max(...lines.map(({lead = ''}) => displayWidth(lead)));
	return [heading.toUpperCase(), ...lines.flatMap(line => lineOf(line, leadWidth, width))];
}

/** An item behind a dash or its date; what is said of it hangs below its text. */
function lineOf(line: OutlineLine, leadWidth: number, width: number): readonly string[] {
	const text = withCitations(line);
	if (leadWidth > 0) {
		const column = ' '.repeat(leadWidth + 2);
		const first = line.isDetail === true ? column : '';
		return wrapText(text, {
			width,
			first: line.lead === undefined ? first : `${fitText(line.lead, leadWidth)}  `,
			rest: line.lead === undefined ? first : column,
		});
	}

	const indent = '  '.repeat(line.depth);
	return wrapText(text, {width, first: line.isDetail === true ? indent : `${indent}- `});
}

/** A source in lines; its address stands alone and whole, so that it can be opened and copied. */
function sourceLines(source: SummarySource, width: number): readonly string[] {
	const first = `[${source.number}] `;
	return [
		...wrapText(sourceWords(source), {width, first}),
		...(source.url === undefined ? [] : [`${' '.repeat(first.length)}${source.url}`]),
	];
}

// The summary as Markdown (CommonMark), for a page or a message that draws it.

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

/**
 * The forms of an outline that are read by people: plain text, Markdown and HTML. Text is broken by display width and
 * ends in `END`, so that a reader sees whether it is whole; none of them depends on the machine.
 */
import {sourceWords} from '../dataset/event-words.ts';
import {escapeMarkdown, escapeMarkup} from '../text/clean-text.ts';
import {citationRuns, type Outline, type OutlineLine, type OutlineSection} from './outline.ts';
import {rowText, summaryRows} from './rows.ts';
import type {Cited, SummarySource} from './summary.ts';

/** The text, ending in a line end. No line is wider than `width` columns but one that ends in an address. */
export function summaryText(outline: Outline, {width}: {readonly width: number}): string {
	return `${summaryRows(outline, width).map(rowText).join('\n')}\n`;
}

// Markdown (CommonMark with footnotes' targets as links), for a page or a message that draws it.

/** The Markdown text, ending in a line end. Lines are not broken; nothing in the data is read as markup. */
export function summaryMarkdown(outline: Outline): string {
	const {title, date, preface, sections, sources, foot, sourcesHeading} = outline;
	const urls = new Map(
		sources.flatMap(({number, url}) => (url === undefined ? [] : [[number, markdownUrl(url)] as const])),
	);
	const blocks = [
		[`# ${escapeMarkdown(`${title}, ${date}`)}`],
		...preface.map(text => [escapeMarkdown(text)]),
		...sections.flatMap(section => markdownSection(section, urls)),
		...(sources.length === 0
			? []
			: [[`## ${escapeMarkdown(headingWords(sourcesHeading))}`], sources.map(sourceItem)]),
		...foot.map(text => [`*${escapeMarkdown(text)}*`]),
	];
	return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

type Urls = ReadonlyMap<number, string>;

function markdownSection({heading, form, lines}: OutlineSection, urls: Urls): readonly (readonly string[])[] {
	const head = heading === '' ? [] : [[`## ${escapeMarkdown(headingWords(heading))}`]];
	return form === 'prose'
		? [...head, [lines.map(line => markdownLine(line, urls)).join(' ')]]
		: [
				...head,
				lines.map(
					line =>
						`${'  '.repeat(line.depth)}- ${line.lead === undefined ? '' : `**${escapeMarkdown(line.lead)}** `}${markdownLine(line, urls)}`,
				),
			];
}

/** `HOW UNUSUAL` as `How unusual`. */
function headingWords(heading: string): string {
	return heading.replace(/^[A-Z ]+/, words => words.charAt(0) + words.slice(1).toLowerCase());
}

/** The text with its sources as links to their pages; one without an address keeps its number. */
function markdownLine({text, cited}: OutlineLine, urls: Urls): string {
	const marks = cited.map(number => {
		const url = urls.get(number);
		return url === undefined ? `\\[${number}\\]` : `[\\[${number}\\]](${url})`;
	});
	return [escapeMarkdown(text), ...marks].join(' ');
}

function sourceItem(source: SummarySource): string {
	const url = source.url === undefined ? '' : `, <${markdownUrl(source.url)}>`;
	return `${source.number}. ${escapeMarkdown(sourceWords(source))}${url}`;
}

function markdownUrl(url: string): string {
	return url
		.replace(/[<>()\s]/g, encodeURIComponent)
		.replace(/\(/g, '%28')
		.replace(/\)/g, '%29');
}

// HTML for a mail client: one file, headings and links, nothing loaded and nothing run.

/** The HTML page, ending in a line end. */
export function summaryHtml(outline: Outline): string {
	const {title, date, preface, sections, sources, foot, sourcesHeading} = outline;
	const name = escapeMarkup(`${title}, ${date}`);
	const body = [
		`<h1>${name}</h1>`,
		...preface.map(text => `<p>${escapeMarkup(text)}</p>`),
		...sections.flatMap(htmlSection),
		...(sources.length === 0
			? []
			: [
					`<h2>${escapeMarkup(headingWords(sourcesHeading))}</h2>`,
					'<ol>',
					...sources.map(htmlSource),
					'</ol>',
				]),
		'<hr>',
		...foot.map(text => `<p><small>${escapeMarkup(text)}</small></p>`),
	];
	return [
		'<!doctype html>',
		'<html lang="en">',
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width">',
		`<title>${name}</title>`,
		'</head>',
		'<body style="font-family:sans-serif;max-width:44em;line-height:1.4">',
		...body,
		'</body>',
		'</html>',
		'',
	].join('\n');
}

function htmlSection({heading, form, lines}: OutlineSection): readonly string[] {
	const head = heading === '' ? [] : [`<h2>${escapeMarkup(headingWords(heading))}</h2>`];
	return form === 'prose'
		? [...head, `<p>${lines.map(htmlLine).join(' ')}</p>`]
		: [
				...head,
				'<ul>',
				...lines.map(line =>
					line.isDetail ? `<li style="list-style:none">${htmlLine(line)}</li>` : `<li>${htmlLine(line)}</li>`,
				),
				'</ul>',
			];
}

function htmlLine({lead, text, cited}: OutlineLine): string {
	const head = lead === undefined ? '' : `<strong>${escapeMarkup(lead)}</strong> `;
	return `${head}${escapeMarkup(text)}${htmlMarks(cited)}`;
}

function htmlMarks(cited: Cited): string {
	return citationRuns(cited)
		.flatMap(({first, last}) => Array.from({length: last - first + 1}, (_, index) => first + index))
		.map(number => ` <a href="#source-${number}">[${number}]</a>`)
		.join('');
}

function htmlSource(source: SummarySource): string {
	const words = escapeMarkup(sourceWords(source));
	const isWeb = source.url !== undefined && /^https?:\/\//.test(source.url);
	const linked = isWeb ? `<a href="${escapeMarkup(source.url ?? '')}">${words}</a>` : words;
	return `<li id="source-${source.number}" value="${source.number}">${linked}</li>`;
}

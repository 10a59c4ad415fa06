/**
 * Citations as BibTeX in the form that biber, pandoc and Zotero agree on: `@online` and `@misc`, ISO dates, corporate
 * authors and titles in double braces so that no style takes them apart or changes their capitals. Letters outside ASCII
 * stay as they are: all three read UTF-8.
 */
import {type Citation, datasetTitle} from './citation.ts';

/** The entries, parted by empty lines. */
export function bibtexText(citations: readonly Citation[]): string {
	return citations.map(entryText).join('\n');
}

function entryText({key, kind, title, publisher, date, url, version, note}: Citation): string {
	const fields: readonly (readonly [string, string | undefined])[] = [
		['author', publisher && `{${escaped(publisher)}}`],
		['title', `{${escaped(title)}}`],
		['howpublished', kind === 'record' ? escaped(datasetTitle) : undefined],
		['date', date && dateText(date)],
		['version', version && escaped(version)],
		['url', url && plainAddress(url)],
		['note', escaped(note)],
	];
	const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}}`));
	return `@${url === undefined ? 'misc' : 'online'}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** `2003-03-04`, and `2003-03-04~` for about then. */
function dateText({parts, about}: NonNullable<Citation['date']>): string {
	return parts.map(part => String(part).padStart(2, '0')).join('-') + (about ? '~' : '');
}

const commands: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'{': '\\{',
	'}': '\\}',
	'&': '\\&',
	'%': '\\%',
	$: '\\$',
	'#': '\\#',
	_: '\\_',
};

/** Pairs of these would come out as dashes, curly quotes and Spanish marks. */
const ligatures = /-(?=-)|'(?=')|`(?=`)|[?!](?=`)/g;

function escaped(text: string): string {
	return text
		.replace(/[\\~^{}&%$#_]/g, character => commands[character] ?? character)
		.replace(ligatures, '$&{}');
}

/** An address is read as it stands, but its braces must pair; so these, and backslashes, are percent-encoded. */
function plainAddress(url: string): string {
	return url.replace(/[{}\\]/g, encodeURIComponent);
}

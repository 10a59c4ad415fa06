/**
 * What keeps a YAML text from being read, in words for someone who edits the file: faults of its form, from what the
 * reader says and where, and faults of its parts (a field twice, a name that nothing has), from its tree.
 */

import {parseEvents, YAMLException} from 'js-yaml';
import {isHostile} from '../text/clean-text.ts';
import {mostProblems} from './problem.ts';
import {nameOf, nodesOf, type YamlField, type YamlNode} from './yaml-tree.ts';

export type YamlFault = {
	readonly offset: number;
	/** Empty where the fault keeps the whole text from being read. */
	readonly field: string;
	readonly message: string;
};

const indentation = 'the indentation fits nothing above it; line it up with the fields of its record';
const specialCharacter =
	'the text begins with a character that has a meaning of its own; put the text in quotes';

/** The reader's sentences by how they begin, and what they mean. */
const meanings: readonly (readonly [RegExp, string])[] = [
	[/^(bad indentation|end of the stream or)/, indentation],
	[
		/^(can not read a block mapping|expected ':'|a whitespace character)/,
		'a colon is missing, or a line is indented too far; write field: value',
	],
	[/^missed comma|^expected the node content/, 'a bracket, a comma or a space is missing; add it'],
	[
		/within a flow collection$|^deficient/,
		'a bracket or brace is opened before this and not closed; close it',
	],
	[
		/^(unknown escape|expected hexadecimal)/,
		'a backslash in double quotes means something of its own; write two of them, or use single quotes',
	],
	[/\b(tag|anchor|alias)\b/, specialCharacter],
	[/^nesting exceeded/, 'values stand within one another too deeply; write them flatter'],
];

/** The faults of a text that cannot be read: of each record by itself, or else the one that the whole text has. */
export function formFaults(text: string): YamlFault[] {
	// A fault often shows only records later, where a quote or a bracket ends: alone, each record shows its own.
	const starts = [...text.matchAll(/^- /gm)].map(({index}) => index);
	const faults: YamlFault[] = [];
	for (const [index, start] of [0, ...starts].entries()) {
		const found = faultsWithin(text.slice(start, starts[index]));
		faults.push(...found.map(fault => ({...fault, offset: start + fault.offset})));
		if (faults.length >= mostProblems) {
			break;
		}
	}

	return faults.length > 0 ? faults : faultsWithin(text);
}

function faultsWithin(text: string): YamlFault[] {
	try {
		parseEvents(text, {});
		return [];
	} catch (error) {
		return [faultOf(error, text)];
	}
}

/** What an error of the reader means; throws every other error again. */
export function faultOf(error: unknown, text: string): YamlFault {
	if (!(error instanceof YAMLException) || error.mark === undefined) {
		throw error;
	}

	const {
		reason,
		mark: {position},
	} = error;
	const quote = /quoted scalar$|^deficient/.test(reason) ? openQuote(text.slice(0, position)) : undefined;
	return quote === undefined
		? {offset: position, field: '', message: meaningOf(reason, position, text)}
		: {offset: quote, field: '', message: 'a quote is opened here and never closed; close it'};
}

/** Where the last quote begins that the text does not close. */
function openQuote(text: string): number | undefined {
	const opening = [...text.matchAll(/(?<=^|[\s[{,])["']/g)].at(-1);
	const isClosed = opening !== undefined && text.includes(opening[0], opening.index + 1);
	return isClosed ? undefined : opening?.index;
}

function meaningOf(reason: string, position: number, text: string): string {
	const character = text[position] ?? '';
	if (isHostile(character) && !/\s/.test(character)) {
		const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
		return `the line holds the invisible or control character U+${code}; take it out`;
	}

	const before = text.slice(text.lastIndexOf('\n', position - 1) + 1, position);
	if (/^ *\t/.test(before + character)) {
		return 'the line is indented with a tab; use spaces';
	}

	if (reason.startsWith('deficient') && before.includes('\t')) {
		return 'a tab stands between the values; use spaces';
	}

	if (character === ':') {
		return 'the text holds a colon, or the line is indented too far; put the text in quotes, or line it up';
	}

	if (/["']\s*$/.test(before)) {
		return 'text stands behind a closing quote; put all of it in quotes of the other kind';
	}

	const [, meaning] = meanings.find(([pattern]) => pattern.test(reason)) ?? [];
	return /[@`%*&!?-]/.test(character) && before.trim() !== ''
		? specialCharacter
		: (meaning ?? 'the line does not fit here; check its quotes, brackets, colons and indentation');
}

/** The faults of the parts of a text that the reader could take apart. */
export function partFaults(tree: YamlNode): YamlFault[] {
	const names = new Set<string>();
	const faults: YamlFault[] = [];
	for (const node of nodesOf(tree)) {
		if (node.anchor !== undefined) {
			names.add(node.anchor);
		}

		if (node.kind === 'alias' && !names.has(node.name)) {
			const message = `*${node.name} names nothing; put the text in quotes`;
			faults.push({offset: node.offset, field: '', message});
		} else if (node.kind === 'group') {
			for (const fault of fieldsTwice(node.fields)) {
				faults.push(fault);
			}
		}

		if (faults.length >= mostProblems) {
			break;
		}
	}

	return faults.slice(0, mostProblems);
}

function* fieldsTwice(fields: readonly YamlField[]): Generator<YamlFault> {
	const seen = new Set<string>();
	for (const {name} of fields) {
		const field = nameOf(name);
		if (field !== undefined && seen.has(field)) {
			yield {offset: name.offset, field, message: 'stands twice here; keep one'};
		}

		seen.add(field ?? '');
	}
}

/** The questions that the bottom line asks, and what can be answered. */
import type {ViewName} from '../layout/view-name.ts';
import type {FileFormat, WriteEffect} from './effect.ts';
import type {TextField} from './text-field.ts';

export type Prompt = {
	readonly field: TextField;
	/** What is wrong with the last answer. */
	readonly error?: string;
} & (
	| {readonly kind: 'date'}
	| {readonly kind: 'file'}
	| {readonly kind: 'replace'; readonly effect: WriteEffect}
	| {
			readonly kind: 'source' /** The address of each source, where it has one, by its number less one. */;
			readonly urls: readonly (string | undefined)[];
	  }
);

/** The question, and an example of an answer. */
export function promptWords(prompt: Prompt): {readonly question: string; readonly hint: string} {
	switch (prompt.kind) {
		case 'date':
			return {question: 'Go to date:', hint: '2023-03-19, today, yesterday, or -7'};
		case 'file':
			return {question: 'Write to file:', hint: 'Enter writes, Esc does not'};
		case 'replace':
			return {question: `${prompt.effect.file} is there already. Replace it? (yes or no)`, hint: ''};
		case 'source':
			return {question: `Open which source? (1-${prompt.urls.length})`, hint: 'Enter opens, Esc does not'};
	}
}

const endings: Readonly<Record<string, FileFormat>> = {
	csv: 'csv',
	json: 'json',
	txt: 'text',
	md: 'markdown',
};

const endingsOfViews: Readonly<Record<ViewName, readonly string[]>> = {
	events: ['csv', 'json', 'txt'],
	pairs: ['csv', 'json', 'txt'],
	timeline: ['csv', 'json', 'txt'],
	statistics: ['txt', 'json'],
	day: ['txt', 'md', 'json'],
};

/** The form that the ending of a file name asks for, or one sentence that says which endings there are. */
export function formatOfFile(file: string, view: ViewName): FileFormat | {readonly problem: string} {
	const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
	const known = endingsOfViews[view];
	const format = known.includes(ending) ? endings[ending] : undefined;
	const names = known.map(name => `.${name}`).join(', ');
	return format ?? {problem: `The name must end in ${names.replace(/, ([^,]*)$/, ' or $1')}.`};
}

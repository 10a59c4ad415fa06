/**
 * Every file that is made from the data, with its text: `data/events.json` and the tables in the documents.
 * `npm run data` writes them; a test compares them with the committed ones.
 */
import type {DatasetFile} from './dataset.ts';
import {eventsJson} from './events-json.ts';
import {importSections} from './import-table.ts';
import {replaceSection} from './markdown.ts';

/** A file of the project by its path from the root. */
export type GeneratedFile = {readonly file: string; readonly text: string};

/** The generated files of a dataset; `read` gives the text of a file, for the parts of a document that stay. */
export function generatedFiles(dataset: DatasetFile, read: (file: string) => string): GeneratedFile[] {
	const importedIds = read('docs/imported-ids.txt').trim().split('\n');
	return [
		{file: 'data/events.json', text: eventsJson(dataset)},
		{
			file: 'docs/import.md',
			text: replaceSections(read('docs/import.md'), importSections(dataset.events, importedIds)),
		},
	];
}

function replaceSections(document: string, sections: Readonly<Record<string, string>>): string {
	return Object.entries(sections).reduce(
		(text, [name, section]) => replaceSection(text, name, section),
		document,
	);
}

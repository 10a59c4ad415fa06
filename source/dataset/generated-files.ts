/**
 * Every file that is made from the data and its schema, with its text: `data/events.json`, the JSON Schemas, and the
 * tables in the documents. `npm run data` writes them; a test compares them with the committed ones.
 */
import {codebookSections} from './codebook.ts';
import type {DatasetFile} from './dataset.ts';
import {eventsJson} from './events-json.ts';
import {importSections} from './import-table.ts';
import {jsonSchemas} from './json-schema.ts';
import {replaceSection} from './markdown.ts';

/** A file of the project by its path from the root. */
export type GeneratedFile = {readonly file: string; readonly text: string};

/** The generated files of a dataset; `read` gives the text of a file, for the parts of a document that stay. */
export function generatedFiles(dataset: DatasetFile, read: (file: string) => string): GeneratedFile[] {
	const importedIds = read('docs/imported-ids.txt').trim().split('\n');
	const document = (file: string, sections: Readonly<Record<string, string>>) => ({
		file,
		text: Object.entries(sections).reduce(
			(text, [name, section]) => replaceSection(text, name, section),
			read(file),
		),
	});
	return [
		{file: 'data/events.json', text: eventsJson(dataset)},
		...Object.entries(jsonSchemas()).map(([file, text]) => ({file: `data/${file}`, text})),
		document('data/README.md', codebookSections(dataset)),
		document('docs/import.md', importSections(dataset.events, importedIds)),
	];
}

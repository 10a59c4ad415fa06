/**
 * `npm run data`: checks the YAML files of data/ and writes what is made from them: data/events.json, the JSON Schemas
 * and the tables in the documents. `--check` writes nothing and fails where a committed file is stale.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {problemLine} from '../source/records/problem.ts';
import {buildDataset} from './workshop/build-dataset.ts';
import {generatedFiles, readDataFolder} from './workshop/generated-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const {dataset, problems} = buildDataset(readDataFolder(`${root}data`));
for (const problem of problems) {
	console.error(`data/${problemLine(problem)}`);
}

if (problems.length > 0) {
	process.exitCode = 1;
} else {
	const changed = generatedFiles(dataset, readText).filter(({file, text}) => readText(file) !== text);
	for (const {file, text} of changed) {
		if (process.argv.includes('--check')) {
			console.error(`${file} is stale; run npm run data and commit the result.`);
			process.exitCode = 1;
		} else {
			writeFileSync(root + file, text);
			console.log(`${file}: written.`);
		}
	}

	console.log(`${dataset.events.length} events, version ${dataset.version}.`);
}

/** The text of a file of the project; empty where it is still to be written. */
function readText(file: string): string {
	try {
		return readFileSync(root + file, 'utf8');
	} catch {
		return '';
	}
}

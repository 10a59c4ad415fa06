/**
 * `npm run data`: checks the YAML files of data/ and writes what is made from them: data/events.json, the JSON Schemas,
 * data/CHANGES.md and the tables in the documents. With options, behind `npm run data --`:
 *
 * - `--check` writes nothing and fails where a committed file is stale;
 * - `--changes FILE` takes an `events.json` as the version before, with which the data are compared from then on;
 * - `--new launch 2026-10-03` prints a record to be filled in: a drill, deployment, launch, nuclear test or fire.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {problemLine} from '../source/records/problem.ts';
import {buildDataset} from './workshop/build-dataset.ts';
import {changeLogText, logAfterRelease, parseChangeLog} from './workshop/data-changes.ts';
import {generatedFiles, readDataFolder} from './workshop/generated-files.ts';
import {newKinds, newRecord} from './workshop/new-record.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const changesFile = 'data/changes.json';
const {values, positionals} = readArguments();

if (values.new === undefined) {
	if (values.changes !== undefined) {
		const log = readText(changesFile);
		const current = log === '' ? undefined : parseChangeLog(log);
		writeFileSync(
			root + changesFile,
			changeLogText(logAfterRelease(readFileSync(values.changes, 'utf8'), current)),
		);
	}

	await writeData(values.check === true);
} else {
	const kind = newKinds.find(name => name === values.new);
	const record = kind && newRecord(kind, positionals[0] ?? '');
	if (record === undefined) {
		console.error('Say what and when: npm run data -- --new launch 2026-10-03');
		process.exitCode = 2;
	} else {
		process.stdout.write(record);
	}
}

/** The options and words of the command line; ends with a sentence where an option is unknown or lacks its value. */
function readArguments() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {check: {type: 'boolean'}, changes: {type: 'string'}, new: {type: 'string'}},
		});
	} catch {
		console.error(
			'Say npm run data alone, or add -- --check, -- --changes FILE or -- --new launch 2026-10-03',
		);
		process.exit(2);
	}
}

/** Writes what is made from the data, or says what of it is stale, or what is wrong in the records. */
async function writeData(onlyCheck: boolean): Promise<void> {
	const {dataset, problems} = buildDataset(readDataFolder(`${root}data`));
	for (const problem of problems) {
		console.error(`data/${problemLine(problem)}`);
	}

	if (problems.length > 0) {
		process.exitCode = 1;
		return;
	}

	for (const {file, text} of (await generatedFiles(dataset, readText)).filter(
		made => readText(made.file) !== made.text,
	)) {
		if (onlyCheck) {
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

/**
 * `npm run data`: checks the YAML files of data/ and writes data/events.json.
 * `--check` writes nothing and fails where the committed file is stale.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {buildDataset} from '../source/dataset/build-dataset.ts';
import {eventsJson} from '../source/dataset/events-json.ts';
import {readDataFolder} from '../source/dataset/read-data-folder.ts';

const folder = fileURLToPath(new URL('../data', import.meta.url));
const target = `${folder}/events.json`;
const {dataset, problems} = buildDataset(readDataFolder(folder));
for (const {file, id, field, message} of problems) {
	console.error(`data/${file}: ${[id, field].filter(Boolean).join(': ')}: ${message}`);
}

if (problems.length > 0) {
	process.exitCode = 1;
} else if (process.argv.includes('--check')) {
	if (readFileSync(target, 'utf8') !== eventsJson(dataset)) {
		console.error('data/events.json is stale; run npm run data and commit the result.');
		process.exitCode = 1;
	}
} else {
	writeFileSync(target, eventsJson(dataset));
	console.log(`data/events.json: ${dataset.events.length} events, version ${dataset.version}.`);
}

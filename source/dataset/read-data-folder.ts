/** Reads the YAML files of `data/` for the build and its test. Not part of the program. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {ParsedFile} from './build-dataset.ts';
import {problemLine} from './problem.ts';
import {readYaml} from './yaml-file.ts';

/** Every YAML file below the folder, in the order of their paths; throws where one is no YAML. */
export function readDataFolder(folder: string): ParsedFile[] {
	return readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(file => file.endsWith('.yaml'))
		.map(file => file.replaceAll(path.sep, '/'))
		.sort()
		.map(file => {
			const {value, places, problems} = readYaml(file, readFileSync(path.join(folder, file), 'utf8'));
			if (problems.length > 0) {
				throw new Error(problems.map(problemLine).join('\n'));
			}

			return {file, value, places};
		});
}

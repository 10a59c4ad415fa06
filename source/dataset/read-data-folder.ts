/** Reads the YAML files of `data/` for the build and its test. Not part of the program. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import type {ParsedFile} from './build-dataset.ts';

/** Every YAML file below the folder, in the order of their paths; throws where one is no YAML. */
export function readDataFolder(folder: string): ParsedFile[] {
	return readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(file => file.endsWith('.yaml'))
		.map(file => file.replaceAll(path.sep, '/'))
		.sort()
		.map(file => ({file, value: parse(readFileSync(path.join(folder, file), 'utf8'))}));
}

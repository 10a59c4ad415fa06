/** `briefing check FILE...` for data files and configurations alike, told apart by their names. */
import type {Dataset} from '../dataset/dataset.ts';
import {problemLine} from '../dataset/problem.ts';
import type {UserFile} from '../dataset/user-events.ts';
import {cleanText} from '../text/clean-text.ts';
import {checkCommand} from './check.ts';
import type {CommandResult} from './command-result.ts';
import {readConfiguration} from './configuration.ts';
import {configurationName} from './usage-notes.ts';

/** The files in two groups: configurations each on its own, then the data files together. */
export function checkFiles(files: readonly UserFile[], dataset: Dataset): CommandResult {
	const isConfiguration = ({file}: UserFile) => file.split(/[/\\]/).at(-1) === configurationName;
	const dataFiles = files.filter(file => !isConfiguration(file));
	const results = [
		...files.filter(isConfiguration).map(checkConfiguration),
		...(dataFiles.length === 0 ? [] : [checkCommand({files: dataFiles, dataset})]),
	];
	const errors = results.flatMap(({error}) => error ?? []);
	return {
		output: results.map(({output}) => output).join(''),
		status: errors.length === 0 ? 0 : 3,
		...(errors.length === 0 ? {} : {error: errors.join(' ')}),
	};
}

function checkConfiguration({file, text}: UserFile): CommandResult {
	const {flags, problems} = readConfiguration(file, text);
	const name = cleanText(file);
	if (problems.length === 0) {
		const count = Object.keys(flags).length;
		return {output: `${name}: ${count} setting${count === 1 ? '' : 's'}, nothing wrong.\n`, status: 0};
	}

	return {
		output: problems.map(problem => `${problemLine(problem)}\n`).join(''),
		status: 3,
		error: `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${name}.`,
	};
}

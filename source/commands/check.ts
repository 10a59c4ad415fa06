/** `briefing check FILE...`: everything that is wrong with a user's own data files, each thing at its line. */
import type {Dataset} from '../dataset/dataset.ts';
import {problemLine} from '../dataset/problem.ts';
import {readUserFiles, type UserFile} from '../dataset/user-events.ts';
import {cleanText} from '../text/clean-text.ts';
import type {CommandResult} from './command-result.ts';

/**
 * Checks the files together, as `--data` would add them to the dataset: one line a problem and status 3, or one line
 * with the number of events and status 0.
 */
export function checkCommand({
	files,
	dataset,
}: {
	files: readonly UserFile[];
	dataset: Dataset;
}): CommandResult {
	const {events, problems} = readUserFiles(files, dataset, dataset.byId);
	const names = files.map(({file}) => cleanText(file)).join(', ');
	if (problems.length === 0) {
		return {output: `${names}: ${counted(events.length, 'event')}, nothing wrong.\n`, status: 0};
	}

	return {
		output: problems.map(problem => `${problemLine(problem)}\n`).join(''),
		status: 3,
		error: `${counted(problems.length, 'problem')} in ${names}.`,
	};
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

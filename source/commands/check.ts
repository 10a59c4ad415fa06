/** `briefing check FILE...`: everything that is wrong with a user's own data files, each thing at its line. */

import type {Dataset} from '../dataset/dataset.ts';
import {checkDataset, isDatasetText} from '../records/dataset-check.ts';
import {type Problem, problemLine} from '../records/problem.ts';
import {readUserFiles, type UserFile} from '../records/user-events.ts';
import {likelyTwins} from '../search/twins.ts';
import {cleanText} from '../text/clean-text.ts';
import {countNoun} from '../text/words.ts';
import {yearOf} from '../time/coarse-date.ts';
import {longDate} from '../time/format-date.ts';
import type {CommandResult} from './command-result.ts';
import {readConfiguration} from './configuration.ts';
import {configurationNames} from './flag-values.ts';

/**
 * Checks the files together, as `--data` would add them to the dataset: one line a problem and status 3, or one line
 * with the number of events and status 0, under a hint for each event that the dataset may have already or whose date is
 * a whole year.
 */
export function checkCommand({
	files,
	dataset,
}: {
	files: readonly UserFile[];
	dataset: Dataset;
}): CommandResult {
	const {events, problems, whereIs} = readUserFiles(files, dataset, dataset.byId);
	const names = files.map(({file}) => cleanText(file)).join(', ');
	if (problems.length === 0) {
		const twins = likelyTwins(events, dataset.byId).map(
			({own, known}) =>
				`${cleanText(whereIs(own.id))}: may be ${known.id} of the dataset (${known.title}, ${longDate(known.start)}); give it that id to take its place, or keep both\n`,
		);
		const years = events
			.filter(({start}) => start.precision === 'year')
			.map(
				({id, start}) =>
					`${cleanText(whereIs(id))}: start is the whole year ${yearOf(start)}; if the month or the day is known, write it, such as 2018-04 or 2018-04-27\n`,
			);
		return {
			output: `${[...twins, ...years].join('')}${names}: ${countNoun(events.length, 'event')}, nothing wrong.\n`,
			status: 0,
		};
	}

	return {
		output: problems.map(problem => `${problemLine(problem)}\n`).join(''),
		status: 3,
		error: `${countNoun(problems.length, 'problem')} in ${names}.`,
	};
}

// `briefing check FILE...` for data files, datasets and configurations alike, told apart by their names and beginnings.

/** The files in groups: configurations and datasets each on its own, then the data files together. */
export async function checkFiles(files: readonly UserFile[], dataset: Dataset): Promise<CommandResult> {
	const isConfiguration = ({file}: UserFile) =>
		configurationNames.some(name => name === file.split(/[/\\]/).at(-1));
	const isDataset = (file: UserFile) => !isConfiguration(file) && isDatasetText(file.text);
	const dataFiles = files.filter(file => !isConfiguration(file) && !isDataset(file));
	const results = [
		...files.filter(isConfiguration).map(checkConfiguration),
		...(await Promise.all(files.filter(isDataset).map(checkDatasetFile))),
		...(dataFiles.length === 0 ? [] : [checkCommand({files: dataFiles, dataset})]),
	];
	const errors = results.flatMap(({error}) => error ?? []);
	return {
		output: results.map(({output}) => output).join(''),
		status: errors.length === 0 ? 0 : 3,
		...(errors.length === 0 ? {} : {error: errors.join(' ')}),
	};
}

async function checkDatasetFile({file, text}: UserFile): Promise<CommandResult> {
	const {problems, held} = await checkDataset(file, text);
	return resultOf(file, problems, held);
}

function checkConfiguration({file, text}: UserFile): CommandResult {
	const {flags, problems} = readConfiguration(file, text);
	return resultOf(file, problems, countNoun(Object.keys(flags).length, 'setting'));
}

function resultOf(file: string, problems: readonly Problem[], held: string): CommandResult {
	const name = cleanText(file);
	return problems.length === 0
		? {output: `${name}: ${held}, nothing wrong.\n`, status: 0}
		: {
				output: problems.map(problem => `${problemLine(problem)}\n`).join(''),
				status: 3,
				error: `${countNoun(problems.length, 'problem')} in ${name}.`,
			};
}

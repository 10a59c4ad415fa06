/** The settings of a configuration file. Loaded only where there is one: its readers would slow down every start. */
import path from 'node:path';
import {readConfiguration} from '../commands/configuration.ts';
import {type Flags, textsFlag} from '../commands/flag-values.ts';
import {DataFileError} from '../dataset/dataset.ts';
import {problemLine} from '../records/problem.ts';
import {cleanText} from '../text/clean-text.ts';
import {expandHome, readUserTexts} from './read-dataset.ts';

/** The settings of a configuration file; its data files are named from its own folder. Throws `DataFileError`. */
export function readSettings(file: string, home: string): Flags {
	const [{text} = {text: ''}] = readUserTexts([file]);
	const {flags, problems} = readConfiguration(file, text);
	const [first] = problems;
	if (first !== undefined) {
		throw new DataFileError(
			`${problemLine(first)}; run "briefing check ${cleanText(file)}" for the full list.`,
		);
	}

	const data = textsFlag(flags, 'data').map(name => path.resolve(path.dirname(file), expandHome(name, home)));
	return data.length === 0 ? flags : {...flags, data};
}

/** Runs a command of the command line inside the test, without a process. */
import {readFileSync} from 'node:fs';
import {parseCommandLine} from '../../source/commands/parse-command-line.ts';
import type {CommandResult, Surroundings} from '../../source/commands/print-records.ts';
import {runCommand} from '../../source/commands/run-command.ts';
import type {Dataset} from '../../source/dataset/dataset.ts';
import {koreaDay} from '../../source/time/days.ts';

const today = koreaDay({year: 2026, month: 8, day: 20});

function noFiles(names: readonly string[]): never {
	throw new Error(`no files are read here: ${names.join(', ')}`);
}

/** What a command line prints on 20 August 2026; `columns` are those of a terminal. */
export async function commandResult(
	words: readonly string[],
	dataset: Dataset,
	surroundings: Partial<Surroundings> = {},
): Promise<CommandResult> {
	return await runCommand(await parseCommandLine(words), dataset, {
		today,
		readFiles: noFiles,
		readLicence: () => readFileSync(new URL('../../LICENSE-DATA', import.meta.url), 'utf8'),
		...surroundings,
	});
}

/** The same where it must end well. */
export async function commandOutput(
	words: readonly string[],
	dataset: Dataset,
	surroundings?: Partial<Surroundings>,
): Promise<string> {
	const {output, status, error} = await commandResult(words, dataset, surroundings);
	if (status !== 0) {
		throw new Error(`briefing ${words.join(' ')} ended with status ${status}: ${error}`);
	}

	return output;
}

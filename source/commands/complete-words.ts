/**
 * What can stand where a shell asks for completion: commands, flags, their values, fields and values of a search, ids.
 * All from the command table, the table of fields and the dataset; the scripts for the shells hold none of it.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {launchClasses} from '../dataset/event.ts';
import {createPairings, type PairingChoice} from '../pairing/pairings.ts';
import {completeQuery} from '../search/complete-query.ts';
import {createSearchIndex} from '../search/search-index.ts';
import {type CommandDefinition, commandOf, commands, flagsOf, shells} from './command-table.ts';
import type {FlagDefinition} from './flag-table.ts';

/** Stands for the names of files, which the shell knows. */
export const filesAnswer = ':files';

/** The words that the last of `words` (those after `briefing`, the last perhaps empty) can become. */
export function completeWords(
	words: readonly string[],
	dataset: Dataset,
	choice: PairingChoice,
): readonly string[] {
	const typed = words.at(-1) ?? '';
	const before = words.slice(0, -1);
	const first = firstArgument(before);
	const command = commandOf(first);
	const flags = flagsOf(command);
	const [, name, value] = /^--([^=]+)=(.*)$/s.exec(typed) ?? [];
	const asked = flagNamed(flags, name === undefined ? before.at(-1) : `--${name}`);
	if (asked !== undefined && (name !== undefined || !typed.startsWith('--'))) {
		const start = name === undefined ? '' : `--${name}=`;
		const values = flagValues(asked, value ?? typed);
		return values.includes(filesAnswer) ? values : values.map(known => start + known);
	}

	if (typed === '-' || typed.startsWith('--')) {
		return flags.map(flag => `--${flag.name}`).filter(flag => flag.startsWith(typed));
	}

	const names =
		first === undefined ? commands.map(({name}) => name).filter(known => known.startsWith(typed)) : [];
	return [...names, ...argumentsOf(command, typed, before, dataset, choice)];
}

/** The first word that is no flag and no flag's value. */
function firstArgument(words: readonly string[]): string | undefined {
	const all = [undefined, ...commands].flatMap(flagsOf);
	return words.find(
		(word, index) => !word.startsWith('--') && flagNamed(all, words[index - 1]) === undefined,
	);
}

/** The flag that takes the word after it as its value. */
function flagNamed(flags: readonly FlagDefinition[], word: string | undefined): FlagDefinition | undefined {
	return flags.find(({name, type}) => type !== 'boolean' && word === `--${name}`);
}

function flagValues({name, values = [], isList}: FlagDefinition, typed: string): readonly string[] {
	if (name === 'data') {
		return [filesAnswer];
	}

	const isClasses = name === 'launches';
	const kept = isClasses || isList === true ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
	const known = isClasses ? [...(kept === '' ? values : []), ...launchClasses] : values;
	const taken = kept.toLowerCase().split(',');
	return known
		.filter(value => !taken.includes(value.toLowerCase()))
		.map(value => kept + value)
		.filter(value => value.toLowerCase().startsWith(typed.toLowerCase()));
}

function argumentsOf(
	command: CommandDefinition | undefined,
	typed: string,
	before: readonly string[],
	dataset: Dataset,
	choice: PairingChoice,
): readonly string[] {
	const starting = (known: readonly string[]) => known.filter(word => word.startsWith(typed));
	switch (command?.argumentKind) {
		case 'day':
			return starting(['today', 'yesterday']);
		case 'ids':
			return starting(dataset.events.map(({id}) => id)).filter(id => !before.includes(id));
		case 'files':
			return [filesAnswer];
		case 'shell':
			return starting(shells);
		case 'query':
		case undefined: {
			const pairings = createPairings(dataset, choice);
			const index = createSearchIndex(dataset, event => pairings.ofEvent(event));
			return completeQuery(typed, typed.length, index);
		}
	}
}

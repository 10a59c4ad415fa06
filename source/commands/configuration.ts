/**
 * The configuration file, `briefing/config.yaml` in the folder of configurations: values of flags that hold where the
 * command line does not say. Its keys are the names of the flags without their hyphens.
 */
import {isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap} from 'yaml';
import type {Problem} from '../dataset/problem.ts';
import {parseLaunchChoice} from '../pairing/launch-choice.ts';
import {cleanText} from '../text/clean-text.ts';
import {nearestWord} from '../text/nearest-word.ts';
import {flagValue} from './check-flags.ts';
import {UsageError} from './command-result.ts';
import {commonFlags} from './flag-table.ts';
import type {Flags} from './parse-command-line.ts';
import {configurableFlags} from './usage-notes.ts';

export type Configuration = {readonly flags: Flags; readonly problems: readonly Problem[]};

/** Reads a text; an empty one sets nothing. Each problem stands at its line. */
export function readConfiguration(file: string, text: string): Configuration {
	const lines = new LineCounter();
	const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
	const problems: Problem[] = [];
	const note = (offset: number, field: string, message: string) =>
		problems.push({file, line: lines.linePos(offset).line, id: '', field, message});
	const [error] = document.errors;
	if (error !== undefined) {
		note(error.pos[0], '', 'this is not YAML; write a line such as "launches: ballistic" for each setting');
		return {flags: {}, problems};
	}

	const {contents} = document;
	if (contents === null || (isScalar(contents) && contents.value === null)) {
		return {flags: {}, problems};
	}

	if (!isMap(contents)) {
		note(0, '', 'the file holds no settings; write a line such as "launches: ballistic" for each');
		return {flags: {}, problems};
	}

	return {flags: readSettings(contents, note), problems};
}

type Noter = (offset: number, field: string, message: string) => void;

function readSettings({items}: YAMLMap, note: Noter): Flags {
	const flags: Record<string, string | true | readonly string[]> = {};
	for (const {key, value} of items) {
		const name = isScalar(key) ? cleanText(String(key.value)) : '';
		const offset = (isScalar(key) && key.range?.[0]) || 0;
		const setting = configurableFlags.find(known => known === name);
		if (setting === undefined) {
			note(offset, name, unknownWords(name));
			continue;
		}

		try {
			const read = settingValue(setting, value);
			if (read !== undefined) {
				flags[setting] = read;
			}
		} catch (error) {
			if (!(error instanceof UsageError)) {
				throw error;
			}

			note(offset, setting, error.message.replace(/^--[a-z-]+:? /, '').replace(/\.$/, ''));
		}
	}

	return flags;
}

function unknownWords(name: string): string {
	const meant = nearestWord(name, configurableFlags);
	return meant === undefined
		? `is no setting; there are ${configurableFlags.join(', ')}`
		: `is no setting; did you mean ${meant}?`;
}

/** The value of a setting as its flag would have it; throws `UsageError`. */
function settingValue(name: string, node: unknown): string | true | readonly string[] | undefined {
	const flag = commonFlags.find(definition => definition.name === name);
	const value = isScalar(node) ? node.value : undefined;
	if (flag?.type === 'boolean') {
		if (typeof value !== 'boolean') {
			throw new UsageError('is true or false');
		}

		return value ? true : undefined;
	}

	if (flag?.isMultiple === true) {
		const items = isSeq(node) ? node.items.map(item => (isScalar(item) ? item.value : undefined)) : [value];
		const files = items.filter(item => typeof item === 'string' && item !== '');
		if (files.length !== items.length) {
			throw new UsageError('is the name of a file, or a list of such names');
		}

		return files.map(String);
	}

	if (flag === undefined || typeof value !== 'string') {
		throw new UsageError('is a text');
	}

	const fault = name === 'launches' ? parseLaunchChoice(value) : undefined;
	if (typeof fault === 'string') {
		throw new UsageError(fault);
	}

	return String(flagValue(flag, value));
}

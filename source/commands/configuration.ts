/**
 * The configuration file, `briefing/config.yaml` in the folder of configurations: values of flags that hold where the
 * command line does not say. Its keys are the names of the flags without their hyphens.
 */
import {parseLaunchChoice} from '../pairing/pairings.ts';
import {isObject} from '../records/csv-columns.ts';
import type {Problem} from '../records/problem.ts';
import {readYaml} from '../records/yaml-file.ts';
import {cleanText, type PlainValue} from '../text/clean-text.ts';
import {joinWords, nearestWord} from '../text/words.ts';
import {commonFlags, type Flags, flagValue} from './flag-values.ts';
import {configurableFlags} from './help-text.ts';
import {UsageError} from './print-records.ts';

type Configuration = {readonly flags: Flags; readonly problems: readonly Problem[]};

/** Reads a text; an empty one sets nothing. Each problem stands at its line. */
export function readConfiguration(file: string, text: string): Configuration {
	const {value, problems, lineOf} = readYaml(file, text);
	if (problems.length > 0 || value === null) {
		return {flags: {}, problems};
	}

	if (!isObject(value)) {
		const message = 'the file has no settings; write a line such as "launches: ballistic" for each';
		return {flags: {}, problems: [{file, line: 1, id: '', field: '', message}]};
	}

	const settings = Object.entries(value).map(([name, setting]) => ({name, ...readSetting(name, setting)}));
	return {
		flags: Object.fromEntries(settings.flatMap(({name, read}) => (read === undefined ? [] : [[name, read]]))),
		problems: settings.flatMap(({name, fault}) =>
			fault === undefined
				? []
				: [{file, line: lineOf([cleanText(name)]), id: '', field: name, message: fault}],
		),
	};
}

type Setting = string | true | readonly string[];

/** What a setting sets, or what is wrong with it; neither where it sets what holds anyway. */
function readSetting(name: string, value: PlainValue): {readonly read?: Setting; readonly fault?: string} {
	const setting = configurableFlags.find(known => known === name);
	if (setting === undefined) {
		return {fault: unknownSetting(name)};
	}

	try {
		const read = settingValue(setting, value);
		return read === undefined ? {} : {read};
	} catch (error) {
		if (error instanceof UsageError) {
			return {fault: error.message.replace(/^--[a-z-]+:? /, '').replace(/\.$/, '')};
		}

		throw error;
	}
}

function unknownSetting(name: string): string {
	const meant = nearestWord(name, configurableFlags);
	return meant === undefined
		? `is not a setting; the settings are ${joinWords(configurableFlags)}`
		: `is not a setting; did you mean ${meant}?`;
}

/** The value of a setting as its flag would have it; throws `UsageError`. */
function settingValue(name: string, value: PlainValue): Setting | undefined {
	const flag = commonFlags.find(definition => definition.name === name);
	if (flag?.type === 'boolean') {
		if (typeof value !== 'boolean') {
			throw new UsageError('must be true or false');
		}

		return value ? true : undefined;
	}

	if (flag?.isMultiple === true) {
		const items = Array.isArray(value) ? value : [value];
		const files = items.filter(item => typeof item === 'string' && item !== '');
		if (files.length !== items.length) {
			throw new UsageError('must be the name of a file, or a list of such names');
		}

		return files.map(String);
	}

	if (flag === undefined || typeof value !== 'string') {
		throw new UsageError('must be a text');
	}

	const fault = name === 'launches' ? parseLaunchChoice(value) : undefined;
	if (typeof fault === 'string') {
		throw new UsageError(fault);
	}

	return String(flagValue(flag, value));
}

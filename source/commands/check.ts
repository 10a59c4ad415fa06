/**
 * `briefing check --example launch`: a file with one record to write over. What is enough stands there; every other field
 * stands behind a #, with what it holds.
 *
 * `briefing check FILE...`: everything that is wrong with a user's own data files, each thing at its line.
 *
 * The configuration file, which is checked too: `briefing/config.yaml` in the folder of configurations, values of flags that
 * hold where the command line does not say. Its keys are the names of the flags without their hyphens.
 */

import {stringify} from 'yaml';
import type {Dataset} from '../dataset/dataset.ts';
import type {EventKind} from '../dataset/event.ts';
import {parseLaunchChoice} from '../pairing/pairings.ts';
import {type Field, isObject, recordFields} from '../records/csv-columns.ts';
import {checkDataset, isDatasetText} from '../records/dataset-check.ts';
import {type Problem, problemLine} from '../records/problem.ts';
import {readUserFiles, type UserFile} from '../records/user-events.ts';
import {readYaml} from '../records/yaml-file.ts';
import {likelyTwins} from '../search/names.ts';
import {cleanText, type PlainValue} from '../text/clean-text.ts';
import {countNoun, joinWords, nearestWord} from '../text/words.ts';
import {yearOf} from '../time/days.ts';
import {longDate} from '../time/format-date.ts';
import {commonFlags, configurationNames, type Flags, flagValue} from './flag-values.ts';
import {configurableFlags} from './help-text.ts';
import {type CommandResult, UsageError} from './print-records.ts';

/** What is enough for a record of the kind, beside the kind. */
const enough: Readonly<Record<EventKind, {readonly [name: string]: PlainValue}>> = {
	drill: {start: '2026-09-14', title: 'Air drill over the Yellow Sea'},
	deployment: {start: '2026-09-20', title: 'Carrier at Busan'},
	launch: {start: '2026-09-15T07:05+09:00', class: 'SRBM'},
	fire: {start: '2026-09-16T10:00+09:00', weapon: 'artillery'},
	note: {start: '2026-09-17', title: 'Statement on the exercise'},
	'nuclear-test': {
		start: '2026-10-01T12:30+09:00',
		ordinal: 7,
		site: {name: 'Punggye-ri Nuclear Test Site', lat: 41.28, lon: 129.09},
	},
};

/** Samples of the schema that would contradict those above. */
const otherSamples: {readonly [name: string]: PlainValue} = {
	id: 'own-1',
	end: '2026-09-24',
	last: '2026-09-15T07:20+09:00',
	reported: '2026-09-16',
};

/** The text of the file. */
export function exampleText(kind: EventKind): string {
	const {properties = {}} = recordFields(kind === 'deployment' ? 'drill' : kind);
	const given = {kind, ...enough[kind]};
	const others = Object.entries(properties).filter(([name]) => !(name in given));
	const lines = [
		`# One ${kind} of your own. Take the # away before what you know; what is not known stays out.`,
		'# "briefing check FILE" tells what is wrong, "briefing --data FILE" shows it.',
		...stringify([given]).trimEnd().split('\n'),
		...others.flatMap(([name, field]) => optionalLines(name, field)),
	];
	return `${lines.join('\n')}\n`;
}

function optionalLines(name: string, field: Field): string[] {
	const value = otherSamples[name] ?? sampleOf(field);
	const [first = '', ...rest] = stringify({[name]: value}, {lineWidth: 0})
		.trimEnd()
		.split('\n');
	return [`${first}  # ${field.description ?? ''}`, ...rest].map(line => `  # ${line}`);
}

/** A value that a field could have: what the schema shows of it, or the first of its codes. */
function sampleOf(field: Field): PlainValue {
	if (field.sample !== undefined) {
		return field.sample;
	}

	if (field.properties !== undefined) {
		// What is true of few rows alone (a second account, a count that is a floor) is left out.
		const usual = Object.entries(field.properties).filter(([, inner]) => inner.const !== true);
		return Object.fromEntries(usual.map(([name, inner]) => [name, sampleOf(inner)]));
	}

	return field.type === 'array' && field.items !== undefined
		? [sampleOf(field.items)]
		: (field.enum?.[0] ?? field.const ?? 'text of your own');
}

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

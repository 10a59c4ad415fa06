/**
 * An event of the user's own, written in the user's editor: a draft in the form of its kind beside the file that it is meant
 * for, the editor on it, then the check. Only what is without fault goes into the file; a draft stays on the disk until its
 * events are in the file, so that nothing that was written is lost. The caller has given the terminal back.
 *
 * The settings of a configuration file too. Loaded late: the readers of both would slow down every start.
 */

import {type SpawnSyncReturns, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {exampleText, readConfiguration} from '../commands/check.ts';
import {type Flags, textsFlag} from '../commands/flag-values.ts';
import type {Dataset} from '../dataset/dataset.ts';
import {DataFileError} from '../dataset/dataset-parts.ts';
import type {EventKind} from '../dataset/event.ts';
import {problemLine} from '../records/problem.ts';
import {readUserFiles, type UserFile} from '../records/user-events.ts';
import {cleanText} from '../text/clean-text.ts';
import {expandHome} from './print-version.ts';
import {readUserTexts} from './read-dataset.ts';
import {writeTextFile} from './write-output.ts';

type EditInput = {
	readonly kind: EventKind;
	/** As `$VISUAL` has it: a command, with its own words perhaps. */
	readonly editor: string;
	/** The file that takes the event, and all files of the user's own that are read now. */
	readonly target: string;
	readonly files: readonly string[];
	readonly dataset: Dataset;
	readonly platform: NodeJS.Platform;
	/** What the editor reads its keys from, and what it draws on. */
	readonly descriptors: {readonly input: number; readonly output: number};
	/** Reads the user's files; throws `DataFileError`. */
	readonly readFiles: (files: readonly string[]) => readonly UserFile[];
};

type EditOutcome =
	| {readonly kind: 'added'; readonly id: string; readonly title: string}
	/** The draft has a fault, or its file has one; the sentence names the line. */
	| {readonly kind: 'faulty'; readonly problem: string; readonly draft: string}
	| {readonly kind: 'nothing'; readonly words: string};

/** Faults of the last check stand in these lines at the top of a draft. */
const faultMark = '#! ';

/** Opens the editor on a new draft, or on the one that was left, and takes what is without fault into the file. */
export async function writeOwnEvent(input: EditInput): Promise<EditOutcome> {
	const {kind, target} = input;
	const draft = `${target.replace(/\.ya?ml$/i, '')}.draft.yaml`;
	const begun = `# Save and close: the event is checked and added to ${path.basename(target)}. Unchanged, nothing is added.\n${exampleText(kind)}`;
	mkdirSync(path.dirname(target), {recursive: true});
	if (!existsSync(draft)) {
		writeFileSync(draft, begun, {flag: 'wx'});
	}

	const {status, signal, error} = await whileInterruptsAreItsOwn(() => runEditor(input, draft));
	const text = textOf(draft).replace(/^(#! .*\n)+/, '');
	const own = withoutLines(text, begun);
	const isEmpty = text === begun || !/^\s*[^\s#]/m.test(text);
	if (isEmpty) {
		rmSync(draft, {force: true});
	}

	if (error !== undefined || status !== 0) {
		const how = status === null ? (signal ?? 'a failure') : `status ${status}`;
		const kept = isEmpty ? '' : `; what was written stays in ${cleanText(draft)}, and a opens it again`;
		return {kind: 'nothing', words: `The editor ended with ${how}: nothing was added${kept}.`};
	}

	return isEmpty
		? {kind: 'nothing', words: 'Nothing was written, and nothing was added.'}
		: await takeDraft({...input, draft, text, own});
}

/** Checks the draft with all other files, and then the file as it will be. */
async function takeDraft({
	draft,
	text,
	own,
	target,
	files,
	dataset,
	readFiles,
}: EditInput & {readonly draft: string; readonly text: string; readonly own: string}): Promise<EditOutcome> {
	const others = files.filter(file => file !== target);
	try {
		const read = readFiles([...others, ...(existsSync(target) ? [target] : [])]);
		const {events, problems} = readUserFiles([...read, {file: draft, text}], dataset, dataset.byId);
		const faults = problems.filter(({file}) => file === draft);
		const sentences = faults.map(
			({line = 1, field, message}) =>
				`line ${line + faults.length}: ${cleanText([field, message].filter(Boolean).join(': '))}`,
		);
		writeFileSync(draft, sentences.map(sentence => `${faultMark}${sentence}\n`).join('') + text);
		const [first] = sentences;
		if (first !== undefined) {
			return {kind: 'faulty', problem: `${first.replace(/^l/, 'L')}.`, draft};
		}

		const known = read.find(({file}) => file === target)?.text ?? '';
		const joined = `${known}${known === '' || known.endsWith('\n') ? '' : '\n'}${own}`;
		const before = new Set(readUserFiles(read, dataset, dataset.byId).events.map(({id}) => id));
		const added = events.filter(({id}) => !before.has(id));
		const whole = readUserFiles(
			[...read.filter(({file}) => file !== target), {file: target, text: joined}],
			dataset,
			dataset.byId,
		);
		const [problem] = problems.length > 0 ? problems : whole.problems;
		const [event] = added;
		if (problem !== undefined || event === undefined || whole.events.length !== events.length) {
			const why = problem === undefined ? 'it takes no event at its end' : problemLine(problem);
			const words = `Not added to ${cleanText(target)}: ${why}; the event stays in ${cleanText(draft)}.`;
			return {kind: 'nothing', words};
		}

		const outcome = await writeTextFile(target, joined, {mayReplace: true});
		if (typeof outcome === 'object') {
			const words = `${cleanText(target)} was not written: ${outcome.problem}; the event stays in ${cleanText(draft)}.`;
			return {kind: 'nothing', words};
		}

		rmSync(draft, {force: true});
		return {kind: 'added', id: event.id, title: event.title};
	} catch (error) {
		if (error instanceof DataFileError) {
			return {kind: 'nothing', words: `${error.message} The event stays in ${cleanText(draft)}.`};
		}

		throw error;
	}
}

/**
 * Runs the editor until it ends, and nothing else meanwhile: no key is read, nothing is drawn, no signal is handled. The
 * shell finds the words of the command, as it does for other programs that read `$VISUAL`.
 */
function runEditor(
	{editor, platform, descriptors: {input, output}}: EditInput,
	file: string,
): SpawnSyncReturns<Buffer> {
	const stdio = [input, output, output];
	// In place of the shell, which a Ctrl-C in the editor would end; a shell cannot do that with `NAME=value editor`.
	const command = /^\s*\w+=/.test(editor) ? editor : `exec ${editor}`;
	return platform === 'win32'
		? spawnSync(`${editor} "${file}"`, {stdio, shell: true})
		: spawnSync('/bin/sh', ['-c', `${command} "$1"`, 'sh', file], {stdio});
}

/** A Ctrl-C in the editor is the editor's: the signal goes to all that run on the terminal, and here it does nothing. */
async function whileInterruptsAreItsOwn<T>(work: () => T): Promise<T> {
	const nothing = () => {};
	const signals = (['SIGINT', 'SIGQUIT'] as const).map(name => ({name, own: process.rawListeners(name)}));
	for (const {name, own} of signals) {
		process.on(name, nothing);
		for (const listener of own) {
			process.off(name, listener as () => void);
		}
	}

	try {
		return work();
	} finally {
		// What came meanwhile is told only now.
		for (let turn = 0; turn < 2; turn++) {
			await new Promise(resolve => {
				setImmediate(resolve);
			});
		}

		for (const {name, own} of signals) {
			for (const listener of own) {
				process.on(name, listener as () => void);
			}

			process.off(name, nothing);
		}
	}
}

function textOf(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

/** The text without the comments that the form brought along. */
function withoutLines(text: string, form: string): string {
	const comments = new Set(form.split('\n').filter(line => /^\s*#/.test(line)));
	return text
		.split('\n')
		.filter(line => !comments.has(line))
		.join('\n')
		.replace(/\n*$/, '\n');
}

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

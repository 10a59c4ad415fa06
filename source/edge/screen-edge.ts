/**
 * The screen's hands: clipboard, browser, files, job control. With cli.tsx the only code that touches the process for
 * the screen; loaded with it, and the forms of files only when one is written.
 */

import {spawn} from 'node:child_process';
import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {bibtexText, citationsOf} from '../commands/citation.ts';
import type {Dataset} from '../dataset/dataset.ts';
import {DataFileError} from '../dataset/dataset-parts.ts';
import type {BriefingEvent, EventKind} from '../dataset/event.ts';
import type {Effect, EffectResult, Listing, WriteEffect} from '../state/indexes.ts';
import type {SearchChange} from '../state/searches.ts';
import {cleanText} from '../text/clean-text.ts';
import {countNoun} from '../text/words.ts';
import type {KoreaDay} from '../time/days.ts';
import type {ScreenEdge} from '../view/open-screen.ts';
import {copyText, listingText, patienceMs, writtenWords} from './listing-text.ts';
import {expandHome} from './print-version.ts';
import {readUserTexts} from './read-dataset.ts';
import {causeWords, writeTextFile} from './write-output.ts';

export type EdgeOptions = {
	readonly dataset: Dataset;
	readonly terminal: NodeJS.WriteStream;
	readonly environment: Environment;
	readonly platform: NodeJS.Platform;
	readonly own: OwnFiles;
	/** What keys are read from, and what is drawn on. */
	readonly descriptors: {readonly input: number; readonly output: number};
	/** Keeps a change of the searches that last; says why where it cannot. */
	readonly keepChange: (change: SearchChange) => Promise<'kept' | {readonly problem: string}>;
	/** The user's home folder; empty where there is none. */
	readonly home: string;
};

/** The files of the user's own events. */
type OwnFiles = {
	readonly files: readonly string[];
	/** The file that takes what is written here; undefined where no folder is known for one. */
	readonly target: string | undefined;
	/** Reads the dataset with such files; rejects with what is wrong. */
	readonly read: (files: readonly string[]) => Promise<Dataset>;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Makes the hands of one screen. */
export function createScreenEdge(options: EdgeOptions): ScreenEdge {
	let isStopping = false;
	let {dataset} = options;
	let {files} = options.own;
	const keep = createKeeper(options.keepChange);
	const edit = async (kind: EventKind): Promise<EffectResult> => {
		const editor = editorOf(options.environment);
		const {own, platform, descriptors} = options;
		const {target} = own;
		if (editor === undefined || target === undefined) {
			return done('This system names no folder for own events; start with --data FILE.');
		}

		const {writeOwnEvent} = await import('./own-events.ts');
		const readFiles = readUserTexts;
		const input = {kind, editor, target, files, dataset, platform, descriptors, readFiles};
		const outcome = await writeOwnEvent(input);
		switch (outcome.kind) {
			case 'nothing':
				return done(outcome.words);
			case 'faulty':
				return {...outcome, event: kind};
			case 'added': {
				files = files.includes(target) ? files : [...files, target];
				dataset = await own.read(files);
				const notice = `Added to ${cleanText(target)}: ${outcome.title}.`;
				return {kind: 'read-again', dataset, notice, selectId: outcome.id};
			}
		}
	};
	return {
		async run(effect) {
			try {
				switch (effect.kind) {
					case 'copy':
						return done(await copyText(effect.text, effect.what, options));
					case 'open':
						return done(await openAddress(effect.url, options.platform, options.environment['BROWSER']));
					case 'write':
						return await write(effect, dataset, options.home);
					case 'copy-as':
						return done(await copyText(await copiedText(effect, dataset), effect.what, options));
					case 'complete-file':
						return await completedFile(effect.file, options.home);
					case 'read-again':
						if (files.length === 0) {
							return done(
								'There are no files of your own to read: start with --data FILE, or write one with a.',
							);
						}

						dataset = await options.own.read(files);
						return {kind: 'read-again', dataset, notice: ownWords(dataset)};
					case 'edit':
						return await edit(effect.event);
					case 'keep-search':
						return await keep(effect.change);
				}
			} catch (error) {
				// A fault in a user's file is a sentence already.
				return done(error instanceof DataFileError ? error.message : `That failed: ${causeWords(error)}.`);
			}
		},
		async suspend() {
			isStopping = true;
			try {
				await stopJob();
			} finally {
				isStopping = false;
			}
		},
		canSuspend: options.platform !== 'win32',
		measure() {
			// While the program was stopped nobody told it of another size. The runtime asks again at this signal.
			process.emit('SIGWINCH', 'SIGWINCH');
		},
		onResized(listener) {
			process.on('SIGWINCH', listener);
			return () => process.off('SIGWINCH', listener);
		},
		onFault(listener) {
			process.on('uncaughtException', listener);
			return () => process.off('uncaughtException', listener);
		},
		onContinued(listener) {
			process.on('SIGCONT', () => {
				if (!isStopping) {
					listener();
				}
			});
		},
	};
}

/** The command of the user's editor; undefined where none is set. */
export function editorOf({VISUAL: visual = '', EDITOR: editor = ''}: Environment): string | undefined {
	return [visual, editor].find(command => command.trim() !== '');
}

/** Keeps searches: what was asked for by name is answered each time, and that nothing can be kept is said once. */
function createKeeper(keepChange: EdgeOptions['keepChange']) {
	let isProblemSaid = false;
	return async (change: SearchChange): Promise<EffectResult | undefined> => {
		const outcome = await keepChange(change);
		if (typeof outcome === 'object') {
			const isSaid = isProblemSaid && change.kind === 'used';
			isProblemSaid = true;
			return isSaid ? undefined : done(`Searches last for this session only: ${outcome.problem}.`);
		}

		switch (change.kind) {
			case 'used':
				return undefined;
			case 'saved':
				return done(`Saved as ${change.name}; Ctrl-R in the search line lists it.`);
			case 'forgotten':
				return done(`${change.name} is forgotten.`);
		}
	};
}

async function write(effect: WriteEffect, dataset: Dataset, home: string): Promise<EffectResult> {
	const {format, listing, mayReplace} = effect;
	const file = expandHome(effect.file, home);
	const outcome = await writeTextFile(file, listingText(listing, format, dataset), {mayReplace});
	if (outcome === 'exists') {
		return {kind: 'exists', effect};
	}

	return done(
		outcome === 'written'
			? `Wrote ${file}${writtenWords(listing, format)}.`
			: `${file} was not written: ${outcome.problem}.`,
	);
}

/** What the name of a file can become: as far as all that begin like it agree. */
async function completedFile(typed: string, home: string): Promise<EffectResult> {
	const begun = path.basename(`${typed}x`).slice(0, -1);
	const lead = typed.slice(0, typed.length - begun.length);
	const entries = await readdir(expandHome(lead === '' ? '.' : lead, home), {withFileTypes: true}).catch(
		() => [],
	);
	const names = entries
		.filter(({name}) => name.startsWith(begun) && (begun !== '' || !name.startsWith('.')))
		.map(entry => cleanText(entry.name) + (entry.isDirectory() ? path.sep : ''))
		.sort();
	const [first = begun, ...others] = names;
	const common = others.reduce((text, name) => {
		let length = 0;
		while (length < text.length && text[length] === name[length]) {
			length++;
		}

		return text.slice(0, length);
	}, first);
	return {kind: 'completed', from: typed, file: lead + common, candidates: names};
}

/** How many events of the user's own there are now. */
function ownWords({events}: Dataset): string {
	return `Read again: ${countNoun(events.filter(({own}) => own === true).length, 'event')} of your own.`;
}

function done(notice: string): EffectResult {
	return {kind: 'done', notice};
}

/** Stops the process with its job; settles when the shell has woken it, or soon where there is no job control. */
async function stopJob(): Promise<void> {
	// The whole job: a wrapper that started the program (npx, a script) has to stop with it.
	process.kill(0, 'SIGTSTP');
	await new Promise(resolve => {
		setTimeout(resolve, arrivalMs);
	});
	// The news that it was woken may be read after the timer.
	await new Promise(resolve => {
		setImmediate(resolve);
	});
}

/** One sentence on what came of it; never rejects. */
export async function openAddress(
	address: string,
	platform: NodeJS.Platform,
	browser: string | undefined,
): Promise<string> {
	const url = webAddress(address);
	if (url === undefined) {
		return 'Only addresses of web pages are opened.';
	}

	const [command, ...words] = starterOf(platform, browser);
	const isStarted = await new Promise<boolean>(resolve => {
		const child = spawn(command, [...words, url], {stdio: 'ignore', detached: true, shell: false});
		const timer = setTimeout(() => resolve(true), patienceMs);
		const finish = (isWell: boolean) => {
			clearTimeout(timer);
			resolve(isWell);
		};
		child.once('error', () => finish(false));
		child.once('exit', code => finish(code === 0));
		child.unref();
	});
	return isStarted ? `Opened ${url}` : `No browser could be started (${command}); the address is ${url}`;
}

/** The address in its normal form, or undefined where it is no page of the web. */
function webAddress(text: string): string | undefined {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	// A user's name before the host makes an address look as if it led elsewhere.
	const isPlain = url !== undefined && url.username === '' && url.password === '';
	return isPlain && ['http:', 'https:'].includes(url.protocol) ? url.href : undefined;
}

/** The program that opens a page; BROWSER where it names one program. */
function starterOf(platform: NodeJS.Platform, browser: string | undefined): readonly [string, ...string[]] {
	if (browser !== undefined && /^[^\s%:]+$/.test(browser)) {
		return [browser];
	}

	switch (platform) {
		case 'darwin':
			return ['open'];
		case 'win32':
			return ['rundll32', 'url.dll,FileProtocolHandler'];
		default:
			return ['xdg-open'];
	}
}

/** Events as BibTeX, their records and sources. */
function bibtexOf(events: readonly BriefingEvent[], dataset: Dataset, today: KoreaDay): string {
	return bibtexText(citationsOf(events, dataset, today));
}

/** Events as rows of a Markdown table, without the line below it. */
function markdownRows(listing: Extract<Listing, {kind: 'events'}>, dataset: Dataset): string {
	return listingText(listing, 'markdown', dataset).replace(/\n\n\*.*\n$/s, '\n');
}

/** BibTeX or Markdown rows, as the commands make them. */
async function copiedText(
	{form, listing, today}: Extract<Effect, {kind: 'copy-as'}>,
	dataset: Dataset,
): Promise<string> {
	return form === 'bibtex' ? bibtexOf(listing.events, dataset, today) : markdownRows(listing, dataset);
}

// Ctrl-Z: the terminal no longer stops the job itself, because keys come one by one, so the program does.

/** Long enough for the signal to arrive, which nothing announces. */
const arrivalMs = 50;

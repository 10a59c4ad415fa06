/**
 * The screen's hands: clipboard, browser, files, job control. With cli.tsx the only code that touches the process for
 * the screen; loaded with it, and the forms of files only when one is written.
 */
import {spawn} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {link, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Dataset} from '../dataset/dataset.ts';
import type {EffectResult, WriteEffect} from '../state/state.ts';
import type {ScreenEdge} from '../view/screen-edge.ts';

type EdgeOptions = {
	readonly dataset: Dataset;
	readonly terminal: NodeJS.WriteStream;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
};

/** Makes the hands of one screen. */
export function createScreenEdge({dataset, terminal, environment, platform}: EdgeOptions): ScreenEdge {
	return {
		async run(effect) {
			switch (effect.kind) {
				case 'copy':
					terminal.write(clipboardCode(effect.text, {isTmux: environment['TMUX'] !== undefined}));
					return done(clipboardWords(effect.what, environment));
				case 'open':
					return done(await openAddress(effect.url, platform, environment['BROWSER']));
				case 'write':
					return await write(effect, dataset);
			}
		},
		suspend: stopJob,
	};
}

async function write(effect: WriteEffect, dataset: Dataset): Promise<EffectResult> {
	const {file, format, listing, mayReplace} = effect;
	const {listingText} = await import('./listing-text.ts');
	const outcome = await writeTextFile(file, listingText(listing, format, dataset), {mayReplace});
	if (outcome === 'exists') {
		return {kind: 'exists', effect};
	}

	return done(outcome === 'written' ? `Wrote ${file}.` : `${file} was not written: ${outcome.problem}.`);
}

function done(notice: string): EffectResult {
	return {kind: 'done', notice};
}

// Text -> the escape code that puts it on the clipboard (OSC 52), which works over SSH too. Inside tmux it is sent
// twice: as tmux takes it itself (`set-clipboard on`), and wrapped for tmux to hand on (`allow-passthrough on`); what is
// not allowed is dropped there without a trace.

/** The code. The text cannot end it: only base64 goes in. */
export function clipboardCode(text: string, {isTmux}: {readonly isTmux: boolean}): string {
	const code = `\u001B]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`;
	return isTmux ? `${code}\u001BPtmux;${code.replaceAll('\u001B', '\u001B\u001B')}\u001B\\` : code;
}

/** What to say of it: no terminal answers whether it took the text. */
export function clipboardWords(
	what: string,
	environment: Readonly<Record<string, string | undefined>>,
): string {
	if (environment['TERM_PROGRAM'] === 'Apple_Terminal') {
		return 'Terminal.app takes no text from programs; w writes a file instead.';
	}

	return environment['TMUX'] === undefined
		? `${what} copied, where the terminal allows it (OSC 52).`
		: `${what} copied, where tmux allows it (set-clipboard on).`;
}

// Ctrl-Z: the terminal no longer stops the job itself, because keys come one by one, so the program does.

/** Long enough for the signal to arrive, which nothing announces. */
const arrivalMs = 50;

/** Stops the process with its job; settles when the shell has woken it, or at once where there is no job control. */
async function stopJob(): Promise<void> {
	// The whole job: a wrapper that started the program (npx, a script) has to stop with it.
	process.kill(0, 'SIGTSTP');
	await new Promise(resolve => {
		setTimeout(resolve, arrivalMs);
	});
}

// Opens a page in the user's browser: no shell, the address as one argument, http and https alone.

/** How long a starter may take to fail; browsers that stay in the foreground run on. */
const patienceMs = 2000;

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
		const finish = (isFine: boolean) => {
			clearTimeout(timer);
			resolve(isFine);
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
	return url !== undefined && ['http:', 'https:'].includes(url.protocol) ? url.href : undefined;
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

// Writes a text to a file: whole or not at all, and never over another file unless that was asked for.

type WriteOutcome = 'written' | 'exists' | {readonly problem: string};

/** Writes beside the file first and moves the text into place; never rejects. */
export async function writeTextFile(
	file: string,
	text: string,
	{mayReplace}: {readonly mayReplace: boolean},
): Promise<WriteOutcome> {
	const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
	try {
		await writeFile(beside, text, {flag: 'wx'});
		if (mayReplace) {
			await rename(beside, file);
			return 'written';
		}

		// A link is refused where the name is taken, by another program between the question and now too.
		await link(beside, file);
		return 'written';
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		return code === 'EEXIST' ? 'exists' : {problem: problems[code] ?? code};
	} finally {
		await rm(beside, {force: true});
	}
}

const problems: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such folder',
	ENOTDIR: 'there is no such folder',
	EACCES: 'it may not be written there',
	EPERM: 'it may not be written there',
	EROFS: 'it may not be written there',
	EISDIR: 'it is a folder',
	ENOSPC: 'the disk is full',
};

/** What the screen lists -> the text of a file, in the forms of the commands. */

import {spawn} from 'node:child_process';
import {eventColumns} from '../commands/event-columns.ts';
import {eventRecord} from '../commands/event-record.ts';
import {statisticsSvg, timelineText} from '../commands/figures.ts';
import {listCommand, pairsCommand} from '../commands/list-and-pairs.ts';
import {pairColumns} from '../commands/pair-columns.ts';
import {statisticsText} from '../commands/summary.ts';
import type {Dataset} from '../dataset/dataset.ts';
import {textColumns} from '../state/copying.ts';
import type {FileFormat, Listing} from '../state/indexes.ts';
import {summaryJson} from '../summary/summary-json.ts';
import {summaryMarkdown, summaryText} from '../summary/summary-text.ts';
import {countNoun} from '../text/words.ts';
import type {EdgeOptions, Environment} from './screen-edge.ts';

/** The text; lists as `briefing list` and `briefing pairs` print them, texts as `summary` and `stats` do. */
export function listingText(listing: Listing, format: FileFormat, dataset: Dataset): string {
	const table = {
		format: format === 'text' ? 'table' : format,
		width: Number.POSITIVE_INFINITY,
		ascii: false,
		// What was written for oneself is opened by a double click.
		bom: true,
	};
	switch (listing.kind) {
		case 'events': {
			const {events, pairings, seen} = listing;
			if (seen !== undefined && isDrawn(format)) {
				return timelineText({...seen, dataset, pairings}, {format, width: textColumns, ascii: false});
			}

			return listCommand({dataset, pairings, events, advice: '.', print: table}).output;
		}

		case 'pairs': {
			const {rows, question, pairings} = listing;
			return pairsCommand({
				dataset,
				pairings,
				question,
				found: rows,
				sort: undefined,
				limit: undefined,
				advice: '.',
				print: table,
			}).output;
		}

		case 'day':
			return summaryIn(format, listing, dataset);
		case 'statistics':
			return format === 'svg'
				? statisticsSvg(listing.statistics, dataset, listing.pairings)
				: statisticsText(listing.statistics, dataset, {isJson: format === 'json', width: textColumns});
	}
}

function summaryIn(
	format: FileFormat,
	{outline, summary}: Extract<Listing, {kind: 'day'}>,
	dataset: Dataset,
): string {
	switch (format) {
		case 'json':
			return summaryJson(summary, event => eventRecord(event, dataset));
		case 'markdown':
			return summaryMarkdown(outline);
		default:
			return summaryText(outline, {width: textColumns});
	}
}

/** `: 27 pairs, 28 columns`; empty for a text. */
export function writtenWords(listing: Listing, format: FileFormat): string {
	const columns = (count: number) => (format === 'csv' ? `, ${count} columns` : '');
	switch (listing.kind) {
		case 'events':
			return listing.seen !== undefined && isDrawn(format)
				? ''
				: `: ${countNoun(listing.events.length, 'event')}${columns(eventColumns().length)}`;
		case 'pairs':
			return `: ${countNoun(listing.rows.length, 'pair')}${columns(pairColumns().length)}`;
		default:
			return '';
	}
}

/** Whether a form shows the Timeline as it is seen; the others list its events. */
function isDrawn(format: FileFormat): format is 'svg' | 'text' {
	return format === 'svg' || format === 'text';
}

// Text -> the clipboard. Inside tmux its own buffer takes it, which pastes in every pane and hands it on where it may;
// elsewhere the system's tool where there is one and it is this machine's screen that is looked at; else the terminal
// itself is asked (OSC 52), which works over SSH too and which no terminal answers. What is said is what is known.

type CopySurroundings = Pick<EdgeOptions, 'terminal' | 'environment' | 'platform'>;

/** One sentence on what was done. */
export async function copyText(
	text: string,
	what: string,
	{terminal, environment, platform}: CopySurroundings,
): Promise<string> {
	if (isSet(environment, 'TMUX')) {
		// Sent on to the terminal too, whatever set-clipboard says, if tmux knows it to take that; it does not tell.
		if (await feed('tmux', ['load-buffer', '-w', '-'], text)) {
			return `${what} copied to tmux (prefix ] pastes); the clipboard may have it.`;
		}

		// Versions before 3.2 cannot send it on.
		if (await feed('tmux', ['load-buffer', '-'], text)) {
			return `${what} copied to tmux (prefix ] pastes).`;
		}
	}

	for (const [command, ...words] of clipboardTools(environment, platform)) {
		const input = command === 'clip.exe' ? Buffer.from(text, 'utf16le') : text;
		if (await feed(command, words, input)) {
			return `${what} copied (${command}).`;
		}
	}

	terminal.write(clipboardCode(text, environment));
	return `${what} sent to the terminal (OSC 52); not every terminal takes it.`;
}

/** The tools that may put text on the clipboard of the screen that the user looks at. */
export function clipboardTools(
	environment: Environment,
	platform: NodeJS.Platform,
): readonly (readonly [string, ...string[]])[] {
	const isRemote = isSet(environment, 'SSH_CONNECTION') || isSet(environment, 'SSH_TTY');
	const isWindows = platform === 'win32' || isSet(environment, 'WSL_DISTRO_NAME');
	const tools: (readonly [isThere: boolean, command: string, ...words: string[]])[] = [
		[isSet(environment, 'WAYLAND_DISPLAY'), 'wl-copy'],
		[isSet(environment, 'DISPLAY'), 'xclip', '-selection', 'clipboard'],
		[platform === 'darwin' && !isRemote, 'pbcopy'],
		[isWindows && !isRemote, 'clip.exe'],
	];
	return tools.filter(([isThere]) => isThere).map(([, command, ...words]) => [command, ...words]);
}

/** The code that asks the terminal; the text cannot end it, because only base64 goes in. */
export function clipboardCode(text: string, environment: Environment): string {
	const code = `\u001B]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`;
	// GNU screen hands on what is wrapped, in pieces that it has room for.
	return isSet(environment, 'STY')
		? (code.match(/.{1,240}/gs) ?? []).map(piece => `\u001BP${piece}\u001B\\`).join('')
		: code;
}

function isSet(environment: Environment, name: string): boolean {
	return (environment[name] ?? '') !== '';
}

/** Whether a program took the text on its standard input; without a shell. */
async function feed(command: string, words: readonly string[], input: string | Buffer): Promise<boolean> {
	return await new Promise<boolean>(resolve => {
		const child = spawn(command, words, {stdio: ['pipe', 'ignore', 'ignore'], shell: false});
		const timer = setTimeout(() => {
			child.kill();
			resolve(false);
		}, patienceMs);
		const finish = (isTaken: boolean) => {
			clearTimeout(timer);
			resolve(isTaken);
		};
		child.once('error', () => finish(false));
		child.once('exit', code => finish(code === 0));
		child.stdin?.on('error', () => {});
		child.stdin?.end(input);
	});
}

// Opens a page in the user's browser: no shell, the address as one argument, http and https alone.

/** How long another program may take to fail; browsers that stay in the foreground run on. */
export const patienceMs = 2000;

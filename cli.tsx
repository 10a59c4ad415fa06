/**
 * The command `briefing`: flags -> a command or the screen; exit statuses. The one place, with the reading of data
 * files, that touches the process, its streams and the clock. The screen's code is loaded only when it opens.
 *
 *   argv -> parseCommandLine -> dataset -> command -> text on standard output
 *                                       -> openScreen (a terminal, no command)
 */

import {openSync, readFileSync, writeSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';
import type {ReadStream, WriteStream} from 'node:tty';
import {fileURLToPath} from 'node:url';
import {type Flags, textsFlag} from './source/commands/flag-values.ts';
import {helpText} from './source/commands/help-text.ts';
import {findsNothing} from './source/commands/match-query.ts';
import {
	checkRequest,
	meantCommand,
	parseCommandLine,
	type Request,
	withSettings,
} from './source/commands/parse-command-line.ts';
import {type CommandResult, type Surroundings, UsageError} from './source/commands/print-records.ts';
import {runCommand} from './source/commands/run-command.ts';
import type {Dataset} from './source/dataset/dataset.ts';
import {DataFileError} from './source/dataset/dataset-parts.ts';
import {
	cacheFolder,
	configurationFile,
	configurationFolder,
	dataFolder,
	expandHome,
	ownFile,
	ownTarget,
	stateFolder,
	versionText,
} from './source/edge/print-version.ts';
import {readDataset, readUserTexts} from './source/edge/read-dataset.ts';
import {codeOf, isOnTerminal, writeFolder, writeOutput} from './source/edge/write-output.ts';
import {withDates} from './source/search/parse-query.ts';
import {cleanText, quoted} from './source/text/clean-text.ts';
import {type KoreaDay, koreaDayOfInstant} from './source/time/days.ts';
import type {HeldTerminal} from './source/view/open-screen.ts';

/** A sentence on standard error is never longer, whatever is repeated in it. */
const mostLetters = 2000;

/** The output cannot be written, or the program failed: the number that sysexits gives it. */
const softwareErrorStatus = 70;
/** What a shell says of a program whose terminal was closed. */
const hangUpStatus = 129;

/** Filled in by the build: a digest of the program, so that no other one takes what this one has kept. */
declare const programBuild: string;

/** What is left to do when everything is said; the last word counts. */
let lastWork = async () => {};

function doAtEnd(work: typeof lastWork): void {
	lastWork = work;
}

async function main(): Promise<number> {
	const typed = await parseCommandLine(process.argv.slice(2));
	if (typed.flags['help'] === true) {
		await writeOutput(helpText(typed.command));
		return 0;
	}

	const request = await withDefaults(typed);
	checkRequest(request);

	const dataset = await datasetFor(request);
	if (request.flags['version'] === true) {
		await writeOutput(versionText(dataset));
		return 0;
	}

	const isPicking = request.flags['pick'] === true;
	if (request.command === undefined && (isPicking || (isOnTerminal() && canDraw(process.stdout)))) {
		return await showScreen(request, dataset);
	}

	return await finish(await runCommand(request, dataset, surroundings()));
}

/** A file of the installed package, beside the folder that the built program is in; Node before 20.11 gives its address alone. */
function packageFile(name: string): string {
	const folder: string | undefined = import.meta.dirname;
	return path.join(folder ?? fileURLToPath(new URL('.', import.meta.url)), '..', name);
}

/** The dataset in use; one that cannot be used stands not in the way of the two commands that need none. */
async function datasetFor({command, flags}: Request): Promise<Dataset> {
	const embedded = packageFile('data/events.json');
	const own = {files: textsFlag(flags, 'data'), only: flags['only-data'] === true};
	const home = homedir();
	const named = expandHome(process.env['BRIEFING_DATASET'] ?? '', home);
	const folder = dataFolder(process.env, process.platform, home);
	const cache = cacheFolder(process.env, process.platform, home);
	const kept = cache === undefined ? {} : {kept: {folder: cache, build: programBuild, atEnd: doAtEnd}};
	try {
		return await readDataset({
			embedded,
			...own,
			...kept,
			...(named === '' ? {} : {named}),
			...(folder === undefined ? {} : {newer: path.join(folder, 'events.json')}),
		});
	} catch (error) {
		if (error instanceof DataFileError && isWithoutData(command)) {
			return await readDataset({embedded, ...own});
		}

		throw error;
	}
}

/** The commands that work where a data file or the configuration is bad. */
function isWithoutData(command: Request['command']): boolean {
	return command === 'check' || command === 'completions';
}

function surroundings(): Surroundings {
	const width = isOnTerminal() ? process.stdout.columns : Number(process.env['COLUMNS']);
	return {
		today: koreaToday(),
		readFiles: readUserTexts,
		readLicence: () => readFileSync(packageFile('LICENSE-DATA'), 'utf8'),
		...(width > 0 ? {columns: width} : {}),
	};
}

/** Whether a screen can be drawn: on a terminal, and on none that says of itself that it has no cursor to move. */
function canDraw({isTTY}: NodeJS.WriteStream): boolean {
	return isTTY && process.env['TERM'] !== 'dumb';
}

/** Today in Korea: the one look at the clock. */
function koreaToday(): KoreaDay {
	return koreaDayOfInstant(Date.now());
}

/** The request with what the environment, and then the configuration, say where the command line does not. */
async function withDefaults(request: Request): Promise<Request> {
	if (isWithoutData(request.command)) {
		return request;
	}

	const home = homedir();
	const variable = expandHome(process.env['BRIEFING_DATA'] ?? '', home);
	const written = ownFile(dataFolder(process.env, process.platform, home));
	const settings = {...(written === undefined ? {} : {data: [written]}), ...(await settingsOf(home))};
	return withSettings(request, variable === '' ? settings : {...settings, data: [variable]});
}

/** The settings of the configuration file, if there is one. Its readers are loaded only then. */
async function settingsOf(home: string): Promise<Flags> {
	const folder = configurationFolder(process.env, process.platform, home);
	const file = folder === undefined ? undefined : configurationFile(folder);
	return file === undefined ? {} : (await import('./source/edge/own-events.ts')).readSettings(file, home);
}

/** Words that are no command and find nothing are most likely a mistyped command. */
async function checkQuery(query: string, request: Request, dataset: Dataset): Promise<void> {
	if (query !== '') {
		if (findsNothing(withDates(query, koreaToday()), dataset, request.choice)) {
			const meant = meantCommand(request.arguments[0] ?? '');
			throw new UsageError(
				`${quoted(query)} is not a command, and no event matches it; ${meant === undefined ? 'see "briefing --help".' : `did you mean "briefing ${meant}"?`}`,
			);
		}
	}
}

async function showScreen(request: Request, dataset: Dataset): Promise<number> {
	const query = request.arguments.join(' ');
	await checkQuery(query, request, dataset);
	const isPicking = request.flags['pick'] === true;
	const terminal: WriteStream = isPicking ? await terminalOfPick() : process.stdout;
	chooseColours(request, terminal);
	const [
		{openScreen},
		{createScreenEdge, editorOf},
		{createTerminalInput},
		{asksLineWidth, createTerminalOutput, drawsUnicode, supportsLinks},
		{keepChange, readSearches},
	] = await Promise.all([
		import('./source/view/open-screen.ts'),
		import('./source/edge/screen-edge.ts'),
		import('./source/edge/terminal-streams.ts'),
		import('./source/edge/terminal-streams.ts'),
		import('./source/edge/searches-file.ts'),
	]);
	const folder = stateFolder(process.env, process.platform, homedir());
	const {history, saved, problem} = readSearches(folder);
	const {launches, direction, theatre} = request.choice;
	const own = textsFlag(request.flags, 'data');
	const keys = await terminalKeys();
	const end = (error: unknown) => (isScreenOpen ? hangUp() : process.exit(outputFailed(error)));
	process.stdout.on('error', end);
	isScreenOpen = true;
	keys.on('error', hangUp).on('end', hangUp);
	const {how, picked} = await openScreen({
		dataset,
		start: {
			query,
			launches,
			direction,
			theatre,
			today: koreaToday,
			history,
			saved,
			isPicking,
			hasEditor: editorOf(process.env) !== undefined,
			...(problem === undefined ? {} : {notice: problem}),
		},
		draw: {
			isAscii: request.flags['ascii'] === true,
			isUnicode: isUnicode(request, () => drawsUnicode(process.env, process.platform)),
			hasLinks: supportsLinks(process.env),
		},
		input: createTerminalInput({
			keys,
			terminal,
			hasMouse: hasMouse(request),
			asksLineWidth: isInDoubt(request) && asksLineWidth(process.env),
		}),
		output: createTerminalOutput(terminal),
		edge: createScreenEdge({
			dataset,
			terminal,
			environment: process.env,
			platform: process.platform,
			home: homedir(),
			own: {
				files: own,
				target: ownTarget(own, dataFolder(process.env, process.platform, homedir())),
				read: files => datasetFor({...request, flags: {...request.flags, data: files}}),
			},
			descriptors: {input: keysFrom, output: drawnOn},
			keepChange: change => keepChange(folder, change),
		}),
		isReadOut: process.env['INK_SCREEN_READER'] === 'true',
		holdTerminal: () => holdTerminal(keys),
	});
	isScreenOpen = false;
	keys.off('error', hangUp).off('end', hangUp);
	if (keys !== process.stdin) {
		keys.destroy();
	}

	if (terminal !== process.stdout && terminal !== process.stderr) {
		terminal.destroy();
	}

	await writeOutput(picked.map(id => `${id}\n`).join(''));
	return how === 'interrupt' ? 130 : isPicking && picked.length === 0 ? 1 : 0;
}

/**
 * chalk, inside the drawing library, does not know NO_COLOR, and asks standard output for its colours; it reads FORCE_COLOR
 * when it is loaded.
 */
function chooseColours(request: Request, terminal: WriteStream): void {
	if (terminal !== process.stdout) {
		process.env['FORCE_COLOR'] ??= colourLevel(terminal);
	}

	if (request.flags['no-color'] === true || (process.env['NO_COLOR'] ?? '') !== '') {
		process.env['FORCE_COLOR'] = '0';
	}
}

/** The descriptor of what the screen is drawn on. */
let drawnOn = 1;

/**
 * Where the screen of --pick is drawn: standard output is most often a pipe that waits for the id, so then it is standard
 * error, or the terminal itself.
 */
async function terminalOfPick(): Promise<WriteStream> {
	const known = [process.stdout, process.stderr].find(({isTTY}) => isTTY);
	try {
		drawnOn = known?.fd ?? openSync('/dev/tty', 'w');
		const {WriteStream} = await import('node:tty');
		const terminal = known ?? new WriteStream(drawnOn);
		if (canDraw(terminal)) {
			if (known === undefined) {
				// The runtime asks for the size of its own streams alone; a stream learns its size when it is opened.
				process.on('SIGWINCH', () => {
					const now = new WriteStream(openSync('/dev/tty', 'w'));
					Object.assign(terminal, {columns: now.columns, rows: now.rows});
					now.destroy();
					terminal.emit('resize');
				});
			}

			return terminal;
		}
	} catch {
		// There is none.
	}

	throw new UsageError('"briefing --pick" needs a terminal to choose on; "briefing list" prints the ids.');
}

/** The colours of a terminal as chalk counts them. */
function colourLevel(terminal: WriteStream): string {
	const depth = terminal.getColorDepth();
	return depth >= 24 ? '3' : depth >= 8 ? '2' : depth >= 4 ? '1' : '0';
}

/** Whether the terminal is in the hands of the screen. */
let isScreenOpen = false;

/** Mouse, pasted text, held frames, cursor and alternate screen as they were. */
const givenBack = '\u001B[?1006l\u001B[?1000l\u001B[?2004l\u001B[?2026l\u001B[?25h\u001B[?1049l';

/** The signals that end the program while the screen is open; the first two come from keys, where the keys are not raw. */
const keySignals = ['SIGINT', 'SIGQUIT'] as const;
const endings = [...keySignals, 'SIGTERM', 'SIGHUP'] as const;

/**
 * Gives the terminal back at any end while the screen has it. The drawing library would do that too, but what it writes can
 * be lost: a Ctrl-C that meets the terminal while its keys are not raw throws away what is on its way there, and with it the
 * end of a frame.
 */
function holdTerminal(keys: ReadStream): HeldTerminal {
	const letGo = () => {
		process.off('exit', giveBack);
		for (const signal of endings) {
			process.off(signal, end);
		}
	};
	const giveBack = () => {
		letGo();
		try {
			keys.setRawMode(false);
			writeSync(drawnOn, givenBack);
		} catch {
			// It is gone.
		}
	};
	const end = (signal: NodeJS.Signals) => {
		giveBack();
		// The library would draw once more, on the screen that is given back.
		process.removeAllListeners(signal);
		process.kill(process.pid, signal);
	};
	const endBy = (signals: readonly NodeJS.Signals[]) => {
		letGo();
		for (const signal of signals) {
			process.on(signal, end);
		}
	};
	const hold = () => {
		endBy(endings);
		process.on('exit', giveBack);
	};
	const lend = () => endBy(keySignals);
	return {hold, lend, giveBack, letGo};
}

/**
 * The terminal is gone, or another job has it because the shell between died: nothing can be drawn or said. The program
 * ends as the signal of a closed terminal ends it, at once: on its way out by `process.exit` the runtime would ask the
 * terminal once more, and abort.
 */
function hangUp(): never {
	try {
		writeSync(drawnOn, givenBack);
	} catch {
		// It is gone.
	}

	process.removeAllListeners('SIGHUP');
	process.kill(process.pid, 'SIGHUP');
	process.exit(hangUpStatus);
}

/** Whether lines and marks are drawn finer than ASCII: as the flags say, else as the terminal surely can. */
function isUnicode({flags}: Request, byLocale: () => boolean): boolean {
	if (flags['ascii'] === true || flags['theme'] === 'plain') {
		return false;
	}

	return flags['theme'] === 'lines' || byLocale();
}

/** Whether the terminal decides how finely is drawn: no flag does, and nothing but words is read out. */
function isInDoubt({flags}: Request): boolean {
	const isSaid = flags['ascii'] === true || flags['theme'] === 'plain' || flags['theme'] === 'lines';
	return !isSaid && process.env['INK_SCREEN_READER'] !== 'true';
}

/** Whether the mouse is asked for; what a screen reader reads out stands in no place that could be pointed at. */
function hasMouse({flags}: Request): boolean {
	return flags['mouse'] === true && process.env['INK_SCREEN_READER'] !== 'true';
}

/** The descriptor of what the keys are read from. */
let keysFrom = 0;

/** Standard input, or the terminal itself where standard input is a pipe or a file. */
async function terminalKeys(): Promise<ReadStream> {
	if (process.stdin.isTTY) {
		return process.stdin;
	}

	try {
		const {ReadStream} = await import('node:tty');
		keysFrom = openSync('/dev/tty', 'r');
		return new ReadStream(keysFrom);
	} catch {
		throw new UsageError(
			'The screen needs a terminal for its keys; use "briefing summary" or "briefing list".',
		);
	}
}

async function finish({output, status, error, files}: CommandResult): Promise<number> {
	if (files !== undefined) {
		await writeFolder({...files, folder: expandHome(files.folder, homedir())});
	}

	if (error !== undefined) {
		complain(error);
	}

	await writeOutput(output);
	return status;
}

/** The status of a program whose output failed: a closed pipe (`| head`) is no fault, for nobody reads on. */
function outputFailed(error: unknown): number {
	if (codeOf(error) === 'EPIPE') {
		return 0;
	}

	complain(`the output cannot be written (${codeOf(error) || String(error)}).`);
	return softwareErrorStatus;
}

/** Says what is wrong; where nobody reads the errors there is nothing left to say it to. */
function complain(sentence: string): void {
	process.stderr.on('error', () => {}).write(`briefing: ${sentence}\n`);
}

void main()
	.catch(statusOf)
	.then(status => {
		process.exitCode = status;
		return lastWork();
	});

/** Says what went wrong, in one sentence, and gives the status for it. */
function statusOf(error: unknown): number {
	if (error instanceof Error && 'syscall' in error && error.syscall === 'write') {
		return outputFailed(error);
	}

	const message = error instanceof Error ? error.message : String(error);
	complain(cleanText(message).slice(0, mostLetters));
	if (error instanceof UsageError) {
		return 2;
	}

	return error instanceof DataFileError ? 3 : softwareErrorStatus;
}

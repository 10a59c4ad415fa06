/**
 * `npm run walks`: how many files of `source/` one has to read to follow a walk through the program, by V8's precise
 * coverage. A file counts where one of its functions runs during the walk; that its body runs when it is loaded does not.
 *
 *   j          a press in the list of Events, from the key's name to the next state
 *   frame      the same from the byte of the terminal to the frame that is written
 *   summary    `briefing summary 2023-03-19`, from argv to the text
 *   search     the events that `hwasng-18` finds, from the dataset, the first search of a session
 *
 * `--list` prints the names of the files as well.
 */
import {EventEmitter} from 'node:events';
import {Session} from 'node:inspector/promises';
import {registerHooks} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {transformSync} from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = path.join(root, 'source');
const embedded = path.join(root, 'data', 'events.json');

// Node strips types, and knows no JSX.
registerHooks({
	load(url, context, next) {
		if (!url.endsWith('.tsx')) {
			return next(url, context);
		}

		const {source: text} = next(url, {...context, format: 'module-typescript'});
		const {code} = transformSync(String(text), {loader: 'tsx', jsx: 'automatic', format: 'esm'});
		return {format: 'module', source: code, shortCircuit: true};
	},
});

/** The most files that each walk may take. */
const limits = {j: 10, frame: 30, summary: 40, search: 22};

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: false});

/** The files of which a function runs in a walk. */
async function filesOf(walk: () => unknown): Promise<readonly string[]> {
	await session.post('Profiler.takePreciseCoverage');
	await walk();
	const {result} = await session.post('Profiler.takePreciseCoverage');
	const files = result
		.filter(({url, functions}) => {
			const [body, ...others] = functions;
			const ran = others.some(({ranges}) => ranges.some(({count}) => count > 0));
			// Without its body in the report a file was loaded before, and only functions that ran are named.
			const isBody = body?.functionName === '' && body.ranges[0]?.startOffset === 0;
			return url.startsWith('file:') && (ran || (!isBody && (body?.ranges[0]?.count ?? 0) > 0));
		})
		.map(({url}) => fileURLToPath(url))
		.filter(file => file.startsWith(source));
	return [...new Set(files)].map(file => path.relative(source, file)).sort();
}

async function dataset() {
	const {readDataset} = await import('../source/edge/read-dataset.ts');
	return await readDataset({embedded, files: [], only: false});
}

/** 15 April 2025. */
const today = 20_193;

async function keyWalk(): Promise<readonly string[]> {
	const {createStore} = await import('../source/state/store.ts');
	const {createIndexes} = await import('../source/state/indexes.ts');
	const {keyTable} = await import('../source/keys/key-lines.ts');
	const indexes = createIndexes(await dataset(), keyTable);
	const store = createStore(indexes, {columns: 120, rows: 40, today: () => today});
	const j = [{name: 'j', text: 'j'}];
	store.press([{name: 'g', text: 'g'}]);
	return await filesOf(() => store.press(j));
}

/** A terminal that takes frames and gives keys. */
function fakeTerminal() {
	const waiting: string[] = [];
	const keys = Object.assign(new EventEmitter(), {
		isTTY: true,
		read: () => waiting.shift() ?? null,
		setEncoding() {},
		setRawMode() {},
		ref() {},
		unref() {},
	});
	let drawn = () => {};
	const terminal = Object.assign(new EventEmitter(), {
		isTTY: true,
		columns: 120,
		rows: 40,
		write(_text: string, done?: unknown) {
			drawn();
			if (typeof done === 'function') {
				done();
			}

			return true;
		},
	});
	return {
		keys,
		terminal,
		/** Types, and settles when something was drawn and nothing more follows. */
		async type(text: string) {
			const frame = new Promise<void>(resolve => {
				drawn = resolve;
			});
			waiting.push(text);
			keys.emit('readable');
			await frame;
		},
	};
}

async function frameWalk(): Promise<readonly string[]> {
	process.env['NODE_ENV'] = 'production';
	const {openScreen} = await import('../source/view/open-screen.ts');
	const {createTerminalInput} = await import('../source/edge/terminal-streams.ts');
	const {createTerminalOutput} = await import('../source/edge/terminal-streams.ts');
	const {keys, terminal, type} = fakeTerminal();
	// The library and the input ask for whole streams and use what the fakes have.
	const stream = terminal as unknown as NodeJS.WriteStream;
	void openScreen({
		dataset: await dataset(),
		start: {query: '', today: () => today},
		draw: {isAscii: false, isUnicode: true, hasLinks: false},
		input: createTerminalInput({
			keys: keys as unknown as NodeJS.ReadStream,
			terminal: stream,
			hasMouse: false,
		}),
		output: createTerminalOutput(stream),
		edge: {
			run: async () => ({kind: 'done', notice: ''}),
			suspend: async () => {},
			canSuspend: false,
			measure() {},
			onResized: () => () => {},
			onFault: () => () => {},
			onContinued() {},
		},
		isReadOut: false,
		holdTerminal: () => ({hold() {}, lend() {}, giveBack() {}, letGo() {}}),
	});
	await type('g');
	return await filesOf(() => type('j'));
}

async function summaryWalk(): Promise<readonly string[]> {
	return await filesOf(async () => {
		const {parseCommandLine} = await import('../source/commands/parse-command-line.ts');
		const {runCommand} = await import('../source/commands/run-command.ts');
		const request = await parseCommandLine(['summary', '2023-03-19']);
		const {output} = await runCommand(request, await dataset(), {
			today,
			readFiles: () => [],
			readLicence: () => '',
		});
		if (!output.startsWith('US-ROK DRILLS AND NORTH KOREAN LAUNCHES')) {
			throw new Error(`no summary: ${output}`);
		}
	});
}

async function searchWalk(): Promise<readonly string[]> {
	const {createSearchIndex} = await import('../source/search/match-word.ts');
	const {search} = await import('../source/search/search.ts');
	const {parseQuery} = await import('../source/search/parse-query.ts');
	const events = await dataset();
	return await filesOf(() => {
		const parsed = parseQuery('hwasng-18');
		if (
			!parsed.ok ||
			search(
				createSearchIndex(events, () => undefined),
				parsed.query,
			).events.length === 0
		) {
			throw new Error('nothing is found');
		}
	});
}

const walks = {j: keyWalk, frame: frameWalk, summary: summaryWalk, search: searchWalk};
for (const [name, walk] of Object.entries(walks)) {
	const files = await walk();
	const most = limits[name as keyof typeof limits];
	const words = files.length > most ? ', too many' : '';
	process.stdout.write(`${name.padEnd(8)} ${String(files.length).padStart(3)} of ${most}${words}\n`);
	if (process.argv.includes('--list')) {
		process.stdout.write(files.map(file => `           ${file}\n`).join(''));
	}

	process.exitCode ||= files.length > most ? 1 : 0;
}

process.exit();

/**
 * One way for the screen to end: from within, by a signal, by a fault, or with what is around it. It is started as a job of a
 * shell on a real pseudo-terminal, bare or inside tmux. What must hold: the documented status, the terminal as it was
 * before, no stack, and no process left.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {createReadStream} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {finished as ended} from 'node:stream/promises';
import {fileURLToPath} from 'node:url';
import {openTerminal, type RealTerminal} from '../helpers/real-terminal.ts';

const bundle = fileURLToPath(new URL('../../dist/briefing.js', import.meta.url));

type Ended = {
	readonly terminal: RealTerminal;
	readonly pid: number;
	readonly parent: number;
	/** Takes the terminal away from the program. */
	readonly close: () => void;
};

type Way = {
	/** The status that the shell sees, or the parent where no shell is left. */
	readonly status?: number;
	/** Nothing is left to look at, only the status of the program. */
	readonly isBlind?: true;
	/** Where the program is made to fail. */
	readonly failAt?: 'key' | 'frame';
	readonly end: (ended: Ended) => void;
	/** What has to happen beside, until the process is gone. */
	readonly nudge?: (ended: Ended) => void;
	/** The sentence that is left on the terminal. */
	readonly says?: string;
};

/**
 * Loaded before the program: makes it fail where it takes a key, or where it draws after the first key. It fails each time,
 * because what fails once while drawing is drawn again without a word.
 */
const failing = `
Error.stackTraceLimit = 60;
const {get} = Map.prototype;
const {padStart} = String.prototype;
let hasKey = false;
Map.prototype.get = function (name) {
	const isKey = new Error().stack.includes('Object.press (');
	hasKey ||= isKey;
	if (isKey && process.env.FAIL_AT === 'key') {
		throw new Error('made to fail');
	}

	return get.call(this, name);
};
String.prototype.padStart = function (...wanted) {
	if (hasKey && process.env.FAIL_AT === 'frame') {
		throw new Error('made to fail');
	}

	return padStart.apply(this, wanted);
};`;

/** All ways, by name. */
export const ways: Readonly<Record<string, Way>> = {
	q: {status: 0, end: ({terminal}) => terminal.type('q')},
	'Ctrl-C': {status: 130, end: ({terminal}) => terminal.type('\u0003')},
	'Ctrl-C in a prompt': {status: 130, end: ({terminal}) => terminal.type('/x\u0003')},
	SIGTERM: {status: 143, end: ({pid}) => process.kill(pid, 'SIGTERM')},
	SIGHUP: {status: 129, end: ({pid}) => process.kill(pid, 'SIGHUP')},
	SIGINT: {status: 130, end: ({pid}) => process.kill(pid, 'SIGINT')},
	SIGQUIT: {status: 131, end: ({pid}) => process.kill(pid, 'SIGQUIT')},
	'a fault at a key': {
		status: 70,
		says: 'briefing: made to fail',
		failAt: 'key',
		end: ({terminal}) => terminal.type('k'),
	},
	'a fault while drawing': {
		status: 70,
		says: 'briefing: made to fail',
		failAt: 'frame',
		end: ({terminal}) => terminal.type('k'),
	},
	'the terminal closed': {status: 129, isBlind: true, end: ({close}) => close()},
	// Nothing tells a program of it until a key is typed; the shell, which goes on before, sets the terminal for itself.
	'the parent killed': {
		status: 137,
		end: ({parent}) => process.kill(parent, 'SIGKILL'),
		nudge: ({terminal}) => terminal.type('\r'),
	},
};

/** Rejects with what does not hold. */
export async function endBy(name: string, {node, inTmux}: {node: string; inTmux: boolean}): Promise<void> {
	const way = ways[name] as Way;
	const folder = await mkdtemp(path.join(tmpdir(), 'briefing-end-'));
	const socket = path.join(folder, 'tmux');
	execFileSync('mkfifo', [path.join(folder, 'held'), path.join(folder, 'status')]);
	const held = ended(createReadStream(path.join(folder, 'held')).resume());
	await writeFile(path.join(folder, 'rc'), shellSettings(folder, node, way));
	const shell = `bash --noprofile --rcfile ${folder}/rc -i`;
	const terminal = openTerminal({
		columns: 100,
		rows: 30,
		shell: inTmux ? `exec tmux -S ${socket} -f /dev/null new-session '${shell}'` : `exec ${shell}`,
		env: {
			LANG: 'C.UTF-8',
			FAIL_AT: way.failAt,
			...(way.failAt === undefined
				? {}
				: {NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(failing)}`}),
		},
		folder,
	});
	const close = () => (inTmux ? void spawnSync('tmux', ['-S', socket, 'kill-server']) : terminal.hangUp());
	try {
		await terminal.waitForText('$');
		terminal.type('go\r');
		await terminal.waitForText('EVENTS');
		const numberIn = async (file: string) => Number(await readFile(path.join(folder, file), 'utf8'));
		const run = {terminal, pid: await numberIn('pid'), parent: await numberIn('parent'), close};
		way.end(run);
		if (way.isBlind === true) {
			await held;
			const status = await numberIn('status');
			if (status !== way.status) {
				throw new Error(`${name}: ended with ${status} instead of ${way.status}`);
			}
		} else {
			await lookAtShell(name, run, held, () => (inTmux ? modesInTmux(socket) : terminal.modes().join(', ')));
		}
	} finally {
		close();
		terminal.hangUp();
		await rm(folder, {recursive: true, force: true});
	}
}

/**
 * The settings of the shell with the command that starts the program. An interactive shell gives each command a process group,
 * as a user's does. The program's parent is another shell; where no terminal is left, it lives on to note the status.
 */
function shellSettings(folder: string, node: string, {isBlind}: Way): string {
	const [before, after] = isBlind === true ? ['trap : HUP; ', `; echo $? > ${folder}/status`] : ['', ''];
	return `PS1='$ '
bind 'set enable-bracketed-paste off'
go() {
before=$(stty -g)
sh -c '${before}echo $$ > ${folder}/parent; sh -c "echo \\$\\$ > ${folder}/pid; exec ${node} ${bundle} --mouse" 3> ${folder}/held${after}'
status=$?
[ "$(stty -g)" = "$before" ] && settings=same || settings=other
echo "ended=$status settings=$settings"
}
`;
}

/** Rejects with what the shell finds otherwise than it should be. */
async function lookAtShell(
	name: string,
	run: Ended,
	held: Promise<void>,
	modesOf: () => string,
): Promise<void> {
	const {status, says, nudge} = ways[name] as Way;
	const {terminal} = run;
	const seen = (await terminal.waitForText('ended=')).join('\n');
	await (nudge === undefined ? held : gone(held, terminal, () => nudge(run)));
	// All that the program wrote has been read when the shell's answer comes.
	terminal.type('echo o\\ver\r');
	await terminal.waitForText('over');
	const modes = modesOf();
	const wrong = [
		seen.includes(`ended=${status} settings=same`) ? '' : `not ended with ${status}, the settings as before`,
		modes === '' ? '' : `modes left: ${modes}`,
		says === undefined || seen.includes(says) ? '' : `does not say ${says}`,
		/^\s+at .*(?:node:|file:)/m.test(seen) ? 'a stack is shown' : '',
	].filter(text => text !== '');
	if (wrong.length > 0) {
		throw new Error(`${name}: ${wrong.join('; ')}\n${seen}`);
	}
}

/** What the pane of tmux was asked for and has not been given back. */
function modesInTmux(socket: string): string {
	const format = '#{?alternate_on,alternate screen,}#{?mouse_any_flag,mouse,}#{?cursor_flag,,hidden cursor}';
	return execFileSync('tmux', ['-S', socket, 'display', '-p', format], {encoding: 'utf8'}).trim();
}

/**
 * Waits until the program is gone, which the shell does not tell where the parent dies: it alone holds the pipe open. Of
 * what it is nudged with the shell may take its part, and answers; each answer is followed by another nudge.
 */
async function gone(held: Promise<void>, terminal: RealTerminal, nudge: () => void): Promise<void> {
	let isGone = false;
	const end = held.then(() => {
		isGone = true;
	});
	while (!isGone) {
		const before = terminal.raw().length;
		nudge();
		await Promise.race([end, terminal.waitFor('an answer', () => terminal.raw().length > before)]);
	}
}

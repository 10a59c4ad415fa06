/** The built program as a shell meets it: statuses, streams, and one sentence for whatever is wrong. */
import {describe, expect, it} from 'vitest';
import {displayWidth} from '../../source/text/words.ts';
import {openTerminal} from '../helpers/real-terminal.ts';
import {type Run, runBriefing, runShell, withFiles} from '../helpers/run-briefing.ts';

/** One sentence on standard error, nothing on standard output, no stack. */
function expectSentence({output, errors}: Run, sentence: RegExp): void {
	expect(output).toBe('');
	expect(errors).toMatch(sentence);
	expect(errors).toMatch(/^briefing: [^\n]+\n$/);
	expect(errors).not.toMatch(/ at .*:\d+:\d+|node:internal|Error:/);
}

describe('wrong usage ends with status 2 and one sentence', () => {
	it.each([
		['an unknown command', ['sumary'], /did you mean "briefing summary"\?/],
		['an unknown command with words', ['sumary', '2023-03-19'], /did you mean "briefing summary"\?/],
		['an unknown flag', ['summary', '--frob'], /"briefing summary" has no flag --frob/],
		['a day that no calendar has', ['summary', '2023-02-30'], /February 2023 has 28 days/],
		[
			'a date in words',
			['summary', 'long ago'],
			/is not a date; write 2023-03-19, 19 March 2023, today, yesterday, -7/,
		],
		['two days', ['summary', '2023-03-19', '2023-03-20'], /takes one date/],
		['a field that there is not', ['list', 'colour:red'], /no field "colour"/],
		['a filter that is no date', ['list', '--since', '2023-02-30'], /--since: "2023-02-30" does not exist/],
		[
			'a filter with words in it',
			['list', '--since', '2022 b-1b'],
			/--since: "2022 b-1b" is not a date; write/,
		],
		[
			'own events alone, and none named',
			['list', '--only-data'],
			/--only-data needs a file of your own events/,
		],
		[
			'a search without a terminal',
			['freedom', 'shield'],
			/needs a terminal; "briefing list freedom shield"/,
		],
	])('%s', (_name, words, sentence) => {
		const run = runBriefing(words);
		expectSentence(run, sentence);
		expect(run.status).toBe(2);
	});
});

describe('a bad data file ends with status 3 and one sentence', () => {
	const files = {
		'words.yaml': 'just words\n',
		'broken.yaml': 'hello: {\n',
		'binary.yaml': new Uint8Array([0xff, 0xfe, 0x00, 0x9b, 0x1b, 0x5d, 0x38]),
		'empty.json': '',
		'other.json': '{"format": 1, "events": [{}]}',
		'evil.yaml': '- id: "\u001B]8;;http://x\u0007\u202E"\n  kind: drill\n',
	};

	it.each(Object.keys(files))('%s', async name => {
		await withFiles(files, folder => {
			const run = runBriefing(['list', '--data', `${folder}/${name}`]);
			expectSentence(run, /"briefing check [^"]*" for the full list/);
			expect(run.status).toBe(3);
			// biome-ignore lint/suspicious/noControlCharactersInRegex: that none is there is the test
			expect(run.errors.trimEnd()).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202E]/);
		});
	});

	it.each([
		['a missing file', ['--data', '/no/such.yaml'], {}, /\/no\/such\.yaml: there is no such file/],
		['a folder', ['--data', '/'], {}, /\/: it is a folder/],
		['a missing file in the variable', [], {BRIEFING_DATA: '/no/such.yaml'}, /there is no such file/],
	])('%s', (_name, words, env, sentence) => {
		const run = runBriefing(['summary', '2023-03-19', ...words], {env});
		expectSentence(run, sentence);
		expect(run.status).toBe(3);
	});
});

describe('nothing found ends with status 1', () => {
	it('says so, and leaves an empty list for other programs', () => {
		expect(runBriefing(['list', 'zzzqqqxx', '--format', 'json'])).toEqual({
			status: 1,
			output: '[]\n',
			errors: 'briefing: No event matches.\n',
		});
	});

	it.each([
		[
			'an id that is mistyped',
			['show', '2023-03-19-srmb'],
			/"2023-03-19-srmb"; did you mean 2023-03-19-srbm\?/,
		],
		[
			'a site that is mistyped',
			['list', 'site:sohea'],
			/No event matches; site: there is no "sohea"; did you mean/,
		],
		['a search for drills that finds none', ['stats', 'zzzqqqxx'], /No drill matches/],
	])('suggests what was meant: %s', (_name, words, sentence) => {
		const {status, errors} = runBriefing(words);
		expect(status).toBe(1);
		expect(errors).toMatch(sentence);
	});

	it('is no fault of a quiet day, unless asked', () => {
		// The dataset dates no event to 29 December 2004.
		expect(runBriefing(['summary', '2004-12-29']).status).toBe(0);
		expect(runBriefing(['summary', '2004-12-29', '--fail-empty']).status).toBe(1);
	});
});

describe('streams and folders that are not there', () => {
	it('ends quietly where the reader leaves', () => {
		const {output, errors} = runShell(
			// biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own
			'briefing list --format json | head -1; echo "${PIPESTATUS[0]}"; briefing pairs --format json | true; echo "${PIPESTATUS[0]}"',
		);
		expect(output).toBe('[\n0\n0\n');
		expect(errors).toBe('');
	});

	it('says in one sentence that the output cannot be written', () => {
		const {output, errors} = runShell('briefing summary 2023-03-19 >/dev/full; echo $?');
		expect(errors).toBe('briefing: the output cannot be written (ENOSPC).\n');
		expect(output).toBe('70\n');
	});

	it.each(['>&-', '2>&-', '<&-', '>&- 2>&- <&-'])('ends as usual with streams closed by %s', streams => {
		const {output, errors} = runShell(`briefing summary 2023-03-19 ${streams}; echo "status $?"`);
		expect(output).toMatch(/status 0\n$/);
		expect(errors).toBe('');
	});

	it('keeps quiet where nobody reads its errors', () => {
		expect(runShell('briefing list --frob 2>/dev/full; echo $?').output).toBe('2\n');
	});

	it.each([
		['no home folder', 'unset HOME XDG_CONFIG_HOME'],
		['a home folder that does not exist', 'export HOME=/nonexistent/folder'],
		['a home folder that is a file', 'export HOME=/dev/null'],
		['a home folder that nobody may write to', 'export HOME=/proc/self'],
	])('needs nothing of %s', (_name, setting) => {
		const {output, errors} = runShell(`${setting}; briefing summary 2023-03-19 | tail -1`);
		expect(output).toBe('END\n');
		expect(errors).toBe('');
	});
});

describe('the same bytes everywhere', () => {
	it.each([
		['summary', '2023-03-19'],
		['list', 'freedom shield', '--format', 'json'],
		['list', '화성', '--format', 'csv'],
		['list', 'kind:launch'],
		['show', '2023-03-19-srbm', '2017-11-29-icbm'],
		['show', '2023-03-19-srbm', '--format', 'bibtex'],
		['stats', '--since', '2016'],
		['completions', 'bash'],
		['pairs', 'freedom shield'],
		['pairs', 'freedom shield', '--format', 'json'],
	])('%s %s', (...words) => {
		const plain = runBriefing(words, {env: {TZ: 'UTC', LC_ALL: 'C', TERM: 'dumb'}});
		for (const env of [
			{TZ: 'Asia/Seoul', LC_ALL: 'ko_KR.UTF-8', LANG: 'ko_KR.UTF-8', TERM: 'xterm-256color'},
			{TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', FORCE_COLOR: '3'},
		]) {
			expect(runBriefing(words, {env})).toEqual(plain);
		}

		// Where there is no terminal, a table keeps to the columns that its reader has set, and nothing else does.
		const isTable = ['list', 'pairs', 'show'].includes(words[0] ?? '') && !words.includes('--format');
		const narrow = runBriefing(words, {env: {COLUMNS: '40'}});
		if (isTable) {
			const tableLines = narrow.output
				.split('\n')
				.filter(line => !line.includes('http'))
				.slice(0, -3);
			expect(Math.max(...tableLines.map(displayWidth))).toBeLessThanOrEqual(40);
		} else {
			expect(narrow).toEqual(plain);
		}

		expect(plain.output).not.toContain('\u001B');
	});
});

describe('words after briefing in a terminal', () => {
	it('are an error where no event and no command is meant', async () => {
		const terminal = openTerminal({columns: 100, rows: 10, words: ['zzzqqqxx', 'qqqzzz']});
		expect(await terminal.waitForExit()).toBe(2);
		expect(terminal.screen().join('\n')).toContain(
			'briefing: "zzzqqqxx qqqzzz" is not a command, and no event matches it; see "briefing --help".',
		);
		expect(terminal.raw()).not.toContain('\u001B[?1049h');
	});

	it('are taken for a mistyped command where one is near and nothing is found', async () => {
		const terminal = openTerminal({columns: 120, rows: 10, words: ['sumary', '2023-03-19x']});
		expect(await terminal.waitForExit()).toBe(2);
		expect(terminal.screen().join('\n')).toContain('did you mean "briefing summary"?');
	});
});

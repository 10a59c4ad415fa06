/** How the words of a command line are read, and the one sentence that each mistake ends in. */
import {describe, expect, it} from 'vitest';
import {commands, flagsOf} from '../../source/commands/command-table.ts';
import {parseCommandLine} from '../../source/commands/parse-command-line.ts';
import {UsageError} from '../../source/commands/print-records.ts';

async function faultOf(words: readonly string[]): Promise<string> {
	try {
		await parseCommandLine(words);
	} catch (error) {
		if (error instanceof UsageError) {
			return error.message;
		}

		throw error;
	}

	throw new Error(`nothing wrong was found with ${words.join(' ')}`);
}

describe('what is typed', () => {
	it('is a command with its words and flags, in any order', async () => {
		for (const words of [
			['list', 'b-1b', '--since', '2022', '--data', 'a.yaml', '--data=b.yaml'],
			['--since=2022', '--data', 'a.yaml', 'list', '--data', 'b.yaml', 'b-1b'],
		]) {
			expect(await parseCommandLine(words)).toMatchObject({
				command: 'list',
				arguments: ['b-1b'],
				flags: {since: '2022', data: ['a.yaml', 'b.yaml']},
			});
		}
	});

	it('is a search where it begins with no command', async () => {
		const request = await parseCommandLine(['freedom', 'shield']);
		expect(request.command).toBeUndefined();
		expect(request.arguments).toEqual(['freedom', 'shield']);
	});

	it('keeps words with one hyphen as they are: exclusions of a query, and days ago', async () => {
		expect((await parseCommandLine(['list', 'icbm', '-failure', '--kind', 'launch'])).arguments).toEqual([
			'icbm',
			'-failure',
		]);
		expect(await parseCommandLine(['summary', '-7', '--days', '3'])).toMatchObject({
			arguments: ['-7'],
			flags: {days: 3},
		});
	});

	it('takes everything after -- as words', async () => {
		expect((await parseCommandLine(['list', '--', '--since', '-h'])).arguments).toEqual(['--since', '-h']);
	});

	it('takes -h for --help', async () => {
		expect(await parseCommandLine(['pairs', '-h'])).toMatchObject({command: 'pairs', flags: {help: true}});
	});

	it.each([
		[['-V'], {flags: {version: true}}],
		[['-v'], {flags: {version: true}}],
		[['version'], {flags: {version: true}, arguments: []}],
		[['help'], {flags: {help: true}, arguments: []}],
		[['-?'], {flags: {help: true}}],
		[['help', 'pairs'], {command: 'pairs', flags: {help: true}, arguments: []}],
		[['pairs', 'help'], {command: 'pairs', flags: {}, arguments: ['help']}],
	])('%j asks for what its writer meant', async (words, request) => {
		expect(await parseCommandLine(words)).toMatchObject(request);
	});

	it('keeps a word behind one hyphen even as the value of a flag', async () => {
		expect((await parseCommandLine(['list', '--since', '-7', '--data', '-', '--', '-since'])).flags).toEqual({
			since: '-7',
			data: ['-'],
		});
	});

	it('keeps an equals sign inside a value', async () => {
		expect((await parseCommandLine(['list', '--data=a=b.yaml'])).flags).toEqual({data: ['a=b.yaml']});
	});

	it('takes the choice of launches, the direction and the theatre from their flags', async () => {
		const words = ['pairs', '--launches', 'icbm,SRBM', '--direction', 'next', '--theatre', 'all'];
		expect((await parseCommandLine(words)).choice).toEqual({
			launches: {classes: ['SRBM', 'ICBM']},
			direction: 'next',
			theatre: 'all',
		});
		expect((await parseCommandLine(['pairs'])).choice).toEqual({
			launches: {preset: 'all'},
			direction: 'nearest',
			theatre: 'korea',
		});
	});
});

describe('a mistake', () => {
	it.each([
		[
			'an unknown command that is near one',
			['sumary'],
			/no command "sumary"; did you mean "briefing summary"\?$/,
		],
		[
			'an unknown flag',
			['list', '--frobnicate'],
			/^"briefing list" has no flag --frobnicate; see "briefing --help"\.$/,
		],
		[
			'a mistyped flag',
			['summary', '--widht', '80'],
			/^"briefing summary" has no flag --widht; did you mean --width\?$/,
		],
		['a flag of another command', ['pairs', '--fail-empty'], /it is a flag of "briefing summary"\.$/],
		['a name that every object has', ['--constructor'], /no flag --constructor;/],
		['a switch turned off', ['--no-ascii'], /no flag --no-ascii;/],
		['a switch with a value', ['--help=3'], /--help takes no value\.$/],
		['a flag without its value', ['pairs', '--direction'], /--direction needs a value: --direction WAY\.$/],
		['a flag before another', ['list', '--since', '--kind', 'drill'], /--since needs a value/],
		['an empty value', ['list', '--data', ''], /--data needs a value/],
		['a flag given twice', ['list', '--since', '2022', '--since=2023'], /^--since can be given only once\.$/],
		[
			'no whole number',
			['summary', '--days', '2.5'],
			/^--days takes a whole number from 1 to 366, not "2.5"\.$/,
		],
		['zero', ['summary', '--days', '0'], /^--days takes a whole number from 1 to 366, not "0"/],
		['a word for a number', ['summary', '--days', 'ten'], /^--days takes a whole number from 1 to 366\.$/],
		['a number that is missing', ['summary', '--days'], /^--days needs a value: --days N\.$/],
		[
			'too few columns',
			['list', '--width', '39'],
			/^--width takes a whole number of 40 or more, not "39"\.$/,
		],
		['a second file without a name', ['list', '--data', 'a.yaml', '--data'], /^--data needs a value/],
		[
			'one dash before a flag',
			['pairs', 'bomber', '-since', '2022'],
			/^"-since" is not a flag; did you mean --since\?/,
		],
		['one dash and a value', ['pairs', '-since=2022'], /did you mean --since\?/],
		[
			'a dash that a text program made long',
			['pairs', '—since', '2022'],
			/^"—since" is not a flag; did you mean --since\?/,
		],
		['one dash before help', ['list', '-help'], /did you mean --help\?/],
		[
			'a kind that is never paired',
			['pairs', '--kind', 'launch'],
			/^--kind takes drill or deployment, not "launch"\.$/,
		],
		[
			"another program's command",
			['exprot'],
			/^There is no command "exprot"; did you mean "briefing export"\?$/,
		],
		['a value of 100 kB', ['list', '--kind', 'x'.repeat(100_000)], /^.{1,200}$/],
		['a flag of 100 kB', ['list', `--${'x'.repeat(100_000)}`], /^.{1,200}$/],
		['a number below zero', ['summary', '--days', '-7'], /^--days takes a whole number from 1 to 366\.$/],
		[
			'a form that there is not',
			['summary', '--format', 'xml'],
			/--format takes text, markdown, html or json, not "xml"\.$/,
		],
		['a mistyped value', ['list', '--kind', 'lanch'], /not "lanch"; did you mean launch\?$/],
		['one wrong value of several', ['list', '--kind', 'drill,lanch'], /not "lanch"; did you mean launch\?$/],
		[
			'classes that there are not',
			['list', '--launches', 'SRBM,ICMB'],
			/^--launches: "ICMB" is not a valid choice of launches/,
		],
	])('%s is told in one sentence', async (_name, words, sentence) => {
		const fault = await faultOf(words);
		expect(fault).toMatch(sentence);
		expect(fault).not.toMatch(/\n/);
	});

	it('never repeats a control or bidi character that was typed', async () => {
		const evil = 'a\u001B[31m\u202Eb\u0007';
		for (const words of [
			[evil],
			['list', `--${evil}`],
			['list', '--kind', evil],
			['list', '--launches', evil],
			['summary', '--days', evil],
		]) {
			try {
				await parseCommandLine(words);
			} catch (error) {
				// biome-ignore lint/suspicious/noControlCharactersInRegex: that none is there is the test
				expect(String(error)).not.toMatch(/[\u0000-\u001F\u202E]/);
			}
		}
	});
});

describe('the table of commands', () => {
	it('gives each flag of a command one meaning', () => {
		for (const command of [undefined, ...commands]) {
			const names = flagsOf(command).map(({name}) => name);
			expect(new Set(names).size).toBe(names.length);
		}
	});
});

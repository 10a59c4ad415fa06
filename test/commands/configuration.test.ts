/** The configuration file: what it sets, and each fault at its line. */
import {describe, expect, it} from 'vitest';
import {readConfiguration} from '../../source/commands/check.ts';
import {parseCommandLine, withSettings} from '../../source/commands/parse-command-line.ts';
import {problemLine} from '../../source/records/problem.ts';

function problemsOf(text: string): string[] {
	return readConfiguration('config.yaml', text).problems.map(problemLine);
}

describe('a configuration', () => {
	it('sets what flags would', () => {
		const text = 'launches: SRBM,ICBM\ndirection: next\ntheatre: all\ndata: [a.yaml, b.csv]\nascii: true\n';
		expect(readConfiguration('config.yaml', text)).toEqual({
			flags: {
				launches: 'SRBM,ICBM',
				direction: 'next',
				theatre: 'all',
				data: ['a.yaml', 'b.csv'],
				ascii: true,
			},
			problems: [],
		});
		expect(readConfiguration('config.yaml', 'data: own.yaml\nno-color: false\n').flags).toEqual({
			data: ['own.yaml'],
		});
	});

	it.each(['', '\n', '# nothing yet\n', '---\n'])('may be empty: %j', text => {
		expect(readConfiguration('config.yaml', text)).toEqual({flags: {}, problems: []});
	});

	it.each([
		[
			'launches: balistic',
			/^config\.yaml:1: launches: "balistic" is not a valid choice of launches; write all, ballistic/,
		],
		[
			'# mine\ndirection: sideways',
			/^config\.yaml:2: direction: takes nearest, next or previous, not "sideways"$/,
		],
		['directon: next', /^config\.yaml:1: directon: is not a setting; did you mean direction\?$/],
		['colour: red', /^config\.yaml:1: colour: is not a setting; the settings are launches, direction, /],
		['ascii: maybe', /^config\.yaml:1: ascii: must be true or false$/],
		['data: {a: b}', /^config\.yaml:1: data: must be the name of a file, or a list of such names$/],
		['data: [a.yaml, 7]', /^config\.yaml:1: data: must be the name of a file/],
		['theatre: [all]', /^config\.yaml:1: theatre: must be a text$/],
		['- launches', /^config\.yaml:1: the file has no settings;/],
		['just words', /^config\.yaml:1: the file has no settings;/],
		['launches: "all', /^config\.yaml:1: a quote is opened here and never closed; close it$/],
		['theatre: all\ntheatre: korea', /^config\.yaml:2: theatre: is a duplicate field; keep one$/],
	])('%j is told at its line', (text, problem) => {
		expect(problemsOf(text)).toEqual([expect.stringMatching(problem)]);
	});

	it('tells every fault', () => {
		expect(problemsOf('launches: x\ndirection: y\ntheatre: z\n')).toHaveLength(3);
	});

	it('repeats no control character', () => {
		const [problem = ''] = problemsOf('"a\\u001b[31m\\u202e": 1');
		// biome-ignore lint/suspicious/noControlCharactersInRegex: that none is there is the test
		expect(problem).not.toMatch(/[\u0000-\u001F\u202E]/);
	});
});

describe('a request', () => {
	it('takes a setting only where no flag says otherwise', async () => {
		const settings = {launches: 'ballistic', direction: 'next', data: ['a.yaml']};
		const request = withSettings(await parseCommandLine(['pairs', '--direction', 'previous']), settings);
		expect(request.choice).toEqual({
			launches: {preset: 'ballistic'},
			direction: 'previous',
			theatre: 'korea',
		});
		expect(request.flags).toEqual({launches: 'ballistic', direction: 'previous', data: ['a.yaml']});
	});
});

/** Files that are no data files, and much too large ones: one sentence, status 3, soon. */
import {describe, expect, it} from 'vitest';
import {runBriefing, runShell, withFiles} from '../helpers/run-briefing.ts';

const oneSentence = /^briefing: [^\n]+[.]\n$/;

describe('a file that cannot be used as data', () => {
	it.each([
		['a folder', '.', 'it is a folder'],
		['one that is not there', 'no.yaml', 'there is no such file'],
		['one without a name', '', 'the file without a name: there is no such file'],
		['one that cannot be read', '/proc/self/mem', 'it cannot be read'],
		[
			'a device that never ends',
			'/dev/zero',
			'"briefing export" writes tables that DuckDB reads beside yours',
		],
	])('is told: %s', async (_, file, words) => {
		await withFiles({}, cwd => {
			const {status, output, errors} = runBriefing(['check', file], {cwd});
			expect({status, output}).toEqual({status: 3, output: ''});
			expect(errors).toMatch(oneSentence);
			expect(errors).toContain(words);
		});
	});

	it.each(['list', 'check'])('is too large for %s, whatever it holds', async command => {
		await withFiles({'big.yaml': '- a: b\n'.repeat(2_000_000)}, cwd => {
			const words = command === 'check' ? ['check', 'big.yaml'] : [command, '--data', 'big.yaml'];
			const {status, output, errors} = runBriefing(words, {cwd});
			expect({status, output}).toEqual({status: 3, output: ''});
			expect(errors).toMatch(
				/^briefing: big\.yaml: it is larger than \d+ MB, the most that the memory here holds; "briefing export" writes tables that DuckDB reads beside yours\.\n$/,
			);
		});
	});

	it.each([
		['empty.yaml', '', 'the file holds no list of events'],
		['empty.csv', '', 'the file holds no list of events'],
		['noise.yaml', new Uint8Array([0xff, 0xfe, 0x00, 0x80]), 'the text is not UTF-8'],
		['nothing.yaml', '\u0000'.repeat(1000), 'holds the invisible or control character U+0000'],
	])('holds no list: %s', async (name, text, words) => {
		await withFiles({[name]: text}, cwd => {
			const {status, output, errors} = runBriefing(['check', name], {cwd});
			expect({status, errors}).toEqual({status: 3, errors: `briefing: 1 problem in ${name}.\n`});
			expect(output.startsWith(`${name}:1: `)).toBe(true);
			expect(output).toContain(words);
		});
	});

	it('is read from a pipe as from a file', () => {
		const {status, output, errors} = runShell('briefing check <(echo "- id: A")');
		expect(status).toBe(3);
		expect(output).toMatch(/^\/dev\/fd\/\d+:1: kind: is missing;/);
		expect(errors).toMatch(oneSentence);
	});
});

/** The walks of docs/architecture.md are of files that exist and that the imports join. */
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';

const page = readFileSync('docs/architecture.md', 'utf8');
const contributing = readFileSync('CONTRIBUTING.md', 'utf8');

/** Each walk with the files that its numbered lines name, first file of a line first. */
const walks = page
	.slice(page.indexOf('## Four walks'), page.indexOf('## What holds everywhere'))
	.split('\n### ')
	.slice(1)
	.map(text => ({
		name: text.slice(0, text.indexOf('\n')),
		files: [...text.matchAll(/^\d+\. .*$/gm)].flatMap(([line]) => filesIn(line)),
	}));

function filesIn(text: string): string[] {
	return [...text.matchAll(/`((?:[\w.-]+\/)*[\w.-]+\.tsx?|data\/[\w/.-]+\.(?:yaml|json))`/g)].map(
		([, file = '']) => file,
	);
}

/** The files of the project that a file imports, at once or when it needs them. */
function importsOf(file: string): readonly string[] {
	return [...readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)'/g)].map(([, name = '']) =>
		path.normalize(path.join(path.dirname(file), name)),
	);
}

test('there are four walks, of several files each', () => {
	expect(walks.map(({files}) => files.length >= 7)).toEqual([true, true, true, true]);
});

describe.each(walks)('the walk of $name', ({files}) => {
	test.each(files.map((file, place) => ({file, before: files.slice(0, place)})))(
		'$file exists and is joined to what stands before it',
		({file, before}) => {
			expect(existsSync(file)).toBe(true);
			const code = before.filter(each => /\.tsx?$/.test(each));
			if (!/\.tsx?$/.test(file) || code.length === 0) {
				return;
			}

			const isJoined = code.some(each => importsOf(each).includes(file) || importsOf(file).includes(each));
			expect(isJoined).toBe(true);
		},
	);
});

test.each([...new Set([...filesIn(page), ...filesIn(contributing)])])(
	'%s, which the pages name, exists',
	file => {
		expect(existsSync(file) || existsSync(path.join('source', file))).toBe(true);
	},
);

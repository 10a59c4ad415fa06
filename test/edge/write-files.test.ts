/** A folder of files is written whole, and never over a file unasked. */
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {UsageError} from '../../source/commands/print-records.ts';
import {writeFolder} from '../../source/edge/write-output.ts';

const texts = {'a.csv': 'a\r\n', 'README.md': '# All\n'};
let home: string;

beforeEach(async () => {
	home = await mkdtemp(path.join(tmpdir(), 'briefing-test-'));
});

afterEach(async () => {
	await rm(home, {recursive: true, force: true});
});

/** Every file below the home, with its text. */
async function allFiles(): Promise<object> {
	const entries = await readdir(home, {recursive: true, withFileTypes: true});
	const names = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
	const files = names.map(async name => [path.relative(home, name), await readFile(name, 'utf8')] as const);
	return Object.fromEntries(await Promise.all(files));
}

describe('a folder of files', () => {
	it('is made with the folders above it, and holds the texts alone', async () => {
		await writeFolder({folder: path.join(home, 'x', 'y'), texts, mayReplace: false});
		expect(await allFiles()).toEqual({'x/y/a.csv': 'a\r\n', 'x/y/README.md': '# All\n'});
	});

	it('stands beside other files', async () => {
		await writeFile(path.join(home, 'own.txt'), 'mine');
		await writeFolder({folder: home, texts, mayReplace: false});
		expect(await allFiles()).toEqual({...texts, 'own.txt': 'mine'});
	});

	it('replaces no file unasked: then none is written, and the sentence names it', async () => {
		await writeFile(path.join(home, 'README.md'), 'mine');
		const failure = await writeFolder({folder: home, texts, mayReplace: false}).catch(error => error);
		expect(failure).toBeInstanceOf(UsageError);
		expect(failure.message).toMatch(/ has README\.md already; .*--replace/);
		expect(await allFiles()).toEqual({'README.md': 'mine'});
	});

	it('replaces files where that is asked for', async () => {
		await writeFile(path.join(home, 'README.md'), 'mine');
		await writeFolder({folder: home, texts, mayReplace: true});
		expect(await allFiles()).toEqual(texts);
	});

	it.runIf(existsSync('/proc/self'))('ends where the system takes no folder', async () => {
		await expect(writeFolder({folder: '/proc/x/y', texts, mayReplace: false})).rejects.toThrow(
			/^"\/proc\/x\/y" was not written: there is no such folder\.$/,
		);
	});

	it('says why it cannot be written, and leaves nothing behind', async () => {
		await writeFile(path.join(home, 'file'), 'mine');
		await expect(writeFolder({folder: path.join(home, 'file'), texts, mayReplace: false})).rejects.toThrow(
			/^"[^"]*" was not written: what should be its folder is a file\.$/,
		);
		await mkdir(path.join(home, 'taken', 'a.csv'), {recursive: true});
		await expect(writeFolder({folder: path.join(home, 'taken'), texts, mayReplace: true})).rejects.toThrow(
			/^"[^"]*" was not written: it is a folder\.$/,
		);
		expect(await allFiles()).toEqual({file: 'mine'});
		expect(await readdir(path.join(home, 'taken'))).toEqual(['a.csv']);
	});
});

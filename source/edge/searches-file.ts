/**
 * The searches that last, in `searches.json` in the user's state folder. A change is made to what the file holds now, so
 * that two programs lose nothing of one another, and the file is replaced whole: at no moment is it half written. What
 * cannot be read is set aside and said, and nothing here ever ends the program. Searches are the user's own: the file may
 * be read by nobody else.
 */

import {readFileSync, renameSync, statSync} from 'node:fs';
import {mkdir, rmdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {changedSearches, type SavedSearch, type SearchChange, type Searches} from '../state/searches.ts';
import {cleanText} from '../text/clean-text.ts';
import {makeFolder, writeTextFile} from './write-output.ts';

/** What was read: the searches, and one sentence where a file that is there could not be. */
export type ReadSearches = Searches & {readonly problem?: string};

const none: Searches = {history: [], saved: []};
const fileName = 'searches.json';
/** Far more than the searches that are kept. */
const mostBytes = 1_000_000;

/** The searches in a folder; a file that is none of ours is set aside beside it. */
export function readSearches(folder: string | undefined): ReadSearches {
	const file = path.join(folder ?? '', fileName);
	if (folder === undefined || !isThere(file)) {
		return none;
	}

	try {
		const searches = searchesOf(file);
		if (searches !== undefined) {
			return searches;
		}
	} catch {
		return {...none, problem: `Earlier searches cannot be read: ${cleanText(file)}.`};
	}

	const aside = `${file}.broken`;
	try {
		renameSync(file, aside);
		return {
			...none,
			problem: `Earlier searches were damaged; the file was set aside as ${cleanText(aside)}.`,
		};
	} catch {
		return {...none, problem: `Earlier searches are damaged: ${cleanText(file)}.`};
	}
}

function isThere(file: string): boolean {
	try {
		return statSync(file).size > 0;
	} catch {
		return false;
	}
}

/** What a file holds; undefined where it is not of our form. Throws where it may not be read. */
function searchesOf(file: string): Searches | undefined {
	if (statSync(file).size > mostBytes) {
		return undefined;
	}

	const text = readFileSync(file, 'utf8');
	try {
		const value: unknown = JSON.parse(text);
		return isSearches(value)
			? {
					history: value.history.map(cleanText),
					saved: value.saved.map(({name, query}) => ({name: cleanText(name), query: cleanText(query)})),
				}
			: undefined;
	} catch {
		return undefined;
	}
}

function isSearches(value: unknown): value is Searches {
	return (
		typeof value === 'object' &&
		value !== null &&
		'history' in value &&
		'saved' in value &&
		Array.isArray(value.history) &&
		value.history.every(query => typeof query === 'string') &&
		Array.isArray(value.saved) &&
		value.saved.every(isSaved)
	);
}

function isSaved(value: unknown): value is SavedSearch {
	return (
		typeof value === 'object' &&
		value !== null &&
		'name' in value &&
		'query' in value &&
		typeof value.name === 'string' &&
		typeof value.query === 'string'
	);
}

/** Makes a change to the file; `kept`, or why it was not. Never rejects. */
export async function keepChange(
	folder: string | undefined,
	change: SearchChange,
): Promise<'kept' | {readonly problem: string}> {
	if (folder === undefined) {
		return {problem: 'this system names no folder for it'};
	}

	await makeFolder(folder, 0o700).catch(() => {});
	const unlock = await lock(folder);
	try {
		const text = JSON.stringify(changedSearches(readSearches(folder), change), undefined, '\t');
		const outcome = await writeTextFile(path.join(folder, fileName), `${text}\n`, {
			mayReplace: true,
			mode: 0o600,
		});
		return typeof outcome === 'object' ? outcome : 'kept';
	} finally {
		await unlock();
	}
}

const lockName = 'searches.lock';
const waitMs = 20;
const mostWaits = 50;
/** A lock that is older was left by a program that was killed. */
const staleMs = 5000;

/**
 * Waits until no other program is between reading and writing; gives how to end that. After a second it goes on all the
 * same: at worst a search of the other program is forgotten, and the file is whole in any case.
 */
async function lock(folder: string): Promise<() => Promise<void>> {
	const place = path.join(folder, lockName);
	for (let wait = 0; wait < mostWaits; wait++) {
		try {
			await mkdir(place);
			return async () => await rmdir(place).catch(() => {});
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
				break;
			}

			const {mtimeMs} = await stat(place).catch(() => ({mtimeMs: Number.NaN}));
			if (Date.now() - mtimeMs > staleMs) {
				await rmdir(place).catch(() => {});
			} else {
				await new Promise(resolve => {
					setTimeout(resolve, waitMs);
				});
			}
		}
	}

	return async () => {};
}

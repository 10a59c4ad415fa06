/** What show cites, read back by readers of BibTeX and of RIS, and held to one definition of the dataset (readers of other programs: test/tools). */
import {readFileSync} from 'node:fs';
import {Cite} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import {describe, expect, it} from 'vitest';
import {embeddedDataset} from '../helpers/dataset.ts';
import {commandOutput, commandResult} from '../helpers/run-command.ts';

const dataset = embeddedDataset();
const ids = dataset.events.map(({id}) => id);

type Item = {
	readonly [name: string]: unknown;
	readonly id: string;
	readonly URL?: string;
	readonly note?: string;
};

async function cited(words: readonly string[], format: string): Promise<string> {
	return await commandOutput(['show', ...words, '--format', format], dataset);
}

async function items(words: readonly string[]): Promise<readonly Item[]> {
	return JSON.parse(await cited(words, 'csl-json'));
}

/** An address with each character in the percent form that it has after one encoding more. */
function encoded(url: unknown): string | undefined {
	return typeof url === 'string' ? encodeURI(url).replace(/%(25)+/g, '%') : undefined;
}

/** What must be said of the data whoever cites them; today is 20 August 2026 in these tests. */
const ofTheData = {
	type: 'dataset',
	author: [{literal: 'The briefing maintainers'}],
	publisher: 'briefing',
	URL: 'pkg:npm/peninsula-briefing',
	version: dataset.version,
	genre: `Data set, version ${dataset.version}, CC BY 4.0`,
	issued: {'date-parts': [dataset.version.split('-').map(Number)]},
	accessed: {'date-parts': [[2026, 8, 20]]},
};

describe('the dataset', () => {
	it('is cited where no event is named: who, where, which version, under which licence, read when', async () => {
		expect(await items([])).toEqual([
			{id: 'peninsula-briefing', title: 'briefing: US-ROK drills and North Korean launches', ...ofTheData},
		]);
	});

	it('is named as the package and the licence files name it', () => {
		const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
		const {name, homepage} = JSON.parse(read('package.json'));
		// A package without a web address of its own is found by its name.
		expect(ofTheData.URL).toBe(homepage ?? `pkg:npm/${name}`);
		expect(read('LICENSE')).toContain('the briefing maintainers');
		expect(read('LICENSE-DATA').replace(/\s+/g, ' ')).toContain(
			'The briefing maintainers, "briefing: US-ROK drills and North Korean launches"',
		);
		expect(read('LICENSE-DATA')).toMatch(/CC BY 4\.0: https:\/\/creativecommons\.org\/licenses\/by\/4\.0\//);
	});

	it('is not cited in place of an event that is unknown', async () => {
		const {output, status} = await commandResult(['show', 'no-such-event', '--format', 'csl-json'], dataset);
		expect([JSON.parse(output), status]).toEqual([[], 1]);
	});

	it('needs an id in the forms that cite nothing', async () => {
		await expect(commandResult(['show', '--format', 'json'], dataset)).rejects.toThrow(/needs an id/);
	});
});

describe('the citations of all events', () => {
	it('hold each record with what is said of the data, and each address once', async () => {
		const all = await items(ids);
		expect(new Set(all.map(({id}) => id)).size).toBe(all.length);
		const byId = new Map(all.map(item => [item.id, item]));
		for (const {id} of dataset.events) {
			expect(byId.get(id)).toMatchObject(ofTheData);
		}

		const pages = all.filter(({type}) => type !== 'dataset');
		const addresses = pages.flatMap(({URL: url}) => url ?? []);
		expect(new Set(addresses).size).toBe(addresses.length);
		const named = new Set(dataset.events.flatMap(({sources}) => sources.flatMap(({url}) => url ?? [])));
		expect(new Set(addresses)).toEqual(named);
		const withoutAddress = dataset.events.flatMap(({sources}) =>
			sources.filter(({url}) => url === undefined),
		);
		expect(pages.filter(({URL: url}) => url === undefined)).toHaveLength(withoutAddress.length);
	});

	it('give a page the headline and the date that any of its events has', async () => {
		const byUrl = new Map((await items(ids)).map(item => [item.URL, item]));
		for (const [url, item] of byUrl) {
			const sources = dataset.events.flatMap(event => event.sources.filter(source => source.url === url));
			const titles = sources.flatMap(({title}) => title ?? []);
			if (titles.length > 0) {
				expect(titles).toContain(item['title']);
			}

			if (sources.some(({date}) => /^\d{4}/.test(date ?? ''))) {
				expect(item['issued']).toBeDefined();
			}
		}
	});

	it('say the same in BibTeX as in CSL-JSON, and keep every key that an event alone would have', async () => {
		const bibtex = await cited(ids, 'bibtex');
		const all = await items(ids);
		const read = new Cite(bibtex).data;
		expect(read).toHaveLength(all.length);
		for (const [index, item] of all.entries()) {
			const {id, type, title, author, URL: url, note, issued, version, publisher, accessed} = item;
			// This reader takes a name in braces for a family name, and encodes some addresses once more.
			expect(encoded(read[index]?.URL)).toBe(encoded(url));
			const [{literal = ''} = {}] = (author ?? []) as readonly {literal?: string}[];
			expect(read[index]).toMatchObject({
				id,
				title,
				author: [{family: literal}],
				...(note === undefined ? {} : {note}),
				...(issued === undefined
					? {}
					: {issued: {'date-parts': (issued as {'date-parts': unknown})['date-parts']}}),
				...(type === 'dataset' ? {type, version, publisher, accessed} : {}),
			});
		}

		const keys = [...bibtex.matchAll(/^@\w+\{([^,]+),$|^ {2}ids = \{(.+)\},$/gm)].flatMap(
			([, key, others = '']) => (key === undefined ? others.split(', ') : [key]),
		);
		const wanted = dataset.events.flatMap(({id, sources}) => [
			id,
			...sources.map((_, index) => `${id}-source-${index + 1}`),
		]);
		expect(keys.toSorted()).toEqual(wanted.toSorted());
	});

	it('say the same in RIS as in CSL-JSON', async () => {
		const ris = await cited(ids, 'ris');
		expect(ris.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
		const entries = ris
			.split(/^ER {2}- \r\n/m)
			.slice(0, -1)
			.map(
				entry =>
					new Map(
						[...entry.matchAll(/^([A-Z][A-Z0-9]) {2}- (.*)\r$/gm)].map(([, tag, value]) => [tag, value]),
					),
			);
		const all = await items(ids);
		expect(entries).toHaveLength(all.length);
		const types: Readonly<Record<string, string>> = {
			dataset: 'DATA',
			'article-newspaper': 'NEWS',
			webpage: 'ELEC',
		};
		for (const [index, item] of all.entries()) {
			const [{literal = ''} = {}] = (item['author'] ?? []) as readonly {literal?: string}[];
			const [[year] = []] = ((item['issued'] as {'date-parts'?: number[][]})?.['date-parts'] ??
				[]) as number[][];
			const fields = {
				TY: types[String(item['type'])],
				ID: item.id,
				TI: item['title'],
				AU: literal,
				UR: item.URL,
				N1: item.note,
				ET: item['version'],
				PB: item['publisher'],
				Y2: item['accessed'] && '2026/08/20/',
				PY: year === undefined ? undefined : String(year),
			};
			expect(Object.fromEntries(entries[index] ?? [])).toMatchObject(JSON.parse(JSON.stringify(fields)));
		}
	});

	it('escape in BibTeX what TeX would take for a command', async () => {
		const {bibtexText} = await import('../../source/commands/citation.ts');
		const title = 'A & B: 50% of $5 #1 a_b {c} ~d ^e \\textbf "q" <x> -- --- \'\' ?`';
		const entry = {key: 'a-1', otherKeys: [], kind: 'page', title, author: 'R&D', ids: ['n_1']} as const;
		const text = bibtexText([{...entry, url: 'https://example.org/a_b?c=%20&d={x}#~e'}]);
		expect(text).toContain(
			'A \\& B: 50\\% of \\$5 \\#1 a\\_b \\{c\\} \\textasciitilde{}d \\textasciicircum{}e \\textbackslash{}textbf',
		);
		const [read] = new Cite(text).data;
		expect(read).toMatchObject({
			title,
			author: [{family: 'R&D'}],
			URL: 'https://example.org/a_b?c=%20&d=%7Bx%7D#~e',
			note: 'Source of n_1',
		});
	});
});

/**
 * What the program writes, read by the programs that it is written for: the npm validators of Frictionless, DuckDB and a
 * reader of RIS (test/tools/package.json), and pandas, R, pandoc, jq, fzf and s-nail where the system has them (Debian:
 * python3-pandas r-base-core r-cran-jsonlite pandoc jq fzf s-nail). `npm run tools` runs it; what is missing is said.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parse} from 'csv-parse/sync';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {recipe, runWell} from '../helpers/recipes.ts';
import {runBriefing, runShell} from '../helpers/run-briefing.ts';

const require = createRequire(import.meta.url);

let home: string;

beforeAll(() => {
	home = mkdtempSync(path.join(tmpdir(), 'briefing-tools-'));
	runWell('briefing export data && briefing export part class:icbm --since 2016', home);
	runWell(recipe('Pairs into').blocks('sh').join('\n'), home);
});

afterAll(() => {
	rmSync(home, {recursive: true, force: true});
});

function has(line: string): boolean {
	return spawnSync('/bin/sh', ['-c', line], {stdio: 'ignore'}).status === 0;
}

function run(program: string, words: readonly string[], input = ''): string {
	return execFileSync(program, words, {cwd: home, encoding: 'utf8', input, maxBuffer: 64 * 1024 * 1024});
}

/** The rows of a file as they stand in it. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
	return parse(readFileSync(path.join(home, file)), {columns: true});
}

type Field = {readonly name: string; readonly type: string};
type Resource = {
	readonly name: string;
	readonly path: string;
	readonly schema: {readonly fields: readonly Field[]};
};

function resources(): readonly Resource[] {
	return JSON.parse(readFileSync(path.join(home, 'data/datapackage.json'), 'utf8')).resources;
}

/** Of each column of each table, how many of its cells are filled: what a reader must have, no more and no less. */
function filledCells(): readonly (readonly [string, number])[] {
	return resources().flatMap(({name, path: file, schema}) => {
		const rows = rowsOf(`data/${file}`);
		return schema.fields.map(
			field => [`${name}.${field.name}`, rows.filter(row => row[field.name] !== '').length] as const,
		);
	});
}

describe('Frictionless', () => {
	it.each(['data', 'part'])(
		'finds the folder %s valid: every cell of its type, every key in its table',
		async folder => {
			const {Package} = require('datapackage');
			const where = path.join(home, folder);
			const found = await Package.load(path.join(where, 'datapackage.json'), {basePath: where});
			expect([found.valid, found.errors]).toEqual([true, []]);
			expect(found.resources).toHaveLength(8);
			for (const resource of found.resources) {
				const rows = await resource.read({keyed: true, relations: true});
				expect(rows).toHaveLength(rowsOf(`${folder}/${resource.name}.csv`).length);
			}
		},
	);

	it('finds the descriptor of the repository valid', async () => {
		const {Package} = require('datapackage');
		const root = path.resolve(import.meta.dirname, '../..');
		const found = await Package.load(path.join(root, 'datapackage.json'), {basePath: root});
		expect([found.valid, found.errors]).toEqual([true, []]);
	});

	it('refuses a cell that is not of its type, and a key that leads nowhere', async () => {
		const {Package} = require('datapackage');
		const where = path.join(home, 'broken');
		runWell('cp -r part broken', home);
		const break_ = async (file: string, from: RegExp, to: string, table: string) => {
			const whole = readFileSync(path.join(where, file), 'utf8');
			writeFileSync(path.join(where, file), whole.replace(from, to));
			const found = await Package.load(path.join(where, 'datapackage.json'), {basePath: where});
			await expect(found.getResource(table).read({relations: true})).rejects.toThrow();
			writeFileSync(path.join(where, file), whole);
		};
		await break_('missiles.csv', /,ICBM,1,/, ',ICBM,one,', 'missiles');
		await break_('missiles.csv', /^\d{4}-/m, 'x-', 'missiles');
	});
});

describe.runIf(has('/usr/bin/python3 -c "import pandas"'))('pandas', () => {
	it('runs its recipes', () => {
		const [first = ''] = recipe('Pairs into').blocks('python');
		expect(run('/usr/bin/python3', ['-'], first)).toMatch(/relation[\s\S]*after /);
		const [all = ''] = recipe('Everything into').blocks('python');
		expect(run('/usr/bin/python3', ['-'], all)).toMatch(
			/^start_day +class *\n1984 +SRBM +\d+\n[\s\S]*\n2026 +/,
		);
	});

	it('has every column with its type, and no gap that is not an unknown', () => {
		const [all = ''] = recipe('Everything into').blocks('python');
		const script = `${all}\nprint("--")\nprint(json.dumps([[f"{name}.{column}", int(table[column].notna().sum()), str(table[column].dtype)] for name, table in tables.items() for column in table.columns]))`;
		const seen: [string, number, string][] = JSON.parse(
			run('/usr/bin/python3', ['-'], script).split('\n--\n')[1] ?? '',
		);
		expect(seen.map(([name, filled]) => [name, filled])).toEqual(filledCells());
		const types: Readonly<Record<string, RegExp>> = {
			string: /^string$/,
			time: /^string$/,
			integer: /^Int64$/,
			number: /^Float64$/,
			boolean: /^boolean$/,
			date: /^datetime64\[ns\]$/,
			datetime: /^datetime64\[ns, UTC\]$/,
		};
		const declared = resources().flatMap(({schema}) => schema.fields);
		for (const [place, [name, , type]] of seen.entries()) {
			expect(type, name).toMatch(types[declared[place]?.type ?? ''] ?? /never/);
		}
	});
});

describe.runIf(has('Rscript -e "library(jsonlite)"'))('R', () => {
	it('runs its recipes', () => {
		const [first = ''] = recipe('Pairs into').blocks('r');
		expect(run('Rscript', ['-'], first)).toMatch(/after +before/);
		const [all = ''] = recipe('Everything into').blocks('r');
		expect(run('Rscript', ['-'], all)).toMatch(/ICBM[\s\S]*2022/);
	});

	it('has every column with its type, and no NA that is not an unknown', () => {
		const [all = ''] = recipe('Everything into').blocks('r');
		const script = `${all}\ncat("--\\n")\nfor (name in names(tables)) for (column in names(tables[[name]])) cat(name, ".", column, " ", sum(!is.na(tables[[name]][[column]])), " ", class(tables[[name]][[column]])[1], "\\n", sep = "")\n`;
		const lines = (run('Rscript', ['-'], script).split('\n--\n')[1] ?? '').trimEnd().split('\n');
		const seen = lines.map(line => line.split(' '));
		expect(seen.map(([name, filled]) => [name, Number(filled)])).toEqual(filledCells());
		const types: Readonly<Record<string, string>> = {
			integer: 'integer',
			number: 'numeric',
			boolean: 'logical',
			date: 'Date',
		};
		const declared = resources().flatMap(({schema}) => schema.fields);
		for (const [place, [name, , type]] of seen.entries()) {
			expect(type, name).toBe(types[declared[place]?.type ?? ''] ?? 'character');
		}
	});
});

describe('DuckDB', () => {
	it('loads the folder with its keys, and answers the question of its recipe as briefing pairs --within does', async () => {
		const {DuckDBInstance} = await import('@duckdb/node-api');
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		const inFolder = (sql: string) => sql.replaceAll("'data/", `'${home}/data/`);
		await connection.run(readFileSync(path.join(home, 'data/tables.sql'), 'utf8'));
		const statements = recipe('Everything into')
			.blocks('sql')
			.join('')
			.split(/;\n/)
			.filter(sql => sql.trim() !== '');
		const question = statements.at(-1) ?? '';
		for (const statement of statements.slice(0, -1)) {
			await connection.run(inFolder(statement));
		}

		for (const {name} of resources()) {
			const [[count] = []] = (await connection.runAndReadAll(`SELECT count(*) FROM ${name}`)).getRows();
			expect(Number(count)).toBe(rowsOf(`data/${name}.csv`).length);
		}

		const found = (await connection.runAndReadAll(question)).getRows();
		const {output} = runBriefing(['pairs', '--within', '7', '--format', 'csv']);
		const rows: readonly Readonly<Record<string, string>>[] = parse(output, {columns: true});
		const isExact = (row: Readonly<Record<string, string>>, side: string) =>
			row[`${side}_precision`] === 'day' && row[`${side}_approximate`] === 'false';
		const expected = rows
			.filter(row => row['launch_id'] !== '' && isExact(row, 'drill') && isExact(row, 'launch'))
			.map(row => [row['drill_id'], row['launch_id'], Number(row['days'])].join(' '));
		expect(expected.length).toBeGreaterThan(300);
		expect(found.map(row => row.map(String).join(' ')).sort()).toEqual(expected.sort());
		await expect(connection.run("INSERT INTO ties VALUES ('none', 'none', 'none')")).rejects.toThrow(
			/[Cc]onstraint/,
		);
	});
});

describe.runIf(has('command -v initdb || ls /usr/lib/postgresql/*/bin/initdb'))('Postgres', () => {
	it('loads the folder with its keys', () => {
		const bin = run('/bin/sh', [
			'-c',
			'dirname "$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb | tail -1)"',
		]).trim();
		const where = mkdtempSync(path.join(tmpdir(), 'briefing-postgres-'));
		const copies = resources().map(({name}) => `\\copy ${name} FROM '${home}/data/${name}.csv' CSV HEADER`);
		const counts = resources().map(({name}) => `SELECT '${name}', count(*) FROM ${name};`);
		writeFileSync(
			path.join(where, 'load.sql'),
			[`\\i ${home}/data/tables.sql`, ...copies, ...counts, ''].join('\n'),
		);
		const script = `set -e; export PATH=${bin}:$PATH; initdb -D ${where}/db -A trust -U briefing >/dev/null; pg_ctl -D ${where}/db -o "-k ${where} -h ''" -w start >/dev/null; trap "pg_ctl -D ${where}/db -m fast stop >/dev/null" EXIT; psql -h ${where} -U briefing -d postgres -v ON_ERROR_STOP=1 -qtA -F ' ' -f ${where}/load.sql`;
		try {
			chmodSync(home, 0o755);
			// initdb refuses root.
			const isRoot = process.getuid?.() === 0;
			run('/bin/sh', ['-c', isRoot ? `chown -R nobody ${where}` : 'true']);
			const output = isRoot
				? run('setpriv', ['--reuid=nobody', '--clear-groups', '/bin/sh', '-c', script])
				: run('/bin/sh', ['-c', script]);
			expect(output.trim().split('\n')).toEqual(
				resources().map(({name}) => `${name} ${rowsOf(`data/${name}.csv`).length}`),
			);
		} finally {
			rmSync(where, {recursive: true, force: true});
		}
	});
});

describe('a reader of RIS', () => {
	it('has of every entry what CSL-JSON says', () => {
		const {Cite} = require('@citation-js/core');
		require('@citation-js/plugin-ris');
		const ids = ['2017-11-29-icbm', '2023-03-19-srbm', '2023-03-13-freedom-shield'];
		const ris = runBriefing(['show', ...ids, '--format', 'ris']).output;
		const items = JSON.parse(runBriefing(['show', ...ids, '--format', 'csl-json']).output);
		const read = new Cite(ris).data;
		expect(read).toHaveLength(items.length);
		for (const [place, {id, type, title, URL: url}] of items.entries()) {
			expect(read[place]).toMatchObject({id, type, title, ...(url === undefined ? {} : {URL: url})});
		}
	});
});

describe.runIf(has('command -v pandoc'))('pandoc', () => {
	it('names author, publisher, address, version and licence of the dataset in a bibliography', () => {
		const {output} = runWell(recipe('A bibliography').blocks('sh').join('\n'), home);
		const text = output.replace(/\s+/g, ' ');
		const {version} = JSON.parse(readFileSync(path.join(home, 'data/datapackage.json'), 'utf8'));
		expect(text).toContain(`The briefing maintainers. ${version.slice(0, 4)}`);
		expect(text).toContain('“briefing: US-ROK drills and North Korean launches.”');
		expect(text).toContain(`Data set, version ${version}, CC BY 4.0. briefing. pkg:npm/peninsula-briefing.`);
		expect(text).not.toMatch(/\?\)|not found/);
	});

	it('reads the same from CSL-JSON', () => {
		const bibliography = (format: string, file: string) => {
			runWell(`briefing show --format ${format} > ${file}`, home);
			return run(
				'pandoc',
				['--citeproc', '--bibliography', file, '--to', 'plain'],
				'---\nnocite: "@*"\n---\n',
			);
		};
		const words = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
		expect(words(bibliography('csl-json', 'data.json'))).toBe(words(bibliography('bibtex', 'data.bib')));
	});

	it('reads lists and pairs in Markdown as tables of whole titles', () => {
		const markdown = runBriefing(['list', '--format', 'markdown']).output;
		const {blocks} = JSON.parse(run('pandoc', ['--from', 'gfm', '--to', 'json'], markdown));
		expect(blocks.map(({t}: {t: string}) => t)).toEqual(['Table', 'Para']);
		const plain = run(
			'pandoc',
			['--from', 'gfm', '--to', 'csv'].slice(0, 2).concat('--to', 'html'),
			markdown,
		);
		expect((plain.match(/<tr/g) ?? []).length).toBe(rowsOf('data/events.csv').length + 1);
		expect(plain.slice(0, plain.indexOf('</table>'))).not.toMatch(/<(em|strong|a|code)\b/);
	});
});

describe.runIf(has('command -v fzf && command -v jq'))('fzf', () => {
	it('picks the event that its recipe then shows', () => {
		const [line = ''] = recipe('Picking').blocks('sh');
		const bin = path.join(home, 'bin');
		mkdirSync(bin, {recursive: true});
		const bundle = path.resolve(import.meta.dirname, '../../dist/briefing.js');
		writeFileSync(path.join(bin, 'briefing'), `#!/bin/sh\nexec "${process.execPath}" "${bundle}" "$@"\n`, {
			mode: 0o755,
		});
		const {output} = runShell(line, {
			cwd: home,
			env: {PATH: `${bin}:${process.env['PATH']}`, FZF_DEFAULT_OPTS: '--filter=2017-11-29'},
		});
		expect(output).toMatch(/Hwasong-15[\s\S]*Wednesday 29 November 2017/);
	});
});

describe.runIf(has('command -v s-nail'))('a mail program', () => {
	it('sends the summary whole and says that it is UTF-8', () => {
		const sent = path.join(home, 'sent.eml');
		writeFileSync(path.join(home, 'mta'), `#!/bin/sh\ncat > "${sent}"\n`, {mode: 0o755});
		writeFileSync(path.join(home, '.mailrc'), `set mta=${home}/mta\n`);
		const summary = runBriefing(['summary', '2024-11-03', '--full']).output;
		writeFileSync(path.join(home, 'briefing.txt'), summary);
		execFileSync('s-nail', ['-s', 'Korea: drills and launches', 'desk@example.org'], {
			cwd: home,
			env: {
				HOME: home,
				MAILRC: path.join(home, '.mailrc'),
				LC_ALL: 'C.UTF-8',
				PATH: process.env['PATH'] ?? '',
			},
			input: summary,
		});
		const mail = readFileSync(sent, 'utf8');
		expect(mail).toMatch(/^Content-Type: text\/plain; charset=utf-8$/im);
		expect(mail).toMatch(/^Subject: Korea: drills and launches$/m);
		const [head = '', ...body] = mail.split('\n\n');
		const encoding = /^Content-Transfer-Encoding: (.*)$/im.exec(head)?.[1] ?? '';
		const text = body.join('\n\n');
		const decoded =
			encoding === 'base64'
				? Buffer.from(text, 'base64').toString()
				: encoding === 'quoted-printable'
					? Buffer.from(
							text
								.replace(/=\n/g, '')
								.replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
							'latin1',
						).toString()
					: text;
		expect(decoded.trimEnd()).toBe(summary.trimEnd());
	});
});

/** Every recipe of docs/recipes.md, run as it stands there. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'csv-parse/sync';
import {describe, expect, it} from 'vitest';
import {page, recipe, recipes, runWell} from '../helpers/recipes.ts';
import {bundle, runBriefing, runShell, withFiles} from '../helpers/run-briefing.ts';

/** Puts `briefing` and a mail program that writes what it is given to a file into a folder's `bin`. */
function installPrograms(folder: string): void {
	const bin = path.join(folder, 'bin');
	const mail = `#!/bin/sh\nfor to; do :; done\n{ echo "to: $to"; echo "locale: $LC_ALL"; cat; } > "${folder}/sent.txt"\n`;
	mkdirSync(bin);
	writeFileSync(path.join(bin, 'briefing'), `#!/bin/sh\nexec "${process.execPath}" "${bundle}" "$@"\n`, {
		mode: 0o755,
	});
	writeFileSync(path.join(bin, 'mail'), mail, {mode: 0o755});
}

/** Runs a line as cron does: by sh, at home, with an empty environment but for HOME and the settings of the crontab. */
function runUnderCron(line: string, settings: readonly string[], folder: string): {readonly errors: string} {
	const bin = path.join(folder, 'bin');
	const env = settings.map(setting => setting.replace(/^PATH=/, `PATH=${bin}:`));
	const hasPath = env.some(setting => setting.startsWith('PATH='));
	const {stderr} = spawnSync(
		'/usr/bin/env',
		[
			'-i',
			`HOME=${folder}`,
			...env,
			...(hasPath ? [] : [`PATH=${bin}:/usr/bin:/bin`]),
			'/bin/sh',
			'-c',
			line,
		],
		{encoding: 'utf8', cwd: folder},
	);
	return {errors: stderr};
}

const hasJq = runShell('command -v jq').status === 0;

describe('the recipe', () => {
	it('of a morning mail sends the summary with the settings of its crontab alone', () =>
		withFiles({}, folder => {
			const lines = recipe('A morning mail').blocks('crontab').join('').trimEnd().split('\n');
			const settings = lines.filter(line => /^[A-Z_]+=/.test(line));
			const jobs = lines.filter(line => /^\d/.test(line)).map(line => line.replace(/^(\S+ ){5}/, ''));
			expect(settings).toHaveLength(2);
			expect(jobs).toHaveLength(2);
			installPrograms(folder);
			for (const job of jobs) {
				const {errors} = runUnderCron(job, settings, folder);
				expect(errors).toBe('');
				const sent = readFileSync(path.join(folder, 'sent.txt'), 'utf8');
				// A mail program takes the character set from the locale.
				expect(sent).toMatch(
					/^to: desk@example\.org\nlocale: C\.UTF-8\nUS-ROK DRILLS AND NORTH KOREAN LAUNCHES.*\nEND\n$/s,
				);
				rmSync(path.join(folder, 'sent.txt'));
			}
		}));

	it('of a morning mail sends no empty mail where briefing is not found', () =>
		withFiles({}, folder => {
			const [job = ''] = recipe('A morning mail')
				.blocks('crontab')
				.join('')
				.split('\n')
				.filter(line => /^\d/.test(line))
				.map(line => line.replace(/^(\S+ ){5}/, ''));
			installPrograms(folder);
			rmSync(path.join(folder, 'bin', 'briefing'));
			runUnderCron(job, [], folder);
			expect(existsSync(path.join(folder, 'sent.txt'))).toBe(false);
		}));

	it('of a morning mail mails a day that is not covered, and no quiet day', () =>
		withFiles({}, folder => {
			const [line = '', html = ''] = recipe('A morning mail').blocks('sh');
			installPrograms(folder);
			const sent = path.join(folder, 'sent.txt');
			for (const [date, isSent] of [
				['2018-06-12', false],
				['2023-03-19', true],
				['2030-01-01', true],
			] as const) {
				runUnderCron(line.replace('yesterday', date), [], folder);
				expect(existsSync(sent)).toBe(isSent);
				rmSync(sent, {force: true});
			}

			runUnderCron(html, [], folder);
			expect(readFileSync(path.join(folder, 'summary.html'), 'utf8')).toMatch(/^<!doctype html>/);
		}));

	it('of CSV writes files with every column that its programs read', () =>
		withFiles({}, folder => {
			const {blocks} = recipe('Pairs into a spreadsheet');
			runWell(blocks('sh').join('\n'), folder);
			const rows: Record<string, string>[] = parse(readFileSync(path.join(folder, 'pairs.csv')), {
				columns: true,
			});
			const [python = '', r = ''] = [...blocks('python'), ...blocks('r')];
			const read = [
				...python.matchAll(/\["(\w+)"\]|groupby\("(\w+)"\)/g),
				...r.matchAll(/\$(\w+)|, (\w+) ==/g),
			];
			const columns = new Set(read.map(([, first, second]) => first ?? second ?? ''));
			expect([...columns].sort()).toEqual(['days', 'drill_category', 'relation']);
			for (const column of columns) {
				expect(Object.keys(rows[0] ?? {})).toContain(column);
			}

			expect(rows.some(row => row['drill_category'] === 'bomber-flight')).toBe(true);
			expect(rows.every(({days = ''}) => /^-?\d*$/.test(days))).toBe(true);
		}));

	it('of pages writes Markdown for each day', () =>
		withFiles({}, folder => {
			runWell(recipe('Summaries into a page').blocks('sh').join('\n'), folder);
			for (const day of ['2023-03-13', '2023-03-19', '2023-03-23']) {
				expect(readFileSync(path.join(folder, `${day}.md`), 'utf8')).toMatch(/^# /);
			}
		}));

	it.runIf(hasJq)('of jq finds the flights and counts the launches', () =>
		withFiles({}, folder => {
			const [flights = '', years = ''] = recipe('jq over pairs').blocks('sh');
			const rows = runWell(flights, folder).output.trimEnd().split('\n');
			expect(rows.length).toBeGreaterThan(2);
			for (const row of rows) {
				expect(row).toMatch(/^20\d\d-[^\t]+\t[^\t]+\t[^\t]+\t[0-9.]*$/);
			}

			const counts = new Map(
				runWell(years, folder)
					.output.trimEnd()
					.split('\n')
					.map(row => row.trim().split(' '))
					.map(([count, year]) => [year, Number(count)]),
			);
			const listed = JSON.parse(runBriefing(['list', 'kind:launch', '--format', 'json']).output);
			expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(listed.length);
		}),
	);

	it('of jq asks for fields that are there', () => {
		for (const block of recipe('jq over pairs').blocks('sh')) {
			const [command = ''] = block.split('|');
			const {output} = runShell(command);
			const [first] = output.startsWith('[') ? JSON.parse(output) : [JSON.parse(output.split('\n')[0] ?? '')];
			for (const [, name = ''] of block.matchAll(/\.([a-zA-Z_]+)(?=[. ,[\]|])/g)) {
				expect(JSON.stringify(first)).toContain(`"${name}":`);
			}
		}
	});

	it('of own drills checks the file, pairs its drill, and shows it on its day', () => {
		const {blocks} = recipe('Your own drills');
		const [drills = '', settings = ''] = blocks('yaml');
		return withFiles({'own-drills.yaml': drills, 'config.yaml': settings}, folder => {
			const {output} = runWell(blocks('sh').join('\n'), folder);
			expect(output).toMatch(/^own-drills\.yaml: 1 event, nothing wrong\.\n/);
			expect(output).toMatch(/^2023-03-21 +\[own\] Flight that/m);
			expect(output).toMatch(
				/^US-ROK DRILLS AND NORTH KOREAN LAUNCHES +Tuesday 21 March 2023\n[\s\S]*Flight that is in no public record/m,
			);
			runWell('briefing check config.yaml', folder);
		});
	});

	it('of citing writes what reference managers read, under the keys that it names', () =>
		withFiles({}, folder => {
			const {output} = runWell(recipe('Citing a launch').blocks('sh').join('\n'), folder);
			const keys = JSON.parse(readFileSync(path.join(folder, 'launch.json'), 'utf8')).map(
				({id}: {id: string}) => id,
			);
			for (const [, key] of page.matchAll(/\[@(\d[^\]]+)\]/g)) {
				expect(keys).toContain(key);
				expect(output).toMatch(new RegExp(`^@(dataset|misc|online)\\{${key},$`, 'm'));
			}
		}));

	it('of counts gives a table for each line', () =>
		withFiles({}, folder => {
			const lines = recipe('How many of each').blocks('sh').join('').trimEnd().split('\n');
			expect(lines).toHaveLength(2);
			for (const line of lines) {
				expect(runWell(line, folder).output.split('\n').length).toBeGreaterThan(4);
			}
		}));

	it('of everything, of a calendar and of a map write what their programs open', () =>
		withFiles({}, folder => {
			runWell(recipe('Everything into').blocks('sh').join('\n'), folder);
			const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
			for (const [, name] of recipe('Everything into')
				.blocks('sql')
				.join('')
				.matchAll(/^COPY (\w+) FROM 'data\/\1\.csv'/gm)) {
				expect(read(`data/${name}.csv`)).toContain('\r\n');
				expect(read('data/tables.sql')).toContain(`CREATE TABLE "${name}" (`);
			}

			runWell(recipe('A calendar').blocks('sh').join('\n'), folder);
			expect(read('korea.ics')).toMatch(/^BEGIN:VCALENDAR\r\n.*\r\nEND:VCALENDAR\r\n$/s);
			expect(JSON.parse(read('icbm.geojson'))).toMatchObject({type: 'FeatureCollection'});
		}));

	it('of figures writes what a report takes', () =>
		withFiles({}, folder => {
			runWell(recipe('A figure for a report').blocks('sh').join('\n'), folder);
			const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
			expect(read('march.txt')).toContain('Freedom Shield 23');
			for (const figure of ['spring.svg', 'pairing.svg', 'bombers.svg']) {
				expect(read(figure)).toMatch(/<svg .*<\/svg>\n$/s);
			}
		}));

	it.each(recipes)('"$title" is one of those above, or of those that npm run tools runs', ({title}) => {
		expect(title).toMatch(
			/^(A morning mail|Pairs into a spreadsheet|Summaries into a page|jq over|Your own drills|Citing|Everything|A calendar|A figure|Picking with fzf|How many of each|A bibliography with pandoc)/,
		);
	});
});

/** What help, completion and the configuration promise, on the built program. */
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {commands} from '../../source/commands/command-table.ts';
import {runBriefing, runShell, withFiles} from '../helpers/run-briefing.ts';

const ownDrills = `- kind: drill
  id: own-flight
  title: Own flight
  category: air
  start: 2023-03-18
  end: 2023-03-18
  participants: [US, ROK]
  theatre: korea
  sources: [{publisher: Own, title: A page}]
  confidence: low
`;
const files = {'own-drills.yaml': ownDrills, 'config.yaml': 'launches: ballistic\n'};

describe('an example of help', () => {
	it.each(commands.flatMap(({examples}) => examples))('runs: %s', async example => {
		await withFiles(files, folder => {
			const {status, output, errors} = runShell(example, {cwd: folder});
			expect(errors).toBe('');
			expect(status).toBe(0);
			expect(output.length).toBeGreaterThan(20);
		});
	});
});

describe('the configuration', () => {
	/** A folder of configurations with one of these settings, and a file of own drills beside it. */
	async function withConfiguration<T>(text: string, use: (env: Record<string, string>) => T): Promise<T> {
		return await withFiles({}, folder => {
			mkdirSync(`${folder}/briefing`);
			writeFileSync(`${folder}/briefing/config.yaml`, text);
			writeFileSync(`${folder}/briefing/own-drills.yaml`, ownDrills);
			return use({XDG_CONFIG_HOME: folder});
		});
	}

	const choiceOf = (words: readonly string[], env: Record<string, string>) =>
		JSON.parse(runBriefing(['pairs', 'id:2023-03-19', '--format', 'json', ...words], {env}).output)[0].choice;

	it('holds where the command line does not say', () =>
		withConfiguration('launches: ballistic\ndirection: next\n', env => {
			expect(choiceOf([], env)).toMatchObject({launches: 'ballistic', direction: 'next'});
			expect(choiceOf(['--launches', 'cns'], env)).toMatchObject({launches: 'cns', direction: 'next'});
		}));

	it('names data files from its own folder; a variable goes before it, and a flag before both', () =>
		withConfiguration('data: own-drills.yaml\n', env => {
			const own = (more: Record<string, string>, words: readonly string[] = []) =>
				runBriefing(['list', 'is:own', '--format', 'json', ...words], {env: {...env, ...more}});
			expect(JSON.parse(own({}).output)).toMatchObject([{id: 'own-flight', own: true}]);
			expect(own({BRIEFING_DATA: '/no/such.yaml'}).errors).toMatch(
				/^briefing: \/no\/such\.yaml: there is no/,
			);
			const folder = env['XDG_CONFIG_HOME'];
			const file = `${folder}/briefing/own-drills.yaml`;
			expect(own({BRIEFING_DATA: '/no/such.yaml'}, ['--data', file]).status).toBe(0);
		}));

	it('that is bad ends every command but check and completions with status 3 and one sentence', () =>
		withConfiguration('launches: balistic\n', env => {
			const {status, output, errors} = runBriefing(['summary', '2023-03-19'], {env});
			expect(status).toBe(3);
			expect(output).toBe('');
			expect(errors).toMatch(
				/^briefing: \S+config\.yaml:1: launches: "balistic" [^\n]*" for the full list\.\n$/,
			);
			expect(runBriefing(['completions', 'zsh'], {env}).status).toBe(0);
			const check = runBriefing(['check', `${env['XDG_CONFIG_HOME']}/briefing/config.yaml`], {env});
			expect(check.status).toBe(3);
			expect(check.output).toMatch(/config\.yaml:1: launches: "balistic" is not a valid choice/);
		}));
});

describe('a configuration that is nearly there', () => {
	const limited = (folder: string) => runBriefing(['list', '--limit', '1'], {env: {XDG_CONFIG_HOME: folder}});

	it('counts by its other name, and is checked by it', () =>
		withFiles({}, folder => {
			mkdirSync(`${folder}/briefing`);
			writeFileSync(`${folder}/briefing/config.yml`, 'launches: ballistic\n');
			expect(limited(folder)).toMatchObject({
				status: 0,
				output: expect.stringContaining('launches: ballistic'),
			});
			expect(runBriefing(['check', `${folder}/briefing/config.yml`]).output).toContain('1 setting');
			writeFileSync(`${folder}/briefing/config.yaml`, 'launches: all\n');
			expect(limited(folder)).toMatchObject({
				status: 3,
				errors: expect.stringMatching(/both exist; keep one/),
			});
		}));

	it.each([
		['is a folder', (file: string) => mkdirSync(file), /config\.yaml is a folder; it should be a file/],
		[
			'is a link to itself',
			(file: string) => symlinkSync('config.yaml', file),
			/a link that leads back to itself/,
		],
	])('is said where it %s', (_name, make, sentence) =>
		withFiles({}, folder => {
			mkdirSync(`${folder}/briefing`);
			make(`${folder}/briefing/config.yaml`);
			const {status, errors} = limited(folder);
			expect(errors).toMatch(sentence);
			expect(errors.trimEnd().split('\n')).toHaveLength(1);
			expect(status).toBe(3);
		}),
	);
});

describe('output that a disk or a device does not take', () => {
	it.each(['list --format json', 'list --format csv', 'summary 2023-03-19', '--help', '--version'])(
		'of %s ends with status 70 and a sentence',
		words => {
			expect(runShell(`briefing ${words} > /dev/full`)).toEqual({
				status: 70,
				output: '',
				errors: 'briefing: the output cannot be written (ENOSPC).\n',
			});
		},
	);

	it('is said where a file may grow no further', () =>
		withFiles({}, folder => {
			const run = runShell('ulimit -f 1; briefing list --format json > out.json', {cwd: folder});
			expect(run).toMatchObject({status: 70, errors: 'briefing: the output cannot be written (EFBIG).\n'});
		}));

	it('is whole in a file and through a slow pipe, and ends quietly where nobody reads on', () =>
		withFiles({}, folder => {
			const run = runShell(
				'briefing list --format json > a.json; briefing list --format json | (sleep 0.3; cat > b.json); cmp a.json b.json && tail -c 2 a.json',
				{cwd: folder},
			);
			expect(run).toEqual({status: 0, output: ']\n', errors: ''});
			expect(runShell('briefing list --format json | head -c 1; echo $PIPESTATUS')).toEqual({
				status: 0,
				output: '[0\n',
				errors: '',
			});
		}));
});

/** As `briefing list --help` names them. */
const listFormats = ['table', 'markdown', 'csv', 'json', 'ndjson', 'ics', 'geojson'];

describe('completion in bash', () => {
	/** What bash would offer after a line, under settings that a user may have made. */
	function offered(line: string, settings = '', cwd = '/'): string[] {
		const {output, errors} = runShell(
			[
				'source <(briefing completions bash)',
				settings,
				`COMP_LINE=$LINE; COMP_POINT=\${#COMP_LINE}; _briefing; IFS=' '`,
				// biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own
				'printf "%s\\n" "${COMPREPLY[@]}"',
			].join('\n'),
			{env: {LINE: line}, cwd},
		);
		expect(errors).toBe('');
		return output.trimEnd().split('\n');
	}

	it('offers commands, flags, values, fields and ids', () => {
		expect(offered('briefing sum')).toEqual(['summary']);
		expect(offered('briefing --ascii sum')).toEqual(['summary']);
		expect(offered('briefing --direction next sum')).toEqual(['summary']);
		expect(offered('briefing carrier sum')).not.toContain('summary');
		expect(offered('briefing list --form')).toEqual(['--format']);
		expect(offered('briefing list -')).toContain('--format');
		expect(offered('briefing list --format ')).toEqual(listFormats);
		expect(offered('briefing list cla')).toEqual(['class:']);
		expect(offered('briefing show 2017-11-29')).toContain('2017-11-29-icbm');
	});

	it('offers what follows a colon or an equals sign, which bash takes for a word of its own', () => {
		expect(offered('briefing list class:IC')).toEqual(['ICBM']);
		expect(offered('briefing list --format=nd')).toEqual(['ndjson']);
	});

	it('offers the whole word where bash takes a colon or an equals sign for none of its breaks', () => {
		expect(offered('briefing list class:IC', "COMP_WORDBREAKS=' '")).toEqual(['class:ICBM']);
		expect(offered('briefing list --format=nd', "COMP_WORDBREAKS=' :'")).toEqual(['--format=ndjson']);
		expect(offered('briefing list --data=/etc/passw', "COMP_WORDBREAKS=' '")).toContain('--data=/etc/passwd');
		expect(offered("briefing list 'class:IC")).toEqual(['class:ICBM']);
	});

	it.each([["IFS=':'"], ['IFS='], ["IFS=$'ae'"], ['set -u'], ['shopt -s nocasematch'], ['set -f']])(
		'is the same under %s',
		settings => {
			expect(offered('briefing list --format ', settings)).toEqual(listFormats);
			expect(offered('briefing --direction next sum', settings)).toEqual(['summary']);
			expect(offered('briefing list class:IC', settings)).toEqual(['ICBM']);
		},
	);

	it('quotes what the shell would take for a redirection', () => {
		expect(offered("briefing list 'gap:")).toContain('gap:<=3');
		expect(offered('briefing list gap:')).toContain('\\<=3');
	});

	it('knows words with blanks in them', () =>
		withFiles({'my own drills.yaml': '[]\n'}, folder => {
			for (const typed of ['my\\ ow', '"my ow', "'my own dri"]) {
				expect(offered(`briefing check ${typed}`, '', folder)).toEqual(['my own drills.yaml']);
				expect(offered(`briefing list --data=${typed}`, '', folder)).toEqual([
					typed.startsWith('my') ? 'my own drills.yaml' : '--data=my own drills.yaml',
				]);
				expect(offered(`briefing list --data ${typed}' "`.slice(0, -3), '', folder)).toEqual([
					'my own drills.yaml',
				]);
			}

			// A phrase of a search is no place for a field.
			expect(offered('briefing list "freedom sh', '', folder)).toEqual(['']);
		}));

	it('offers files where a file is wanted', () => {
		expect(offered('briefing check /etc/pass')).toContain('/etc/passwd');
		expect(offered('briefing list --data=/etc/pass')).toContain('/etc/passwd');
	});
});

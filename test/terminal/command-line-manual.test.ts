/** What help, completion and the configuration promise, on the built program. */
import {mkdirSync, writeFileSync} from 'node:fs';
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
			expect(errors).toMatch(/^briefing: \S+config\.yaml:1: launches: "balistic" [^\n]*" tells all\.\n$/);
			expect(runBriefing(['completions', 'zsh'], {env}).status).toBe(0);
			const check = runBriefing(['check', `${env['XDG_CONFIG_HOME']}/briefing/config.yaml`], {env});
			expect(check.status).toBe(3);
			expect(check.output).toMatch(/config\.yaml:1: launches: "balistic" is no choice/);
		}));
});

describe('completion in bash', () => {
	/** What bash would offer after a line. */
	function offered(line: string): string[] {
		const {output, errors} = runShell(
			[
				'source <(briefing completions bash)',
				`COMP_LINE='${line}'; COMP_POINT=\${#COMP_LINE}; _briefing`,
				// biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own
				'printf "%s\\n" "${COMPREPLY[@]}"',
			].join('\n'),
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
		expect(offered('briefing list --format ')).toEqual(['table', 'csv', 'json', 'ndjson']);
		expect(offered('briefing list cla')).toEqual(['class:']);
		expect(offered('briefing show 2017-11-29')).toContain('2017-11-29-icbm');
	});

	it('offers what follows a colon or an equals sign, which bash takes for a word of its own', () => {
		expect(offered('briefing list class:IC')).toEqual(['ICBM']);
		expect(offered('briefing list --format=nd')).toEqual(['ndjson']);
	});

	it('offers files where a file is wanted', () => {
		expect(offered('briefing check /etc/pass')).toContain('/etc/passwd');
		expect(offered('briefing list --data=/etc/pass')).toContain('/etc/passwd');
	});
});

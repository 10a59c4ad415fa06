/** Help, man page and completion say the same, because they come from one table; what is missing in one fails here. */
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {manPage} from '../../scripts/workshop/pages.ts';
import {commands, flagsOf} from '../../source/commands/command-table.ts';
import {configurableFlags, exitStatuses, helpText, variables} from '../../source/commands/help-text.ts';
import {queryFields} from '../../source/search/fields.ts';
import {displayWidth} from '../../source/text/words.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {commandOutput} from '../helpers/run-command.ts';

const dataset = embeddedDataset();
const man = manPage().replaceAll('\\-', '-');

describe('help', () => {
	it.each(commands)('of $name names each of its flags, its forms and its examples', command => {
		const help = helpText(command.name);
		for (const {name, values = []} of flagsOf(command)) {
			expect(help).toMatch(new RegExp(`^  --${name}( |$)`, 'm'));
			for (const value of name === 'format' || name === 'sort' ? values : []) {
				expect(help).toContain(value);
			}
		}

		for (const example of command.examples) {
			expect(help).toContain(`  ${example}\n`);
		}
	});

	it('of the program names every command, variable and exit status', () => {
		const help = helpText();
		for (const term of [
			...commands.map(({name}) => `briefing ${name} `),
			...variables.map(({term: name}) => name),
		]) {
			expect(help).toContain(term);
		}

		for (const {term} of exitStatuses) {
			expect(help).toMatch(new RegExp(`^  ${term} `, 'm'));
		}
	});

	it('keeps to 80 columns', () => {
		for (const text of [helpText(), ...commands.map(({name}) => helpText(name))]) {
			for (const line of text.split('\n').filter(part => !part.startsWith('  briefing '))) {
				expect(displayWidth(line)).toBeLessThanOrEqual(80);
			}
		}
	});
});

describe('the man page', () => {
	it('is the one that the table makes; run npm run docs where this fails', () => {
		expect(readFileSync(new URL('../../docs/briefing.1', import.meta.url), 'utf8')).toBe(manPage());
	});

	it('names every flag of every command, every field of the search, setting, variable and exit status', () => {
		for (const command of commands) {
			const section = man.slice(man.indexOf(`.SS briefing ${command.name} `));
			const own = section.slice(0, section.indexOf('\n.S', 1));
			for (const name of command.flags) {
				expect(own).toMatch(new RegExp(`^\\.B --${name}( |$)`, 'm'));
			}
		}

		for (const {name} of flagsOf(undefined)) {
			expect(man).toMatch(new RegExp(`^\\.B --${name}( |$)`, 'm'));
		}

		for (const term of [
			...queryFields.map(({name}) => `.B ${name}:`),
			...exitStatuses.map(({term: status}) => `.B ${status}`),
			...variables.map(({term: name}) => `.B ${name}`),
		]) {
			expect(man).toContain(`\n${term}\n`);
		}

		for (const name of configurableFlags) {
			expect(man).toContain(name);
		}
	});

	it('begins no line with a dot or a quote by accident', () => {
		const macros = /^\.(\\"|TH|SH|SS|TP|PP|B|br|nf|fi)( |$)/;
		for (const line of manPage().trimEnd().split('\n')) {
			expect(line.startsWith("'")).toBe(false);
			expect(!line.startsWith('.') || macros.test(line)).toBe(true);
		}
	});
});

describe('completion', () => {
	const answers = async (words: readonly string[]) =>
		(await commandOutput(['completions', 'words', '--', ...words], dataset)).trimEnd().split('\n');

	it.each(commands)('knows every flag of $name, and the values of those that have few', async command => {
		const offered = await answers([command.name, '--']);
		for (const {name, values = []} of flagsOf(command)) {
			expect(offered).toContain(`--${name}`);
			for (const value of values) {
				expect(await answers([command.name, `--${name}`, value.slice(0, 2)])).toContain(value);
				expect(await answers([command.name, `--${name}=${value.slice(0, 2)}`])).toContain(
					`--${name}=${value}`,
				);
			}
		}
	});

	it('offers commands and fields first, then what the command takes', async () => {
		const first = await answers(['']);
		for (const {name} of commands) {
			expect(first).toContain(name);
		}

		for (const {name} of queryFields) {
			expect(first).toContain(`${name}:`);
			expect(await answers(['list', name.slice(0, 2)])).toContain(`${name}:`);
		}

		expect(await answers(['summary', ''])).toEqual(['today', 'yesterday']);
		expect(await answers(['show', '2017-11-29'])).toContain('2017-11-29-icbm');
		expect(await answers(['pairs', '--since', '2022', 'class:ic'])).toEqual(['class:ICBM']);
		expect(await answers(['check', ''])).toEqual([':files']);
		expect(await answers(['export', ''])).toEqual([':files']);
		expect(await answers(['export', 'folder', 'class:ic'])).toEqual(['class:ICBM']);
		expect(await answers(['list', '--data', ''])).toEqual([':files']);
		expect(await answers(['completions', 'z'])).toEqual(['zsh']);
	});

	it('goes on after a comma, and offers nothing twice', async () => {
		expect(await answers(['pairs', '--launches', 'SRBM,I'])).toEqual(['SRBM,IRBM', 'SRBM,ICBM']);
		expect(await answers(['list', '--kind', 'drill,d'])).toEqual(['drill,deployment']);
	});

	it("takes a command for one behind flags, and a flag's value for none", async () => {
		expect(await answers(['--launches', 'cns', 'summary', '--da'])).toContain('--days');
		expect(await answers(['--data', 'list', '--da'])).toEqual(['--data']);
	});
});

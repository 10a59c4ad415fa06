/**
 * A data file written to take over the terminal of its reader: escape codes, hyperlinks, C1 controls, text turned round,
 * hidden characters, in every field that takes a text. It is refused, in a sentence that holds none of it.
 */
import {describe, expect, it} from 'vitest';
import {isHostile} from '../../source/text/clean-text.ts';
import {openTerminal} from '../helpers/real-terminal.ts';
import {runBriefing, withFiles} from '../helpers/run-briefing.ts';

const attacks = [
	['a colour', '\u001B[31m'],
	['a title of the window', '\u001B]0;owned\u0007'],
	['a hyperlink', '\u001B]8;;https://evil.example/\u001B\\here\u001B]8;;\u001B\\'],
	['the clipboard', '\u001B]52;c;ZXZpbA==\u0007'],
	['a C1 control', '\u009B31m'],
	['a string that the terminal keeps', '\u001BP+q\u001B\\'],
	['text turned round', '\u202Egnp.exe\u202C'],
	['an isolate', '\u2066x\u2069'],
	['a zero-width space', 'a\u200Bb'],
	['tags', '\u{E0041}\u{E007F}'],
	['a variation selector', 'a\uFE0F'],
	['keys', '\u0003\u0004\u0008\u007F'],
	['a line of its own', 'a\r\nbriefing: all is well\t'],
	['the end of a text', 'a\u0000b'],
] as const;

const drill = {
	kind: 'drill',
	id: 'own-drill',
	title: 'Own drill',
	category: 'air',
	start: '2023-03-19',
	end: '2023-03-19',
	time_note: 'afternoon',
	participants: ['US', 'ROK'],
	assets: [{name: 'F-16', whose: 'US'}],
	place: 'Pilsung range',
	theatre: 'korea',
	reactions: [{date: '2023-03-20', by: 'KCNA', wording: 'spoke of it'}],
	order_note: 'unknown',
	summary: 'A flight.',
	sources: [{publisher: 'Own', title: 'A page', url: 'https://example.org/a', about: 'a flight'}],
	confidence: 'low',
	note: 'None.',
};

/** The record with a text added to the end of every text in it. */
function spread(value: unknown, addition: string): unknown {
	if (typeof value === 'string') {
		return value + addition;
	}

	if (Array.isArray(value)) {
		return value.map(item => spread(item, addition));
	}

	return typeof value === 'object' && value !== null
		? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, spread(item, addition)]))
		: value;
}

function fileWith(addition: string): string {
	const {kind, category, start, end, theatre, confidence, ...texts} = drill;
	const codes = {kind, category, start, end, theatre, confidence};
	return JSON.stringify([{...codes, ...Object(spread(texts, addition))}]);
}

/** What was written, without line ends (which a terminal may lead by a return of its own) and what the terminal or the drawing library writes of its own. */
function withoutOwnCodes(raw: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
	const text = raw.replace(/\u001B\[[0-9;?]*[A-Za-z]|\u001B[78]|\r*\n/g, '');
	// The first frame begins at the start of its row, whatever was echoed there.
	return text.replace(/^\r/, '');
}

describe('a data file that holds', () => {
	it.each(attacks)('%s is refused in a sentence without it', (_name, attack) =>
		withFiles({'own.json': fileWith(attack)}, folder => {
			for (const command of [['list'], ['pairs'], ['summary', '2023-03-19']]) {
				const {status, output, errors} = runBriefing([...command, '--data', `${folder}/own.json`]);
				expect(status).toBe(3);
				expect(output).toBe('');
				expect(errors).toMatch(/^briefing: .*own\.json:1: [^\n]*\n$/);
				expect(isHostile(errors.trimEnd())).toBe(false);
			}
		}),
	);

	it('nothing of the kind is read', () =>
		withFiles({'own.json': fileWith('')}, folder => {
			const words = ['list', 'id:own-drill', '--format', 'json', '--data', `${folder}/own.json`];
			expect(runBriefing(words)).toMatchObject({status: 0, errors: ''});
		}));

	it('an attack does not open the screen in a terminal, and writes none of it there', () =>
		withFiles({'own.json': fileWith(attacks.map(([, attack]) => attack).join('x'))}, async folder => {
			const terminal = openTerminal({columns: 100, rows: 20, words: ['--data', `${folder}/own.json`]});
			expect(await terminal.waitForExit()).toBe(3);
			expect(terminal.raw()).not.toContain('\u001B[?1049h');
			expect(isHostile(withoutOwnCodes(terminal.raw()))).toBe(false);
		}));
});

describe('words of a command line that hold', () => {
	it.each(attacks.filter(([name]) => name !== 'the end of a text'))(
		'%s are not repeated',
		(_name, attack) => {
			for (const words of [
				[`sumary${attack}`],
				['summary', attack],
				['list', `a${attack}:b`],
				[`--${attack}`],
			]) {
				const {output, errors} = runBriefing(words);
				expect(isHostile((output + errors).replaceAll('\n', ''))).toBe(false);
			}
		},
	);
});

describe('a search typed on the screen', () => {
	it('shows nothing of what a paste held besides its letters', async () => {
		const terminal = openTerminal({columns: 100, rows: 30});
		await terminal.waitForText('press / to search');
		terminal.type('/x');
		// Typed before this the terminal itself would repeat it: it stops when the program has taken the keys over.
		await terminal.waitFor('the search line', screen => screen.some(row => row.startsWith(' > x')));
		terminal.type('\u001B[200~pa\u202Este\u200Bd\u009D0;owned\u0007\u001B[201~');
		await terminal.waitForText('paste');
		terminal.type('\u0003');
		await terminal.waitForExit();
		expect(isHostile(withoutOwnCodes(terminal.raw()))).toBe(false);
	});
});

/**
 * One mutated data file: a good one with bytes, values, types, depth or size changed, as follows from the seed. Whatever it
 * holds, `check` tells it in lines that are safe to print, and what it lets through can be listed, paired and summarised.
 */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {checkCommand, exampleText} from '../../source/commands/check.ts';
import {withEvents} from '../../source/dataset/dataset.ts';
import {eventKinds} from '../../source/dataset/event.ts';
import {readUserFiles} from '../../source/records/user-events.ts';
import {readYaml} from '../../source/records/yaml-file.ts';
import {isHostile} from '../../source/text/clean-text.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {numbersOf} from '../helpers/numbers-of.ts';
import {commandResult} from '../helpers/run-command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dataset = embeddedDataset();
const examples = eventKinds.flatMap(kind => {
	const text = exampleText(kind);
	const full = text.replaceAll(/^ {2}# /gm, '  ');
	return [text, full, JSON.stringify(readYaml('own', full).value, null, 2)];
});
const templates = ['drill', 'deployment', 'launch', 'nuclear-test'].map(kind =>
	readFileSync(`${root}docs/templates/${kind}.csv`, 'utf8'),
);
const bases = [...examples, ...templates, readFileSync(`${root}test/fixtures/data/good.yaml`, 'utf8')];

const pieces = [
	...[
		'\u0000',
		'\u001B[2J',
		'\u202E',
		'\uFFFD',
		'\u{E0041}',
		'\t',
		'\r',
		'\n\n',
		'"',
		"'",
		'#',
		'%',
		'- ',
		': ',
		', ',
	],
	...['[', ']', '{', '}', '&a ', '*a', '&a [*a]', '!!js/function ', '<<: *a', '|\n', '---\n', '...\n', '? '],
	...[
		'__proto__',
		'constructor',
		'toString',
		'null',
		'~',
		'true',
		'.nan',
		'.inf',
		'-0',
		'1e400',
		'0x1F',
		'9'.repeat(400),
	],
	...[
		'2024-02-30',
		'9-Apr-84',
		'45301',
		'2023-03-19T11:05Z',
		'-9999-01-01',
		'화성',
		'e\u0301'.normalize('NFD'),
	],
	...[
		'['.repeat(90),
		'{"a":'.repeat(90),
		'- '.repeat(90),
		'x'.repeat(3000),
		',,,,,,',
		'kind: launch\n',
		'id: a\n',
	],
];
const values = [
	null,
	true,
	0,
	-1,
	1e21,
	'',
	' ',
	'x',
	[],
	{},
	[[]],
	[null],
	[{}],
	{__proto__: null, a: 1},
	['a', 1],
];

type Pick = <T>(items: readonly T[]) => T;

/** Whether the file was read without a fault; throws with the seed where a rule above does not hold. */
export async function tryMutatedFile(seed: number): Promise<boolean> {
	const text = mutatedText(seed);
	try {
		return await tryText(text);
	} catch (error) {
		const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
		throw new Error(`mutated file ${seed}: ${why}\n--- the file:\n${text.slice(0, 2000)}\n---`);
	}
}

async function tryText(text: string): Promise<boolean> {
	const files = [{file: 'own', text}];
	const {output, status} = checkCommand({files, dataset});
	const lines = output.split('\n').slice(0, -1);
	const wrong = lines.find(line => isHostile(line) || (status === 3 && !/^own:\d+: ./.test(line)));
	if (wrong !== undefined || lines.length === 0 || (status !== 0 && status !== 3)) {
		throw new Error(`status ${status}, ${lines.length} lines, among them ${JSON.stringify(wrong)}`);
	}

	if (status === 0) {
		const {events} = readUserFiles(files, dataset, dataset.byId);
		const own = withEvents(dataset, events, {hash: '', only: true});
		for (const words of ['list', 'list --format csv', 'pairs --format json', 'summary 2026-09-15', 'stats']) {
			const result = await commandResult(words.split(' '), own);
			if (result.status > 1) {
				throw new Error(`${words}: status ${result.status}`);
			}
		}
	}

	return status === 0;
}

function mutatedText(seed: number): string {
	const next = numbersOf(seed);
	const pick: Pick = items => items[Math.floor(next() * items.length)] as (typeof items)[number];
	let text = pick(bases);
	for (let count = 1 + Math.floor(next() * 4); count > 0; count--) {
		text = pick([changeBytes, insertPiece, repeatPart, dropPart, changeValue])(text, next, pick);
	}

	return text;
}

type Change = (text: string, next: () => number, pick: Pick) => string;

const changeBytes: Change = (text, next) => {
	const bytes = Buffer.from(text);
	for (let count = 1 + Math.floor(next() * 5); count > 0; count--) {
		bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
	}

	return bytes.toString('utf8');
};

const insertPiece: Change = (text, next, pick) => {
	const at = Math.floor(next() * text.length);
	return text.slice(0, at) + pick(pieces) + text.slice(at);
};

const repeatPart: Change = (text, next) => {
	const [from, length] = [Math.floor(next() * text.length), Math.floor(next() * 200)];
	return (
		text.slice(0, from) + text.slice(from, from + length).repeat(Math.floor(next() * 60)) + text.slice(from)
	);
};

const dropPart: Change = (text, next) => {
	const from = Math.floor(next() * text.length);
	return text.slice(0, from) + text.slice(from + Math.floor(next() * 200));
};

/** Puts a value of any type in the place of one of a JSON text; other texts get a piece. */
const changeValue: Change = (text, next, pick) => {
	try {
		const changed = JSON.stringify(JSON.parse(text), (_, value: unknown) =>
			next() < 0.05 ? pick(values) : value,
		);
		return changed ?? '';
	} catch {
		return insertPiece(text, next, pick);
	}
};

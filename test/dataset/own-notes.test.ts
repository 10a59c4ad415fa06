/** Own events that are no drill and no launch: a list of dated sentences, such as summits and statements. */
import {describe, expect, test} from 'vitest';
import {checkCommand} from '../../source/commands/check.ts';
import {type Dataset, withEvents} from '../../source/dataset/dataset.ts';
import {detailLines} from '../../source/layout/detail-lines.ts';
import {lineText} from '../../source/layout/line.ts';
import {readUserFiles} from '../../source/records/user-events.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {commandOutput, commandResult} from '../helpers/run-command.ts';

const embedded = embeddedDataset();
// Public days: the summits of Panmunjom (27 April 2018), Singapore (12 June 2018) and Hanoi (27 and 28 February 2019).
const csv = `kind,start,end,title
note,2018-04-27,,Inter-Korean summit at Panmunjom
note,2018-06-12,,US-North Korea summit in Singapore
note,2019-02-27,2019-02-28,US-North Korea summit in Hanoi
`;
const own = (text: string) => readUserFiles([{file: 'own.csv', text}], embedded, embedded.byId);
const check = (text: string) => checkCommand({files: [{file: 'own.csv', text}], dataset: embedded});
const dataset = withEvents(embedded, own(csv).events, {hash: embedded.hash, only: false});
const idOfHanoi = 'own-2019-02-27-us-north-korea-summit-in';

describe('a note', () => {
	test('is read from its kind, its day and its sentence', () => {
		expect(check(csv)).toEqual({output: 'own.csv: 3 events, nothing wrong.\n', status: 0});
		expect(own(csv).events.map(({kind, title, confidence}) => [kind, title, confidence])).toEqual([
			['note', 'Inter-Korean summit at Panmunjom', 'low'],
			['note', 'US-North Korea summit in Singapore', 'low'],
			['note', 'US-North Korea summit in Hanoi', 'low'],
		]);
	});

	test('is listed, found by its words and its kind, and shown whole', async () => {
		expect(await commandOutput(['list', 'summit', 'hanoi'], dataset)).toMatch(
			/^2019-02-27 +\[own\] US-North/m,
		);
		const listed: {kind: string}[] = JSON.parse(
			await commandOutput(['list', '--kind', 'note', '--format', 'json'], dataset),
		);
		expect(listed.map(({kind}) => kind)).toEqual(['note', 'note', 'note']);
		const text = detailLines(dataset.byId.get(idOfHanoi) ?? raise(), dataset, 80).map(lineText);
		expect(text.slice(0, 3)).toEqual([
			'[own] US-North Korea summit in Hanoi',
			'27-28 February 2019',
			'A note: never counted, never paired.',
		]);
	});

	test('changes no pairing, no figure and no count', async () => {
		for (const words of ['pairs --format csv', 'stats --format json']) {
			const of = (each: Dataset) => commandOutput(words.split(' '), each);
			expect(await of(dataset)).toBe(await of(embedded));
		}

		expect(await commandResult(['pairs', '--kind', 'note'], dataset).catch(error => error.message)).toMatch(
			/note/,
		);
	});

	test.each([
		['2019-02-27', true],
		['2019-02-28', true],
		['2019-03-01', false],
	])('is told in the summary of each of its days: %s, %s', async (day, isTold) => {
		const text = await commandOutput(['summary', day], dataset);
		expect(/YOUR NOTES\n.*US-North Korea summit in Hanoi/.test(text)).toBe(isTold);
		const {notes} = JSON.parse(await commandOutput(['summary', day, '--format', 'json'], dataset));
		expect(notes.map(({event}: {event: {id: string}}) => event.id)).toEqual(isTold ? [idOfHanoi] : []);
	});
});

describe('a date of an own record', () => {
	test('that is a whole year is asked about', () => {
		expect(check('kind,start,title\nnote,2018,Summits\nnote,2018-04,Summit\n')).toEqual({
			output:
				'own.csv:2: start is the whole year 2018; if the month or the day is known, write it, such as 2018-04 or 2018-04-27\nown.csv: 2 events, nothing wrong.\n',
			status: 0,
		});
	});

	test.each(['0427', '1127', '2527'])('that only looks like a year is refused: %s', start => {
		const {output, status} = check(`kind,start,title\nnote,${start},Summit\n`);
		expect(output).toBe(
			`own.csv:2: start: is "${start}", which reads as the year ${Number(start)}; write the whole date, such as 2018-04-27\n`,
		);
		expect(status).toBe(3);
	});
});

function raise(): never {
	throw new Error('the note is not there');
}

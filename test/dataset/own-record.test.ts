import {describe, expect, test} from 'vitest';
import {readUserFiles, type UserFile} from '../../source/records/user-events.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const dataset = embeddedDataset();

function read(...texts: readonly string[]) {
	const files: UserFile[] = texts.map((text, index) => ({file: `own${index + 1}`, text}));
	const {events, problems} = readUserFiles(files, dataset, dataset.byId);
	return {events, problems: problems.map(({line, field, message}) => `${line}: ${field}: ${message}`)};
}

describe('an own record that says little', () => {
	test('is a drill by its kind, its start and its title; the rest is unknown', () => {
		const {events, problems} = read('- kind: drill\n  start: 2026-09-14\n  title: Field notes\n');
		expect(problems).toEqual([]);
		expect(events).toMatchObject([
			{
				id: 'own-2026-09-14-field-notes',
				category: 'other',
				participants: ['unknown'],
				theatre: 'korea',
				confidence: 'low',
				sources: [],
			},
		]);
		expect(events[0]).not.toHaveProperty('end');
	});

	test.each([
		['in YAML', '- kind: launch\n  start: 2026-09-15\n  class: SRBM\n'],
		['in CSV', 'kind,start,class\nlaunch,2026-09-15,SRBM\n'],
		['in CSV, with how many', 'kind,start,class,missile1_count\nlaunch,2026-09-15,SRBM,2\n'],
	])('is a launch by its kind, its start and its class, %s', (_, text) => {
		const {events, problems} = read(text);
		expect(problems).toEqual([]);
		expect(events).toMatchObject([
			{
				id: 'own-2026-09-15-srbm',
				missiles: [{class: 'SRBM', outcome: 'unknown'}],
				confidence: 'low',
			},
		]);
	});

	test.each([
		['YAML', '- kind: launch\n  start: 2026-09-15\n  title: Seen from Paju\n'],
		['CSV', 'kind,start,title\nlaunch,2026-09-15,Seen from Paju\n'],
	])('is a launch by its title, whose class is unknown, in %s', (_, text) => {
		const {events} = read(text);
		expect(events).toMatchObject([{missiles: [{class: 'unknown'}], summary: 'Seen from Paju'}]);
	});

	test('without a class or a title is asked for what its launch needs, by the name that its file has for it', () => {
		expect(read('kind,start\nlaunch,2026-09-15\n').problems).toEqual([
			expect.stringMatching(/^2: missile1_class: is missing; write one of SRBM, /),
		]);
		expect(read('- kind: launch\n  start: 2026-09-15\n').problems).toEqual([
			expect.stringMatching(/^1: missiles\.1\.class: is missing; write one of SRBM, /),
		]);
	});

	test('gets an id of its own, beside those in its file, in other files and in the dataset', () => {
		const drill = '- {kind: drill, start: 2026-09-14, title: Drill}\n';
		const named = '- {kind: drill, start: 2026-09-14, title: Drill, id: own-2026-09-14-drill-2}\n';
		const {events, problems} = read(drill + drill, named + drill);
		expect(problems).toEqual([]);
		expect(events.map(({id}) => id).sort()).toEqual([
			'own-2026-09-14-drill',
			'own-2026-09-14-drill-2',
			'own-2026-09-14-drill-3',
			'own-2026-09-14-drill-4',
		]);
	});

	test('says nothing of what is given: a wrong value is no missing one', () => {
		const text = '- {kind: drill, start: 2026-09-14, title: Drill, theatre: asia, confidence: sure}\n';
		expect(read(text).problems.map(line => line.split(';')[0])).toEqual([
			'1: theatre: is "asia"',
			'1: confidence: is "sure"',
			'1: sources: names no source',
		]);
	});
});

describe('a name in an own record', () => {
	const launch = (system: string, site: string) =>
		`- {kind: launch, start: 2026-09-15, missiles: [{class: SLV, system: ${system}}], site: ${site}}\n`;

	test.each([
		['Unha-3', 'Sohae'],
		['UNHA 3', 'tongchang-ri'],
		['unha-3', '동창리'],
	])('may be any that search knows, in any capitals: %s, %s', (system, site) => {
		const {events, problems} = read(launch(system, site));
		expect(problems).toEqual([]);
		expect(events).toMatchObject([{site: 'sohae', missiles: [{system: 'unha-3'}]}]);
	});

	test('that several go by is told with all of them', () => {
		const {problems} = read(launch('Kwangmyongsong', 'Sohae'));
		expect(problems).toEqual([
			expect.stringMatching(
				/^1: missiles\.1\.system: is "Kwangmyongsong", which is not a known missile system; write the one/,
			),
		]);
		expect(problems[0]).toContain('unha-2, unha-3');
	});

	test.each([
		// Another number is another missile, and three letters wrong are another word.
		['Unha-7', 'write the id of a known one'],
		['Hwaseonk-15', 'did you mean hwasong-15?'],
		['Hvaxonk-15', 'write the id of a known one'],
	])('that is nearly one is asked about for one or two letters only: %s', (system, advice) => {
		const {problems} = read(launch(system, 'sohae'));
		expect(problems).toEqual([expect.stringContaining(`which is not a known missile system; ${advice}`)]);
	});
});

describe('an address in an own record', () => {
	const faultsOf = (url: string) =>
		read(`- {kind: drill, start: 2026-09-14, title: A, sources: [{publisher: P, url: "${url}"}]}\n`).problems;

	test.each(['https://kcna.kp@example.org/a', 'https://:x@example.org/', 'http://a:b@example.org'])(
		'that names a user leads elsewhere than it seems: %s is refused',
		url => {
			expect(faultsOf(url)).toEqual([
				expect.stringMatching(/^1: sources\.1\.url: names a user before the @/),
			]);
		},
	);

	test('may hold an @ behind the name of its server', () => {
		expect(faultsOf('https://example.org/@kcna')).toEqual([]);
	});
});

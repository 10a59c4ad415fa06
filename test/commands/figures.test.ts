/**
 * Figures as a browser gets them: each is read as XML again, its texts are measured, and its marks are held against the
 * records of the dataset.
 */
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {type Dataset, withEvents} from '../../source/dataset/dataset.ts';
import {type BriefingEvent, endOf, isDrill, isLaunch} from '../../source/dataset/event.ts';
import {daysInMonth, isoDay, koreaDay, parseIsoDay} from '../../source/time/days.ts';
import {datasetFrom, drillRecord, embeddedDataset, launchRecord} from '../helpers/dataset.ts';
import {commandOutput, commandResult} from '../helpers/run-command.ts';

const dataset = embeddedDataset();

type Box = {
	readonly what: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
};
type Mark = Box & {readonly title: string | undefined};
type Read = {
	readonly texts: readonly Box[];
	readonly marks: readonly Mark[];
	readonly titles: readonly string[];
	readonly width: number;
	readonly height: number;
};

/** In pixels: a letter of the usual fonts of one width at the size that the figure names, and the height of a row. */
const letterWidth = 6.7;
const rowHeight = 16;

type Element = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: Element[];
	text: string;
};

const unescaped = (text: string) =>
	text
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&');

/** The elements of an SVG file; throws where it is no well-formed XML. */
function parse(svg: string): Element {
	const root: Element = {name: '', attributes: {}, children: [], text: ''};
	const open = [root];
	for (const [, text = '', close = '', name = '', inside = '', isEmpty = ''] of svg.matchAll(
		/([^<]*)<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/g,
	)) {
		const parent = open.at(-1) ?? root;
		if (/&(?!(amp|lt|gt|quot);)/.test(text + inside) || (close === '/' && parent.name !== name)) {
			throw new Error(`Not XML: ${text}<${close}${name}${inside}>`);
		}

		parent.text += unescaped(text);
		const attributes = [...inside.matchAll(/([a-zA-Z:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
		const element = {name, attributes: Object.fromEntries(attributes), children: [], text: ''};
		if (close === '/') {
			open.pop();
		} else {
			parent.children.push(element);
			open.push(...(isEmpty === '/' ? [] : [element]));
		}
	}

	expect(open.length, 'every element is closed').toBe(1);
	return root;
}

/** The groups of a figure, each with its title and its shapes. */
function read(svg: string): Read {
	const [figure] = parse(svg).children;
	const groups = figure?.children.find(({name}) => name === 'g')?.children ?? [];
	const titleOf = ({children}: Element) => children.find(({name}) => name === 'title')?.text;
	const named = (name: string) =>
		groups.flatMap(group => group.children.filter(child => child.name === name));
	return {
		texts: named('text').map(textBox),
		marks: groups.flatMap(group =>
			group.children.flatMap(child => markBox(child).map(box => ({...box, title: titleOf(group)}))),
		),
		titles: groups.flatMap(group => titleOf(group) ?? []),
		width: Number(figure?.attributes['width']),
		height: Number(figure?.attributes['height']),
	};
}

function textBox({text, attributes}: Element): Box {
	const [left, top] = [Number(attributes['x']), Number(attributes['y']) - 12];
	const width = stringWidth(text) * letterWidth;
	const drawn = attributes['textLength'];
	expect(drawn === undefined || Math.abs(Number(drawn) - width) < 0.1, text).toBe(true);
	return {what: text, left, right: left + width, top, bottom: top + rowHeight};
}

/** The box of a bar or a mark; marks are at most 5.6 wide, and their paths begin at the left or in the middle. */
function markBox({name, attributes}: Element): readonly Box[] {
	const kind = attributes['class'] ?? '';
	const number = (key: string) => Number(attributes[key]);
	if (name === 'rect') {
		const [left, top] = [number('x'), number('y')];
		return [{what: 'bar', left, right: left + number('width'), top, bottom: top + number('height')}];
	}

	if (name !== 'path' || !kind.startsWith('mark')) {
		return [];
	}

	const [, x = 0, y = 0] = (/^M([\d.]+) ([\d.]+)/.exec(attributes['d'] ?? '') ?? []).map(Number);
	const left = /deployment|nuclear|expected/.test(kind) ? x - 2.8 : x;
	return [{what: 'mark', left, right: left + 5.6, top: y, bottom: y}];
}

/** Pairs of texts that touch, and texts that leave the page; there must be none. */
function clashes({texts, marks, width, height}: Read): readonly string[] {
	const margin = 16;
	const rows = new Map<number, Box[]>();
	for (const text of texts) {
		rows.set(text.top, [...(rows.get(text.top) ?? []), text]);
	}

	const signs = marks.filter(({what}) => what === 'mark');
	return [
		...[...rows.values()].flatMap(row =>
			row
				.toSorted((a, b) => a.left - b.left)
				.flatMap((text, place, all) => {
					const next = all[place + 1];
					return next !== undefined && next.left < text.right - 0.1 ? [`${text.what} | ${next.what}`] : [];
				}),
		),
		...texts
			.filter(
				({left, right, top, bottom}) =>
					left < 0 || top < 0 || right > width - margin || bottom > height - margin,
			)
			.map(({what}) => `${what} leaves the page`),
		...signs.flatMap(sign =>
			(rows.get(Math.floor(sign.bottom / rowHeight) * rowHeight) ?? [])
				.filter(({left, right}) => left < sign.right - 0.1 && right > sign.left + 0.1)
				.map(({what}) => `${what} lies over a mark`),
		),
	];
}

const idOf = (title: string | undefined) => title?.split(': ')[0] ?? '';

/** Ids of what a window must show as bars and marks: all that may have been on a day of it, but for what may fill it all. */
function idsIn({events}: Dataset, first: number, last: number): readonly string[] {
	const ends = (event: BriefingEvent) => (isDrill(event) ? endOf(event) : event.start);
	const isExact = (event: BriefingEvent) =>
		[event.start, ends(event)].every(({firstDay, lastDay}) => firstDay === lastDay);
	return events
		.filter(event => event.start.firstDay <= last && ends(event).lastDay >= first)
		.filter(event => isExact(event) || event.start.firstDay > first || ends(event).lastDay < last)
		.map(({id}) => id);
}

async function timelineOf(range: string, data = dataset, words: readonly string[] = []): Promise<Read> {
	const {output} = await commandResult(['timeline', range, ...words, '--format', 'svg'], data);
	return read(output);
}

const years = Array.from({length: 43}, (_, step) => 1984 + step);
const months = [2013, 2016, 2017, 2022, 2023, 2024].flatMap(year =>
	Array.from({length: 12}, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
);
const weeks = Array.from({length: 52}, (_, step) => {
	const first = (parseIsoDay('2022-01-03') ?? 0) + 7 * step;
	return `${isoDay(first)}..${isoDay(first + 6)}`;
});
const others = ['2023-03..2023-05', '2017-11-29', '1976..1999', '2014..2026', '2022-11-02..2022-11-03'];

function daysOf(range: string): readonly [number, number] {
	const [from = '', to = from] = range.split('..');
	const first = parseIsoDay(`${from}-01-01`.slice(0, 10)) ?? 0;
	const [year = 0, month = 12, day = daysInMonth(year, month)] = to.split('-').map(Number);
	return [first, koreaDay({year, month, day})];
}

describe('the timeline as a figure', () => {
	it.each([...years.map(String), ...months, ...weeks, ...others])(
		'of %s has no text over another, and each event of these days as one mark that names its record',
		async range => {
			const figure = await timelineOf(range);
			expect(clashes(figure)).toEqual([]);
			const [first, last] = daysOf(range);
			const drawn = figure.marks.map(({title}) => idOf(title)).filter(id => id !== '');
			expect(drawn.toSorted()).toEqual(idsIn(dataset, first, last).toSorted());
			// Those without a title are the signs of the legend, all below the rest.
			const lowest = Math.max(
				0,
				...figure.marks.filter(({title}) => title !== undefined).map(({top}) => top),
			);
			expect(figure.marks.every(({title, top}) => title !== undefined || top > lowest)).toBe(true);
		},
	);

	it('says how many missiles a launch had where its name has no room, and which numbers are floors, rough or unknown', async () => {
		const missiles = (fields: object) => [{class: 'SRBM', outcome: 'success', ...fields}];
		const close = datasetFrom([
			launchRecord({id: 'a', start: '2023-03-01', missiles: missiles({count: 4})}),
			launchRecord({id: 'b', start: '2023-03-01', missiles: missiles({count: 7, at_least: true})}),
			launchRecord({id: 'c', start: '2023-03-01', missiles: missiles({count: 10, count_about: true})}),
			launchRecord({id: 'd', start: '2023-03-01', missiles: missiles({})}),
			launchRecord({id: 'e', start: '2023-03-01'}),
		]);
		const {texts} = await timelineOf('2023-03', close);
		const words = texts.map(({what}) => what);
		expect(words).toEqual(expect.arrayContaining(['4 SRBM', '7+ SRBM', '~10 SRBM', 'SRBMs', 'SRBM']));
	});

	it('shows own events as own, Korean names whole, and takes markup for text', async () => {
		const own = datasetFrom([
			drillRecord({
				id: 'own-drill',
				title: '<script>alert("자유의 방패")</script> & co',
				start: '2023-03-13',
				end: '2023-03-23',
			}),
			launchRecord({id: 'own-launch', start: '2023-03-30'}),
		]);
		const events = own.events.map(event => ({...event, title: event.title.replace(/co$/, 'co\uFFFE')}));
		const data = withEvents(own, events, {hash: own.hash, only: true});
		const {output} = await commandResult(['timeline', '2023-03', '--format', 'svg'], data);
		expect(output).not.toMatch(/<script|\uFFFE/);
		const {texts, titles} = read(output);
		expect(texts.map(({what}) => what)).toEqual(
			expect.arrayContaining(['[own] <script>alert("자유의 방패")</script> & co', '[own]', 'your own']),
		);
		expect(titles.filter(title => title.startsWith('own-'))).toHaveLength(2);
	});

	it('draws an empty window, says that nothing is known, and ends with status 1', async () => {
		const {output, status, error} = await commandResult(
			['timeline', '2018-01-05..2018-01-07', 'class:icbm', '--format', 'svg'],
			dataset,
		);
		expect({status, error}).toEqual({status: 1, error: 'No event on these days matches.'});
		expect(read(output).texts.map(({what}) => what)).toContain(
			'No event that matches class:icbm on these days is in the data.',
		);
	});

	it('says where the data end, and what it was made from', async () => {
		const {texts} = await timelineOf('2026');
		const words = texts.map(({what}) => what).join(' ');
		expect(words).toContain('a blank does not mean that nothing happened');
		expect(words).toContain(`data ${dataset.version} (${dataset.hash})`);
		expect(words).toContain('Sources: ');
	});

	it('has the same events as text, no line wider than asked', async () => {
		const text = await commandOutput(['timeline', '2023-03', '--width', '80'], dataset);
		expect(Math.max(...text.split('\n').map(line => stringWidth(line)))).toBeLessThanOrEqual(80);
		expect(text).toContain('Freedom Shield 23');
		// 9, 12, 14, 16, 19, 22 and 27 March 2023.
		const [, rows = ''] = text.split('\n\n');
		expect(rows.match(/\^/g)).toHaveLength(7);
	});
});

describe('a pairing as a figure', () => {
	const drills = dataset.events.filter(isDrill).filter((_, place) => place % 5 === 0);

	it('has no text over another, the drill and each launch of its days', {timeout: 60_000}, async () => {
		let drawn = 0;
		for (const {id} of drills) {
			const {output, status, error} = await commandResult(['show', id, '--format', 'svg'], dataset);
			if (status === 1) {
				expect(error).toContain('has no drill or launch beside it');
				continue;
			}

			const figure = read(output);
			expect(clashes(figure), id).toEqual([]);
			const ids = figure.marks.map(({title}) => idOf(title));
			expect(ids, id).toContain(id);
			expect(ids.every(one => dataset.byId.has(one))).toBe(true);
			const launches = ids.filter(one => dataset.events.some(event => event.id === one && isLaunch(event)));
			expect(new Set(launches).size, id).toBe(launches.length);
			drawn++;
		}

		expect(drawn).toBeGreaterThan(50);
	});

	it('draws one event only, and says so', async () => {
		await expect(commandResult(['show', 'a', 'b', '--format', 'svg'], dataset)).resolves.toMatchObject({
			status: 1,
		});
		const two = ['2023-03-19-b1b', '2023-03-13-freedom-shield-23'].filter(id => dataset.byId.has(id));
		const [first = '', second = first] = [...two, ...drills.map(({id}) => id)];
		await expect(commandResult(['show', first, second, '--format', 'svg'], dataset)).rejects.toThrow(
			'one event',
		);
	});
});

describe('Statistics as a figure', () => {
	it('has no text over another, and names the pairs that stand out by their drills', async () => {
		const figure = read(await commandOutput(['stats', '--format', 'svg'], dataset));
		expect(clashes(figure)).toEqual([]);
		expect(figure.titles.filter(title => dataset.byId.has(idOf(title))).length).toBeGreaterThan(3);
	});
});

/** The calendar of `list --format ics`, read back by ical.js as a reader in New York, in Seoul and in UTC has it. */
import ical from 'ical.js';
import {afterEach, beforeAll, describe, expect, it} from 'vitest';
import {embeddedDataset} from '../helpers/dataset.ts';
import {commandOutput} from '../helpers/run-command.ts';

const dataset = embeddedDataset();
const home = process.env['TZ'];
let text: string;
let records: readonly {
	readonly id: string;
	readonly kind: string;
	readonly title: string;
	readonly first: string;
	readonly last: string;
	readonly start_day: string;
	readonly start_time?: string;
	readonly precision: string;
	readonly approximate: boolean;
	readonly end?: string;
}[];

beforeAll(async () => {
	text = await commandOutput(['list', '--format', 'ics'], dataset);
	records = JSON.parse(await commandOutput(['list', '--format', 'json'], dataset));
});

afterEach(() => {
	process.env['TZ'] = home ?? '';
	if (home === undefined) {
		delete process.env['TZ'];
	}
});

/** The events of the calendar by their ids. */
function readCalendar(): ReadonlyMap<string, ical.Event> {
	const calendar = new ical.Component(ical.parse(text));
	for (const zone of calendar.getAllSubcomponents('vtimezone')) {
		ical.TimezoneService.register(zone);
	}

	const events = calendar.getAllSubcomponents('vevent').map(component => new ical.Event(component));
	return new Map(events.map(event => [event.uid.replace('@peninsula-briefing', ''), event]));
}

/** `2023-03-19 11:05` in Korea, of an instant: nine hours ahead of UTC, also in the summers of 1987 and 1988. */
function koreaText(instant: Date): string {
	return new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

function dayAfter(day: string): string {
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** `2023-03-19`, as a reader's own calendar shows the date. */
function localDay(time: ical.Time): string {
	const date = time.toJSDate();
	return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
		.map(part => String(part).padStart(2, '0'))
		.join('-');
}

describe.each(['America/New_York', 'Asia/Seoul', 'UTC'])('a reader in %s', zone => {
	it('has every event on its days in Korea: whole days for drills, minutes for launches of a known hour', () => {
		process.env['TZ'] = zone;
		const calendar = readCalendar();
		expect([...calendar.keys()]).toEqual(records.map(({id}) => id));
		for (const {id, kind, first, last, start_day: day, start_time: time} of records) {
			const {startDate, endDate} = calendar.get(id) ?? {};
			if (startDate === undefined || endDate === undefined) {
				throw new Error(`${id} has no dates`);
			}

			const isTimed = time !== undefined && (kind === 'launch' || kind === 'nuclear-test' || kind === 'fire');
			expect(startDate.isDate, id).toBe(!isTimed);
			if (isTimed) {
				expect(koreaText(startDate.toJSDate()), id).toBe(`${day} ${time}`);
				expect(koreaText(endDate.toJSDate()) >= `${day} ${time}`, id).toBe(true);
			} else {
				// Every day that it may have been: those of its first and last possible instant.
				expect(localDay(startDate), id).toBe(koreaText(new Date(first)).slice(0, 10));
				expect(localDay(endDate), id).toBe(dayAfter(koreaText(new Date(last)).slice(0, 10)));
			}
		}
	});
});

describe('the calendar', () => {
	it('says in the title what is rough of a date', () => {
		const calendar = readCalendar();
		for (const {id, kind, title, start_day: day, precision, approximate, end} of records) {
			const summary = calendar.get(id)?.summary ?? '';
			const isDrill = kind === 'drill' || kind === 'deployment';
			const isRough = precision !== 'day' || approximate || (isDrill && end === undefined);
			expect(summary, id).toMatch(isRough ? new RegExp(`.* \\(.*${day.slice(0, 4)}.*\\)$`) : /./);
			expect(summary.startsWith(title), id).toBe(true);
			expect(summary === title, id).toBe(!isRough);
		}

		expect(calendar.get('1984-04-srbm')?.summary).toMatch(/ \(about April 1984\)$/);
	});

	it('says where and whence, with what would end a field escaped', () => {
		// The launch of 19 March 2023: 11:05, Dongchang-ri.
		const event = readCalendar().get('2023-03-19-srbm');
		expect(event?.description).toMatch(/^19 March 2023, 11:05 KST \(Korea\)\n/);
		for (const {url} of dataset.byId.get('2023-03-19-srbm')?.sources ?? []) {
			expect(event?.description).toContain(url);
		}

		expect(event?.location).toBe('Sohae');
	});

	it('folds every line at 75 bytes, ends it with CRLF, and breaks no letter', () => {
		const lines = text.split('\r\n');
		expect(lines.pop()).toBe('');
		expect(lines.filter(line => /[\r\n]/.test(line))).toEqual([]);
		expect(lines.filter(line => Buffer.byteLength(line) > 75)).toEqual([]);
		expect(Buffer.from(text).toString()).toBe(text);
		expect(text).not.toContain('\uFFFD');
		expect(lines.some(line => line.startsWith(' ') && /[가-힣]/.test(line))).toBe(true);
	});

	it('of pairs has the drills and their launches, each once, by date', async () => {
		const words = ['pairs', 'bomber', '--since', '2023', '--until', '2023'];
		const pairs = JSON.parse(await commandOutput([...words, '--format', 'json'], dataset));
		const ids = new Set(
			pairs.flatMap(({drill, launch}: {drill: {id: string}; launch: {id: string} | null}) =>
				launch === null ? [drill.id] : [drill.id, launch.id],
			),
		);
		const calendar = await commandOutput([...words, '--format', 'ics'], dataset);
		const found = [...calendar.matchAll(/^UID:(.+)@peninsula-briefing\r$/gm)].map(([, id]) => id);
		expect(found).toEqual(dataset.events.map(({id}) => id).filter(id => ids.has(id)));
		expect(found.length).toBeGreaterThan(10);
	});

	it('gives the same bytes for the same data', async () => {
		expect(await commandOutput(['list', '--format', 'ics'], dataset)).toBe(text);
	});
});

/** Walks every record of the shipped dataset. An id that kept an older day is named here, as docs/import.md has it. */
import {describe, expect, test} from 'vitest';
import {earlySources, lateSources, partsOutsideWhole} from '../../scripts/workshop/record-oddities.ts';
import {type BriefingEvent, endOf, isDrill, isLaunch} from '../../source/dataset/event.ts';
import {textsOf} from '../../source/records/csv-columns.ts';
import {isHostile} from '../../source/text/clean-text.ts';
import {instantOf, isoDay} from '../../source/time/days.ts';
import {longDay} from '../../source/time/format-date.ts';
import {parseEdtf} from '../../source/time/parse-dates.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const dataset = embeddedDataset();
const {events, byId} = dataset;
const drills = events.filter(isDrill);
const launches = events.filter(isLaunch);

/** The ids of the events that break a rule: a test names them all, not only the first. */
function breaking<T extends BriefingEvent>(list: readonly T[], rule: (event: T) => boolean): string[] {
	return list.filter(event => !rule(event)).map(({id}) => id);
}

/** Whether the words name this day: `2 March` does not stand in `22 March`. */
function namesDay(words: string, day: string): boolean {
	return new RegExp(`(?<!\\d)${day}\\b`).test(words);
}

describe('every record', () => {
	test('has an id of its own', () => {
		expect(byId.size).toBe(events.length);
		expect(breaking(events, ({id}) => /^\d{4}(-\d{2}){0,2}-[a-z0-9][a-z0-9.-]*$/.test(id))).toEqual([]);
	});

	test('has an id that begins with its start, as exactly as the id says it', () => {
		// An id never changes: these kept the day that was first known.
		expect(
			breaking(events, ({id, start}) => {
				const date = parseEdtf(/^\d{4}(?:-\d{2}){0,2}(?=-)/.exec(id)?.[0] ?? '');
				return typeof date === 'object' && date.firstDay <= start.lastDay && date.lastDay >= start.firstDay;
			}),
		).toEqual([
			'2008-03-03-key-resolve-foal-eagle',
			'2009-11-04-pohang-landing',
			'2016-02-15-uss-north-carolina-busan',
			'2016-10-16-clear-horizon',
			'2017-12-11-warrior-strike-december',
			'2018-07-25-pacific-shield',
			'2018-08-31-kakadu',
			'2022-08-25-pacific-vanguard-22',
			'2023-06-05-red-flag-alaska',
			'2024-03-warrior-shield-24',
			'2024-03-14-combined-live-fire-k1a1',
		]);
	});

	test('has a source, or low confidence', () => {
		expect(breaking(events, ({sources, confidence}) => sources.length > 0 || confidence === 'low')).toEqual(
			[],
		);
	});

	test('says in a note why its confidence is low', () => {
		expect(breaking(events, ({confidence, note}) => confidence !== 'low' || note !== undefined)).toEqual([]);
	});

	test('holds no control, bidirectional or invisible character', () => {
		const hostile = events.filter(event =>
			[...textsOf(JSON.parse(JSON.stringify(event)))].some(({text}) => isHostile(text)),
		);
		expect(hostile.map(({id}) => id)).toEqual([]);
	});

	test('has a summary of at most 60 words, or none', () => {
		expect(breaking(events, ({summary = ''}) => summary.split(/\s+/).length <= 60)).toEqual([]);
	});

	test('names only a series, a site and missile systems that have an entry', () => {
		expect(breaking(drills, ({series}) => series === undefined || dataset.series.has(series))).toEqual([]);
		expect(breaking(launches, ({site}) => site === undefined || dataset.sites.has(site))).toEqual([]);
		expect(
			breaking(launches, ({missiles}) =>
				missiles.every(({system}) => system === undefined || dataset.systems.has(system)),
			),
		).toEqual([]);
	});

	test('has publishers whose kind is known', () => {
		expect(
			breaking(events, ({sources}) =>
				sources.every(({publisher}) => dataset.publisherKinds[publisher] !== undefined),
			),
		).toEqual([]);
	});

	test('has addresses on the web, or none', () => {
		expect(
			breaking(events, ({sources}) =>
				sources.every(({url}) => url === undefined || /^https?:\/\/[^\s]+$/.test(url)),
			),
		).toEqual([]);
	});
});

describe('the dates of every record', () => {
	test('end no earlier than they begin', () => {
		expect(breaking(drills, drill => endOf(drill).lastDay >= drill.start.firstDay)).toEqual([]);
		expect(breaking(launches, ({start, last = start}) => last.lastDay >= start.firstDay)).toEqual([]);
		expect(breaking(launches, ({start, reported = start.lastDay}) => reported >= start.firstDay)).toEqual([]);
	});

	test("of a salvo's last missile are not before its first", () => {
		expect(
			breaking(
				launches,
				({start, last}) =>
					start.minute === undefined ||
					last?.minute === undefined ||
					instantOf(last.firstDay, last.minute) >= instantOf(start.firstDay, start.minute),
			),
		).toEqual([]);
	});

	test('of launches lie inside coverage', () => {
		const {from, to} = dataset.coverage.launches;
		expect(breaking(launches, ({start}) => start.firstDay >= from && start.lastDay <= to)).toEqual([]);
	});

	test('of a part lie within its whole, or its note names the day of the whole that it crosses', () => {
		// Its rehearsal of crisis management comes before every exercise, and needs no word.
		const wordless = partsOutsideWhole(events).filter(
			({part, crossed}) =>
				!crossed.every(({firstDay}) => namesDay(part.note ?? '', longDay(firstDay).replace(/ \d{4}$/, ''))),
		);
		expect(wordless.map(({part}) => part.id)).toEqual([]);
	});

	test('of its sources are none before the event, save those of pages about a drill to come', () => {
		const early = earlySources(events);
		expect(early.filter(({event}) => !isDrill(event)).map(({event}) => event.id)).toEqual([]);
		expect(early.filter(({source}) => source.about === undefined).map(({event}) => event.id)).toEqual([]);
	});

	test('of its sources are none more than a month after the event without a word about the page', () => {
		expect(
			lateSources(events)
				.filter(({source}) => source.about === undefined)
				.map(({event}) => event.id),
		).toEqual([]);
	});
});

describe('every link', () => {
	test('of a drill names a record that fits: its whole, what it answered, what it stood to in order', () => {
		expect(
			breaking(drills, ({id, partOf, inResponseTo, order}) => {
				const whole = partOf === undefined ? undefined : byId.get(partOf);
				const isWhole = partOf === undefined || (partOf !== id && whole !== undefined && isDrill(whole));
				const answered = inResponseTo.every(({to}) =>
					['launch', 'nuclear-test', 'fire'].includes(byId.get(to)?.kind ?? ''),
				);
				return isWhole && answered && order.every(({launch}) => byId.get(launch)?.kind === 'launch');
			}),
		).toEqual([]);
	});

	test('of a launch names drills, or says in words which', () => {
		expect(
			breaking(launches, ({statedReasons}) =>
				statedReasons.every(
					({drills: named, hint}) =>
						(named.length > 0 || hint !== undefined) &&
						named.every(id => {
							const drill = byId.get(id);
							return drill !== undefined && isDrill(drill);
						}),
				),
			),
		).toEqual([]);
	});

	test('says who claims it', () => {
		expect(
			breaking(drills, ({inResponseTo, order, reactions}) =>
				[
					...inResponseTo.map(({by}) => by),
					...order.map(({by, order: which}) => by ?? which === 'unknown'),
					...reactions.map(({by}) => by),
				].every(Boolean),
			),
		).toEqual([]);
		expect(breaking(launches, ({statedReasons}) => statedReasons.every(({by}) => by !== ''))).toEqual([]);
	});

	test('says in our words what was said, of each tie between a launch and a drill', () => {
		expect(
			breaking(drills, ({inResponseTo}) => inResponseTo.every(({wording}) => wording !== undefined)),
		).toEqual([]);
		expect(
			breaking(launches, ({statedReasons}) => statedReasons.every(({wording}) => wording !== undefined)),
		).toEqual([]);
	});

	test('of an answer goes back in time: the drill did not end before what it answered', () => {
		expect(
			breaking(drills, drill =>
				drill.inResponseTo.every(
					({to}) => (byId.get(to)?.start.firstDay ?? Infinity) <= endOf(drill).lastDay,
				),
			),
		).toEqual([]);
	});

	test('of order agrees with the two dates wherever these settle it', () => {
		expect(
			breaking(drills, drill =>
				drill.order.every(({launch, order}) => {
					const start = byId.get(launch)?.start;
					const isFirst = start !== undefined && start.lastDay < drill.start.firstDay;
					const isLast = start !== undefined && start.firstDay > endOf(drill).lastDay;
					return !(isFirst && order === 'drill-first') && !(isLast && order === 'launch-first');
				}),
			),
		).toEqual([]);
	});
});

describe('every drill', () => {
	test('that is not paired says why, and no other one does', () => {
		expect(
			breaking(drills, ({pairable, pairableReason}) => pairable === (pairableReason === undefined)),
		).toEqual([]);
	});

	test('has participants', () => {
		expect(breaking(drills, ({participants}) => participants.length > 0)).toEqual([]);
	});
});

describe('every launch', () => {
	test('is one firing: no two left one site in the same minute', () => {
		const timed = launches.filter(({start}) => start.minute !== undefined);
		const places = timed.map(({start, site}) => `${start.firstDay} ${start.minute} ${site}`);
		expect(
			timed.filter((_, index) => places.indexOf(places[index] ?? '') !== index).map(({id}) => id),
		).toEqual([]);
	});

	test('begins its list of missiles with an account of its own', () => {
		expect(
			breaking(launches, ({missiles}) => missiles[0] !== undefined && !missiles[0].sameAsPrevious),
		).toEqual([]);
	});

	test('that a ministry, the JCS or KCNA gave other figures of says whose each row is', () => {
		expect(
			breaking(launches, ({missiles}) =>
				missiles.every(({sameAsPrevious, by}) => !sameAsPrevious || by !== undefined),
			),
		).toEqual([]);
	});

	const early = launches.filter(({start}) => start.minute !== undefined && start.minute < 9 * 60);

	test('before nine in the morning is among those whose day differs from universal time', () => {
		expect(early.length).toBeGreaterThan(100);
	});

	test.each(early.map(({id, start}) => [id, start] as const))(
		'%s bears its day in Korea, the one after its day by universal time',
		(id, start) => {
			const universal = new Date(instantOf(start.firstDay, start.minute ?? 0)).toISOString().slice(0, 10);
			expect(universal).toBe(isoDay(start.firstDay - 1));
			expect(id.slice(0, 10)).toBe(isoDay(start.firstDay));
		},
	);
});

/**
 * What holds of the summary of every day, from 1984 to a year after the end of the data. The sentences of all days are
 * looked at; their texts are drawn for each day with an event and for every ninth of the others.
 */
import {beforeAll, describe, expect, test} from 'vitest';
import {isLaunch, type LaunchClass} from '../../source/dataset/event.ts';
import {allLaunches, createPairings} from '../../source/pairing/pairings.ts';
import {drillName} from '../../source/summary/coverage-words.ts';
import {flattenDrills} from '../../source/summary/span-events.ts';
import {summariseDays} from '../../source/summary/summarise.ts';
import {isQuiet, type Summary} from '../../source/summary/summary.ts';
import {numberWord} from '../../source/text/words.ts';
import {isoDay, oneDay} from '../../source/time/days.ts';
import {embeddedDataset} from '../helpers/dataset.ts';
import {citesItsSources, hasWholeSections, isPlain, keepsWidth, namesNoMissingValue} from './summary-form.ts';
import {bottomLine, briefText, coverageEnds, dayOf, embedded, unusual} from './summary-of.ts';

const choice = {launches: allLaunches, direction: 'nearest', theatre: 'korea'} as const;

type Told = {readonly date: string; readonly summary: Summary; readonly lead: string; readonly rare: string};

/** The dates of which the test does not hold; a failure names them. */
function failing<T extends {readonly date: string}>(
	days: readonly T[],
	holds: (day: T) => boolean,
): readonly string[] {
	return days.filter(day => !holds(day)).map(({date}) => date);
}

describe('the summary of every day from 1984 to a year after the data end', () => {
	let told: readonly Told[] = [];
	let printed: readonly (Told & {readonly text: string})[] = [];

	beforeAll(() => {
		const pairings = createPairings(embedded, choice);
		const days: Told[] = [];
		for (let day = dayOf('1984-01-01'); day <= coverageEnds.either + 366; day++) {
			const summary = summariseDays(embedded, oneDay(day), {pairings, lookBackDays: 7});
			days.push({date: isoDay(day), summary, lead: bottomLine(summary), rare: unusual(summary)});
		}

		told = days;
		printed = days
			.filter(({summary}, index) => !isQuiet(summary) || index % 9 === 0)
			.map(entry => ({...entry, text: briefText(entry.summary)}));
	}, 120_000);

	test('is one screen: at most 44 lines of 72 columns but for addresses', () => {
		expect(failing(printed, ({text}) => text.split('\n').length - 1 <= 44)).toEqual([]);
		expect(failing(printed, ({text}) => keepsWidth(text, 72))).toEqual([]);
	});

	test('begins with its title, ends with END, and has no empty section and no heading twice', () => {
		expect(failing(printed, ({text}) => hasWholeSections(text))).toEqual([]);
	});

	test('numbers its sources from 1 without a gap, cites each, and defines each number that it cites', () => {
		expect(failing(printed, ({text}) => citesItsSources(text))).toEqual([]);
	});

	test('has no escape code, control or invisible character, no space at a line end and no missing value', () => {
		expect(failing(printed, ({text}) => isPlain(text) && namesNoMissingValue(text))).toEqual([]);
	});

	test('has whole sentences without a doubled space or an empty count', () => {
		const isClean = (text: string) =>
			/^[A-Z\d].*\.$/.test(text) && !/ {2}|\bundefined\b|\bNaN\b|\b0 |\.\.|\( |, \./.test(text);
		expect(failing(told, ({lead}) => isClean(lead))).toEqual([]);
		expect(failing(told, ({rare}) => rare === '' || isClean(rare))).toEqual([]);
	});

	test('puts no "on" before a month or a year, and calls no date exact that is not', () => {
		const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
		const wrong = new RegExp(`\\bon (about )?(${months}|\\d{4}\\b)|\\bon about\\b`);
		expect(failing(told, ({lead, rare}) => !wrong.test(`${lead} ${rare}`))).toEqual([]);
		expect(failing(printed, ({text}) => !wrong.test(text.replace(/\s+/g, ' ')))).toEqual([]);
	});

	test('never leads with an absence on a day with a drill or a launch, and never with a caveat', () => {
		const covered = told.filter(({summary}) => summary.standing.launches === 'inside');
		expect(
			failing(covered, ({summary, lead}) => isQuiet(summary) || !/^(No |Drills (before|of))/.test(lead)),
		).toEqual([]);
		expect(failing(covered, ({lead}) => !/^(Drills|Launches) (before|after|of)/.test(lead))).toEqual([]);
	});

	test('says that nothing was launched on days that the data cover, and on no others', () => {
		expect(
			failing(told, ({summary, lead}) => {
				const isNone = summary.launches.length === 0 && summary.standing.launches === 'inside';
				return /\bno (missile )?launch is recorded/i.test(lead) === isNone;
			}),
		).toEqual([]);
	});

	test('leads with what it cannot know on days after the data', () => {
		const after = told.filter(({date}) => dayOf(date) > coverageEnds.either);
		expect(after).toHaveLength(366);
		expect(failing(after, ({lead}) => lead.startsWith('NOT COVERED. The data end on '))).toEqual([]);
	});

	test('tells no share of 40% or more, and no closeness beyond 30 days', () => {
		const shares = (text: string) => [...text.matchAll(/(\d+)% of/g)].map(([, share]) => Number(share));
		const gaps = (text: string) =>
			[...text.matchAll(/(\d+) days? (?:before|after) it\b/g)].map(([, days]) => Number(days));
		expect(failing(told, ({rare}) => shares(rare).every(share => share < 40))).toEqual([]);
		expect(failing(printed, ({text}) => shares(text).every(share => share < 40))).toEqual([]);
		expect(failing(told, ({rare}) => gaps(rare).every(days => days <= 30))).toEqual([]);
		expect(failing(told, ({rare}) => !/(that|this) year\b(?! so far)/.test(rare))).toEqual([]);
	});

	test('names each whole exercise on the peninsula that opens or closes that day', () => {
		expect(
			failing(told, ({summary, lead}) =>
				summary.drills
					.filter(
						({drill, status}) =>
							drill.kind === 'drill' &&
							drill.theatre === 'korea' &&
							(status === 'starts' || status === 'ends'),
					)
					.every(({drill}) => lead.includes(drillName(drill))),
			),
		).toEqual([]);
	});

	test('names at most two drills beside those that open or close, and counts no part beside its whole', () => {
		expect(
			failing(told, ({summary, lead}) => {
				const named = flattenDrills(summary.drills).filter(
					({drill, status}) =>
						drill.kind === 'drill' &&
						status !== 'starts' &&
						status !== 'ends' &&
						lead.includes(drillName(drill)),
				);
				// A claim names the drill that it is about; a title may stand inside another ("Foal Eagle 2016").
				const alone = named.filter(
					({drill}) =>
						!named.some(other => other.drill !== drill && other.drill.title.includes(drillName(drill))),
				);
				return alone.filter(({drill}) => !lead.includes(`On ${drillName(drill)}, `)).length <= 2;
			}),
		).toEqual([]);
		expect(failing(told, ({lead}) => !/(two|three|four|five|six) drills (began|ended)/i.test(lead))).toEqual(
			[],
		);
	});

	test('says "at least" wherever a sum of missiles is a floor, and gives no disputed type or count as a fact', () => {
		const launchDays = told.filter(({summary}) => summary.launches.length > 0);
		expect(launchDays.length).toBeGreaterThan(200);
		expect(
			failing(launchDays, ({summary, lead}) => {
				const rows = summary.launches
					.flatMap(({launch}) => launch.missiles)
					.filter(({sameAsPrevious}) => !sameAsPrevious);
				const isFloor = rows.some(({atLeast}) => atLeast === true);
				return !isFloor || /at least/.test(lead);
			}),
		).toEqual([]);
		expect(
			failing(launchDays, ({summary, lead, rare}) =>
				summary.launches
					.filter(({launch}) => launch.contested.some(({what}) => what === 'type'))
					.every(({missiles}) =>
						missiles.every(
							({systemName}) =>
								systemName === undefined ||
								!`${lead.split('.')[0]} ${ownWords(rare)}`.includes(systemName) ||
								isNamedElsewhere(systemName, summary),
						),
					),
			),
		).toEqual([]);
	});

	test('gives no class that accounts differ on, and of a disputed number the lowest as a floor', () => {
		const nouns: Partial<Record<LaunchClass, RegExp>> = {
			ICBM: /\bICBMs?\b/,
			SLV: /\bspace launch vehicle/,
			MRBM: /\bmedium-range ballistic/,
			SLBM: /\bsubmarine-launched ballistic/,
			SRBM: /\bshort-range ballistic/,
		};
		const launchDays = told.filter(({summary}) => summary.launches.length > 0);
		const withClasses = launchDays.filter(({summary}) =>
			summary.launches.some(({launch}) => launch.contested.some(account => account.class !== undefined)),
		);
		expect(withClasses.length).toBeGreaterThan(5);
		expect(
			failing(withClasses, ({summary, lead}) => {
				const [fired = ''] = lead.split(/\.(?= |$)/);
				const agreed = summary.launches
					.filter(({launch}) => !launch.contested.some(account => account.class !== undefined))
					.flatMap(({missiles}) => missiles.map(missile => missile.class));
				return summary.launches
					.flatMap(({launch}) => launch.contested.flatMap(account => account.class ?? []))
					.every(className => agreed.includes(className) || nouns[className]?.test(fired) !== true);
			}),
		).toEqual([]);
		const counted = launchDays.filter(({summary}) => {
			const [only, ...others] = summary.launches;
			return others.length === 0 && only?.launch.contested.some(({what}) => what === 'count') === true;
		});
		expect(counted.length).toBeGreaterThan(5);
		expect(
			failing(counted, ({summary, lead}) => {
				const rows = summary.launches
					.flatMap(({missiles}) => missiles)
					.filter(({count}) => count !== undefined);
				const lowest = Math.min(...rows.map(({count = 0}) => count));
				return rows.length === 0 || lead.includes('at least ') || lead.includes(` ${numberWord(lowest)} `);
			}),
		).toEqual([]);
	});

	test('tells a statement in few words, without what only an editor would say of it', () => {
		const spoken = told.flatMap(({date, summary}) =>
			summary.bottomLine
				.filter(({text}) => / (said|called|spoke|warned|set|named) /.test(text))
				.map(({text}) => ({date, text})),
		);
		expect(spoken.length).toBeGreaterThan(60);
		expect(spoken.filter(({text}) => text.length > 215)).toEqual([]);
		expect(
			spoken.filter(({text}) =>
				/none named|in what was read|; (it|he|she|dated|did)\b|\bto the test\b/.test(text),
			),
		).toEqual([]);
	});

	test('says a month and a year once where one would do', () => {
		const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
		const twice = [
			// "17 August 1998 to about 28 August 1998"
			new RegExp(`(${months}) (\\d{4}) to (about )?(\\d+ )?(${months}) \\2\\b`),
			// "USS Hawaii at Busan, November 2010 (about November 2010"
			new RegExp(`((${months}) \\d{4})[,)]* \\((about )?\\1`),
		];
		expect(
			failing(printed, ({text}) => twice.every(pattern => !pattern.test(text.replace(/\s+/g, ' ')))),
		).toEqual([]);
	});

	test('uses words a duty editor would: no labels for a call at a port, no codes, no sign for "times"', () => {
		const wrong =
			/Deployment began|none or more|the ROK officials|\bMRL\b|rocket-artillery|\bso many launches\b/i;
		expect(failing(told, ({lead, rare}) => !wrong.test(`${lead} ${rare}`))).toEqual([]);
		expect(failing(printed, ({text}) => !/ × |\bMRL\b|\b\d \d+ mm\b/.test(text))).toEqual([]);
	});

	test('begins no row with the bar between two items', () => {
		expect(failing(printed, ({text}) => !/^ *\|/m.test(text))).toEqual([]);
	});

	test('names no nearest drill where drills are not covered, nor one that may have been on that day', () => {
		expect(
			failing(
				printed,
				({text, summary}) =>
					!/^nearest /m.test(text) ||
					(summary.standing.drills === 'inside' &&
						!summary.mayFall.some(({event}) => event.id === summary.nearestDrills[0]?.pairing.drill.id)),
			),
		).toEqual([]);
	});

	test('gives the reasons that North Korea gave for its fire', () => {
		const fired = told.filter(({summary}) => summary.fires.some(({event}) => event.statedReasons.length > 0));
		expect(fired.length).toBeGreaterThan(8);
		expect(
			failing(fired, ({summary, lead}) => {
				const speakers = summary.fires.flatMap(({event}) => event.statedReasons.map(({by}) => by));
				return speakers.some(by => lead.includes(by));
			}),
		).toEqual([]);
	});

	/** The sentences that the summary says of its own, without those that give a speaker. */
	function ownWords(text: string): string {
		return text.replace(/[^.]*, according to [^.]*\./g, '');
	}

	/** Whether another launch of the day, whose type nobody disputes, or the pause before it bears the name. */
	function isNamedElsewhere(name: string, {launches}: Summary): boolean {
		return launches.some(
			({launch, missiles}) =>
				!launch.contested.some(({what}) => what === 'type') &&
				missiles.some(({systemName}) => systemName?.includes(name)),
		);
	}

	test('says "failed" of one missile that it did, and "all" only of several', () => {
		expect(
			failing(told, ({summary, lead}) => {
				const rows = summary.launches
					.flatMap(({launch}) => launch.missiles)
					.filter(({sameAsPrevious}) => !sameAsPrevious);
				return !/\bAll failed\./.test(lead) || rows.length > 1 || rows[0]?.count !== 1;
			}),
		).toEqual([]);
	});

	test('does not count what came later: launches inside a drill are those up to the day', () => {
		const inside = printed.filter(({text}) => text.includes('in it so far:'));
		expect(inside.length).toBeGreaterThan(50);
		expect(
			failing(inside, ({text, summary}) =>
				[...text.matchAll(/(\d+) launch(?:es)? in it so far/g)].every(
					([, count]) =>
						Number(count) <=
						Math.max(
							...summary.pairings.map(
								({inside: all}) => all.filter(({launch}) => launch.start.lastDay <= summary.span.last).length,
							),
						),
				),
			),
		).toEqual([]);
	});

	test('carries the pairing of each drill of that day alone in a line', () => {
		const days = printed.filter(({summary}) => {
			const [only, ...others] = flattenDrills(summary.drills);
			return others.length === 0 && only?.status === 'within' && only.drill.kind === 'drill' && only.isPaired;
		});
		expect(days.length).toBeGreaterThan(20);
		expect(failing(days, ({text}) => /^ *nearest launch: /m.test(text))).toEqual([]);
	});

	test('puts no two pairs of parentheses side by side, and tells no described type as a name', () => {
		expect(
			failing(printed, ({text}) => !/\)\s+\((?!launches|drills)/.test(text.split('\n--\n')[0] ?? '')),
		).toEqual([]);
		expect(failing(printed, ({text}) => !/\bnew \w+ of \d{4} [A-Z]/.test(text))).toEqual([]);
		expect(failing(printed, ({text}) => !/\bunknown: /.test(text))).toEqual([]);
	});

	test('says "so far" of no drill that ends that day', () => {
		expect(failing(printed, ({text}) => !/^ends(.*\n) +\d+ launch(es)? in it so far/m.test(text))).toEqual(
			[],
		);
	});

	test('gives a reason for a launch once', () => {
		expect(
			failing(printed, ({summary, text}) => {
				const flat = text.replace(/\s+/g, ' ');
				return summary.launches
					.flatMap(({reasons}) => reasons)
					.every(({reason: {wording = '-'}}) => flat.split(wording).length <= 2);
			}),
		).toEqual([]);
	});

	test('is the same from a dataset read anew, whatever was asked before', () => {
		const again = embeddedDataset();
		const pairings = createPairings(again, choice);
		const sample = printed.filter((_, index) => index % 97 === 0).toReversed();
		expect(
			failing(
				sample,
				({date, text}) =>
					briefText(summariseDays(again, oneDay(dayOf(date)), {pairings, lookBackDays: 7})) === text,
			),
		).toEqual([]);
	});

	test('has every launch of the dataset of a known day on its day', () => {
		const days = new Map(
			told.map(({date, summary}) => [date, summary.launches.map(({launch}) => launch.id)]),
		);
		const exact = embedded.events.filter(isLaunch).filter(({start}) => start.firstDay === start.lastDay);
		expect(exact.filter(({id, start}) => !days.get(isoDay(start.firstDay))?.includes(id))).toEqual([]);
	});
});

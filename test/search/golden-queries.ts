/**
 * What analysts type, and what they expect: the measure by which matching was tuned. Expectations are said of the
 * records, not of the words that search makes of them.
 */
import type {Dataset} from '../../source/dataset/dataset.ts';
import {type BriefingEvent, isDrill, isLaunch} from '../../source/dataset/event.ts';
import {
	hasAsset,
	hasClass,
	hasFailed,
	hasSystem,
	inDates,
	isFrom,
	isOfSeries,
	knows,
	says,
	writtenDates,
} from './record-strings.ts';

type Expectation = (event: BriefingEvent, dataset: Dataset) => boolean;

export type GoldenQuery = {
	readonly query: string;
	/** The events found are these and no others. */
	readonly exactly?: Expectation;
	/** Each event found is one of these. */
	readonly only?: Expectation;
	/** All of these are found. */
	readonly all?: Expectation;
	/** Ids of events that must be found. */
	readonly finds?: readonly string[];
	/** Ids of events that must not be found. */
	readonly leaves?: readonly string[];
};

const freedomShields = [
	'2022-08-22-ulchi-freedom-shield',
	'2023-03-13-freedom-shield',
	'2023-08-21-ulchi-freedom-shield',
	'2024-03-04-freedom-shield-24',
	'2025-08-18-ulchi-freedom-shield-25',
];
const bothShieldWords: Expectation = (event, dataset) =>
	knows(event, dataset, /\bfreedom/i) && knows(event, dataset, /\bshield/i);
const b1bIn2023: Expectation = event =>
	(hasAsset(event, /^B-1B/) || says(event, /B-1B/)) && inDates(event, '2023');
const ulchiSeries = ['ulchi-focus-lens', 'ulchi-freedom-guardian', 'ulchi-freedom-shield'];

export const goldenQueries: readonly GoldenQuery[] = [
	// Names of exercises, in words, abbreviations and years.
	{query: 'freedom shield', exactly: bothShieldWords, finds: freedomShields},
	{query: 'shield freedom', exactly: bothShieldWords},
	{query: 'Freedom SHIELD', exactly: bothShieldWords},
	{query: 'freedom shield 2023', only: event => inDates(event, '2023'), finds: ['2023-03-13-freedom-shield']},
	{
		query: 'ulchi freedom shield 23',
		only: event => inDates(event, '2023'),
		finds: ['2023-08-21-ulchi-freedom-shield', '2023-08-30-b1b-ulchi'],
	},
	{query: 'ufs', all: event => isOfSeries(event, 'ulchi-freedom-shield'), only: ulchiFreedomShield},
	{query: 'fs23', finds: ['2023-03-13-freedom-shield'], only: event => inDates(event, '2023')},
	{query: 'ufs2023', finds: ['2023-08-21-ulchi-freedom-shield'], only: event => inDates(event, '2023')},
	{query: 'UFS 23', finds: ['2023-08-21-ulchi-freedom-shield'], only: event => inDates(event, '2023')},
	{query: 'ufg', all: event => isOfSeries(event, 'ulchi-freedom-guardian'), leaves: freedomShields},
	{query: 'ufg 2015', finds: ['2015-08-17-ulchi-freedom-guardian'], only: event => inDates(event, '2015')},
	{query: 'ulchi', all: event => isOfSeries(event, ...ulchiSeries), leaves: ['2023-03-13-freedom-shield']},
	{query: '"ulchi freedom"', only: (event, dataset) => knows(event, dataset, /ulchi[- ]freedom/i)},
	{query: 'foal eagle 03', only: event => inDates(event, '2003'), finds: ['2003-03-04-foal-eagle']},
	{query: 'team spirit', all: event => isOfSeries(event, 'team-spirit')},
	{query: 'kmep', all: event => isOfSeries(event, 'korea-marine-exercise-program')},
	{query: 'psi', exactly: event => isOfSeries(event, 'proliferation-security-initiative-exercise')},
	{query: 'vigilant storm', finds: ['2022-10-31-vigilant-storm', '2022-11-05-b1b-vigilant-storm']},
	{query: 'twin dragons', all: event => isOfSeries(event, 'ssangyong')},

	// Aircraft and ships.
	{query: 'b-1b 2023', exactly: b1bIn2023},
	{query: 'b1b 2023', exactly: b1bIn2023},
	{query: '2023 B-1B', exactly: b1bIn2023},
	{query: 'lancer', exactly: event => hasAsset(event, /^B-1B/)},
	{query: 'b-52', all: event => hasAsset(event, /^B-52/), leaves: ['2023-12-20-b1b-trilateral']},
	{query: 'f-2', only: (event, dataset) => knows(event, dataset, /\bF-2(?!\d)/)},
	{query: 'cvn-76', exactly: event => hasAsset(event, /Ronald Reagan/)},
	{
		query: 'ronald reagan',
		all: event => hasAsset(event, /Ronald Reagan/),
		only: event => names(event, /Reagan/),
	},
	{
		query: 'bomber 2017',
		all: event => inDates(event, '2017') && hasAsset(event, /^B-(1B|52|2)/) && isBomberFlight(event),
		only: (event, dataset) => inDates(event, '2017') && knows(event, dataset, /bomber|폭격기|B-1B/i),
	},

	// What a name says of one record, or who said something, is searched in that record alone.
	{query: '25th fighter', only: event => names(event, /25th/)},
	{
		query: 'kim yo jong',
		finds: ['2024-11-03-b1b-trilateral'],
		only: event => isDrill(event) && event.reactions.some(({by}) => /Kim Yo Jong/.test(by)),
	},

	// Missiles, by any of their names, and where they flew.
	{
		query: 'hwasong-18',
		exactly: event => hasSystem(event, 'hwasong-18') || says(event, /Hwasong-18/),
		finds: ['2023-04-13-icbm', '2023-07-12-icbm', '2023-12-18-icbm'],
	},
	{query: 'hwasong 17', exactly: event => hasSystem(event, 'hwasong-17') || says(event, /Hwasong-17/)},
	{query: 'hwasong17', exactly: event => hasSystem(event, 'hwasong-17') || says(event, /Hwasong-17/)},
	{query: 'hwasong-11a', exactly: event => hasSystem(event, 'hwasong-11a', 'kn-23-rail', 'kn-23-silo')},
	{query: 'kn-23', all: event => hasSystem(event, 'hwasong-11a', 'kn-23-rail', 'kn-23-silo')},
	{query: 'kn 23', all: event => hasSystem(event, 'hwasong-11a', 'kn-23-rail', 'kn-23-silo')},
	{query: 'iskander', all: event => hasSystem(event, 'hwasong-11a')},
	{query: 'kn-11', exactly: event => hasSystem(event, 'pukguksong-1')},
	{query: 'silkworm', exactly: event => hasSystem(event, 'hy-2')},
	{
		query: 'icbm',
		all: event => hasClass(event, 'ICBM'),
		only: event => hasClass(event, 'ICBM') || says(event, /ICBM/),
	},
	{
		query: 'icbm -failure',
		all: event => hasClass(event, 'ICBM') && !hasFailed(event),
		only: event => !hasFailed(event),
		leaves: ['2022-03-16-icbm', '2022-05-25-icbm', '2022-11-03-icbm'],
	},
	{query: 'icbm failure', exactly: event => hasClass(event, 'ICBM') && hasFailed(event)},
	{query: 'sunan icbm', exactly: event => isFrom(event, 'sunan') && hasClass(event, 'ICBM')},
	{
		query: 'sohae',
		all: event => isFrom(event, 'sohae'),
		only: event => isFrom(event, 'sohae') || says(event, /Sohae/),
	},
	{query: 'tongchang-ri', all: event => isFrom(event, 'sohae'), leaves: ['2023-12-18-icbm']},
	{query: 'dongchang-ri', all: event => isFrom(event, 'sohae')},
	{query: 'slv sohae', exactly: event => isFrom(event, 'sohae') && hasClass(event, 'SLV')},
	{
		query: 'short range 2019',
		only: event => inDates(event, '2019'),
		all: event => hasClass(event, 'SRBM') && inDates(event, '2019'),
	},
	{query: 'cruise missile 2023', all: event => hasClass(event, 'cruise') && inDates(event, '2023')},
	{query: 'punggye-ri', exactly: event => event.kind === 'nuclear-test'},
	{query: '풍계리', exactly: event => event.kind === 'nuclear-test'},
	{query: 'site:풍계리', exactly: event => event.kind === 'nuclear-test'},

	// Dates and countries.
	{query: 'march 2023', exactly: event => inDates(event, '2023-03') || isAround(event, '2023-03')},
	{query: '2023-03-19', exactly: event => writtenDates(event, 10).includes('2023-03-19')},
	...['2023.03.19', '2023/3/19', '2023-3-19'].map(query => ({
		query,
		exactly: (event: BriefingEvent) => writtenDates(event, 10).includes('2023-03-19'),
	})),
	{query: '19 march 2023', exactly: event => writtenDates(event, 10).includes('2023-03-19')},
	{query: 'March 19 2023', exactly: event => writtenDates(event, 10).includes('2023-03-19')},
	{
		query: 'japan',
		all: event => isDrill(event) && event.participants.includes('Japan'),
		leaves: ['2023-04-13-icbm'],
	},
	{
		query: '"sea of japan"',
		all: event => isLaunch(event) && event.fellIn.includes('sea-of-japan'),
	},
	{query: 'east sea', all: event => isLaunch(event) && event.fellIn.includes('sea-of-japan')},
	{query: 'missile defense', all: event => isDrill(event) && event.category === 'missile-defence'},
	{query: 'live-fire', all: event => says(event, /\blive[- ]fire\b/i)},

	// Korean, whole, in part and inside a compound.
	{query: '화성', exactly: (event, dataset) => knows(event, dataset, /화성/)},
	{query: '화성-17', exactly: event => hasSystem(event, 'hwasong-17')},
	{
		query: '자유의 방패',
		all: event => isOfSeries(event, 'freedom-shield', 'ulchi-freedom-shield'),
		only: (event, dataset) => knows(event, dataset, /자유의/),
	},
	{query: '을지', exactly: (event, dataset) => knows(event, dataset, /을지/)},
	{query: '프리덤가디언', exactly: event => isOfSeries(event, 'ulchi-freedom-guardian')},
	{query: '북극성', exactly: event => hasSystem(event, 'pukguksong-1', 'pukguksong-2', 'pukguksong-3')},
	{query: '동창리', all: event => isFrom(event, 'sohae')},
	{query: '한미일', all: event => isOfSeries(event, 'trilateral-air-exercise', 'trilateral-naval-exercise')},

	// Mistyped.
	{
		query: 'hwasng-18',
		exactly: event => hasSystem(event, 'hwasong-18') || says(event, /Hwasong-18/),
		leaves: ['2023-03-16-icbm', '2023-02-18-icbm'],
	},
	{query: 'hwasog 17', exactly: event => hasSystem(event, 'hwasong-17') || says(event, /Hwasong-17/)},
	{query: 'hwasung-17', exactly: event => hasSystem(event, 'hwasong-17') || says(event, /Hwasong-17/)},
	{query: 'fredom shiled', finds: freedomShields},
	{query: 'sohea', all: event => isFrom(event, 'sohae'), leaves: ['2023-12-18-icbm']},
	{query: 'ulchy freedom', finds: ['2022-08-22-ulchi-freedom-shield']},
	{query: 'vigilent storm', finds: ['2022-10-31-vigilant-storm']},
	{query: 'balistic 2016', all: event => hasClass(event, 'SLBM') && inDates(event, '2016')},
	{query: 'icmb', all: event => hasClass(event, 'ICBM')},
	{query: 'musadan', all: event => hasSystem(event, 'musudan')},
	{query: 'pukgugsong', all: event => hasSystem(event, 'pukguksong-1')},
	{query: 'pusan', all: event => says(event, /\bBusan\b/)},
	{query: '을지프리덤가디안', exactly: event => isOfSeries(event, 'ulchi-freedom-guardian')},
];

function ulchiFreedomShield(event: BriefingEvent, dataset: Dataset): boolean {
	return knows(event, dataset, /\bUFS\b/i);
}

function isBomberFlight(event: BriefingEvent): boolean {
	return isDrill(event) && event.category === 'bomber-flight';
}

function names(event: BriefingEvent, pattern: RegExp): boolean {
	return hasAsset(event, pattern) || says(event, pattern);
}

/** A drill that began before the month and ended after it. */
function isAround(event: BriefingEvent, month: string): boolean {
	const [start = '', end = ''] = writtenDates(event, 7);
	return !isLaunch(event) && start.length === 7 && end.length === 7 && start < month && month < end;
}

/**
 * What each code of a column stands for, for datapackage.json: a reader who has nothing else must know what a cell says.
 * Where the program has words for a code, these are the words.
 */
import {categoryWords, fallAreaWords, weaponWords} from '../dataset/event-words.ts';
import {countryNames} from '../dataset/statements.ts';

type Labels = Readonly<Record<string, string>>;

const classes: Labels = {
	SRBM: 'short-range ballistic missile (up to 1,000 km)',
	MRBM: 'medium-range ballistic missile (1,000 to 3,000 km)',
	IRBM: 'intermediate-range ballistic missile (3,000 to 5,500 km)',
	ICBM: 'intercontinental ballistic missile (over 5,500 km)',
	SLBM: 'submarine-launched ballistic missile',
	SLV: 'space launch vehicle',
	cruise: 'cruise missile',
	'anti-ship': 'anti-ship missile',
	SAM: 'surface-to-air missile',
	'rocket-artillery': 'artillery rocket of 300 mm or more, or a guided one of 240 mm',
	unknown: 'class not known',
};
const outcomes: Labels = {
	success: 'flew as intended, as far as reported',
	failure: 'failed',
	unknown: 'not known',
};
const disputes: Labels = {
	type: 'which missile it was',
	count: 'how many there were',
	order: 'whether drill or launch came first',
	figures: 'height or distance',
	outcome: 'whether it succeeded',
	place: 'from where it was fired, or where it fell',
	launcher: 'from what it was fired',
	overflight: 'whether a country was flown over',
	orbit: 'whether orbit was reached',
	occurrence: 'whether it took place at all',
};
const limits: Labels = {'at-least': 'so much or more', 'at-most': 'so much or less'};

/** By the name of the column, without the side that it is of (`drill_category` as `category`). */
const labels: Readonly<Record<string, Labels>> = {
	kind: {
		drill: 'exercise that US and ROK forces held together',
		deployment: 'strategic assets sent with no drill of their own',
		launch: 'one firing of missiles by North Korea',
		'nuclear-test': 'North Korean nuclear test',
		fire: 'North Korean artillery or rocket fire that is no missile launch',
		note: "dated line of the user's own",
		statement: 'what somebody said of other events',
	},
	precision: {day: 'known to the day', month: 'known to the month', year: 'known to the year'},
	category: categoryWords,
	theatre: {
		korea: 'on, over or around the Korean Peninsula',
		elsewhere: 'elsewhere, as in Hawaii, Alaska or Thailand',
		all: 'wherever they were held',
	},
	weapon: weaponWords,
	confidence: {
		high: 'official, or two sources that agree',
		medium: 'one source',
		low: 'unverified, or sources disagree',
	},
	class: classes,
	classes,
	counts_as: {
		ballistic: 'no cruise, anti-ship or surface-to-air missile, no artillery rocket',
		cns: 'able to carry 500 kg for 300 km',
	},
	outcome: outcomes,
	outcomes,
	fell_in: fallAreaWords,
	overflew: countryNames,
	fell_in_eez: countryNames,
	country: countryNames,
	contested: disputes,
	what: disputes,
	apogee_limit: limits,
	range_limit: limits,
	field: {
		in_response_to: 'that a drill answered events',
		order: 'whether a drill or the launch of its day came first',
		stated_reason: 'that a launch or fire was over drills',
		contested: "one party's account of what is in dispute",
		overflew: 'that a launch flew over a country',
		fell_in_eez: "whether missiles fell in a country's exclusive economic zone",
		south_of_nll: 'that a missile fell south of the Northern Limit Line',
		orbit: 'whether a satellite reached orbit',
		firsts: 'that a launch was a first or a record',
		alerts: 'that an alert was given to people on the ground',
	},
	tie: {
		said: 'the source says so outright',
		suggested: 'the source sets one beside the other, or speaks of such events in general',
		denied: 'the source says that it was not so',
	},
	order: {
		'drill-first': 'the drill came first',
		'launch-first': 'the launch came first',
		unknown: 'which came first is not known',
	},
	of: {
		orbit: 'reaching orbit',
		overflight: 'flying over a country',
		eez: 'falling in an exclusive economic zone',
		nll: 'falling south of the Northern Limit Line',
		system: 'the system flown',
		count: 'the number fired',
	},
	inside: {yes: 'all of them', partly: 'some, or a part of one', no: 'none'},
	relation: {
		before: 'the launch came before the drill',
		during: 'the launch came on a day of a drill of several days, or within the hours of one',
		after: 'the launch came after the drill',
		'same-day': 'on the one day of the drill, in an order that is not known',
		uncertain: 'the dates are too rough to tell',
	},
	direction: {
		nearest: 'the launch with the smallest gap',
		next: 'the first launch on or after the first day of the drill',
		previous: 'the last launch on or before the last day of the drill',
	},
	by: {drill: 'a row for each drill', launch: 'a row for each launch'},
};

/** The labels of a column's codes; undefined where it has none. */
export function labelsOf(column: string): Labels | undefined {
	const own = column.replace(/^(drill|launch|alternative)_/, '');
	return Object.hasOwn(labels, own) ? labels[own] : undefined;
}

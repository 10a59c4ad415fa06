/**
 * The drills by which a day is told: the largest whole exercise on the peninsula, the bomber flight or drill of this day
 * alone, and the exercises that open or close. Parts are never counted beside their whole.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {type Drill, isDrill} from '../dataset/event.ts';
import {joinWords, known, numberWord, sentenceCase, wordNoun} from '../text/words.ts';
import {drillName, withDates} from './coverage-words.ts';
import {flattenDrills} from './span-events.ts';
import type {Summary, SummaryDrill, SummarySentence} from './summary.ts';

/** The drills that a day is told by. */
export type HeadlineDrills = {
	/** The largest whole exercise on the peninsula of several days, by its parts, then its length. */
	readonly exercise?: SummaryDrill;
	/** Ids of those with a name of their own (`Foal Eagle 2017`), which a sentence may say as it is. */
	readonly named: ReadonlySet<string>;
	/** The bomber flight, or else the drill, of this day alone. */
	readonly oneDay?: SummaryDrill;
	/** Whole exercises on the peninsula that open or close. */
	readonly opening: readonly SummaryDrill[];
	readonly closing: readonly SummaryDrill[];
	/** Deployments, and drills abroad, that begin, end or were of the span alone. */
	readonly aside: readonly SummaryDrill[];
	/** All whole drills. */
	readonly wholes: readonly SummaryDrill[];
};

/** What a later sentence calls a drill that the lead has told: an exercise by its own name, any other by what it was. */
export function nameFor(drill: Drill, {oneDay, named}: HeadlineDrills): string {
	return drill.id !== oneDay?.drill.id && named.has(drill.id) ? drillName(drill) : `the ${nounOf(drill)}`;
}

/** Chooses them. */
export function headlineDrills(
	facts: Pick<Summary, 'drills' | 'pairings'>,
	dataset: Dataset,
): HeadlineDrills {
	const parts = facts.drills.length === 0 ? new Map<string, number>() : partCountsOf(dataset);
	const named = (drill: Drill) => hasOwnName(drill, dataset);
	const weightOf = ({drill, drillDays = 0}: SummaryDrill) =>
		// The parts of a display held on separate days make it no larger.
		(drill.pairable ? (parts.get(drill.id) ?? 0) : 0) * 100 +
		Number(named(drill)) * 80 +
		Number(drill.pairable) * 60 +
		Number(largeCategories.has(drill.category)) * 30 +
		Math.min(drillDays, 25);
	const all = flattenDrills(facts.drills);
	const drills = all.filter(({drill}) => drill.kind === 'drill');
	const isWhole = (entry: SummaryDrill) => facts.drills.includes(entry);
	const wholes = drills.filter(isWhole);
	const exercises = wholes
		.filter(({drill, status}) => drill.theatre === 'korea' && (status !== 'within' || isLong(drill)))
		.toSorted((a, b) => weightOf(b) - weightOf(a));
	const oneDay = drills
		.filter(({status, drill}) => status === 'within' && !isLong(drill) && drill.theatre === 'korea')
		.toSorted((a, b) => dayWeight(b, facts) - dayWeight(a, facts));
	const [exercise] = exercises;
	const [single] = oneDay;
	const told = new Set([exercise, single, ...exercises.filter(({status}) => status !== 'under-way')]);
	return {
		...known({exercise}),
		named: new Set(wholes.filter(({drill}) => named(drill)).map(({drill}) => drill.id)),
		...(single === undefined ? {} : {oneDay: single}),
		opening: exercises.filter(({status}) => status === 'starts'),
		closing: exercises.filter(({status}) => status === 'ends'),
		aside: all.filter(
			entry =>
				isWhole(entry) && !told.has(entry) && entry.status !== 'under-way' && entry.status !== 'in-part',
		),
		wholes,
	};
}

/** Whether a drill lasted more than a day for sure. */
function isLong({start, end}: Drill): boolean {
	return end !== undefined && end.firstDay > start.lastDay;
}

const largeCategories: ReadonlySet<Drill['category']> = new Set([
	'command-post',
	'field-training',
	'air',
	'amphibious',
	'naval',
]);

/** How many parts the dataset has of each drill. */
function partCountsOf({events}: Dataset): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const event of events) {
		if (isDrill(event) && event.partOf !== undefined) {
			counts.set(event.partOf, (counts.get(event.partOf) ?? 0) + 1);
		}
	}

	return counts;
}

/** Whether the title is the exercise's own name (`Foal Eagle 2017`) and no description of it: a name is written in capitals. */
function hasOwnName(drill: Drill, dataset: Dataset): boolean {
	const known = drill.series === undefined ? undefined : dataset.series.get(drill.series);
	const title = drillName(drill);
	return (
		known !== undefined &&
		!title.includes(', ') &&
		[known.name, ...known.aliases].some(name => title.startsWith(name) && !/(^| )[a-z]{4}/.test(name))
	);
}

function dayWeight({drill, claims}: SummaryDrill, {pairings}: Pick<Summary, 'pairings'>): number {
	const pairing = pairings.find(({drill: {id}}) => id === drill.id);
	return (
		Number(claims.length > 0) * 100 +
		Number(drill.category === 'bomber-flight') * 50 +
		Number((pairing?.orders.length ?? 0) > 0) * 20 +
		Number(drill.pairable) * 10 -
		Number(drill.partOf !== undefined)
	);
}

// A bomber flight as a sentence of its own: which bombers flew, with whose fighters; what is no plain flight has none.

/** What a sentence calls a drill after it has named it. */
export function nounOf(drill: Pick<Drill, 'category'> | undefined): 'flight' | 'drill' {
	return drill?.category === 'bomber-flight' ? 'flight' : 'drill';
}

const bombers = /^(B-1B|B-52H?|B-2)$/;

/** `Two US B-1B bombers flew with ROK F-35As and US F-16s the same day.`; undefined for what is no plain bomber flight. */
export function flightSentence({category, assets, place}: Drill, isLaunchDay: boolean): string | undefined {
	const flown = assets.filter(({name}) => bombers.test(name));
	const [bomber] = flown;
	if (category !== 'bomber-flight' || bomber === undefined || flown.length > 1) {
		return undefined;
	}

	const escorts = assets
		.filter(({name}) => /^(F-|FA-|KF-|A-10|KA-)/.test(name))
		.map(({name, whose}) => ({whose: whose ?? '', name: `${name}s`}));
	const owners = [...new Set(escorts.map(({whose}) => whose))];
	const with_ = owners.map(owner =>
		`${owner === 'Japan' ? 'Japanese' : owner} ${joinWords(escorts.filter(({whose}) => whose === owner).map(({name}) => name))}`.trim(),
	);
	const many =
		bomber.count === undefined
			? 'US'
			: bomber.count === 1
				? 'A US'
				: `${sentenceCase(numberWord(bomber.count))} US`;
	const noun = bomber.count === 1 ? 'bomber' : 'bombers';
	const escort = with_.length === 0 ? '' : ` with ${joinWords(with_)}`;
	const where =
		place === undefined || escort !== ''
			? ''
			: ` ${/^(over|near|off|in|at|to)\b/.test(place) ? place : `at ${place}`}`;
	return `${many} ${bomber.name} ${noun} flew${escort}${where}${isLaunchDay ? ' the same day' : ''}.`;
}

// Titles with their place, and calls at ports as sentences.

/** The title; of a drill abroad with the place, unless it says it. */
export function titleWithPlace(drill: Drill): string {
	const name = drillName(drill);
	const place = placeOf(drill);
	return place === '' ? name : withDates(name, place.slice(2, -1));
}

/** ` (Thailand)` of a drill abroad, unless its title says it. */
export function placeOf({title, theatre, place}: Drill): string {
	return theatre !== 'elsewhere' || place === undefined || title.includes(place.split(',')[0] ?? '')
		? ''
		: ` (${place})`;
}

/** `USS Carl Vinson arrived at Busan.`; of ships without a port, and of aircraft, `Deployment: ...`. */
export function deploymentText({drill, status}: SummaryDrill): string {
	const verb = status === 'starts' ? 'arrived at' : status === 'ends' ? 'left' : 'called at';
	return portCall(drill, verb) ?? `Deployment${status === 'ends' ? ' ended' : ''}: ${titleWithPlace(drill)}.`;
}

/** `USS Carl Vinson arrived at Busan.`: the ships and the port of a call; undefined where the record does not name both. */
export function portCall({category, assets, place}: Drill, verb: string, plural = verb): string | undefined {
	const ships = assets
		.filter(({name}) => name.startsWith('USS '))
		.map(({name}) => name.replace(/ \(.*\)$/, ''));
	const [first, second] = ships;
	if (category !== 'port-call' || first === undefined || place === undefined || place.includes('(')) {
		return undefined;
	}

	const named =
		second === undefined
			? first
			: ships.length === 2
				? `${first} and ${second}`
				: `${first} and ${wordNoun(ships.length - 1, 'other ship')}`;
	return `${named} ${ships.length === 1 ? verb : plural} ${joinWords(place.split(/, | and /))}.`;
}

/** A call that began on a day with a launch: news beside it. */
export function arrivalSentences(aside: readonly SummaryDrill[]): readonly SummarySentence[] {
	return aside
		.filter(({status}) => status === 'starts')
		.flatMap(({drill, cited}) => {
			const call = portCall(drill, 'arrived at');
			return call === undefined
				? []
				: [{text: call.replace(/\.$/, ' the same day.'), cited: cited.slice(0, 1)}];
		})
		.slice(0, 1);
}

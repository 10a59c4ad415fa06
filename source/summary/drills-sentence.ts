/** The bottom line's sentence on drills: what was held, began or ended, and what is or was under way. */
import {compareEvents} from '../dataset/dataset.ts';
import type {Drill} from '../dataset/event.ts';
import {joinWords, sentenceCase, wordNoun} from '../text/words.ts';
import type {SummaryFacts} from './bottom-line.ts';
import {flattenDrills, isDaily, type SummaryDrill} from './summary.ts';

/** One sentence, or none on days without a drill. */
export function drillsSentence(facts: Pick<SummaryFacts, 'drills' | 'span'>): readonly string[] {
	const all = flattenDrills(facts.drills);
	const by = (status: SummaryDrill['status']) => all.filter(entry => entry.status === status);
	const clauses = [
		...amongThem(by('within'), 'held'),
		...(isDaily(facts)
			? underWay(by('under-way'))
			: [
					...amongThem(by('under-way'), 'under way all the time'),
					...amongThem(by('in-part'), 'held at least in part'),
				]),
		...happened(by('ends'), 'ended', 'ended'),
		...happened(by('starts'), 'began', 'began'),
		...happened(by('one-day'), 'was held on this day alone', 'were held on this day alone'),
	];
	const text = clauses.join('; ');
	return text === '' ? [] : [`${sentenceCase(text)}.`];
}

/** The drill that the sentence names last and alone, so that the next sentence can say "that drill". */
export function drillNamedLast({drills}: Pick<SummaryFacts, 'drills'>): Drill | undefined {
	const all = flattenDrills(drills);
	const last = (['one-day', 'starts', 'ends', 'under-way'] as const)
		.map(status => all.filter(entry => entry.status === status))
		.find(entries => entries.length > 0);
	return last?.length === 1 ? last[0]?.drill : undefined;
}

/** So many titles are named; of more, the number alone. */
const mostTitles = 2;

function happened(entries: readonly SummaryDrill[], singular: string, plural: string): readonly string[] {
	if (entries.length === 0) {
		return [];
	}

	const clause = `${drillNouns(entries)} ${entries.length === 1 ? singular : plural}`;
	const titles = entries.map(({drill}) => drill.title);
	return [titles.length > mostTitles ? clause : `${clause}: ${titles.join(' and ')}`];
}

function underWay(entries: readonly SummaryDrill[]): readonly string[] {
	return amongThem(entries, 'under way', {singular: 'is', plural: 'are'});
}

/** The number of drills and what they were, with their titles, or that of the most prominent. */
function amongThem(
	entries: readonly SummaryDrill[],
	what: string,
	{singular, plural} = {singular: 'was', plural: 'were'},
): readonly string[] {
	const [main, ...others] = entries.toSorted(byProminence);
	if (main === undefined) {
		return [];
	}

	const clause = `${drillNouns(entries)} ${entries.length === 1 ? singular : plural} ${what}`;
	const named = [main, ...others].map(titleWithDay);
	return [named.length > mostTitles ? `${clause}, among them ${named[0]}` : `${clause}: ${joinWords(named)}`];
}

/** `Cobra Gold 2024 (elsewhere, day 4 of 12)`. */
function titleWithDay({drill, dayOfDrill, drillDays}: SummaryDrill): string {
	const marks = [
		...(drill.theatre === 'elsewhere' ? ['elsewhere'] : []),
		...(dayOfDrill === undefined ? [] : [`day ${dayOfDrill} of ${drillDays}`]),
	];
	return marks.length === 0 ? drill.title : `${drill.title} (${marks.join(', ')})`;
}

/** On the peninsula before elsewhere, drills before deployments, wholes with most parts first, paired ones, the latest. */
function byProminence(a: SummaryDrill, b: SummaryDrill): number {
	return (
		Number(a.drill.theatre === 'elsewhere') - Number(b.drill.theatre === 'elsewhere') ||
		Number(a.drill.kind === 'deployment') - Number(b.drill.kind === 'deployment') ||
		Number(a.dayOfDrill === undefined) - Number(b.dayOfDrill === undefined) ||
		b.parts.length - a.parts.length ||
		Number(b.isPaired) - Number(a.isPaired) ||
		compareEvents(b.drill, a.drill)
	);
}

function drillNouns(entries: readonly SummaryDrill[]): string {
	const deployments = entries.filter(({drill}) => drill.kind === 'deployment').length;
	const drills = entries.length - deployments;
	return joinWords([
		...(drills === 0 ? [] : [wordNoun(drills, 'drill')]),
		...(deployments === 0 ? [] : [wordNoun(deployments, 'deployment')]),
	]);
}

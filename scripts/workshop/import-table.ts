/**
 * The tables of `docs/import.md`: what was imported on 21 November 2026 beside what the dataset holds now, ids renamed
 * and added since, records in doubt, records that are never paired.
 */
import {type BriefingEvent, type EventKind, eventKinds, isDrill} from '../../source/dataset/event.ts';
import {dateSpan} from '../../source/time/format-date.ts';
import {markdownTable} from './markdown.ts';
import {countRecords} from './record-counts.ts';
import {partsOutsideWhole} from './record-oddities.ts';

/** Events as they were researched, measured once: drills, deployments, launches, nuclear tests. */
const imported: Readonly<Record<string, readonly [number, number, number, number]>> = {
	all: [556, 62, 294, 6],
	'confidence high': [315, 38, 222, 6],
	'confidence medium': [166, 22, 60, 0],
	'confidence low': [75, 2, 12, 0],
	'start known to the minute': [0, 0, 216, 6],
	'start known to the day': [431, 53, 69, 0],
	'start known to about a day': [45, 3, 1, 0],
	'start known to the month': [62, 6, 8, 0],
	'start known to the year': [18, 0, 0, 0],
	'no source': [14, 0, 0, 0],
	'sources of one publisher': [153, 20, 26, 6],
	'sources of two or more publishers': [389, 42, 268, 0],
	'from 2016 on': [372, 40, 200, 3],
	'from 2016 on, two or more publishers': [276, 29, 190, 0],
};

/** Every id that was changed since the import. */
export const renamedSinceImport: readonly {
	readonly was: string;
	readonly is: string;
	readonly why: string;
}[] = [
	{
		was: '2010-03-09-buddy-wing',
		is: '2009-03-09-buddy-wing',
		why: 'the commander whom the source names led the wing in spring 2009',
	},
	{
		was: '2017-05-15-irbm',
		is: '2017-05-14-irbm',
		why: 'fired on Sunday 14 May, 05:27; nine hours had been added to a date that was Korean already',
	},
];

const heads: Readonly<Record<EventKind, string>> = {
	drill: 'drills',
	deployment: 'deployments',
	launch: 'launches',
	'nuclear-test': 'nuclear tests',
};

/** What each section of the page holds; `importedIds` are the ids that came in, in any order. */
export function importSections(
	events: readonly BriefingEvent[],
	importedIds: readonly string[],
): Readonly<Record<string, string>> {
	const known = new Set([...importedIds, ...renamedSinceImport.map(({is}) => is)]);
	return {
		counts: countTable(events),
		renamed: markdownTable([
			['was', 'is', 'why'],
			...renamedSinceImport.map(({was, is, why}) => [code(was), code(is), why]),
		]),
		added: eventTable(
			['id', 'what'],
			events.filter(event => !known.has(event.id)),
			({title}) => title,
		),
		doubts: eventTable(
			['id', 'what is doubted'],
			events.filter(event => event.confidence === 'low' && !(isDrill(event) && !event.pairable)),
			({note, title}) => note ?? title,
		),
		'parts-outside': markdownTable([
			['part', 'its days', 'whole', 'its days'],
			...partsOutsideWhole(events).map(({part, whole}) => [
				code(part.id),
				dateSpan(part.start, part.end),
				code(whole.id),
				dateSpan(whole.start, whole.end),
			]),
		]),
		'not-paired': eventTable(
			['id', 'why it is not paired'],
			events.filter(event => isDrill(event) && !event.pairable),
			event => (isDrill(event) ? (event.pairableReason ?? '') : ''),
		),
	};
}

function countTable(events: readonly BriefingEvent[]): string {
	const rows = countRecords(events).map(({words, counts}) => [
		words,
		...eventKinds.flatMap((kind, column) => [String(imported[words]?.[column] ?? ''), String(counts[kind])]),
	]);
	const head = ['', ...eventKinds.flatMap(kind => [`${heads[kind]} imported`, 'now'])];
	return markdownTable([head, ...rows]);
}

function eventTable(
	head: readonly [string, string],
	events: readonly BriefingEvent[],
	words: (event: BriefingEvent) => string,
): string {
	return markdownTable([head, ...events.map(event => [code(event.id), words(event)])]);
}

function code(id: string): string {
	return `\`${id}\``;
}

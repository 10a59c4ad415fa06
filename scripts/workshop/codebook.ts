/** The generated parts of the codebook, `data/README.md`: fields, codes, coverage by year, what to cite. */
import type {Dispute, Extent, FirstTopic, Order, Tie} from '../../source/dataset/claim.ts';
import type {DatasetFile} from '../../source/dataset/dataset.ts';
import {
	type BriefingEvent,
	type Confidence,
	type DrillCategory,
	type EventKind,
	type FallArea,
	type FireWeapon,
	isDrill,
	isLaunch,
	type Launch,
	type LaunchClass,
	type Limit,
	type Outcome,
	type PublisherKind,
	type Theatre,
} from '../../source/dataset/event.ts';
import {countryNames} from '../../source/dataset/statements.ts';
import {type Field, recordFields} from '../../source/records/csv-columns.ts';
import {sampleText} from '../../source/records/problem.ts';
import {countMissiles} from '../../source/summary/counts.ts';
import {yearOf} from '../../source/time/days.ts';
import {longDay} from '../../source/time/format-date.ts';
import {markdownTable} from './markdown.ts';

/** What each section holds. */
export function codebookSections(dataset: DatasetFile): Readonly<Record<string, string>> {
	return {
		citation: citation(dataset),
		'drill-fields': fieldTable(recordFields('drill')),
		'launch-fields': fieldTable(recordFields('launch')),
		'nuclear-test-fields': fieldTable(recordFields('nuclear-test')),
		'fire-fields': fieldTable(recordFields('fire')),
		'note-fields': fieldTable(recordFields('note')),
		codes: codeTables(),
		'by-year': yearTable(dataset.events),
		'launch-days': launchDayTable(dataset),
		elsewhere: elsewhereTable(dataset),
	};
}

function citation({version}: DatasetFile): string {
	return `> briefing, dataset of US-ROK drills and North Korean launches, version ${version}. CC BY 4.0.`;
}

function fieldTable(record: Field): string {
	const rows = Object.entries(record.properties ?? {}).flatMap(([name, field]) => [
		fieldRow(name, field, record.required?.includes(name) === true),
		...innerRows(name, field),
	]);
	return markdownTable([['field', 'holds', 'form', 'example'], ...rows]);
}

/** The rows of a group, or of the groups in a list; `required` there means in each group. */
function innerRows(name: string, field: Field): string[][] {
	const group = field.items?.properties === undefined ? field : field.items;
	return Object.entries(group.properties ?? {}).map(([inner, innerField]) =>
		fieldRow(`${name}: ${inner}`, innerField, group.required?.includes(inner) === true),
	);
}

function fieldRow(name: string, field: Field, isRequired: boolean): string[] {
	const sample = sampleText(field);
	return [
		`\`${name}\`${isRequired ? ' (required)' : ''}`,
		field.description ?? '',
		formWords(field),
		sample === '' ? '' : `\`${sample}\``,
	];
}

function formWords(field: Field): string {
	const {type, unit, items, enum: codes, minimum, maximum} = field;
	if (codes !== undefined) {
		return 'code';
	}

	if (type === 'integer' || type === 'number') {
		const number = type === 'integer' ? 'whole number' : 'number';
		const range = minimum === undefined || maximum === undefined ? '' : `${minimum} to ${maximum}`;
		return [number, unit, range].filter(Boolean).join(', ');
	}

	if (type === 'array') {
		return items?.properties === undefined ? 'list of texts' : 'list';
	}

	return type === 'boolean' ? 'true or false' : type === 'object' ? 'group' : textForm(field);
}

function textForm({form, refers, format}: Field): string {
	if (refers !== undefined) {
		return `id of a ${refers}`;
	}

	return form ?? (format === 'uri' ? 'address' : 'text');
}

function codeTables(): string {
	return codeMeanings
		.map(({field, codes}) =>
			markdownTable([
				[`\`${field}\``, 'means'],
				...Object.entries(codes).map(([code, meaning]) => [`\`${code}\``, meaning]),
			]),
		)
		.join('\n\n');
}

function yearTable(events: readonly BriefingEvent[]): string {
	const years = events.map(event => yearOf(event.start));
	const all = Array.from(
		{length: Math.max(...years) - Math.min(...years) + 1},
		(_, index) => Math.min(...years) + index,
	);
	const head = [
		'year',
		'drills',
		'of these paired',
		'deployments',
		'launches',
		'missiles',
		'launch days',
		'nuclear tests',
		'days of fire',
	];
	return markdownTable([
		head,
		...all.map(year => [String(year), ...counts(events.filter(event => yearOf(event.start) === year))]),
		['all', ...counts(events)],
	]);
}

function counts(events: readonly BriefingEvent[]): string[] {
	const drills = events.filter(isDrill).filter(({kind}) => kind === 'drill');
	const launches = events.filter(isLaunch);
	return [
		drills.length,
		drills.filter(({pairable}) => pairable).length,
		events.filter(({kind}) => kind === 'deployment').length,
		launches.length,
		missileTotal(launches),
		launchDays(launches),
		events.filter(({kind}) => kind === 'nuclear-test').length,
		events.filter(({kind}) => kind === 'fire').length,
	].map(String);
}

/** `30`, or `30+` where the sum is a floor: by the rule of the summary. */
function missileTotal(launches: readonly Launch[]): string {
	const {missiles, isMissilesAtLeast} = countMissiles(launches);
	return `${missiles}${isMissilesAtLeast ? '+' : ''}`;
}

/** Days in Korea with a launch whose day is known. */
function launchDays(launches: readonly Launch[]): number {
	return new Set(
		launches.filter(({start}) => start.firstDay === start.lastDay).map(({start}) => start.firstDay),
	).size;
}

/**
 * Days with a launch since 2022, beside the two databases that analysts know. Their figures were counted on
 * 21 November 2026, in the copies that the codebook names.
 */
function launchDayTable({events, coverage}: DatasetFile): string {
	const recent = events.filter(isLaunch).filter(({start}) => yearOf(start) >= 2022);
	return markdownTable([
		['days with a launch since 2022', 'through', 'days'],
		['this dataset, all classes', longDay(coverage.launches.to), String(launchDays(recent))],
		['CSIS Beyond Parallel, rows of type "Missile"', '22 August 2026', '116'],
		['CNS North Korea Missile Test Database', '21 April 2026', '77'],
	]);
}

/** The series held elsewhere with the years listed of each, since their editions are not whole as those in Korea are. */
function elsewhereTable({events, series}: DatasetFile): string {
	const drills = events.filter(isDrill).filter(({theatre}) => theatre === 'elsewhere');
	const rows = series.flatMap(({id, name}) => {
		const editions = drills.filter(drill => drill.series === id);
		const years = [...new Set(editions.map(({start}) => yearOf(start)))].sort((a, b) => a - b);
		return years.length === 0 ? [] : [[name, String(years[0]), years.join(', ')]];
	});
	return markdownTable([['series', 'listed from', 'years with an edition here'], ...rows]);
}

// What each code of the data files means, for the codebook; a code without a meaning does not compile.

const kinds: Record<EventKind, string> = {
	drill: 'an exercise that US and ROK forces held together',
	deployment:
		'strategic assets sent without a drill of their own: a carrier or submarine in port, aircraft landed to stay',
	launch: 'one firing by North Korea',
	'nuclear-test': 'one of its nuclear tests; never counted as a launch',
	fire: 'North Korean artillery and rocket fire; never counted as a launch, never paired, in no figure',
	note: 'anything else with a date, in your own files alone; never counted, never paired, in no figure',
};

const categories: Record<DrillCategory, string> = {
	'command-post': 'staffs and computers, few troops in the field',
	'field-training': 'ground forces in the field, several services, engineering, logistics',
	air: 'aircraft, no strategic bomber',
	'bomber-flight': 'a strategic bomber (B-1B, B-2, B-52) with escorts',
	naval: 'ships and submarines at sea',
	amphibious: 'landings from the sea',
	'missile-firing': 'surface-to-surface missiles fired',
	'missile-defence': 'detecting, tracking and intercepting missiles',
	'special-operations': 'special forces',
	'live-fire': 'guns, rockets and aircraft firing on a range',
	'port-call': 'a ship or submarine in port',
	tabletop: 'officials around a table',
	other: 'none of these',
};

const theatreMeanings: Record<Theatre, string> = {
	korea: 'on, over or around the peninsula',
	elsewhere: 'Hawaii, Alaska, Thailand and so on: listed, paired only on request (--theatre all)',
};

const classes: Record<LaunchClass, string> = {
	SRBM: 'short-range ballistic missile, up to 1,000 km',
	MRBM: 'medium-range ballistic missile, 1,000 to 3,000 km',
	IRBM: 'intermediate-range ballistic missile, 3,000 to 5,500 km',
	ICBM: 'intercontinental ballistic missile, above 5,500 km',
	SLBM: 'ballistic missile made for submarines, wherever it was fired',
	SLV: 'space launch vehicle',
	cruise: 'cruise missile against targets on land',
	'anti-ship': 'anti-ship missile',
	SAM: 'surface-to-air missile',
	'rocket-artillery': 'rockets of a launcher that no source counts as ballistic missiles',
	unknown: 'no source establishes the class',
};

const weaponMeanings: Record<FireWeapon, string> = {
	artillery:
		'guns on land or on ships, mortars and anti-tank guns among them, or guns of a kind that no source names',
	'coastal-guns': 'guns of the coast and the islands',
	'multiple-rockets': 'rockets below 300 mm that nobody called guided, or whose size no source gives',
	mixed: 'guns and rockets',
};

const outcomeMeanings: Record<Outcome, string> = {
	success: 'it flew as a whole flight is reported to',
	failure: 'a source says that it failed',
	unknown: 'no source says, or sources disagree',
};

const limitMeanings: Record<Limit, string> = {
	'at-least': 'this far or high, or more',
	'at-most': 'no more than this',
};

const areas: Record<FallArea, string> = {
	'sea-of-japan': 'East Sea (Sea of Japan)',
	'yellow-sea': 'Yellow Sea',
	'pacific-ocean': 'Pacific Ocean, beyond Japan',
	'north-korea': 'on North Korean soil or where it was fired',
};

const confidenceMeanings: Record<Confidence, string> = {
	high: 'an official source, or two that agree',
	medium: 'one source, or several that copy one another or leave a part open, as the note says',
	low: 'not verified, or sources disagree; the note says how',
};

const orderMeanings: Record<Order, string> = {
	'drill-first': 'the drill came before the launch',
	'launch-first': 'the launch came before the drill',
	unknown: 'looked for, and not said',
};

const tieMeanings: Record<Tie, string> = {
	said: 'the source says outright that one was because of the other',
	suggested: 'weaker: it sets one beside the other, or speaks of provocations or drills in general',
	denied: 'it says that the two had nothing to do with one another',
};

const disputeMeanings: Record<Dispute, string> = {
	type: 'which missile it was',
	count: 'how many',
	order: 'whether it came before or after a drill of its day',
	figures: 'how far, how high or how fast it flew',
	outcome: 'whether it succeeded',
	place: 'where it was fired or fell',
	launcher: 'what it was fired from',
	overflight: 'whether it flew over a country',
	orbit: 'whether a satellite reached orbit',
	occurrence: 'whether it happened at all, or as claimed',
};

const topicMeanings: Record<FirstTopic, string> = {
	orbit: 'a satellite that reached orbit',
	overflight: 'a flight over a country',
	eez: "a fall in a country's exclusive economic zone",
	nll: 'a fall south of the Northern Limit Line',
	system: 'a system flown',
	count: 'how many were fired',
};

const extentMeanings: Record<Extent, string> = {
	yes: 'inside',
	partly: 'some of the missiles, or a part of one',
	no: 'outside',
};

const publishers: Record<PublisherKind, string> = {
	official: 'a government, its forces or its spokesman',
	wire: 'a news agency',
	paper: 'a newspaper or magazine, also one that prints an agency',
	broadcaster: 'radio or television',
	research: 'an institute or a database',
	'state-media': 'media of North Korea',
	other: 'none of these',
};

/** Each field with codes, and the meaning of each code. */
export const codeMeanings: readonly {
	readonly field: string;
	readonly codes: Readonly<Record<string, string>>;
}[] = [
	{field: 'kind', codes: kinds},
	{field: 'category', codes: categories},
	{field: 'theatre', codes: theatreMeanings},
	{field: 'missiles: class', codes: classes},
	{field: 'missiles: outcome', codes: outcomeMeanings},
	{field: 'missiles: apogee_limit', codes: limitMeanings},
	{field: 'missiles: range_limit', codes: limitMeanings},
	{field: 'weapon', codes: weaponMeanings},
	{field: 'fell_in', codes: areas},
	{field: 'confidence', codes: confidenceMeanings},
	{field: 'order: order', codes: orderMeanings},
	{field: 'in_response_to: tie', codes: tieMeanings},
	{field: 'stated_reason: tie', codes: tieMeanings},
	{field: 'contested: what', codes: disputeMeanings},
	{field: 'contested: class', codes: classes},
	{field: 'firsts: of', codes: topicMeanings},
	{field: 'overflew: country', codes: countryNames},
	{field: 'fell_in_eez: country', codes: countryNames},
	{field: 'fell_in_eez: inside', codes: extentMeanings},
	{field: 'publishers.yaml: kind', codes: publishers},
];

/**
 * What search reads of an event: its texts, field by field, as a person would look for them. Codes come as words,
 * references as all the names of what they refer to, dates in the forms in which they are typed.
 * Notes and sources are left out: notes speak of other events, and sources have a field of their own.
 */
import {tiesOf} from '../dataset/claim.ts';
import type {Dataset, NamedEntry} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	type Drill,
	type DrillCategory,
	type FallArea,
	isDrill,
	isLaunch,
	isStatement,
	type Launch,
	type LaunchClass,
	type ListedKind,
	type Outcome,
	type Statement,
} from '../dataset/event.ts';
import {fallAreaWords, kindWords, weaponWords} from '../dataset/event-words.ts';
import {classNouns} from '../dataset/launch-title.ts';
import {type CoarseDate, civilDate, clockTime, edtfText, namedDay} from '../time/days.ts';
import {longDate, monthName} from '../time/format-date.ts';
import {assetLookup, namesOf} from './names.ts';
import {dayWord} from './query.ts';

/** Texts that belong together. Events that share them, such as the names of a series, share the array itself. */
export type TextGroup = readonly string[];

export type EventTexts = {
	/** Names, titles, descriptions and codes in words. */
	readonly groups: readonly TextGroup[];
	/** When it was: `13 March 2023`, `2023-03-13`, and the months in between. */
	readonly dates: TextGroup;
	/** What is found only when it is typed from its start: the id, the time of day, `13-march`. */
	readonly wholes: readonly string[];
	/** What is found only in quotes, because its words alone would mislead. */
	readonly quoted: TextGroup;
};

/** Prepares the reading of a dataset's events. */
export function eventTextsOf(dataset: Dataset): (event: BriefingEvent) => EventTexts {
	const groups = sharedGroups(dataset);
	return event => ({
		groups: [ownTexts(event), groups.kind(event), ...referenceGroups(event, groups)],
		dates: dateTexts(event),
		wholes: [event.id, ...wholeDates(event)],
		quoted: isLaunch(event) ? event.fellIn.map(area => fallAreaWords[area]) : [],
	});
}

function ownTexts(event: BriefingEvent): TextGroup {
	return [
		event.title,
		event.summary ?? '',
		...(isDrill(event) ? [event.place ?? '', ...(tiesOf(event).speakers ?? [])] : []),
		...(event.kind === 'fire'
			? [weaponWords[event.weapon], event.bufferZone === true ? 'buffer zone' : '']
			: []),
		...(event.kind === 'nuclear-test' ? namesOfTestSite(event.siteName) : []),
	];
}

type SharedGroups = ReturnType<typeof sharedGroups>;

function sharedGroups(dataset: Dataset) {
	const assetType = assetLookup(dataset);
	return {
		kind: shared(kindTexts, event => `${event.kind} ${isDrill(event) ? event.category : ''}`),
		series: shared((id: string) => tableNames(dataset.series.get(id)).filter(name => !namesDesign(name))),
		participant: shared(namesOfParticipant),
		asset: shared((name: string) => {
			const type = assetType({name});
			return [name, ...tableNames(type).map(withoutParenthesis), type?.kind ?? ''];
		}),
		system: shared((id: string) => tableNames(dataset.systems.get(id))),
		className: shared((name: LaunchClass) => [name, classNouns[name], moreClassWords[name]]),
		outcome: shared((outcome: Outcome) => [searchedOutcomeWords[outcome]]),
		site: shared((id: string) => {
			const site = dataset.sites.get(id);
			return [...tableNames(site), site?.phrase ?? '', site?.province ?? ''];
		}),
		about: shared(
			({about, claim}: Statement) => [
				...about.map(id => dataset.byId.get(id)?.title ?? ''),
				claim.quote ?? '',
				claim.via ?? '',
			],
			({id}) => id,
		),
		fallArea: shared((area: FallArea) => [searchedFallAreaWords[area]]),
	};
}

/** Makes each group once, so that it is taken apart once. */
function shared<Key extends string>(make: (key: Key) => TextGroup): (key: Key) => TextGroup;

function shared<Key>(make: (key: Key) => TextGroup, nameOf: (key: Key) => string): (key: Key) => TextGroup;

function shared<Key>(make: (key: Key) => TextGroup, nameOf: (key: Key) => string = String) {
	const made = new Map<string, TextGroup>();
	return (key: Key): TextGroup => {
		const group = made.get(nameOf(key)) ?? make(key);
		made.set(nameOf(key), group);
		return group;
	};
}

function referenceGroups(event: BriefingEvent, groups: SharedGroups): readonly TextGroup[] {
	if (isDrill(event)) {
		return drillGroups(event, groups);
	}

	return isLaunch(event) ? launchGroups(event, groups) : isStatement(event) ? [groups.about(event)] : [];
}

function drillGroups({series, participants, assets}: Drill, groups: SharedGroups): readonly TextGroup[] {
	return [
		...(series === undefined ? [] : [groups.series(series)]),
		...participants.map(groups.participant),
		...assets.map(({name}) => groups.asset(name)),
	];
}

function launchGroups({missiles, site, fellIn}: Launch, groups: SharedGroups): readonly TextGroup[] {
	return [
		...missiles.flatMap(({system, class: className, outcome}) => [
			...(system === undefined ? [] : [groups.system(system)]),
			groups.className(className),
			groups.outcome(outcome),
		]),
		...(site === undefined ? [] : [groups.site(site)]),
		...fellIn.map(groups.fallArea),
	];
}

function kindTexts(event: BriefingEvent): TextGroup {
	return [
		kindWords(event),
		moreKindWords[event.kind],
		...(isDrill(event) ? [moreCategoryWords[event.category]] : []),
	];
}

function tableNames(entry: NamedEntry | undefined): readonly string[] {
	return entry === undefined ? [] : namesOf(entry);
}

/**
 * Whether a name of a series holds a design such as B-1B. Series of one kind of flight or visit list each design they
 * ever had ("B-52 flight"); which one a drill had, its own assets say.
 */
function namesDesign(name: string): boolean {
	return /\b[A-Z]{1,3}-\d/.test(name);
}

/** Without the case of a single record: `A-10 (25th Fighter Squadron)` is no name of other A-10s. */
function withoutParenthesis(name: string): string {
	return name.replace(/ \([^)]*\)$/, '');
}

// An event's dates in the forms in which readers type them.

/** `13 March 2023`, `2023-03-13` for start and end, `April 2023` for the months in between. */
function dateTexts(event: BriefingEvent): readonly string[] {
	const {start} = event;
	const end = separateEnd(event);
	return end === undefined
		? typedForms(start)
		: [...typedForms(start), ...monthsBetween(start, end), ...typedForms(end)];
}

/** What is found only as a whole: `13-march` (day-word.ts), and the time of day. */
function wholeDates(event: BriefingEvent): readonly string[] {
	const {start} = event;
	const days = [start, separateEnd(event) ?? start].filter(({precision}) => precision === 'day');
	return [
		...days.map(date => dayWord(civilDate(namedDay(date)))),
		...(start.minute === undefined ? [] : [clockTime(start.minute)]),
	];
}

/** The end of a drill, where it is another date than its start. */
function separateEnd(event: BriefingEvent): CoarseDate | undefined {
	const {start} = event;
	const end = isDrill(event) ? event.end : undefined;
	return start.firstDay === end?.firstDay && start.lastDay === end.lastDay ? undefined : end;
}

function typedForms(date: CoarseDate): readonly string[] {
	const plain = plainDate(date);
	return [longDate(plain), edtfText(plain)];
}

/** The date as it is typed, without its hour and without "about". */
function plainDate({minute: _minute, approximate: _approximate, ...date}: CoarseDate): CoarseDate {
	return date;
}

/** `April 2023` for a drill from March to May; dates known by the year alone have no months. */
function monthsBetween(start: CoarseDate, end: CoarseDate): readonly string[] {
	if (start.precision === 'year' || end.precision === 'year') {
		return [];
	}

	const first = monthNumber(start);
	const count = Math.max(0, monthNumber(end) - first - 1);
	return Array.from({length: count}, (_, index) => {
		const month = first + 1 + index;
		return `${monthName((month % 12) + 1)} ${Math.floor(month / 12)}`;
	});
}

/** Months since year 0, so that months are counted across years. */
function monthNumber(date: CoarseDate): number {
	const {year, month} = civilDate(namedDay(date));
	return year * 12 + month - 1;
}

// Further words by which readers look for what the records hold as codes; the words that the screen shows for a code
// stand in dataset/event-words.ts and are searched too. Abbreviations, other spellings and a few Korean words: a word
// that is missing finds nothing.

const moreKindWords: Readonly<Record<ListedKind, string>> = {
	drill: 'drill, exercise, 훈련, 연습',
	deployment: 'deployment, 전개',
	launch: 'missile launch, missile test, North Korea, DPRK, 미사일 발사',
	'nuclear-test': 'nuclear test, North Korea, DPRK, 핵실험',
	fire: 'artillery fire, live fire, shelling, gunnery, North Korea, DPRK, 포격, 포사격',
	note: 'note, 메모',
	statement: 'statement',
};

export const moreCategoryWords: Readonly<Record<DrillCategory, string>> = {
	'command-post': 'CPX',
	'field-training': 'field training exercise, FTX',
	air: 'air drill',
	'bomber-flight': 'bombers, 폭격기',
	naval: 'navy',
	amphibious: 'amphibious landing, 상륙훈련',
	'missile-firing': '',
	'missile-defence': '',
	'special-operations': '',
	'live-fire': 'live fire',
	'port-call': 'port visit, 입항',
	tabletop: 'TTX',
	other: '',
};

export const moreClassWords: Readonly<Record<LaunchClass, string>> = {
	SRBM: 'short-range ballistic missile, 단거리탄도미사일',
	MRBM: 'medium-range ballistic missile, 준중거리탄도미사일',
	IRBM: 'intermediate-range ballistic missile, 중거리탄도미사일',
	ICBM: 'intercontinental ballistic missile, 대륙간탄도미사일',
	SLBM: 'submarine-launched ballistic missile, 잠수함발사탄도미사일',
	SLV: 'SLV, satellite launch, space rocket, 위성 발사',
	cruise: '순항미사일',
	'anti-ship': '지대함미사일',
	SAM: 'SAM, 지대공미사일',
	'rocket-artillery': 'rocket artillery, 방사포',
	unknown: '',
};

/** An outcome that nobody knows is no word: `-unknown` must not take such launches away. */
const searchedOutcomeWords: Readonly<Record<Outcome, string>> = {
	success: 'success',
	failure: 'failure, failed, 실패',
	unknown: '',
};

/** Without "Sea of Japan", which is found in quotes: `japan` asks for the country, and most missiles fell there. */
const searchedFallAreaWords: Readonly<Record<FallArea, string>> = {
	'sea-of-japan': 'East Sea',
	'yellow-sea': 'Yellow Sea, West Sea',
	'pacific-ocean': 'Pacific Ocean',
	'north-korea': 'North Korean soil',
};

const testSiteNames: Readonly<Record<string, readonly string[]>> = {
	'Punggye-ri Nuclear Test Site': ['Punggye', '풍계리'],
};

/** The names of a site of nuclear tests, the record's own first. */
export function namesOfTestSite(site: string): readonly string[] {
	return [site, ...(testSiteNames[site] ?? [])];
}

const participantNames: Readonly<Record<string, readonly string[]>> = {
	US: ['USA', 'United States', '미국'],
	ROK: ['South Korea', 'Republic of Korea', '한국'],
	Japan: ['일본'],
	UK: ['United Kingdom', 'Britain', '영국'],
	'UN Command': ['UNC', '유엔사'],
};

/** The names of a country or command that takes part in drills, the record's own first. */
export function namesOfParticipant(participant: string): readonly string[] {
	return [participant, ...(participantNames[participant] ?? [])];
}

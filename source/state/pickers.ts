/**
 * Lists to choose from, in place of the rows: the launches that count, and the kinds of events that are listed, each by a
 * letter of its own. One table is what is drawn and what the keys answer. Of launches several classes can be marked.
 */
import {
	type DrillCategory,
	drillCategories,
	isLaunch,
	type LaunchClass,
	type ListedKind,
	launchClasses,
	listedKinds,
} from '../dataset/event.ts';
import {categoryWords} from '../dataset/event-words.ts';
import {windowTop} from '../layout/layout.ts';
import {fitLine, fitRight, type Line, rowPointer} from '../layout/line.ts';
import {
	countsIn,
	type LaunchChoice,
	type LaunchPreset,
	launchChoiceWords,
	launchPresets,
} from '../pairing/pairings.ts';
import {withField} from '../search/query.ts';
import {classWords} from '../summary/launch-kinds.ts';
import {countNoun} from '../text/words.ts';
import type {Handler, Indexes} from './indexes.ts';
import {pairingChoice} from './selectors.ts';
import {browsing, type State} from './state.ts';
import {withListedEvent, withQuery} from './update-typing.ts';

type Entry = {readonly key: string; readonly name: LaunchPreset | LaunchClass; readonly choice: LaunchChoice};

const presetKeys: Readonly<Record<LaunchPreset, string>> = {all: 'a', ballistic: 'b', cns: 'c'};
const classKeys: Readonly<Record<LaunchClass, string>> = {
	SRBM: 's',
	MRBM: 'm',
	IRBM: 'r',
	ICBM: 'i',
	SLBM: 'u',
	SLV: 'v',
	cruise: 'e',
	'anti-ship': 't',
	SAM: 'f',
	'rocket-artillery': 'o',
	unknown: 'n',
};

/** What can be chosen, each by its letter. */
export const launchEntries: readonly Entry[] = [
	...launchPresets.map(name => ({key: presetKeys[name], name, choice: {preset: name}})),
	...launchClasses.map(name => ({key: classKeys[name], name, choice: {classes: [name]}})),
];

/** The list, at what counts now. */
export function openPicker(state: State): State {
	const marked = 'classes' in state.launches ? state.launches.classes : [];
	const name = 'preset' in state.launches ? state.launches.preset : state.launches.classes[0];
	const place = Math.max(
		0,
		launchEntries.findIndex(entry => entry.name === name),
	);
	return {...state, pane: 'list', mode: {kind: 'pick', place, marked: marked.length > 1 ? marked : []}};
}

/** The entry of a letter, at once. */
export function pickLaunches({choice}: Entry): Handler {
	return (state, indexes) => counting(state, choice, indexes);
}

/** Up or down in the list. */
export function stepPick(by: 1 | -1): Handler {
	return state => {
		const {mode} = state;
		const placed = (place: number, {length}: readonly unknown[]) =>
			Math.max(0, Math.min(place + by, length - 1));
		switch (mode.kind) {
			case 'pick':
				return {...state, mode: {...mode, place: placed(mode.place, launchEntries)}};
			case 'kinds':
				return {...state, mode: {...mode, place: placed(mode.place, kindEntries)}};
			default:
				return state;
		}
	};
}

/** Marks the class in the list, or takes its mark away, and goes on to the next. */
export function markPick(state: State, indexes: Indexes): State {
	const {mode} = state;
	const name =
		mode.kind === 'pick' ? launchClasses.find(each => each === launchEntries[mode.place]?.name) : undefined;
	if (mode.kind !== 'pick' || name === undefined) {
		return {...state, notice: 'Only classes can be marked: all, ballistic and cns are chosen with Enter.'};
	}

	const isMarked = mode.marked.includes(name);
	const marked = launchClasses.filter(each => (each === name ? !isMarked : mode.marked.includes(each)));
	return stepPick(1)({...state, mode: {...mode, marked}}, indexes);
}

/** What is marked, or the entry in the list. */
export function takePick(state: State, indexes: Indexes): State {
	const {mode} = state;
	const entry = mode.kind === 'pick' ? launchEntries[mode.place] : undefined;
	if (mode.kind !== 'pick' || entry === undefined) {
		return state;
	}

	return counting(state, mode.marked.length > 0 ? {classes: mode.marked} : entry.choice, indexes);
}

function counting(state: State, launches: LaunchChoice, indexes: Indexes): State {
	const notice = `Counting ${launchChoiceWords(launches)}.`;
	return withListedEvent({...state, launches, mode: browsing, notice}, indexes);
}

/** What a preset counts, in few words. */
const presetWords: Readonly<Record<LaunchPreset, string>> = {
	all: 'every launch',
	ballistic: 'no cruise, anti-ship, SAM, artillery',
	cns: 'ballistic or space, 500 kg to 300 km',
};

/** What a choice counts, for those who do not know its name. */
function choiceWords(choice: Entry['choice']): string {
	const [only = 'unknown'] = 'preset' in choice ? [] : choice.classes;
	const words = only === 'ICBM' ? 'intercontinental ballistic missiles' : classWords(only, 2);
	return 'preset' in choice ? presetWords[choice.preset] : words;
}

type PickerSize = {readonly width: number; readonly height: number};
type PickerLines = {readonly lines: readonly Line[]; readonly selectedRow: number};

/** The lines in sight of the list, and which of them is selected; each with how many launches it stands for. */
export function pickerLines({mode}: State, {dataset}: Indexes, size: PickerSize): PickerLines {
	const {place, marked} = mode.kind === 'pick' ? mode : {place: 0, marked: []};
	const launches = dataset.events.filter(isLaunch);
	const cells = {
		name: Math.min(launchName, Math.max(0, size.width - launchNumber)),
		number: launchNumber,
	};
	return entryLines({entries: launchEntries, place, size, cells}, ({name, choice}) => {
		const mark = marked.some(each => each === name) ? '[x] ' : 'classes' in choice ? '[ ] ' : '    ';
		const count = launches.filter(countsIn(choice, dataset.systems)).length;
		return [`${mark}${name}`, String(count), choiceWords(choice)];
	});
}

/** Cells of the letter, the box and the name of launches, and of their number. */
const launchName = 26;
const launchNumber = 5;

/** The rows in sight: the letter of each, its name, a number, and what it stands for where that fits. */
function entryLines<Entry extends {readonly key: string}>(
	{
		entries,
		place,
		size: {width, height},
		cells,
	}: {
		readonly entries: readonly Entry[];
		readonly place: number;
		readonly size: PickerSize;
		readonly cells: {readonly name: number; readonly number: number};
	},
	words: (entry: Entry) => readonly [name: string, number: string, meaning?: string],
): PickerLines {
	const top = windowTop({count: entries.length, height, selected: place});
	const lines = entries.slice(top, top + height).map((entry, row): Line => {
		const [name, number, meaning = ''] = words(entry);
		const head = [
			rowPointer(top + row === place),
			{text: `${entry.key}  `, role: 'key' as const},
			{text: name},
		];
		const numbers = fitRight([{text: number, role: 'dim'}], cells.number);
		const hasRoom = cells.name + cells.number + 2 + meaning.length <= width;
		const rest: Line = hasRoom ? [{text: `  ${meaning}`, role: 'dim'}] : [];
		return fitLine([...fitLine(head, cells.name), ...numbers, ...rest], width);
	});
	return {lines, selectedRow: place - top};
}

// The kinds of events and of drills, as fields of the search: `kind:launch`, `category:bomber-flight`.

type KindEntry = {
	readonly key: string;
	/** As a reader calls them. */
	readonly name: string;
	/** The part of the search; empty for all. */
	readonly query: string;
};

/** The letter of each kind, and what its events are called. */
export const kindKeys: Readonly<Record<ListedKind, readonly [key: string, name: string]>> = {
	drill: ['d', 'drills'],
	deployment: ['p', 'deployments'],
	launch: ['l', 'launches'],
	'nuclear-test': ['n', 'nuclear tests'],
	fire: ['f', 'artillery and rocket fire'],
	note: ['o', 'notes of your own'],
	statement: ['s', 'statements'],
};
const categoryKeys: Readonly<Record<DrillCategory, string>> = {
	'command-post': 'c',
	'field-training': 't',
	air: 'r',
	'bomber-flight': 'b',
	naval: 'v',
	amphibious: 'm',
	'missile-firing': 'g',
	'missile-defence': 'e',
	'special-operations': 'u',
	'live-fire': 'i',
	'port-call': 'w',
	tabletop: 'y',
	other: 'z',
};

/** What can be listed alone. */
export const kindEntries: readonly KindEntry[] = [
	{key: 'a', name: 'all', query: ''},
	...listedKinds.map((kind): KindEntry => {
		const [key, name] = kindKeys[kind];
		return {key, name, query: `kind:${kind}`};
	}),
	...drillCategories.map(category => ({
		key: categoryKeys[category],
		name: `  ${categoryWords[category]}`,
		query: `category:${category}`,
	})),
];

/** The list, at its top. */
export function openKinds(state: State): State {
	return {...state, pane: 'list', mode: {kind: 'kinds', place: 0}};
}

/** The search for a kind alone; the rest of the search stays. */
export function pickKind({query: part}: KindEntry): Handler {
	return (state, indexes) => {
		const query = queryOfKind(state.query, part);
		return withQuery({...state, mode: browsing}, query, indexes);
	};
}

/** The kind pointed at. */
export function takeKind(state: State, indexes: Indexes): State {
	const entry = state.mode.kind === 'kinds' ? kindEntries[state.mode.place] : undefined;
	return entry === undefined ? state : pickKind(entry)(state, indexes);
}

function queryOfKind(query: string, part: string): string {
	return withField(query, ['kind', 'category'], part);
}

/** The lines in sight; each with how many events the search finds of it. */
export function kindLines(state: State, indexes: Indexes, size: PickerSize): PickerLines {
	const place = state.mode.kind === 'kinds' ? state.mode.place : 0;
	const cells = {name: Math.max(0, Math.min(size.width, 52) - 16), number: 16};
	return entryLines({entries: kindEntries, place, size, cells}, ({name, query}) => {
		const outcome = indexes.search(queryOfKind(state.appliedQuery, query), pairingChoice(state));
		return [name, outcome.ok ? countNoun(outcome.result.events.length, 'event') : ''];
	});
}

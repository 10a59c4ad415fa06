/**
 * The launches that count, chosen from a list that stands in place of the rows: all, the presets, each class by a letter of
 * its own, or several classes that are marked. One table is what is drawn and what the keys answer.
 */
import {isLaunch, type LaunchClass, launchClasses} from '../dataset/event.ts';
import {windowTop} from '../layout/layout.ts';
import {fitLine, fitRight, type Line, rowPointer} from '../layout/line.ts';
import {
	countsIn,
	type LaunchChoice,
	type LaunchPreset,
	launchChoiceText,
	launchPresets,
} from '../pairing/launch-choice.ts';
import {countNoun} from '../text/words.ts';
import type {Handler, Indexes} from './indexes.ts';
import {browsing, type State} from './state.ts';
import {withListedEvent} from './update-typing.ts';

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
		return mode.kind === 'pick'
			? {...state, mode: {...mode, place: Math.max(0, Math.min(mode.place + by, launchEntries.length - 1))}}
			: state;
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
	const notice = `Launches that count: ${launchChoiceText(launches)}.`;
	return withListedEvent({...state, launches, mode: browsing, notice}, indexes);
}

/** The lines in sight of the list, and which of them is selected; each with how many launches it stands for. */
export function pickerLines(
	{mode}: State,
	{dataset}: Indexes,
	{width, height}: {readonly width: number; readonly height: number},
): {readonly lines: readonly Line[]; readonly selectedRow: number} {
	const {place, marked} = mode.kind === 'pick' ? mode : {place: 0, marked: []};
	const top = windowTop({count: launchEntries.length, height, selected: place});
	const launches = dataset.events.filter(isLaunch);
	const lines = launchEntries.slice(top, top + height).map(({key, name, choice}, row): Line => {
		const isClass = 'classes' in choice;
		const count = launches.filter(countsIn(choice, dataset.systems)).length;
		const mark = marked.some(each => each === name) ? '[x] ' : isClass ? '[ ] ' : '    ';
		const head = [
			rowPointer(top + row === place),
			{text: `${key}  `, role: 'key' as const},
			{text: `${mark}${name}`},
		];
		const numbers = fitRight([{text: countNoun(count, 'launch', 'launches'), role: 'dim'}], 16);
		return fitLine([...fitLine(head, Math.max(0, Math.min(width, 48) - 16)), ...numbers], width);
	});
	return {lines, selectedRow: place - top};
}

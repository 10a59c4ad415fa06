/**
 * What is listed, counted: a table by a field of the search over the list of the open view, or by two fields crossed. The
 * rows are those of `briefing list --count`; Enter narrows the search to one.
 */
import type {BriefingEvent} from '../dataset/event.ts';
import {windowTop} from '../layout/layout.ts';
import {fitLine, fitRight, type Line, rowPointer} from '../layout/line.ts';
import {type CountRow, countBy, crossBy, medianGap} from '../search/frequency.ts';
import {type CountField, countFields} from '../search/query.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import type {Handler, Indexes} from './indexes.ts';
import {pairingChoice, selectPairings, selectSteps} from './selectors.ts';
import {browsing, type State} from './state.ts';
import {withQuery} from './update-typing.ts';

type Counting = Extract<State['mode'], {kind: 'count'}>;

/** The table of the first field; in the table, crossed by a second, and then by one again. */
export function openCount(state: State): State {
	const {mode} = state;
	if (mode.kind !== 'count') {
		return {...state, pane: 'list', mode: {kind: 'count', field: 'category', place: 0}};
	}

	const {crossed, ...single} = mode;
	const second = mode.field === 'year' ? 'kind' : 'year';
	return {...state, mode: crossed === undefined ? {...mode, crossed: second} : single};
}

/** The next field (1) or the one before (-1): of a crossed table the second, in the columns. */
export function stepField(by: 1 | -1): Handler {
	return state => {
		const {mode} = state;
		if (mode.kind !== 'count') {
			return state;
		}

		const others = countFields.filter(name => mode.crossed === undefined || name !== mode.field);
		const at = others.indexOf(mode.crossed ?? mode.field);
		const next = others[(at + by + others.length) % others.length] ?? mode.field;
		return {
			...state,
			mode: mode.crossed === undefined ? {...mode, field: next, place: 0} : {...mode, crossed: next},
		};
	};
}

/** Rows down, or up. */
export function stepCount(by: number): Handler {
	return (state, indexes) => {
		const {mode} = state;
		if (mode.kind !== 'count') {
			return state;
		}

		const {length} = rowsOf(state, mode, indexes);
		return {...state, mode: {...mode, place: Math.max(0, Math.min(mode.place + by, length - 1))}};
	};
}

/** The search with the field and value of the row. */
export function narrowToRow(state: State, indexes: Indexes): State {
	const {mode} = state;
	const row = mode.kind === 'count' ? rowsOf(state, mode, indexes)[mode.place] : undefined;
	if (mode.kind !== 'count' || row === undefined) {
		return {...state, mode: browsing};
	}

	if (row.value === undefined) {
		return {...state, notice: `These have no ${mode.field}; no word of the search asks for that.`};
	}

	const value = /^[\w.<>=-]+$/.test(row.value) ? row.value : `"${row.value}"`;
	const query = `${state.appliedQuery} ${mode.field}:${value}`.trim();
	return withQuery({...state, mode: browsing}, query, indexes);
}

/** `COUNT BY CATEGORY`, `COUNT BY CATEGORY AND YEAR`. */
export function countTitle({mode}: State): string {
	return mode.kind === 'count'
		? `COUNT BY ${mode.field}${mode.crossed === undefined ? '' : ` AND ${mode.crossed}`}`.toUpperCase()
		: '';
}

/** The events of the list, each once. */
function listed(state: State, indexes: Indexes): readonly BriefingEvent[] {
	return [...new Set(selectSteps(state, indexes))];
}

function rowsOf(state: State, {field}: Counting, indexes: Indexes): readonly CountRow[] {
	return countBy(listed(state, indexes), field, indexes.fieldContext(pairingChoice(state)));
}

const none = '(none)';
/** Cells of the value, of a number, and of the bar at most. */
const valueWidth = 26;
const numberWidth = 7;
const gapWidth = 12;
const mostBar = 40;

/** A share of the list in few cells, and none that is there as nothing: `<1%`. */
function shareText(share: number): string {
	return share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`;
}

/** The lines in sight, and which of them is selected. */
export function countLines(
	state: State,
	indexes: Indexes,
	size: {readonly width: number; readonly height: number},
): {readonly lines: readonly Line[]; readonly selectedRow: number} {
	const {mode} = state;
	if (mode.kind !== 'count') {
		return {lines: [], selectedRow: -1};
	}

	const {head, rows, foot} =
		mode.crossed === undefined
			? singleTable(state, mode, indexes, size.width)
			: crossTable(state, {...mode, crossed: mode.crossed}, indexes, size.width);
	const height = Math.max(1, size.height - 1 - foot.length);
	const top = windowTop({count: rows.length, height, selected: mode.place});
	return {lines: [head, ...rows.slice(top, top + height), ...foot], selectedRow: 1 + mode.place - top};
}

type Table = {readonly head: Line; readonly rows: readonly Line[]; readonly foot: readonly Line[]};

function singleTable(state: State, mode: Counting, indexes: Indexes, width: number): Table {
	const rows = rowsOf(state, mode, indexes);
	const all = Math.max(1, listed(state, indexes).length);
	const most = Math.max(1, ...rows.map(({events}) => events.length));
	const pairings = selectPairings(state, indexes);
	const label = Math.min(valueWidth, Math.max(8, width - 2 * numberWidth - gapWidth - 2));
	const bar = Math.max(0, Math.min(mostBar, width - label - 2 * numberWidth - gapWidth - 4));
	const line = (head: Line, numbers: readonly string[], rest: string): Line =>
		fitLine(
			[
				...fitLine(head, label),
				...numbers.flatMap((text, place) => fitRight([{text}], place === 2 ? gapWidth : numberWidth)),
				{text: '  '},
				{text: rest, unicode: rest.replaceAll('#', '■'), role: 'drill'},
			],
			width,
		);
	return {
		head: line([{text: `  ${mode.field}`, role: 'dim'}], ['events', 'share', 'median gap'], ''),
		rows: rows.map(({value, events}, place) => {
			const gap = medianGap(events, pairings);
			return line(
				[rowPointer(place === mode.place), {text: asciiMarksText(value ?? none)}],
				[
					String(events.length),
					shareText(events.length / all),
					gap === undefined ? '' : `${gap > 0 ? '+' : ''}${gap} d`,
				],
				'#'.repeat(Math.round((events.length / most) * bar)),
			);
		}),
		foot: [],
	};
}

/** As many columns as fit, the last ones first where it is by year, and the sums at the right and below. */
function crossTable(
	state: State,
	{field, crossed, place}: Counting & {readonly crossed: CountField},
	indexes: Indexes,
	width: number,
): Table {
	const context = indexes.fieldContext(pairingChoice(state));
	const {columns, rows} = crossBy(listed(state, indexes), [field, crossed], context);
	const label = Math.min(valueWidth, Math.max(8, Math.floor(width / 3)));
	const room = width - label - numberWidth;
	const names = columns.map(({value}) => asciiMarksText(value ?? none).slice(0, 12));
	const cells = names.map(name => Math.max(5, name.length + 1));
	const order = [...columns.keys()];
	const wanted = crossed === 'year' ? order.toReversed() : order;
	const fits = wanted.filter(
		(_, at) => wanted.slice(0, at + 1).reduce((sum, each) => sum + (cells[each] ?? 0), 0) <= room,
	);
	const shown = fits.toSorted((a, b) => a - b);
	const line = (head: Line, texts: readonly string[], total: string): Line =>
		fitLine(
			[
				...fitLine(head, label),
				...shown.flatMap(each => fitRight([{text: texts[each] ?? ''}], cells[each] ?? 0)),
				...fitRight([{text: total, role: 'title'}], numberWidth),
			],
			width,
		);
	const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
	const number = (count: number) => (count === 0 ? '.' : String(count));
	const sums = columns.map((_, at) => sum(rows.map(({counts}) => counts[at] ?? 0)));
	const hidden = columns.length - shown.length;
	return {
		head: line(
			[{text: hidden === 0 ? `  ${field}` : `  ${field}, ${hidden} more`, role: 'dim'}],
			names,
			'all',
		),
		rows: rows.map(({value, counts}, at) =>
			line(
				[rowPointer(at === place), {text: asciiMarksText(value ?? none)}],
				counts.map(number),
				String(sum(counts)),
			),
		),
		foot: [line([{text: '  all', role: 'title'}], sums.map(number), String(sum(sums)))],
	};
}

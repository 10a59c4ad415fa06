/** The lines around the panes: header with the views, search line, footer. */
import {footerLine} from '../keys/footer.ts';
import {type ViewName, viewNames, viewTitles} from '../layout/layout.ts';
import {fitLine, type Line, lineOf, lineWidth, type Segment} from '../layout/line.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {Indexes} from '../state/indexes.ts';
import {selectEvents, selectPairings, selectPairRows} from '../state/selectors.ts';
import {promptWords, type State, type TextField} from '../state/state.ts';
import {cutText, displayWidth, splitGraphemes} from '../text/cells.ts';
import {shortDay} from '../time/format-date.ts';

/** The name of the program, the views with the open one in brackets, and what the lists rest on. */
export function headerLine(state: State, indexes: Indexes): Line {
	const {dataset} = indexes;
	const launches = launchChoiceText(state.launches);
	const through = `data through ${shortDay(dataset.coverage.launches.to, {year: true})}`;
	const counted = `launches: ${launches}`;
	const paired = state.direction === 'nearest' ? [] : [`paired: ${state.direction}`];
	// A choice that changes what is shown gives way last; what nobody has changed, first.
	const chosen = [...paired, ...(launches === 'all' ? [] : [counted])];
	const rights = [
		[`${dataset.events.length} events`, ...paired, counted, through],
		[...paired, counted, through],
		[...paired, counted],
		chosen,
	].map(facts => facts.join(', '));
	for (const left of viewForms.map(form => viewsLine(state.view, form))) {
		for (const right of rights) {
			const space = state.columns - lineWidth(left) - displayWidth(right) - 1;
			if (space >= 2) {
				return [...left, {text: ' '.repeat(space)}, {text: `${right} `, role: 'dim'}];
			}
		}
	}

	return fitLine(viewsLine(state.view, 'open'), state.columns);
}

const viewForms = ['titles', 'numbers', 'open'] as const;

/** ` briefing  [1 Events]  2 Pairs ...`; shorter with numbers for the views that are not open, or without them. */
function viewsLine(open: ViewName, form: (typeof viewForms)[number]): Line {
	const views = viewNames.flatMap((name): Segment[] => {
		const {key, title} = viewTitles[name];
		if (name === open) {
			return [{text: `[${key} ${title}]`, role: 'title'}];
		}

		const number: Segment = {text: form === 'titles' ? ` ${key}` : ` ${key} `, role: 'key'};
		const named: Segment[] = form === 'titles' ? [number, {text: ` ${title} `, role: 'dim'}] : [number];
		return form === 'open' ? [] : named;
	});
	return [{text: form === 'titles' ? ' briefing ' : ' ', role: 'title'}, ...views];
}

const invitations = ['press / to search, ? for all keys', 'press / to search'];

/** The search line, and the cell of the cursor while typing. */
export function searchLine(state: State, indexes: Indexes): {line: Line; cursorColumn?: number} {
	const {columns, queryError} = state;
	const isTyping = state.mode.kind === 'search';
	const prompt = isTyping ? ' > ' : ' / ';
	const right = queryError ?? countText(state, indexes);
	const room = Math.max(8, Math.floor(columns * (queryError === undefined ? 0.75 : 0.4)));
	const {text, cursor} = visibleText(state.query, state.cursor, room - prompt.length);
	const isInvitation = text === '' && !isTyping;
	const shown = isInvitation ? invitation(columns - prompt.length - displayWidth(right) - 2) : text;
	const space = columns - prompt.length - displayWidth(shown) - 2;
	const cut = cutText(right, Math.max(0, space));
	const gap = Math.max(1, columns - prompt.length - displayWidth(shown) - displayWidth(cut) - 1);
	const line: Line = [
		{text: prompt, role: 'key'},
		isInvitation ? {text: shown, role: 'dim'} : {text: shown},
		{text: ' '.repeat(gap)},
		{text: cut, role: queryError === undefined ? 'dim' : 'warning'},
	];
	return isTyping ? {line, cursorColumn: prompt.length + cursor} : {line};
}

function invitation(room: number): string {
	return (
		invitations.find(text => text.length <= room) ?? cutText(invitations.at(-1) ?? '', Math.max(0, room))
	);
}

/** `12 of 967`, in Pairs `8 of 473 pairs`. */
function countText(state: State, indexes: Indexes): string {
	const isPairs = state.view === 'pairs';
	const found = isPairs ? selectPairRows(state, indexes).length : selectEvents(state, indexes).length;
	const all = isPairs ? selectPairings(state, indexes).all().length : indexes.dataset.events.length;
	const what = isPairs ? ' pairs' : '';
	return state.appliedQuery.trim() === '' ? `${all}${what}` : `${found} of ${all}${what}`;
}

/** The part of a typed text around its cursor that fits, and where the cursor stands in it, in cells. */
function visibleText(text: string, cursor: number, room: number): {text: string; cursor: number} {
	const characters = splitGraphemes(text);
	let from = 0;
	const width = (start: number, end: number) => displayWidth(characters.slice(start, end).join(''));
	while (from < cursor && width(from, cursor) >= room) {
		from++;
	}

	return {text: cutText(characters.slice(from).join(''), room), cursor: width(from, cursor)};
}

/** What the footer asks, a word on the last key, or the keys that matter now; and the cell of the cursor. */
export function footLine(
	state: State,
	indexes: Indexes,
	{isUnicode}: {readonly isUnicode: boolean},
): {line: Line; cursorColumn?: number} {
	const {mode, notice, columns: width} = state;
	switch (mode.kind) {
		case 'help-search':
			return askedLine(
				{question: 'Search the keys:', hint: 'Enter keeps it, Esc shows all', field: mode.search},
				width,
			);
		case 'prompt':
			return askedLine({...promptWords(mode.prompt), ...mode.prompt}, width);
		default:
			return {
				line:
					notice === undefined
						? footerLine(state, indexes, {width, isUnicode})
						: fitLine(lineOf(` ${notice}`, 'title'), width),
			};
	}
}

type Asked = {
	readonly question: string;
	readonly hint: string;
	readonly field: TextField;
	readonly error?: string;
};

function askedLine(
	{question, hint, field, error}: Asked,
	columns: number,
): {line: Line; cursorColumn: number} {
	const asked = cutText(` ${question} `, Math.max(1, columns - 10));
	const room = columns - displayWidth(asked) - 1;
	const {text, cursor} = visibleText(field.text, field.cursor, room);
	const note = error ?? (text === '' ? hint : '');
	const line: Line = [
		{text: asked, role: 'title'},
		{text},
		{text: note === '' ? '' : `   ${note}`, role: error === undefined ? 'dim' : 'warning'},
	];
	return {line: fitLine(line, columns), cursorColumn: displayWidth(asked) + cursor};
}

/**
 * An outline laid out in rows of a width: what the printed text and the Day view draw, row by row. Each row holds parts
 * with roles, so that a screen gives them colours without reading them.
 */

import {sourceDateWords, sourceWords} from '../dataset/event-words.ts';
import {displayWidth, known, wrapText} from '../text/words.ts';
import {
	citationText,
	type Outline,
	type OutlineLine,
	type OutlineRole,
	type OutlineSection,
	withCitations,
} from './outline.ts';
import type {SummarySource} from './summary.ts';

export type RowRole = OutlineRole | 'title' | 'heading' | 'source';

export type RowPart = {readonly text: string; readonly role?: RowRole};

/**
 * One row; an empty one has no part. `url`: the row ends in this address. `about`: an item about an event begins in the row.
 */
export type SummaryRow = {
	readonly parts: readonly RowPart[];
	readonly url?: string;
	readonly about?: string;
};

const emptyRow: SummaryRow = {parts: []};
/** A lead wider than this is broken in its column. */
const widestLead = 16;

/** The rows of an outline, `END` the last. Only a row that ends in an address may be wider than `width`. */
export function summaryRows(outline: Outline, width: number): readonly SummaryRow[] {
	const {sections, sources, foot, preface, sourcesHeading, areSourcesShort} = outline;
	return [
		...titleRows(outline, width),
		...preface.flatMap(text => wrapText(text, {width})).map(text => rowOf(text, 'quiet')),
		...sections.flatMap((section, index) => [
			...(standsClose(section, sections[index - 1]) ? [] : [emptyRow]),
			...sectionRows(section, width),
		]),
		...(sources.length === 0
			? []
			: [
					emptyRow,
					...wrapText(sourcesHeading, {width}).map(text => rowOf(text, 'heading')),
					...sources.flatMap(source => sourceRows(source, areSourcesShort, width)),
				]),
		rowOf('--', 'quiet'),
		...foot.flatMap(text => wrapText(text, {width})).map(text => rowOf(text, 'quiet')),
		rowOf('END', 'quiet'),
	];
}

/** The text of a row. */
export function rowText({parts}: SummaryRow): string {
	return parts.map(({text}) => text).join('');
}

function rowOf(text: string, role?: RowRole): SummaryRow {
	return {parts: [{text, ...known({role})}]};
}

/** The title and the date on one row where they fit. */
function titleRows({title, date}: Outline, width: number): readonly SummaryRow[] {
	const heading = title.toUpperCase();
	const space = width - displayWidth(heading) - displayWidth(date);
	return space >= 2
		? [{parts: [{text: heading, role: 'title'}, {text: ' '.repeat(space)}, {text: date, role: 'title'}]}]
		: [...wrapText(heading, {width}), ...wrapText(date, {width})].map(text => rowOf(text, 'title'));
}

/** "How unusual" belongs to the paragraph before it, and runs stand one below another. */
function standsClose({form, heading}: OutlineSection, before: OutlineSection | undefined): boolean {
	return (
		before !== undefined &&
		((form === 'prose' && before.form === 'prose' && heading !== '') ||
			(form === 'run' && before.form === 'run'))
	);
}

function sectionRows(section: OutlineSection, width: number): readonly SummaryRow[] {
	const {heading, form, lines} = section;
	switch (form) {
		case 'prose':
			return proseRows(heading, lines.map(withCitations).join(' '), width);
		case 'run':
			return runRows(heading, lines, width);
		case 'items': {
			const leadWidth = Math.min(widestLead, Math.max(...lines.map(({lead = ''}) => displayWidth(lead))));
			return [rowOf(heading, 'heading'), ...lines.flatMap(line => itemRows(line, leadWidth, width))];
		}
	}
}

function proseRows(heading: string, text: string, width: number): readonly SummaryRow[] {
	if (heading === '') {
		return wrapText(text, {width}).map(line => rowOf(line));
	}

	// One word as wide as the heading and its gap, so that the rows below it may be full.
	const room = '_'.repeat(displayWidth(heading) + 1);
	const [first = '', ...rest] = wrapText(`${room} ${text}`, {width});
	return [
		{parts: [{text: heading, role: 'heading'}, {text: ` ${first.slice(room.length)}`}]},
		...rest.map(line => rowOf(line)),
	];
}

/** Items in a row behind their heading, a bar between them; an item is broken only where it is wider than a row. */
function runRows(heading: string, lines: readonly OutlineLine[], width: number): readonly SummaryRow[] {
	const indent = ' '.repeat(displayWidth(heading) + 2);
	const room = width - indent.length;
	const items = lines.map((line, index) => ({
		text: withCitations(line),
		bar: index === lines.length - 1 ? '' : ' |',
		role: line.role,
		about: line.about,
	}));
	const rows = packed(items, room);
	return rows.map((row, index) => ({
		parts: [
			...(index === 0 ? [{text: heading, role: 'heading' as const}, {text: '  '}] : [{text: indent}]),
			...row.map(({text, role}, at) => ({
				text: at === 0 ? text : ` ${text}`,
				...known({role}),
			})),
		],
		...known({about: row.find(({about}) => about !== undefined)?.about}),
	}));
}

type RunItem = {
	readonly text: string;
	readonly bar: string;
	readonly role: OutlineRole | undefined;
	readonly about: string | undefined;
};
type RunPiece = Omit<RunItem, 'bar'>;

/** The items on rows of so many cells, as many as fit; what is wider than a row on rows of its own, its bar at the end. */
function packed(items: readonly RunItem[], room: number): readonly (readonly RunPiece[])[] {
	const rows: RunPiece[][] = [];
	let used = room;
	for (const {text, bar, role, about} of items) {
		const width = displayWidth(text + bar) + 1;
		if (used + width <= room) {
			rows.at(-1)?.push({text: `${text}${bar}`, role, about});
			used += width;
			continue;
		}

		const pieces = wrapText(text, {width: room - bar.length});
		const ended = pieces.map((piece, index) => (index === pieces.length - 1 ? `${piece}${bar}` : piece));
		rows.push(...ended.map((piece, index) => [{text: piece, role, about: index === 0 ? about : undefined}]));
		used = displayWidth(ended.at(-1) ?? '');
	}

	return rows;
}

/** An item behind its lead or a dash; its sources at the right edge where the last row has room. */
function itemRows(line: OutlineLine, leadWidth: number, width: number): readonly SummaryRow[] {
	const {lead, isDetail, depth, role, text, cited, about} = line;
	const hasLeads = leadWidth > 0;
	const column = ' '.repeat(hasLeads ? leadWidth + 2 : 2 * depth);
	const dash = hasLeads || isDetail ? '' : '- ';
	const indent = column.length + dash.length;
	const texts = wrapText(text, {width: width - indent});
	const leads = lead === undefined ? [] : wrapText(lead, {width: leadWidth});
	const roles = role === undefined ? {} : {role};
	const rows = Array.from({length: Math.max(texts.length, leads.length)}, (_, index) => {
		const before = lead === undefined && index === 0 ? `${column}${dash}` : (leads[index] ?? '');
		const body =
			texts[index] === undefined ? '' : `${' '.repeat(indent - displayWidth(before))}${texts[index]}`;
		const parts = lead === undefined ? [`${before}${body}`] : [before, body];
		return {parts: parts.map(part => ({text: part, ...roles})), cells: displayWidth(before + body)};
	});
	const marks = citationText(cited);
	const withEvent = (all: readonly SummaryRow[]) =>
		about === undefined ? all : all.map((row, index) => (index === 0 ? {...row, about} : row));
	if (marks === '') {
		return withEvent(rows);
	}

	const space = width - (rows.at(-1)?.cells ?? 0) - marks.length;
	const cites = {text: marks, role: 'quiet' as const};
	return withEvent(
		space < 1
			? [...rows, {parts: [{text: ' '.repeat(Math.max(0, width - marks.length))}, cites]}]
			: [...rows.slice(0, -1), {parts: [...(rows.at(-1)?.parts ?? []), {text: ' '.repeat(space)}, cites]}],
	);
}

/**
 * A source: in the short form one row, its address whole at the end, however wide; in full its title, and the address on
 * a row of its own. So an address can be opened and copied.
 */
function sourceRows(source: SummarySource, isShort: boolean, width: number): readonly SummaryRow[] {
	const first = `[${source.number}] `;
	const {url, publisher, date} = source;
	if (isShort) {
		const words = [publisher, ...(date === undefined ? [] : [sourceDateWords(date)])].join(', ');
		return url === undefined
			? wrapText(words, {width, first}).map(text => rowOf(text))
			: [{parts: [{text: `${first}${words}  `}, {text: url, role: 'source'}], url}];
	}

	return [
		...wrapText(sourceWords(source), {width, first}).map(text => rowOf(text)),
		...(url === undefined
			? []
			: [{parts: [{text: ' '.repeat(first.length)}, {text: url, role: 'source' as const}], url}]),
	];
}

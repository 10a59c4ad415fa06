/**
 * The marks that stand for things: each in ASCII, and finer for terminals that surely draw it one cell wide. Shape tells
 * them apart, never colour alone. The `?` page explains them in the form in which they are drawn.
 */
import type {EventKind} from '../dataset/event.ts';
import type {Drawn, Segment} from './line.ts';

/** A mark in both forms, of the same number of cells. */
export type Mark = Required<Drawn>;

/** Before an event in lists. */
export const kindMarks: Readonly<Record<EventKind, Mark>> = {
	drill: {text: '=', fine: '■'},
	deployment: {text: '+', fine: '◆'},
	launch: {text: '^', fine: '▲'},
	'nuclear-test': {text: '*', fine: '*'},
};

/** On the time line under a pairing. */
export const timeLineMarks = {
	drill: {text: '=', fine: '━'},
	whole: {text: '-', fine: '─'},
	match: {text: '#', fine: '▲'},
	launch: {text: '^', fine: '△'},
	rough: {text: '~', fine: '╌'},
	nothing: {text: '.', fine: '·'},
} as const satisfies Readonly<Record<string, Mark>>;

/** In Timeline; launches are letters and numbers in both forms. */
export const timelineMarks = {
	drill: {text: '=', fine: '━'},
	rough: {text: '~', fine: '╌'},
	selected: {text: '#', fine: '◆'},
	tick: {text: ':', fine: '┊'},
	pointer: {text: 'v', fine: '▼'},
} as const satisfies Readonly<Record<string, Mark>>;

/** On the map. */
export const mapMarks = {
	site: kindMarks.launch,
	end: {text: 'x', fine: '×'},
	drill: kindMarks.drill,
	city: {text: 'o', fine: '○'},
} as const satisfies Readonly<Record<string, Mark>>;

/** The start of a row: `> ` points at the selected one. */
export function rowPointer(isSelected: boolean): Segment {
	return isSelected ? {text: '> ', fine: '▸ '} : {text: '  '};
}

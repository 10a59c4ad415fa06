/**
 * What a user's own record may leave out: `kind`, `start` and a title or a class are enough. What it does not say is filled
 * in as unknown, in the lowest confidence, and never as a fact; our own records have to say everything.
 */
import type {EventKind} from '../dataset/event.ts';
import {foldText, partsOf} from '../search/fold-text.ts';
import type {PlainValue} from '../text/clean-text.ts';
import {isObject, type PlainObject} from './fields.ts';

/** Words of a title that make an id long enough. */
const wordsOfId = 5;

/** The record with what it leaves out; `freeId` makes of the stem of an id one that no record has. */
export function completeRecord(
	record: PlainObject,
	kind: EventKind,
	freeId: (stem: string) => string,
): PlainObject {
	const whole = {confidence: 'low', ...defaultsOf(kind), ...(kind === 'launch' ? ownLaunch(record) : record)};
	return {id: record['id'] ?? freeId(stemOf(record)), ...whole};
}

function defaultsOf(kind: EventKind): PlainObject {
	switch (kind) {
		case 'drill':
		case 'deployment':
			return {category: 'other', participants: ['unknown'], theatre: 'korea'};
		default:
			return {};
	}
}

/** A launch may name its class alone, or have a title: what it was in the user's words. */
function ownLaunch({class: className, title, ...record}: PlainObject): PlainObject {
	const isShort = className !== undefined || title !== undefined;
	const {missiles = isShort ? [{}] : undefined} = record;
	const said = {outcome: 'unknown', ...(isShort ? {class: className ?? 'unknown'} : {})};
	const rows = Array.isArray(missiles)
		? missiles.map((row: PlainValue) => (isObject(row) ? {...said, ...row} : row))
		: missiles;
	return {
		...(title === undefined ? {} : {summary: title}),
		...record,
		...(rows === undefined ? {} : {missiles: rows}),
	};
}

/** `own-2026-09-14-field-notes`: the same for the same file. */
function stemOf({start, title, class: className, kind}: PlainObject): string {
	const words = partsOf(foldText(String(title ?? className ?? kind)))
		.filter(word => /^[a-z0-9]+$/.test(word))
		.slice(0, wordsOfId);
	const day = /^[\d-]+/.exec(String(start))?.[0] ?? '';
	return ['own', day, ...words].filter(part => part !== '').join('-');
}

/**
 * Everything that is wrong with one record, each with the field where it stands: the form, the dates, what the fields
 * say of one another. What a record refers to is checked beside the others, in check-references.ts.
 */
import type * as z from 'zod';
import {isHostile, type PlainValue, someText} from '../text/clean-text.ts';
import type {CoarseDate} from '../time/coarse-date.ts';
import {parseEdtf} from './edtf.ts';
import {type FieldPath, isObject, type PlainObject, textsOf, valueAt} from './field-path.ts';
import {unknownField, wrongValue} from './field-words.ts';
import {type Field, fieldAt, type RecordKind, recordFields, recordSchemas} from './record-fields.ts';

/** Takes one problem: where it stands, what is wrong, what would be right. */
export type Report = (path: FieldPath, message: string) => void;

/** Reports every text of a record that must not reach a terminal. */
export function checkTexts(record: PlainValue, report: Report): void {
	if (!someText(record, isHostileInFile)) {
		return;
	}

	for (const {path, text} of textsOf(record)) {
		const character = [...text.replaceAll(/\r?\n/g, ' ')].find(isHostile);
		if (character !== undefined) {
			const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
			report(path, `holds the invisible or control character U+${code}; take it out`);
		}
	}
}

/** A line end is no fault: YAML writes long texts over several lines. */
function isHostileInFile(text: string): boolean {
	return isHostile(text.replaceAll(/\r?\n/g, ' '));
}

/** Reports what is wrong with the record by itself. */
export function checkRecord(record: PlainObject, kind: RecordKind, report: Report): void {
	const fields = recordFields(kind);
	const result = recordSchemas[kind].safeParse(record);
	for (const issue of result.error?.issues ?? []) {
		reportIssue(issue, record, fields, report);
	}

	checkOrderOfDates(record, report);
	checkFieldsTogether(record, report);
}

function reportIssue(issue: z.core.$ZodIssue, record: PlainObject, fields: Field, report: Report): void {
	const path = issue.path.filter(step => typeof step !== 'symbol');
	const field = fieldAt(fields, path) ?? {};
	if (issue.code === 'unrecognized_keys') {
		for (const key of issue.keys) {
			report([...path, key], unknownField(key, Object.keys(field.properties ?? {})));
		}
	} else if (issue.code === 'custom') {
		report(path, issue.message);
	} else {
		const group = fieldAt(fields, path.slice(0, -1));
		const isRequired = group?.required?.includes(String(path.at(-1))) === true;
		report(path, wrongValue(valueAt(record, path), field, isRequired));
	}
}

/** Pairs of dates of which the second cannot come before the first. */
const datePairs = [
	['start', 'end'],
	['start', 'last'],
	['start', 'reported'],
] as const;

function checkOrderOfDates(record: PlainObject, report: Report): void {
	for (const [earlier, later] of datePairs) {
		const [from, to] = [readDate(record[earlier]), readDate(record[later])];
		if (from !== undefined && to !== undefined && isBefore(to, from)) {
			report(
				[later],
				`is ${String(record[later])}, before the ${earlier} ${String(record[earlier])}; turn them round or correct one`,
			);
		}
	}
}

function readDate(value: PlainValue): CoarseDate | undefined {
	const date = typeof value === 'string' || typeof value === 'number' ? parseEdtf(String(value)) : undefined;
	return typeof date === 'object' ? date : undefined;
}

/** Whether a date lies before another wherever in their ranges the two are. */
function isBefore(date: CoarseDate, other: CoarseDate): boolean {
	if (date.lastDay !== other.firstDay) {
		return date.lastDay < other.firstDay;
	}

	return date.minute !== undefined && other.minute !== undefined && date.minute < other.minute;
}

function checkFieldsTogether(record: PlainObject, report: Report): void {
	const {sources, confidence, pairable, pairable_reason: reason, missiles} = record;
	if ((sources === undefined || (Array.isArray(sources) && sources.length === 0)) && confidence !== 'low') {
		report(['sources'], 'names no source; add one, or set confidence to low');
	}

	if (pairable === false && reason === undefined) {
		report(['pairable_reason'], 'is missing; say why the record is not paired');
	}

	if (typeof reason === 'string' && pairable !== false) {
		report(
			['pairable_reason'],
			'says why the record is not paired, but it is; write pairable: false, or leave the reason out',
		);
	}

	const first = Array.isArray(missiles) ? missiles[0] : undefined;
	if (isObject(first) && first['same_as_previous'] === true) {
		report(
			['missiles', 0, 'same_as_previous'],
			'stands in the first row, which has none before it; leave it out',
		);
	}
}

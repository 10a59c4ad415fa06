/** The generated parts of the codebook, `data/README.md`: fields, codes, coverage by year, what to cite. */
import {yearOf} from '../time/coarse-date.ts';
import {longDay} from '../time/format-date.ts';
import {codeMeanings} from './code-meanings.ts';
import type {DatasetFile} from './dataset.ts';
import {type BriefingEvent, isDrill, isLaunch, type Launch} from './event.ts';
import {sampleText} from './field-words.ts';
import {missileCount} from './launch-title.ts';
import {markdownTable} from './markdown.ts';
import {type Field, recordFields} from './record-fields.ts';

/** What each section holds. */
export function codebookSections(dataset: DatasetFile): Readonly<Record<string, string>> {
	return {
		citation: citation(dataset),
		'drill-fields': fieldTable(recordFields('drill')),
		'launch-fields': fieldTable(recordFields('launch')),
		'nuclear-test-fields': fieldTable(recordFields('nuclear-test')),
		codes: codeTables(),
		'by-year': yearTable(dataset.events),
		'launch-days': launchDayTable(dataset),
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
	].map(String);
}

/** `30`, or `30+` where a firing has missiles that nobody counted. */
function missileTotal(launches: readonly Launch[]): string {
	const totals = launches.map(({missiles}) => missileCount(missiles));
	const known = totals.reduce((sum, total) => sum + total.known, 0);
	return `${known}${totals.some(total => total.unknown) ? '+' : ''}`;
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

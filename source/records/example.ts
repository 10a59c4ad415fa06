/**
 * `briefing check --example launch`: a file with one record to write over. What is enough stands there; every other field
 * stands behind a #, with what it holds.
 */

import {stringify} from 'yaml';
import type {EventKind} from '../dataset/event.ts';
import type {PlainValue} from '../text/clean-text.ts';
import {type Field, recordFields} from './fields.ts';

/** What is enough for a record of the kind, beside the kind. */
const enough: Readonly<Record<EventKind, {readonly [name: string]: PlainValue}>> = {
	drill: {start: '2026-09-14', title: 'Air drill over the Yellow Sea'},
	deployment: {start: '2026-09-20', title: 'Carrier at Busan'},
	launch: {start: '2026-09-15T07:05+09:00', class: 'SRBM'},
	fire: {start: '2026-09-16T10:00+09:00', weapon: 'artillery'},
	note: {start: '2026-09-17', title: 'Statement on the exercise'},
	'nuclear-test': {
		start: '2026-10-01T12:30+09:00',
		ordinal: 7,
		site: {name: 'Punggye-ri Nuclear Test Site', lat: 41.28, lon: 129.09},
	},
};

/** Samples of the schema that would contradict those above. */
const otherSamples: {readonly [name: string]: PlainValue} = {
	id: 'own-1',
	end: '2026-09-24',
	last: '2026-09-15T07:20+09:00',
	reported: '2026-09-16',
};

/** The text of the file. */
export function exampleText(kind: EventKind): string {
	const {properties = {}} = recordFields(kind === 'deployment' ? 'drill' : kind);
	const given = {kind, ...enough[kind]};
	const others = Object.entries(properties).filter(([name]) => !(name in given));
	const lines = [
		`# One ${kind} of your own. Take the # away before what you know; what is not known stays out.`,
		'# "briefing check FILE" tells what is wrong, "briefing --data FILE" shows it.',
		...stringify([given]).trimEnd().split('\n'),
		...others.flatMap(([name, field]) => optionalLines(name, field)),
	];
	return `${lines.join('\n')}\n`;
}

function optionalLines(name: string, field: Field): string[] {
	const value = otherSamples[name] ?? sampleOf(field);
	const [first = '', ...rest] = stringify({[name]: value}, {lineWidth: 0})
		.trimEnd()
		.split('\n');
	return [`${first}  # ${field.description ?? ''}`, ...rest].map(line => `  # ${line}`);
}

/** A value that a field could have: what the schema shows of it, or the first of its codes. */
function sampleOf(field: Field): PlainValue {
	if (field.sample !== undefined) {
		return field.sample;
	}

	if (field.properties !== undefined) {
		// What is true of few rows alone (a second account, a count that is a floor) is left out.
		const usual = Object.entries(field.properties).filter(([, inner]) => inner.const !== true);
		return Object.fromEntries(usual.map(([name, inner]) => [name, sampleOf(inner)]));
	}

	return field.type === 'array' && field.items !== undefined
		? [sampleOf(field.items)]
		: (field.enum?.[0] ?? field.const ?? 'text of your own');
}

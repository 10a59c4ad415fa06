/**
 * What was said: the statements on a drill, with those on its parts, which a whole shows with its own; every statement of
 * the dataset as a row; and both in words.
 */

import {known} from '../text/words.ts';
import {parseEdtf} from '../time/parse-dates.ts';
import {type Claim, type Country, type Order, type Reaction, type Tie, tiesOf} from './claim.ts';
import {compareEvents, type Dataset} from './dataset.ts';
import {
	type BriefingEvent,
	type Drill,
	isDrill,
	isFire,
	isLaunch,
	isStatement,
	type Statement,
} from './event.ts';
import {sourceDateWords, wholesOf} from './event-words.ts';

/** A statement and the drill it stands at: the one that was asked for, or a part of it. */
export type DrillStatement = {readonly reaction: Reaction; readonly drill: Drill};

/**
 * The statements on a drill and on its parts at any remove, by date, those of one date in the order of their drills.
 * One that stands in the same words at several of the drills is given once, at the first of them: the drill itself
 * before its parts.
 */
export function statementsOn(drill: Drill, dataset: Pick<Dataset, 'events' | 'byId'>): DrillStatement[] {
	const parts = spokenParts(dataset).get(drill.id) ?? [];
	const statements = [drill, ...parts].flatMap(at => at.reactions.map(reaction => ({reaction, drill: at})));
	return statements
		.filter((statement, index) => statements.findIndex(other => isSame(other, statement)) === index)
		.sort((a, b) => compareDates(a.reaction.date, b.reaction.date));
}

const made = new WeakMap<ReadonlyMap<string, BriefingEvent>, ReadonlyMap<string, readonly Drill[]>>();

/** By the id of a whole, its parts with statements, in the order of the dataset; found once a dataset, not once a drill. */
function spokenParts({
	events,
	byId,
}: Pick<Dataset, 'events' | 'byId'>): ReadonlyMap<string, readonly Drill[]> {
	const ready = made.get(byId);
	if (ready !== undefined) {
		return ready;
	}

	const parts = new Map<string, Drill[]>();
	for (const part of events.filter(isDrill).filter(drill => tiesOf(drill).speakers !== undefined)) {
		for (const {id} of wholesOf(part, byId)) {
			const spoken = parts.get(id) ?? [];
			spoken.push(part);
			parts.set(id, spoken);
		}
	}

	made.set(byId, parts);
	return parts;
}

function isSame({reaction: a}: DrillStatement, {reaction: b}: DrillStatement): boolean {
	return a.by === b.by && a.date === b.date && a.wording === b.wording;
}

/** EDTF of the same form sorts as text; a month stands before its days. */
function compareDates(a: string, b: string): number {
	const [first, second] = [a.replace('~', ''), b.replace('~', '')];
	return first < second ? -1 : Number(first > second);
}

// Every statement as a row. A claim that stands in the same words at several events is one statement about all of them;
// one without a day has no place in a list, and stands at its event alone.

type Statements = {
	/** By date. */
	readonly all: readonly Statement[];
	/** By their ids, and those of the claims that are told with them in the same words. */
	readonly byId: ReadonlyMap<string, Statement>;
	/** By the id of an event that they are about. */
	readonly about: ReadonlyMap<string, readonly Statement[]>;
};

const madeRows = new WeakMap<ReadonlyMap<string, BriefingEvent>, Statements>();

/** The statements of a dataset, made once, when they are first asked for. */
export function statementsOf({events, byId}: Pick<Dataset, 'events' | 'byId'>): Statements {
	const ready = madeRows.get(byId);
	if (ready !== undefined) {
		return ready;
	}

	const rows = new Map<string, Statement>();
	const ids = new Set<string>();
	const keys = new Map<string, string>();
	for (const event of events) {
		for (const {claim, about} of claimsAt(event)) {
			const key = keyOf(claim);
			keys.set(claim.id ?? '', key);
			const row = rows.get(key) ?? rowOf(claim, event, ids);
			if (row !== undefined) {
				ids.add(row.id);
				const [first] = row.about;
				const others = new Set([...row.about.slice(1), event.id, ...about]);
				others.delete(first);
				rows.set(key, {...row, about: [first, ...others]});
			}
		}
	}

	const all = [...rows.values()].sort(compareEvents);
	const about = new Map<string, Statement[]>();
	for (const row of all) {
		for (const id of row.about) {
			about.set(id, [...(about.get(id) ?? []), row]);
		}
	}

	const told = [...keys].flatMap(([id, key]) => {
		const row = rows.get(key);
		return row === undefined ? [] : ([[id, row]] as const);
	});
	const statements = {all, byId: new Map([...told, ...all.map(row => [row.id, row] as const)]), about};
	madeRows.set(byId, statements);
	return statements;
}

const statementSets = new WeakMap<Dataset, Dataset>();

/** The dataset with its statements for its events, to be searched. */
export function statementSet(dataset: Dataset): Dataset {
	const known = statementSets.get(dataset) ?? {...dataset, events: statementsOf(dataset).all};
	statementSets.set(dataset, known);
	return known;
}

function keyOf({by, date, wording}: Claim): string {
	return [by, date, wording].join('\n');
}

/** What some rows are out of, in words: `1,215 events`, or `354 statements` where they are all statements. */
export function rowTotal(rows: readonly BriefingEvent[], dataset: Pick<Dataset, 'events' | 'byId'>): string {
	return rows.length > 0 && rows.every(isStatement)
		? `${statementsOf(dataset).all.length} statements`
		: `${dataset.events.length} events`;
}

/** The event or the statement of an id. */
export function eventOf(id: string, dataset: Pick<Dataset, 'events' | 'byId'>): BriefingEvent | undefined {
	return dataset.byId.get(id) ?? statementsOf(dataset).byId.get(id);
}

/** Who spoke of an event, of a whole its parts too: `N` for North Korea, `S` for the other side; empty for neither. */
export function sidesOn(
	event: BriefingEvent,
	dataset: Pick<Dataset, 'events' | 'byId'>,
): '' | 'N' | 'S' | 'NS' {
	if (event.kind === 'statement') {
		return event.isNorth ? 'N' : 'S';
	}

	const {north, south} = spokenSides(dataset);
	const drills = isDrill(event) ? [event, ...(spokenParts(dataset).get(event.id) ?? [])] : [];
	const isNorth = north.has(event.id) || drills.some(drill => tiesOf(drill).speakers !== undefined);
	return `${isNorth ? 'N' : ''}${south.has(event.id) ? 'S' : ''}`;
}

type Sides = {readonly north: ReadonlySet<string>; readonly south: ReadonlySet<string>};

const madeSides = new WeakMap<ReadonlyMap<string, BriefingEvent>, Sides>();

/** The ids of the events that each side spoke of in a statement with a day, by the ties alone: a list reads no claims. */
function spokenSides({events, byId}: Pick<Dataset, 'events' | 'byId'>): Sides {
	const ready = madeSides.get(byId);
	if (ready !== undefined) {
		return ready;
	}

	const [north, south] = [new Set<string>(), new Set<string>()];
	for (const {by, about} of events.flatMap(datedTies)) {
		for (const id of about) {
			(isNorthKorean(by) ? north : south).add(id);
		}
	}

	const sides = {north, south};
	madeSides.set(byId, sides);
	return sides;
}

type DatedTie = {readonly by: string; readonly about: readonly string[]};

/** Who spoke of an event in a statement with a day, and of what beside it. */
function datedTies(event: BriefingEvent): readonly DatedTie[] {
	const {answers = [], speakers = [], reasons = []} = tiesOf(event);
	return [
		...speakers.map(by => ({by, about: []})),
		...answers.map(({by, to}) => ({by, about: [to]})),
		...reasons.map(({by, drills}) => ({by, about: drills})),
	].flatMap(({by, about}) => (by === undefined ? [] : [{by, about: [event.id, ...about]}]));
}

type ClaimAt = {readonly claim: Claim & {readonly id?: string}; readonly about: readonly string[]};

/** The claims that an event's record holds, each with what it is about beside the event. */
function claimsAt(event: BriefingEvent): readonly ClaimAt[] {
	if (isDrill(event)) {
		return [
			...event.reactions.map(claim => ({claim, about: []})),
			...event.inResponseTo.map(({to, tie: _tie, ...claim}) => ({claim, about: [to]})),
		];
	}

	return isLaunch(event) || isFire(event)
		? event.statedReasons.map(({drills, hint: _hint, tie: _tie, ...claim}) => ({claim, about: drills}))
		: [];
}

/** The row of a claim; undefined where it has no day. Ids are those of the records, or made in their form. */
function rowOf(
	{id, ...claim}: ClaimAt['claim'],
	event: BriefingEvent,
	taken: ReadonlySet<string>,
): Statement | undefined {
	const start = claim.date === undefined ? '' : parseEdtf(claim.date);
	if (typeof start === 'string') {
		return undefined;
	}

	const stem = `${event.id}:${claim.date}`;
	let own = id ?? stem;
	for (let number = 2; taken.has(own); number++) {
		own = `${stem}.${number}`;
	}

	const source = event.sources.find(({url}) => url !== undefined && url === claim.url);
	const {url = ''} = claim;
	const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : claim.by;
	const page = {publisher: claim.via ?? host, ...known({date: claim.date, url: claim.url})};
	const {by, wording} = claim;
	return {
		kind: 'statement',
		id: own,
		title: wording === undefined ? by : `${by}${by.includes(',') ? ',' : ''} ${wording}`,
		start,
		claim,
		isNorth: isNorthKorean(by),
		about: [event.id],
		sources: [source ?? page],
		confidence: event.confidence,
		...known({own: event.own}),
	};
}

/** Whether a speaker is North Korean: a launch was tied to a drill by North Korea, or by the South about it. */
export function isNorthKorean(by: string): boolean {
	return !/^(ROK|US\b|Japan|Yonhap|Seoul|South|press|AFP|AP\b|KBS|Korea (Times|Herald)|Pacific|Seapower|United States)|Pentagon|US Forces/.test(
		by,
	);
}

// What others said, in words: the same on the screen, in the summary and in exports of text.

/** `KPA General Staff, through KCNA`. */
export function speakerWords({by, via}: {readonly by: string; readonly via?: string}): string {
	return via === undefined ? by : `${by}, through ${via}`;
}

/**
 * `ROK JCS called the flight a response to the launch ("in response to", 3 November 2024)`: whose word it is first.
 * A quote in another language than English is left to the exports.
 */
export function claimWords({wording, quote, quoteLanguage, date, ...claim}: Claim): string {
	const speaker = speakerWords(claim);
	const said = wording === undefined ? speaker : `${speaker}${speaker.includes(',') ? ',' : ''} ${wording}`;
	const details = [
		...(quote === undefined || quoteLanguage !== undefined ? [] : [`"${quote}"`]),
		...(date === undefined ? [] : [sourceDateWords(date)]),
	];
	return details.length === 0 ? said : `${said} (${details.join(', ')})`;
}

export const countryNames: Record<Country, string> = {japan: 'Japan', russia: 'Russia'};

/** What a drill's claim on a launch or test is called, beside the drill. */
export const tieWords: Record<Tie, string> = {
	said: 'Reported response to',
	suggested: 'Linked to',
	denied: 'Said not to answer',
};

/** The same claim, beside the launch or test. */
export const answerWords: Record<Tie, string> = {
	said: 'Reported response',
	suggested: 'Linked with it',
	denied: 'Said not to answer it',
};

/** What a statement that ties a launch to drills is called, beside the launch; only one that says so is a reason. */
export const reasonWords: Record<Tie, string> = {
	said: 'Stated reason',
	suggested: 'Linked to',
	denied: 'Said not to be over',
};

/** The same statement, beside a drill that it names. */
export const firingWords: Record<Tie, string> = {
	said: 'Named as the reason for',
	suggested: 'Linked to',
	denied: 'Said not to be the reason for',
};

/** How a drill stood to a launch of its day. */
export const orderWords: Record<Order, string> = {
	'drill-first': 'Drill first',
	'launch-first': 'Launch first',
	unknown: 'Order not known',
};

/**
 * The lines below a pairing's strip: what either side said of the two, what may be nearer, the launch on the other side,
 * and those inside too. Lines that name another event begin with `▸`.
 */

import type {Tie} from '../dataset/claim.ts';
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, isDrill, isLaunch, type Launch} from '../dataset/event.ts';
import {ownMark, parentOf, sourceDateWords} from '../dataset/event-words.ts';
import {isNorthKorean} from '../dataset/statements.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import {daysInYear, gapTitle, gapWords, noPairingWords, usualnessForms} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countNoun, displayWidth, wrapText} from '../text/words.ts';
import {daysIn, isExactDay} from '../time/days.ts';
import {longDate, shortMonths} from '../time/format-date.ts';
import {dayStripLines} from './day-strip-lines.ts';
import {
	eventTarget,
	fitLine,
	type Line,
	lineOf,
	lineWidth,
	linkPointer,
	rowPointer,
	type Segment,
	type Target,
} from './line.ts';
import {sideLines} from './pairing-sides.ts';

/** A pairing that has a launch. */
export type Matched = Pairing & {readonly match: Neighbour};

/** A line of facts: what it is about, what it says, and where it leads if it can be followed. */
type Fact = {readonly label: string; readonly text: string; readonly to?: Target | undefined};

/** What somebody said: a fact with its speaker, and when he spoke. */
type Statement = Fact & {readonly by: string};

/** From this width on labels stand in a column of their own. */
const besideWidth = 60;

/** Cells of the labels. */
const labelWidth = 14;

/** So many launches of rough dates are named. */
const rivalsShown = 3;

/** So many statements stand above the neighbours, a line each. */
const statementsShown = 2;

/**
 * All of them. Where labels have a column, the first statements take a line each, so that the neighbours below them stay
 * in sight however much was said; what is cut or left out there follows in full. A line that names the event from whose
 * side the pairing is seen leads to the other side.
 */
function factLines(
	pairing: Matched,
	{dataset, event}: {readonly dataset: Dataset; readonly event: BriefingEvent},
	width: number,
): readonly Line[] {
	const {drill, match} = pairing;
	const otherSide = eventTarget(event.id === drill.id ? match.launch.id : drill.id);
	const leading = <Some extends Fact>(fact: Some): Some =>
		fact.to?.kind === 'event' && fact.to.id === event.id ? {...fact, to: otherSide} : fact;
	const said = statements(drill, match.launch, dataset).map(leading);
	const others = neighbours(pairing).map(leading);
	if (width < besideWidth) {
		return [...said.map(inFull), ...others].flatMap(fact =>
			wrapText(asciiMarksText(`${fact.label}: ${fact.text}`), {width: width - 2}).map(
				(line, row): Line => [row === 0 ? pointerOf(fact) : {text: '  '}, ...lineOf(line)],
			),
		);
	}

	const first = said.slice(0, statementsShown).map(one => statementLine(one, width));
	const isAllSaid = said.length === first.length && first.every(({isCut}) => !isCut);
	const more = said.length - first.length;
	const below: Fact = {label: '', text: `and ${countNoun(more, 'more statement')} below`};
	return [
		...first.map(({line}) => line),
		...[...(more === 0 ? [] : [below]), ...others].flatMap(fact => wrappedFact(fact, width)),
		...(isAllSaid
			? []
			: [lineOf('  SAID IN FULL', 'title'), ...said.flatMap(one => wrappedFact(inFull(one), width))]),
	];
}

function inFull({text, by, ...fact}: Statement): Fact {
	return {...fact, text: `${text} - ${by}`};
}

function pointerOf({to}: Fact): Segment {
	return to === undefined ? rowPointer(false) : linkPointer(to);
}

function headOf(fact: Fact): Line {
	return [pointerOf(fact), {text: `${fact.label.padEnd(labelWidth)} `, role: 'dim'}];
}

function wrappedFact(fact: Fact, width: number): readonly Line[] {
	const head = headOf(fact);
	const indent = lineWidth(head);
	return wrapText(asciiMarksText(fact.text), {width: width - indent}).map(
		(line, row): Line => [...(row === 0 ? head : [{text: ' '.repeat(indent)}]), {text: line}],
	);
}

/** A statement in one line: of a long one the wording is cut, and who said it stays. */
function statementLine(one: Statement, width: number): {readonly line: Line; readonly isCut: boolean} {
	const head = headOf(one);
	const room = width - lineWidth(head);
	const words = asciiMarksText(one.text);
	const by = asciiMarksText(` - ${shortMonths(one.by)}`);
	const isCut = displayWidth(words) + displayWidth(by) > room;
	const byCells = Math.min(displayWidth(by), Math.max(Math.floor(room / 2), room - displayWidth(words)));
	const line = isCut
		? [...head, ...fitLine(lineOf(words), room - byCells), ...fitLine(lineOf(by), byCells)]
		: [...head, {text: words + by}];
	return {line, isCut};
}

/** What may be nearer, the launch on the other side, and those inside too. */
function neighbours(pairing: Matched): readonly Fact[] {
	const {match, alternative, mayBeNearer, inside} = pairing;
	const others = inside.filter(({launch}) => launch.id !== match.launch.id);
	const rivals = mayBeNearer.slice(0, rivalsShown).map(({launch, gap}): Fact => {
		const isNearer = Math.abs(gap.days) < Math.abs(match.gap.daysMax);
		return {
			label: isNearer ? 'may be nearer' : 'may be as near',
			text: `${launchNamed(launch)}, ${roughDate(launch)}, ${gapTitle(gap)}`,
			to: eventTarget(launch.id),
		};
	});
	const unnamed = mayBeNearer.length - rivals.length;
	const isRival = mayBeNearer.slice(0, rivalsShown).some(({launch}) => launch.id === alternative?.launch.id);
	return [
		...rivals,
		...(unnamed > 0 ? [{label: '', text: `and ${unnamed} more of rough dates`}] : []),
		...(alternative === undefined || isRival ? [] : [alternativeFact(alternative)]),
		...others.map(
			({launch}, place): Fact => ({
				label: place === 0 ? 'inside too' : '',
				text: `${shortDate(launch)} ${launchNamed(launch)}`,
				to: eventTarget(launch.id),
			}),
		),
	];
}

function alternativeFact({launch, gap}: Neighbour): Fact {
	const which = `${launchNamed(launch)}, ${longDate(launch.start)}, ${gapWords(gap)}`;
	return {
		label: gap.relation === 'after' ? 'next after it' : 'last before it',
		text: Math.abs(gap.days) > daysInYear ? `none within a year (${which})` : which,
		to: eventTarget(launch.id),
	};
}

const answerLabels: Record<Tie, string> = {
	said: 'it answered',
	suggested: 'linked to',
	denied: 'unrelated to',
};

/** What either side said: of this launch and this drill, or of the drill and another launch. */
function statements(drill: Drill, launch: Launch, dataset: Dataset): readonly Statement[] {
	const titleOf = (id: string) => dataset.byId.get(id)?.title ?? id;
	return [
		...launch.statedReasons.map(({by, drills, hint, tie}) => ({
			label: isNorthKorean(by) ? 'N Korea said' : 'S Korea said',
			text: `the launch was ${tie === 'said' ? 'over' : 'linked to'} ${hint ?? drills.map(titleOf).join('; ')}`,
			by,
			to: eventTarget(drills[0] ?? launch.id),
		})),
		...drill.inResponseTo.map(({to, by, tie}) => {
			const event = dataset.byId.get(to);
			const named = event !== undefined && isLaunch(event) ? launchNamed(event) : titleOf(to);
			return {
				label: answerLabels[tie],
				text: event === undefined ? to : `${named}, ${longDate(event.start)}`,
				by: `according to ${by}`,
				to: event && eventTarget(event.id),
			};
		}),
		...drill.reactions.map(({id, by, wording, date}) => ({
			label: isNorthKorean(by) ? 'N Korea said' : 'S Korea said',
			text: wording,
			by: `${by}, ${sourceDateWords(date)}`,
			to: eventTarget(id),
		})),
	];
}

function launchNamed(launch: Launch): string {
	return ownMark(launch) + launch.title;
}

/** `some day in August 2023`, `about 4 March 2003`, `19 March 2023`. */
function roughDate({start}: Launch): string {
	return isExactDay(start) || start.precision === 'day' ? longDate(start) : `some day in ${longDate(start)}`;
}

function shortDate({start}: Launch): string {
	const [day = '', month = ''] = longDate(start).split(' ');
	return isExactDay(start) ? `${day} ${month.slice(0, 3)}` : longDate(start);
}

type PairingLinesInput = {
	readonly event: BriefingEvent;
	readonly pairing: Pairing | undefined;
	readonly pairings: Pairings;
	readonly dataset: Dataset;
	readonly width: number;
	/** Lines of the pane; where it has more than it needs, no name is cut. */
	readonly height?: number;
};

/** Narrow enough for the two sides to stand one below the other, as they are read aloud. */
const readerWidth = 59;

function isMatched(pairing: Pairing | undefined): pairing is Matched {
	return pairing?.match !== undefined;
}

/** The lines of the pairing of an event, or one that says why there is none. */
export function pairingLines(input: PairingLinesInput): readonly Line[] {
	const {event, pairing, pairings, dataset, width, height} = input;
	if (!isMatched(pairing)) {
		return wrapText(asciiMarksText(noPairingWords(event, pairing, pairings)), {width}).map(line =>
			lineOf(line, 'dim'),
		);
	}

	const parent = parentOf(pairing.drill, dataset);
	const strip = dayStripLines({
		pairing,
		pairings,
		parent: parent !== undefined && isDrill(parent) ? parent : undefined,
		width,
	});
	return [
		...sideLines(pairing, {dataset, pairings, height}, width),
		...strip,
		...factLines(pairing, {dataset, event}, width),
	];
}

/** The same without what is drawn, one thing below the other, to be read aloud. */
export function pairingWords({event, pairing, pairings, dataset}: PairingLinesInput): readonly Line[] {
	const width = readerWidth;
	return isMatched(pairing)
		? [...sideLines(pairing, {dataset, pairings}, width), ...factLines(pairing, {dataset, event}, width)]
		: [lineOf(noPairingWords(event, pairing, pairings))];
}

/** The gap of a pairing as a title; empty where there is none. */
export function pairingTitle(pairing: Pairing | undefined): string {
	return isMatched(pairing) ? gapTitle(pairing.match.gap) : '';
}

/** What stands over the pairing pane: the gap, and why it is a range; at the right how usual such a gap is. */
export function pairingHeading(
	pairing: Pairing | undefined,
	pairings: Pairings,
	width: number,
): {readonly gap: string; readonly usual: string} {
	if (!isMatched(pairing)) {
		return {gap: '', usual: ''};
	}

	const {drill, match} = pairing;
	const short = gapTitle(match.gap);
	const full = `${short}${roughWords(drill, match.launch)}`;
	const share = pairings.chance(pairing);
	const days = daysIn({first: drill.start.firstDay, last: (drill.end ?? drill.start).lastDay});
	const forms = share === undefined ? [''] : usualnessForms(share, days);
	for (const gap of [full, short]) {
		const usual = forms.find(form => displayWidth(gap) + displayWidth(form) + 3 <= width);
		if (usual !== undefined) {
			return {gap, usual};
		}
	}

	return {gap: displayWidth(full) <= width ? full : short, usual: ''};
}

/** Why a gap is a range. */
function roughWords({start, end}: Drill, launch: Launch): string {
	const isDrillRough = !isExactDay(start) || (end !== undefined && !isExactDay(end));
	const isLaunchRough = !isExactDay(launch.start);
	if (isDrillRough && isLaunchRough) {
		return ' - both are dated roughly';
	}

	return isDrillRough
		? ' - the drill is dated roughly'
		: isLaunchRough
			? ' - the launch is dated roughly'
			: '';
}

/**
 * Two drills, or two launches, side by side: a row for each thing that is known of either, dim where both have the same,
 * and one strip of days that both are drawn on. Where they are near in time the strip is of dates; else each stands on its
 * own days around its first, on one scale, so that what came before and after can be compared.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	countedMissiles,
	endOf,
	isDrill,
	isLaunch,
	type Launch,
} from '../dataset/event.ts';
import {assetWords, kindWords, missileWords, ownMark, parentOf, siteName} from '../dataset/event-words.ts';
import {launchShort} from '../dataset/launch-title.ts';
import {sidesOn, statementsOf} from '../dataset/statements.ts';
import {gapTitle, usualnessForms} from '../pairing/pairing-words.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countDays, countNoun, wrapText} from '../text/words.ts';
import {civilDate, type DaySpan, daysIn, isExactDay} from '../time/days.ts';
import {dateSpan, longDate, longDateTime, shortDay} from '../time/format-date.ts';
import {cellOfDay, cellsOfDays, type DayScale, drillCells, launchMarks} from './day-strip.ts';
import {putLaunches} from './day-strip-lines.ts';
import {fitLine, type Line, lineOf, timeLineMarks} from './line.ts';
import {flightAccounts} from './pairing-sides.ts';
import {dayWords} from './rows.ts';
import {isExactlyDated} from './timeline-axes.ts';
import {createCellRow} from './write-lines.ts';

type Context = {readonly dataset: Dataset; readonly pairings: Pairings; readonly width: number};
type Pair = readonly [BriefingEvent, BriefingEvent];
/** What is known of an event under a label; undefined where nothing is. */
type Fact = readonly [label: string, of: (event: BriefingEvent, context: Context) => string | undefined];

/** Cells of the labels, and of the space between the two sides. */
const labelWidth = 13;
const sideGap = 2;
/** Narrower than this, the two stand one below the other. */
const sideBySideWidth = 60;

const facts: readonly Fact[] = [
	['When', whenWords],
	['Days', event => (isDrill(event) && isExactlyDated(event) ? countDays(daysIn(spanOf(event))) : undefined)],
	['Kind', event => (isDrill(event) ? kindWords(event) : undefined)],
	['Who', event => (isDrill(event) ? event.participants.join(', ') : undefined)],
	['With', event => (isDrill(event) ? assetWords(event.assets) : undefined)],
	[
		'Where',
		(event, {dataset}) =>
			isDrill(event) ? event.place : isLaunch(event) ? siteName(event.site, dataset) : undefined,
	],
	['Part of', (event, {dataset}) => (isDrill(event) ? parentOf(event, dataset)?.title : undefined)],
	['Missiles', (event, {dataset}) => (isLaunch(event) ? missilesOf(event, dataset) : undefined)],
	['Flight', event => (isLaunch(event) ? flightWords(event) : undefined)],
	['Nearest', nearestWords],
	['How usual', usualWords],
	['Inside', insideWords],
	['Statements', statementWords],
	['Confidence', event => event.confidence],
];

function flightWords({missiles}: Launch): string {
	return flightAccounts(missiles)
		.map(({by, figures}) => `${figures}${by === '' ? '' : ` (${by})`}`)
		.join('; ');
}

/** The lines, the strip right below the titles, where a low pane shows it too; nothing is cut. */
export function compareLines(pair: Pair, context: Context): readonly Line[] {
	const rows = facts
		.map(([label, of]) => ({label, texts: pair.map(event => of(event, context) ?? '')}))
		.filter(({texts}) => texts.some(text => text !== ''));
	const titles = {label: '', texts: pair.map(event => ownMark(event) + event.title)};
	return [
		...rowLines(titles, context.width, true),
		...stripLines(pair, context),
		...rows.flatMap(row => rowLines(row, context.width, false)),
	];
}

type Row = {readonly label: string; readonly texts: readonly string[]};

function rowLines({label, texts}: Row, width: number, isTitle: boolean): readonly Line[] {
	const [left = '', right = ''] = texts.map(text => (text === '' ? '-' : asciiMarksText(text)));
	const role = isTitle ? 'title' : left === right ? 'dim' : undefined;
	if (width < sideBySideWidth) {
		const text = `${label === '' ? '' : `${label}: `}${left === right ? left : `${left} | ${right}`}`;
		return wrapText(text, {width, rest: '  '}).map(line => lineOf(line, role));
	}

	const cells = Math.floor((width - labelWidth - sideGap) / 2);
	const [leftLines, rightLines] = [left, right].map(text => wrapText(text, {width: cells}));
	return Array.from({length: Math.max(leftLines?.length ?? 0, rightLines?.length ?? 0)}, (_, row) => [
		{text: (row === 0 ? label : '').padEnd(labelWidth), role: 'dim'},
		...fitLine(lineOf(leftLines?.[row] ?? '', role), cells),
		{text: ' '.repeat(sideGap)},
		...lineOf(rightLines?.[row] ?? '', role),
	]);
}

function whenWords(event: BriefingEvent): string {
	return isDrill(event) ? dateSpan(event.start, event.end) : longDateTime(event.start);
}

function missilesOf(launch: Launch, dataset: Dataset): string {
	return countedMissiles(launch.missiles)
		.map(
			missile =>
				`${missileWords(missile, dataset)}${missile.outcome === 'unknown' ? '' : `, ${missile.outcome}`}`,
		)
		.join('; ');
}

function nearestWords(event: BriefingEvent, {pairings, dataset}: Context): string | undefined {
	const pairing = pairings.ofEvent(event);
	if (pairing?.match === undefined) {
		return 'none';
	}

	const {launch, gap} = pairing.match;
	const other = isLaunch(event)
		? pairing.drill.title
		: `${launchShort(launch, dataset.systems)}, ${longDate(launch.start)}`;
	return `${other}: ${gapTitle(gap)}`;
}

function usualWords(event: BriefingEvent, {pairings}: Context): string | undefined {
	const pairing = isDrill(event) ? pairings.ofDrill(event) : undefined;
	const share = pairing && pairings.chance(pairing);
	return share === undefined || !isDrill(event) ? undefined : usualnessForms(share, daysIn(spanOf(event)))[1];
}

function insideWords(event: BriefingEvent, {pairings}: Context): string | undefined {
	const inside = isDrill(event) ? pairings.ofDrill(event)?.inside : undefined;
	return inside === undefined || inside.length === 0
		? undefined
		: countNoun(inside.length, 'launch', 'launches');
}

function statementWords(event: BriefingEvent, {dataset}: Context): string | undefined {
	const count = statementsOf(dataset).about.get(event.id)?.length ?? 0;
	return count === 0 ? undefined : `${countNoun(count, 'statement')} (${sidesOn(event, dataset)})`;
}

// The strip that both share.

/** Days shown around the two, and how few so that a day has two cells: numbers of neighbouring days stand apart then. */
const mostAround = 14;
const fewestAround = 7;
/** How far apart the two may be to stand on one line of dates. */
const farthest = 90;
/** Cells of a day at most, and those that a date above the strip needs. */
const widestDay = 3;
const labelCells = 10;

function spanOf(event: BriefingEvent): DaySpan {
	return {
		first: event.start.firstDay,
		last: isDrill(event) ? endOf(event).lastDay : event.start.lastDay,
	};
}

function stripLines(pair: Pair, context: Context): readonly Line[] {
	const [a, b] = [spanOf(pair[0]), spanOf(pair[1])];
	const isNear = Math.max(a.first, b.first) - Math.min(a.last, b.last) <= farthest;
	const bases = isNear ? [Math.min(a.first, b.first), Math.min(a.first, b.first)] : [a.first, b.first];
	const lasts = [a.last - (bases[0] ?? 0), b.last - (bases[1] ?? 0)];
	const cells = Math.max(1, context.width - labelWidth);
	const inTwos = Math.floor((cells / 2 - Math.max(...lasts) - 1) / 2);
	const around = inTwos < fewestAround ? mostAround : Math.min(mostAround, inTwos);
	const days = Math.max(...lasts) + 2 * around + 1;
	const cellsPerDay = Math.max(1, Math.min(widestDay, Math.floor(cells / days)));
	const daysPerCell = Math.max(1, Math.ceil(days / cells));
	const perDay = cellsPerDay / daysPerCell;
	const count = Math.ceil(days * perDay);
	const scaleFrom = (base: number) => ({first: base - around, cellsPerDay, daysPerCell});
	const scale = createCellRow(count);
	const step = 7 * Math.ceil(labelCells / (7 * perDay));
	for (let day = -step * Math.floor(around / step); day < days - around; day += step) {
		const text = isNear ? shortDay((bases[0] ?? 0) + day) : day > 0 ? `+${day}` : String(day);
		scale.write(cellOfDay(day, scaleFrom(0)), {text}, 'dim');
	}

	return [
		[{text: (isNear ? '' : 'days').padEnd(labelWidth), role: 'dim'}, ...scale.line()],
		...pair.map((event, side) =>
			laneLine(event, context.pairings, {...scaleFrom(bases[side] ?? 0), cells: count, days}),
		),
	];
}

/** The days of an event's own line, and their cells. */
type Lane = DayScale & {readonly days: number; readonly cells: number};

/** A drill with the launches around it, or a launch with the drills. */
function laneLine(event: BriefingEvent, pairings: Pairings, lane: Lane): Line {
	const {first, days, cells, cellsPerDay} = lane;
	const row = createCellRow(cells);
	row.fill(0, cells - 1, timeLineMarks.nothing, 'dim');
	const drills = (isDrill(event) ? [event] : pairings.all().map(({drill}) => drill)).map(drill =>
		drillCells(drill, lane),
	);
	for (const cell of drills.flatMap(({possible}) => possible)) {
		row.mark(cell, timeLineMarks.rough, 'drill');
	}

	for (const cell of drills.flatMap(({certain}) => certain)) {
		row.mark(cell, timeLineMarks.drill, 'drill');
	}

	// A launch is one mark, over a drill.
	const shown = {first, last: first + days - 1};
	const launches = pairings.index.overlapping(shown.first, shown.last);
	for (const {start} of launches.filter(({start: date}) => !isExactDay(date))) {
		const {from, to} = cellsOfDays({first: start.firstDay, last: start.lastDay}, lane);
		row.fill(from, to, timeLineMarks.rough, 'launch');
	}

	putLaunches(
		row,
		launchMarks(launches, event.id, shown, day => cellOfDay(day, lane)),
		cellsPerDay >= 2,
	);
	const name = `${dayWords(event.start)} ${civilDate(event.start.firstDay).year}`;
	return [
		...fitLine(lineOf(name, isDrill(event) ? 'drill' : 'launch'), labelWidth - 1),
		{text: ' '},
		...row.line(),
	];
}

/**
 * Statistics as plain text: ASCII alone, so that columns hold in every terminal and mail, and no escape codes.
 * Bars follow the width; tables need 60 columns, and from 72 on the groups show the range of chance too.
 */

import type {Pairing} from '../pairing/pairing-index.ts';
import {gapWords, percentText} from '../pairing/pairing-words.ts';
import {launchChoiceWords} from '../pairing/pairings.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {countDays, countNoun, cutText, wrapText} from '../text/words.ts';
import {dateSpan, longDay} from '../time/format-date.ts';
import {
	firmnessLines,
	percentCell,
	pWords,
	questionWords,
	significance,
	smallestWords,
} from './bottom-line.ts';
import type {TestedShare} from './shares.ts';
import type {GapBin} from './spread.ts';
import type {Group, Statistics} from './statistics.ts';
import {type Question, type ReasonLeftOut, reasonsLeftOut, type Side, sides} from './study-drills.ts';

/** The text, ending in a line end; the same bytes for the same statistics and width. */
export function statsText(statistics: Statistics, {width}: {readonly width: number}): string {
	const sections = [
		headLines(statistics, width),
		section('Drills (=) and launches (^) a year', yearLines(statistics, width)),
		...(statistics.tooLittle === undefined
			? figureSections(statistics, width)
			: [wrapText(statistics.tooLittle, {width})]),
	];
	return `${sections
		.filter(lines => lines.length > 0)
		.map(lines => lines.join('\n'))
		.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : [title.toUpperCase(), ...lines];
}

function figureSections(statistics: Statistics, width: number): string[][] {
	const which = {nearest: 'nearest', next: 'next', previous: 'last'}[statistics.choice.direction];
	return [
		section(`Where the ${which} launch stood (# seen, | by chance)`, gapLines(statistics, width)),
		section('Drills with a launch close by', [
			...shareLines(statistics.shares),
			...verdictLines(statistics, width),
		]),
		section('How firm it is', firmnessLines(statistics, width)),
		section('By category: launch within 7 days', groupLines(statistics.categories, width)),
		section('By period: launch within 7 days', [
			...groupLines(statistics.periods, width),
			...groupNote([...statistics.categories, ...statistics.periods], width),
		]),
		section('Most unusual pairings', [
			...statistics.rarest.flatMap(({pairing, chance}) =>
				pairLines(pairing, `${percentText(chance)} of days`, width),
			),
			...smallestWords(statistics).flatMap(sentence => wrapText(sentence, {width})),
		]),
		section(
			'Longest gaps',
			statistics.longest.flatMap(pairing => pairLines(pairing, undefined, width)),
		),
		section('What this says and does not say', noteLines(statistics, width)),
	];
}

function groupNote(groups: readonly Group[], width: number): string[] {
	const rows = groups.filter(({shares}) => shares !== undefined).length;
	const note =
		'* outside the middle 95% of chance. These rows are not corrected for their number: of twenty figures, one is outside by chance alone.';
	return rows === 0 ? [] : wrapText(note, {width});
}

function headLines(statistics: Statistics, width: number): string[] {
	const {drills, launchDays, choice, selected} = statistics;
	const {direction, launches, theatre} = choice;
	const words = [
		`${countNoun(drills, 'drill')} with exact dates; in their years there was a launch on ${countDays(launchDays)}.`,
		`Counted: ${launchChoiceWords(launches)}; drills ${theatre === 'korea' ? 'on and around the peninsula' : 'in all theatres'}; gap to the ${direction} launch.`,
		...(selected === 0 ? ['The selection holds no drill.'] : []),
		...leftOutWords(statistics),
	];
	return ['STATISTICS OF DRILLS AND LAUNCHES', ...words.flatMap(text => wrapText(text, {width}))];
}

function leftOutWords({leftOut, coverage}: Statistics): string[] {
	const {from, to} = coverage.drills;
	const words: Readonly<Record<ReasonLeftOut, string>> = {
		deployment: 'deployments',
		unpaired: 'without a single date or held elsewhere',
		uncovered: `outside ${longDay(from)} to ${longDay(to)}`,
		part: 'inside another drill that counts',
		coarse: 'without exact dates',
		edge: 'too near an end of coverage',
	};
	const parts = reasonsLeftOut.flatMap(reason =>
		leftOut[reason] === 0 ? [] : [`${leftOut[reason]} ${words[reason]}`],
	);
	return parts.length === 0 ? [] : [`Left out: ${parts.join('; ')}.`];
}

function pairLines({drill, match}: Pairing, rating: string | undefined, width: number): string[] {
	if (match === undefined) {
		return [];
	}

	const gap = [gapWords(match.gap), rating].filter(Boolean).join(', ');
	return [`  ${drill.title}, ${dateSpan(drill.start, drill.end)}`, `    ${gap}: ${match.launch.title}`].map(
		line => cutText(asciiMarksText(line), width),
	);
}

function noteLines({answering}: Statistics, width: number): string[] {
	return [
		'Only closeness in time is counted. It does not show that one side acted because of the other.',
		'"Chance" moves the drills of a year together around the calendar of that year, all ways equally likely; launches stay where they were. In the bars, and beside pairs, it is the days within half a year of each drill.',
		'Drills and launches that nobody reported are not in it, and a drill may have been announced, moved or cancelled because of what came before.',
		...(answering === 0
			? []
			: [
					'A drill that answered a launch stands shortly after it by its nature; leaving such drills out takes away drills for being near a launch, so the two readings are bounds.',
				]),
		'How the figures are found: docs/method.md.',
	].flatMap(note => wrapText(note, {width, first: '- ', rest: '  '}));
}

// Bars in text: drills and launches a year, and where launches stood to drills.

/** Narrowest bar that still shows a difference. */
const fewestBarCells = 6;

/** A row a year with a bar for drills and one for launches, on one scale. */
export function yearLines({years, coverage}: Statistics, width: number): string[] {
	const most = Math.max(1, ...years.flatMap(({drills, launches}) => [drills, launches]));
	// Year and its mark, then for each side a space, four cells of a number and a space.
	const cells = Math.max(fewestBarCells, Math.floor((width - 6 - 2 * 6) / 2));
	const rows = years.map(({year, drills, launches, isPart}) =>
		[
			` ${year}${isPart ? '*' : ' '}`,
			String(drills).padStart(4),
			bar('=', drills, most, cells).padEnd(cells),
			String(launches).padStart(4),
			bar('^', launches, most, cells),
		]
			.join(' ')
			.trimEnd(),
	);
	const ends = [coverage.drills.to, coverage.launches.to];
	return years.some(({isPart}) => isPart)
		? [...rows, ` * known in part, to ${longDay(Math.min(...ends))}`]
		: rows;
}

/** At least one mark for what is not nothing. */
function bar(mark: string, value: number, most: number, cells: number): string {
	return mark.repeat(value === 0 ? 0 : Math.max(1, Math.round((value / most) * cells)));
}

/** A row a bin with the share of drills, the share by chance, and both as a bar. */
export function gapLines({gaps, drills}: Statistics, width: number): string[] {
	const without = drills - gaps.reduce((sum, bin) => sum + bin.drills, 0);
	const most = Math.max(1, ...gaps.flatMap(bin => [bin.drills, bin.expected]));
	const labelCells = 24;
	const cells = Math.max(fewestBarCells, width - labelCells - 16);
	const rows = gaps.map(bin => {
		const numbers = [bin.drills, bin.expected].map(count => percentCell(count, drills).padStart(6)).join(' ');
		return ` ${binWords(bin).padEnd(labelCells)}${numbers}  ${markedBar(bin, most, cells)}`.trimEnd();
	});
	const head = `${' '.repeat(labelCells + 1)}${'seen'.padStart(6)} ${'chance'.padStart(6)}`;
	return [
		head,
		...rows,
		...(without === 0 ? [] : [` no launch on that side: ${without} of ${drills} drills`]),
	];
}

function markedBar({drills, expected}: GapBin, most: number, cells: number): string {
	const seen = bar('#', drills, most, cells);
	const at = Math.min(cells - 1, Math.round((expected / most) * cells));
	return `${seen.slice(0, at).padEnd(at)}|${seen.slice(at + 1)}`;
}

function binWords({side, fromDays, toDays}: GapBin): string {
	if (side === 'on') {
		return 'on its days';
	}

	const days = Number.isFinite(toDays) ? `${fromDays} to ${toDays}` : `over ${fromDays - 1}`;
	return `${days} days ${side}`;
}

// Shares of drills beside chance, as tables in text.

/** The window of the tables by category and by period: the one that press reports have in mind. */
const groupWindowDays = 7;
/** From this width on the tables by group have room for the range of chance. */
const roomyWidth = 72;

const sideWords: Readonly<Record<Side, string>> = {
	before: 'before the drill',
	after: 'after the drill',
	either: 'on its days or either side',
};

/** The table of all questions, a block a side. */
export function shareLines(shares: readonly TestedShare[]): string[] {
	const cells = (words: readonly string[]) =>
		words.map((word, index) => word.padStart([8, 8, 14, 8, 8][index] ?? 0)).join('');
	const head = `${' '.repeat(14)}${cells(['seen', 'chance', '95% of chance', 'p', 'Holm p'])}`;
	return [
		head,
		...sides.flatMap(side => [
			` ${sideWords[side]}`,
			...shares
				.filter(share => share.side === side)
				.map(share => {
					const numbers = [
						percentCell(share.close, share.drills),
						percentCell(share.expected, share.drills),
						`${percentCell(share.low, share.drills)} to ${percentCell(share.high, share.drills)}`,
						pWords(share.p),
						pWords(share.pHolm),
					];
					return `${`   ${withinWords(share)}`.padEnd(14)}${cells(numbers)}`;
				}),
		]),
	];
}

function withinWords({withinDays}: Question): string {
	return withinDays === 0
		? 'its days'
		: `${String(withinDays).padStart(2)} ${withinDays === 1 ? 'day' : 'days'}`;
}

/** What the table comes to, and what is left of it without the drills that answered a launch. */
export function verdictLines(
	{
		shares,
		sharesWithoutAnswering,
		answering,
	}: Pick<Statistics, 'shares' | 'sharesWithoutAnswering' | 'answering'>,
	width: number,
): string[] {
	const asked = `${countNoun(shares.length, 'question')}`;
	const sentences = [`Corrected for ${asked} (Holm p), at the 5% level, ${verdictWords(shares)}.`];
	if (sharesWithoutAnswering.length > 0) {
		sentences.push(
			`Without the ${answering === 1 ? 'drill' : `${answering} drills`} that a source says answered a launch or a nuclear test, ${verdictWords(sharesWithoutAnswering)}.`,
		);
	}

	return sentences.flatMap(sentence => wrapText(sentence, {width}));
}

function verdictWords(shares: readonly TestedShare[]): string {
	const words = shares
		.filter(({pHolm}) => pHolm <= significance)
		.map(share => {
			const [seen, chance] = [share.close, share.expected].map(count => percentCell(count, share.drills));
			return `${questionWords(share)} (${seen} seen, ${chance} by chance)`;
		});
	return words.length === 0
		? 'no share differs from chance'
		: `these differ from chance: ${words.join('; ')}`;
}

/** A row a group: drills, and for each side the share beside chance; `*` where it lies outside the middle 95%. */
export function groupLines(groups: readonly Group[], width: number): string[] {
	const isRoomy = width >= roomyWidth;
	const cellWidth = isRoomy ? 16 : 12;
	const head = ` ${'drills'.padStart(23)}${sides.map(side => side.padStart(cellWidth)).join('')}`;
	const rows = groups.map(({name, drills, shares}) => {
		const cells =
			shares === undefined
				? '  too few to tell'
				: sides.map(side => groupCell(shares, side, isRoomy).padStart(cellWidth)).join('');
		return ` ${name.padEnd(18)}${String(drills).padStart(5)}${cells}`;
	});
	return [head, ...rows];
}

function groupCell(shares: NonNullable<Group['shares']>, side: Side, isRoomy: boolean): string {
	const share = shares.find(each => each.side === side && each.withinDays === groupWindowDays);
	if (share === undefined) {
		return '';
	}

	const {close, expected, low, high, drills} = share;
	const mark = close < low || close > high ? '*' : ' ';
	const [seen, mean, from, to] = [close, expected, low, high].map(count => percentCell(count, drills));
	const range = isRoomy ? ` (${from?.replace('%', '')}-${to?.replace('%', '')})` : '';
	return `${seen}${mark}${mean?.replace('%', '').padStart(2)}${range}`;
}

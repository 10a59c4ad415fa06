/** Shares of drills beside chance, as tables in text. */
import {wrapText} from '../text/cells.ts';
import type {Share, TestedShare} from './shares.ts';
import type {Group, Statistics} from './statistics.ts';
import {type Question, type Side, sides} from './study-drills.ts';

/** A corrected p-value up to this is called a difference from chance. */
const significance = 0.05;

/** The window of the tables by category and by period: the one that press reports have in mind. */
const groupWindowDays = 7;
/** From this width on the tables by group have room for the range of chance. */
const roomyWidth = 72;

/** `9%`; `<1%` for what is not nothing. */
export function percentCell(count: number, total: number): string {
	const share = total === 0 ? 0 : count / total;
	return share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`;
}

/** `<0.001`, `0.012`, `0.27`, `1`. */
export function pWords(p: number): string {
	if (p < 0.001) {
		return '<0.001';
	}

	return p >= 0.995 ? '1' : p.toFixed(p < 0.0995 ? 3 : 2);
}

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
	const asked = `${shares.length} ${shares.length === 1 ? 'question' : 'questions'}`;
	const sentences = [`Corrected for ${asked} (Holm p), at the 5% level, ${verdictWords(shares)}.`];
	if (sharesWithoutAnswering.length > 0) {
		sentences.push(
			`Without the ${answering === 1 ? 'drill' : `${answering} drills`} that a source says answered a launch or a nuclear test, ${verdictWords(sharesWithoutAnswering)}.`,
		);
	}

	return sentences.flatMap(sentence => wrapText(sentence, {width}));
}

function verdictWords(shares: readonly TestedShare[]): string {
	const different = shares.filter(({pHolm}) => pHolm <= significance);
	const words = different.map(share => {
		const window = share.withinDays === 0 ? 'on its days' : `within ${withinWords(share).trim()}`;
		const where = share.withinDays === 0 ? '' : ` ${share.side === 'either' ? 'on either side' : share.side}`;
		const [seen, chance] = [share.close, share.expected].map(count => percentCell(count, share.drills));
		return `${window}${where} (${seen} seen, ${chance} by chance)`;
	});
	return different.length === 0
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

function groupCell(shares: readonly Share[], side: Side, isRoomy: boolean): string {
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

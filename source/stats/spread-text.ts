/** Bars in text: drills and launches a year, and where launches stood to drills. */
import {longDay} from '../time/format-date.ts';
import type {GapBin} from './gap-bins.ts';
import {percentCell} from './share-text.ts';
import type {Statistics} from './statistics.ts';

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

/**
 * A gap in words, and how usual such a gap is. For sentences (`gapWords`): `2 days after`, `13 h after`, `during, day 7
 * of 11`, `2 to 30 days before`; for the screen in three lengths that always tell the same gap.
 */

import {type BriefingEvent, isDrill, isLaunch} from '../dataset/event.ts';
import {countDays, withCommas} from '../text/words.ts';
import type {Gap} from './gap.ts';
import type {Pairing} from './pairing-index.ts';
import {launchChoiceText, type Pairings} from './pairings.ts';

/** Up to this many hours a gap is given in hours where they are known. */
const longestHours = 72;

/** The relation of the launch to the drill, in full. */
export function gapWords(gap: Gap): string {
	const {relation, days, daysMax, minutes} = gap;
	switch (relation) {
		case 'during':
			return gap.dayOfDrill === undefined ? 'during' : `during, day ${gap.dayOfDrill} of ${gap.drillDays}`;
		case 'same-day':
			return 'same day, order unknown';
		case 'uncertain':
			return daysMax === 0 ? 'same day or during' : `uncertain, at most ${countDays(daysMax)} apart`;
		case 'before':
		case 'after': {
			if (minutes !== undefined && Math.abs(minutes) <= longestHours * 60) {
				return `${durationWords(Math.abs(minutes))} ${relation}`;
			}

			const [least, most] = [Math.abs(days), Math.abs(daysMax)];
			if (least === 0 && most === 0) {
				return `same day, ${relation}`;
			}

			return `${least === most ? countDays(least) : `${withCommas(least)} to ${countDays(most)}`} ${relation}`;
		}
	}
}

// The same gap on the screen, in three lengths: the title of the pairing, the middle of it, and a row of a list. All three
// are made from one reading of the gap, so that they cannot tell different gaps.

/** A gap of more days than this is none within a year: the days would pretend to be a relation. */
export const daysInYear = 365;

/** One reading of a gap: its size in words, long and short, and on which side the launch was. */
type GapReading = {
	readonly long: string;
	/** In the middle of the pairing: a line or two. */
	readonly middle: readonly string[];
	/** How the launch stands to the drill, for the arrow: `after`, `inside it`. */
	readonly side: 'before' | 'after' | 'inside it' | 'same day' | 'not certain';
	/** In a row, the fullest form first. */
	readonly row: readonly string[];
};

function readGap(gap: Gap): GapReading {
	switch (gap.relation) {
		case 'during':
			return readInside(gap);
		case 'same-day':
			return {
				long: 'the same day; which came first is not known',
				middle: ['same day'],
				side: 'not certain',
				row: ['same day'],
			};
		case 'uncertain':
			return readUncertain(gap);
		case 'before':
		case 'after':
			return readSide(gap, gap.relation);
	}
}

function readInside({dayOfDrill, drillDays}: Gap): GapReading {
	if (dayOfDrill === undefined) {
		return {long: 'inside the drill', middle: ['inside'], side: 'inside it', row: ['inside']};
	}

	const day = `day ${dayOfDrill} of ${drillDays}`;
	return {
		long: `inside the drill, on ${day}`,
		middle: [day],
		side: 'inside it',
		row: [day, `day ${dayOfDrill}`],
	};
}

/** A launch that certainly came before the drill, or after it. */
function readSide({days, daysMax, minutes}: Gap, side: 'before' | 'after'): GapReading {
	const sign = side === 'before' ? '-' : '+';
	const [least, most] = [Math.abs(days), Math.abs(daysMax)];
	if (minutes !== undefined && Math.abs(minutes) <= longestHours * 60) {
		const time = durationWords(Math.abs(minutes));
		return {long: `${time} ${side}`, middle: [time], side, row: [`${sign}${time}`]};
	}

	if (most === 0) {
		const row = [`same day, ${side}`, 'same day'];
		return {long: `the same day, ${side}`, middle: ['same day'], side, row};
	}

	const size = least === most ? withCommas(least) : `${withCommas(least)} to ${withCommas(most)}`;
	if (least > daysInYear) {
		return {
			long: `none within a year; the nearest ${size} days ${side}`,
			middle: ['none within a year', `${size} d`],
			side,
			row: ['none in a year', 'over a year'],
		};
	}

	const long = `${size} ${most === 1 ? 'day' : 'days'} ${side}`;
	return {long, middle: [`${size} d`], side, row: [`${sign}${size} d`]};
}

/** The launch may have come on either side of the drill's edge, or on its days. */
function readUncertain({daysMax, possible = {from: 0, to: daysMax}}: Gap): GapReading {
	const {from, to} = possible;
	const [before, after] = [withCommas(-from), withCommas(to)];
	if (from === 0 && to === 0) {
		return {
			long: 'the same day or inside the drill',
			middle: ['same day', 'or inside it'],
			side: 'not certain',
			row: ['same day?'],
		};
	}

	if (from === 0 || to === 0) {
		const [size, side] = from === 0 ? [after, 'after'] : [before, 'before'];
		return {
			long: `0 to ${countDays(Math.max(-from, to))} ${side}`,
			middle: [`0 to ${size} d`, side],
			side: 'not certain',
			row: [from === 0 ? `0 to +${size} d` : `-${size} to 0 d`, 'uncertain'],
		};
	}

	return {
		long: `${countDays(-from)} before to ${countDays(to)} after`,
		middle: [`${before} d before`, `to ${after} d after`],
		side: 'not certain',
		row: [`-${before} to +${after} d`, 'uncertain'],
	};
}

/** The gap in a title: `2 to 8 days after`, `inside the drill, on day 3 of 6`, `1 day before to 4 days after`. */
export function gapTitle(gap: Gap): string {
	return readGap(gap).long;
}

/** The gap in the middle of a pairing, in lines of at most 18 cells, and the side on which the launch was. */
export function gapMiddle(gap: Gap): Pick<GapReading, 'middle' | 'side'> {
	return readGap(gap);
}

/** The gap on one line, behind a launch: `3 d before`, `day 4 of 11`. */
export function gapLabel(gap: Gap): string {
	const {middle, side} = readGap(gap);
	return [...middle, ...(side === 'before' || side === 'after' ? [side] : [])].join(' ');
}

/** The gap in a row: `+2 to 8 d`, `-13 h`, `day 7 of 11`, `-1 to +4 d`; shorter where that is wider than the column. */
export function gapShort(gap: Gap, width = gapWidth): string {
	const {row} = readGap(gap);
	return row.find(text => text.length <= width) ?? row.at(-1) ?? '';
}

/** Cells of the widest gap of a row that is not cut short. */
export const gapWidth = 14;

/** `40 min`, `13 h`; half hours round up as clocks do not matter at that size. */
function durationWords(minutes: number): string {
	return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** What a share is one of: days, or periods as long as the drill. */
function periodWords(drillDays: number): string {
	return drillDays === 1 ? 'days' : `${drillDays}-day periods`;
}

/** How unusual a share is, one scale everywhere: under 5% rare, under 20% unusual, under 40% not unusual, else ordinary. */
function usualness(share: number): 'rare' | 'unusual' | 'not unusual' | 'ordinary' {
	return share < 0.05 ? 'rare' : share < 0.2 ? 'unusual' : share < 0.4 ? 'not unusual' : 'ordinary';
}

/** The usualness of a gap for a title, from the fullest form to the shortest. */
export function usualnessForms(share: number, drillDays: number): readonly string[] {
	const [percent, word] = [percentText(share), usualness(share)];
	return [
		`a launch this near: ${percent} of ${periodWords(drillDays)} around it, ${word}`,
		`this near on ${percent} of ${periodWords(drillDays)}, ${word}`,
		`${percent} of ${periodWords(drillDays)}: ${word}`,
		word,
	];
}

export function noPairingWords(
	event: BriefingEvent,
	pairing: Pairing | undefined,
	pairings: Pairings,
): string {
	if (event.kind === 'nuclear-test') {
		return 'Nuclear tests are not paired. A drill that was said to answer one names it in its detail.';
	}

	if (event.kind === 'fire') {
		return 'Artillery and rocket fire is not paired. What was said to tie it to a drill stands in its detail.';
	}

	if (event.kind === 'statement') {
		return 'What the statement is about is not paired; Enter in the detail goes to it.';
	}

	if (isLaunch(event)) {
		return pairings.launches.some(({id}) => id === event.id)
			? 'No drill in the data is paired with this launch.'
			: `This launch does not count among those chosen: ${launchChoiceText(pairings.choice.launches)} (m changes it).`;
	}

	if (!isDrill(event)) {
		return 'A note is not paired.';
	}

	if (!event.pairable) {
		return `Listed, not paired: ${event.pairableReason ?? 'not a single dated drill'}.`;
	}

	return pairing === undefined
		? 'Held away from the peninsula: not paired (--theatre all pairs such drills too).'
		: `No ${pairings.choice.direction === 'previous' ? 'earlier' : 'later'} launch in the data.`;
}

// A chance in words: `a launch this near: 31% of days around it, not unusual`.

/** Whole percent; what would round to 0% or 100% without being it says `less than 1%` or `more than 99%`. */
export function percentText(share: number): string {
	const percent = Math.round(share * 100);
	if (percent === 0 && share > 0) {
		return 'less than 1%';
	}

	return percent === 100 && share < 1 ? 'more than 99%' : `${percent}%`;
}

/**
 * What launches fired, by kind and in words: nothing that accounts dispute. A type that they differ on is left to its
 * class, a count that they differ on to the lowest, each missile is told once.
 */
import type {Dispute} from '../dataset/claim.ts';
import type {Launch, LaunchClass} from '../dataset/event.ts';
import {joinWords, numberWord} from '../text/words.ts';
import {countMissiles} from './counts.ts';
import type {LaunchCount, SummaryLaunch, SummaryMissile} from './summary.ts';

/** Classes by weight: what a reader asks for first. */
const classOrder: readonly LaunchClass[] = [
	'ICBM',
	'SLV',
	'IRBM',
	'SLBM',
	'MRBM',
	'SRBM',
	'cruise',
	'anti-ship',
	'SAM',
	'rocket-artillery',
	'unknown',
];

const longNouns: Record<LaunchClass, string> = {
	ICBM: 'ICBM',
	SLV: 'space launch vehicle',
	IRBM: 'intermediate-range ballistic missile',
	SLBM: 'submarine-launched ballistic missile',
	MRBM: 'medium-range ballistic missile',
	SRBM: 'short-range ballistic missile',
	cruise: 'cruise missile',
	'anti-ship': 'anti-ship missile',
	SAM: 'surface-to-air missile',
	'rocket-artillery': 'artillery rocket',
	unknown: 'missile of unknown class',
};

/** A class by its weight, the heaviest 0. */
export function classRank(className: LaunchClass): number {
	return classOrder.indexOf(className);
}

/** Whether accounts of a launch differ on this. */
export function isContested({contested}: Launch, what: Dispute): boolean {
	return contested.some(account => account.what === what);
}

/** The class in full, in the plural unless it is one. */
export function classWords(className: LaunchClass, count: number | undefined): string {
	if (count === 1) {
		return longNouns[className];
	}

	return className === 'unknown' ? 'missiles of unknown class' : `${longNouns[className]}s`;
}

export type FiredKind = {
	readonly className: LaunchClass;
	/** A designation; absent where the type is unknown, disputed, or only described ("new IRBM of 2022"). */
	readonly name?: string;
	readonly count?: number;
	readonly isAtLeast: boolean;
	readonly isAbout: boolean;
};

/** What launches fired, by kind, the heaviest first, each missile once. */
export function firedKinds(launches: readonly SummaryLaunch[]): readonly FiredKind[] {
	const kinds = new Map<string, FiredKind>();
	for (const {launch, missiles} of launches) {
		for (const [index, missile] of missiles.entries()) {
			if (missile.sameAsPrevious) {
				continue;
			}

			const kind = kindOf(missile, launch, accountsAfter(missiles, index));
			const key = `${kind.className} ${kind.name}`;
			const before = kinds.get(key);
			kinds.set(key, before === undefined ? kind : joinedKind(before, kind));
		}
	}

	return [...kinds.values()].sort((a, b) => classRank(a.className) - classRank(b.className));
}

/** How many missiles launches fired, a disputed number at its lowest: then the sum is a floor. */
export function firedMissiles(
	launches: readonly SummaryLaunch[],
): Pick<LaunchCount, 'missiles' | 'isMissilesAtLeast' | 'isMissilesAbout'> {
	const kinds = firedKinds(launches);
	const {isMissilesAtLeast, isMissilesAbout} = countMissiles(launches.map(({launch}) => launch));
	return {
		missiles: kinds.reduce((total, {count = 1}) => total + count, 0),
		isMissilesAtLeast: isMissilesAtLeast || kinds.some(kind => kind.isAtLeast),
		isMissilesAbout,
	};
}

/** The other accounts of the missiles of a row. */
function accountsAfter(missiles: readonly SummaryMissile[], index: number): readonly SummaryMissile[] {
	const later = missiles.slice(index + 1);
	const end = later.findIndex(({sameAsPrevious}) => !sameAsPrevious);
	return end === -1 ? later : later.slice(0, end);
}

function kindOf(missile: SummaryMissile, launch: Launch, accounts: readonly SummaryMissile[]): FiredKind {
	const {systemName, class: className, count, atLeast, countAbout} = missile;
	const isTypeOpen =
		isContested(launch, 'type') ||
		accounts.some(
			other => other.class !== className || (other.system !== undefined && other.system !== missile.system),
		);
	const lowest = Math.min(...[missile, ...accounts].flatMap(({count: counted}) => counted ?? []));
	const isCountOpen =
		isContested(launch, 'count') || accounts.some(({count: other}) => other !== undefined && other !== count);
	return {
		className: isTypeOpen && accounts.some(({class: other}) => other !== className) ? 'unknown' : className,
		...(systemName === undefined || isTypeOpen || /^[a-z]/.test(systemName) ? {} : {name: systemName}),
		...(count === undefined ? {} : {count: isCountOpen ? lowest : count}),
		isAtLeast: atLeast === true || isCountOpen,
		isAbout: countAbout === true,
	};
}

/** Two kinds of one class and name as one. */
export function joinedKind(a: FiredKind, b: FiredKind): FiredKind {
	const {count: _, ...rest} = a;
	return {
		...rest,
		...(a.count === undefined || b.count === undefined ? {} : {count: a.count + b.count}),
		isAtLeast: a.isAtLeast || b.isAtLeast,
		isAbout: a.isAbout || b.isAbout,
	};
}

/** `two KN-23 short-range ballistic missiles`, `at least seven cruise missiles`, `cruise missiles` of unknown number. */
export function kindWords({className, name, count, isAtLeast, isAbout}: FiredKind): string {
	const noun = name?.includes(className)
		? name
		: [name, classWords(className, count)].filter(Boolean).join(' ');
	if (count === undefined) {
		return noun;
	}

	return `${floorMark(isAtLeast, isAbout)}${numberWord(count)} ${noun}`;
}

/** A launch's title as a sentence says it: `Hwasong-15 ICBM from Pyongsong`, `2 KN-23 SRBMs from Jangyon`. */
export function plainTitle({title}: Pick<Launch, 'title'>): string {
	return title
		.replace(/(\d+) × ([^()]+?) \(([\w-]+)\)/g, (_, count: string, name: string, className: LaunchClass) => {
			if (/^[a-z]/.test(name)) {
				return `${count} ${shortClass(className, Number(count))}`;
			}

			const noun = className === 'rocket-artillery' ? '' : ` ${shortClass(className, Number(count))}`;
			return count === '1' ? `${name}${noun}` : `${count}${/^\d/.test(name) ? ' ×' : ''} ${name}${noun}`;
		})
		.replace(/ \(([\w-]+)\)/g, (_, className: LaunchClass) => ` ${shortClass(className, undefined)}`);
}

const shortNouns: Partial<Record<LaunchClass, string>> = {
	cruise: 'cruise missile',
	'anti-ship': 'anti-ship missile',
	'rocket-artillery': 'artillery rocket',
	unknown: 'missile',
};

/** A class in short, in the plural unless it is one: `SRBMs`, `cruise missile`. */
function shortClass(className: LaunchClass, count: number | undefined): string {
	return `${shortNouns[className] ?? className}${count === 1 ? '' : 's'}`;
}

/** What a launch fired without what is disputed, for lists: `Hwasong-15 ICBM`, `2 KN-23 SRBMs`, `at least 4 cruise missiles`. */
export function shortLaunchWords(entry: SummaryLaunch): string {
	const kinds = firedKinds([entry]);
	return joinWords(kinds.map(kind => shortKindWords(kind, kinds.length > 1)));
}

/** A single missile with a name needs no number, unless it stands beside others. */
function shortKindWords(
	{className, name, count, isAtLeast, isAbout}: FiredKind,
	isBesideOthers: boolean,
): string {
	const noun = name?.includes(className)
		? name
		: [name, shortClass(className, count)].filter(Boolean).join(' ');
	const floor = floorMark(isAtLeast, isAbout);
	if (count === undefined || (count === 1 && name !== undefined && floor === '' && !isBesideOthers)) {
		return noun;
	}

	return `${floor}${count} ${noun}`;
}

function floorMark(isAtLeast: boolean, isAbout: boolean): string {
	return isAtLeast ? 'at least ' : isAbout ? 'about ' : '';
}

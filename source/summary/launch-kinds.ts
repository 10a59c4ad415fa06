/**
 * What launches fired, by kind and in words: nothing that accounts dispute. A type that they differ on is left to its
 * class, a class to what its accounts share, a count to the lowest; each missile is told once.
 */
import type {Dispute} from '../dataset/claim.ts';
import type {Launch, LaunchClass} from '../dataset/event.ts';
import {joinWords, numberWord, wordNoun} from '../text/words.ts';
import {floorWords} from './counts.ts';
import type {LaunchCount, Summary, SummaryLaunch, SummaryMissile} from './summary.ts';

/** A class, or what is left of one where accounts differ: all of them ballistic, or nothing in common. */
export type FiredClass = LaunchClass | 'ballistic' | 'disputed';

/** Classes by weight: what a reader asks for first. */
const classOrder: readonly FiredClass[] = [
	'ICBM',
	'SLV',
	'ballistic',
	'IRBM',
	'SLBM',
	'MRBM',
	'disputed',
	'SRBM',
	'cruise',
	'anti-ship',
	'SAM',
	'rocket-artillery',
	'unknown',
];

/** A kind of missile in full, for one; `disputed` and `unknown` follow their noun. */
const longNouns: Record<FiredClass, string> = {
	ICBM: 'ICBM',
	SLV: 'space launch vehicle',
	IRBM: 'intermediate-range ballistic missile',
	SLBM: 'submarine-launched ballistic missile',
	MRBM: 'medium-range ballistic missile',
	ballistic: 'ballistic missile of disputed class',
	disputed: 'missile of disputed type',
	SRBM: 'short-range ballistic missile',
	cruise: 'cruise missile',
	'anti-ship': 'anti-ship missile',
	SAM: 'surface-to-air missile',
	'rocket-artillery': 'artillery rocket',
	unknown: 'missile of unknown class',
};

/** A class by its weight, the heaviest 0. */
export function classRank(className: FiredClass): number {
	return classOrder.indexOf(className);
}

/** Whether accounts of a launch differ on this. */
export function isContested({contested}: Launch, what: Dispute): boolean {
	return contested.some(account => account.what === what);
}

/** The class in full, in the plural unless it is one. */
export function classWords(className: FiredClass, count: number | undefined): string {
	return count === 1 ? longNouns[className] : plural(longNouns[className]);
}

function plural(noun: string): string {
	return noun.includes(' of ') ? noun.replace('missile', 'missiles') : `${noun}s`;
}

export type FiredKind = {
	readonly className: FiredClass;
	/** A designation; absent where the type is unknown, disputed, or only described ("new IRBM of 2022"). */
	readonly name?: string;
	/** How many: a row whose number nobody gives counts as one. */
	readonly count: number;
	/** Whether any row gives a number. */
	readonly isCounted: boolean;
	readonly isAtLeast: boolean;
	readonly isAbout: boolean;
};

/** A launch with its missiles' names. */
type Fired = Pick<SummaryLaunch, 'launch' | 'missiles'>;

/** What launches fired, by kind, the heaviest first, each missile once. */
export function firedKinds(launches: readonly Fired[]): readonly FiredKind[] {
	const kinds = new Map<string, FiredKind>();
	for (const {launch, missiles} of launches) {
		for (const [index, missile] of missiles.entries()) {
			if (missile.sameAsPrevious) {
				continue;
			}

			const kind = kindOf(missile, launch, accountsAfter(missiles, index), countOfRun(missiles, index));
			const key = `${kind.className} ${kind.name}`;
			const before = kinds.get(key);
			kinds.set(key, before === undefined ? kind : joinedKind(before, kind));
		}
	}

	return [...kinds.values()].sort((a, b) => classRank(a.className) - classRank(b.className));
}

/** How many missiles launches fired, a disputed number at its lowest: then the sum is a floor. */
export function firedMissiles(
	launches: readonly Fired[],
): Pick<LaunchCount, 'missiles' | 'isMissilesAtLeast' | 'isMissilesAbout'> {
	const kinds = firedKinds(launches);
	return {
		missiles: kinds.reduce((total, {count}) => total + count, 0),
		isMissilesAtLeast: kinds.some(({isAtLeast, isCounted}) => isAtLeast || !isCounted),
		isMissilesAbout: kinds.some(({isAbout}) => isAbout),
	};
}

/** The other accounts of the missiles of a row. */
function accountsAfter(missiles: readonly SummaryMissile[], index: number): readonly SummaryMissile[] {
	const later = missiles.slice(index + 1);
	const end = later.findIndex(({sameAsPrevious}) => !sameAsPrevious);
	return end === -1 ? later : later.slice(0, end);
}

/** How many missiles the rows up to this one give that stand without an account between: one account may be of them all. */
function countOfRun(missiles: readonly SummaryMissile[], index: number): number {
	const start = missiles.slice(0, index).findLastIndex(({sameAsPrevious}) => sameAsPrevious) + 1;
	return missiles.slice(start, index + 1).reduce((sum, {count}) => sum + (count ?? 0), 0);
}

function kindOf(
	missile: SummaryMissile,
	launch: Launch,
	accounts: readonly SummaryMissile[],
	ofRun: number,
): FiredKind {
	const {count, atLeast, countAbout} = missile;
	const name = designation(missile);
	const className = agreedClass(missile, launch, accounts);
	const isTypeOpen =
		className !== missile.class ||
		isContested(launch, 'type') ||
		accounts.some(({system}) => system !== undefined && system !== missile.system);
	const lowest = Math.min(...[missile, ...accounts].flatMap(({count: counted}) => counted ?? []));
	const isCountOpen =
		isContested(launch, 'count') ||
		accounts.some(({count: other}) => other !== undefined && other !== count && other !== ofRun);
	return {
		className,
		...(name === undefined || isTypeOpen ? {} : {name}),
		count: count === undefined ? 1 : isCountOpen ? lowest : count,
		isCounted: count !== undefined,
		isAtLeast: atLeast === true || isCountOpen,
		isAbout: countAbout === true,
	};
}

/** The name of a missile's system as a noun follows it: `300 mm` of a launcher; none that only describes it. */
export function designation({systemName, class: className}: SummaryMissile): string | undefined {
	return systemName === undefined || /^[a-z]/.test(systemName)
		? undefined
		: className === 'rocket-artillery'
			? systemName.replace(/ MRL$/, '')
			: systemName;
}

const ballisticClasses: ReadonlySet<LaunchClass> = new Set(['ICBM', 'IRBM', 'SLBM', 'MRBM', 'SRBM']);

/** The class that all accounts give, or what those have in common. */
function agreedClass(
	{class: main}: SummaryMissile,
	{contested}: Launch,
	accounts: readonly SummaryMissile[],
): FiredClass {
	const given = new Set([
		main,
		...accounts.map(({class: other}) => other).filter(other => other !== 'unknown'),
		...contested.flatMap(({class: other}) => other ?? []),
	]);
	return main === 'unknown' || given.size === 1
		? main
		: [...given].every(className => ballisticClasses.has(className))
			? 'ballistic'
			: 'disputed';
}

/** Two kinds of one class and name as one; a number beside an unknown one is a floor. */
function joinedKind(a: FiredKind, b: FiredKind): FiredKind {
	return {
		...a,
		count: a.count + b.count,
		isCounted: a.isCounted || b.isCounted,
		isAtLeast: a.isAtLeast || b.isAtLeast || a.isCounted !== b.isCounted,
		isAbout: a.isAbout || b.isAbout,
	};
}

/** One kind a class: a heavy one by its system where it has but one, any other by the class alone. */
export function byClass(kinds: readonly FiredKind[]): readonly FiredKind[] {
	const classes = new Map<string, FiredKind>();
	for (const kind of kinds) {
		const isOnly = kinds.every(other => other === kind || other.className !== kind.className);
		const {name: _, ...unnamed} = kind;
		const told: FiredKind = isOnly && isHeavy(kind) ? kind : unnamed;
		const before = classes.get(told.className);
		classes.set(told.className, before === undefined ? told : joinedKind(before, told));
	}

	return [...classes.values()];
}

/** `two KN-23 short-range ballistic missiles`, `at least seven cruise missiles`, `cruise missiles` of unknown number. */
export function kindWords(kind: FiredKind): string {
	const {className, name, count, isCounted} = kind;
	const noun = name?.includes(className)
		? name
		: [name, classWords(className, isCounted ? count : undefined)].filter(Boolean).join(' ');
	return isCounted ? `${floorMark(kind)}${numberWord(count)} ${noun}` : noun;
}

const shortNouns: Partial<Record<FiredClass, string>> = {
	cruise: 'cruise missile',
	'anti-ship': 'anti-ship missile',
	'rocket-artillery': 'artillery rocket',
	ballistic: longNouns.ballistic,
	disputed: longNouns.disputed,
	unknown: 'missile',
};

/** A class in short, in the plural unless it is one: `SRBMs`, `cruise missile`. */
export function shortClass(className: FiredClass, count: number | undefined): string {
	const noun = shortNouns[className] ?? className;
	return count === 1 ? noun : plural(noun);
}

/** What a launch fired without what is disputed, for lists: `Hwasong-15 ICBM`, `2 KN-23 SRBMs`, `at least 4 cruise missiles`. */
export function shortLaunchWords(entry: Fired): string {
	return shortWords(firedKinds([entry]));
}

function shortWords(kinds: readonly FiredKind[]): string {
	return joinWords(kinds.map(kind => shortKindWords(kind, kinds.length > 1)));
}

/** A single missile with a name needs no number, unless it stands beside others. */
function shortKindWords(kind: FiredKind, isBesideOthers: boolean): string {
	const {className, name, count, isCounted} = kind;
	const noun = name?.includes(className)
		? name
		: [name, shortClass(className, isCounted ? count : undefined)].filter(Boolean).join(' ');
	const floor = floorMark(kind);
	return !isCounted || (count === 1 && name !== undefined && floor === '' && !isBesideOthers)
		? noun
		: // `three 240 mm artillery rockets`: no number before a number.
			`${floor}${/^\d/.test(noun) ? numberWord(count) : count} ${noun}`;
}

function floorMark({isAtLeast, isAbout}: FiredKind): string {
	return isAtLeast ? 'at least ' : isAbout ? 'about ' : '';
}

/** Whether a class is worth a word of its own among others. */
function isHeavy({className}: FiredKind): boolean {
	return classRank(className) <= classRank('SLBM');
}

/** Kinds, and places, named of a launch outside its own section. */
const mostNamed = 2;

/**
 * Launches of one day where they are not the day's own news: `Hwasong-15 ICBM from Pyongsong`, `2 Scud-C SRBMs from
 * Kittaeryong and Wonsan`, `at least 23 missiles in four launches`. Nothing that is disputed.
 */
export function launchesName(launches: readonly Launch[], {systems, sites}: Summary['names']): string {
	const fired = launches.map(launch => ({
		launch,
		missiles: launch.missiles.map(missile => {
			const systemName = missile.system === undefined ? undefined : systems.get(missile.system)?.name;
			return systemName === undefined ? missile : {...missile, systemName};
		}),
	}));
	const places = [
		...new Set(
			launches.map(launch => {
				const site = launch.site === undefined ? undefined : sites.get(launch.site);
				return site === undefined || isContested(launch, 'place') ? '' : (site.phrase ?? `from ${site.name}`);
			}),
		),
	];
	const all = firedKinds(fired);
	const kinds = all.length <= mostNamed ? all : byClass(all);
	const sum = firedMissiles(fired);
	const [heaviest] = kinds;
	const among =
		heaviest !== undefined && isHeavy(heaviest) ? `, ${shortKindWords(heaviest, true)} among them` : '';
	const what =
		kinds.length <= mostNamed
			? shortWords(kinds)
			: `${floorWords(sum)}${sum.missiles} missiles${launches.length === 1 ? '' : ` in ${wordNoun(launches.length, 'launch', 'launches')}`}${among}`;
	const where =
		places.length > mostNamed || places.includes('')
			? ''
			: ` ${joinWords(places.map((place, index) => (index === 0 ? place : place.replace(/^from /, ''))))}`;
	return `${what}${where}`;
}

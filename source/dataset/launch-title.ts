/**
 * The title of a launch, made from its fields: `2 KN-23 SRBMs from Jangyon`.
 *
 * Missiles that several bodies report with different figures are counted once. An unknown number is left out, an
 * unknown system leaves the class alone, and a firing of more than two kinds is named by the first two "and others".
 */

import type {MissileSystem, Site} from './dataset.ts';
import {countedMissiles, type Launch, type LaunchClass, type Missile} from './event.ts';

type MissileKind = {
	readonly name: string;
	readonly count: number | undefined;
	readonly className: LaunchClass;
	readonly atLeast?: true;
	readonly countAbout?: true;
};

type Counting = {-readonly [Key in keyof MissileKind]: MissileKind[Key]};

/**
 * How many missiles a firing had. `unknown` is true where at least one row gives no number, `atLeast` where the sum is
 * a floor (a row without a number, or one that says so), `about` where a row's number is rough.
 */
export function missileCount(missiles: readonly Missile[]): {
	known: number;
	unknown: boolean;
	atLeast: boolean;
	about: boolean;
} {
	const counted = countedMissiles(missiles);
	const unknown = counted.some(missile => missile.count === undefined);
	return {
		known: counted.reduce((sum, missile) => sum + (missile.count ?? 0), 0),
		unknown,
		atLeast: unknown || counted.some(({atLeast}) => atLeast),
		about: counted.some(({countAbout}) => countAbout),
	};
}

/** `at least 23`, `about 10`, `2`: a number as far as it is known. */
export function countText(
	count: number,
	{atLeast, countAbout}: Pick<Missile, 'atLeast' | 'countAbout'>,
): string {
	return `${atLeast ? 'at least ' : countAbout ? 'about ' : ''}${count}`;
}

/** A class as it stands in a sentence: `cruise missile`, `SRBM`, `missile of unknown class`. */
export const classNouns: Record<LaunchClass, string> = {
	SRBM: 'SRBM',
	MRBM: 'MRBM',
	IRBM: 'IRBM',
	ICBM: 'ICBM',
	SLBM: 'SLBM',
	SLV: 'space launch vehicle',
	cruise: 'cruise missile',
	'anti-ship': 'anti-ship missile',
	SAM: 'surface-to-air missile',
	'rocket-artillery': 'artillery rocket',
	unknown: 'missile of unknown class',
};

/** A class noun in the plural. */
function classPlural(className: LaunchClass): string {
	return className === 'unknown' ? 'missiles of unknown class' : `${classNouns[className]}s`;
}

/** `KN-23 SRBM`, `KN-23 SRBMs`; a name that says its class ("new IRBM of 2022") stands alone. */
export function namedNoun(name: string, className: LaunchClass, count: number | undefined): string {
	const noun = count === 1 ? classNouns[className] : classPlural(className);
	if (name === '') {
		return noun;
	}

	return name.includes(classNouns[className]) ? name : `${name} ${noun}`;
}

/** `2 KN-23 SRBMs from Jangyon`. */
export function launchTitle(
	missiles: readonly Missile[],
	systems: ReadonlyMap<string, MissileSystem>,
	site: Site | undefined,
): string {
	const kinds = missileKinds(missiles, systems);
	const named = kinds.slice(0, 2).map(kindText).join(' and ') + (kinds.length > 2 ? ' and others' : '');
	return site === undefined ? named : `${named} ${site.phrase ?? `from ${site.name}`}`;
}

/**
 * A firing in few words, for rows and labels: `4 SRBM`, `1 Hwasong-17 ICBM`, `2 KN-23 SRBM + 1 SAM`; `1+ SRBM` is one or
 * more, `~10 SRBM` about ten, `SRBMs` a number that nobody gave.
 */
export function launchShort(launch: Launch, systems?: ReadonlyMap<string, MissileSystem>): string {
	const kinds = missileKinds(launch.missiles, systems ?? new Map(), {isNamed: systems !== undefined});
	const words = kinds.map(({name, count, className, atLeast, countAbout}) => {
		const noun = shortNoun(className, count);
		const named = name === '' ? noun : name.includes(classNouns[className]) ? name : `${name} ${noun}`;
		return count === undefined ? named : `${countAbout ? '~' : ''}${count}${atLeast ? '+' : ''} ${named}`;
	});
	return words.length > 2 ? `${words.slice(0, 2).join(' + ')} + others` : words.join(' + ');
}

/** Classes whose code is no word by itself. */
const shortClasses: Partial<Record<LaunchClass, string>> = {
	SLV: 'space launch',
	'rocket-artillery': 'rocket artillery',
};

function shortNoun(className: LaunchClass, count: number | undefined): string {
	if (className === 'unknown') {
		return count === 1 ? 'unknown missile' : 'unknown missiles';
	}

	const noun = shortClasses[className] ?? className;
	return count !== undefined || noun.endsWith('artillery') ? noun : (unnumbered[className] ?? `${noun}s`);
}

/** Classes whose code has no plural. */
const unnumbered: Partial<Record<LaunchClass, string>> = {
	SLV: 'space launch',
	cruise: 'cruise missiles',
	'anti-ship': 'anti-ship missiles',
};

/** The missiles of a firing by kind, each counted once; `name` is empty where the system is unknown. */
function missileKinds(
	missiles: readonly Missile[],
	systems: ReadonlyMap<string, MissileSystem>,
	{isNamed = true}: {readonly isNamed?: boolean} = {},
): readonly MissileKind[] {
	const kinds: Counting[] = [];
	for (const missile of countedMissiles(missiles)) {
		const name =
			missile.system === undefined || !isNamed ? '' : (systems.get(missile.system)?.name ?? missile.system);
		let kind = kinds.find(other => other.name === name && other.className === missile.class);
		if (kind === undefined) {
			kind = {name, count: 0, className: missile.class};
			kinds.push(kind);
		}

		addMissiles(kind, missile);
	}

	return kinds;
}

function addMissiles(kind: Counting, {count, atLeast, countAbout}: Missile): void {
	kind.count = kind.count === undefined || count === undefined ? undefined : kind.count + count;
	Object.assign(kind, atLeast && {atLeast}, countAbout && {countAbout});
}

/** `2 KN-23 SRBMs`; without a number the plural, which promises none. */
function kindText({name, count, className, ...floor}: MissileKind): string {
	const noun = namedNoun(name, className, count);
	return count === undefined ? noun : `${countText(count, floor)} ${noun}`;
}

/**
 * The title of a launch, made from its fields: `2 × KN-23 (SRBM) from Jangyon`.
 *
 * Missiles that several bodies report with different figures are counted once. An unknown number is left out, an
 * unknown system leaves the class alone, and a firing of more than two kinds is named by the first two "and others".
 */
import type {Launch, LaunchClass, Missile, MissileSystem, Site} from './event.ts';

export type MissileKind = {
	readonly name: string;
	readonly count: number | undefined;
	readonly className: LaunchClass;
};

type Counting = {-readonly [Key in keyof MissileKind]: MissileKind[Key]};

/** The missiles of a firing, each counted once. */
export function countedMissiles(missiles: readonly Missile[]): readonly Missile[] {
	return missiles.filter(missile => !missile.sameAsPrevious);
}

/** How many missiles a firing had; `unknown` is true where at least one row gives no number. */
export function missileCount(missiles: readonly Missile[]): {known: number; unknown: boolean} {
	const counted = countedMissiles(missiles);
	return {
		known: counted.reduce((sum, missile) => sum + (missile.count ?? 0), 0),
		unknown: counted.some(missile => missile.count === undefined),
	};
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
export function classPlural(className: LaunchClass): string {
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

/** `2 × KN-23 (SRBM) from Jangyon`. */
export function launchTitle(
	missiles: readonly Missile[],
	systems: ReadonlyMap<string, MissileSystem>,
	site: Site | undefined,
): string {
	const kinds = missileKinds(missiles, systems);
	const named = kinds.slice(0, 2).map(kindText).join(' and ') + (kinds.length > 2 ? ' and others' : '');
	return site === undefined ? named : `${named} ${site.phrase ?? `from ${site.name}`}`;
}

/** A firing in few words, for rows and labels: `4 SRBM`, `1 Hwasong-17 ICBM`, `2 KN-23 SRBM + 1 SAM`, `cruise`. */
export function launchShort(launch: Launch, systems?: ReadonlyMap<string, MissileSystem>): string {
	const kinds = missileKinds(launch.missiles, systems ?? new Map(), {isNamed: systems !== undefined});
	const words = kinds.map(({name, count, className}) => {
		const noun = className === 'unknown' ? unknownNoun(count) : (shortClasses[className] ?? className);
		const named = name === '' ? noun : name.includes(noun) ? name : `${name} ${noun}`;
		return count === undefined ? named : `${count} ${named}`;
	});
	return words.length > 2 ? `${words.slice(0, 2).join(' + ')} + others` : words.join(' + ');
}

/** Classes whose code is no word by itself. */
const shortClasses: Partial<Record<LaunchClass, string>> = {
	SLV: 'space launch',
	'rocket-artillery': 'rocket artillery',
};

function unknownNoun(count: number | undefined): string {
	return count === 1 ? 'missile of unknown class' : 'missiles of unknown class';
}

/** The missiles of a firing by kind, each counted once; `name` is empty where the system is unknown. */
export function missileKinds(
	missiles: readonly Missile[],
	systems: ReadonlyMap<string, MissileSystem>,
	{isNamed = true}: {readonly isNamed?: boolean} = {},
): readonly MissileKind[] {
	const kinds: Counting[] = [];
	for (const missile of countedMissiles(missiles)) {
		const name =
			missile.system === undefined || !isNamed ? '' : (systems.get(missile.system)?.name ?? missile.system);
		const twin = kinds.find(kind => kind.name === name && kind.className === missile.class);
		if (twin === undefined) {
			kinds.push({name, count: missile.count, className: missile.class});
		} else {
			twin.count =
				twin.count === undefined || missile.count === undefined ? undefined : twin.count + missile.count;
		}
	}

	return kinds;
}

function kindText({name, count, className}: MissileKind): string {
	if (name !== '') {
		return `${count === undefined ? '' : `${count} × `}${name} (${className})`;
	}

	if (count === undefined) {
		return classPlural(className);
	}

	return `${count} × ${classNouns[className]}`;
}

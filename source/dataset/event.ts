/**
 * The events that the program works with: what `data/events.json` holds after the build has read the dates and
 * checked the references. Field names follow docs and `data/README.md`; units stand in the names.
 * Missing is missing: an unknown value is an absent field, never 0 or an empty text.
 */
import type {CoarseDate, KoreaDay} from '../time/days.ts';
import type {
	Claim,
	ContestedAccount,
	EezAccount,
	FirstAccount,
	OrbitAccount,
	Order,
	OrderClaim,
	Overflight,
	Reaction,
	ResponseClaim,
	SaidAccount,
	StatedReason,
	Tie,
} from './claim.ts';

export const launchClasses = [
	'SRBM',
	'MRBM',
	'IRBM',
	'ICBM',
	'SLBM',
	'SLV',
	'cruise',
	'anti-ship',
	'SAM',
	'rocket-artillery',
	'unknown',
] as const;

export type LaunchClass = (typeof launchClasses)[number];

export const drillCategories = [
	'command-post',
	'field-training',
	'air',
	'bomber-flight',
	'naval',
	'amphibious',
	'missile-firing',
	'missile-defence',
	'special-operations',
	'live-fire',
	'port-call',
	'tabletop',
	'other',
] as const;

export type DrillCategory = (typeof drillCategories)[number];

export const eventKinds = ['drill', 'deployment', 'launch', 'nuclear-test', 'fire', 'note'] as const;

export type EventKind = (typeof eventKinds)[number];

/** The kinds that are listed: those of the records, and the statements that are made from them. */
export const listedKinds = [...eventKinds, 'statement'] as const;

export type ListedKind = (typeof listedKinds)[number];

export const confidences = ['high', 'medium', 'low'] as const;

export type Confidence = (typeof confidences)[number];

export const theatres = ['korea', 'elsewhere'] as const;

export type Theatre = (typeof theatres)[number];

export const outcomes = ['success', 'failure', 'unknown'] as const;

export type Outcome = (typeof outcomes)[number];

export const limits = ['at-least', 'at-most'] as const;

/** Which way a figure is a bound. */
export type Limit = (typeof limits)[number];

export const fireWeapons = ['artillery', 'coastal-guns', 'multiple-rockets', 'mixed'] as const;

/** What a fire was of; `mixed` is guns and rockets. */
export type FireWeapon = (typeof fireWeapons)[number];

export const impactAreas = ['sea-of-japan', 'yellow-sea', 'pacific-ocean', 'north-korea'] as const;

export type FallArea = (typeof impactAreas)[number];

export const publisherKinds = [
	'official',
	'wire',
	'paper',
	'broadcaster',
	'research',
	'state-media',
	'other',
] as const;

export type PublisherKind = (typeof publisherKinds)[number];

/** Where a fact comes from. `title` is absent where no headline was seen; `about` then says what the page is. */
export type Source = {
	readonly publisher: string;
	readonly title?: string;
	/** As given, EDTF. */
	readonly date?: string;
	readonly url?: string;
	readonly about?: string;
};

type EventFields = {
	readonly id: string;
	readonly title: string;
	readonly start: CoarseDate;
	readonly summary?: string;
	readonly sources: readonly Source[];
	readonly confidence: Confidence;
	readonly note?: string;
	/** In place of the claims, until they are read: ask `tiesOf`. */
	readonly ties?: Ties;
	/** From a user's own data file. */
	readonly own?: true;
};

/** What the claims of an event come to, for lists and pairings; what is empty is absent. */
export type Ties = {
	/** Of a drill: what it is said to have answered, how far the source goes, and who says so where that has a day. */
	readonly answers?: readonly {readonly to: string; readonly tie: Tie; readonly by?: string}[];
	/** Of a drill: how it stood to launches of its days, the main account of each first. */
	readonly orders?: readonly {readonly launch: string; readonly order: Order}[];
	/** Of a drill: who spoke of it. */
	readonly speakers?: readonly string[];
	/** Of a firing: the drills that each stated reason names, which may be none, and who gave it where that has a day. */
	readonly reasons?: readonly {readonly drills: readonly string[]; readonly by?: string}[];
};

/** What took part in a drill, as its record names it: the name or an alias of an entry in the table of asset types. */
export type Asset = {readonly name: string; readonly whose?: string; readonly count?: number};

export type Drill = EventFields & {
	readonly kind: 'drill' | 'deployment';
	/** Id in the series table. */
	readonly series?: string;
	readonly category: DrillCategory;
	/** Absent: no source gives the end, and the drill is taken to end on its first day. */
	readonly end?: CoarseDate;
	/** What is known of the hour where it is no clock time: `afternoon`. */
	readonly timeNote?: string;
	readonly participants: readonly string[];
	readonly assets: readonly Asset[];
	readonly place?: string;
	readonly theatre: Theatre;
	/** Id of the drill that this one is a part of. */
	readonly partOf?: string;
	/** False for a record that is no single dated drill: listed, never paired. */
	readonly pairable: boolean;
	readonly pairableReason?: string;
	readonly inResponseTo: readonly ResponseClaim[];
	readonly order: readonly OrderClaim[];
	readonly orderNote?: string;
	readonly reactions: readonly Reaction[];
};

/**
 * Missiles of one type in a firing; where reports of one missile differ, one row for each with `sameAsPrevious`. The
 * first row of such a group is the main account: ROK JCS, else Japan's ministry, the US, KCNA, analysts, in this order;
 * a count that only KCNA claims is never the main one.
 */
export type Missile = {
	/** Id in the table of missile systems. */
	readonly system?: string;
	readonly class: LaunchClass;
	readonly count?: number;
	/** `count` is a floor: say "at least", in sums too. */
	readonly atLeast?: true;
	/** `count` is rough: say "about", in sums too. */
	readonly countAbout?: true;
	readonly apogeeKm?: number;
	/** The height is only a bound: say "at least" or "at most". */
	readonly apogeeLimit?: Limit;
	readonly rangeKm?: number;
	readonly rangeLimit?: Limit;
	readonly outcome: Outcome;
	/** Whose figures these are. */
	readonly by?: string;
	/** A second account of the missiles of the row before: never counted again. */
	readonly sameAsPrevious?: true;
};

export type Launch = EventFields & {
	readonly kind: 'launch';
	/** When a salvo's last missile left. */
	readonly last?: CoarseDate;
	/** Id in the table of launch sites. */
	readonly site?: string;
	readonly missiles: readonly Missile[];
	readonly fellIn: readonly FallArea[];
	readonly bearingDeg?: number;
	/** The day on which it became known, where that was later. */
	readonly reported?: KoreaDay;
	readonly statedReasons: readonly StatedReason[];
	/** What no account alone may be told of as a fact. */
	readonly contested: readonly ContestedAccount[];
	/** Who says that it flew over a country, and over which part of it; a notice withdrawn since is in `contested`. */
	readonly overflew: readonly Overflight[];
	/** Who says whether it came down in a country's exclusive economic zone; empty where nobody is known to say. */
	readonly fellInEez: readonly EezAccount[];
	/** Who says that it came down south of the Northern Limit Line, the sea border that Seoul keeps. */
	readonly southOfNll: readonly SaidAccount[];
	/** Of a space launch: who says whether it put a satellite in orbit. */
	readonly orbit: readonly OrbitAccount[];
	/** Firsts and records, each with who calls it so: `first fall in Japan's EEZ`. */
	readonly firsts: readonly FirstAccount[];
	/** Public warnings it set off: `J-Alert, Okinawa`. */
	readonly alerts: readonly SaidAccount[];
};

export type NuclearTest = EventFields & {
	readonly kind: 'nuclear-test';
	readonly siteName: string;
	readonly lat: number;
	readonly lon: number;
	readonly ordinal: number;
};

/**
 * North Korean artillery and rocket fire: guns, and rockets below 300 mm unless of 240 mm and called guided by either side.
 * Listed and searched; never counted as a launch, never paired, in no figure.
 */
export type Fire = EventFields & {
	readonly kind: 'fire';
	/** The last day, where it went on for more than one. */
	readonly end?: CoarseDate;
	/** With its preposition: `off Yeonpyeong`. */
	readonly place?: string;
	readonly weapon: FireWeapon;
	readonly rounds?: number;
	/** `rounds` is a floor. */
	readonly atLeast?: true;
	/** `rounds` is rough. */
	readonly roundsAbout?: true;
	/** Whose count and account it is. */
	readonly by?: string;
	/** Whether it fell in a buffer zone of the inter-Korean agreement of September 2018. */
	readonly bufferZone?: boolean;
	readonly statedReasons: readonly StatedReason[];
};

/**
 * Anything else of a user's own that has a date: a summit, a statement. Listed, searched and told; never counted, never
 * paired, in no figure. The dataset itself has none.
 */
export type Note = EventFields & {
	readonly kind: 'note';
	/** The last day, where it went on for more than one. */
	readonly end?: CoarseDate;
};

/** What a party said, made from the claims that stand at the events (statements.ts); listed where a search asks for it. */
export type Statement = EventFields & {
	readonly kind: 'statement';
	readonly claim: Claim;
	/** Whether North Korea spoke: then `N` marks the events that it is about, else `S`. */
	readonly isNorth: boolean;
	/** Ids of the events that it is about, the one whose record holds it first. */
	readonly about: readonly [string, ...string[]];
};

export type BriefingEvent = Drill | Launch | NuclearTest | Fire | Note | Statement;

/** Type guard: drills and deployments share one shape. */
export function isDrill(event: BriefingEvent): event is Drill {
	return event.kind === 'drill' || event.kind === 'deployment';
}

/** Type guard. */
export function isLaunch(event: BriefingEvent): event is Launch {
	return event.kind === 'launch';
}

/** Type guard. */
export function isFire(event: BriefingEvent): event is Fire {
	return event.kind === 'fire';
}

/** Type guard. */
export function isNote(event: BriefingEvent): event is Note {
	return event.kind === 'note';
}

/** Type guard. */
export function isStatement(event: BriefingEvent): event is Statement {
	return event.kind === 'statement';
}

/** The end that pairing and lists compute with: the first day where none is known. */
export function endOf(drill: Drill): CoarseDate {
	return drill.end ?? drill.start;
}

/** The missiles of a firing, each counted once. */
export function countedMissiles(missiles: readonly Missile[]): readonly Missile[] {
	return missiles.filter(missile => !missile.sameAsPrevious);
}

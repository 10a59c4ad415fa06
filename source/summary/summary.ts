/**
 * The daily summary as one plain value: what one Korea day held, what it stood next to in time, and what each fact
 * rests on. `summariseDay` makes it; the text, Markdown and JSON forms and the Day view only put it into words.
 *
 * Every `cited` holds numbers of `Summary.sources`, ascending; events of the day cite all their sources, events named
 * for comparison the first one that has an address.
 */
import type {
	BriefingEvent,
	Coverage,
	Drill,
	Launch,
	Missile,
	NuclearTest,
	Order,
	Reaction,
	Site,
	Source,
} from '../dataset/event.ts';
import type {Gap} from '../pairing/gap.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import type {PairingChoice} from '../pairing/pairings.ts';
import type {KoreaDay} from '../time/korea-day.ts';

/** Numbers of sources, ascending, each once. */
export type Cited = readonly number[];

export type SummarySource = Source & {readonly number: number};

/** An event named in the summary. */
export type Mention<Event extends BriefingEvent = BriefingEvent> = {
	readonly event: Event;
	readonly cited: Cited;
};

/** Where a day lies to the span for which one side of the dataset is complete. */
export type Standing = 'before' | 'inside' | 'after';

export type SummarySentence = {readonly text: string; readonly cited: Cited};

/** Missiles of a firing, with the name of their system where it is known. */
export type SummaryMissile = Missile & {readonly systemName?: string};

/** A statement that tied a launch of the day to drills. */
export type SummaryReason = {
	readonly by: string;
	readonly drills: readonly Drill[];
	/** Names the drills in words, where the statement gave no more. */
	readonly hint?: string;
	readonly cited: Cited;
};

export type SummaryLaunch = {
	readonly launch: Launch;
	/** False: outside the choice of launches that count. */
	readonly counts: boolean;
	readonly site?: Site;
	readonly missiles: readonly SummaryMissile[];
	readonly reasons: readonly SummaryReason[];
	readonly cited: Cited;
};

export const drillStatuses = ['under-way', 'starts', 'ends', 'one-day'] as const;
/** What the day was to a drill. */
export type DrillStatus = (typeof drillStatuses)[number];

export type SummaryDrill = {
	readonly drill: Drill;
	readonly status: DrillStatus;
	/** Day n of m, counted from 1; absent where the dates are not exact. */
	readonly dayOfDrill?: number;
	readonly drillDays?: number;
	/** The drill that it is a part of, where that one was not held on the day itself. */
	readonly partOf?: Drill;
	/** Parts held on the day too. */
	readonly parts: readonly SummaryDrill[];
	/** False: held elsewhere and not asked for, or no single dated drill. */
	readonly isPaired: boolean;
	readonly cited: Cited;
};

/** Events that a source says a drill answered: a claim, with whose it is. */
export type SummaryClaim = {readonly by: string; readonly events: readonly (Launch | NuclearTest)[]};

/** What a source says of the order of a drill and launches of its day. */
export type SummaryOrder = {readonly by: string; readonly order: Order; readonly launches: readonly Launch[]};

/** Launches that a source says were aimed at a drill: a claim, with whose it is. */
export type SummaryTie = {readonly by: string; readonly launches: readonly Launch[]};

export type SummaryReaction = {readonly reaction: Reaction; readonly cited: Cited};

/** A drill of the day with the launch that stands next to it. */
export type SummaryPairing = {
	readonly drill: Drill;
	/** Absent: the direction finds no launch. */
	readonly match?: Neighbour;
	readonly matchCited: Cited;
	/** All launches inside the drill; the match may be one of them. */
	readonly inside: readonly Neighbour[];
	readonly alternative?: Neighbour;
	readonly alternativeCited: Cited;
	/** Share of the days around, 0 to 1, on which a drill of that length had a launch at least as close. */
	readonly chance?: number;
	readonly claims: readonly SummaryClaim[];
	readonly ties: readonly SummaryTie[];
	readonly orders: readonly SummaryOrder[];
	readonly reactions: readonly SummaryReaction[];
};

/** Launches of a day without a paired drill, and the drill nearest to them. */
export type SummaryNearestDrill = {
	readonly launches: readonly Launch[];
	readonly pairing: Pairing;
	readonly gap: Gap;
	readonly cited: Cited;
};

/** Events of the day that share one note, or one mark of confidence below high. */
export type SummaryDoubt = {
	readonly events: readonly BriefingEvent[];
	readonly confidence: BriefingEvent['confidence'];
	readonly note?: string;
};

/** Launches and their missiles in a span of days. */
export type LaunchCount = {
	readonly launches: number;
	readonly missiles: number;
	/** At least one launch gives no number of missiles. */
	readonly isMissilesAtLeast: boolean;
	/** Launches whose coarse date may also lie in the span. */
	readonly perhaps: number;
};

/** An earlier event, and how many days before the day it was; two numbers where its date is coarse. */
export type SummarySince = Mention<Launch> & {readonly days: number; readonly daysMax: number};

export type SummaryCounts = {
	/** The day up to which is counted: the day itself, or the last that the dataset covers. */
	readonly through: KoreaDay;
	readonly year: LaunchCount;
	/** The year before up to the same date; absent where the dataset does not cover it. */
	readonly yearBefore?: LaunchCount & {readonly through: KoreaDay};
	/** The last launch and the last ICBM that certainly came before the day; absent outside coverage. */
	readonly sinceLaunch?: SummarySince;
	readonly sinceIcbm?: SummarySince;
};

export type Summary = {
	readonly day: KoreaDay;
	readonly version: string;
	readonly hash: string;
	readonly coverage: {readonly launches: Coverage; readonly drills: Coverage};
	readonly standing: {readonly launches: Standing; readonly drills: Standing};
	readonly choice: PairingChoice;
	readonly lookBackDays: number;
	readonly bottomLine: readonly SummarySentence[];
	readonly nuclearTests: readonly Mention<NuclearTest>[];
	readonly launches: readonly SummaryLaunch[];
	/** Whole drills with their parts: under way, starting, ending, held on the day alone. */
	readonly drills: readonly SummaryDrill[];
	/** Events with a coarse date that the day lies in; finest dates first. */
	readonly mayFall: readonly Mention[];
	readonly pairings: readonly SummaryPairing[];
	readonly nearestDrills: readonly SummaryNearestDrill[];
	readonly doubts: readonly SummaryDoubt[];
	/** What ended in the days before, by start. */
	readonly lastDays: readonly Mention[];
	/** Absent where nothing of the year is covered. */
	readonly counts?: SummaryCounts;
	/** The weightiest events of this date in earlier years, by year. */
	readonly onThisDay: readonly Mention[];
	/** Drills that start in the next days, by start. */
	readonly comingUp: readonly Mention<Drill>[];
	readonly sources: readonly SummarySource[];
};

/** Drills and their parts in the order in which the summary lists them. */
export function flattenDrills(drills: readonly SummaryDrill[]): readonly SummaryDrill[] {
	return drills.flatMap(entry => [entry, ...flattenDrills(entry.parts)]);
}

/** Whether the dataset dates no launch, drill or nuclear test to the day. */
export function isQuiet({nuclearTests, launches, drills}: Summary): boolean {
	return nuclearTests.length + launches.length + drills.length === 0;
}

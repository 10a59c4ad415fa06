/**
 * The summary as one plain value: what a day in Korea held, or a span of days, what it stood next to in time, and what
 * each fact rests on. `summariseDays` makes it; the text, Markdown and JSON forms and the Day view only put it into words.
 *
 * Every `cited` holds numbers of `Summary.sources`, ascending; events of the span cite all their sources, events named
 * for comparison the first one that has an address.
 */

import type {Order, OrderClaim, Reaction, ResponseClaim, StatedReason, Tie} from '../dataset/claim.ts';
import type {Coverage, Dataset, Site} from '../dataset/dataset.ts';
import type {
	BriefingEvent,
	Drill,
	Fire,
	Launch,
	Missile,
	Note,
	NuclearTest,
	Source,
} from '../dataset/event.ts';
import type {Gap} from '../pairing/gap.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import type {PairingChoice} from '../pairing/pairings.ts';
import type {DaySpan, KoreaDay} from '../time/days.ts';

/** Numbers of sources, ascending, each once. */
export type Cited = readonly number[];

export type SummarySource = Source & {readonly number: number};

/** An event named in the summary. */
export type Mention<Event extends BriefingEvent = BriefingEvent> = {
	readonly event: Event;
	readonly cited: Cited;
};

/** Fire, and why it was opened, as those who fired said. */
export type SummaryFire = Mention<Fire> & {
	readonly reasons: readonly {readonly reason: StatedReason; readonly cited: Cited}[];
};

export const standings = ['before', 'inside', 'after', 'partly'] as const;

/** Where a day or a span lies to the days for which one side of the dataset is complete; only spans lie partly inside. */
export type Standing = (typeof standings)[number];

export type SummarySentence = {readonly text: string; readonly cited: Cited};

/** Missiles of a firing, with the name of their system where it is known. */
export type SummaryMissile = Missile & {readonly systemName?: string};

/** A statement that tied a launch of the span to drills. */
export type SummaryReason = {
	readonly reason: StatedReason;
	readonly drills: readonly Drill[];
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

export const drillStatuses = ['within', 'starts', 'ends', 'under-way', 'in-part'] as const;

/**
 * What the span was to a drill: it held all of it; the drill began, or ended, in it; it began before and went on after;
 * or it was held at least on a part of the span, and its dates are too coarse to tell more.
 */
export type DrillStatus = (typeof drillStatuses)[number];

export type SummaryDrill = {
	readonly drill: Drill;
	readonly status: DrillStatus;
	/** Day n of m on its last day in the span, counted from 1; absent where the dates are not exact. */
	readonly dayOfDrill?: number;
	readonly drillDays?: number;
	/** The drill that it is a part of, where that one was not held in the span itself. */
	readonly partOf?: Drill;
	/** Parts held in the span too. */
	readonly parts: readonly SummaryDrill[];
	/** False: held elsewhere and not asked for, or no single dated drill. */
	readonly isPaired: boolean;
	/** What was said of its tie to launches and tests. */
	readonly claims: readonly SummaryClaim[];
	readonly cited: Cited;
};

/** Events that a source ties a drill to, or says it has no tie to: one claim, whatever the number of events. */
export type SummaryClaim = {
	readonly by: string;
	readonly tie: Tie;
	readonly claim: ResponseClaim;
	readonly events: readonly (Launch | NuclearTest | Fire)[];
	readonly cited: Cited;
};

/** What a source says of the order of a drill and launches of its day. */
export type SummaryOrder = {
	/** Absent where nobody says. */
	readonly by?: string;
	readonly order: Order;
	readonly claim: OrderClaim;
	readonly launches: readonly Launch[];
	/** The page of the claim. */
	readonly cited: Cited;
};

/** Launches that a source says were aimed at a drill: a claim, with whose it is. */
export type SummaryTie = {
	readonly by: string;
	readonly tie: Tie;
	readonly launches: readonly Launch[];
};

export type SummaryReaction = {readonly reaction: Reaction; readonly cited: Cited};

/** A drill of the span with the launch that stands next to it. */
export type SummaryPairing = {
	readonly drill: Drill;
	/** Absent: the direction finds no launch. */
	readonly match?: Neighbour;
	readonly matchCited: Cited;
	/** All launches inside the drill; the match may be one of them. */
	readonly inside: readonly Neighbour[];
	readonly alternative?: Neighbour;
	readonly alternativeCited: Cited;
	/** Launches of rough dates that may be as near as the match or nearer. */
	readonly mayBeNearer: readonly Neighbour[];
	/** Share of the days around, 0 to 1, on which a drill of that length had a launch at least as close. */
	readonly chance?: number;
	readonly claims: readonly SummaryClaim[];
	readonly ties: readonly SummaryTie[];
	readonly orders: readonly SummaryOrder[];
	readonly reactions: readonly SummaryReaction[];
};

/** Launches of a span without a paired drill, and the drill nearest to them. */
export type SummaryNearestDrill = {
	readonly launches: readonly Launch[];
	readonly pairing: Pairing;
	readonly gap: Gap;
	readonly cited: Cited;
};

/** Events of the span that share one note, or one mark of confidence below high. */
export type SummaryDoubt = {
	readonly events: readonly BriefingEvent[];
	readonly confidence: BriefingEvent['confidence'];
	/** Medium because each rests on one publisher; what is medium with several is so for what its note says. */
	readonly hasOneSource: boolean;
	readonly note?: string;
};

/** Launches and their missiles in a span of days. */
export type LaunchCount = {
	readonly launches: number;
	readonly missiles: number;
	/** The sum is a floor: a launch gives no number of missiles, or one that is a floor itself. */
	readonly isMissilesAtLeast: boolean;
	/** A number in the sum is rough. */
	readonly isMissilesAbout: boolean;
	/** Launches whose coarse date may also lie in the span. */
	readonly perhaps: number;
};

/** An earlier event, and how many days before the span it was; two numbers where its date is coarse. */
export type SummarySince = Mention<Launch> & {readonly days: number; readonly daysMax: number};

/** Launches of a span, beside those of spans as long. */
export type SpanCounts = {
	readonly span: LaunchCount;
	/** The days just before, as many. */
	readonly before?: LaunchCount;
	/** The same dates of the year before. */
	readonly yearBefore?: LaunchCount;
	/** Share of the spans as long in the year around, 0 to 1, that saw at least as many launches, or also none. */
	readonly common?: number;
};

export type SummaryCounts = {
	/** The day up to which is counted: the last of the span, or the last that the dataset covers. */
	readonly through: KoreaDay;
	readonly year: LaunchCount;
	/** The year before up to the same date; absent where the dataset does not cover it. */
	readonly yearBefore?: LaunchCount & {readonly through: KoreaDay};
	/** The last launch and the last ICBM that certainly came before the span; absent outside coverage. */
	readonly sinceLaunch?: SummarySince;
	readonly sinceIcbm?: SummarySince;
	/** Absent where the dataset does not cover the span. */
	readonly ofSpan?: SpanCounts;
};

export type Summary = {
	readonly span: DaySpan;
	readonly version: string;
	readonly hash: string;
	readonly coverage: {readonly launches: Coverage; readonly drills: Coverage};
	readonly standing: {readonly launches: Standing; readonly drills: Standing};
	readonly choice: PairingChoice;
	/** The tables that name the systems and sites of launches outside the span. */
	readonly names: Pick<Dataset, 'systems' | 'sites'>;
	readonly lookBackDays: number;
	/** The news first, then its context: never more than the record supports. */
	readonly bottomLine: readonly SummarySentence[];
	/** How unusual it was: first, most, longest since; then how common such a gap was. */
	readonly unusual: readonly SummarySentence[];
	readonly nuclearTests: readonly Mention<NuclearTest>[];
	readonly launches: readonly SummaryLaunch[];
	/** North Korean artillery and rocket fire: told, never counted. */
	readonly fires: readonly SummaryFire[];
	/** The user's own notes: told, never counted. */
	readonly notes: readonly Mention<Note>[];
	/** Whole drills with their parts, by what the span was to them. */
	readonly drills: readonly SummaryDrill[];
	/** Events whose coarse date leaves open whether they fell in the span; finest dates first. */
	readonly mayFall: readonly Mention[];
	readonly pairings: readonly SummaryPairing[];
	readonly nearestDrills: readonly SummaryNearestDrill[];
	readonly doubts: readonly SummaryDoubt[];
	/** What ended in the days before the span, by start. */
	readonly lastDays: readonly Mention[];
	/** Absent where nothing of the year is covered. */
	readonly counts?: SummaryCounts;
	/** What certainly came in the days after the span, by start: launches that count. */
	readonly daysAfter: readonly Mention<Launch>[];
	/** The weightiest events of the last day's date in earlier years, by year. */
	readonly onThisDay: readonly Mention[];
	/** Drills that start in the days after the span, by start. */
	readonly comingUp: readonly Mention<Drill>[];
	readonly sources: readonly SummarySource[];
};

/** Whether nothing is dated to the span: no launch, drill, nuclear test, fire or note. */
export function isQuiet({nuclearTests, launches, fires, drills, notes}: Summary): boolean {
	return nuclearTests.length + launches.length + fires.length + drills.length + notes.length === 0;
}

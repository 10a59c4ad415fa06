/** The launches and nuclear tests that certainly fell in a span of days. */
import type {Dataset} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	isDrill,
	isLaunch,
	type Launch,
	type Missile,
	type NuclearTest,
	type StatedReason,
} from '../dataset/event.ts';
import {countsIn} from '../pairing/launch-choice.ts';
import type {PairingChoice} from '../pairing/pairings.ts';
import type {DaySpan} from '../time/day-span.ts';
import {type Citations, sourceOfAddress} from './citations.ts';
import {eventsStarting} from './events-starting.ts';
import type {Mention, SummaryLaunch, SummaryMissile, SummaryReason} from './summary.ts';

/** The launches of the span by start, those outside the choice too: they are marked, never hidden. */
export function launchesIn(
	dataset: Dataset,
	span: DaySpan,
	{launches}: PairingChoice,
	citations: Citations,
): readonly SummaryLaunch[] {
	const counts = countsIn(launches, dataset.systems);
	return eventsIn(dataset, span)
		.filter(isLaunch)
		.map(launch => {
			const cited = citations.cite(launch.sources);
			const site = launch.site === undefined ? undefined : dataset.sites.get(launch.site);
			return {
				launch,
				counts: counts(launch),
				...(site === undefined ? {} : {site}),
				missiles: launch.missiles.map(missile => withSystemName(missile, dataset)),
				reasons: launch.statedReasons.map(reason => reasonOf(reason, launch, dataset, citations)),
				cited,
			};
		});
}

/** The nuclear tests of the span. */
export function nuclearTestsIn(
	dataset: Dataset,
	span: DaySpan,
	citations: Citations,
): readonly Mention<NuclearTest>[] {
	return eventsIn(dataset, span)
		.filter(isNuclearTest)
		.map(event => ({event, cited: citations.cite(event.sources)}));
}

function isNuclearTest(event: BriefingEvent): event is NuclearTest {
	return event.kind === 'nuclear-test';
}

/** The events each possible first day of which lies in the span. */
function eventsIn({events}: Dataset, {first, last}: DaySpan): readonly BriefingEvent[] {
	return eventsStarting(events, first, last).filter(({start}) => start.lastDay <= last);
}

function withSystemName(missile: Missile, {systems}: Dataset): SummaryMissile {
	return missile.system === undefined
		? missile
		: {...missile, systemName: systems.get(missile.system)?.name ?? missile.system};
}

function reasonOf(
	{by, drills, hint, url}: StatedReason,
	launch: Launch,
	{byId}: Dataset,
	citations: Citations,
): SummaryReason {
	return {
		by,
		drills: drills.flatMap(id => {
			const drill = byId.get(id);
			return drill !== undefined && isDrill(drill) ? [drill] : [];
		}),
		...(hint === undefined ? {} : {hint}),
		cited: url === undefined ? [] : citations.cite([sourceOfAddress(url, launch.sources)]),
	};
}

/**
 * The lines below a pairing's strip: what either side said of the two, what may be nearer, the launch on the other side,
 * and those inside too. Lines that name another event begin with `▸`.
 */
import type {Tie} from '../dataset/claim.ts';
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, type Drill, isLaunch, type Launch} from '../dataset/event.ts';
import {ownMark, sourceDateWords} from '../dataset/event-words.ts';
import {launchShort} from '../dataset/launch-title.ts';
import {isNorthKorean, statementOf} from '../dataset/statements.ts';
import type {Neighbour, Pairing} from '../pairing/pairing-index.ts';
import {daysInYear, gapTitle, gapWords} from '../pairing/pairing-words.ts';
import {wrapText} from '../text/cells.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {isExactDay} from '../time/coarse-date.ts';
import {longDate} from '../time/format-date.ts';
import {eventTarget, type Line, lineOf, lineWidth, linkPointer, rowPointer, type Target} from './line.ts';

/** A pairing that has a launch. */
export type Matched = Pairing & {readonly match: Neighbour};

/** A line of facts: what it is about, what it says, and where it leads if it can be followed. */
type Fact = {readonly label: string; readonly text: string; readonly to?: Target | undefined};

/** From this width on labels stand in a column of their own. */
const besideWidth = 60;
/** Cells of the labels. */
const labelWidth = 14;
/** So many launches of rough dates are named. */
const rivalsShown = 3;

/**
 * All of them, each wrapped beside its label, or behind it where there is little room. A line that names the event from
 * whose side the pairing is seen leads to the other side.
 */
export function factLines(
	pairing: Matched,
	{dataset, event}: {readonly dataset: Dataset; readonly event: BriefingEvent},
	width: number,
): readonly Line[] {
	const {drill, match} = pairing;
	const otherSide = eventTarget(event.id === drill.id ? match.launch.id : drill.id);
	return facts(pairing, dataset).flatMap(({label, text, ...fact}) => {
		const words = asciiMarksText(text);
		const to = fact.to?.kind === 'event' && fact.to.id === event.id ? otherSide : fact.to;
		const pointer = to === undefined ? rowPointer(false) : linkPointer(to);
		const head: Line = [pointer, {text: `${label.padEnd(labelWidth)} `, role: 'dim'}];
		const indent = lineWidth(head);
		if (width < besideWidth) {
			return wrapText(`${label}: ${words}`, {width: width - 2}).map((line, row) => [
				row === 0 ? pointer : {text: '  '},
				...lineOf(line),
			]);
		}

		return wrapText(words, {width: width - indent}).map(
			(line, row): Line => (row === 0 ? [...head, {text: line}] : [{text: ' '.repeat(indent)}, {text: line}]),
		);
	});
}

/** Statements of both sides first, then what may be nearer, the launch on the other side, and those inside too. */
function facts(pairing: Matched, dataset: Dataset): readonly Fact[] {
	const {drill, match, alternative, mayBeNearer, inside} = pairing;
	const others = inside.filter(({launch}) => launch.id !== match.launch.id);
	return [
		...statements(drill, match.launch, dataset),
		...mayBeNearer.slice(0, rivalsShown).map(({launch, gap}): Fact => {
			const isNearer = Math.abs(gap.days) < Math.abs(match.gap.daysMax);
			return {
				label: isNearer ? 'may be nearer' : 'may be as near',
				text: `${launchNamed(launch, dataset)}, ${roughDate(launch)}, ${gapTitle(gap)}`,
				to: eventTarget(launch.id),
			};
		}),
		...(mayBeNearer.length > rivalsShown
			? [{label: '', text: `and ${mayBeNearer.length - rivalsShown} more of rough dates`}]
			: []),
		...(alternative === undefined ? [] : [alternativeFact(alternative, dataset)]),
		...others.map(
			({launch}, place): Fact => ({
				label: place === 0 ? 'inside too' : '',
				text: `${shortDate(launch)} ${launchNamed(launch, dataset)}`,
				to: eventTarget(launch.id),
			}),
		),
	];
}

function alternativeFact({launch, gap}: Neighbour, dataset: Dataset): Fact {
	const which = `${launchNamed(launch, dataset)}, ${longDate(launch.start)}, ${gapWords(gap)}`;
	return {
		label: gap.relation === 'after' ? 'next after it' : 'last before it',
		text: Math.abs(gap.days) > daysInYear ? `none within a year (${which})` : which,
		to: eventTarget(launch.id),
	};
}

const answerLabels: Record<Tie, string> = {
	said: 'it answered',
	suggested: 'linked to',
	denied: 'not over',
};

/** What either side said: of this launch and this drill, or of the drill and another launch. */
function statements(drill: Drill, launch: Launch, dataset: Dataset): readonly Fact[] {
	const reasons = launch.statedReasons.map(
		({by, drills, hint, tie}): Fact => ({
			label: isNorthKorean(by) ? 'N Korea said' : 'S Korea said',
			text: `the launch was ${tie === 'said' ? 'over' : 'linked to'} ${hint ?? drills.map(id => dataset.byId.get(id)?.title ?? id).join('; ')} - ${by}`,
			to: eventTarget(drills[0] ?? launch.id),
		}),
	);
	const answers = drill.inResponseTo.map(({to, by, tie}): Fact => {
		const event = dataset.byId.get(to);
		const what =
			event === undefined
				? to
				: isLaunch(event)
					? `${launchNamed(event, dataset)}, ${longDate(event.start)}`
					: `${event.title}, ${longDate(event.start)}`;
		return {
			label: answerLabels[tie],
			text: `${what} - according to ${by}`,
			to: event && eventTarget(event.id),
		};
	});
	const reactions = drill.reactions.map((claim): Fact => {
		const row = statementOf(claim, dataset);
		return {
			label: isNorthKorean(claim.by) ? 'N Korea said' : 'S Korea said',
			text: `${claim.wording} - ${claim.by}, ${sourceDateWords(claim.date)}`,
			to: row && eventTarget(row.id),
		};
	});
	return [...reasons, ...answers, ...reactions];
}

function launchNamed(launch: Launch, dataset: Dataset): string {
	const site = launch.site === undefined ? undefined : dataset.sites.get(launch.site);
	const from = site === undefined ? '' : ` ${site.phrase ?? `from ${site.name}`}`;
	return `${ownMark(launch)}${launchShort(launch, dataset.systems)}${from}`;
}

/** `some day in August 2023`, `about 4 March 2003`, `19 March 2023`. */
function roughDate({start}: Launch): string {
	return isExactDay(start) || start.precision === 'day' ? longDate(start) : `some day in ${longDate(start)}`;
}

function shortDate({start}: Launch): string {
	const [day = '', month = ''] = longDate(start).split(' ');
	return isExactDay(start) ? `${day} ${month.slice(0, 3)}` : longDate(start);
}

/** The launches of the short form: of a day one line each with what is known of the flight; of more days one line a day. */
import type {ContestedAccount, Dispute} from '../dataset/claim.ts';
import type {FallArea, Launch, NuclearTest} from '../dataset/event.ts';
import {distanceWords} from '../dataset/event-words.ts';
import {countryNames} from '../dataset/statements.ts';
import {countNoun, joinWords, known, sentenceCase} from '../text/words.ts';
import {clockTime, type DaySpan, isOneDay} from '../time/days.ts';
import {longDay, shortDate} from '../time/format-date.ts';
import type {Measure} from './brief.ts';
import {claimSentence} from './claim-sentences.ts';
import {designation, isContested, shortLaunchWords} from './launch-kinds.ts';
import {firstWords} from './launch-sentence.ts';
import {detail, type OutlineLine} from './outline.ts';
import type {Cited, Mention, Summary, SummaryLaunch, SummaryMissile} from './summary.ts';

/** The nuclear tests of the span. */
export function testLines(tests: readonly Mention<NuclearTest>[], span: DaySpan): readonly OutlineLine[] {
	return tests.map(({event, cited}) => {
		const hour = event.start.minute === undefined ? '' : clockTime(event.start.minute);
		const lead = isOneDay(span) ? hour : `${shortDate(event.start)} ${hour}`.trim();
		return {
			...(lead === '' ? {} : {lead}),
			text: `${event.title}, ${event.siteName}`,
			cited: cited.slice(0, 1),
			depth: 0,
			role: 'test' as const,
			about: event.id,
		};
	});
}

/** The lines of the launches. */
export function briefLaunchLines(summary: Summary, measure: Measure): readonly OutlineLine[] {
	return isOneDay(summary.span) ? ofDay(summary, measure) : byDay(summary.launches, measure);
}

function ofDay({launches, span, bottomLine, unusual}: Summary, measure: Measure): readonly OutlineLine[] {
	const led = new Set([...bottomLine, ...unusual].map(({text}) => text));
	const shown = launches.slice(0, measure.launches);
	const rest = launches.length - shown.length;
	const told = new Set<string>();
	return [
		...shown.flatMap(entry => [headLine(entry, measure), ...detailLines(entry, span, measure, told, led)]),
		...(rest === 0
			? []
			: [
					{
						text: `and ${countNoun(rest, 'more launch', 'more launches')}`,
						cited: [],
						depth: 0,
						role: 'quiet' as const,
					},
				]),
	];
}

function headLine(entry: SummaryLaunch, {cites}: Measure): OutlineLine {
	const {launch} = entry;
	const {minute} = launch.start;
	const last = launch.last?.minute;
	const until = last === undefined || last === minute ? '' : `-${clockTime(last)}`;
	return {
		...(minute === undefined ? {} : {lead: `${clockTime(minute)}${until}`}),
		text: `${shortLaunchWords(entry)}${placeWords(entry)}${hasFigures(entry) ? '' : fellWords(launch)}${marks(entry)}`,
		cited: entry.cited.slice(0, cites),
		depth: 0,
		role: 'launch',
		about: launch.id,
	};
}

function placeWords({site, launch}: SummaryLaunch): string {
	if (site === undefined) {
		return '';
	}

	const province =
		site.province === undefined || launch.title.includes(site.province) ? '' : `, ${site.province}`;
	return `, ${site.phrase ?? site.name}${province}`;
}

function marks({counts, launch}: SummaryLaunch): string {
	const words = [...(counts ? [] : ['not counted']), ...(launch.own === true ? ['your own record'] : [])];
	return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

function detailLines(
	entry: SummaryLaunch,
	span: DaySpan,
	{launchDetail}: Measure,
	told: Set<string>,
	led: ReadonlySet<string>,
): readonly OutlineLine[] {
	const {launch, reasons} = entry;
	const lines = [
		...(launchDetail >= 1 ? figureLines(entry) : []),
		...(launchDetail >= 1 ? deedLines({...launch, firsts: untoldFirsts(launch, led)}) : []),
		...(launchDetail >= 2 ? disputeLines(launch.contested) : []),
		...(launchDetail >= 2 && launch.reported !== undefined && launch.reported > span.last
			? [`Made public on ${longDay(launch.reported)}`]
			: []),
	].map(text => detail(text, 1));
	const stated =
		launchDetail >= 3
			? reasons
					.map(({reason, cited}) => ({said: claimSentence(reason, span.last), cited}))
					.filter(({said}) => !led.has(said))
					.map(({said, cited}) => detail(`Reason given: ${said}`, 1, cited))
			: [];
	const all: OutlineLine[] = [...lines, ...stated].filter(
		({text}) => !told.has(text) || !/^Reason/.test(text),
	);
	for (const {text} of all) {
		told.add(text);
	}

	return all;
}

/** The firsts that the sentences above do not tell with their speaker. */
function untoldFirsts({firsts}: Launch, led: ReadonlySet<string>): Launch['firsts'] {
	return firsts.filter(
		first => ![...led].some(text => text.toLowerCase().includes(firstWords(first).toLowerCase())),
	);
}

const areaNames: Record<FallArea, string> = {
	'sea-of-japan': 'East Sea/Sea of Japan',
	'yellow-sea': 'Yellow Sea',
	'pacific-ocean': 'Pacific Ocean',
	'north-korea': 'on North Korean soil',
};

/** `800 km, peak 50 km, East Sea/Sea of Japan (ROK JCS)`; each other account of the same missiles behind it. */
function figureLines({launch, missiles}: SummaryLaunch): readonly string[] {
	// Where accounts differ on how the flight ended, so they do on where.
	const isOpen = isContested(launch, 'outcome') || isContested(launch, 'orbit');
	const area = isContested(launch, 'outcome') ? '' : joinWords(launch.fellIn.map(name => areaNames[name]));
	const isMixed =
		new Set(missiles.map(({class: className, systemName}) => `${className} ${systemName}`)).size > 1;
	const rows = missiles
		.filter(
			missile =>
				missile.rangeKm !== undefined || missile.apogeeKm !== undefined || missile.outcome === 'failure',
		)
		.map(missile => rowWords(missile, isMixed, isOpen));
	// Several figures of one party have its name behind the last.
	const text = [
		...new Set(rows.map(({figures, by}, index) => `${figures}${by === rows[index + 1]?.by ? '' : by}`)),
	].join('; ');
	if (text === '') {
		return [];
	}

	return [
		area === ''
			? text
			: rows.length === 1
				? text.replace(/( \([^)]*\))?$/, by => `, ${area}${by}`)
				: `${text}; ${area}`,
	];
}

/** Whether the launch has a line of figures, which then tells where it fell. */
function hasFigures({missiles}: SummaryLaunch): boolean {
	return missiles.some(
		({rangeKm, apogeeKm, outcome}) =>
			rangeKm !== undefined || apogeeKm !== undefined || outcome === 'failure',
	);
}

function fellWords({fellIn}: Launch): string {
	return fellIn.length === 0
		? ''
		: `; fell ${joinWords(fellIn.map(name => (name === 'north-korea' ? areaNames[name] : `in the ${areaNames[name]}`)))}`;
}

function rowWords(
	missile: SummaryMissile,
	isMixed: boolean,
	isOutcomeOpen: boolean,
): {readonly figures: string; readonly by: string} {
	const {rangeKm, rangeLimit, apogeeKm, apogeeLimit, by, outcome, class: className, count} = missile;
	const name = designation(missile);
	const isNamed = name !== undefined || className !== 'unknown';
	const what =
		isMixed && isNamed
			? `${count === undefined || count === 1 ? '' : `${count} `}${name ?? className}: `
			: '';
	const figures = [
		...(rangeKm === undefined ? [] : [distanceWords(rangeKm, rangeLimit)]),
		...(apogeeKm === undefined ? [] : [`peak ${distanceWords(apogeeKm, apogeeLimit)}`]),
		...(outcome === 'failure' && !isOutcomeOpen && missile.sameAsPrevious !== true ? ['failed'] : []),
	].join(', ');
	return {figures: `${what}${figures}`, by: by === undefined ? '' : ` (${unbracketed(by)})`};
}

/** Parentheses of a text that stands in, or before, a pair of its own. */
function unbracketed(text: string): string {
	return text.replace(/ \(([^)]*)\)/g, ', $1');
}

/** Over Japan, inside an EEZ, south of the sea border, firsts: each with who says so, what is disputed left to its line. */
export function deedLines(launch: Launch): readonly string[] {
	const {fellInEez, southOfNll, firsts} = launch;
	const [over] = isContested(launch, 'overflight') ? [] : launch.overflew;
	const [eez] = fellInEez.filter(({inside}) => inside !== 'no');
	const [south] = southOfNll;
	const [orbited] = isContested(launch, 'orbit') ? [] : launch.orbit;
	const speakers = [...new Set(firsts.map(({by}) => by))];
	return [
		...(over === undefined
			? []
			: [
					`Over ${countryNames[over.country]}${over.over === undefined ? '' : `, ${unbracketed(over.over)}`} (${over.by})`,
				]),
		...(eez === undefined ? [] : [`Inside Japan's exclusive economic zone (${eez.by})`]),
		...(south === undefined ? [] : [`South of the Northern Limit Line (${south.by})`]),
		...(orbited === undefined
			? []
			: [`${orbited.reached ? 'Satellite in orbit' : 'No satellite in orbit'} (${orbited.by})`]),
		...speakers.map(speaker => {
			const said = firsts.filter(({by}) => by === speaker).map(({says}) => unbracketed(says));
			return `${sentenceCase(said.join('; '))} (${speaker})`;
		}),
	];
}

const disputeNames: Record<Dispute, string> = {
	type: 'Type',
	count: 'Count',
	order: 'Order',
	figures: 'Figures',
	outcome: 'Outcome',
	place: 'Place',
	launcher: 'Launcher',
	overflight: 'Path',
	orbit: 'Orbit',
	occurrence: 'Account',
};

/** `Type disputed: a hypersonic missile that failed (ROK JCS); several warheads (KCNA)`. */
export function disputeLines(contested: readonly ContestedAccount[]): readonly string[] {
	return [...new Set(contested.map(({what}) => what))].map(what => {
		const accounts = contested
			.filter(account => account.what === what)
			.map(({says, by}) => `${unbracketed(says)} (${by})`);
		return `${disputeNames[what]}${accounts.length > 1 ? ' disputed' : ''}: ${accounts.join('; ')}`;
	});
}

/** One line a day with a launch. */
function byDay(launches: readonly SummaryLaunch[], measure: Measure): readonly OutlineLine[] {
	const days = new Map<string, SummaryLaunch[]>();
	for (const entry of launches) {
		const day = shortDate(entry.launch.start);
		days.set(day, [...(days.get(day) ?? []), entry]);
	}

	const shown = [...days].slice(0, measure.launches);
	const rest = days.size - shown.length;
	return [
		...shown.map(([day, entries]) => ({
			lead: day,
			text: entries
				.map(entry => `${shortLaunchWords(entry)}${siteOf(entry)}${marks(entry)}`)
				.filter((text, index, all) => all.indexOf(text) === index)
				.join('; '),
			cited: citesOf(entries, measure),
			depth: 0,
			role: 'launch' as const,
			...known({about: entries[0]?.launch.id}),
		})),
		...(rest === 0
			? []
			: [
					{
						text: `and ${countNoun(rest, 'more day', 'more days')} with a launch`,
						cited: [],
						depth: 0,
						role: 'quiet' as const,
					},
				]),
	];
}

function siteOf({site}: SummaryLaunch): string {
	return site === undefined ? '' : `, ${site.phrase ?? site.name}`;
}

function citesOf(entries: readonly SummaryLaunch[], {cites}: Measure): Cited {
	return [...new Set(entries.flatMap(({cited}) => cited.slice(0, cites)))].sort((a, b) => a - b).slice(0, 2);
}

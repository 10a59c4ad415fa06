/**
 * What `npm run data` refuses of our own records beyond their form: a contradiction between two fields or with the
 * note, a second spelling of one name, a speaker that is more than a name. A reader's own file (`briefing --data`) is not held to it.
 */
import {
	type BriefingEvent,
	type Drill,
	type Fire,
	isDrill,
	isFire,
	isLaunch,
	type Launch,
} from '../../source/dataset/event.ts';
import {missileCount} from '../../source/dataset/launch-title.ts';
import type {Problem} from '../../source/records/problem.ts';
import {isoDay, parseIsoDay} from '../../source/time/days.ts';

/** The faults of the records, each with its field. */
export function recordProblems(events: readonly BriefingEvent[]): Problem[] {
	return [...repeatedStatements(events), ...events.flatMap(eventProblems)];
}

function eventProblems(event: BriefingEvent): Problem[] {
	return [
		...(isLaunch(event) ? [...lateReport(event), ...inexactCounts(event), ...claimedCount(event)] : []),
		...noNames(event),
		...(isDrill(event) || isFire(event) ? secondSpellings(event) : []),
		...withoutAddress(event),
		...tracedAddresses(event),
	];
}

/** Names that a place was given beside the one that it has here, each with that one. */
const spellings: ReadonlyMap<string, string> = new Map([
	['Republic of Korea', 'South Korea'],
	['West Sea', 'Yellow Sea'],
	['Chinhae', 'Jinhae'],
	['Pusan', 'Busan'],
	['Gunsan', 'Kunsan'],
	['Mugeonri', 'Mugeon-ri'],
	['Doksuk-ri', 'Dokseok-ri'],
	['Yeongpyeong', 'Rodriguez'],
]);

function secondSpellings(event: Drill | Fire): Problem[] {
	return [...spellings].flatMap(([second, first]) =>
		event.place?.includes(second) === true
			? [problem(event, 'place', `spells ${first} in a second way, ${second}; write ${first}`)]
			: [],
	);
}

/** What some sites add to an address to see where a reader came from; the page is the same without it. */
const trace =
	/[?&](?:utm_\w+|fbclid|gclid|traffic_source|st_rec|cooper|searchResultPosition)=|[?&]cid=cna_|#:~:text=/;

function tracedAddresses(event: BriefingEvent): Problem[] {
	const addresses = [
		...event.sources.map(({url}) => ({field: 'sources.url', url})),
		...speakersOf(event).map(({field, claim}) => ({field: field.replace(/by$/, 'url'), url: claim?.url})),
	];
	return addresses.flatMap(({field, url}) => {
		const found = url === undefined ? undefined : trace.exec(url)?.[0];
		return found === undefined
			? []
			: [problem(event, field, `tells with "${found}" where a reader came from; take that part out`)];
	});
}

/** Statements of one speaker, day and page that stand at a second drill: the first names it in `drills` instead. */
function repeatedStatements(events: readonly BriefingEvent[]): Problem[] {
	const first = new Map<string, Drill>();
	return events.filter(isDrill).flatMap(drill =>
		drill.reactions.flatMap(({by, date, url}) => {
			const key = JSON.stringify([by, date, url]);
			const other = url === undefined ? undefined : first.get(key);
			first.set(key, other ?? drill);
			return other === undefined || other === drill
				? []
				: [
						problem(
							drill,
							'reactions',
							`has the statement of ${by} of ${date} that stands at ${other.id}; take it out, and name this drill there in drills`,
						),
					];
		}),
	);
}

/** Claims of a publisher that is among the sources, without the address at which the source stands. */
function withoutAddress(event: BriefingEvent): Problem[] {
	return speakersOf(event).flatMap(({field, by, claim}) =>
		claim !== undefined &&
		claim.url === undefined &&
		event.sources.some(({publisher, url}) => publisher === by && url !== undefined)
			? [problem(event, field, `is ${by}, whose page is among the sources; give the claim its url`)]
			: [],
	);
}

/** A launch that one of its own sources tells of before the day on which it is said to have become known. */
function lateReport(launch: Launch): Problem[] {
	const {reported, sources} = launch;
	const days = sources.flatMap(({date, about}) =>
		date === undefined || about !== undefined ? [] : (parseIsoDay(date) ?? []),
	);
	const first = Math.min(...days);
	return reported === undefined || first >= reported
		? []
		: [
				problem(
					launch,
					'reported',
					`is ${isoDay(reported)}, but a source tells of the launch on ${isoDay(first)}; correct one, in Korea's days`,
				),
			];
}

/** A gloss in the speaker's name: `Yonhap (show of force)`, `Kim Yo Jong, through KCNA`, `no source orders the two`. */
const gloss = /[();:]|, through |^(no|hours?) /;

function noNames(event: BriefingEvent): Problem[] {
	return speakersOf(event).flatMap(({field, by}) =>
		by !== undefined && gloss.test(by)
			? [
					problem(
						event,
						field,
						`has "${by}", which is more than a name; keep the name, and put the rest in via, wording or the note`,
					),
				]
			: [],
	);
}

type Speaker = {readonly field: string; readonly by?: string; readonly claim?: {readonly url?: string}};

/** Whoever is named in the claims, the accounts and the figures of a record. */
function speakersOf(event: BriefingEvent): readonly Speaker[] {
	const named = (
		field: string,
		entries: readonly {readonly by?: string; readonly url?: string}[],
	): Speaker[] =>
		entries.map(claim => ({field: `${field}.by`, claim, ...(claim.by === undefined ? {} : {by: claim.by})}));
	if (isDrill(event)) {
		return [
			...named('in_response_to', event.inResponseTo),
			...named('order', event.order),
			...named('reactions', event.reactions),
		];
	}

	if (isFire(event)) {
		return [
			...named('stated_reason', event.statedReasons),
			...(event.by === undefined ? [] : [{field: 'by', by: event.by}]),
		];
	}

	return isLaunch(event)
		? [
				...event.missiles.map(({by}) => ({field: 'missiles.by', ...(by === undefined ? {} : {by})})),
				...named('stated_reason', event.statedReasons),
				...named('contested', event.contested),
				...named('overflew', event.overflew),
				...named('fell_in_eez', event.fellInEez),
				...named('south_of_nll', event.southOfNll),
				...named('orbit', event.orbit),
				...named('firsts', event.firsts),
				...named('alerts', event.alerts),
			]
		: [];
}

const numbers = [
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
];
const number = `(\\d+|${numbers.join('|')})`;
const floor = new RegExp(
	`at least ${number}\\b(?! (?:km|seconds|minutes|hours|days))|\\b${number} or more\\b`,
	'gi',
);
const rough = new RegExp(`\\babout ${number}(?= (?:rockets|missiles|rounds|by)\\b|[;,.])`, 'gi');

/** The count of the main account, if the note calls it a floor or rough and the field gives it as exact. */
function inexactCounts(launch: Launch): Problem[] {
	const {known, atLeast, about} = missileCount(launch.missiles);
	if (atLeast || about) {
		return [];
	}

	const found = (pattern: RegExp, flag: string) =>
		[...(launch.note ?? '').matchAll(pattern)]
			.map(([, before, after]) => countOf(before ?? after ?? ''))
			.filter(count => count === known)
			.map(count =>
				problem(
					launch,
					'missiles.count',
					`is ${count}, which the note does not give as exact; add ${flag}: true, or correct the note`,
				),
			);
	return [...found(floor, 'at_least'), ...found(rough, 'count_about')];
}

/** A count that North Korea alone claims, given as the main one beside another count of the same missiles. */
function claimedCount(launch: Launch): Problem[] {
	const [main, ...others] = launch.missiles;
	const isOneKind = others.every(({sameAsPrevious}) => sameAsPrevious);
	const rival = others.find(({count, by}) => count !== undefined && by !== 'KCNA');
	return main?.by === 'KCNA' && isOneKind && rival !== undefined && rival.count !== main.count
		? [
				problem(
					launch,
					'missiles.count',
					`is KCNA's ${main.count} in the main account, and ${rival.count} by ${rival.by}; put the other account first`,
				),
			]
		: [];
}

function countOf(word: string): number {
	const index = numbers.indexOf(word.toLowerCase());
	return index < 0 ? Number(word) : index + 1;
}

function problem(event: BriefingEvent, field: string, message: string): Problem {
	const folder = isLaunch(event) ? 'launches' : 'drills';
	return {file: `${folder}/${event.id.slice(0, 4)}.yaml`, id: event.id, field, message};
}

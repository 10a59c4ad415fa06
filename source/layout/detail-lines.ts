/**
 * The detail of an event, in the order in which a reader asks: what, when, who, what happened, what was said, how
 * sure, from where. Every line is at most `width` cells; long text wraps at word ends and nothing is cut.
 */
import {
	accountWords,
	answerWords,
	claimWords,
	countryNames,
	extentWords,
	orderWords,
	reasonWords,
	tieWords,
} from '../dataset/claim-words.ts';
import {type Dataset, lastChangeOf} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	type Drill,
	type Fire,
	isDrill,
	isFire,
	isLaunch,
	type Launch,
	type NuclearTest,
} from '../dataset/event.ts';
import {
	assetWords,
	fallAreaWords,
	flightWords,
	kindWords,
	missileWords,
	outcomeWords,
	sourceWords,
	wholeOf,
} from '../dataset/event-words.ts';
import {roundsWords, weaponWords} from '../dataset/fire-words.ts';
import {statementsOn} from '../dataset/statements.ts';
import {asciiMarksText} from '../text/ascii-text.ts';
import {wrapText} from '../text/cells.ts';
import {isExactDay} from '../time/coarse-date.ts';
import {dateSpan, fullDay, longDate, longDateTime, weekdayName} from '../time/format-date.ts';
import {clockTime} from '../time/korea-day.ts';
import {addressLine, type Line, lineOf, type Role} from './line.ts';

/** The lines of an event's detail; with `wholeAddresses` an address stays on one line even where it is longer. */
export function detailLines(
	event: BriefingEvent,
	dataset: Dataset,
	width: number,
	{wholeAddresses = false}: {readonly wholeAddresses?: boolean} = {},
): readonly Line[] {
	const write = createWriter(width);
	write.text(event.title, {role: 'title'});
	if (isDrill(event)) {
		writeDrill(event, dataset, write);
	} else if (isLaunch(event)) {
		writeLaunch(event, dataset, write);
	} else if (isFire(event)) {
		writeFire(event, dataset, write);
	} else {
		writeNuclearTest(event, write);
	}

	writeCertainty(event, write);
	writeSources(event, dataset, write, wholeAddresses);
	return write.lines;
}

type Writer = {
	readonly lines: Line[];
	text(text: string, options?: {role?: Role; first?: string}): void;
	/** An address, a link where the terminal has them. */
	address(url: string, options: {first: string; keepLongWords: boolean}): void;
	/** A named fact; nothing where it is unknown. */
	fact(name: string, value: string | undefined): void;
	gap(): void;
};

const factIndent = '  ';

function createWriter(width: number): Writer {
	const lines: Line[] = [];
	return {
		lines,
		text(text, {role, first = ''} = {}) {
			for (const line of wrapText(asciiMarksText(text), {width, first})) {
				lines.push(lineOf(line, role));
			}
		},
		address(url, options) {
			for (const line of wrapText(url, {width, ...options})) {
				lines.push(addressLine(line, url));
			}
		},
		fact(name, value) {
			if (value === undefined || value === '') {
				return;
			}

			for (const [index, line] of wrapText(`${name}: ${asciiMarksText(value)}`, {
				width,
				rest: factIndent,
			}).entries()) {
				const isFirst = index === 0 && line.startsWith(`${name}:`);
				lines.push(
					isFirst ? [{text: `${name}:`, role: 'dim'}, {text: line.slice(name.length + 1)}] : lineOf(line),
				);
			}
		},
		gap() {
			lines.push([]);
		},
	};
}

function writeDrill(drill: Drill, dataset: Dataset, write: Writer): void {
	write.text(drillWhen(drill));
	write.text(`${kindWords(drill)} - ${drill.participants.join(', ')}`);
	if (drill.theatre === 'elsewhere') {
		write.text('Held away from the peninsula: not paired unless asked for (--theatre all).', {role: 'dim'});
	}

	write.fact('Not paired', drill.pairable ? undefined : drill.pairableReason);
	write.gap();
	const series = drill.series === undefined ? undefined : dataset.series.get(drill.series);
	write.fact('Series', series && [series.name, series.korean].filter(Boolean).join(', '));
	write.fact('Place', drill.place);
	write.fact('Assets', assetWords(drill.assets));
	const whole = wholeOf(drill, dataset);
	write.fact(
		'Part of',
		whole && isDrill(whole) ? `${whole.title} (${dateSpan(whole.start, whole.end)})` : undefined,
	);
	const parts = dataset.events.filter(event => isDrill(event) && event.partOf === drill.id);
	write.fact('Parts', parts.map(part => `${part.title} (${longDate(part.start)})`).join('; '));
	write.fact('Summary', drill.summary);
	for (const claim of drill.inResponseTo) {
		const to = dataset.byId.get(claim.to);
		write.fact(
			tieWords[claim.tie],
			`${to === undefined ? claim.to : `${to.title}, ${longDate(to.start)}`} - ${claimWords(claim)}`,
		);
	}

	for (const {reaction, drill: named} of statementsOn(drill, dataset)) {
		const of = named.id === drill.id ? '' : ` - of ${named.title}`;
		write.fact('Reaction', claimWords(reaction) + of);
	}

	for (const {by, ...claim} of drill.order) {
		write.fact(orderWords[claim.order], by === undefined ? claim.wording : claimWords({by, ...claim}));
	}

	write.fact('Order', drill.orderNote);
}

function drillWhen(drill: Drill): string {
	const {start, end} = drill;
	const isOneDay = isExactDay(start) && (end ?? start).lastDay === start.firstDay;
	const weekday = isOneDay ? `${weekdayName(start.firstDay)} ` : '';
	const times = [start.minute, end?.minute].flatMap(minute =>
		minute === undefined ? [] : [clockTime(minute)],
	);
	const hours = times.length === 0 ? '' : `, ${[...new Set(times)].join('-')} KST`;
	const note = drill.timeNote === undefined ? '' : `, ${drill.timeNote}`;
	return weekday + dateSpan(start, end) + hours + note;
}

function writeLaunch(launch: Launch, dataset: Dataset, write: Writer): void {
	const weekday = isExactDay(launch.start) ? `${weekdayName(launch.start.firstDay)} ` : '';
	const last = launch.last?.minute === undefined ? '' : `, last missile ${clockTime(launch.last.minute)}`;
	write.text(weekday + longDateTime(launch.start) + last);
	if (launch.reported !== undefined) {
		write.fact('Became known', fullDay(launch.reported));
	}

	write.gap();
	writeMissiles(launch, dataset, write);
	const site = launch.site === undefined ? undefined : dataset.sites.get(launch.site);
	write.fact(
		'Site',
		site && [...new Set([site.name, site.korean, site.province])].filter(Boolean).join(', '),
	);
	write.fact('Fell in', launch.fellIn.map(area => fallAreaWords[area]).join('; '));
	write.fact('Bearing', launch.bearingDeg === undefined ? undefined : `${launch.bearingDeg} degrees`);
	write.fact('Summary', launch.summary);
	writeAccounts(launch, write);
	writeClaims(launch, dataset, write);
}

function writeMissiles(launch: Launch, dataset: Dataset, write: Writer): void {
	for (const missile of launch.missiles) {
		const by = missile.by === undefined ? '' : ` (${missile.by})`;
		const account = missile.sameAsPrevious ? 'the same by another account: ' : '';
		const flight = flightWords(missile);
		write.text(
			`${account}${missileWords(missile, dataset)}${flight === '' ? '' : `: ${flight}`}, ${outcomeWords[missile.outcome]}${by}`,
			{first: '- '},
		);
	}
}

/** What each party says of the launch: over where, in whose waters, what for the first time, what is in dispute. */
function writeAccounts(launch: Launch, write: Writer): void {
	for (const account of launch.firsts) {
		write.fact('First', accountWords(account));
	}

	for (const {country, over, ...account} of launch.overflew) {
		write.fact('Flew over', accountWords(account, [countryNames[country], over].filter(Boolean).join(', ')));
	}

	for (const {country, inside, ...account} of launch.fellInEez) {
		write.fact(`${countryNames[country]}'s EEZ`, accountWords(account, extentWords[inside]));
	}

	for (const account of launch.southOfNll) {
		write.fact('South of the NLL', accountWords(account));
	}

	for (const {reached, ...account} of launch.orbit) {
		write.fact('Orbit', accountWords(account, reached ? 'reached' : 'not reached'));
	}

	for (const account of launch.alerts) {
		write.fact('Alert', accountWords(account));
	}

	for (const {what, ...account} of launch.contested) {
		write.fact(`Disputed (${what})`, accountWords(account));
	}
}

/** The reasons stated for a firing, with the drills that they name. */
function writeReasons({statedReasons}: Launch | Fire, dataset: Dataset, write: Writer): void {
	for (const reason of statedReasons) {
		const drills = reason.drills.map(id => dataset.byId.get(id)?.title ?? id).join('; ');
		write.fact(reasonWords[reason.tie], `${reason.hint ?? drills} - ${claimWords(reason)}`);
	}
}

/** What was said to tie the launch to drills, in both directions. */
function writeClaims(launch: Launch, dataset: Dataset, write: Writer): void {
	writeReasons(launch, dataset, write);
	for (const drill of dataset.events.filter(isDrill)) {
		for (const claim of drill.inResponseTo.filter(({to}) => to === launch.id)) {
			write.fact(answerWords[claim.tie], `${drill.title}, ${longDate(drill.start)} - ${claimWords(claim)}`);
		}
	}
}

function writeNuclearTest(test: NuclearTest, write: Writer): void {
	const weekday = isExactDay(test.start) ? `${weekdayName(test.start.firstDay)} ` : '';
	write.text(weekday + longDateTime(test.start));
	write.gap();
	write.fact('Site', `${test.siteName} (${test.lat}, ${test.lon})`);
	write.fact('Summary', test.summary);
}

function writeFire(fire: Fire, dataset: Dataset, write: Writer): void {
	const {start, end, by} = fire;
	const weekday = isExactDay(start) && end === undefined ? `${weekdayName(start.firstDay)} ` : '';
	write.text(weekday + (end === undefined ? longDateTime(start) : dateSpan(start, end)));
	write.text('Not a missile: never counted as a launch, never paired.', {role: 'dim'});
	write.gap();
	write.fact('Place', fire.place);
	write.fact('Weapon', weaponWords[fire.weapon]);
	write.fact('Rounds', roundsWords(fire));
	write.fact('By', by);
	write.fact(
		'Buffer zone',
		fire.bufferZone === undefined ? undefined : fire.bufferZone ? 'fell in it' : 'no',
	);
	write.fact('Summary', fire.summary);
	writeReasons(fire, dataset, write);
}

function writeCertainty(event: BriefingEvent, write: Writer): void {
	write.gap();
	write.fact('Confidence', event.confidence + (event.own ? ' (from your own file)' : ''));
	write.fact('Note', event.note);
}

function writeSources(event: BriefingEvent, dataset: Dataset, write: Writer, wholeAddresses: boolean): void {
	write.gap();
	if (event.sources.length === 0) {
		write.text('Sources: none known', {role: 'warning'});
	}

	for (const [index, source] of event.sources.entries()) {
		write.text(sourceWords(source), {first: `[${index + 1}] `});
		if (source.url !== undefined) {
			const first = ' '.repeat(`[${index + 1}] `.length);
			write.address(source.url, {first, keepLongWords: wholeAddresses});
		}
	}

	write.fact('Id', event.id);
	const changed = lastChangeOf(event, dataset);
	const since =
		changed === dataset.changes?.first
			? `unchanged since data version ${changed}, the first compared`
			: `last changed in data version ${changed}`;
	write.fact('Record', changed && since);
}

// An event as a citation to paste: what it was and when, its record and the data it stands in, its sources.

/** The citation: one line for the event and one for each source, numbered as in the detail. */
export function citationText(event: BriefingEvent, {version, hash}: Dataset): string {
	const when = isDrill(event) ? dateSpan(event.start, event.end) : longDateTime(event.start);
	const record = event.own === true ? 'own data' : `briefing, data ${version} (${hash})`;
	return [
		`${event.title}, ${when}. Record ${event.id}, ${record}.`,
		...event.sources.map(
			(source, index) =>
				`[${index + 1}] ${sourceWords(source)}.${source.url === undefined ? '' : ` ${source.url}`}`,
		),
	].join('\n');
}

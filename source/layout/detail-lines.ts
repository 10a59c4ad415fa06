/**
 * The detail of an event, in the order in which a reader asks: what, when, who, what happened, what was said, how
 * sure, from where. Every line is at most `width` cells; long text wraps at word ends and nothing is cut.
 */

import {type Claim, tiesOf} from '../dataset/claim.ts';
import {type Dataset, lastChangeOf} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	type Drill,
	type Fire,
	isDrill,
	isFire,
	isLaunch,
	isNote,
	isStatement,
	type Note,
	type NuclearTest,
	type Statement,
} from '../dataset/event.ts';
import {
	assetWords,
	kindWords,
	ownMark,
	parentOf,
	roundsWords,
	sourceWords,
	weaponWords,
} from '../dataset/event-words.ts';
import {
	claimWords,
	firingWords,
	orderWords,
	speakerWords,
	statementsOn,
	tieWords,
} from '../dataset/statements.ts';
import {markRanges, matchedNames} from '../search/mark-letters.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {sentenceCase, wrapText} from '../text/words.ts';
import {clockTime, isExactDay} from '../time/days.ts';
import {dateSpan, longDate, longDateTime, weekdayName} from '../time/format-date.ts';
import {writeAnswers, writeClaims, writeLaunch} from './launch-detail.ts';
import {eventTarget, type Line, lineText, pageTarget} from './line.ts';
import {markText} from './rows.ts';
import {createWriter, type DetailWriter} from './write-lines.ts';

/** The lines of an event's detail; with `wholeAddresses` an address stays on one line even where it is longer. */
export function detailLines(
	event: BriefingEvent,
	dataset: Dataset,
	width: number,
	{wholeAddresses = false, marks = []}: DetailOptions = {},
): readonly Line[] {
	const write = createWriter(width);
	write.text(ownMark(event) + titleWords(event), {role: 'title'});
	const titleLines = write.lines.length;
	if (isDrill(event)) {
		writeDrill(event, dataset, write);
	} else if (isLaunch(event)) {
		writeLaunch(event, dataset, write, width);
	} else if (isFire(event)) {
		writeFire(event, dataset, write);
	} else if (isNote(event)) {
		writeNote(event, write);
	} else if (isStatement(event)) {
		writeStatement(event, dataset, write);
	} else {
		writeNuclearTest(event, dataset, write);
	}

	writeCertainty(event, write);
	const found = foundLines(event, dataset, {marks, shown: write.lines, width});
	writeSources(event, dataset, write, wholeAddresses);
	const title = write.lines.slice(0, titleLines).flatMap(line => markText(lineText(line), marks, 'title'));
	return titleLines === 1
		? [title, ...found, ...write.lines.slice(1)]
		: [...write.lines.slice(0, titleLines), ...found, ...write.lines.slice(titleLines)];
}

type DetailOptions = {
	readonly wholeAddresses?: boolean;
	/** The folded terms that the search matched in the event. */
	readonly marks?: readonly string[];
};

/** Why the search found the event, where no word of its detail says so: `Found by: 동창리 (Sohae)`, the letters marked. */
function foundLines(
	event: BriefingEvent,
	dataset: Dataset,
	{
		marks,
		shown,
		width,
	}: {readonly marks: readonly string[]; readonly shown: readonly Line[]; readonly width: number},
): readonly Line[] {
	const visible = shown.map(lineText).join('\n');
	const hidden = marks.filter(mark => markRanges(visible, [mark]).length === 0);
	if (hidden.length === 0) {
		return [];
	}

	return matchedNames(event, dataset, hidden).flatMap(({name, of}) => {
		const text = `Found by: ${name}${of === undefined ? '' : `, another name of ${of}`}`;
		return wrapText(asciiMarksText(text), {width, rest: '  '}).map(line => markText(line, hidden));
	});
}

function writeDrill(drill: Drill, dataset: Dataset, write: DetailWriter): void {
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
	writeParentAndParts(drill, dataset, write);
	write.fact('Summary', drill.summary);
	writeSaid(drill, dataset, write);
	for (const {by, ...claim} of drill.order) {
		write.fact(orderWords[claim.order], by === undefined ? claim.wording : claimWords({by, ...claim}));
	}

	write.fact('Order', drill.orderNote);
}

function writeParentAndParts(drill: Drill, dataset: Dataset, write: DetailWriter): void {
	const whole = parentOf(drill, dataset);
	if (whole !== undefined && isDrill(whole)) {
		write.fact('Part of', `${whole.title} (${dateSpan(whole.start, whole.end)})`, eventTarget(whole.id));
	}

	const parts = dataset.events.filter(event => isDrill(event) && event.partOf === drill.id);
	if (parts.length > 0) {
		write.text('Parts:', {role: 'dim'});
	}

	for (const part of parts) {
		write.text(`${part.title} (${longDate(part.start)})`, {to: eventTarget(part.id)});
	}
}

function writeSaid(drill: Drill, dataset: Dataset, write: DetailWriter): void {
	for (const claim of drill.inResponseTo) {
		const to = dataset.byId.get(claim.to);
		write.fact(
			tieWords[claim.tie],
			`${to === undefined ? claim.to : `${to.title}, ${longDate(to.start)}`} - ${claimWords(claim)}`,
			to && eventTarget(to.id),
		);
	}

	writeFirings(drill, dataset, write);
	for (const {reaction, drill: named} of statementsOn(drill, dataset)) {
		const of = named.id === drill.id ? '' : ` - of ${named.title}`;
		write.fact('Reaction', claimWords(reaction) + of, eventTarget(reaction.id));
	}
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

function writeNuclearTest(test: NuclearTest, dataset: Dataset, write: DetailWriter): void {
	const weekday = isExactDay(test.start) ? `${weekdayName(test.start.firstDay)} ` : '';
	write.text(weekday + longDateTime(test.start));
	write.gap();
	write.fact('Site', `${test.siteName} (${test.lat}, ${test.lon})`);
	write.fact('Summary', test.summary);
	writeAnswers(test, dataset, write);
}

function writeFire(fire: Fire, dataset: Dataset, write: DetailWriter): void {
	const {by} = fire;
	write.text(datesOf(fire));
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
	writeClaims(fire, dataset, write);
}

function writeNote(note: Note, write: DetailWriter): void {
	write.text(datesOf(note));
	write.text('A note: never counted, never paired.', {role: 'dim'});
	write.gap();
	write.fact('Summary', note.summary);
}

/** `Saturday 19 September 2026, 10:00 KST`, `13-14 May 2015`. */
function datesOf({start, end}: Fire | Note): string {
	const weekday = isExactDay(start) && end === undefined ? `${weekdayName(start.firstDay)} ` : '';
	return weekday + (end === undefined ? longDateTime(start) : dateSpan(start, end));
}

function writeStatement({claim, about, start}: Statement, dataset: Dataset, write: DetailWriter): void {
	write.text(`Statement of ${longDate(start)}`);
	write.gap();
	write.fact('By', speakerWords(claim));
	write.fact('Quote', quoteWords(claim));
	for (const id of about) {
		const event = dataset.byId.get(id);
		write.fact('About', event && `${event.title}, ${longDate(event.start)}`, eventTarget(id));
	}
}

/** The very words in quotation marks, and whose translation they are; undefined where they are not held. */
function quoteWords({quote, quoteLanguage, translatedBy}: Claim): string | undefined {
	const notes = [quoteLanguage, translatedBy && `translated by ${translatedBy}`].filter(Boolean).join(', ');
	return quote && `"${quote}"${notes === '' ? '' : ` (${notes})`}`;
}

function writeCertainty(event: BriefingEvent, write: DetailWriter): void {
	write.gap();
	write.fact('Confidence', event.confidence + (event.own ? ' (from your own file)' : ''));
	write.fact('Note', event.note);
}

function writeSources(
	event: BriefingEvent,
	dataset: Dataset,
	write: DetailWriter,
	wholeAddresses: boolean,
): void {
	write.gap();
	if (event.sources.length === 0) {
		write.text('Sources: none known', {role: 'warning'});
	}

	for (const [index, source] of event.sources.entries()) {
		const mark = `[${index + 1}] `;
		const to = source.url === undefined ? undefined : pageTarget(source.url);
		write.text(mark + sourceWords(source), {to});
		if (source.url !== undefined) {
			const first = ' '.repeat(mark.length + (to === undefined ? 0 : 2));
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
		`${isStatement(event) ? quotationWords(event) : titleWords(event)}, ${when}. Record ${event.id}, ${record}.`,
		...event.sources.map(
			(source, index) =>
				`[${index + 1}] ${sourceWords(source)}.${source.url === undefined ? '' : ` ${source.url}`}`,
		),
	].join('\n');
}

/** A title to begin with: of a launch, which is made of words, with a capital; of anything else as it was given. */
function titleWords(event: BriefingEvent): string {
	return isLaunch(event) ? sentenceCase(event.title) : event.title;
}

/** The very words with their speaker; where they are not held, what was said in ours. */
function quotationWords({claim, title}: Statement): string {
	const quote = quoteWords(claim);
	return quote === undefined ? title : `${quote} - ${speakerWords(claim)}`;
}

/** The firings that are said to have been over the drill. */
function writeFirings({id}: Drill, dataset: Dataset, write: DetailWriter): void {
	for (const event of dataset.events) {
		const isNaming =
			(isLaunch(event) || isFire(event)) &&
			tiesOf(event).reasons?.some(({drills}) => drills.includes(id)) === true;
		const reasons = isNaming ? event.statedReasons : [];
		for (const reason of reasons.filter(({drills}) => drills.includes(id))) {
			write.fact(
				firingWords[reason.tie],
				`${event.title}, ${longDate(event.start)} - ${claimWords(reason)}`,
				eventTarget(event.id),
			);
		}
	}
}

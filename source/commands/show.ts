/** `briefing show ID...`: events whole, with their sources, or their sources as a reference manager reads them. */
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import {eventOf} from '../dataset/statements.ts';
import {detailLines} from '../layout/detail-lines.ts';
import {plainText} from '../layout/line.ts';
import {pairingLines, pairingTitle} from '../layout/pairing-lines.ts';
import {createPairings, launchChoiceText, type Pairings} from '../pairing/pairings.ts';
import {onlyAscii, quoted} from '../text/clean-text.ts';
import {joinWords, nearestWord, widestText, wrapText} from '../text/words.ts';
import type {KoreaDay} from '../time/days.ts';
import {bibtexText, citationsOf, cslJson, datasetCitation, risText} from './citation.ts';
import {eventRecord} from './event-record.ts';
import {printOptions, type Request} from './parse-command-line.ts';
import {
	type CommandResult,
	jsonLines,
	type PrintOptions,
	type Surroundings,
	UsageError,
} from './print-records.ts';

type ShowInput = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	/** Without ids a form of citations is asked for, and the dataset itself is cited. */
	readonly ids: readonly string[];
	readonly today: KoreaDay;
	readonly print: PrintOptions;
	/** Draws one event's pairing as SVG, where that was asked for; undefined where it has none. */
	readonly svgOf?: (event: BriefingEvent, dataset: Dataset, pairings: Pairings) => string | undefined;
};

/** The forms in which events, or the dataset, are cited. */
const citationForms = {bibtex: bibtexText, 'csl-json': cslJson, ris: risText} as const;

/** The events of the ids, in that order; status 1 where an id is unknown, with the one that it is nearest to. */
function showCommand(input: ShowInput): CommandResult {
	const {dataset, ids} = input;
	const unknown = ids.filter(id => eventOf(id, dataset) === undefined);
	if (input.svgOf !== undefined && unknown.length === 0) {
		return drawn(input, input.svgOf);
	}

	return {
		output: textOf(
			ids.flatMap(id => eventOf(id, dataset) ?? []),
			input,
		),
		status: unknown.length === 0 ? 0 : 1,
		...(unknown.length === 0 ? {} : {error: unknown.map(id => unknownWords(id, dataset)).join(' ')}),
	};
}

/** One event's pairing as a figure; status 1 where nothing stands beside it. */
function drawn({dataset, pairings, ids}: ShowInput, svgOf: NonNullable<ShowInput['svgOf']>): CommandResult {
	const [id = '', ...others] = ids;
	if (others.length > 0) {
		throw new UsageError('--format svg draws one event; name one id.');
	}

	const event = eventOf(id, dataset);
	const output = event && svgOf(event, dataset, pairings);
	return output === undefined
		? {
				output: '',
				status: 1,
				error: `${quoted(id)} has no drill or launch beside it to draw; "briefing show ${id}" says why.`,
			}
		: {output, status: 0};
}

function textOf(events: readonly BriefingEvent[], {dataset, pairings, ids, today, print}: ShowInput): string {
	const {format, width, ascii} = print;
	switch (format) {
		case 'json':
			return jsonLines(events.map(event => eventRecord(event, dataset)));
		case 'csl-json':
		case 'bibtex':
		case 'ris':
			return citationForms[format](
				ids.length === 0 ? [datasetCitation(dataset, today)] : citationsOf(events, dataset, today),
			);
		default: {
			const text = events
				.map(event => eventText(event, {dataset, pairings, width}))
				.join(`\n${'-'.repeat(width)}\n\n`);
			return ascii ? onlyAscii(text) : text;
		}
	}
}

/** How many ids are named where what was typed begins several. */
const mostNamed = 3;

function unknownWords(typed: string, {events}: Dataset): string {
	const ids = events.map(({id}) => id);
	const begun = typed.length < 4 ? [] : ids.filter(id => id.startsWith(typed));
	const nearest = nearestWord(typed, ids);
	const meant = begun.length > 0 ? begun.slice(0, mostNamed) : nearest === undefined ? [] : [nearest];
	const advice =
		meant.length === 0 ? '"briefing list" shows the ids.' : `did you mean ${joinWords(meant, 'or')}?`;
	return `There is no event ${quoted(typed)}; ${advice}`;
}

// An event whole, as text: what the panes of the screen say of it, for a mail or a printer.

/** The lines of an event, its pairing last; addresses stand whole even where they are longer than a line. */
function eventText(
	event: BriefingEvent,
	{dataset, pairings, width}: {dataset: Dataset; pairings: Pairings; width: number},
): string {
	const pairing = pairings.ofEvent(event);
	const {launches, direction} = pairings.choice;
	const gap = pairingTitle(pairing);
	const title = `PAIRING (launches: ${launchChoiceText(launches)}; ${direction})${gap === '' ? '' : `: ${gap}`}`;
	return [
		...detailLines(event, dataset, width, {wholeAddresses: true}).map(plainText),
		'',
		...wrapText(title, {width, rest: '  '}),
		...pairingLines({event, pairing, pairings, dataset, width}).map(plainText),
	]
		.map(line => `${line.trimEnd()}\n`)
		.join('');
}

export async function runShow(
	request: Request,
	dataset: Dataset,
	surroundings: Surroundings,
): Promise<CommandResult> {
	const print = printOptions(request, surroundings.columns, widestText);
	if (request.arguments.length === 0 && ['text', 'json', 'svg'].includes(print.format)) {
		throw new UsageError('"briefing show" needs an id; "briefing list" shows them.');
	}

	return showCommand({
		dataset,
		pairings: createPairings(dataset, request.choice),
		ids: request.arguments,
		today: surroundings.today,
		print,
		...(print.format === 'svg' ? {svgOf: (await import('./figures.ts')).stripSvg} : {}),
	});
}

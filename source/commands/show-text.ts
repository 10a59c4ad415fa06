/** An event whole, as text: what the panes of the screen say of it, for a mail or a printer. */
import type {Dataset} from '../dataset/dataset.ts';
import type {BriefingEvent} from '../dataset/event.ts';
import {detailLines} from '../layout/detail-lines.ts';
import {lineText} from '../layout/line.ts';
import {pairingLines, pairingTitle} from '../layout/pairing-lines.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import type {Pairings} from '../pairing/pairings.ts';

/** The lines of an event, its pairing last; addresses stand whole even where they are longer than a line. */
export function eventText(
	event: BriefingEvent,
	{dataset, pairings, width}: {dataset: Dataset; pairings: Pairings; width: number},
): string {
	const pairing = pairings.ofEvent(event);
	const {launches, direction} = pairings.choice;
	const gap = pairingTitle(pairing);
	const title = `PAIRING (launches: ${launchChoiceText(launches)}; ${direction})${gap === '' ? '' : `: ${gap}`}`;
	return [
		...detailLines(event, dataset, width, {wholeAddresses: true}).map(lineText),
		'',
		title,
		...pairingLines({event, pairing, pairings, dataset, width}).map(lineText),
	]
		.map(line => `${line.trimEnd()}\n`)
		.join('');
}

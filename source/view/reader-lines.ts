/**
 * The screen for a screen reader: what is open, what is selected, what is known of it, and what can be pressed, as plain
 * lines in the order in which one asks. Nothing stands side by side, nothing is drawn, and of a list only the selected
 * row is read out.
 */
import {isDrill} from '../dataset/event.ts';
import {viewTitles} from '../layout/layout.ts';
import {lineText} from '../layout/line.ts';
import {pairingWords} from '../layout/pairing-lines.ts';
import {gapWords} from '../pairing/pairing-words.ts';
import type {Indexes} from '../state/indexes.ts';
import {selectDetailLines} from '../state/select-text.ts';
import {selectEvent, selectIndex, selectPairing, selectPairings, selectSteps} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {asciiMarksText} from '../text/ascii-text.ts';
import {dateSpan, longDateTime} from '../time/format-date.ts';
import type {ScreenContent} from './screen-lines.ts';

/** The lines to read. */
export function readerLines(state: State, indexes: Indexes, content: ScreenContent): readonly string[] {
	switch (content.kind) {
		case 'too-small':
			return content.lines.map(lineText);
		case 'help':
			return [content.title, ...content.lines, content.bottom].map(plainText);
		case 'panes':
			return [
				`View ${viewTitles[state.view].title}.`,
				...(state.mode.kind === 'search' || state.query !== '' ? [plainText(content.search)] : []),
				...bodyLines(state, indexes, content),
				plainText(content.bottom),
			];
	}
}

type Panes = Extract<ScreenContent, {kind: 'panes'}>;

function bodyLines(state: State, indexes: Indexes, {panes}: Panes): readonly string[] {
	if (state.view === 'day' || state.view === 'statistics') {
		return panes.flatMap(({title, lines}) => [title, ...lines].map(plainText));
	}

	const event = selectEvent(state, indexes);
	if (event === undefined) {
		return ['No event is selected: the search finds none.'];
	}

	const gap = selectPairing(state, indexes)?.match?.gap;
	const when = isDrill(event) ? dateSpan(event.start, event.end) : longDateTime(event.start);
	const place = `${selectIndex(state, indexes) + 1} of ${selectSteps(state, indexes).length}`;
	const selected = `Selected, ${place}: ${asciiMarksText(event.title)}, ${asciiMarksText(when)}${gap === undefined ? '' : `; launch ${gapWords(gap)}`}.`;
	switch (state.pane) {
		case 'list':
			return [selected];
		case 'detail':
			return [
				selected,
				'Detail:',
				...selectDetailLines(state, indexes, {width: state.columns}).map(lineText),
			];
		case 'pairing':
			return [
				selected,
				'Drill and launch:',
				...pairingWords({
					event,
					pairing: selectPairing(state, indexes),
					pairings: selectPairings(state, indexes),
					dataset: indexes.dataset,
					width: state.columns,
				}).map(lineText),
			];
	}
}

/** Rules and signs are for the eye. */
function plainText(line: Parameters<typeof lineText>[0]): string {
	return lineText(line)
		.replace(/^(=>|--) /, '')
		.replace(/-{3,}/g, '')
		.replace(/ {2,}/g, '  ')
		.trim();
}

/** How far, how high, where to and with what outcome the missiles of a launch flew, with who reported it. */
import type {FallArea} from '../dataset/event.ts';
import {fallAreaWords, outcomeWords} from '../dataset/event-words.ts';
import {namedNoun} from '../dataset/launch-title.ts';
import {withCommas} from '../text/with-commas.ts';
import {countNoun, joinWords, sentenceCase} from './count-words.ts';
import type {SummaryLaunch, SummaryMissile} from './summary.ts';

/** One line where the missiles have one account; else one for each account, and a last one for what they share. */
export function flightLines(entry: SummaryLaunch): readonly string[] {
	const {missiles} = entry;
	const [only] = missiles;
	const outcomes = [...new Set(missiles.filter(tellsOutcome).map(({outcome}) => outcomeWords[outcome]))];
	const tail = [...whereWords(entry), ...(outcomes.length === 1 ? outcomes : [])];
	if (only !== undefined && (missiles.length === 1 || areToldByTitle(missiles))) {
		const source = only.by === undefined ? '' : ` (${only.by})`;
		return [sentence([`${figureWords(only)}${source}`, ...tail])];
	}

	const rows = missiles.map(missile => {
		const fate = outcomes.length > 1 && tellsOutcome(missile) ? [outcomeWords[missile.outcome]] : [];
		return `${missile.by === undefined ? '' : `${missile.by}: `}${sentence([rowWords(missile, missiles), ...fate], missile.by === undefined)}`;
	});
	return tail.length === 0 ? rows : [...rows, sentence(tail)];
}

/** A second account that leaves the outcome open takes nothing from the first. */
function tellsOutcome({sameAsPrevious, outcome}: SummaryMissile): boolean {
	return !sameAsPrevious || outcome !== 'unknown';
}

/** Whether the rows add nothing to the launch's title, which names up to two kinds with their numbers. */
function areToldByTitle(missiles: readonly SummaryMissile[]): boolean {
	const kinds = new Set(missiles.map(({class: className, systemName}) => `${className} ${systemName}`));
	return (
		kinds.size <= 2 &&
		missiles.every(
			({rangeKm, apogeeKm, by, outcome}) =>
				rangeKm === undefined && apogeeKm === undefined && by === undefined && outcome === 'unknown',
		)
	);
}

/** `2 missiles, range 390 km, apogee 100 km`; with several kinds in one firing each row names its own. */
function rowWords(missile: SummaryMissile, all: readonly SummaryMissile[]): string {
	const isMixed = all.some(other => other.class !== missile.class || other.systemName !== missile.systemName);
	const figures = figureWords(missile);
	const what = isMixed
		? kindWords(missile)
		: missile.count === undefined
			? ''
			: countNoun(missile.count, 'missile');
	return what === '' ? figures : `${what}, ${figures}`;
}

function kindWords({count, systemName, class: className}: SummaryMissile): string {
	const noun = namedNoun(systemName ?? '', className, count);
	return count === undefined ? noun : `${count} ${noun}`;
}

function figureWords({rangeKm, apogeeKm}: SummaryMissile): string {
	if (rangeKm === undefined && apogeeKm === undefined) {
		return 'range and apogee not given';
	}

	const range = rangeKm === undefined ? 'range not given' : `range ${withCommas(rangeKm)} km`;
	return `${range}, ${apogeeKm === undefined ? 'apogee not given' : `apogee ${withCommas(apogeeKm)} km`}`;
}

function whereWords({launch: {bearingDeg, fellIn}}: SummaryLaunch): readonly string[] {
	return [
		...(bearingDeg === undefined ? [] : [`bearing ${bearingDeg} degrees`]),
		...(fellIn.length === 0 ? [] : [`fell ${joinWords(fellIn.map(whereFell))}`]),
	];
}

function whereFell(area: FallArea): string {
	return area === 'north-korea' ? `on ${fallAreaWords[area]}` : `in the ${fallAreaWords[area]}`;
}

function sentence(parts: readonly string[], isStart = true): string {
	const text = `${parts.join('; ')}.`;
	return isStart ? sentenceCase(text) : text;
}

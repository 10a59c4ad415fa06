/** What others said, in words: the same on the screen, in the summary and in exports of text. */
import type {Claim, Country, Order, Tie} from './claim.ts';
import {sourceDateWords} from './event-words.ts';

/** `KPA General Staff, through KCNA`. */
export function speakerWords({by, via}: {readonly by: string; readonly via?: string}): string {
	return via === undefined ? by : `${by}, through ${via}`;
}

/**
 * `ROK JCS called the flight a response to the launch ("in response to", 3 November 2024)`: whose word it is first.
 * A quote in another language than English is left to the exports.
 */
export function claimWords({wording, quote, quoteLanguage, date, ...claim}: Claim): string {
	const speaker = speakerWords(claim);
	const said = wording === undefined ? speaker : `${speaker}${speaker.includes(',') ? ',' : ''} ${wording}`;
	const details = [
		...(quote === undefined || quoteLanguage !== undefined ? [] : [`"${quote}"`]),
		...(date === undefined ? [] : [sourceDateWords(date)]),
	];
	return details.length === 0 ? said : `${said} (${details.join(', ')})`;
}

export const countryNames: Record<Country, string> = {japan: 'Japan', russia: 'Russia'};

/** What a drill's claim on a launch or test is called, beside the drill. */
export const tieWords: Record<Tie, string> = {
	said: 'Reported response to',
	suggested: 'Linked to',
	denied: 'Said not to answer',
};

/** The same claim, beside the launch or test. */
export const answerWords: Record<Tie, string> = {
	said: 'Reported response',
	suggested: 'Linked with it',
	denied: 'Said not to answer it',
};

/** What a statement that ties a launch to drills is called, beside the launch; only one that says so is a reason. */
export const reasonWords: Record<Tie, string> = {
	said: 'Stated reason',
	suggested: 'Linked to',
	denied: 'Said not to be over',
};

/** How a drill stood to a launch of its day. */
export const orderWords: Record<Order, string> = {
	'drill-first': 'Drill first',
	'launch-first': 'Launch first',
	unknown: 'Order not known',
};

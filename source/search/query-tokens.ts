/**
 * Cuts the text of a search line into words, "phrases" and field:value, each perhaps with a hyphen in front.
 * Only letters before the colon make a field: `11:05` and `https://...` are words.
 */

export type QueryToken = {
	readonly negated: boolean;
	/** Where the token begins and ends in the text. */
	readonly start: number;
	readonly end: number;
} & (
	| {readonly kind: 'word'; readonly text: string}
	| {readonly kind: 'phrase'; readonly text: string; readonly open: boolean}
	/** The value is empty where nothing stands after the colon. */
	| {readonly kind: 'field'; readonly name: string; readonly value: string; readonly quoted: boolean}
);

const quotes = '"“”„';
/** One token: a hyphen or none, then a quote, a field or a word. */
const tokenForm = new RegExp(
	[
		'(?<hyphen>-?)(?:',
		`[${quotes}](?<phrase>[^${quotes}]*)(?<closing>[${quotes}]?)`,
		`|(?<name>[A-Za-z]+(?:[-_][A-Za-z]+)*):(?!//)(?:[${quotes}](?<quoted>[^${quotes}]*)[${quotes}]?|(?<value>\\S*))`,
		'|(?<word>\\S+)',
		')',
	].join(''),
	'g',
);

/** The tokens of a text, in its order. */
export function queryTokens(text: string): readonly QueryToken[] {
	return Array.from(text.matchAll(tokenForm), match => {
		const {hyphen, phrase, closing, name, quoted, value, word} = match.groups ?? {};
		const place = {negated: hyphen === '-', start: match.index, end: match.index + match[0].length};
		if (phrase !== undefined) {
			return {...place, kind: 'phrase', text: phrase, open: closing === ''};
		}

		return name === undefined
			? {...place, kind: 'word', text: word ?? ''}
			: {...place, kind: 'field', name, value: quoted ?? value ?? '', quoted: quoted !== undefined};
	});
}

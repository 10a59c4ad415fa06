/** Search without an index: each word compared with each term of each event, straight from the rules. */
import type {Dataset} from '../../source/dataset/dataset.ts';
import type {BriefingEvent} from '../../source/dataset/event.ts';
import {eventTextsOf} from '../../source/search/event-texts.ts';
import {fuzzyVocabulary, isFuzzy} from '../../source/search/match-word.ts';
import {foldText} from '../../source/search/names.ts';
import {termsOf} from '../../source/search/term-index.ts';

type Known = {readonly terms: ReadonlySet<string>; readonly texts: readonly string[]};

/** Whether words, already folded, find an event. */
export function bruteForce(dataset: Dataset): (event: BriefingEvent, words: readonly string[]) => boolean {
	const textsOf = eventTextsOf(dataset);
	const known = new Map<BriefingEvent, Known>(
		dataset.events.map(event => {
			const read = textsOf(event);
			return [event, {terms: termsOf(read), texts: [...read.groups.flat(), ...read.dates, ...read.quoted]}];
		}),
	);
	const all = [...new Set([...known.values()].flatMap(({terms}) => [...terms]))].sort();
	const fuzzy = fuzzyVocabulary(all);
	const tests = new Map<string, (event: Known) => boolean>();
	const testOf = (word: string) => {
		const made = tests.get(word) ?? wordTest(word, [...known.values()], all, fuzzy);
		tests.set(word, made);
		return made;
	};
	const isFound = (word: string) => [...known.values()].some(testOf(word));
	// The words do not depend on the event: worked out once for each query.
	const wanted = new Map<string, readonly string[]>();
	return (event, words) => {
		const key = words.join(' ');
		const asked = wanted.get(key) ?? wantedWords(words, all, fuzzy, isFound);
		wanted.set(key, asked);
		const facts = known.get(event);
		return facts !== undefined && asked.every(word => testOf(word)(facts));
	};
}

/**
 * The words, and each number beside the word before it where some record writes the two as one, mistyped or not; an
 * abbreviation and its year that are typed as one and stand nowhere so, as two.
 */
function wantedWords(
	typed: readonly string[],
	all: readonly string[],
	fuzzy: ReturnType<typeof fuzzyVocabulary>,
	isFound: (word: string) => boolean,
): readonly string[] {
	const isMistyped = (word: string) =>
		isFuzzy(word) && !all.some(term => term.includes(word)) && fuzzy(word).length > 0;
	const words = typed.flatMap(word => {
		const [, letters = '', digits = ''] = /^(\p{L}+)(\d{2}|\d{4})$/u.exec(word) ?? [];
		return letters !== '' && all.includes(letters) && !isFound(word) ? [letters, digits] : [word];
	});
	const wanted = [...words];
	let before = '';
	for (const word of words) {
		const joined = `${before}-${word}`;
		const isKnown =
			before !== '' &&
			/^\d/.test(word) &&
			(all.includes(joined) || (isMistyped(before) && isMistyped(joined)));
		before = isKnown ? joined : word;
		if (isKnown) {
			wanted.push(joined);
		}
	}

	return wanted;
}

function wordTest(
	word: string,
	events: readonly Known[],
	all: readonly string[],
	fuzzy: ReturnType<typeof fuzzyVocabulary>,
): (event: Known) => boolean {
	const holds = (fits: (term: string) => boolean) => {
		const fitting = all.filter(fits);
		return (event: Known) => fitting.some(term => event.terms.has(term));
	};
	const isWhole = either(
		holds(term => term === word),
		event => /[^\p{L}\p{N}]/u.test(word) && standsSideBySide(word, event),
	);
	const endsInNumber = /\d$/.test(word);
	const isNumber = /^\d+$/.test(word);
	const goesOn = (term: string) =>
		term.startsWith(word) && term !== word && !(isNumber && term.startsWith(`${word}-`));
	const wholeStart = holds(term => goesOn(term) && !(endsInNumber && /^\d/.test(term.slice(word.length))));
	const anyStart = holds(goesOn);
	const found = events.some(isWhole);
	const isHangul = /\p{Script=Hangul}/u.test(word);
	const letters = word.match(/\p{L}/gu)?.length ?? 0;
	const inside = holds(term => letters >= (isHangul ? 2 : 3) && term.includes(word));
	const start = endsInNumber && !found && !events.some(wholeStart) ? anyStart : wholeStart;
	const strict = isNumber && found ? isWhole : either(isWhole, start);
	const loose = isHangul ? either(strict, inside) : events.some(strict) ? strict : inside;
	if (events.some(loose) || !isFuzzy(word)) {
		return loose;
	}

	const meant = fuzzy(word);
	return event => meant.some(term => event.terms.has(term));
}

function either<T>(a: (value: T) => boolean, b: (value: T) => boolean): (value: T) => boolean {
	return value => a(value) || b(value);
}

const dateWord =
	/^(?:\d+|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Whether a text holds the parts of a hyphenated word one after another as whole words. */
function standsSideBySide(word: string, {texts}: Known): boolean {
	const parts = word.split(/[^\p{L}\p{N}]+/u);
	if (parts.every(part => dateWord.test(part))) {
		return false;
	}

	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'u');
	return texts.some(text => pattern.test(foldText(text)));
}

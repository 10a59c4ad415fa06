/** The known word that a mistyped one was meant to be, for "did you mean". */
import {distance} from 'fastest-levenshtein';

/** The nearest of the words, or undefined where none is near enough to be meant: at most a third of it mistyped. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
	const ranked = words
		.map(known => ({known, mistakes: mistakesIn(word.toLowerCase(), known.toLowerCase())}))
		.filter(
			({known, mistakes}) => mistakes <= Math.max(1, Math.floor(Math.max(known.length, word.length) / 3)),
		)
		.sort((a, b) => a.mistakes - b.mistakes || (a.known < b.known ? -1 : 1));
	return ranked[0]?.known;
}

/** How many letters are wrong, missing or too many; two neighbours swapped are one mistake. */
function mistakesIn(word: string, known: string): number {
	const at = [...word].findIndex((letter, index) => letter !== known[index]);
	const swapped = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
	return at >= 0 && swapped === known ? 1 : distance(word, known);
}

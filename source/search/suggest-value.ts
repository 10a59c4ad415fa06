/** The value that a mistyped one was meant to be, for "did you mean". */
import {nearestWord} from '../text/nearest-word.ts';
import {foldText} from './fold-text.ts';
import {fuzzyTerms, fuzzyVocabulary} from './fuzzy-terms.ts';

/** The value nearest to the typed one, or undefined. Letters changed round (`icmb`) are one mistake, as in a search. */
export function suggestValue(typed: string, values: readonly string[]): string | undefined {
	const [meant] = fuzzyTerms(foldText(typed), fuzzyVocabulary(values.map(foldText)));
	return nearestWord(typed, values) ?? values.find(value => foldText(value) === meant);
}

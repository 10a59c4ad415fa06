/** Numbers with their nouns, as sentences and lists need them. */
import type {LaunchCount} from './summary.ts';

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `one`, `ten`, then digits: `11`. Zero is `no`. */
export function numberWord(count: number): string {
	return numberWords[count] ?? String(count);
}

/** `1 launch`, `4 launches`. */
export function countNoun(count: number, singular: string, plural = `${singular}s`): string {
	return `${count} ${count === 1 ? singular : plural}`;
}

/** `one drill`, `no drills`, `11 drills`. */
export function wordNoun(count: number, singular: string, plural = `${singular}s`): string {
	return `${numberWord(count)} ${count === 1 ? singular : plural}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function joinWords(words: readonly string[]): string {
	const [last = '', ...others] = words.toReversed();
	return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}

/** `23 missiles`, `at least 23 missiles`. */
export function missileWords({
	missiles,
	isMissilesAtLeast,
}: Pick<LaunchCount, 'missiles' | 'isMissilesAtLeast'>): string {
	return `${isMissilesAtLeast ? 'at least ' : ''}${countNoun(missiles, 'missile')}`;
}

/** `4 launches (23 missiles)`, `no launch`, with `and perhaps 1 more` where coarse dates leave some open. */
export function launchCountWords(count: LaunchCount): string {
	const {launches, perhaps} = count;
	if (launches === 0) {
		return perhaps === 0 ? 'no launch' : `no certain launch, perhaps ${perhaps}`;
	}

	const known = `${countNoun(launches, 'launch', 'launches')} (${missileWords(count)})`;
	return perhaps === 0 ? known : `${known} and perhaps ${perhaps} more`;
}

/** The text with a capital at its start. */
export function sentenceCase(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a full stop at its end, unless it ends in a mark of its own. */
export function fullStop(text: string): string {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}

/**
 * All the names of what an event refers to: exercise series, missile systems, launch sites, assets. Both the words of a
 * query and its fields read them here, so that `lancer` and `asset:lancer` know the same names.
 */
import type {AssetType, Dataset, NamedEntry} from '../dataset/dataset.ts';
import type {Asset} from '../dataset/event.ts';
import {foldText, partsOf} from './fold-text.ts';

/** The names of an entry, without its id. */
export function namesOf({name, korean, aliases}: NamedEntry): readonly string[] {
	return [name, ...(korean === undefined ? [] : [korean]), ...aliases];
}

export type AssetLookup = (asset: Asset) => AssetType | undefined;

/**
 * Finds the table entry of an asset by the name that its record gives it; undefined for a name that no entry lists,
 * which happens in a user's own file.
 */
export function assetLookup(dataset: Dataset): AssetLookup {
	const entries = new Map<string, AssetType>();
	for (const entry of dataset.assets.values()) {
		for (const name of namesOf(entry)) {
			const folded = foldText(name);
			entries.set(folded, entries.get(folded) ?? entry);
		}
	}

	return ({name}) => entries.get(foldText(name));
}

// The values of a field that go by names: what the dataset knows (sites, systems ...) or a fixed list (classes ...).
// A typed value means a choice by its id, any of its names, or the start of a word in one, however it is hyphenated.

export type Choice = {
	/** What the events hold: an id, or a name that has no entry. */
	readonly key: string;
	/** The name that is completed. */
	readonly label: string;
	/** Everything it goes by: label, id, Korean name, other names. */
	readonly names: readonly string[];
};

/** A choice with its names as they are compared. */
export type KnownChoice = Choice & {readonly forms: readonly NameForm[]};

type NameForm = {
	/** Words parted by single spaces, one in front: ` wonsan kalma`. */
	readonly spaced: string;
	/** Without anything between: `wonsankalma`. */
	readonly joined: string;
};

/** Prepares the names of a choice. */
export function knownChoice(choice: Choice): KnownChoice {
	let forms: KnownChoice['forms'] | undefined;
	return {
		...choice,
		// Made when it is asked for: most commands search for nothing.
		get forms() {
			forms ??= choice.names.map(formOf);
			return forms;
		},
	};
}

/**
 * The choices that a value means. A whole name goes before the start of one, and a number taken whole before its
 * beginning: `site:wonsan` is not Wonsan Kalma, `system:hwasong-12` not Hwasong-12A, `asset:f-2` not F-22. With `wide`,
 * for values that come in variants, whole names and starts count alike: `asset:f-35` means F-35A and F-35B too.
 */
export function choicesMeant(
	value: string,
	choices: readonly KnownChoice[],
	wide = false,
): readonly KnownChoice[] {
	const wanted = formOf(value);
	if (wanted.joined === '') {
		return [];
	}

	const fits = choices.map(choice => Math.min(...choice.forms.map(form => fitOf(wanted, form))));
	const best = Math.min(...fits);
	const limit = wide && best === nameFits.whole ? nameFits.start : best;
	return best === nameFits.none ? [] : choices.filter((_, index) => (fits[index] ?? nameFits.none) <= limit);
}

const nameFits = {whole: 0, start: 1, startOfNumber: 2, none: 3} as const;

function formOf(name: string): NameForm {
	const parts = partsOf(foldText(name));
	return {spaced: ` ${parts.join(' ')}`, joined: parts.join('')};
}

function fitOf(wanted: NameForm, name: NameForm): number {
	if (wanted.joined === name.joined) {
		return nameFits.whole;
	}

	return Math.min(startFit(wanted.spaced, name.spaced), startFit(` ${wanted.joined}`, ` ${name.joined}`));
}

/** How a text that begins with a space stands at the start of a word of another. */
function startFit(wanted: string, text: string): number {
	let fit: number = nameFits.none;
	for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
		const splitsNumber = /\d\d/.test(text.slice(at + wanted.length - 1, at + wanted.length + 1));
		fit = Math.min(fit, splitsNumber ? nameFits.startOfNumber : nameFits.start);
	}

	return fit;
}

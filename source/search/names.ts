/**
 * All the names of what an event refers to: exercise series, missile systems, launch sites, assets. Both the words of a
 * query and its fields read them here, so that `lancer` and `asset:lancer` know the same names.
 */
import type {Dataset} from '../dataset/dataset.ts';
import type {Asset, AssetType} from '../dataset/event.ts';
import {foldText} from './fold-text.ts';

/** What the entries of the dataset's tables of names have in common. */
export type NamedEntry = {
	readonly id: string;
	readonly name: string;
	readonly korean?: string;
	readonly aliases: readonly string[];
};

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

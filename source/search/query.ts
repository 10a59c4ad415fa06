/** A query as it was understood: plain values, so that equal texts give equal queries. */

/** The names of fields, in the order of the help. */
export const fieldNames = [
	'kind',
	'since',
	'until',
	'year',
	'on',
	'class',
	'system',
	'site',
	'outcome',
	'series',
	'category',
	'asset',
	'with',
	'theatre',
	'part',
	'gap',
	'relation',
	'is',
	'confidence',
	'source',
	'id',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** Words in quotes, folded, without what stands between them. */
export type Phrase = {
	readonly parts: readonly string[];
	/** The closing quote is not typed yet: the last word may go on. */
	readonly open: boolean;
};

/** `class:icbm,slbm`: one of the values must fit; negated, none may. */
export type FieldFilter = {
	readonly field: FieldName;
	readonly values: readonly string[];
	readonly negated: boolean;
};

export type Query = {
	/** Folded words with their hyphens, each once; all must be found, mistyped or not. */
	readonly words: readonly string[];
	readonly phrases: readonly Phrase[];
	/** What no result may hold. */
	readonly excludedWords: readonly string[];
	readonly excludedPhrases: readonly Phrase[];
	readonly filters: readonly FieldFilter[];
};

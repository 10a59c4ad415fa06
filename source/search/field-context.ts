/** What the fields of a query read beside the event itself, each made when it is first needed. */
import type {Dataset} from '../dataset/dataset.ts';
import {type BriefingEvent, isDrill, isLaunch} from '../dataset/event.ts';
import type {Pairing} from '../pairing/pairing-index.ts';
import {type Choice, type KnownChoice, knownChoice} from './choice.ts';
import {type AssetLookup, assetLookup} from './names.ts';

export type PairingOf = (event: BriefingEvent) => Pairing | undefined;

/** What an event holds in a field that goes by names: keys such as ids. */
export type KeysOf = (event: BriefingEvent, context: FieldContext) => readonly string[];

export type FieldContext = {
	readonly dataset: Dataset;
	/** The pairing shown beside an event. */
	readonly pairingOf: PairingOf;
	readonly assetType: AssetLookup;
	/** The ids of events that a source ties to another: those that answered, and those that were answered. */
	statedIds(): ReadonlySet<string>;
	/** The choices that the events of the dataset hold, by key. */
	choices(keysOf: KeysOf, choiceOf: (key: string, dataset: Dataset) => Choice): readonly KnownChoice[];
};

/** Prepares the context of a dataset under one choice of pairings. */
export function createFieldContext(dataset: Dataset, pairingOf: PairingOf): FieldContext {
	const pairings = new Map<string, Pairing | undefined>();
	const choices = new Map<KeysOf, readonly KnownChoice[]>();
	let lookup: AssetLookup | undefined;
	let stated: ReadonlySet<string> | undefined;
	const context: FieldContext = {
		dataset,
		pairingOf(event) {
			if (!pairings.has(event.id)) {
				pairings.set(event.id, pairingOf(event));
			}

			return pairings.get(event.id);
		},
		assetType(asset) {
			lookup ??= assetLookup(dataset);
			return lookup(asset);
		},
		statedIds() {
			stated ??= new Set(dataset.events.flatMap(statedLinks));
			return stated;
		},
		choices(keysOf, choiceOf) {
			const known =
				choices.get(keysOf) ??
				[...new Set(dataset.events.flatMap(event => keysOf(event, context)))]
					.sort()
					.map(key => knownChoice(choiceOf(key, dataset)));
			choices.set(keysOf, known);
			return known;
		},
	};
	return context;
}

function statedLinks(event: BriefingEvent): readonly string[] {
	const linked = isDrill(event)
		? event.inResponseTo.map(({to}) => to)
		: isLaunch(event)
			? event.statedReasons.flatMap(({drills}) => drills)
			: [];
	const isTied = linked.length > 0 || (isLaunch(event) && event.statedReasons.length > 0);
	return isTied ? [event.id, ...linked] : [];
}

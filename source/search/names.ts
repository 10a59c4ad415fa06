/**
 * Text as search compares it: case, accents, and the way Korean is stored make no difference, nor does which hyphen or
 * quotation mark was typed. Also how a text falls into words, the same for the records and for what is typed.
 *
 * All the names of what an event refers to: exercise series, missile systems, launch sites, assets. Both the words of a
 * query and its fields read them here, so that `lancer` and `asset:lancer` know the same names.
 *
 * An own event that the dataset most likely has already, under another id: the same kind, the same day or one beside it (a
 * date in UTC is a day early), and nothing that tells the two apart. A hint, never a fault: two salvos of one day are two.
 */
import type {AssetType, Dataset, NamedEntry} from '../dataset/dataset.ts';
import {type Asset, type BriefingEvent, type Drill, isDrill, type Launch} from '../dataset/event.ts';
import {isExactDay} from '../time/days.ts';

const ascii = /^[\n -~]*$/;

const fullWidth = /[\uFF01-\uFF5E]/g;

const fullWidthOffset = 0xfee0;

const hyphens = /[\u2010-\u2015\u2212]/g;

const apostrophes = /[\u2018\u2019]/g;

/**
 * The folded text: small letters, accents off, Hangul in whole syllables (NFC), full-width forms and the many dashes
 * as on a plain keyboard. Folding a folded text changes nothing.
 */
export function foldText(text: string): string {
	if (ascii.test(text)) {
		return text.toLowerCase();
	}

	return text
		.replace(fullWidth, character => String.fromCharCode(character.charCodeAt(0) - fullWidthOffset))
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.normalize('NFC')
		.replaceAll('ς', 'σ')
		.replace(hyphens, '-')
		.replace(apostrophes, "'");
}

const joiner = /[-/.:'&]/;

// Expressions by class of letter take as long to make as many a search, and plain text is searched several times as fast
// without them; so they stand where they are used, and nowhere else.

/**
 * The words of a folded text with their hyphens: `b-1b flight (2017)` gives `b-1b`, `flight`, `2017`. Letters and digits,
 * joined where a hyphen, a slash, a colon and such stands between two of them.
 */
export function compoundsOf(folded: string): readonly string[] {
	const words = ascii.test(folded)
		? folded.match(/[a-z0-9]+(?:[-/.:'&][a-z0-9]+)*/g)
		: folded.match(/[\p{L}\p{N}]+(?:[-/.:'&][\p{L}\p{N}]+)*/gu);
	return words ?? [];
}

/** The letters and digits of a folded text without what stands between: `b-1b flight` gives `b`, `1b`, `flight`. */
export function partsOf(folded: string): readonly string[] {
	return folded.match(ascii.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * All forms in which the words of a folded text can be typed: `b-1b flight` gives `b-1b`, `b`, `1b`, `b1b`, `flight`.
 * One may come more than once.
 */
export function formsOf(folded: string): readonly string[] {
	const forms: string[] = [];
	for (const word of compoundsOf(folded)) {
		forms.push(word);
		if (joiner.test(word)) {
			const parts = partsOf(word);
			forms.push(...parts, parts.join(''));
		}
	}

	return forms;
}

/** Whether a folded word holds Hangul, which joins words that other scripts part. */
export function hasHangul(folded: string): boolean {
	return /\p{Script=Hangul}/u.test(folded);
}

/** How many letters a folded word has; digits are none. */
export function letterCount(folded: string): number {
	return folded.replace(ascii.test(folded) ? /[^a-z]+/g : /\P{L}+/gu, '').length;
}

/** Whether a word is looked for inside others: of three letters, in Hangul, where one is a syllable, of two. */
export function isSearchedInside(folded: string): boolean {
	return letterCount(folded) >= (hasHangul(folded) ? 2 : 3);
}

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

/** How many words two titles share before they may be of one drill. */
const sharedWords = 2;

/** An own event and the event of the dataset that it may be. */
type Twin = {readonly own: BriefingEvent; readonly known: BriefingEvent};

/** The likely twins of own events among those of the dataset, the nearest of each; an equal id is meant to replace. */
export function likelyTwins(
	own: readonly BriefingEvent[],
	known: ReadonlyMap<string, BriefingEvent>,
): readonly Twin[] {
	const byDay = new Map<number, BriefingEvent[]>();
	for (const event of known.values()) {
		const sameDay = byDay.get(event.start.firstDay) ?? [];
		sameDay.push(event);
		byDay.set(event.start.firstDay, sameDay);
	}

	return own.flatMap(event => {
		const day = event.start.firstDay;
		// On the day itself first, then the next (the day in Korea of a date in UTC), then the one before.
		const near = [day, day + 1, day - 1].flatMap(each => byDay.get(each) ?? []);
		const twin =
			known.has(event.id) || !isExactDay(event.start)
				? undefined
				: near.find(other => mayBeOne(event, other));
		return twin === undefined ? [] : [{own: event, known: twin}];
	});
}

function mayBeOne(own: BriefingEvent, known: BriefingEvent): boolean {
	if (!isExactDay(known.start)) {
		return false;
	}

	if (own.kind === 'launch' && known.kind === 'launch') {
		return (
			shareClass(own, known) &&
			(own.site === undefined || known.site === undefined || own.site === known.site)
		);
	}

	return isDrill(own) && isDrill(known) ? mayBeOneDrill(own, known) : own.kind === known.kind;
}

function shareClass(own: Launch, known: Launch): boolean {
	const classes = known.missiles.map(missile => missile.class);
	return own.missiles.some(missile => missile.class === 'unknown' || classes.includes(missile.class));
}

function mayBeOneDrill(own: Drill, known: Drill): boolean {
	if (own.series !== undefined && known.series !== undefined) {
		return own.series === known.series;
	}

	const words = new Set(wordsOf(known));
	return wordsOf(own).filter(word => words.has(word)).length >= sharedWords;
}

function wordsOf({title}: Drill): readonly string[] {
	return [...new Set(partsOf(foldText(title)))].filter(word => word.length > 2);
}

const spellings = [
	['defence', 'defense'],
	['manoeuvre', 'maneuver'],
	['armoured', 'armored'],
	['centre', 'center'],
] as const;

const anySpelling = new RegExp(spellings.flat().join('|'));

/** A folded text with its words of two spellings once in each; without such words the text itself. */
export function inBothSpellings(folded: string): string {
	if (!anySpelling.test(folded)) {
		return folded;
	}

	const spell = (from: 0 | 1, to: 0 | 1) =>
		spellings.reduce((text, spelling) => text.replaceAll(spelling[from], spelling[to]), folded);
	return `${spell(1, 0)}\n${spell(0, 1)}`;
}

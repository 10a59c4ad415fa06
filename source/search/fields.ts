/** What events hold in the fields that go by names, and the choices that it stands for. */
import {
	type BriefingEvent,
	confidences,
	countedMissiles,
	type Drill,
	drillCategories,
	endOf,
	isDrill,
	isLaunch,
	isStatement,
	launchClasses,
	listedKinds,
	type Missile,
	outcomes,
	theatres,
} from '../dataset/event.ts';
import {categoryWords, wholesOf} from '../dataset/event-words.ts';
import {statementsOf} from '../dataset/statements.ts';
import {relations} from '../pairing/gap.ts';
import {civilDate, type DaySpan, isExactDay, monthsIn} from '../time/days.ts';
import {monthNames} from '../time/format-date.ts';
import {moreCategoryWords, moreClassWords, namesOfParticipant, namesOfTestSite} from './event-texts.ts';
import {
	closedField,
	dateField,
	entryChoice,
	eventChoice,
	type FieldContext,
	gapField,
	openField,
	possibleDays,
	type QueryField,
} from './field-kinds.ts';
import {type FieldName, fieldNames} from './query.ts';

/** The missiles of a launch; none of other events. */
function missilesOf(event: BriefingEvent): readonly Missile[] {
	return isLaunch(event) ? event.missiles : [];
}

/** The event itself where it is a drill or deployment. */
function drillOf(event: BriefingEvent): readonly Drill[] {
	return isDrill(event) ? [event] : [];
}

/** The id of a launch's site, the name of a nuclear test's. */
function siteKeys(event: BriefingEvent): readonly string[] {
	if (event.kind === 'nuclear-test') {
		return [event.siteName];
	}

	return isLaunch(event) && event.site !== undefined ? [event.site] : [];
}

const northKorea = 'North Korea';

/** Who made a statement, or the statements about an event. */
function speakers(event: BriefingEvent, {dataset}: FieldContext): readonly string[] {
	const said = isStatement(event) ? [event] : (statementsOf(dataset).about.get(event.id) ?? []);
	return said.flatMap(({claim, isNorth}) => (isNorth ? [claim.by, northKorea] : [claim.by]));
}

/** What a statement is about, or an event that was spoken of, and the drills that these are parts of. */
function spokenOf(event: BriefingEvent, {dataset}: FieldContext): readonly string[] {
	const isSpokenOf = statementsOf(dataset).about.has(event.id);
	const ids = isStatement(event) ? event.about : isSpokenOf ? [event.id] : [];
	const drills = ids.flatMap(id => dataset.byId.get(id) ?? []).filter(isDrill);
	return [...new Set([...ids, ...drills.flatMap(drill => wholesOf(drill, dataset.byId)).map(({id}) => id)])];
}

const flags = ['paired', 'stated', 'salvo', 'rough', 'own'] as const;

/** Whether what a word after `is:` says is true of an event. */
function holdsFlag(
	event: BriefingEvent,
	flag: (typeof flags)[number],
	{pairingOf, statedIds}: FieldContext,
): boolean {
	switch (flag) {
		case 'paired':
			return pairingOf(event)?.match !== undefined;
		case 'stated':
			return statedIds().has(event.id);
		case 'salvo':
			return isSalvo(event);
		case 'rough':
			return !isExactDay(event.start) || (isDrill(event) && !isExactDay(endOf(event)));
		case 'own':
			return event.own === true;
	}
}

/** More than one missile; of a kind without a number there was one at least. */
function isSalvo(event: BriefingEvent): boolean {
	return countedMissiles(missilesOf(event)).reduce((sum, {count}) => sum + (count ?? 1), 0) > 1;
}

/** The names in each text of a record, parted by commas. */
function listedNames<Key extends string>(
	texts: Readonly<Record<Key, string>>,
): Record<string, readonly string[]> {
	return Object.fromEntries(Object.entries<string>(texts).map(([key, text]) => [key, namesIn(text)]));
}

/** The names in a text, parted by commas. */
function namesIn(text: string): readonly string[] {
	return text.split(', ');
}

const monthKeys = monthNames.map(name => name.toLowerCase());

/** The months, 1 to 12, in which an event surely went on in part; none of one that is dated to a year. */
function monthsOf(event: BriefingEvent): ReadonlySet<number> {
	const isDated = [event.start, isDrill(event) ? endOf(event) : event.start].every(
		({precision}) => precision !== 'year',
	);
	return new Set(isDated ? monthsIn(possibleDays(event)).map(day => civilDate(day).month) : []);
}

// The fields of the search grammar, in one table: parsing, help, completion and docs/search.md all read it.
// An event without what a field asks for (a launch has no `with:`) does not match it, and so matches the field negated.

const overlaps = (event: DaySpan, typed: DaySpan) => event.last >= typed.first && event.first <= typed.last;

const anyDate = 'a date such as 2022, 2022-06 or 2022-06-15';

const fields: Readonly<Record<FieldName, QueryField>> = {
	kind: closedField({
		name: 'kind',
		description: 'what kind of event it is',
		example: 'kind:launch',
		keys: listedKinds,
		names: {drill: ['exercise'], statement: ['statements']},
		holds: ({kind}, key) => kind === key,
	}),
	since: dateField({
		name: 'since',
		description: 'it was under way, or may have been, on or after this day, month or year',
		example: 'since:2022',
		precisions: ['day', 'month', 'year'],
		wants: anyDate,
		fits: (event, typed) => event.last >= typed.first,
	}),
	until: dateField({
		name: 'until',
		description: 'it was under way, or may have been, on or before this day, month or year',
		example: 'until:2023-06',
		precisions: ['day', 'month', 'year'],
		wants: anyDate,
		fits: (event, typed) => event.first <= typed.last,
	}),
	year: dateField({
		name: 'year',
		description: 'it was under way, or may have been, in this year or these years',
		example: 'year:2010..2015',
		precisions: ['year'],
		isSpan: true,
		wants: 'a year such as 2017, or years such as 2010..2015',
		fits: overlaps,
	}),
	month: closedField({
		name: 'month',
		description: 'it was under way in this month of any year',
		example: 'month:august',
		keys: monthKeys,
		names: Object.fromEntries(monthKeys.map((key, place) => [key, [String(place + 1)]])),
		holds: (event, key) => monthsOf(event).has(monthKeys.indexOf(key) + 1),
	}),
	date: dateField({
		name: 'date',
		description:
			'it was under way, or may have been, on this day, month or year, or between two days; also on:',
		example: 'date:2022-10-31..2022-11-06',
		precisions: ['day', 'month', 'year'],
		isSpan: true,
		wants: `${anyDate}, or two with .. between`,
		fits: overlaps,
	}),
	class: closedField({
		name: 'class',
		description: 'class of one of its missiles',
		example: 'class:icbm',
		keys: launchClasses,
		names: listedNames(moreClassWords),
		holds: (event, key) => missilesOf(event).some(missile => missile.class === key),
	}),
	system: openField({
		name: 'system',
		description: 'system of one of its missiles, by any name',
		example: 'system:kn-23',
		keysOf: event => missilesOf(event).flatMap(({system}) => system ?? []),
		choiceOf: (id, {systems}) => entryChoice(id, systems),
	}),
	site: openField({
		name: 'site',
		description: 'site of the launch or nuclear test, by any name',
		example: 'site:sohae',
		keysOf: siteKeys,
		choiceOf: (id, {sites}) =>
			sites.has(id) ? entryChoice(id, sites) : {key: id, label: id, names: namesOfTestSite(id)},
	}),
	outcome: closedField({
		name: 'outcome',
		description: 'what became of one of its missiles',
		example: 'outcome:failure',
		keys: outcomes,
		holds: (event, key) => missilesOf(event).some(({outcome}) => outcome === key),
	}),
	series: openField({
		name: 'series',
		description: 'exercise series, by any name',
		example: 'series:ufs',
		keysOf: event => drillOf(event).flatMap(({series}) => series ?? []),
		choiceOf: (id, {series}) => entryChoice(id, series),
	}),
	category: closedField({
		name: 'category',
		description: 'kind of drill or deployment',
		example: 'category:bomber-flight',
		keys: drillCategories,
		names: Object.fromEntries(
			drillCategories.map(key => [key, [categoryWords[key], ...namesIn(moreCategoryWords[key])]]),
		),
		holds: (event, key) => isDrill(event) && event.category === key,
	}),
	asset: openField({
		name: 'asset',
		description: 'aircraft, ship or weapon that took part, by any name',
		example: 'asset:b-1b',
		wide: true,
		keysOf: (event, {assetType}) =>
			drillOf(event).flatMap(({assets}) => assets.map(asset => assetType(asset)?.id ?? asset.name)),
		choiceOf: (key, {assets}) => entryChoice(key, assets),
	}),
	with: openField({
		name: 'with',
		description: 'country or command that took part',
		example: 'with:japan',
		keysOf: event => drillOf(event).flatMap(({participants}) => participants),
		choiceOf: key => ({key, label: key, names: namesOfParticipant(key)}),
	}),
	theatre: closedField({
		name: 'theatre',
		description: 'where the drill was: around the peninsula, or elsewhere; also theater:',
		example: 'theatre:elsewhere',
		keys: theatres,
		holds: (event, key) => isDrill(event) && event.theatre === key,
	}),
	part: openField({
		name: 'part',
		description: 'drill that it is a part of, by title or id',
		example: 'part:ulchi-freedom-shield-23',
		keysOf: event => drillOf(event).flatMap(({partOf}) => partOf ?? []),
		choiceOf: eventChoice,
	}),
	gap: gapField({
		name: 'gap',
		description: 'days between the drill and its launch, before or after',
		example: 'gap:<=3',
	}),
	relation: closedField({
		name: 'relation',
		description: 'when the launch came, relative to the drill',
		example: 'relation:during',
		keys: relations,
		holds: (event, key, {pairingOf}) => pairingOf(event)?.match?.gap.relation === key,
	}),
	is: closedField({
		name: 'is',
		description:
			'paired with a drill or launch; stated by a source to be tied to another event; of several missiles; dated roughly; from your own file',
		example: 'is:stated',
		keys: flags,
		holds: holdsFlag,
	}),
	said: openField({
		name: 'said',
		description:
			'who spoke: lists the statements themselves, and with kind: the events that they are about; `said:"north korea"` is all of the North',
		example: 'said:kim-yo-jong',
		wide: true,
		keysOf: speakers,
		choiceOf: key => ({key, label: key, names: [key]}),
	}),
	about: openField({
		name: 'about',
		description: 'the statements about a drill or launch, and about the parts of a drill, by its title or id',
		example: 'about:ulchi-freedom-shield-23',
		keysOf: spokenOf,
		choiceOf: eventChoice,
	}),
	confidence: closedField({
		name: 'confidence',
		description: 'how well sources support its record',
		example: 'confidence:low',
		keys: confidences,
		holds: ({confidence}, key) => confidence === key,
	}),
	source: openField({
		name: 'source',
		description: 'publisher of one of its sources',
		example: 'source:yonhap',
		wide: true,
		keysOf: ({sources}) => sources.map(({publisher}) => publisher),
		choiceOf: key => ({key, label: key, names: [key]}),
	}),
	id: openField({
		name: 'id',
		description: 'id of its record, or the start of one',
		example: 'id:2023-03-19',
		keysOf: ({id}) => [id],
		choiceOf: key => ({key, label: key, names: [key]}),
	}),
};

/** All fields, in the order of the help. */
export const queryFields: readonly QueryField[] = fieldNames.map(name => fields[name]);

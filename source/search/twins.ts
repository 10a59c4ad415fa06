/**
 * An own event that the dataset most likely has already, under another id: the same kind, the same day or one beside it (a
 * date in UTC is a day early), and nothing that tells the two apart. A hint, never a fault: two salvos of one day are two.
 */
import {type BriefingEvent, type Drill, isDrill, type Launch} from '../dataset/event.ts';
import {isExactDay} from '../time/coarse-date.ts';
import {foldText, partsOf} from './fold-text.ts';

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

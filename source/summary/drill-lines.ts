/** A drill in lines: what the day or the span was to it, what kind of drill, whose, where; its parts below it. */
import type {Asset, Drill} from '../dataset/event.ts';
import {assetWords, categoryWords} from '../dataset/event-words.ts';
import {dateSpan} from '../time/format-date.ts';
import {clockTime} from '../time/korea-day.ts';
import {fullStop, joinWords, sentenceCase} from './count-words.ts';
import {isMarkedDeployment} from './event-lines.ts';
import {detail, type OutlineLine} from './outline-line.ts';
import type {DrillStatus, SummaryDrill} from './summary.ts';

/** The lines of a drill and its parts. */
export function drillLines(
	entry: SummaryDrill,
	depth: number,
	{isDaily}: {readonly isDaily: boolean},
): readonly OutlineLine[] {
	const {drill, cited, parts} = entry;
	return [
		{text: headOf(entry, isDaily), cited, depth},
		detail(
			[
				factsOf(entry),
				...(drill.summary === undefined ? [] : [fullStop(drill.summary)]),
				...unpairedWords(drill),
			].join(' '),
			depth + 1,
		),
		...parts.flatMap(part => drillLines(part, depth + 1, {isDaily})),
	];
}

const statusWords: Partial<Record<DrillStatus, string>> = {
	'under-way': 'under way',
	starts: 'begins',
	ends: 'ends',
	'one-day': 'this day alone',
};

/** What the day was to the drill; of a span of several days, which its title names, the drill's dates tell it. */
function headOf({drill, status, dayOfDrill, drillDays, partOf}: SummaryDrill, isDaily: boolean): string {
	const kind = isMarkedDeployment(drill) ? ' (deployment)' : '';
	const dates = dateSpan(drill.start, drill.end);
	const whole =
		partOf === undefined ? '' : `; part of ${partOf.title} (${dateSpan(partOf.start, partOf.end)})`;
	const what = isDaily ? statusWords[status] : undefined;
	if (what === undefined) {
		return `${drill.title}${kind}: ${dates}${whole}`;
	}

	const day = dayOfDrill === undefined ? '' : `, day ${dayOfDrill} of ${drillDays}`;
	const span = status === 'one-day' ? '' : ` (${dates})`;
	return `${drill.title}${kind}: ${what}${day}${span}${whole}`;
}

/** `Bomber flight; US and ROK; 2 B-1B (US); over the Korean Peninsula; afternoon.` */
function factsOf({drill, isPaired}: SummaryDrill): string {
	const {category, participants, place, timeNote, start} = drill;
	const time = timeNote ?? (start.minute === undefined ? undefined : clockTime(start.minute));
	const facts = [
		category === 'other' ? '' : categoryWords[category],
		joinWords(participants),
		assetWords(assetsToTell(drill)),
		drill.theatre === 'elsewhere' ? elsewhereWords(place, isPaired) : placeWords(place),
		time ?? '',
	];
	return `${sentenceCase(facts.filter(Boolean).join('; '))}.`;
}

function elsewhereWords(place: string | undefined, isPaired: boolean): string {
	return `held elsewhere${place === undefined ? '' : ` (${place})`}${isPaired ? '' : ', not paired'}`;
}

function placeWords(place: string | undefined): string {
	return place === undefined || place === 'ROK' || place === 'Republic of Korea' ? '' : place;
}

/** The assets that title and summary do not name already, and those of which there were several. */
function assetsToTell({assets, title, summary = ''}: Drill): readonly Asset[] {
	const told = `${title} ${summary}`;
	return assets.filter(({name, count = 1}) => count > 1 || !told.includes(name.replace(/ \([^)]*\)$/, '')));
}

function unpairedWords({pairable, pairableReason}: Drill): readonly string[] {
	return pairable ? [] : [fullStop(`Listed, not paired: ${pairableReason ?? 'no single dated drill'}`)];
}

/**
 * What the build finds out for the program, by the program's own rules: the nearest launch of each drill, and the pages and
 * publishers behind the addresses of claims. A test holds the program with these parts against the program without.
 */
import type {Claim} from '../../source/dataset/claim.ts';
import {type DatasetFile, datasetOf} from '../../source/dataset/dataset.ts';
import {type BriefingEvent, isDrill, isFire, isLaunch} from '../../source/dataset/event.ts';
import {allLaunches, createPairings} from '../../source/pairing/pairings.ts';
import {addressesOf} from '../../source/summary/outline.ts';

/** The dataset with its ready parts. */
export function withReadyParts(file: DatasetFile): DatasetFile {
	const {events} = file;
	const {ofDrill} = createPairings(datasetOf(file, ''), {
		launches: allLaunches,
		direction: 'nearest',
		theatre: 'all',
	});
	const places = new Map(events.map((event, place) => [event.id, place]));
	const {pages, publishers} = addressesOf(events);
	const asked = events.flatMap(event =>
		claimsOf(event).flatMap(({url = ''}) => {
			const page = event.sources.some(source => source.url === url) ? undefined : pages.get(url);
			return page === undefined ? [] : [[url, page] as const];
		}),
	);
	return {
		...file,
		ready: {
			nearest: events.filter(isDrill).map(drill => {
				const match = ofDrill(drill)?.match;
				const place = match && places.get(match.launch.id);
				return match === undefined || place === undefined ? null : [place, match.gap];
			}),
			pages: Object.fromEntries(asked),
			publishers: Object.fromEntries(publishers),
		},
	};
}

function claimsOf(event: BriefingEvent): readonly Partial<Claim>[] {
	if (isDrill(event)) {
		return [...event.inResponseTo, ...event.order, ...event.reactions];
	}

	return isLaunch(event) || isFire(event) ? event.statedReasons : [];
}

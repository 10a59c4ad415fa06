/** A bomber flight as a sentence of its own: which bombers flew, with whose fighters; what is no plain flight has none. */
import type {Drill} from '../dataset/event.ts';
import {joinWords, numberWord, sentenceCase} from '../text/words.ts';

/** What a sentence calls a drill after it has named it. */
export function nounOf(drill: Pick<Drill, 'category'> | undefined): 'flight' | 'drill' {
	return drill?.category === 'bomber-flight' ? 'flight' : 'drill';
}

const bombers = /^(B-1B|B-52H?|B-2)$/;

/** `Two US B-1B bombers flew with ROK F-35As and US F-16s the same day.`; undefined for what is no plain bomber flight. */
export function flightSentence({category, assets, place}: Drill, isLaunchDay: boolean): string | undefined {
	const flown = assets.filter(({name}) => bombers.test(name));
	const [bomber] = flown;
	if (category !== 'bomber-flight' || bomber === undefined || flown.length > 1) {
		return undefined;
	}

	const escorts = assets
		.filter(({name}) => /^(F-|FA-|KF-|A-10|KA-)/.test(name))
		.map(({name, whose}) => ({whose: whose ?? '', name: `${name}s`}));
	const owners = [...new Set(escorts.map(({whose}) => whose))];
	const with_ = owners.map(owner =>
		`${owner === 'Japan' ? 'Japanese' : owner} ${joinWords(escorts.filter(({whose}) => whose === owner).map(({name}) => name))}`.trim(),
	);
	const many =
		bomber.count === undefined
			? 'US'
			: bomber.count === 1
				? 'A US'
				: `${sentenceCase(numberWord(bomber.count))} US`;
	const noun = bomber.count === 1 ? 'bomber' : 'bombers';
	const escort = with_.length === 0 ? '' : ` with ${joinWords(with_)}`;
	const where =
		place === undefined || escort !== ''
			? ''
			: ` ${/^(over|near|off|in|at|to)\b/.test(place) ? place : `at ${place}`}`;
	return `${many} ${bomber.name} ${noun} flew${escort}${where}${isLaunchDay ? ' the same day' : ''}.`;
}

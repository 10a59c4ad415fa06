/** The last line of Pairs: what the rows amount to, or what a search for a class of launches has asked, and has not. */
import {type LaunchClass, launchClasses} from '../dataset/event.ts';
import {pairsFoot} from '../layout/pair-rows.ts';
import {launchChoiceText} from '../pairing/launch-choice.ts';
import {queryTokens} from '../search/query.ts';
import {countNoun} from '../text/words.ts';
import type {Indexes} from './indexes.ts';
import {pairingChoice, selectPairRows} from './selectors.ts';
import type {State} from './state.ts';

/**
 * `class:icbm` finds the pairs whose nearest launch of all is an ICBM, not those whose nearest ICBM is meant: with such a
 * search the line says so, and how many pairs there are when only these classes count.
 */
export function selectPairsFoot(state: State, indexes: Indexes): string {
	const rows = selectPairRows(state, indexes);
	const classes = classesAsked(state.appliedQuery);
	const chosen = launchChoiceText(state.launches);
	if (classes.length === 0 || chosen === classes.join(',')) {
		return pairsFoot(rows);
	}

	const alone = indexes
		.pairRows(state.appliedQuery, {...pairingChoice(state), launches: {classes}}, 'date')
		.filter(({match}) => match !== undefined).length;
	const paired = rows.filter(({match}) => match !== undefined).length;
	const names = classes.join(' or ');
	return `${countNoun(paired, 'pair')} whose nearest of ${chosen} launches is ${names}; counting ${names} only: ${alone} (--launches ${classes.join(',')})`;
}

/** The classes that a query asks for, in the order of the launch classes. */
function classesAsked(query: string): readonly LaunchClass[] {
	const asked = queryTokens(query).flatMap(token =>
		token.kind === 'field' && token.name.toLowerCase() === 'class' && !token.negated
			? token.value.toLowerCase().split(',')
			: [],
	);
	return launchClasses.filter(name => asked.includes(name.toLowerCase()));
}

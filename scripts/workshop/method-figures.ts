/** The part of `docs/method.md` that says what the statistics come to, so that it is always that of the data beside it. */
import {type DatasetFile, datasetOf} from '../../source/dataset/dataset.ts';
import {isDrill} from '../../source/dataset/event.ts';
import {createPairings, launchPresets} from '../../source/pairing/pairings.ts';
import {firmnessWords} from '../../source/stats/bottom-line.ts';
import {computeStatistics} from '../../source/stats/statistics.ts';
import {verdictLines} from '../../source/stats/stats-text.ts';
import {wrapText} from '../../source/text/words.ts';

const lineWidth = 115;
const presetTitles = {all: 'All launches', ballistic: 'Ballistic launches', cns: 'The CNS rule'} as const;

/** What each section holds. */
export function methodSections(file: DatasetFile): Readonly<Record<string, string>> {
	const dataset = datasetOf(file, '');
	const drills = dataset.events.filter(isDrill);
	const studies = launchPresets.map(preset => {
		const choice = {launches: {preset}, direction: 'nearest', theatre: 'korea'} as const;
		return {preset, statistics: computeStatistics(createPairings(dataset, choice), drills, dataset)};
	});
	const verdicts = studies.map(({preset, statistics}) =>
		[
			...verdictLines(statistics, lineWidth),
			...firmnessWords(statistics).flatMap(sentence => wrapText(sentence, {width: lineWidth})),
		]
			.join('\n')
			.replace(/^/, `**${presetTitles[preset]}.** `),
	);
	return {
		'what-comes-out': [
			`With the data of version ${file.version} there are ${studies[0]?.statistics.drills} drills of exact dates.`,
			...verdicts,
		].join('\n\n'),
	};
}

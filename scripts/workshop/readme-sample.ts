/** The sample of `README.md`: one day as `briefing summary` prints it, so that what a reader sees there is what comes out. */
import {type DatasetFile, datasetOf} from '../../source/dataset/dataset.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {briefOutline} from '../../source/summary/brief.ts';
import {summariseDays} from '../../source/summary/summarise.ts';
import {summaryText} from '../../source/summary/summary-text.ts';
import {koreaDay, oneDay} from '../../source/time/days.ts';

/** A flight that answered a launch, with another launch nearer to it: a screen of middling length. */
const day = koreaDay({year: 2024, month: 11, day: 3});

/** What each section holds. */
export function readmeSections(file: DatasetFile): Readonly<Record<string, string>> {
	const dataset = datasetOf(file, '');
	const pairings = createPairings(dataset, {
		launches: {preset: 'all'},
		direction: 'nearest',
		theatre: 'korea',
	});
	const text = summaryText(briefOutline(summariseDays(dataset, oneDay(day), {pairings, lookBackDays: 7})), {
		width: 72,
	});
	// The foot gives the hash of the data, which is that of the file that is only now made.
	return {sample: `\`\`\`text\n${text.split('\n--\n')[0]}\n\`\`\``};
}

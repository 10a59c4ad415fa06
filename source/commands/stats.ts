/** `briefing stats`: the figures of the Statistics view for the drills of a search, as text or for other programs. */
import type {Dataset} from '../dataset/dataset.ts';
import type {Drill} from '../dataset/event.ts';
import type {Pairings} from '../pairing/pairings.ts';
import {computeStatistics, type Statistics} from '../stats/statistics.ts';
import {statsJson} from '../stats/stats-json.ts';
import {statsText} from '../stats/stats-text.ts';
import type {CommandResult} from './command-result.ts';

type StatsInput = {
	readonly dataset: Dataset;
	readonly pairings: Pairings;
	/** The drills of the selection; deployments among them are counted as left out. */
	readonly drills: readonly Drill[];
	readonly format: 'text' | 'json';
	/** Columns of the text. */
	readonly width: number;
	/** Draws them as SVG, where that was asked for. */
	readonly svgOf?: (statistics: Statistics, dataset: Dataset, pairings: Pairings) => string;
};

/** The statistics, and the data that they come from; status 1 where the selection holds no drill. */
export function statsCommand({dataset, pairings, drills, format, width, svgOf}: StatsInput): CommandResult {
	const statistics = computeStatistics(pairings, drills, dataset);
	return {
		output:
			svgOf?.(statistics, dataset, pairings) ??
			statisticsText(statistics, dataset, {isJson: format === 'json', width}),
		status: drills.length === 0 ? 1 : 0,
		...(drills.length === 0 ? {error: 'No drill matches.'} : {}),
	};
}

/** Statistics as text or JSON, and the data that they come from. */
export function statisticsText(
	statistics: Statistics,
	{version, hash}: Dataset,
	{isJson, width}: {readonly isJson: boolean; readonly width: number},
): string {
	return isJson
		? `${JSON.stringify({data: {version, hash}, ...statsJson(statistics)}, null, 2)}\n`
		: `${statsText(statistics, {width})}\nData ${version} (${hash})\n`;
}

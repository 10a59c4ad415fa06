/**
 * The screen's hands: clipboard, browser, files, job control. With cli.tsx the only code that touches the process for
 * the screen; loaded with it, and the forms of files only when one is written.
 */
import type {Dataset} from '../dataset/dataset.ts';
import type {EffectResult, WriteEffect} from '../state/effect.ts';
import type {ScreenEdge} from '../view/screen-edge.ts';
import {clipboardCode, clipboardWords} from './clipboard-code.ts';
import {openAddress} from './open-address.ts';
import {stopJob} from './stop-job.ts';
import {writeTextFile} from './write-text-file.ts';

export type EdgeOptions = {
	readonly dataset: Dataset;
	readonly terminal: NodeJS.WriteStream;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
};

/** Makes the hands of one screen. */
export function createScreenEdge({dataset, terminal, environment, platform}: EdgeOptions): ScreenEdge {
	return {
		async run(effect) {
			switch (effect.kind) {
				case 'copy':
					terminal.write(clipboardCode(effect.text, {isTmux: environment['TMUX'] !== undefined}));
					return done(clipboardWords(effect.what, environment));
				case 'open':
					return done(await openAddress(effect.url, platform, environment['BROWSER']));
				case 'write':
					return await write(effect, dataset);
			}
		},
		suspend: stopJob,
	};
}

async function write(effect: WriteEffect, dataset: Dataset): Promise<EffectResult> {
	const {file, format, listing, mayReplace} = effect;
	const {listingText} = await import('./listing-text.ts');
	const outcome = await writeTextFile(file, listingText(listing, format, dataset), {mayReplace});
	if (outcome === 'exists') {
		return {kind: 'exists', effect};
	}

	return done(outcome === 'written' ? `Wrote ${file}.` : `${file} was not written: ${outcome.problem}.`);
}

function done(notice: string): EffectResult {
	return {kind: 'done', notice};
}

/**
 * Which launches count: all, the ballistic ones, those that the CNS database would list, or classes by name.
 * The choice is a value with a name, so that the screen, the summary and every export can say which one was used.
 */

import type {MissileSystem} from '../dataset/dataset.ts';
import {type Launch, type LaunchClass, launchClasses, type Missile} from '../dataset/event.ts';

export const launchPresets = ['all', 'ballistic', 'cns'] as const;
export type LaunchPreset = (typeof launchPresets)[number];

export type LaunchChoice =
	| {readonly preset: LaunchPreset}
	/** In the order of `launchClasses`, each once. */
	| {readonly classes: readonly LaunchClass[]};

export const allLaunches: LaunchChoice = {preset: 'all'};

const notBallistic: ReadonlySet<LaunchClass> = new Set(['cruise', 'anti-ship', 'SAM', 'rocket-artillery']);

/** The choice as it is typed: `ballistic`, `SRBM,ICBM`. */
export function launchChoiceText(choice: LaunchChoice): string {
	return 'preset' in choice ? choice.preset : choice.classes.join(',');
}

/** The choice in words: `ballistic launches`, `ICBM and SLV launches`. */
export function launchChoiceWords(choice: LaunchChoice): string {
	if ('classes' in choice) {
		return `${choice.classes.join(', ').replace(/, ([^,]*)$/, ' and $1')} launches`;
	}

	return {
		all: 'all launches',
		ballistic: 'ballistic launches (no cruise, anti-ship, surface-to-air or artillery)',
		cns: 'launches by the CNS rule (ballistic or space, 500 kg to 300 km)',
	}[choice.preset];
}

/** Reads `all`, `ballistic`, `cns` or classes with commas, in any case; a string is what is wrong with it. */
export function parseLaunchChoice(text: string): LaunchChoice | string {
	const preset = launchPresets.find(name => name === text.trim().toLowerCase());
	if (preset !== undefined) {
		return {preset};
	}

	const chosen = new Set<LaunchClass>();
	for (const part of text.split(',').map(word => word.trim())) {
		const name = launchClasses.find(className => className.toLowerCase() === part.toLowerCase());
		if (name === undefined) {
			return `"${part}" is not a valid choice of launches; write all, ballistic, cns, or classes with commas: ${launchClasses.join(', ')}`;
		}

		chosen.add(name);
	}

	return {classes: launchClasses.filter(name => chosen.has(name))};
}

/** Whether a launch counts: at least one of its missiles fits the choice. */
export function countsIn(
	choice: LaunchChoice,
	systems: ReadonlyMap<string, MissileSystem>,
): (launch: Launch) => boolean {
	const fits = missileTest(choice, systems);
	return launch => launch.missiles.some(fits);
}

function missileTest(
	choice: LaunchChoice,
	systems: ReadonlyMap<string, MissileSystem>,
): (missile: Missile) => boolean {
	if ('classes' in choice) {
		const classes = new Set(choice.classes);
		return missile => classes.has(missile.class);
	}

	switch (choice.preset) {
		case 'all':
			return () => true;
		case 'ballistic':
			return missile => !notBallistic.has(missile.class);
		case 'cns':
			// An unknown class cannot be shown to meet the rule; an unnamed system of a ballistic class is taken to.
			return missile =>
				!notBallistic.has(missile.class) &&
				missile.class !== 'unknown' &&
				(missile.system === undefined || systems.get(missile.system)?.cnsRule !== false);
	}
}

/** What the screen needs of the world outside; made by the program's edge and handed in. */
import type {Effect, EffectResult} from '../state/effect.ts';

export type ScreenEdge = {
	/** Copies, opens or writes; says in one sentence what came of it, and never rejects. */
	run(effect: Exclude<Effect, {kind: 'suspend'}>): Promise<EffectResult>;
	/** Stops the program until the shell wakes it; the terminal is given back before and taken again after. */
	suspend(): Promise<void>;
};

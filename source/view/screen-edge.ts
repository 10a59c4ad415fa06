/** What the screen needs of the world outside; made by the program's edge and handed in. */
import type {Effect, EffectResult, MouseReport} from '../state/state.ts';

export type ScreenEdge = {
	/** Copies, opens or writes; says in one sentence what came of it, and never rejects. */
	run(effect: Exclude<Effect, {kind: 'suspend'}>): Promise<EffectResult>;
	/** Stops the program until the shell wakes it; the terminal is given back before and taken again after. */
	suspend(): Promise<void>;
};

export type MouseListener = (report: MouseReport) => void;

/** What the terminal sends. */
export type ScreenInput = {
	/** The keys, one stream as the terminal itself gives them. */
	readonly keys: NodeJS.ReadStream;
	/** Calls back for each click and turn of the wheel; they come only where the mouse was asked for. */
	onMouse(listener: MouseListener): void;
};

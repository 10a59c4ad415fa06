/** What the screen needs of the world outside; made by the program's edge and handed in. */
import type {Effect, EffectResult, MouseReport} from '../state/state.ts';

export type ScreenEdge = {
	/** Copies, opens or writes; says in one sentence what came of it, and never rejects. */
	run(effect: Exclude<Effect, {kind: 'suspend' | 'redraw'}>): Promise<EffectResult>;
	/** Stops the program until the shell wakes it; the terminal is given back before and taken again after. */
	suspend(): Promise<void>;
	/** Whether the system can stop a program at all. */
	readonly canSuspend: boolean;
	/** Asks for the size of the terminal anew. */
	measure(): void;
	/** Calls back when the terminal has changed its size, be it back to the same; returns how to stop. */
	onResized(listener: () => void): () => void;
	/** Calls back with a fault that nothing else caught; returns how to stop. */
	onFault(listener: (fault: unknown) => void): () => void;
	/** Calls back when the program was woken after something else than `suspend` had stopped it. */
	onContinued(listener: () => void): void;
};

export type MouseListener = (report: MouseReport) => void;

/** What the terminal sends. */
export type ScreenInput = {
	/** The keys, one stream as the terminal itself gives them. */
	readonly keys: NodeJS.ReadStream;
	/** Calls back for each click and turn of the wheel; they come only where the mouse was asked for. */
	onMouse(listener: MouseListener): void;
	/**
	 * Asks the terminal how many cells `─` takes and calls back once with the answer, which may never come; does nothing
	 * where there is no doubt. To be called while the keys are raw and nothing is drawn.
	 */
	askLineWidth(listener: (cells: number) => void): void;
};

/** Where frames are written. */
export type ScreenOutput = {
	readonly stream: NodeJS.WriteStream;
	/** Where the cursor stands after each frame; undefined where the drawing leaves it. */
	placeCursor(place: CursorPlace | undefined): void;
};

/** A cell of the screen, counted from 0, and whether the cursor is seen there. */
export type CursorPlace = {readonly x: number; readonly y: number; readonly isShown: boolean};

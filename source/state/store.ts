/**
 * The state over time, outside the drawing library: every press is applied to the newest state at once, however many
 * arrive before the next frame. Drawing subscribes; nothing else changes the state.
 */
import type {KeyPress} from '../keys/decode-keys.ts';
import type {MouseReport} from '../keys/split-input.ts';
import type {Indexes} from './indexes.ts';
import {pressKey} from './press-key.ts';
import {pairingChoice} from './selectors.ts';
import {createState, type Effect, type EffectResult, type StartOptions, type State} from './state.ts';
import {update} from './update.ts';

export type Store = {
	readonly indexes: Indexes;
	getState(): State;
	press(press: KeyPress): void;
	paste(text: string): void;
	point(report: MouseReport): void;
	resize(columns: number, rows: number): void;
	/** Does what was put off so that a frame came first: counting the figures of Statistics. */
	catchUp(): void;
	/** Takes off what the edge is asked to do, and hands back what came of it. */
	takeEffect(): Effect | undefined;
	finishEffect(result: EffectResult): void;
	/** Calls back after each change; returns how to stop. */
	subscribe(listener: () => void): () => void;
};

/** The store at its first state. */
export function createStore(indexes: Indexes, options: StartOptions): Store {
	let state = update(createState(options), {name: 'start'}, indexes);
	const listeners = new Set<() => void>();
	const change = (next: State) => {
		if (next === state) {
			return;
		}

		state = next;
		for (const listener of listeners) {
			listener();
		}
	};
	return {
		indexes,
		getState: () => state,
		press: press => change(pressKey(state, press, indexes)),
		paste: text => change(update(state, {name: 'paste', text}, indexes)),
		point: report => change(update(state, {name: 'mouse', report}, indexes)),
		resize(columns, rows) {
			if (columns !== state.columns || rows !== state.rows) {
				change(update(state, {name: 'resize', columns, rows}, indexes));
			}
		},
		catchUp() {
			const {view, mode, appliedQuery} = state;
			const choice = pairingChoice(state);
			if (view === 'statistics' && mode === 'browse' && !indexes.statistics(appliedQuery, choice)) {
				indexes.countStatistics(appliedQuery, choice);
				change({...state});
			}
		},
		takeEffect() {
			const {effect} = state;
			change(effect === undefined ? state : update(state, {name: 'effect-taken'}, indexes));
			return effect;
		},
		finishEffect: result => change(update(state, {name: 'effect-done', result}, indexes)),
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

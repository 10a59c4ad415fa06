/**
 * The state over time, outside the drawing library: every press is applied to the newest state at once, however many
 * arrive before the next frame. Drawing subscribes; nothing else changes the state.
 */
import type {KoreaDay} from '../time/days.ts';
import {createIndexes, type Effect, type EffectResult, type Indexes} from './indexes.ts';
import {createState, type KeyPress, type MouseReport, type StartOptions, type State} from './state.ts';
import {update} from './update.ts';

export type Store = {
	readonly indexes: Indexes;
	getState(): State;
	press(presses: readonly KeyPress[]): void;
	/** What a state would be after a press, which is not made. */
	stateAfter(state: State, press: KeyPress): State;
	paste(text: string): void;
	point(report: MouseReport): void;
	resize(columns: number, rows: number): void;
	/** Does what was put off so that a frame came first: counting the figures of Statistics. */
	catchUp(): void;
	/** The program runs on after something outside stopped it. */
	wake(): void;
	/** Takes off what the edge is asked to do; what comes of each is handed back. */
	takeEffects(): readonly Effect[];
	finishEffect(result: EffectResult): void;
	/** Calls back after each change; returns how to stop. */
	subscribe(listener: () => void): () => void;
};

/** What the store begins with; today is asked for at each key, because a screen may stay open over midnight. */
type StoreOptions = Omit<StartOptions, 'today'> & {readonly today: () => KoreaDay};

/** The store at its first state. */
export function createStore(first: Indexes, {today, ...options}: StoreOptions): Store {
	let indexes = first;
	let state = update(createState({...options, today: today()}), {name: 'start'}, indexes);
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
	const stateToday = () => {
		const day = today();
		return day === state.today ? state : {...state, today: day};
	};
	return {
		get indexes() {
			return indexes;
		},
		getState: () => state,
		press: presses => change(update(stateToday(), {name: 'press', presses}, indexes)),
		stateAfter: (before, press) => update(before, {name: 'press', presses: [press]}, indexes),
		paste: text => change(update(state, {name: 'paste', text}, indexes)),
		point: report => change(update(state, {name: 'mouse', report}, indexes)),
		resize(columns, rows) {
			if (columns !== state.columns || rows !== state.rows) {
				change(update(state, {name: 'resize', columns, rows}, indexes));
			}
		},
		catchUp() {
			change(update(state, {name: 'catch-up'}, indexes));
		},
		wake: () => change(update(state, {name: 'continued'}, indexes)),
		takeEffects() {
			const {effects} = state;
			change(effects.length === 0 ? state : update(state, {name: 'effects-taken'}, indexes));
			return effects;
		},
		finishEffect(result) {
			if (result.kind === 'read-again') {
				indexes = createIndexes(result.dataset, indexes.keys);
			}

			change(update(state, {name: 'effect-done', result}, indexes));
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

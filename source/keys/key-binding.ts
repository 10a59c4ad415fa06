/** What the key table is made of. */
import type {ViewName} from '../layout/view-name.ts';
import type {ActionName, Mode, Need} from './action.ts';

export type KeyBinding = {
	readonly mode: Mode;
	/** The views in which the keys act; all of them where absent. */
	readonly views?: readonly ViewName[];
	/** Names as `decodeKeys` gives them. */
	readonly keys: readonly string[];
	readonly action: ActionName;
	readonly description: string;
	/** The short words in the bottom line; absent where the key is not shown there. */
	readonly label?: string;
	/** What must be there for the key to act; without it a press says why nothing happens. */
	readonly needs?: Need;
};

/** A binding outside the search line, the help and the questions. */
export type BrowseBinding = Omit<KeyBinding, 'mode'>;

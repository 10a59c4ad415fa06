/** Typing at a fixed pace, by a timer on the writing side; a session waits for what comes of it, never for the typing. */
import type {RealTerminal} from './real-terminal.ts';

/** 200 keys a second: faster than any keyboard repeats a held key. */
const paceMs = 5;

/** Types the pieces one by one; settles when the last is written. */
export function typePaced(terminal: RealTerminal, pieces: Iterable<string>): Promise<void> {
	const left = [...pieces];
	return new Promise(resolve => {
		const timer = setInterval(() => {
			const piece = left.shift();
			if (piece === undefined) {
				clearInterval(timer);
				resolve();
			} else {
				terminal.type(piece);
			}
		}, paceMs);
	});
}

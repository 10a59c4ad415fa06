/** Reads the values of checked flags by their type. */
import type {Flags} from './parse-command-line.ts';

/** The text of a flag; undefined where it was not given. */
export function textFlag(flags: Flags, name: string): string | undefined {
	const value = flags[name];
	return typeof value === 'string' ? value : undefined;
}

/** The number of a flag; undefined where it was not given. */
export function numberFlag(flags: Flags, name: string): number | undefined {
	const value = flags[name];
	return typeof value === 'number' ? value : undefined;
}

/** The texts of a flag that may be given more than once. */
export function textsFlag(flags: Flags, name: string): readonly string[] {
	const value = flags[name];
	return Array.isArray(value) ? value : [];
}

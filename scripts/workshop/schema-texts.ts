/** Values of the output's JSON Schemas, each with its meaning. */
import * as z from 'zod';

/** A text with its meaning, for the tables. */
export const text = (meaning: string) => z.string().describe(meaning);
export const texts = (meaning: string) => z.array(z.string()).describe(meaning);
export const number = (meaning: string) => z.number().describe(meaning);
export const whole = (meaning: string) => z.int().describe(meaning);
export const orNull = <T extends z.ZodType>(type: T) =>
	z.union([type, z.null()]).describe(type.description ?? '');

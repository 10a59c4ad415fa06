/** The kinds of values in the JSON forms, each with what it means, for output-schemas.ts, summary-schemas.ts and stats-schema.ts. */
import * as z from 'zod';

/** A text with its meaning, for the tables. */
export const text = (meaning: string) => z.string().describe(meaning);
export const texts = (meaning: string) => z.array(z.string()).describe(meaning);
export const number = (meaning: string) => z.number().describe(meaning);
export const whole = (meaning: string) => z.int().describe(meaning);
export const orNull = <T extends z.ZodType>(type: T) =>
	z.union([type, z.null()]).describe(type.description ?? '');

export const edtf = (meaning: string) =>
	z
		.string()
		.regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}\+09:00)?)?)?~?$/)
		.describe(`${meaning}; EDTF in Korea time`);
export const instant = (meaning: string) =>
	z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/)
		.describe(`${meaning}; ISO 8601 in UTC`);
export const day = (meaning: string) =>
	z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/)
		.describe(`${meaning}; a day in Korea`);

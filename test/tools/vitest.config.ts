/** `npm run tools`: what the program writes, read by the programs that it is written for. */
import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {include: ['test/tools/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000},
});

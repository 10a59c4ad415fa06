import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		// Those of `npm run tools` want other programs.
		exclude: ['test/tools/**', '**/node_modules/**'],
		// A real terminal and a built bundle take their time on a loaded machine; a test that waits for what it expects
		// ends as soon as it is there.
		testTimeout: 30_000,
		hookTimeout: 60_000,
	},
});

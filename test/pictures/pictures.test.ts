/** The committed pictures against the built program: one that is stale is made again by `npm run pictures`. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {pictures, takePicture} from '../../scripts/pictures/pictures.ts';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

describe.each(pictures)('the picture $name', picture => {
	const file = `${folder}${picture.name}.svg`;

	it('is what the built program shows', async () => {
		const svg = await takePicture(picture);
		expect(svg === readFileSync(file, 'utf8'), `${file} is stale; run npm run pictures`).toBe(true);
	});

	it('stands alone, and is below 100 kB', () => {
		const svg = readFileSync(file, 'utf8');
		expect(svg.length).toBeLessThan(100_000);
		expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
			/<script|<image|@import|href|url\(/,
		);
	});
});

describe('the folder of pictures', () => {
	it('holds no picture that nothing makes', () => {
		expect(readdirSync(folder).toSorted()).toEqual(pictures.map(({name}) => `${name}.svg`).toSorted());
	});

	it('has every picture that the README shows', () => {
		const shown = readFileSync(`${root}README.md`, 'utf8').matchAll(/\((docs\/pictures\/[^)]+)\)/g);
		for (const [, file] of shown) {
			expect(existsSync(`${root}${file}`), file).toBe(true);
		}
	});
});

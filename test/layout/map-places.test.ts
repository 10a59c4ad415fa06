import {describe, expect, it} from 'vitest';
import {isDrill} from '../../source/dataset/event.ts';
import {placesNamed} from '../../source/layout/map-places.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const names = (text: string) => placesNamed(text).map(({name}) => name);

describe('the places in what a drill says of its place', () => {
	it.each([
		['Busan', ['Busan']],
		['Pyeongtaek, Mokpo and Donghae', ['Pyeongtaek', 'Mokpo', 'Donghae']],
		['off Busan, then off Singapore', ['Busan']],
		['Camp Stanley (Uijeongbu) and Rodriguez Live Fire Complex (Pocheon)', ['Uijeongbu', 'Pocheon']],
		['over the Korean Peninsula', []],
		['East Sea (Sea of Japan)', []],
		['South Korea', []],
	])('%s', (text, expected) => {
		expect(names(text)).toEqual(expected);
	});

	it('tells the two towns called Gwangju apart', () => {
		const [south] = placesNamed('Gwangju Air Base');
		const [nearSeoul] = placesNamed('Army Special Warfare School, Gwangju (Gyeonggi) and other sites');
		expect(south?.lat).toBeLessThan(36);
		expect(nearSeoul?.lat).toBeGreaterThan(37);
	});

	it('finds the air base of Seoul where it is, in Seongnam, once', () => {
		expect(placesNamed('Seoul Air Base, Seongnam')).toHaveLength(1);
	});

	it('lie in South Korea, wherever a drill of the dataset names them', () => {
		const found = embeddedDataset()
			.events.filter(isDrill)
			.flatMap(({place}) => (place === undefined ? [] : placesNamed(place)));
		expect(found.length).toBeGreaterThan(200);
		for (const {lat, lon} of found) {
			expect(lat).toBeGreaterThan(33);
			expect(lat).toBeLessThan(38.7);
			expect(lon).toBeGreaterThan(124);
			expect(lon).toBeLessThan(131.9);
		}
	});
});

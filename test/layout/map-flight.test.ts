import {geoDistance, geoInterpolate} from 'd3-geo';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {circleAround, groundTrack, type MapPoint, pointAt} from '../../source/layout/map-frame.ts';

const earthRadiusKm = 6371;
const kmBetween = (one: MapPoint, other: MapPoint) =>
	geoDistance([one.lon, one.lat], [other.lon, other.lat]) * earthRadiusKm;

const sites = fc.record({
	lat: fc.double({min: -80, max: 80, noNaN: true}),
	lon: fc.double({min: -180, max: 180, noNaN: true}),
});
const bearings = fc.double({min: 0, max: 360, noNaN: true});

describe('the point at a bearing and a distance', () => {
	it('lies a quarter of the globe away on the equator, or at the pole', () => {
		const quarter = (earthRadiusKm * Math.PI) / 2;
		const east = pointAt({lat: 0, lon: 130}, 90, quarter);
		expect(east.lat).toBeCloseTo(0, 9);
		expect(east.lon).toBeCloseTo(-140, 9);
		expect(pointAt({lat: 0, lon: 130}, 0, quarter).lat).toBeCloseTo(90, 9);
	});

	it('lies as far away as d3 measures', () => {
		fc.assert(
			fc.property(sites, bearings, fc.double({min: 0, max: 15_000, noNaN: true}), (site, bearing, km) => {
				expect(kmBetween(site, pointAt(site, bearing, km))).toBeCloseTo(km, 3);
			}),
		);
	});

	it('lies on the great circle that d3 draws to the end of the flight', () => {
		fc.assert(
			fc.property(sites, bearings, (site, bearing) => {
				const end = pointAt(site, bearing, 6000);
				const between = geoInterpolate([site.lon, site.lat], [end.lon, end.lat])(1 / 3);
				const own = pointAt(site, bearing, 2000);
				expect(kmBetween(own, {lat: between[1], lon: between[0]})).toBeLessThan(0.01);
			}),
		);
	});

	it('lies to the side that the bearing names', () => {
		const wonsan = {lat: 39.17, lon: 127.45};
		expect(pointAt(wonsan, 0, 100).lat).toBeGreaterThan(wonsan.lat);
		expect(pointAt(wonsan, 90, 100).lon).toBeGreaterThan(wonsan.lon);
		expect(pointAt(wonsan, 180, 100).lat).toBeLessThan(wonsan.lat);
		expect(pointAt(wonsan, 270, 100).lon).toBeLessThan(wonsan.lon);
	});
});

describe('a ground track', () => {
	it('begins at the site, ends at the distance, and has no gap of more than 10 km', () => {
		fc.assert(
			fc.property(sites, bearings, fc.double({min: 0, max: 5000, noNaN: true}), (site, bearing, km) => {
				const track = groundTrack(site, bearing, km);
				const gaps = track.slice(1).map((point, index) => kmBetween(point, track[index] ?? site));
				expect(kmBetween(track[0] ?? pointAt(site, 0, 99), site)).toBeLessThan(0.001);
				expect(kmBetween(track.at(-1) ?? site, site)).toBeCloseTo(km, 3);
				expect(Math.max(...gaps)).toBeLessThan(10.001);
			}),
		);
	});
});

describe('a circle', () => {
	it('keeps its distance all the way round and closes', () => {
		const wonsan = {lat: 39.17, lon: 127.45};
		const circle = circleAround(wonsan, 700);
		for (const point of circle) {
			expect(kmBetween(point, wonsan)).toBeCloseTo(700, 3);
		}

		expect(kmBetween(circle[0] ?? wonsan, circle.at(-1) ?? wonsan)).toBeLessThan(0.001);
	});
});

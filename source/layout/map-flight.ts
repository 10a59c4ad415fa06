/**
 * Where a flight leads on the globe, from its site, bearing and distance: great circles on a sphere of the mean radius
 * of the Earth (wrong by less than half a percent, which is less than a dot of any map). The Earth's turning under a
 * long flight is left out, as it is in the bearings that are reported.
 */

/** Degrees north and east. */
export type MapPoint = {readonly lat: number; readonly lon: number};

const earthRadiusKm = 6371;
const stepKm = 10;
/** Points of a circle: its dots touch on any map that a terminal has room for. */
const circlePoints = 360;

/** The point that lies `distanceKm` from another in the direction `bearingDeg` (0 north, 90 east). */
export function pointAt({lat, lon}: MapPoint, bearingDeg: number, distanceKm: number): MapPoint {
	const angle = distanceKm / earthRadiusKm;
	const bearing = radians(bearingDeg);
	const from = radians(lat);
	const to = Math.asin(
		Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(bearing),
	);
	const turn = Math.atan2(
		Math.sin(bearing) * Math.sin(angle) * Math.cos(from),
		Math.cos(angle) - Math.sin(from) * Math.sin(to),
	);
	return {lat: degrees(to), lon: within180(lon + degrees(turn))};
}

/** Points of the way over the ground, from the site to the end, close enough to be joined by straight lines. */
export function groundTrack(site: MapPoint, bearingDeg: number, distanceKm: number): readonly MapPoint[] {
	const steps = Math.max(1, Math.ceil(distanceKm / stepKm));
	return Array.from({length: steps + 1}, (_, step) => pointAt(site, bearingDeg, (distanceKm * step) / steps));
}

/** Points of the circle around a site on which an end of unknown direction lies; the first comes again at the end. */
export function circleAround(site: MapPoint, distanceKm: number): readonly MapPoint[] {
	return Array.from({length: circlePoints + 1}, (_, step) =>
		pointAt(site, (360 * step) / circlePoints, distanceKm),
	);
}

function radians(angle: number): number {
	return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
	return (angle * 180) / Math.PI;
}

function within180(lon: number): number {
	return ((((lon + 180) % 360) + 360) % 360) - 180;
}

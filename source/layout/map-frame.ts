/**
 * Which part of the world a map shows, and which dot a place has on it. The projection is equirectangular, true to
 * scale along the parallel through the middle of Korea: what is north is straight up, and shapes between Kyushu and
 * Hokkaido are right to a tenth. A frame always holds Korea, and what of a flight lies inside the window.
 */
import {type Drawn, joinSegments, type Line, type Role, type Segment} from './line.ts';

export type MapWindow = {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
};

export type MapFrame = {
	readonly columns: number;
	readonly rows: number;
	/** The corner of the first dot. */
	readonly west: number;
	readonly north: number;
	/** Degrees of latitude that a dot is high. */
	readonly dotDegrees: number;
};

/** Korea from Jeju to the Tumen. */
const korea: MapWindow = {west: 124, south: 33, east: 131, north: 43};
const marginDegrees = 0.4;
/** A degree of longitude is this part of a degree of latitude at 38 degrees north. A dot is as wide as it is high. */
const longitudeShare = Math.cos((38 * Math.PI) / 180);

/** The frame around Korea and the points, as close up as the room allows; smaller than the room where the window is. */
export function frameAround(
	points: readonly MapPoint[],
	{window, columns, rows}: {window: MapWindow; columns: number; rows: number},
): MapFrame {
	const box = boxAround(points, window);
	const dotDegrees = Math.max(
		((box.east - box.west) * longitudeShare) / (columns * dotsAcross),
		(box.north - box.south) / (rows * dotsDown),
	);
	const widest = ((window.east - window.west) * longitudeShare) / dotDegrees / dotsAcross;
	const highest = (window.north - window.south) / dotDegrees / dotsDown;
	const shown = {
		columns: Math.max(1, Math.min(columns, Math.floor(widest))),
		rows: Math.max(1, Math.min(rows, Math.floor(highest))),
	};
	const width = (shown.columns * dotsAcross * dotDegrees) / longitudeShare;
	const height = shown.rows * dotsDown * dotDegrees;
	return {
		...shown,
		dotDegrees,
		west: clamp((box.west + box.east - width) / 2, window.west, window.east - width),
		north: clamp((box.north + box.south + height) / 2, window.south + height, window.north),
	};
}

/** The dot of a place; outside the frame where the place is. */
export function dotOf({west, north, dotDegrees}: MapFrame, {lat, lon}: MapPoint): Dot {
	return {
		x: Math.floor(((lon - west) * longitudeShare) / dotDegrees),
		y: Math.floor((north - lat) / dotDegrees),
	};
}

/** Whether a place lies inside the window. */
export function isInside({west, south, east, north}: MapWindow, {lat, lon}: MapPoint): boolean {
	return lat >= south && lat <= north && lon >= west && lon <= east;
}

function boxAround(points: readonly MapPoint[], window: MapWindow): MapWindow {
	const inside = points.filter(point => isInside(window, point));
	const lons = inside.map(({lon}) => lon);
	const lats = inside.map(({lat}) => lat);
	return {
		west: Math.max(window.west, Math.min(korea.west, ...lons) - marginDegrees),
		east: Math.min(window.east, Math.max(korea.east, ...lons) + marginDegrees),
		south: Math.max(window.south, Math.min(korea.south, ...lats) - marginDegrees),
		north: Math.min(window.north, Math.max(korea.north, ...lats) + marginDegrees),
	};
}

function clamp(value: number, lowest: number, highest: number): number {
	return Math.max(lowest, Math.min(highest, value));
}

// Where a flight leads on the globe, from its site, bearing and distance: great circles on a sphere of the mean radius
// of the Earth (wrong by less than half a percent, which is less than a dot of any map). The Earth's turning under a
// long flight is left out, as it is in the bearings that are reported.

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

// A drawing in dots, two across and four down in each cell, given out as lines: each cell is a braille character, or in
// ASCII the mark that comes nearest to its dots. A written text stands over dots. Outside the drawing nothing is drawn.

const dotsAcross = 2;
const dotsDown = 4;

export type Dot = {readonly x: number; readonly y: number};

export type MapCell = {readonly column: number; readonly row: number};

export type MapCanvas = {
	/** Sets the dots from one to another; with `every` 3, each third of them. `dim` is for shores. */
	line(from: Dot, to: Dot, role: Role, every?: number): void;
	/** Writes narrow characters over what is there; what would stand outside is left out. */
	write(cell: MapCell, text: Drawn, role: Role): void;
	/** Whether a text may go here without hiding another one or a way: over nothing, or over a shore. */
	isFree(cell: MapCell, length: number): boolean;
	lines(): readonly Line[];
};

/** Bits of a braille character by row and column of its dots (Unicode, Braille Patterns). */
const brailleBits = [
	[0x01, 0x08],
	[0x02, 0x10],
	[0x04, 0x20],
	[0x40, 0x80],
] as const;
const brailleBlank = 0x28_00;
/** What an empty cell and a shore have; all else is a way. */
const shoreRole: Role = 'dim';
const upperBits = 0x01 | 0x08 | 0x02 | 0x10;

type Cell = {bits: number; role: Role; text?: string; unicode?: string};

/** An empty drawing of so many cells. */
export function createMapCanvas({
	columns,
	rows,
	isAscii,
}: {
	columns: number;
	rows: number;
	isAscii: boolean;
}): MapCanvas {
	const cells = Array.from({length: columns * rows}, (): Cell => ({bits: 0, role: shoreRole}));
	const cellAt = ({column, row}: MapCell) =>
		column < 0 || column >= columns || row < 0 || row >= rows ? undefined : cells[row * columns + column];

	const setDot = ({x, y}: Dot, role: Role) => {
		const cell = cellAt(cellOf({x, y}));
		if (cell !== undefined) {
			// What is drawn later stands out of what lies under it.
			cell.bits = (cell.role === role ? cell.bits : 0) | (brailleBits[y % dotsDown]?.[x % dotsAcross] ?? 0);
			cell.role = role;
		}
	};

	return {
		line(from, to, role, every = 1) {
			const start = {x: Math.floor(from.x), y: Math.floor(from.y)};
			const across = Math.floor(to.x) - start.x;
			const down = Math.floor(to.y) - start.y;
			const steps = Math.max(Math.abs(across), Math.abs(down), 1);
			for (let step = 0; step <= steps; step++) {
				const place = {
					x: start.x + Math.round((across * step) / steps),
					y: start.y + Math.round((down * step) / steps),
				};
				const along = Math.abs(across) >= Math.abs(down) ? place.x : place.y;
				if (along % every === 0) {
					setDot(place, role);
				}
			}
		},
		write({column, row}, {text, unicode}, role) {
			for (const [index, letter] of [...text].entries()) {
				const cell = cellAt({column: column + index, row});
				if (cell !== undefined) {
					cell.text = letter;
					if (unicode !== undefined) {
						cell.unicode = unicode.charAt(index);
					}

					cell.role = role;
				}
			}
		},
		isFree({column, row}, length) {
			return Array.from({length}, (_, index) => cellAt({column: column + index, row})).every(
				cell => cell !== undefined && cell.text === undefined && cell.role === shoreRole,
			);
		},
		lines() {
			return Array.from({length: rows}, (_, row) =>
				joinSegments(
					cells.slice(row * columns, (row + 1) * columns).map(
						(cell): Segment => ({
							text: cell.text ?? (isAscii ? asciiMark(cell) : brailleMark(cell.bits)),
							...(cell.unicode === undefined ? {} : {unicode: cell.unicode}),
							role: cell.role,
						}),
					),
				),
			);
		},
	};
}

function brailleMark(bits: number): string {
	return bits === 0 ? ' ' : String.fromCodePoint(brailleBlank + bits);
}

/** The cell that a dot is in. */
export function cellOf({x, y}: Dot): MapCell {
	return {column: Math.floor(x / dotsAcross), row: Math.floor(y / dotsDown)};
}

/** A way is stars and a shore is points, in the half of the cell where its dots are. */
function asciiMark({bits, role}: Cell): string {
	if (bits === 0) {
		return ' ';
	}

	if (role !== shoreRole) {
		return '*';
	}

	const isAbove = (bits & upperBits) !== 0;
	const isBelow = (bits & ~upperBits) !== 0;
	return isAbove && isBelow ? ':' : isAbove ? "'" : '.';
}

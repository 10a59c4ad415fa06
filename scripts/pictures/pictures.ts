/**
 * The pictures of docs/pictures: what is typed for each, and the screen as it then stands in a real terminal with the
 * built program. Nothing in them depends on the day on which they are made.
 */
import {openTerminal, type RealTerminal} from '../../test/helpers/real-terminal.ts';
import {screenSvg} from './screen-svg.ts';

type Step = {
	readonly keys: string;
	/** Passes when the screen shows what the keys lead to. */
	readonly until: (screen: readonly string[]) => boolean;
};

export type Picture = {
	readonly name: string;
	readonly title: string;
	readonly columns: number;
	readonly rows: number;
	/** Words after `briefing`. */
	readonly words: readonly string[];
	/** What the selected row holds: the row is gone down to before the steps. */
	readonly select?: string;
	readonly steps: readonly Step[];
	/** The cursor is shown at the end, as in a prompt: it comes a moment after the frame's last cell. */
	readonly hasCursor?: boolean;
};

const wide = {columns: 120, rows: 36};

/** The flight of 19 March 2023 among what is found of Freedom Shield 23. */
const bomberFlight = {words: ['freedom shield 2023'], select: '■ B-1B combined air drill d'};

/** All of them. */
export const pictures: readonly Picture[] = [
	{
		name: 'events',
		title: 'Events: what a search finds, the detail of a B-1B flight, and the launch of the same day',
		...wide,
		...bomberFlight,
		steps: [],
	},
	{
		name: 'search',
		title: 'The launches of the Hwasong-18, found by a mistyped name',
		columns: 80,
		rows: 24,
		words: [],
		steps: [{keys: '/hwasng-18', until: screen => has(screen, ' > hwasng-18 ') && has(screen, 'Hwasong-18')}],
		hasCursor: true,
	},
	{
		name: 'narrow',
		title: 'Events in a terminal of 50 columns: one pane at a time',
		columns: 50,
		rows: 20,
		...bomberFlight,
		steps: [],
	},
	{
		name: 'pairs',
		title: 'Pairs: each drill with its launch, the gap and how common such a gap is',
		...wide,
		...bomberFlight,
		steps: [{keys: '2', until: screen => has(screen, '[2 Pairs]') && has(screen, '▸ 2023-03-19')}],
	},
	{
		name: 'timeline',
		title: 'Timeline: drills as bars and launches as marks along the time',
		...wide,
		...bomberFlight,
		steps: [
			{keys: '\u001B', until: screen => has(screen, 'press / to search')},
			{keys: '3', until: screen => has(screen, '[3 Timeline]')},
		],
	},
	{
		name: 'day',
		title: 'Day: the summary of 19 March 2023',
		...wide,
		...bomberFlight,
		steps: [
			{keys: '5', until: screen => has(screen, '[5 Day]')},
			// Past the lines with the data's version and hash, which would make the picture stale with every edit.
			{keys: '\u0004', until: screen => screen.some(row => /DAY: .*, (?!1-)\d+-/.test(row))},
		],
	},
	{
		name: 'map',
		title: 'The map of a launch: coast, site, and the flight over the ground',
		...wide,
		words: ['class:icbm 2017-11-29'],
		select: '▲ 1 Hwasong-15 ICBM',
		steps: [{keys: 'v', until: screen => has(screen, 'MAP') && has(screen, '4,500')}],
	},
];

/** Runs the program and gives the picture as SVG. */
export async function takePicture({
	title,
	columns,
	rows,
	words,
	select,
	steps,
	hasCursor = false,
}: Picture): Promise<string> {
	// An empty home: nobody's own configuration is in the picture. A UTF-8 locale: lines and marks are drawn.
	const terminal = openTerminal({columns, rows, words, env: {HOME: '/nonexistent', LANG: 'C.UTF-8'}});
	const whole = (test: Step['until']) => (screen: readonly string[]) =>
		terminal.isFrameWhole() && (screen.at(-1) ?? '') !== '' && test(screen);
	await terminal.waitFor(
		'the first frame',
		whole(screen => has(screen, 'EVENTS')),
	);
	while (select !== undefined && !selectedRow(terminal.screen()).includes(select)) {
		const before = selectedRow(terminal.screen());
		terminal.type('j');
		await terminal.waitFor(
			`a row further down, on the way to ${select}`,
			whole(screen => selectedRow(screen) !== before),
		);
	}

	for (const {keys, until} of steps) {
		terminal.type(keys);
		await terminal.waitFor(`the screen after ${JSON.stringify(keys)}`, whole(until));
	}

	const isCursorShown = () =>
		terminal.raw().lastIndexOf('\u001B[?25h') > terminal.raw().lastIndexOf('\u001B[?25l');
	await terminal.waitFor(
		hasCursor ? 'the cursor' : 'no cursor',
		whole(() => isCursorShown() === hasCursor),
	);
	const svg = screenSvg({
		cells: withoutAge(terminal.cells()),
		title,
		...(hasCursor ? {cursor: terminal.cursor()} : {}),
	});
	terminal.type('\u0003');
	await terminal.waitForExit();
	return svg;
}

/** How long ago the data ended changes with the day on which a picture is taken. */
function withoutAge(cells: ReturnType<RealTerminal['cells']>): typeof cells {
	const [header = [], ...rest] = cells;
	const text = header.map(cell => cell.text || ' ').join('');
	const age = / \(\d+ months? ago\)/.exec(text);
	const isAge = (column: number) => age !== null && column >= age.index && column < age.index + age[0].length;
	return [header.map((cell, column) => (isAge(column) ? {...cell, text: ' '} : cell)), ...rest];
}

function selectedRow(screen: readonly string[]): string {
	return screen.find(row => /^▸ .{7} [■▲◆*] /.test(row)) ?? '';
}

function has(screen: readonly string[], text: string): boolean {
	return screen.some(row => row.includes(text));
}

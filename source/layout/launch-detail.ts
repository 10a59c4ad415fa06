/**
 * The detail of a launch: a table of how it flew, a line for each account with whose it is; what was said to tie it to
 * drills; where it went; what was a first; what is in dispute, each party's account under what they disagree on.
 */

import {type Account, type Dispute, type Extent, tiesOf} from '../dataset/claim.ts';
import type {Dataset} from '../dataset/dataset.ts';
import {
	type BriefingEvent,
	type Fire,
	isDrill,
	type Launch,
	type Limit,
	type Missile,
	type Outcome,
} from '../dataset/event.ts';
import {distanceWords, fallAreaWords, missileWords, sourceDateWords} from '../dataset/event-words.ts';
import {answerWords, claimWords, countryNames, reasonWords, speakerWords} from '../dataset/statements.ts';
import {asciiMarksText} from '../text/clean-text.ts';
import {displayWidth, withCommas, wrapText} from '../text/words.ts';
import {clockTime, isExactDay} from '../time/days.ts';
import {fullDay, longDate, longDateTime, weekdayName} from '../time/format-date.ts';
import {eventTarget, lineOf} from './line.ts';
import type {DetailWriter} from './write-lines.ts';

/** All of it below the title. */
export function writeLaunch(launch: Launch, dataset: Dataset, write: DetailWriter, width: number): void {
	const weekday = isExactDay(launch.start) ? `${weekdayName(launch.start.firstDay)} ` : '';
	const last = launch.last?.minute === undefined ? '' : `, last missile ${clockTime(launch.last.minute)}`;
	write.text(weekday + longDateTime(launch.start) + last);
	if (launch.reported !== undefined) {
		write.fact('Became known', fullDay(launch.reported));
	}

	write.gap();
	writeFlights(launch.missiles, dataset, write, width);
	section('SAID', write, () => writeClaims(launch, dataset, write));
	section('WHERE', write, () => writePlaces(launch, dataset, write));
	section('FIRSTS', write, () => {
		for (const account of launch.firsts) {
			writeAccount(account, write);
		}
	});
	section('DISPUTED', write, () => {
		for (const [what, words] of Object.entries(disputeWords)) {
			writeAccounts(
				words,
				launch.contested.filter(account => account.what === what),
				write,
			);
		}
	});
	write.fact('Summary', launch.summary);
}

/** A heading, where anything stands below it. */
function section(heading: string, write: DetailWriter, fill: () => void): void {
	const before = write.lines.length;
	write.gap();
	write.text(heading, {role: 'title'});
	const filled = write.lines.length;
	fill();
	if (write.lines.length === filled) {
		write.lines.length = before;
	}
}

// The table of flights.

const resultWords: Readonly<Record<Outcome, string>> = {
	success: 'success',
	failure: 'failed',
	unknown: 'not known',
};

/** The least room that a party's name keeps; longer names take more lines. */
const fewestNameCells = 9;

const betweenColumns = 2;

/** The accounts of each sort of missile; a sort that the title names alone needs no line of its own. */
function writeFlights(
	missiles: readonly Missile[],
	dataset: Dataset,
	write: DetailWriter,
	width: number,
): void {
	const groups = accountsByMissile(missiles);
	const table = flightTable(missiles, width);
	write.line(lineOf(table?.head ?? 'FLIGHT', 'title'));
	for (const accounts of groups) {
		const [main] = accounts;
		if (groups.length > 1 && main !== undefined) {
			write.text(missileWords(main, dataset), {role: 'launch'});
		}

		for (const account of accounts) {
			writeFigures(account, table, write);
			if (main !== undefined && isOtherMissile(account, main)) {
				write.text(missileWords(account, dataset), {first: '  says: '});
			}
		}
	}
}

/** A row of the table, or a sentence where the table has no room. */
function writeFigures(account: Missile, table: FlightTable | undefined, write: DetailWriter): void {
	if (table === undefined) {
		write.fact(account.by ?? unattributed, flightWords(account));
		return;
	}

	for (const row of table.rows(account)) {
		write.line(lineOf(row));
	}
}

type FlightTable = {
	readonly head: string;
	/** The row of an account, and more where its party's name is long. */
	rows(account: Missile): readonly string[];
};

/** The columns, as wide as their widest cell; undefined where they would be cut. */
function flightTable(missiles: readonly Missile[], width: number): FlightTable | undefined {
	const columns = [
		{head: 'range km', cell: ({rangeKm, rangeLimit}: Missile) => distanceText(rangeKm, rangeLimit)},
		{head: 'apogee km', cell: ({apogeeKm, apogeeLimit}: Missile) => distanceText(apogeeKm, apogeeLimit)},
		{head: 'result', cell: ({outcome}: Missile) => resultWords[outcome]},
	].map(({head, cell}) => ({
		head,
		cell,
		cells: Math.max(...[head, ...missiles.map(cell)].map(displayWidth)) + betweenColumns,
	}));
	const taken = columns.reduce((sum, {cells}) => sum + cells, 0);
	const longest = Math.max(...missiles.map(({by}) => displayWidth(by ?? unattributed)));
	const nameCells = Math.max(fewestNameCells, Math.min(longest, width - taken));
	const row = (name: string, cellOf: (column: (typeof columns)[number]) => string) =>
		name.padEnd(nameCells) + columns.map(column => cellOf(column).padStart(column.cells)).join('');
	return nameCells + taken > width
		? undefined
		: {
				head: row('FLIGHT', ({head}) => head),
				rows(account) {
					const [name = '', ...more] = wrapText(asciiMarksText(account.by ?? unattributed), {
						width: nameCells,
					});
					return [row(name, ({cell}) => cell(account)), ...more];
				},
			};
}

/** An account in a sentence, where a table would cut its figures. */
function flightWords({rangeKm, rangeLimit, apogeeKm, apogeeLimit, outcome}: Missile): string {
	return [
		...(rangeKm === undefined ? [] : [distanceWords(rangeKm, rangeLimit)]),
		...(apogeeKm === undefined ? [] : [`apogee ${distanceWords(apogeeKm, apogeeLimit)}`]),
		outcome === 'unknown' ? 'result not known' : resultWords[outcome],
	].join(', ');
}

const unattributed = 'reported';

/** Each sort of missile with the accounts of it, the main one first. */
function accountsByMissile(missiles: readonly Missile[]): readonly (readonly Missile[])[] {
	const groups: Missile[][] = [];
	for (const missile of missiles) {
		const group = missile.sameAsPrevious === true ? groups.at(-1) : undefined;
		if (group === undefined) {
			groups.push([missile]);
		} else {
			group.push(missile);
		}
	}

	return groups;
}

/** Whether an account names another missile or another number than the main one; to name none is no other. */
function isOtherMissile(account: Missile, main: Missile): boolean {
	const isOther = <T>(own: T | undefined, other: T | undefined) =>
		own !== undefined && other !== undefined && own !== other;
	return (
		account.class !== main.class || isOther(account.system, main.system) || isOther(account.count, main.count)
	);
}

/** `800`, `800+` for at least, `max 800` for at most, `-` where it is not known. */
function distanceText(km: number | undefined, limit: Limit | undefined): string {
	if (km === undefined) {
		return '-';
	}

	return limit === undefined
		? withCommas(km)
		: limit === 'at-least'
			? `${withCommas(km)}+`
			: `max ${withCommas(km)}`;
}

// Where it went, by whose account.

const extentNames: Readonly<Record<Extent, string>> = {
	yes: 'Fell inside',
	partly: 'Fell partly inside',
	no: 'Fell outside',
};

function writePlaces(launch: Launch, dataset: Dataset, write: DetailWriter): void {
	const site = launch.site === undefined ? undefined : dataset.sites.get(launch.site);
	write.fact(
		'Site',
		site && [...new Set([site.name, site.korean, site.province])].filter(Boolean).join(', '),
	);
	write.fact('Fell in', launch.fellIn.map(area => fallAreaWords[area]).join('; '));
	write.fact('Bearing', launch.bearingDeg === undefined ? undefined : `${launch.bearingDeg} degrees`);
	writeNamed(
		launch.overflew,
		({country, over}) => `Flew over ${[over, countryNames[country]].filter(Boolean).join(', ')}`,
		write,
	);
	writeNamed(
		launch.fellInEez,
		({country, inside}) => `${extentNames[inside]} ${countryNames[country]}'s economic zone (EEZ)`,
		write,
	);
	writeAccounts('Fell south of the sea border (NLL)', launch.southOfNll, write);
	writeNamed(
		launch.orbit,
		({reached}) => (reached ? 'Put a satellite in orbit' : 'Put no satellite in orbit'),
		write,
	);
	writeAccounts('Public alert', launch.alerts, write);
}

/** Accounts below what they say in common. */
function writeNamed<T extends Account>(
	accounts: readonly T[],
	nameOf: (account: T) => string,
	write: DetailWriter,
): void {
	for (const name of new Set(accounts.map(nameOf))) {
		writeAccounts(
			name,
			accounts.filter(account => nameOf(account) === name),
			write,
		);
	}
}

function writeAccounts(name: string, accounts: readonly Account[], write: DetailWriter): void {
	if (accounts.length > 0) {
		write.text(`${name}:`, {role: 'dim'});
	}

	for (const account of accounts) {
		writeAccount(account, write);
	}
}

/** `  ROK JCS, 7 November 2022: presumed a Hwasong-17`: whose account it is first. */
function writeAccount({says, date, ...speaker}: Account, write: DetailWriter): void {
	const who = [speakerWords(speaker), ...(date === undefined ? [] : [sourceDateWords(date)])].join(', ');
	write.text(says === undefined ? who : `${who}: ${says}`, {first: '  ', rest: '    '});
}

const disputeWords: Readonly<Record<Dispute, string>> = {
	occurrence: 'Whether it happened',
	type: 'What it was',
	count: 'How many',
	order: 'Which came first',
	figures: 'Range and height',
	outcome: 'How it ended',
	place: 'Where it was fired or fell',
	launcher: 'What it was fired from',
	overflight: 'Whether it flew over Japan',
	orbit: 'Whether it reached orbit',
};

/** What was said to tie the firing to drills, in both directions. */
export function writeClaims(firing: Launch | Fire, dataset: Dataset, write: DetailWriter): void {
	for (const reason of firing.statedReasons) {
		const drills = reason.drills.map(id => dataset.byId.get(id)?.title ?? id).join('; ');
		const [named] = reason.drills;
		write.fact(
			reasonWords[reason.tie],
			`${reason.hint ?? drills} - ${claimWords(reason)}`,
			named === undefined ? undefined : eventTarget(named),
		);
	}

	writeAnswers(firing, dataset, write);
}

/** The drills that are said to have answered the event. */
export function writeAnswers({id}: BriefingEvent, dataset: Dataset, write: DetailWriter): void {
	const isAnswer = ({to}: {readonly to: string}) => to === id;
	for (const drill of dataset.events.filter(isDrill).filter(other => tiesOf(other).answers?.some(isAnswer))) {
		for (const claim of drill.inResponseTo.filter(isAnswer)) {
			write.fact(
				answerWords[claim.tie],
				`${drill.title}, ${longDate(drill.start)} - ${claimWords(claim)}`,
				eventTarget(drill.id),
			);
		}
	}
}

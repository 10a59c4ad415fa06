/** The cells of an emulated screen with their letters and colours. */
import type {IBuffer, IBufferCell} from '@xterm/headless';

export type TerminalCell = {
	/** Empty in the second cell of a wide character. */
	readonly text: string;
	/** 0 for the second cell of a wide character. */
	readonly width: number;
	/** One of the terminal's 16 colours; absent: the terminal's own. */
	readonly foreground?: number;
	readonly background?: number;
	readonly isBold: boolean;
	readonly isDim: boolean;
	readonly isInverse: boolean;
	readonly isUnderlined: boolean;
};

/** The cells in sight, row by row. Fails on a colour outside the 16, which the program never uses. */
export function readCells(
	buffer: IBuffer,
	{columns, rows}: {columns: number; rows: number},
): readonly (readonly TerminalCell[])[] {
	return Array.from({length: rows}, (_, row) => {
		const line = buffer.getLine(buffer.baseY + row);
		return Array.from({length: columns}, (_, column) => {
			const cell = line?.getCell(column);
			if (cell === undefined) {
				throw new Error(`the emulator has no cell ${column} in row ${row}`);
			}

			return readCell(cell);
		});
	});
}

function readCell(cell: IBufferCell): TerminalCell {
	return {
		text: cell.getWidth() === 0 ? '' : cell.getChars() || ' ',
		width: cell.getWidth(),
		...(cell.isFgDefault() ? {} : {foreground: paletteColour(cell.isFgPalette(), cell.getFgColor())}),
		...(cell.isBgDefault() ? {} : {background: paletteColour(cell.isBgPalette(), cell.getBgColor())}),
		isBold: cell.isBold() !== 0,
		isDim: cell.isDim() !== 0,
		isInverse: cell.isInverse() !== 0,
		isUnderlined: cell.isUnderline() !== 0,
	};
}

function paletteColour(isPalette: boolean, colour: number): number {
	if (!isPalette || colour > 15) {
		throw new Error(`colour ${colour} is none of the terminal's 16`);
	}

	return colour;
}

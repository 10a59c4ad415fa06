/** What comes from the terminal beside keys, for the `?` page and docs/keys.md. */

export const inputNotesHeading = 'Pasted text, and the mouse with --mouse';

/** What is done, and what comes of it. */
export const inputNotes: readonly (readonly [string, string])[] = [
	['paste', 'Text for the line that is open, its line ends as spaces; with no line open it does nothing'],
	['wheel', 'Scrolls what is under it: three rows or lines, in Timeline one event'],
	['click', 'Focuses a pane and selects the row or mark under it; once more opens it'],
	['Shift with the mouse', "The terminal's own selection of text"],
];

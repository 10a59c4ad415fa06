/**
 * Texts of which every character takes one cell where ambiguous ones are narrow: ASCII, and what lines, marks and maps
 * are drawn with. A library that counts cells need not look at each; a test holds it against the library itself.
 */

/** The points, dashes and quotes, the sign of seconds, arrows, box drawing, blocks and shapes (but the two wide ones, U+25FD and U+25FE), and braille. */
export const oneCellText =
	/^[\u0020-\u007E\u00B7\u2010-\u2027\u2033\u2190-\u21FF\u2500-\u25FC\u25FF\u2800-\u28FF]*$/;

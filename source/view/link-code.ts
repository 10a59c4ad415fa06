/**
 * A text as a link to a page (OSC 8). The one place that writes such codes, and so the one that has to hold: only http
 * and https, and nothing in the address that could end the code or start another.
 */

/** Printable ASCII without spaces: what a well-formed address consists of. */
const webAddress = /^https?:\/\/[\u0021-\u007E]+$/i;

/** The text as a link; the plain text where the address is none of a web page. */
export function linkCode(text: string, url: string): string {
	// One id for all: pieces of an address broken over lines are one link, and the address keeps links apart.
	return webAddress.test(url) ? `\u001B]8;id=briefing;${url}\u001B\\${text}\u001B]8;;\u001B\\` : text;
}

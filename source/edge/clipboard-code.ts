/**
 * Text -> the escape code that puts it on the clipboard (OSC 52), which works over SSH too. Inside tmux it is sent
 * twice: as tmux takes it itself (`set-clipboard on`), and wrapped for tmux to hand on (`allow-passthrough on`); what is
 * not allowed is dropped there without a trace.
 */

/** The code. The text cannot end it: only base64 goes in. */
export function clipboardCode(text: string, {isTmux}: {readonly isTmux: boolean}): string {
	const code = `\u001B]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`;
	return isTmux ? `${code}\u001BPtmux;${code.replaceAll('\u001B', '\u001B\u001B')}\u001B\\` : code;
}

/** What to say of it: no terminal answers whether it took the text. */
export function clipboardWords(
	what: string,
	environment: Readonly<Record<string, string | undefined>>,
): string {
	if (environment['TERM_PROGRAM'] === 'Apple_Terminal') {
		return 'Terminal.app takes no text from programs; w writes a file instead.';
	}

	return environment['TMUX'] === undefined
		? `${what} copied, where the terminal allows it (OSC 52).`
		: `${what} copied, where tmux allows it (set-clipboard on).`;
}

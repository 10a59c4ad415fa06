/** What the prompt of a shell in a session is set to. */
export const shellPrompt = 'shell>';

/** Whether the shell asks for a command below a row that holds the text. */
export function isShellPrompt(screen: readonly string[], after: string): boolean {
	const rows = screen.map(row => row.trim()).filter(row => row !== '');
	return rows.at(-1) === shellPrompt && rows.some(row => row.includes(after));
}

/**
 * Whether a terminal surely draws lines and marks beyond ASCII, and each of them one cell wide. In a Chinese, Japanese or
 * Korean locale terminals may give such characters two cells ("ambiguous" width), and columns would break: there the screen
 * begins in ASCII, and the terminal is asked; in a locale that is not UTF-8 it stays ASCII.
 */

/** From the environment; of the locale's variables the first that is set counts, as everywhere. */
export function drawsFinely(environment: Environment, platform: NodeJS.Platform): boolean {
	const locale = localeOf(environment);
	if (wideLocale.test(locale) || isPlainTerminal(environment)) {
		return false;
	}

	// Windows sets none of them, and its terminals are UTF-8.
	return /utf-?8/i.test(locale) || (locale === '' && platform === 'win32');
}

/** Whether the locale leaves it open how wide the terminal draws lines and marks, so that it is worth asking. */
export function asksLineWidth(environment: Environment): boolean {
	const locale = localeOf(environment);
	return wideLocale.test(locale) && /utf-?8/i.test(locale) && !isPlainTerminal(environment);
}

type Environment = Readonly<Record<string, string | undefined>>;

const wideLocale = /^(zh|ja|ko)/i;

function localeOf(environment: Environment): string {
	return [environment['LC_ALL'], environment['LC_CTYPE'], environment['LANG']].find(Boolean) ?? '';
}

function isPlainTerminal({TERM: terminal}: Environment): boolean {
	return terminal === 'dumb' || terminal === 'linux';
}

// Whether a terminal is known to show links (OSC 8). Terminals that do not know the code should skip it, but some print
// it, so only those that are known to have it get it. Inside tmux and screen it depends on both ends: none there.

/** From the environment; FORCE_HYPERLINK decides where it is set, 0 for no. */
export function supportsLinks(environment: Environment): boolean {
	const forced = environment['FORCE_HYPERLINK'];
	if (forced !== undefined && forced !== '') {
		return forced !== '0';
	}

	const {TERM: terminal = '', TERM_PROGRAM: program = '', VTE_VERSION: vte = ''} = environment;
	if (environment['TMUX'] !== undefined || /^(screen|tmux|dumb)/.test(terminal)) {
		return false;
	}

	return (
		['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby'].includes(program) ||
		/^(xterm-kitty|xterm-ghostty|foot|alacritty|wezterm)/.test(terminal) ||
		environment['WT_SESSION'] !== undefined ||
		environment['KONSOLE_VERSION'] !== undefined ||
		Number(vte) >= 5000
	);
}

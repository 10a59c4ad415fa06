/**
 * Whether a terminal surely draws lines and marks beyond ASCII, and each of them one cell wide. In a Chinese, Japanese or
 * Korean locale terminals may give such characters two cells ("ambiguous" width), and columns would break: there they
 * stay ASCII, as in a locale that is not UTF-8.
 */

/** From the environment; of the locale's variables the first that is set counts, as everywhere. */
export function drawsFinely(
	environment: Readonly<Record<string, string | undefined>>,
	platform: NodeJS.Platform,
): boolean {
	const locale = [environment['LC_ALL'], environment['LC_CTYPE'], environment['LANG']].find(Boolean) ?? '';
	if (/^(zh|ja|ko)/i.test(locale) || environment['TERM'] === 'dumb' || environment['TERM'] === 'linux') {
		return false;
	}

	// Windows sets none of them, and its terminals are UTF-8.
	return /utf-?8/i.test(locale) || (locale === '' && platform === 'win32');
}

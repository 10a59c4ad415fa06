/** Opens a page in the user's browser: no shell, the address as one argument, http and https alone. */
import {spawn} from 'node:child_process';

/** How long a starter may take to fail; browsers that stay in the foreground run on. */
const patienceMs = 2000;

/** One sentence on what came of it; never rejects. */
export async function openAddress(
	address: string,
	platform: NodeJS.Platform,
	browser: string | undefined,
): Promise<string> {
	const url = webAddress(address);
	if (url === undefined) {
		return 'Only addresses of web pages are opened.';
	}

	const [command, ...words] = starterOf(platform, browser);
	const isStarted = await new Promise<boolean>(resolve => {
		const child = spawn(command, [...words, url], {stdio: 'ignore', detached: true, shell: false});
		const timer = setTimeout(() => resolve(true), patienceMs);
		const finish = (isFine: boolean) => {
			clearTimeout(timer);
			resolve(isFine);
		};
		child.once('error', () => finish(false));
		child.once('exit', code => finish(code === 0));
		child.unref();
	});
	return isStarted ? `Opened ${url}` : `No browser could be started (${command}); the address is ${url}`;
}

/** The address in its normal form, or undefined where it is no page of the web. */
function webAddress(text: string): string | undefined {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	return url !== undefined && ['http:', 'https:'].includes(url.protocol) ? url.href : undefined;
}

/** The program that opens a page; BROWSER where it names one program. */
function starterOf(platform: NodeJS.Platform, browser: string | undefined): readonly [string, ...string[]] {
	if (browser !== undefined && /^[^\s%:]+$/.test(browser)) {
		return [browser];
	}

	switch (platform) {
		case 'darwin':
			return ['open'];
		case 'win32':
			return ['rundll32', 'url.dll,FileProtocolHandler'];
		default:
			return ['xdg-open'];
	}
}

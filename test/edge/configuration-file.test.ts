/** The folder that each system keeps configurations in, and a home written as `~`. */
import {describe, expect, it} from 'vitest';
import {configurationFolder, dataFolder, expandHome} from '../../source/edge/print-version.ts';

describe('the folder of the configuration', () => {
	it.each([
		['linux', {}, '/home/ann', '/home/ann/.config/briefing'],
		['linux', {XDG_CONFIG_HOME: '/etc/own'}, '/home/ann', '/etc/own/briefing'],
		['linux', {}, '', undefined],
		['darwin', {}, '/Users/ann', '/Users/ann/.config/briefing'],
		// Windows sets no HOME; os.homedir() gives USERPROFILE, and programs keep their settings under APPDATA.
		[
			'win32',
			{APPDATA: 'C:\\Users\\ann\\AppData\\Roaming'},
			'C:\\Users\\ann',
			'C:\\Users\\ann\\AppData\\Roaming\\briefing',
		],
		['win32', {}, 'C:\\Users\\ann', 'C:\\Users\\ann\\.config\\briefing'],
		['win32', {XDG_CONFIG_HOME: 'D:\\own', APPDATA: 'C:\\x'}, '', 'D:\\own\\briefing'],
	] as const)('on %s with %j is in its place', (platform, environment, home, folder) => {
		expect(configurationFolder(environment, platform, home)).toBe(folder);
	});
});

describe('the folder of the data', () => {
	it.each([
		['linux', {}, '/home/ann', '/home/ann/.local/share/briefing'],
		['linux', {XDG_DATA_HOME: '/srv/own'}, '/home/ann', '/srv/own/briefing'],
		['linux', {}, '', undefined],
		['darwin', {}, '/Users/ann', '/Users/ann/.local/share/briefing'],
		['win32', {APPDATA: 'C:\\x'}, 'C:\\Users\\ann', 'C:\\x\\briefing'],
		['win32', {}, 'C:\\Users\\ann', 'C:\\Users\\ann\\.local\\share\\briefing'],
	] as const)('on %s with %j is in its place', (platform, environment, home, folder) => {
		expect(dataFolder(environment, platform, home)).toBe(folder);
	});
});

describe('a name with ~', () => {
	it.each([
		['~/own.yaml', '/home/ann', '/home/ann/own.yaml'],
		['~\\own.yaml', 'C:\\Users\\$&', 'C:\\Users\\$&\\own.yaml'],
		['~', '/home/ann', '/home/ann'],
		['~bob/own.yaml', '/home/ann', '~bob/own.yaml'],
		['own~.yaml', '/home/ann', 'own~.yaml'],
		['~/own.yaml', '', '~/own.yaml'],
	])('%s in %j is %s', (file, home, expanded) => {
		expect(expandHome(file, home)).toBe(expanded);
	});
});

/**
 * The licences of all that is bundled, for dist/licenses.txt: each text once, under the packages that stand under it with
 * their own copyright lines. A package can hold others inside itself and list them in a `licenses.md`, as meow does.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

type Licence = {
	/** Name, version and copyright lines. */
	readonly head: string;
	/** `MIT`. */
	readonly name: string;
	/** Empty where the package has none of its own. */
	readonly text: string;
};

const listOfInner = path.join('build', 'licenses.md');

/** The licences of the packages in these folders, and of those inside them. */
export function licencesText(folders: readonly string[]): string {
	const licences = folders.flatMap(folder => [licenceOf(folder), ...licencesInside(folder)]);
	const whole = licences.map(({text, name, head}) => ({
		head,
		text: text || (licences.find(other => other.name === name && other.text !== '')?.text ?? `${name}\n`),
	}));
	const words = (text: string) => text.replace(/\s+/g, ' ');
	const texts = [...new Map(whole.map(({text}) => [words(text), text])).values()];
	return texts
		.map(text => {
			const heads = whole.filter(other => words(other.text) === words(text)).map(({head}) => head);
			return [...new Set(heads), text].join('\n\n');
		})
		.join(`\n${'-'.repeat(72)}\n`);
}

function licenceOf(folder: string): Licence {
	const {name, version, license, main} = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
	// Without a file the copyright stands where the code begins.
	const text = readFileSync(path.join(folder, file ?? main), 'utf8');
	return licence(
		`${name} ${version}`,
		license,
		file === undefined ? firstComment(text) : text,
		file !== undefined,
	);
}

function firstComment(code: string): string {
	const [, comment = ''] = /^\/\*\*?([\s\S]*?)\*\//.exec(code) ?? [];
	return comment.replaceAll(/^ \* ?/gm, '');
}

function licencesInside(folder: string): Licence[] {
	const file = path.join(folder, listOfInner);
	if (!existsSync(file)) {
		return [];
	}

	return readFileSync(file, 'utf8')
		.split(/^---$/m)
		.map(entry => {
			const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(entry)?.[1] ?? '';
			const [, text = ''] = /^License Text:\n===\n([\s\S]*)$/m.exec(entry) ?? [];
			return licence(`${field('Name')} ${field('Version')}`, field('License'), text, true);
		});
}

function licence(title: string, name: string, source: string, hasText: boolean): Licence {
	const lines = source.trim().split('\n');
	const isCopyright = (line: string) => /^\s*copyright\s+(\(c\)|©|\d{4})/i.test(line);
	const text = lines
		.filter(line => !isCopyright(line))
		.join('\n')
		.trim();
	return {
		head: [`${title} (${name})`, ...lines.filter(isCopyright).map(line => line.trim())].join('\n'),
		name,
		text: hasText && text !== '' ? `${text}\n` : '',
	};
}

/**
 * `briefing completions bash|zsh|fish`: a small script that hands the words typed so far to `briefing completions words`
 * and offers what comes back. So a script never goes stale: commands, flags, fields and ids are those of the program.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {launchClasses} from '../dataset/event.ts';
import {createPairings, type PairingChoice} from '../pairing/pairings.ts';
import {completeQuery} from '../search/complete-query.ts';
import {createSearchIndex} from '../search/search.ts';
import {joinWords} from '../text/words.ts';
import {UsageError} from './command-result.ts';
import {
	type CommandDefinition,
	commandOf,
	commands,
	type FlagDefinition,
	flagsOf,
	shells,
} from './command-table.ts';

// What can stand where a shell asks for completion: commands, flags, their values, fields and values of a search, ids.
// All from the command table, the table of fields and the dataset; the scripts for the shells hold none of it.

/** Stands for the names of files, which the shell knows. */
const filesAnswer = ':files';

/** The words that the last of `words` (those after `briefing`, the last perhaps empty) can become. */
export function completeWords(
	words: readonly string[],
	dataset: Dataset,
	choice: PairingChoice,
): readonly string[] {
	const typed = words.at(-1) ?? '';
	const before = words.slice(0, -1);
	const first = firstArgument(before);
	const command = commandOf(first);
	const flags = flagsOf(command);
	const [, name, value] = /^--([^=]+)=(.*)$/s.exec(typed) ?? [];
	const asked = flagNamed(flags, name === undefined ? before.at(-1) : `--${name}`);
	if (asked !== undefined && (name !== undefined || !typed.startsWith('--'))) {
		const start = name === undefined ? '' : `--${name}=`;
		const values = flagValues(asked, value ?? typed);
		return values.includes(filesAnswer) ? values : values.map(known => start + known);
	}

	if (typed === '-' || typed.startsWith('--')) {
		return flags.map(flag => `--${flag.name}`).filter(flag => flag.startsWith(typed));
	}

	const names =
		first === undefined ? commands.map(({name}) => name).filter(known => known.startsWith(typed)) : [];
	return [...names, ...argumentsOf(command, typed, before, dataset, choice)];
}

/** The first word that is no flag and no flag's value. */
function firstArgument(words: readonly string[]): string | undefined {
	const all = [undefined, ...commands].flatMap(flagsOf);
	return words.find(
		(word, index) => !word.startsWith('--') && flagNamed(all, words[index - 1]) === undefined,
	);
}

/** The flag that takes the word after it as its value. */
function flagNamed(flags: readonly FlagDefinition[], word: string | undefined): FlagDefinition | undefined {
	return flags.find(({name, type}) => type !== 'boolean' && word === `--${name}`);
}

function flagValues({name, values = [], isList}: FlagDefinition, typed: string): readonly string[] {
	if (name === 'data') {
		return [filesAnswer];
	}

	const isClasses = name === 'launches';
	const kept = isClasses || isList === true ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
	const known = isClasses ? [...(kept === '' ? values : []), ...launchClasses] : values;
	const taken = kept.toLowerCase().split(',');
	return known
		.filter(value => !taken.includes(value.toLowerCase()))
		.map(value => kept + value)
		.filter(value => value.toLowerCase().startsWith(typed.toLowerCase()));
}

function argumentsOf(
	command: CommandDefinition | undefined,
	typed: string,
	before: readonly string[],
	dataset: Dataset,
	choice: PairingChoice,
): readonly string[] {
	const starting = (known: readonly string[]) => known.filter(word => word.startsWith(typed));
	switch (command?.argumentKind) {
		case 'day':
			return starting(['today', 'yesterday']);
		case 'ids':
			return starting(dataset.events.map(({id}) => id)).filter(id => !before.includes(id));
		case 'files':
			return [filesAnswer];
		case 'shell':
			return starting(shells);
		case 'query':
		case undefined: {
			const pairings = createPairings(dataset, choice);
			const index = createSearchIndex(dataset, event => pairings.ofEvent(event));
			return completeQuery(typed, typed.length, index);
		}
	}
}

type Shell = (typeof shells)[number];

const scripts: Readonly<Record<Shell, string>> = {
	bash: `# Completion of briefing for bash: source <(briefing completions bash)
_briefing() {
	local line="\${COMP_LINE:0:COMP_POINT}" answer word before
	local -a words
	read -r -a words <<< "$line"
	[[ "$line" == *[[:space:]] ]] && words+=("")
	word="\${words[\${#words[@]}-1]}"
	# Bash takes what stands before a colon or an equals sign for a word of its own.
	before="\${word%"\${word##*[:=]}"}"
	COMPREPLY=()
	compopt -o nosort 2>/dev/null
	while IFS= read -r answer; do
		if [[ "$answer" == "${filesAnswer}" ]]; then
			compopt -o filenames 2>/dev/null
			while IFS= read -r answer; do COMPREPLY+=("$answer"); done < <(compgen -f -- "\${word#"$before"}")
		else
			COMPREPLY+=("\${answer#"$before"}")
		fi
	done < <(briefing completions words -- "\${words[@]:1}" 2>/dev/null)
	[[ "\${#COMPREPLY[@]}" -eq 1 && "\${COMPREPLY[0]}" == *: ]] && compopt -o nospace 2>/dev/null
	return 0
}
complete -F _briefing briefing
`,
	zsh: `#compdef briefing
# Completion of briefing for zsh: source <(briefing completions zsh)
_briefing() {
	local -a answers
	answers=("\${(@f)$(briefing completions words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
	if [[ "\${answers[1]}" == "${filesAnswer}" ]]; then
		compset -P '--*='
		_files
	else
		compadd -V briefing -- "\${(@)answers:#*:}"
		compadd -V fields -S '' -- "\${(@M)answers:#*:}"
	fi
}
if [[ "\${funcstack[1]}" == "_briefing" ]]; then
	_briefing "$@"
else
	compdef _briefing briefing
fi
`,
	fish: `# Completion of briefing for fish: briefing completions fish | source
function __briefing_complete
	set -l words (commandline -opc) (commandline -ct)
	set -l answers (briefing completions words -- $words[2..-1] 2>/dev/null)
	if test "$answers[1]" = "${filesAnswer}"
		set -l flag (string match -r -- '^--[^=]+=' $words[-1])
		printf '%s\\n' "$flag"(__fish_complete_path (string replace -- "$flag" '' $words[-1]))
	else
		printf '%s\\n' $answers
	end
end
complete -c briefing -f -k -a '(__briefing_complete)'
`,
};

/** The script of a shell; throws `UsageError`. */
export function completionScript(words: readonly string[]): string {
	const shell = shells.find(name => name === words[0]);
	if (shell === undefined || words.length > 1) {
		throw new UsageError(`"briefing completions" takes ${joinWords(shells, 'or')}.`);
	}

	return scripts[shell];
}

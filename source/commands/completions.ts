/**
 * `briefing completions bash|zsh|fish`: a small script that hands the words typed so far to `briefing completions words`
 * and offers what comes back. So a script never goes stale: commands, flags, fields and ids are those of the program.
 */
import type {Dataset} from '../dataset/dataset.ts';
import {launchClasses} from '../dataset/event.ts';
import {createPairings, type PairingChoice} from '../pairing/pairings.ts';
import {createSearchIndex} from '../search/match-word.ts';
import {completeQuery} from '../search/parse-query.ts';
import {joinWords} from '../text/words.ts';
import {type CommandDefinition, commandOf, commands, flagsOf, shells} from './command-table.ts';
import type {FlagDefinition} from './flag-values.ts';
import {UsageError} from './print-records.ts';

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
		case 'days-query':
			return firstArgument(before.slice(before.indexOf(command.name) + 1)) === undefined
				? starting(['today', 'yesterday', 'last week', 'this month'])
				: searchWords(typed, dataset, choice);
		case 'ids':
			return starting(dataset.events.map(({id}) => id)).filter(id => !before.includes(id));
		case 'files':
			return [filesAnswer];
		case 'folder-query':
			if (firstArgument(before.slice(before.indexOf(command.name) + 1)) === undefined) {
				return [filesAnswer];
			}

			return searchWords(typed, dataset, choice);
		case 'shell':
			return starting(shells);
		case 'query':
		case undefined:
			return searchWords(typed, dataset, choice);
	}
}

function searchWords(typed: string, dataset: Dataset, choice: PairingChoice): readonly string[] {
	const pairings = createPairings(dataset, choice);
	const index = createSearchIndex(dataset, event => pairings.ofEvent(event));
	return completeQuery(typed, typed.length, index);
}

type Shell = (typeof shells)[number];

const scripts: Readonly<Record<Shell, string>> = {
	bash: `# Completion of briefing for bash: source <(briefing completions bash)
_briefing() {
	# Whatever the shell's own settings: words are split here, and what bash replaces is worked out below.
	local IFS=$' \\t\\n' line="\${COMP_LINE:0:COMP_POINT}" word="" quote="" flag="" before="" breaks="" char answer
	local -a words=()
	local -i index begun=0
	for ((index = 0; index < \${#line}; index++)); do
		char="\${line:index:1}"
		if [[ -n "$quote" ]]; then
			if [[ "$char" == "$quote" ]]; then quote=""; else word+="$char"; fi
		elif [[ "$char" == [[:space:]] ]]; then
			((begun)) && words+=("$word")
			word="" begun=0
			continue
		elif [[ "$char" == "\\\\" ]]; then
			index+=1
			word+="\${line:index:1}"
		elif [[ "$char" == [\\"\\'] ]]; then
			quote="$char"
		else
			word+="$char"
		fi
		begun=1
	done
	words+=("$word")
	# What stands before a colon or an equals sign is a word of its own to bash, unless it is set otherwise or quoted.
	[[ "\${COMP_WORDBREAKS-:=}" == *:* ]] && breaks+=":"
	[[ "\${COMP_WORDBREAKS-:=}" == *=* ]] && breaks+="="
	[[ -n "$breaks" && -z "$quote" ]] && before="\${word%"\${word##*[$breaks]}"}"
	[[ "$word" == --*=* ]] && flag="\${word%%=*}="
	COMPREPLY=()
	compopt -o nosort 2>/dev/null
	while IFS= read -r answer; do
		if [[ "$answer" == "${filesAnswer}" ]]; then
			compopt -o filenames 2>/dev/null
			while IFS= read -r answer; do
				answer="$flag$answer"
				COMPREPLY+=("\${answer#"$before"}")
			done < <(compgen -f -- "\${word#"$flag"}")
		elif [[ "$word" != *[[:space:]]* ]]; then
			answer="\${answer#"$before"}"
			[[ -z "$quote" && "$answer" == *[\\<\\>\\&\\;\\|\\(\\)\\$]* ]] && printf -v answer %q "$answer"
			COMPREPLY+=("$answer")
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
	emulate -L zsh
	local -a answers typed
	typed=("\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}")
	answers=("\${(@f)$(briefing completions words -- "\${(@)typed}" 2>/dev/null)}")
	if [[ "\${answers[1]}" == "${filesAnswer}" ]]; then
		compset -P '--*='
		_files
	else
		compadd -M 'm:{a-zA-Z}={A-Za-z}' -V briefing -- "\${(@)answers:#*:}"
		compadd -M 'm:{a-zA-Z}={A-Za-z}' -V fields -S '' -- "\${(@M)answers:#*:}"
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
	set -l typed (commandline -ct)
	set -l word (string unescape -- "$typed"; or string trim -l -c '"\\'' -- "$typed")
	set -l words (commandline -opc) "$word"
	set -l answers (briefing completions words -- $words[2..-1] 2>/dev/null)
	if test "$answers[1]" = "${filesAnswer}"
		set -l flag (string match -r -- '^--[^=]+=' "$word")
		printf '%s\\n' "$flag"(__fish_complete_path (string replace -- "$flag" '' "$word"))
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

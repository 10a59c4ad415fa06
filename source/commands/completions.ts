/**
 * `briefing completions bash|zsh|fish`: a small script that hands the words typed so far to `briefing completions words`
 * and offers what comes back. So a script never goes stale: commands, flags, fields and ids are those of the program.
 */
import {UsageError} from './command-result.ts';
import {shells, wordsWithOr} from './command-table.ts';
import {filesAnswer} from './complete-words.ts';

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
		throw new UsageError(`"briefing completions" takes one of ${wordsWithOr(shells)}.`);
	}

	return scripts[shell];
}

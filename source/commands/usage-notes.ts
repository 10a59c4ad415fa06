/** What help, the man page and the documents say of statuses, variables and the configuration, in one place. */

export type Note = {readonly term: string; readonly description: string};

export const exitStatuses: readonly Note[] = [
	{term: '0', description: 'done; a quiet day is done too, and so is a reader that left early'},
	{term: '1', description: 'nothing matched, or an id is unknown; with --fail-empty a day without an event'},
	{term: '2', description: 'wrong usage'},
	{term: '3', description: 'a data file or the configuration is bad'},
	{term: '70', description: 'the output could not be written, or the program failed'},
	{term: '130', description: 'interrupted'},
];

export const variables: readonly Note[] = [
	{term: 'BRIEFING_DATA', description: 'A file of your own events, where --data names none'},
	{term: 'NO_COLOR', description: 'No colour where it is set to anything'},
	{
		term: 'LC_ALL, LC_CTYPE, LANG',
		description:
			'In a UTF-8 locale the screen draws lines and marks; in a Chinese, Japanese or Korean one, where terminals may give them two cells, it keeps to ASCII; --theme says otherwise',
	},
	{term: 'TERM', description: 'Where it is dumb there is no screen, as where the output is no terminal'},
	{
		term: 'XDG_CONFIG_HOME',
		description:
			'Folder of configurations, where briefing/config.yaml is read; ~/.config where it is not set',
	},
];

/** The flags that a configuration can set, by their names; `data` may be a list. */
export const configurableFlags = [
	'launches',
	'direction',
	'theatre',
	'data',
	'no-color',
	'ascii',
	'theme',
	'mouse',
] as const;

/** The name of a configuration file, by which `briefing check` knows it from a data file. */
export const configurationName = 'config.yaml';

/**
 * Fourteen tasks that an analyst brings, each as the keys of a fresh session: a key a character, `<name>` for the others.
 * Ten need a name, a date or a file typed; none takes more than fourteen keys.
 */
export type AnalystTask = {
	readonly task: string;
	/** Words on the command line, where the task begins from a search. */
	readonly words?: readonly string[];
	readonly keys: string;
	/** How many keys these are. */
	readonly count: number;
	/** What must stand on the screen then. */
	readonly shows: readonly (string | RegExp)[];
};

export const analystTasks: readonly AnalystTask[] = [
	{
		task: 'the week of 2 November 2022',
		keys: '5:20221102<enter>t',
		count: 12,
		shows: ['WEEK: 31 October - 6 November 2022', '2 Nov  4 SRBMs, Uiju'],
	},
	{
		task: 'the B-1B flights of 2017 with their launches',
		keys: '2/b-1b 2017<enter>',
		count: 12,
		shows: ['PAIRS', /2017-11-02 .*\+27 d +2017-11-29 .*Hwasong-15/],
	},
	{
		task: 'the ICBMs within a week after a drill since 2022',
		keys: '2mib/s<tab>2022<enter>r',
		count: 13,
		shows: ['PAIRS WITHIN 7 DAYS, BY LAUNCH', ' / since:2022 relation:after'],
	},
	{
		task: 'the drill that answered the Hwasong-19',
		keys: '/hwasong-19<enter>',
		count: 12,
		shows: [/^> it answered +1 Hwasong-19 ICBM from Samsok, 31 October 2024/],
	},
	{
		task: 'Sohae by any of its names',
		keys: '/동창리<enter>',
		count: 5,
		shows: ['Found by: 동창리, another name of Sohae', 'EVENTS'],
	},
	{
		task: 'what North Korea said of Ulchi Freedom Shield 2023',
		keys: '/ufs 23<enter>i',
		count: 9,
		shows: [' / about:2023-08-21-ulchi-freedom-shield', /22 Aug " .*KCNA/],
	},
	{
		task: 'a launch dated to a month, and its pairing',
		keys: ':2023-08<enter>',
		count: 9,
		shows: [/^> +Aug \^ cruise missiles/, 'both are dated roughly'],
	},
	{
		task: 'a CSV of the bomber pairs since 2022',
		keys: '2tb/ s<tab>2022<enter>w<enter>',
		count: 14,
		shows: [/Wrote pairs-category-bomber-flight-since-2022\.csv: \d+ pairs, \d+ columns/],
	},
	{
		task: 'spring 2023 week by week, from launch to launch',
		keys: '3:2023-03<enter>+++n',
		count: 14,
		shows: ['TIMELINE 6 Mar - 12 Mar 2023', /^> SRBM .*6 KN-35 SRBM/],
	},
	{
		task: 'whether a launch within three days after a bomber flight is unusual',
		keys: '4tb',
		count: 3,
		shows: [' / category:bomber-flight', /A launch in the 3 days after a drill: \d+ of 100; by chance \d+/],
	},
	{
		task: 'a citation on the clipboard',
		keys: 'yc',
		count: 2,
		shows: ['Citation sent to'],
	},
	{
		task: 'an own event, written in the editor',
		keys: 'ao',
		count: 2,
		shows: ['Added to ', /^> .*Note of an analyst/],
	},
	{
		task: 'from a deep search to the whole list, on the same event',
		words: ['id:2017-11-29-icbm'],
		keys: '<escape>',
		count: 1,
		shows: [/EVENTS \d+\/\d{4} /, /^> +29 Nov \^ 1 Hwasong-15/],
	},
	{
		task: 'two drills compared',
		keys: '/fs<enter>gjjxc',
		count: 9,
		shows: ['COMPARED', /^When +13-23 March 2023 +4-14 March 2024/],
	},
];

/** The keys one by one, by name. */
export function keysOf({keys}: AnalystTask): readonly string[] {
	return (keys.match(/<[^>]+>|./gu) ?? []).map(key => key.replace(/^<(.+)>$/, '$1'));
}

/** Days and spans whose summaries were read in full, each with why it was chosen and what its bottom line must say. */
import {isoDay} from '../../source/time/days.ts';
import {coverageEnds} from './summary-of.ts';

type Chosen = readonly [dates: string, reason: string, expected: string];

/** Dates, why they were chosen, and what the bottom line must say: by the record, in the order of its rules. */
export const chosen: readonly Chosen[] = [
	[
		'1976-08-18',
		'before all coverage',
		'NOT COVERED. The data begin on 1 January 1984 for launches and 1 January 2000 for drills; this says little about the day.',
	],
	[
		'1984-04-09',
		'a nominal day of a launch known by its month',
		'No launch is recorded, but one dated only roughly may have come on this day.',
	],
	[
		'1993-05-29',
		'a launch before drills are covered, at no known hour',
		'North Korea fired one Nodong medium-range ballistic missile and two Scud-C short-range ballistic missiles from Musudan-ri.',
	],
	[
		'1998-08-31',
		'a space launch whose satellite accounts differ on, with an exercise of rough dates beside it',
		'from Musudan-ri at 12:07. The US State Department said that no satellite reached orbit; KCNA said that one did.',
	],
	[
		'1999-08-20',
		'inside an exercise of twelve days, before drills are covered',
		'Ulchi Focus Lens 99 was under way, day 5 of 12. No launch is recorded. Drills before 1 January 2000 are known only in part.',
	],
	['2000-02-29', 'a leap day against a year without one', 'No drill and no launch is recorded.'],
	[
		'2006-07-05',
		'seven missiles by four launches, one a failed space launch',
		'North Korea fired at least seven missiles in four launches from Kittaeryong and Musudan-ri between 03:33 and 17:20',
	],
	[
		'2006-10-09',
		'a nuclear test alone',
		'North Korea carried out its first nuclear test at the Punggye-ri Nuclear Test Site at 10:35.',
	],
	[
		'2009-07-04',
		'six launches on the American holiday',
		'seven missiles in six launches from Kittaeryong between 08:00 and 17:40: two medium-range ballistic missiles and five short-range ballistic missiles.',
	],
	[
		'2010-11-28',
		'a carrier comes after the shelling of Yeonpyeong; the next launch months away',
		'Drill began: George Washington carrier exercise in the Yellow Sea (to 1 Dec).',
	],
	[
		'2012-04-13',
		'day 44 of an exercise of 61; a space launch that failed',
		'North Korea launched one Unha-3 space launch vehicle from Sohae at 07:39, on day 44 of the US-ROK exercise Foal Eagle 2012. The rocket failed.',
	],
	[
		'2013-03-25',
		'a flight known from a protest, inside a long exercise',
		'US B-52H bombers flew over South Korea. Foal Eagle 2013 was under way, day 25 of 61.',
	],
	[
		'2014-03-03',
		'two launches of one minute, two exercises, ships of no known end',
		'two Scud-C short-range ballistic missiles in two launches from Kittaeryong and Wonsan at 06:19, on day 8 of the US-ROK exercise Foal Eagle 2014.',
	],
	[
		'2015-03-02',
		'two exercises open on the day of a launch, and Seoul reads a protest into it',
		'on the opening day of the US-ROK exercise Foal Eagle 2015. The ROK Ministry of National Defense judged the firing an armed protest against Key Resolve and Foal Eagle.',
	],
	['2016-03-07', 'two large exercises and a part begin', 'Foal Eagle 2016 and Key Resolve 2016 began.'],
	[
		'2016-09-13',
		'a flight that answered a nuclear test, by a commander with a long title',
		'Vincent Brooks, commander of US Forces Korea, called the nuclear test a dangerous escalation',
	],
	[
		'2017-03-06',
		'four missiles by the ROK JCS, in a long exercise',
		'North Korea fired at least four Scud-ER medium-range ballistic missiles from Sohae at 07:34, on day 6 of the US-ROK exercise Foal Eagle 2017.',
	],
	[
		'2017-05-29',
		'a flight hours after a launch, by a paper',
		'Two US B-1B bombers flew with ROK F-15Ks the same day. The launch came first, according to Yonhap.',
	],
	[
		'2017-07-04',
		'the first ICBM, whose class one account disputes',
		'North Korea fired one ballistic missile of disputed class from Panghyon at 09:40. Under way: US and ROK marines at Pohang, day 16 of 19.',
	],
	[
		'2017-08-29',
		"a missile over Japan inside an exercise, and North Korea's reason",
		'on day 9 of the US-ROK exercise Ulchi Freedom Guardian 2017. KCNA (30 August) called the launch a drill to counter the joint exercise.',
	],
	[
		'2017-09-03',
		'a nuclear test with launches days before',
		'North Korea carried out its sixth nuclear test at the Punggye-ri Nuclear Test Site at 12:30.',
	],
	[
		'2017-09-23',
		'a flight of US aircraft, told by a headline of its own',
		"Drill began: B-1Bs fly north of the NLL off North Korea's east coast (to 24 Sep).",
	],
	['2017-11-02', 'a flight whose nearest launch is weeks away', 'Two US B-1B bombers flew with ROK KF-16s.'],
	[
		'2017-11-29',
		'the largest missile of its time, with no drill',
		'North Korea fired one Hwasong-15 ICBM from Pyongsong Field at 03:18. No drill is recorded.',
	],
	['2018-06-12', 'the Singapore summit: nothing', 'No drill and no launch is recorded.'],
	[
		'2019-07-25',
		'a launch aimed at an exercise yet to come',
		'Kim Jong Un (KCNA, 26 July) called it a solemn warning to those in Seoul who bring in new weapons and press on with joint exercises.',
	],
	[
		'2020-02-29',
		'a leap day with a drill abroad',
		'Under way abroad: Cobra Gold 2020 (Thailand). No launch is recorded.',
	],
	[
		'2022-03-24',
		'a type that Seoul and Pyongyang dispute',
		'North Korea fired one ICBM from Sunan at 14:34.',
	],
	[
		'2022-06-05',
		'eight missiles from four places',
		'North Korea fired at least eight short-range ballistic missiles in four launches from four sites between 09:06 and 09:41.',
	],
	[
		'2022-10-04',
		'a launch, and the drill that answered it hours later',
		'The ROK JCS called the bombing a response to the missile over Japan. The launch came first, according to the ROK JCS.',
	],
	[
		'2022-11-02',
		'more than twenty missiles in one day; the last salvo ends at 17:10',
		'missiles in four salvos between 06:51 and 17:10,',
	],
	[
		'2022-11-05',
		'a launch and a flight on the last day of an exercise prolonged',
		'on the last day of the US-ROK exercise Vigilant Storm. The KPA General Staff (KCNA, 7 November) called its operations of 2 to 5 November an answer to the combined air drill.',
	],
	[
		'2022-11-17',
		'a paper calls a drill an answer, the military denies it',
		'eToday presented the drill as an answer to the launch. The ROK military (Gukbang News) said that the drill had been planned, had begun before the launch and had no direct link to it.',
	],
	[
		'2022-12-31',
		'the last day of a year',
		'North Korea fired three KN-25 short-range ballistic missiles from Chunghwa between 08:01 and 08:15. No drill is recorded.',
	],
	[
		'2023-03-19',
		'flight and launch on one day, the order left open by Seoul',
		'North Korea fired one short-range ballistic missile from Sohae at 11:05, on day 7 of the US-ROK exercise Freedom Shield 23. KCNA (20 March) called it a stronger warning to an enemy that was widening its war drills. Two US B-1B bombers flew with ROK F-35As and US F-16s the same day.',
	],
	[
		'2023-08-30',
		'a launch at the end of the day of a flight',
		'called it a drill staged to cope with the B-1B flight. US B-1B bombers flew with US F-16s and ROK FA-50s the same day. The ROK Ministry of National Defense (Yonhap) said that the bombers came because of the launch on 24 August of what the North calls a space launch vehicle. The flight came first, according to the KPA General Staff.',
	],
	[
		'2023-11-21',
		'a satellite, and a carrier that had arrived hours before',
		'North Korea launched one Chollima-1 space launch vehicle from Sohae at 22:43',
	],
	[
		'2024-05-30',
		'counts that differ by eight',
		'North Korea fired at least ten KN-25 short-range ballistic missiles from Sunan at 06:13. KCNA (31 May) called it an answer to a show of arms by the South.',
	],
	[
		'2024-10-31',
		'one command calls a flight an answer, another planned',
		'The ROK JCS called it a response to the ICBM launch. US Forces Korea called the flight a planned show of force.',
	],
	[
		'2024-11-03',
		'nearest and stated launches are not the same',
		'The ROK military (AP) called it a response to the Hwasong-19 test.',
	],
	[
		'2025-03-10',
		'the opening day of an exercise with a launch',
		'North Korea fired two short-range ballistic missiles from Hwangju at 13:50, on the opening day of the US-ROK exercise Freedom Shield 25.',
	],
	[
		'2025-04-15',
		'which launches count changes the answer',
		'Two US B-1B bombers flew with US F-16s and ROK F-35As and KF-16s.',
	],
	[
		'2026-08-20',
		'a salvo near the end of the data',
		'North Korea fired at least ten short-range ballistic missiles from Pyongyang at 17:04',
	],
	[
		'2023-03-13..2023-03-19',
		'a week with three launches',
		'North Korea fired four missiles in three launches on three days, among them one Hwasong-17 ICBM. On the launch of 16 March, KCNA',
	],
	[
		'2022-10-31..2022-11-06',
		'the week of the most missiles',
		'On the launches of 2, 3 and 5 November, the KPA General Staff (KCNA, 7 November)',
	],
	[
		'2023-03-13..2023-03-23',
		'an exercise with its launches',
		'North Korea fired at least five missiles in four launches on four days, among them one Hwasong-17 ICBM.',
	],
	['2022-11-01..2022-11-30', 'a month with two ICBMs', 'launches on six days, among them '],
	[
		'2017-09-01..2017-09-30',
		'a month with a nuclear test',
		'North Korea carried out its sixth nuclear test on 3 September 2017 at 12:30.',
	],
	['2018-06-01..2018-06-30', 'a month without a launch, in a year without one', 'No launch is recorded.'],
	[
		'2022-12-20..2023-01-10',
		'over the turn of a year',
		'North Korea fired at least six missiles in three launches on three days.',
	],
	['2017-01-01..2017-12-31', 'a year', 'launches on '],
	[
		'1993-03-09',
		'an exercise opens before drills are covered',
		'Team Spirit 93 (field phase) began (to 18 Mar). No launch is recorded. Drills before 1 January 2000',
	],
	[
		'2013-03-28',
		'a sortie of the rarest bomber, inside a long exercise',
		'One-day drill: B-2 stealth bomber sortie',
	],
	['2016-04-30', 'a long exercise closes', 'Foal Eagle 2016 ended after 55 days. No launch is recorded.'],
	['2017-03-01', 'a long exercise opens', 'Foal Eagle 2017 began (to 30 Apr). No launch is recorded.'],
	[
		'2017-08-31',
		'a flight on the closing day of an exercise',
		'Ulchi Freedom Guardian 2017 ended after 11 days.',
	],
	[
		'2022-06-07',
		'a drill that answered launches of the days before',
		'The ROK military (NK News) said that it answered the launches of the weekend.',
	],
	[
		'2022-10-07',
		'a command names no launch, and North Korea answers the drill',
		'(to 8 Oct). The ROK JCS spoke of answering any provocation and named no launch. On the drill, the North Korean Ministry of National Defence (KCNA, 8 October)',
	],
	[
		'2022-11-18',
		"a launch, the drill after it, and both sides' words",
		"warned that more war exercises would bring more offensive steps. One-day drill the same day: Combined strike drill with F-35As against mock launchers. The ROK JCS said that it showed the will to answer any threat, the North's ICBM among them. The launch came first, according to the ROK JCS.",
	],
	[
		'2023-08-21',
		'an exercise opens in a month with a rough launch',
		'Ulchi Freedom Shield 23 began (to 31 Aug).',
	],
	[
		'2023-12-20',
		'a flight of allies with a name like a series',
		'US B-1B bombers flew with US F-16s, ROK F-15Ks and Japanese F-2s.',
	],
	[
		'2024-03-14',
		'an exercise closes with others under way',
		'Freedom Shield 24 ended after 11 days. Three other drills were under way.',
	],
	['2024-11-05', 'a salvo inside an exercise', 'on day 17 of the US-ROK exercise Hoguk 2024.'],
	[
		'2025-08-28',
		'an exercise closes; a drill abroad goes on',
		'Ulchi Freedom Shield 25 ended after 11 days. One other drill abroad was under way.',
	],
	[
		'2026-09-20',
		'launches are covered and drills are not',
		'Drills of this day are not covered. The last drill on record: Freedom Edge 26 (7–11 September 2026).',
	],
	[
		'2026-10-03',
		'the last day of launches, a class that accounts differ on',
		'North Korea fired at least one missile of unknown class from Wonsan at 06:36.',
	],
	['2022-10-01..2022-11-30', 'two months', 'On the launches of '],
	[
		'2010-11-23',
		'a shelling, with the reason that the North gave for it, inside an exercise',
		'North Korea fired about 170 shells and rockets onto Yeonpyeong island at 14:34 (ROK MND). The KPA Supreme Command (KCNA) said that it was answering a military provocation by the South. Hoguk 2010 was under way, day 2 of 9.',
	],
	[
		'2013-05-12',
		'nothing but a carrier in port',
		'USS Nimitz and three other ships were in port at Busan. No launch is recorded.',
	],
	[
		'2014-03-04',
		'rockets alone, which are no missiles',
		'North Korea fired seven artillery rockets in two salvos from Hodo between 06:00 and 17:07, on day 9 of',
	],
	[
		'2015-08-20',
		'a display of four days beside the largest exercise of the year',
		'Ulchi Freedom Guardian 2015 was under way, day 4 of 12.',
	],
	['2016-09-28', 'a quiet day weeks after a launch', 'No drill and no launch is recorded.'],
	[
		'2022-10-14',
		'two firings of artillery beside a launch, each with its reason',
		'North Korea also fired about 170 rounds of artillery from Majang-dong and Kuup-ri at 01:20 and about 390 rounds of artillery from Jangjon, off Haeju and off Jangsan Cape at 17:00 (ROK JCS). The KPA General Staff (KCNA) said that it took countermeasures',
	],
	[
		'2023-04-14',
		'a flight the day after a launch, which a paper calls a response',
		'EFE called it a response to the Hwasong-18 test of the day before.',
	],
	[
		'2023-08-10',
		'a day in a month with a launch of no known day',
		'No launch is recorded, but one dated only roughly may have come on this day.',
	],
	[
		'2023-12-18',
		'a drill without a name of its own opens on the day of a launch',
		'Drill began: Combined special operations training, Gwangju (to 22 Dec).',
	],
	['2024-01-05', 'fire alone, and why', 'No missile launch is recorded.'],
	[
		'2024-11-06',
		'the day after a salvo, inside two exercises',
		'Hoguk 2024 was under way, day 18 of 20. One other drill was under way.',
	],
	['2026-08-04', 'a quiet day near the end of the data', 'No drill and no launch is recorded.'],
	[
		'2026-01-01..2026-12-31',
		'a year that the data reach in part, with launches of unknown number',
		'the later days are not covered. North Korea fired at least 51 missiles in 21 launches on 19 days',
	],
	[
		'2022-01-01..2022-12-31',
		'a year of many reasons and answers',
		'KCNA and the KPA General Staff gave drills as the reason for 14 of the launches, 25 September to 5 November. Nine of the drills were called responses to launches or tests, by the ROK JCS',
	],
	[
		'2017-08-01..2017-08-31',
		'a month with a reason and an answer',
		'One of the drills was called a response to a launch or a test, by US Pacific Command.',
	],
	[
		isoDay(coverageEnds.either + 1),
		'the first day after the end of the data',
		'this says nothing about the day.',
	],
	[isoDay(coverageEnds.either + 365), 'a year after it', 'this says nothing about the day.'],
	[
		`2026-08-10..${isoDay(coverageEnds.either + 9)}`,
		'over the end of the data',
		'the later days are not covered. North Korea fired ',
	],
];

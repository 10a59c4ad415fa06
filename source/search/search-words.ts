/**
 * Further words by which readers look for what the records hold as codes; the words that the screen shows for a code
 * stand in dataset/event-words.ts and are searched too. Abbreviations, other spellings and a few Korean words: a word
 * that is missing finds nothing.
 */
import type {DrillCategory, EventKind, FallArea, LaunchClass, Outcome} from '../dataset/event.ts';

export const moreKindWords: Readonly<Record<EventKind, string>> = {
	drill: 'drill, exercise, 훈련, 연습',
	deployment: 'deployment, 전개',
	launch: 'missile launch, missile test, North Korea, DPRK, 미사일 발사',
	'nuclear-test': 'nuclear test, North Korea, DPRK, 핵실험',
	fire: 'artillery fire, live fire, shelling, gunnery, North Korea, DPRK, 포격, 포사격',
};

export const moreCategoryWords: Readonly<Record<DrillCategory, string>> = {
	'command-post': 'CPX',
	'field-training': 'field training exercise, FTX',
	air: 'air drill',
	'bomber-flight': 'bombers, 폭격기',
	naval: 'navy',
	amphibious: 'amphibious landing, 상륙훈련',
	'missile-firing': '',
	'missile-defence': '',
	'special-operations': '',
	'live-fire': 'live fire',
	'port-call': 'port visit, 입항',
	tabletop: 'TTX',
	other: '',
};

export const moreClassWords: Readonly<Record<LaunchClass, string>> = {
	SRBM: 'short-range ballistic missile, 단거리탄도미사일',
	MRBM: 'medium-range ballistic missile, 준중거리탄도미사일',
	IRBM: 'intermediate-range ballistic missile, 중거리탄도미사일',
	ICBM: 'intercontinental ballistic missile, 대륙간탄도미사일',
	SLBM: 'submarine-launched ballistic missile, 잠수함발사탄도미사일',
	SLV: 'SLV, satellite launch, space rocket, 위성 발사',
	cruise: '순항미사일',
	'anti-ship': '지대함미사일',
	SAM: 'SAM, 지대공미사일',
	'rocket-artillery': 'rocket artillery, 방사포',
	unknown: '',
};

/** An outcome that nobody knows is no word: `-unknown` must not take such launches away. */
export const searchedOutcomeWords: Readonly<Record<Outcome, string>> = {
	success: 'success',
	failure: 'failure, failed, 실패',
	unknown: '',
};

/** Without "Sea of Japan", which is found in quotes: `japan` asks for the country, and most missiles fell there. */
export const searchedFallAreaWords: Readonly<Record<FallArea, string>> = {
	'sea-of-japan': 'East Sea',
	'yellow-sea': 'Yellow Sea, West Sea',
	'pacific-ocean': 'Pacific Ocean',
	'north-korea': 'North Korean soil',
};

const testSiteNames: Readonly<Record<string, readonly string[]>> = {
	'Punggye-ri Nuclear Test Site': ['Punggye', '풍계리'],
};

/** The names of a site of nuclear tests, the record's own first. */
export function namesOfTestSite(site: string): readonly string[] {
	return [site, ...(testSiteNames[site] ?? [])];
}

const participantNames: Readonly<Record<string, readonly string[]>> = {
	US: ['USA', 'United States', '미국'],
	ROK: ['South Korea', 'Republic of Korea', '한국'],
	Japan: ['일본'],
	UK: ['United Kingdom', 'Britain', '영국'],
	'UN Command': ['UNC', '유엔사'],
};

/** The names of a country or command that takes part in drills, the record's own first. */
export function namesOfParticipant(participant: string): readonly string[] {
	return [participant, ...(participantNames[participant] ?? [])];
}

const spellings = [
	['defence', 'defense'],
	['manoeuvre', 'maneuver'],
	['armoured', 'armored'],
	['centre', 'center'],
] as const;
const anySpelling = new RegExp(spellings.flat().join('|'));

/** A folded text with its words of two spellings once in each; without such words the text itself. */
export function inBothSpellings(folded: string): string {
	if (!anySpelling.test(folded)) {
		return folded;
	}

	const spell = (from: 0 | 1, to: 0 | 1) =>
		spellings.reduce((text, spelling) => text.replaceAll(spelling[from], spelling[to]), folded);
	return `${spell(1, 0)}\n${spell(0, 1)}`;
}

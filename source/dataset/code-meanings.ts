/** What each code of the data files means, for the codebook; a code without a meaning does not compile. */
import type {
	Confidence,
	DrillCategory,
	EventKind,
	FallArea,
	LaunchClass,
	Order,
	Outcome,
	PublisherKind,
	Theatre,
} from './event.ts';

const kinds: Record<EventKind, string> = {
	drill: 'an exercise that US and ROK forces held together',
	deployment:
		'strategic assets sent without a drill of their own: a carrier or submarine in port, aircraft landed to stay',
	launch: 'one firing by North Korea',
	'nuclear-test': 'one of its nuclear tests; never counted as a launch',
};

const categories: Record<DrillCategory, string> = {
	'command-post': 'staffs and computers, few troops in the field',
	'field-training': 'ground forces in the field, several services, engineering, logistics',
	air: 'aircraft, no strategic bomber',
	'bomber-flight': 'a strategic bomber (B-1B, B-2, B-52) with escorts',
	naval: 'ships and submarines at sea',
	amphibious: 'landings from the sea',
	'missile-firing': 'surface-to-surface missiles fired',
	'missile-defence': 'detecting, tracking and intercepting missiles',
	'special-operations': 'special forces',
	'live-fire': 'guns, rockets and aircraft firing on a range',
	'port-call': 'a ship or submarine in port',
	tabletop: 'officials around a table',
	other: 'none of these',
};

const theatreMeanings: Record<Theatre, string> = {
	korea: 'on, over or around the peninsula',
	elsewhere: 'Hawaii, Alaska, Thailand and so on: listed, paired only on request (--theatre all)',
};

const classes: Record<LaunchClass, string> = {
	SRBM: 'short-range ballistic missile, up to 1,000 km',
	MRBM: 'medium-range ballistic missile, 1,000 to 3,000 km',
	IRBM: 'intermediate-range ballistic missile, 3,000 to 5,500 km',
	ICBM: 'intercontinental ballistic missile, above 5,500 km',
	SLBM: 'ballistic missile made for submarines, wherever it was fired',
	SLV: 'space launch vehicle',
	cruise: 'cruise missile against targets on land',
	'anti-ship': 'anti-ship missile',
	SAM: 'surface-to-air missile',
	'rocket-artillery': 'rockets of a launcher that no source counts as ballistic missiles',
	unknown: 'no source establishes the class',
};

const outcomeMeanings: Record<Outcome, string> = {
	success: 'it flew as a whole flight is reported to',
	failure: 'a source says that it failed',
	unknown: 'no source says, or sources disagree',
};

const areas: Record<FallArea, string> = {
	'sea-of-japan': 'East Sea (Sea of Japan)',
	'yellow-sea': 'Yellow Sea',
	'pacific-ocean': 'Pacific Ocean, beyond Japan',
	'north-korea': 'on North Korean soil or where it was fired',
};

const confidenceMeanings: Record<Confidence, string> = {
	high: 'an official source, or two that agree',
	medium: 'one source, or several that copy one another or leave a part open, as the note says',
	low: 'not verified, or sources disagree; the note says how',
};

const orderMeanings: Record<Order, string> = {
	'drill-first': 'the drill came before the launch',
	'launch-first': 'the launch came before the drill',
	unknown: 'looked for, and not said',
};

const publishers: Record<PublisherKind, string> = {
	official: 'a government, its forces or its spokesman',
	wire: 'a news agency',
	paper: 'a newspaper or magazine, also one that prints an agency',
	broadcaster: 'radio or television',
	research: 'an institute or a database',
	'state-media': 'media of North Korea',
	other: 'none of these',
};

/** Each field with codes, and the meaning of each code. */
export const codeMeanings: readonly {
	readonly field: string;
	readonly codes: Readonly<Record<string, string>>;
}[] = [
	{field: 'kind', codes: kinds},
	{field: 'category', codes: categories},
	{field: 'theatre', codes: theatreMeanings},
	{field: 'missiles: class', codes: classes},
	{field: 'missiles: outcome', codes: outcomeMeanings},
	{field: 'fell_in', codes: areas},
	{field: 'confidence', codes: confidenceMeanings},
	{field: 'order: order', codes: orderMeanings},
	{field: 'publishers.yaml: kind', codes: publishers},
];

/**
 * A record to be filled in: the fields of its kind that a record must have and those that one nearly always has, in the
 * order of the codebook. `npm run data` names each that is left blank; one that nothing is known of goes out.
 */
import {isoDay, parseIsoDay} from '../../source/time/days.ts';

/** The kinds that the dataset has records of. */
export const newKinds = ['drill', 'deployment', 'launch', 'nuclear-test', 'fire'] as const;
type NewKind = (typeof newKinds)[number];

const sources = `  sources:
    - publisher:
      title:
      date:
      url:
  confidence: medium
`;

const drill = `  title:
  category:
  start: DAY
  end:
  participants:
    - US
    - ROK
  place:
  theatre: korea
  summary:
`;

/** What follows the id; DAY stands for the day. */
const bodies: Readonly<Record<NewKind, string>> = {
	drill,
	deployment: `  kind: deployment\n${drill}`,
	launch: `  start: DAY # DAYT06:36+09:00 where the hour is known
  site:
  missiles:
    - system:
      class:
      count:
      range_km:
      apogee_km:
      outcome: unknown
      by:
  fell_in:
    -
`,
	'nuclear-test': `  start: DAY # DAYT06:36+09:00 where the hour is known
  ordinal:
  site:
    name: Punggye-ri Nuclear Test Site
    lat: 41.28
    lon: 129.09
`,
	fire: `  start: DAY # DAYT06:36+09:00 where the hour is known
  place:
  weapon:
  rounds:
  by:
`,
};

/** A record of a kind on a day, `2026-10-03`, as YAML; undefined where the text is no day. */
export function newRecord(kind: NewKind, text: string): string | undefined {
	const day = parseIsoDay(text);
	return day === undefined
		? undefined
		: `- id: ${isoDay(day)}-WHAT\n${bodies[kind]}${sources}`.replaceAll('DAY', isoDay(day));
}

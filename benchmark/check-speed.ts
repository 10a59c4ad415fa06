/**
 * `node benchmark/check-speed.ts`: how long `briefing check` takes over 10,000 good records (goal: under 3 seconds), in
 * each form and in a file whose last record has a fault, for which the lines have to be found too.
 */
import {fileURLToPath} from 'node:url';
import {stringify} from 'yaml';
import {checkCommand} from '../source/commands/check.ts';
import {readDataset} from '../source/edge/read-dataset.ts';

const count = 10_000;
const rounds = 3;
const dataset = await readDataset({
	embedded: fileURLToPath(new URL('../data/events.json', import.meta.url)),
	files: [],
	only: false,
});

const launches = Array.from({length: count}, (_, index) => ({
	id: `2026-09-15-launch-${index}`,
	kind: 'launch',
	start: `2026-09-15T${String(index % 24).padStart(2, '0')}:05+09:00`,
	site: 'sohae',
	missiles: [
		{system: 'hwasong-11a', class: 'SRBM', count: 2, range_km: 400, outcome: 'unknown', by: 'ROK JCS'},
	],
	sources: [
		{
			publisher: 'Yonhap',
			title: `Headline ${index}`,
			date: '2026-09-15',
			url: `https://www.example.org/${index}`,
		},
	],
	confidence: 'medium',
}));
const faulty = [...launches.slice(1), {...launches[0], confidence: 'certain'}];

const header =
	'id,kind,start,site,missile1_system,missile1_class,missile1_count,missile1_range_km,missile1_outcome';
const csv = launches.map(
	({id, start}) => `${id},launch,${start},sohae,hwasong-11a,SRBM,2,400,unknown,Yonhap,low`,
);

const files = {
	'good.json': JSON.stringify(launches, null, 2),
	'good.csv': [`${header},source1_publisher,confidence`, ...csv].join('\n'),
	'good.yaml': stringify(launches),
	'faulty.json': JSON.stringify(faulty, null, 2),
};

for (const [file, text] of Object.entries(files)) {
	const times = Array.from({length: rounds}, () => {
		const from = performance.now();
		const {status} = checkCommand({files: [{file, text}], dataset});
		if (status !== (file.startsWith('good') ? 0 : 3)) {
			throw new Error(`${file} ended with status ${status}.`);
		}

		return performance.now() - from;
	});
	const megabytes = (text.length / 1e6).toFixed(1);
	console.log(`${file}, ${megabytes} MB: ${times.map(time => `${(time / 1000).toFixed(2)} s`).join(', ')}`);
}

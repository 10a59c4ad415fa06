import {describe, expect, it} from 'vitest';
import {isDrill} from '../../source/dataset/event.ts';
import {lineText} from '../../source/layout/line.ts';
import {pairingLines} from '../../source/layout/pairing-lines.ts';
import {createPairings} from '../../source/pairing/pairings.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

describe('the time line of a pairing', () => {
	it('shows each launch of a known day once, and none that is known by its month alone', () => {
		const dataset = embeddedDataset();
		const pairings = createPairings(dataset, {
			launches: {preset: 'all'},
			direction: 'nearest',
			theatre: 'korea',
		});
		const event = dataset.byId.get('2023-08-30-b1b-ulchi');
		if (event === undefined || !isDrill(event)) {
			throw new Error('the flight of 30 August 2023 is gone');
		}

		const lines = pairingLines({event, pairing: pairings.ofDrill(event), pairings, dataset, width: 80}).map(
			lineText,
		);
		const line = lines.find(text => /^\d+ Aug .* \d+ Sep$/.test(text)) ?? '';
		// Launches of 24 August, 30 August (the one beside the flight) and 2 September 2023, by the CNS database and the
		// ROK JCS; the firing that is known as of August only has no day to stand on.
		expect(line.match(/\^/g)).toHaveLength(2);
		expect(line.match(/#/g)).toHaveLength(1);
	});
});

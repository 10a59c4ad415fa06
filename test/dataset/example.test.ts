import {describe, expect, test} from 'vitest';
import {checkCommand, exampleText} from '../../source/commands/check.ts';
import {eventKinds} from '../../source/dataset/event.ts';
import {readUserFiles} from '../../source/records/user-events.ts';
import {embeddedDataset} from '../helpers/dataset.ts';

const dataset = embeddedDataset();

describe('the example of a kind', () => {
	test.each(eventKinds)('%s is a file without fault, as it is printed and with every # taken away', kind => {
		const text = exampleText(kind);
		const full = text.replaceAll(/^ {2}# /gm, '  ');
		expect(full).not.toBe(text);
		for (const each of [text, full]) {
			expect(checkCommand({files: [{file: 'own.yaml', text: each}], dataset}).output).toBe(
				'own.yaml: 1 event, nothing wrong.\n',
			);
			const {events} = readUserFiles([{file: 'own.yaml', text: each}], dataset, dataset.byId);
			expect(events.map(event => event.kind)).toEqual([kind]);
		}
	});
});

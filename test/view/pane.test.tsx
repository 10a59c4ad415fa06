import {stripVTControlCharacters} from 'node:util';
import {render} from 'ink-testing-library';
import {describe, expect, it} from 'vitest';
import {lineOf, ruleLine} from '../../source/layout/line.ts';
import {Pane} from '../../source/view/app.tsx';

describe('a pane', () => {
	it('draws its title as a rule and its lines below, at exactly its size', () => {
		const {lastFrame} = render(
			<Pane
				rule={ruleLine(lineOf('-- EVENTS '), 20, false)}
				lines={[lineOf('one'), lineOf('two')]}
				width={20}
				height={4}
			/>,
		);
		expect(
			stripVTControlCharacters(lastFrame() ?? '')
				.split('\n')
				.map(row => row.trimEnd()),
		).toEqual(['-- EVENTS ----------', 'one', 'two', '']);
	});

	it('cuts a line that is too wide with a mark, and never half a Korean syllable', () => {
		const {lastFrame} = render(
			<Pane rule={lineOf('-- ')} lines={[lineOf('자유의 방패 연습입니다')]} width={12} height={2} />,
		);
		// Ten cells of text at the most, then the mark: 자유의 방 takes nine, and the next syllable would take eleven.
		expect(lastFrame()?.split('\n')[1]?.trimEnd()).toBe('자유의 방..');
	});

	it('draws no more lines than its height', () => {
		const lines = Array.from({length: 50}, (_, index) => lineOf(`line ${index}`));
		const {lastFrame} = render(<Pane rule={lineOf('-- ')} lines={lines} width={20} height={5} />);
		expect(lastFrame()?.split('\n')).toHaveLength(5);
	});
});

import {describe, expect, it} from 'vitest';
import {selectEvent} from '../../source/state/selectors.ts';
import {update} from '../../source/state/update.ts';
import {parseIsoDay} from '../../source/time/days.ts';
import {linkCode} from '../../source/view/pane-frame.ts';
import {effectOf, indexes, press, promptOf, start} from './sessions.ts';

describe('copying', () => {
	it('cites the event with its date, its record, the data and every source with its address', () => {
		const state = press(start('2023-03-19-b1b'), 'yc');
		const event = selectEvent(state, indexes);
		const effect = effectOf(state);
		const text = effect?.kind === 'copy' ? effect.text : '';
		expect(text).toContain(`${event?.title}, 19 March 2023. Record ${event?.id}, briefing, data`);
		expect(text.split('\n')).toHaveLength(1 + (event?.sources.length ?? Number.NaN));
		for (const {url} of event?.sources ?? []) {
			expect(text).toContain(url);
		}
	});

	it('takes drill and launch as text without a cut', () => {
		// The worked case of 2 November 2017: the Hwasong-15 of 29 November, 27 days after.
		const effect = effectOf(press(start('id:2017-11-02'), 'Y'));
		const text = effect?.kind === 'copy' ? effect.text : '';
		expect(text).toMatch(/^27 days after\n/);
		expect(text).toContain('Hwasong-15');
		expect(text).not.toContain('..  ');
	});

	it('takes all that is asked for in one go, in order', () => {
		const {effects} = press(start('2023-03-19-b1b'), 'ycY');
		expect(effects.map(effect => effect.kind === 'copy' && effect.what)).toEqual([
			'Citation',
			'Drill and launch',
		]);
	});

	it('says why it cannot', () => {
		expect(press(start('2017-09-03-nuclear-test'), 'Y').notice).toMatch(/not paired/);
		expect(press(start('zzzzqqqq'), 'y').notice).toMatch(/No event/);
	});

	it('takes the whole summary in Day', () => {
		const effect = effectOf(press(start('2023-03-19-b1b'), '5y'));
		expect(effect?.kind === 'copy' && effect.text).toMatch(
			/^US-ROK DRILLS AND NORTH KOREAN LAUNCHES +Sunday 19 March 2023/,
		);
	});
});

describe('the forms of a copy', () => {
	const copied = (keys: string) => {
		const effect = effectOf(press(start('id:2017-11-02-b1b-pilsung'), keys));
		return effect?.kind === 'copy' ? effect.text : effect;
	};

	it('are a sentence with the other side and the gap, and the address of a source', () => {
		// The worked case of 2 November 2017: the Hwasong-15 of 29 November, 27 days after.
		const event = indexes.dataset.byId.get('2017-11-02-b1b-pilsung');
		const launch = indexes.dataset.byId.get('2017-11-29-icbm');
		expect(copied('ys')).toBe(
			`${event?.title} (2 November 2017); nearest launch: ${launch?.title} (29 November 2017, 03:18 KST), the launch 27 days after.`,
		);
		expect(copied('ya')).toBe(event?.sources.find(({url}) => url !== undefined)?.url);
	});

	it('are BibTeX and a Markdown row, which the edge makes', () => {
		expect(copied('yb')).toMatchObject({kind: 'copy-as', form: 'bibtex', what: 'BibTeX'});
		expect(copied('ym')).toMatchObject({kind: 'copy-as', form: 'markdown', what: 'Markdown row'});
	});

	it('are given up with Esc', () => {
		const asked = press(start(), 'y');
		expect(asked.mode.kind).toBe('copy');
		expect(press(asked, '<escape>')).toMatchObject({mode: {kind: 'browse'}, effects: []});
	});
});

describe('the name of a file', () => {
	const field = (keys: string, query = 'class:icbm since:2022') =>
		promptOf(press(start(query), keys))?.field.text;

	it('is proposed from what is listed', () => {
		expect(field('w')).toBe('events-class-icbm-since-2022.csv');
		expect(field('2w')).toBe('pairs-class-icbm-since-2022.csv');
		expect(field('*w')).toBe('events-marked.csv');
		expect(field('5w', 'id:2023-03-19-b1b')).toBe('summary-2023-03-19.txt');
		expect(field('3w')).toMatch(/^timeline-\d{4}-\d{2}-\d{2}\.svg$/);
	});

	it('gives way to what is typed, and is kept where it is edited', () => {
		expect(field('wa.csv')).toBe('a.csv');
		expect(field('w<left>')).toBe('events-class-icbm-since-2022.csv');
		expect(field('w<backspace>x')).toBe('events-class-icbm-since-2022.csx');
	});
});

describe('opening a source', () => {
	const withSources = (count: number) =>
		indexes.dataset.events.find(
			({sources}) => sources.length === count && sources.every(({url}) => url?.startsWith('https://')),
		);

	it('opens the only one at once, and asks for the number of several', () => {
		const one = withSources(1);
		expect(effectOf(press(start(`id:${one?.id}`), 'o'))).toEqual({kind: 'open', url: one?.sources[0]?.url});
		const three = withSources(3);
		const asked = press(start(`id:${three?.id}`), 'o');
		expect(asked).toMatchObject({mode: {kind: 'prompt'}, pane: 'detail'});
		expect(effectOf(press(asked, '2<enter>'))).toEqual({kind: 'open', url: three?.sources[1]?.url});
		expect(promptOf(press(asked, '4<enter>'))?.error).toMatch(/1 to 3/);
		expect(press(asked, '<escape>')).toMatchObject({mode: {kind: 'browse'}});
		expect(effectOf(press(asked, '<escape>'))).toBeUndefined();
	});
});

describe('going to a date', () => {
	it('selects the event nearest to it and says how far off it is', () => {
		const there = press(start(), ':2023-03-19<enter>');
		expect(selectEvent(there, indexes)?.start.firstDay).toBe(parseIsoDay('2023-03-19'));
		const near = press(start('system:hwasong-18'), ':2023-07-10<enter>');
		expect(near.notice).toBe('The nearest listed event is 2 days later.');
	});

	it('shows the day itself in Day, also by words', () => {
		expect(press(start(), '5:2023-03-18<enter>').day).toBe(parseIsoDay('2023-03-18'));
		// "Today" of these sessions is 15 April 2025.
		expect(press(start(), '5:yesterday<enter>').day).toBe(parseIsoDay('2025-04-14'));
	});

	it('says what is wrong with a date and keeps it to be mended', () => {
		const wrong = press(start(), ':2023-02-30<enter>');
		expect(promptOf(wrong)?.error).toMatch(/February 2023 has 28 days/);
		expect(promptOf(press(wrong, '<backspace><backspace>28<enter>'))).toBeUndefined();
	});
});

describe('writing what is listed', () => {
	it('takes the form from the ending, and says which endings there are', () => {
		const effect = effectOf(press(start('icbm'), 'wicbm.json<enter>'));
		expect(effect).toMatchObject({kind: 'write', file: 'icbm.json', format: 'json', mayReplace: false});
		expect(promptOf(press(start('icbm'), 'wicbm.xls<enter>'))?.error).toBe(
			'The name must end in .csv, .json, .txt or .md.',
		);
		expect(effectOf(press(start(), '5wday.md<enter>'))).toMatchObject({format: 'markdown'});
		expect(effectOf(press(start(), '3wa.svg<enter>'))).toMatchObject({format: 'svg'});
		expect(promptOf(press(start(), 'wa.svg<enter>'))?.error).toContain('must end in');
	});

	it('asks before it replaces a file', () => {
		const first = press(start('icbm'), 'wa.csv<enter>');
		const effect = effectOf(first);
		if (effect?.kind !== 'write') {
			throw new Error('nothing is written');
		}

		const taken = update(first, {name: 'effects-taken'}, indexes);
		const asked = update(taken, {name: 'effect-done', result: {kind: 'exists', effect}}, indexes);
		expect(asked.mode.kind).toBe('prompt');
		expect(effectOf(press(asked, 'yes<enter>'))).toEqual({...effect, mayReplace: true});
		expect(effectOf(press(asked, 'no<enter>'))).toBeUndefined();
		expect(press(asked, 'no<enter>').notice).toMatch(/Nothing was written/);
		expect(effectOf(press(asked, '<escape>'))).toBeUndefined();
		expect(promptOf(press(asked, 'perhaps<enter>'))?.error).toBe('Answer yes or no.');
	});
});

describe('a link', () => {
	it('is written for web pages alone, with nothing in the address that could end it', () => {
		expect(linkCode('x', 'https://example.org/a?b=1')).toContain('https://example.org/a?b=1');
		for (const url of [
			'javascript:alert(1)',
			'file:///etc/passwd',
			'https://a b',
			'https://a\u001B]0;x',
			'https://a\u0007',
		]) {
			expect(linkCode('x', url)).toBe('x');
		}
	});
});

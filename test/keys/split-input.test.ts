import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createInputSplitter, type InputPart} from '../../source/keys/split-input.ts';

const escapeCode = '\u001B';
const press = (column: number, row: number, code = 0) => `${escapeCode}[<${code};${column};${row}M`;

/** All parts of the pieces, neighbouring texts joined. */
function split(pieces: readonly string[], {hasMouse = true} = {}): readonly InputPart[] {
	const splitter = createInputSplitter({hasMouse});
	return joined(pieces.flatMap(piece => splitter.take(piece)));
}

function joined(parts: readonly InputPart[]): readonly InputPart[] {
	const all: InputPart[] = [];
	for (const part of parts) {
		const last = all.at(-1);
		if (typeof last === 'string' && typeof part === 'string') {
			all.splice(-1, 1, last + part);
		} else {
			all.push(part);
		}
	}

	return all;
}

describe('input', () => {
	it.each([
		['a click', press(5, 3), [{kind: 'click', column: 4, row: 2}]],
		['the wheel up', press(5, 3, 64), [{kind: 'wheel-up', column: 4, row: 2}]],
		['the wheel down', press(200, 60, 65), [{kind: 'wheel-down', column: 199, row: 59}]],
		['a click with Ctrl held', press(1, 1, 16), [{kind: 'click', column: 0, row: 0}]],
		['a release, which does nothing', `${escapeCode}[<0;5;3m`, []],
		['another button, which does nothing', press(5, 3, 2), []],
		['a move with the button held, which does nothing', press(5, 3, 32), []],
		['a report of the old form', `${escapeCode}[M !!`, [{kind: 'click', column: 0, row: 0}]],
		['a report with a fault, which is no text', `${escapeCode}[<0;5X`, []],
		[
			'keys around a click, in their order',
			`j${press(1, 1)}k`,
			['j', {kind: 'click', column: 0, row: 0}, 'k'],
		],
		['two clicks', press(1, 1).repeat(2), Array(2).fill({kind: 'click', column: 0, row: 0})],
		['an arrow key', `${escapeCode}[A`, [`${escapeCode}[A`]],
		['Alt with a letter', `${escapeCode}b`, [`${escapeCode}b`]],
		['Korean', '화성', ['화성']],
	])('holds %s', (_name, text, parts) => {
		expect(split([text])).toEqual(parts);
	});

	it.each([
		['a colour', `${escapeCode}]11;rgb:1e1e/1e1e/1e1e${escapeCode}\\`],
		['a colour with the other end mark', `${escapeCode}]11;rgb:1e1e/1e1e/1e1e\u0007`],
		['its name', `${escapeCode}P>|XTerm(380)${escapeCode}\\`],
		['a setting', `${escapeCode}P1$r0m${escapeCode}\\`],
		['a picture', `${escapeCode}_Gi=31;OK${escapeCode}\\`],
		['its kind', `${escapeCode}[?62;22c`],
		['its version', `${escapeCode}[>1;4000;0c`],
		['where the cursor is', `${escapeCode}[12;40R`],
		['that it is fine', `${escapeCode}[0n`],
		['its size', `${escapeCode}[8;24;80t`],
		['a mode', `${escapeCode}[?2026;2$y`],
		['that it is focused', `${escapeCode}[I`],
		['its keyboard', `${escapeCode}[?1u`],
	])('drops what the terminal answers, however it is cut: %s', (_name, answer) => {
		expect(split([`j${answer}k`])).toEqual(['jk']);
		expect(split([`j${answer}k`], {hasMouse: false})).toEqual(['jk']);
		for (let cut = 1; cut < answer.length; cut++) {
			expect(split(['j', answer.slice(0, cut), answer.slice(cut), 'k'])).toEqual(['jk']);
		}
	});

	it('hands on where the cursor is where it was asked for, however it is cut', () => {
		const answer = `${escapeCode}[12;40R`;
		for (let cut = 0; cut < answer.length; cut++) {
			const splitter = createInputSplitter({hasMouse: false, hasCursor: true});
			const parts = [`j${answer.slice(0, cut)}`, `${answer.slice(cut)}k`].flatMap(piece =>
				splitter.take(piece),
			);
			expect(parts).toEqual(['j', {kind: 'cursor', column: 39}, 'k']);
		}
	});

	it.each(['[1;5C', '[3~', '[97;5u', '[Z', 'OA', 'OP', '[[A', '[H', '[15~'])('hands on keys: %s', keys => {
		expect(split([`${escapeCode}${keys}`])).toEqual([`${escapeCode}${keys}`]);
	});

	it('takes nothing in pasted text for a report', () => {
		const pasted = `${escapeCode}[200~a${press(1, 1)}b${escapeCode}[201~`;
		expect(split([pasted, 'j'])).toEqual([`${pasted}j`]);
	});

	it('leaves a key of some consoles alone where no mouse was asked for', () => {
		expect(split([`${escapeCode}[M`, 'jkl'], {hasMouse: false})).toEqual([`${escapeCode}[Mjkl`]);
	});

	it('comes out the same however it is cut', () => {
		const whole = fc.constantFrom(
			press(5, 3),
			press(120, 40, 65),
			`${escapeCode}[<0;5;3m`,
			`${escapeCode}[M !!`,
			`${escapeCode}[A`,
			`${escapeCode}[1;5C`,
			`${escapeCode}OP`,
			`${escapeCode}[200~two\nlines 화성 ${press(1, 1)}${escapeCode}[201~`,
			'j',
			'[<',
			'화성',
			'\u0003',
		);
		fc.assert(
			fc.property(
				fc.array(whole, {maxLength: 8}),
				fc.infiniteStream(fc.integer({min: 1, max: 7})),
				(all, sizes) => {
					const text = all.join('');
					const pieces: string[] = [];
					for (let from = 0; from < text.length; from += pieces.at(-1)?.length ?? 1) {
						pieces.push(text.slice(from, from + (sizes.next().value ?? 1)));
					}

					expect(split(pieces)).toEqual(split([text]));
				},
			),
		);
	});

	it('hands over no piece of a sequence, so that none is taken for typed text', () => {
		const text = `${press(5, 3)}${escapeCode}[A`;
		for (let cut = 1; cut < text.length; cut++) {
			for (const part of createInputSplitter({hasMouse: true}).take(text.slice(0, cut))) {
				expect(part).toEqual({kind: 'click', column: 4, row: 2});
			}
		}
	});
});

describe('an Esc that nothing follows', () => {
	it('is a key once it is given up', () => {
		const splitter = createInputSplitter({hasMouse: true});
		expect(splitter.take(`j${escapeCode}`)).toEqual(['j']);
		expect(splitter.held()).toBe('key');
		expect(splitter.giveUp()).toEqual([escapeCode]);
		expect(splitter.take('[')).toEqual(['[']);
	});

	it.each(['', '[', '[<', '[<0;5;', '[<0;5;3', '[200~a', '[20'])(
		'is none before %j unless nothing more could come',
		rest => {
			const splitter = createInputSplitter({hasMouse: true});
			splitter.take(`${escapeCode}${rest}`);
			expect(splitter.held()).toBe(rest.length < 2 && !rest.includes('<') ? 'key' : 'piece');
		},
	);

	it.each([`${escapeCode}`, `${escapeCode}[`])(
		'does not make text of a report that comes late after %j',
		first => {
			const splitter = createInputSplitter({hasMouse: true});
			const text = press(5, 3);
			splitter.take(first);
			expect(splitter.giveUp()).toEqual([first]);
			expect(splitter.take(text.slice(first.length))).toEqual([{kind: 'click', column: 4, row: 2}]);
		},
	);
});

describe('what is held without an end', () => {
	const start = `${escapeCode}[200~`;
	const end = `${escapeCode}[201~`;

	it('is a paste as far as it has come', () => {
		const splitter = createInputSplitter({hasMouse: true});
		expect(splitter.take(`${start}hwasong${escapeCode}[2`)).toEqual([]);
		expect(splitter.held()).toBe('piece');
		expect(splitter.giveUp()).toEqual([`${start}hwasong${escapeCode}[2${end}`]);
		expect(splitter.held()).toBe('nothing');
		expect(splitter.take('j')).toEqual(['j']);
		expect(splitter.take(end)).toEqual([]);
	});

	it('ends at Ctrl-C behind which nothing comes, and Ctrl-C counts; before an end mark it is text', () => {
		const splitter = createInputSplitter({hasMouse: true});
		expect(splitter.take(`${start}hwasong\u0003`)).toEqual([]);
		expect(splitter.held()).toBe('interrupted');
		expect(splitter.giveUp()).toEqual([`${start}hwasong${end}\u0003`]);
		expect(split([`${start}hwa\u0003`, `song${end}`])).toEqual([`${start}hwa\u0003song${end}`]);
		expect(split([`${escapeCode}]11;rgb`, '\u0003'])).toEqual(['\u0003']);
	});

	it('is dropped where it is a piece of a sequence or an answer', () => {
		for (const piece of ['[<0;5;', '[1;', ']11;rgb:', 'P>|X']) {
			const splitter = createInputSplitter({hasMouse: true});
			expect(splitter.take(escapeCode + piece)).toEqual([]);
			expect(splitter.giveUp()).toEqual([]);
			expect(splitter.take('j')).toEqual(['j']);
		}
	});

	it('is known late where its first sign was taken for a key', () => {
		const splitter = createInputSplitter({hasMouse: false});
		splitter.take(escapeCode);
		splitter.giveUp();
		expect(splitter.take(']11;rgb:1e1e/1e1e/1e1e\u0007j')).toEqual(['j']);
	});

	it('is kept to a limit, in time that grows with its length alone', () => {
		const time = (pieces: number) => {
			const splitter = createInputSplitter({hasMouse: true});
			const from = performance.now();
			splitter.take(start);
			for (let piece = 0; piece < pieces; piece++) {
				splitter.take('x'.repeat(1000));
			}

			const [paste = ''] = splitter.take(end);
			expect(String(paste).length).toBeLessThan(110_000);
			return performance.now() - from;
		};
		time(500);
		// 32 times as much; what grows with the square would take a thousand times as long.
		expect(time(16_000)).toBeLessThan(Math.max(20, 200 * time(500)));
	});
});

import { describe, expect, it } from 'vitest';
import type { KeptClaim } from '../../server/contract.js';
import { segmentsOf, strandsOf } from './strands.js';

const text = 'Two huts burned and one well was mined, villagers said.';

/** Only what the lines under a text need of a claim. */
const claim = (id: string, register: string, words: string, background = false) => {
  const start = text.indexOf(words);
  const one = { id, register, background, quote: { start, end: start + words.length } };
  return { claim: one, current: one, verdict: null } as unknown as KeptClaim;
};

const line = { start: 0, end: text.length };

const drawn = (claims: KeptClaim[]) =>
  segmentsOf(line, strandsOf(claims), []).map(({ start, end, strands }) => [
    text.slice(start, end),
    strands.map(({ claims: ids, lane }) => `${ids.join('+')}@${lane}`).join(' '),
  ]);

describe('strandsOf and segmentsOf', () => {
  it('leave a text without claims whole', () => expect(drawn([])).toEqual([[text, '']]));

  it('cut at the ends of a quote', () =>
    expect(drawn([claim('a', 'damage', 'huts burned')])).toEqual([
      ['Two ', ''],
      ['huts burned', 'a@0'],
      [' and one well was mined, villagers said.', ''],
    ]));

  it('put a quote within a quote into a lane of its own', () =>
    expect(drawn([claim('a', 'damage', text), claim('b', 'attacks', 'one well was mined')])).toEqual([
      ['Two huts burned and ', 'a@0'],
      ['one well was mined', 'a@0 b@1'],
      [', villagers said.', 'a@0'],
    ]));

  it('draw one line for claims of one register on the same words', () =>
    expect(strandsOf([claim('a', 'damage', 'huts'), claim('b', 'damage', 'huts')])).toMatchObject([
      { claims: ['a', 'b'], lane: 0 },
    ]));

  it('draw two lines for two registers on the same words', () =>
    expect(strandsOf([claim('a', 'damage', 'huts'), claim('b', 'attacks', 'huts')])).toMatchObject([
      { claims: ['a'], lane: 0 },
      { claims: ['b'], lane: 1 },
    ]));

  it('give a lane free again', () =>
    expect(strandsOf([claim('a', 'damage', 'huts'), claim('b', 'attacks', 'well')])).toMatchObject([
      { lane: 0 },
      { lane: 0 },
    ]));

  it('draw fainter only where all of it is background', () =>
    expect(
      strandsOf([
        claim('a', 'damage', 'huts', true),
        claim('b', 'damage', 'huts'),
        claim('c', 'damage', 'well', true),
      ]),
    ).toMatchObject([{ background: false }, { background: true }]));
});

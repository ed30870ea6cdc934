import { expect, it } from 'vitest';
import type { Claim, Reading } from '../../src/reading/reading.js';
import type { Expected, ExpectedClaim } from './expected.js';
import { covered, match } from './match.js';

const text = 'Rebels shelled the port of Mocha on Monday, killing three dockers.';
const quote = { start: 0, end: text.length, exact: text, prefix: '', suffix: '' };
const claim: Claim = {
  id: 'a',
  register: 'attacks',
  kind: 'shelling',
  scope: 'event',
  quote,
  trigger: { start: 7, end: 14, text: 'shelled' },
  chain: ['harbour master', 'envoy'],
  certainty: 'stated',
  background: false,
  when: { from: '2026-03-09', to: '2026-03-09', value: '2026-03-09', basis: 'publishedAt' },
  where: [],
  who: [{ role: 'perpetrator', name: 'Rebels', kind: 'people', actor: null, quote }],
  counts: [{ measure: 'killed', value: 3, low: 3, high: 3, bound: 'exact', of: 'dockers', quote }],
  fields: { expires: ['2026-06-01'] },
  partOf: null,
};
const reading = { document: { text }, claims: [claim], events: [], checks: [] } as unknown as Reading;

function holding(want: Partial<ExpectedClaim>, not: Expected['mustNot'] = []) {
  const claims = [{ id: 'c1', quote: text, register: 'attacks', ...want }];
  const expected = { publishedAt: '2026-03-10', claims, events: [], checks: [], mustNot: not, mustHold: [] };
  return match(reading, expected)
    .filter((part) => part.holds)
    .map((part) => part.id);
}

it('grades what is expected, and only that', () => {
  expect(holding({})).toEqual(['c1']);
  expect(holding({ kind: 'attack|shelling', counts: [{ measure: 'killed', value: 3 }] })).toEqual([
    'c1',
    'c1.kind',
    'c1.counts',
  ]);
  expect(holding({ kind: 'airstrike', counts: [{ measure: 'killed', value: 4 }] })).toEqual(['c1']);
});

it('keeps the order of a chain', () => {
  expect(holding({ chain: ['harbour master', 'envoy'] })).toContain('c1.chain');
  expect(holding({ chain: ['envoy', 'harbour master'] })).not.toContain('c1.chain');
});

it('takes the narrower or the wider name, not a part of a word', () => {
  expect(holding({ who: [['perpetrator', 'armed rebels']] })).toContain('c1.who');
  expect(holding({ who: [['perpetrator', 'reb']] })).not.toContain('c1.who');
});

it('finds a list within a list', () => {
  expect(holding({ fields: { expires: ['2026-06-01'] } })).toContain('c1.fields');
  expect(holding({ fields: { expires: ['2026-06-01', '2026-07-01'] } })).not.toContain('c1.fields');
});

it('sees what must not be read', () => {
  expect(holding({}, [{ quote: text, why: 'stated' }])).not.toContain('not1');
  expect(holding({}, [{ quote: text, why: 'another register', registers: ['policy'] }])).toContain('not1');
  expect(holding({}, [{ quote: text, why: 'no such number', value: 9 }])).toContain('not1');
});

it('gives a span far longer than the quote no credit', () => {
  const long = `${text} ${'And so on. '.repeat(60)}`;
  expect(covered(long, 'killing three dockers', { start: 0, end: long.length })).toBe(0);
  expect(covered(long, 'killing three dockers', quote)).toBe(1);
});

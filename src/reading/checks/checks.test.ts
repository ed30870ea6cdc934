import { describe, expect, it } from 'vitest';
import { smallNumbers, weekdays } from '../languages/en/classes.js';
import type { Claim, Count, Measure } from '../reading.js';
import { consecutiveDays } from './consecutiveDays.js';
import { deadlines } from './deadline.js';
import { partsSum } from './partsSum.js';
import { dailyAgainstCumulative, windowOverlap } from './tallies.js';

const words = { weekdays, numbers: smallNumbers };
const quote = { start: 0, end: 1, exact: 'x', prefix: '', suffix: '' };
const count = (measure: Measure, value: number): Count => ({
  measure,
  value,
  low: value,
  high: value,
  bound: 'exact',
  of: null,
  quote,
});

const claim = (id: string, over: Partial<Claim> = {}): Claim => ({
  id,
  register: 'missions',
  kind: 'mission',
  scope: 'tally',
  quote,
  trigger: { start: 0, end: 1, text: 'x' },
  chain: [],
  certainty: 'stated',
  background: false,
  when: { from: null, to: null, value: null, basis: 'none' },
  where: [],
  who: [],
  counts: [],
  fields: {},
  partOf: null,
  ...over,
});

const day = (iso: string) => ({ from: iso, to: iso, value: iso, basis: 'text' as const });

describe('parts of a whole', () => {
  const parts = (...values: number[]) => [
    claim('whole', { counts: [count('missions', 9)] }),
    ...values.map((value, k) => claim(`part${k}`, { counts: [count('missions', value)], partOf: 'whole' })),
  ];
  it('holds where they sum', () => {
    expect(partsSum(parts(5, 3, 1))).toMatchObject([{ holds: true, says: '5 + 3 + 1 = 9' }]);
  });
  it('says what they sum to where they do not', () => {
    expect(partsSum(parts(5, 3))).toMatchObject([{ holds: false, says: '5 + 3 = 8, not 9' }]);
  });
  it('says nothing of a single part', () => {
    expect(partsSum(parts(5))).toEqual([]);
  });
});

describe('days in a row', () => {
  const crossing = (id: string, iso: string, fields: Claim['fields']) =>
    claim(id, { register: 'crossings', kind: 'crossingDay', scope: 'state', when: day(iso), fields });
  const opened = crossing('a', '2026-03-02', { status: 'open' });
  it('counts both ends', () => {
    const third = crossing('b', '2026-03-04', { status: 'open', consecutiveDay: 3 });
    expect(consecutiveDays([third, opened], words)).toMatchObject([
      { holds: true, says: 'Monday to Wednesday is three days' },
    ]);
  });
  it('says so where the report counts another number', () => {
    const third = crossing('b', '2026-03-04', { status: 'open', consecutiveDay: 5 });
    expect(consecutiveDays([third, opened], words)).toMatchObject([
      { holds: false, says: 'Monday to Wednesday is three days, not five' },
    ]);
  });
  it('compares only one state', () => {
    const closed = crossing('b', '2026-03-04', { status: 'closed', consecutiveDay: 3 });
    expect(consecutiveDays([closed, opened], words)).toEqual([]);
  });
});

describe('deadlines', () => {
  const step = (expires: string[]) =>
    claim('step', {
      register: 'policy',
      kind: 'waiver',
      scope: 'event',
      when: day('2026-01-10'),
      fields: { duration: 'P90D', expires },
    });
  it('adds the days', () => {
    expect(deadlines([step(['2026-04-10'])])).toMatchObject([
      { holds: true, says: '2026-01-10 + 90 days = 2026-04-10' },
    ]);
  });
  it('holds a stated end against them', () => {
    expect(deadlines([step(['2026-04-12'])])[0]?.holds).toBe(false);
  });
});

describe('tallies', () => {
  const dead = (id: string, from: string, to: string, value: number) =>
    claim(id, {
      register: 'attacks',
      kind: 'loss',
      when: { from, to, value: null, basis: 'text' },
      counts: [count('killed', value)],
    });
  it('keeps a day below the total that holds it', () => {
    const total = dead('total', '2026-01-01', '2026-03-10', 40);
    expect(dailyAgainstCumulative([dead('day', '2026-03-10', '2026-03-10', 4), total])).toMatchObject([
      { holds: true },
    ]);
    expect(dailyAgainstCumulative([dead('day', '2026-03-10', '2026-03-10', 44), total])).toMatchObject([
      { holds: false },
    ]);
  });
  it('warns of windows that cross', () => {
    const [a, b] = [dead('a', '2026-01-01', '2026-01-20', 4), dead('b', '2026-01-10', '2026-02-01', 5)];
    expect(windowOverlap([a, b])).toMatchObject([{ rule: 'window-overlap', holds: false }]);
    expect(windowOverlap([a, dead('c', '2026-01-21', '2026-02-01', 5)])).toEqual([]);
  });
  it('compares numbers of one measure and register alone, in the order of the report', () => {
    const crossing = (id: string, from: string, to: string) => dead(id, from, to, 4);
    const [a, b, c] = [
      crossing('a', '2026-01-01', '2026-01-20'),
      crossing('b', '2026-01-10', '2026-02-01'),
      crossing('c', '2026-01-15', '2026-02-10'),
    ];
    const elsewhere = { ...crossing('d', '2026-01-12', '2026-02-05'), register: 'damage' };
    const hurt = { ...crossing('e', '2026-01-12', '2026-02-05'), counts: [count('injured', 4)] };
    expect(windowOverlap([a, hurt, b, elsewhere, c]).map(({ claims }) => claims.join())).toEqual([
      'a,b',
      'a,c',
      'b,c',
    ]);
  });
});

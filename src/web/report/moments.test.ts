import { describe, expect, it } from 'vitest';
import type { Claim } from '../../server/contract.js';
import { axisOf, isRange, lanesOf, momentsOf, stretches } from './moments.js';

let made = 0;
const claim = (from: string | null, to = from, fields = {}, background = false) => {
  made += 1;
  return { id: `c${made}`, register: 'policy', background, when: { from, to }, fields } as unknown as Claim;
};

const days = (claims: Claim[]) =>
  momentsOf(claims).map((one) => [
    new Date(one.from).toISOString().slice(0, 10),
    new Date(one.to).toISOString().slice(0, 10),
    one.claims.length,
    one.deadline ? 'deadline' : isRange(one) ? 'bar' : 'dot',
  ]);

describe('momentsOf', () => {
  it('puts claims of one day together', () =>
    expect(days([claim('2026-03-10'), claim('2026-03-10')])).toEqual([
      ['2026-03-10', '2026-03-11', 2, 'dot'],
    ]));

  it('does not put background to news', () =>
    expect(days([claim('2026-03-10'), claim('2026-03-10', '2026-03-10', {}, true)])).toHaveLength(2));

  it('draws months and years to their ends', () =>
    expect(days([claim('2015', '2017'), claim('2024-02')])).toEqual([
      ['2015-01-01', '2018-01-01', 1, 'bar'],
      ['2024-02-01', '2024-03-01', 1, 'bar'],
    ]));

  it('marks every day on which something expires', () =>
    expect(days([claim('2026-03-10', '2026-03-10', { expires: ['2026-09-06'] })])).toEqual([
      ['2026-03-10', '2026-03-11', 1, 'dot'],
      ['2026-09-06', '2026-09-07', 1, 'deadline'],
    ]));

  it('leaves out what has no date, or none that can be drawn', () =>
    expect(days([claim(null), claim('XXXX-WXX-4'), claim('2026-03-10', '2026-03-01')])).toEqual([]));
});

describe('lanesOf', () => {
  const lanes = (claims: Claim[]) =>
    lanesOf(momentsOf(claims)).map((row) => row.lanes.map((lane) => lane.length));

  it('puts days into one lane', () =>
    expect(lanes([claim('2026-03-10'), claim('2026-03-11')])).toEqual([[2]]));

  it('puts a window beside what it would hide', () =>
    expect(lanes([claim('2026-03-10'), claim('2026-03-01', '2026-03-12')])).toEqual([[1, 1]]));

  it('puts a window into the lane of days that it does not touch', () =>
    expect(lanes([claim('2026-03-10'), claim('2026-02-01', '2026-02-12')])).toEqual([[2]]));
});

describe('stretches and axisOf', () => {
  const parts = stretches(momentsOf([claim('2015'), claim('2026-03-09'), claim('2026-03-12')]));

  it('cut out the years between', () => {
    expect(parts).toHaveLength(2);
    expect(axisOf(parts, [], 0, 900).breaks).toHaveLength(1);
  });

  it('keep the order of time and stay within bounds', () => {
    const { x } = axisOf(parts, [], 100, 900);
    const at = ['2014-01-01', '2015-06-01', '2020-01-01', '2026-03-09', '2026-03-12', '2030-01-01'].map(
      (day) => x(Date.parse(day)),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBe(100);
    expect(at.at(-1)).toBe(900);
  });

  it('name the year at the first tick of a stretch', () =>
    expect(axisOf(parts, [], 0, 900).ticks.filter(({ first }) => first)).toHaveLength(2));

  it('have nothing for nothing', () => expect(stretches([])).toEqual([]));
});

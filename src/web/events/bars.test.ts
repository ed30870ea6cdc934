import { describe, expect, it } from 'vitest';
import { dayOf, periodOf, piecesOf, totalOf } from './bars.js';

const bar = (from: string, to: string, registers: Record<string, number>) => ({
  from,
  to,
  differ: 0,
  registers,
});
const weeks = [
  bar('2026-03-02', '2026-03-08', { attacks: 2, policy: 1 }),
  bar('2026-03-09', '2026-03-15', { policy: 4 }),
];

describe('bars of a timeline', () => {
  it('stand a register upon the other, in one order', () => {
    expect(piecesOf(weeks[0]!, ['policy', 'attacks', 'damage'])).toEqual([
      { register: 'policy', under: 0, count: 1 },
      { register: 'attacks', under: 1, count: 2 },
    ]);
    expect(totalOf(weeks[0]!)).toBe(3);
  });

  it('give the whole steps that a drag touches, whichever way it goes', () => {
    const [early, late] = [dayOf('2026-03-07'), dayOf('2026-03-10')];
    const both = { from: '2026-03-02', to: '2026-03-15' };
    expect(periodOf(weeks, early, late)).toEqual(both);
    expect(periodOf(weeks, late + 0.4, early)).toEqual(both);
    expect(periodOf(weeks, late, late)).toEqual({ from: '2026-03-09', to: '2026-03-15' });
  });

  it('give the days themselves where there is no bar', () => {
    const day = dayOf('2026-05-01');
    expect(periodOf(weeks, day + 0.7, day + 2.2)).toEqual({ from: '2026-05-01', to: '2026-05-03' });
  });
});

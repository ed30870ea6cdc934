import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missions } from '../missions.js';
import { entryOf } from './example.js';
import { type Sums, sumsOf } from './sums.js';

const partition = missions.book!.partition!;

const shown = ({ whole, parts, unparted, holds }: Sums) => ({
  whole,
  ...Object.fromEntries(parts.map(({ part, entries }) => [part, entries.length])),
  unparted: unparted.map(({ entry }) => entry),
  holds,
});

describe('sums of missions', () => {
  const week = [
    ...Array.from({ length: 5 }, (_, at) => entryOf(`f${at}`, { stops: 'approved > facilitated' })),
    entryOf('i1', { stops: 'approved > impeded', outcome: 'accomplished' }),
    entryOf('i2', { stops: 'approved > impeded', outcome: 'partlyAccomplished' }),
    entryOf('d', { stops: 'requested > denied' }),
  ];

  it('has planned = facilitated + impeded + denied + cancelled + postponed', () =>
    expect(shown(sumsOf(partition, week))).toEqual({
      whole: 8,
      facilitated: 5,
      impeded: 2,
      denied: 1,
      cancelled: 0,
      postponed: 0,
      unparted: [],
      holds: true,
    }));

  it('parts what was impeded again', () =>
    expect(shown(sumsOf(partition, week).parts.find(({ part }) => part === 'impeded')!.within!)).toEqual({
      whole: 2,
      accomplished: 1,
      partlyAccomplished: 1,
      notAccomplished: 0,
      unparted: [],
      holds: true,
    }));

  it('names the missions that make a difference', () => {
    const sums = sumsOf(partition, [...week, entryOf('o', { stops: 'requested > approved' })]);
    expect(sums).toMatchObject({ whole: 9, holds: false, unparted: [{ entry: 'o', at: 'approved' }] });
    const without = sumsOf(partition, [...week, entryOf('i3', { stops: 'enRoute > impeded' })]);
    expect(without.unparted).toEqual([]);
    expect(without.holds).toBe(false);
    expect(without.parts.find(({ part }) => part === 'impeded')!.within!.unparted).toEqual([
      { entry: 'i3', at: null },
    ]);
  });

  it('has every entry in one part or named, whatever the entries are', () => {
    const stop = fc.constantFrom(...Object.keys(missions.book!.ladder!.says));
    const outcome = fc.constantFrom('accomplished', 'notAccomplished', '');
    const some = fc.array(fc.tuple(stop, outcome), { maxLength: 30 });
    fc.assert(
      fc.property(some, (all) => {
        const entries = all.map(([to, came], at) => entryOf(`e${at}`, { stops: to, outcome: came }));
        const sums = sumsOf(partition, entries);
        const named = [
          ...sums.parts.flatMap(({ entries: its }) => its),
          ...sums.unparted.map(({ entry }) => entry),
        ];
        expect(named.sort()).toEqual(entries.map(({ id }) => id).sort());
        expect(sums.whole).toBe(named.length);
      }),
    );
  });
});

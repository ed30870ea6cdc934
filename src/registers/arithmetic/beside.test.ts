import { describe, expect, it } from 'vitest';
import { crossings } from '../crossings.js';
import { missions } from '../missions.js';
import { besideOwn, type ReportedTally } from './beside.js';
import { entryOf } from './example.js';

const tally = (
  measure: string,
  number: number | [number | null, number | null],
  fields: Record<string, unknown>,
): ReportedTally => {
  const [low, high] = typeof number === 'number' ? [number, number] : number;
  const window = { from: '2026-03-02', to: '2026-03-05' };
  return { told: [], chain: [], ...window, measure, low, high, where: [], fields };
};

const mission = (id: string, day: string, stops: string, more = {}) => entryOf(id, { stops, day, ...more });

const week = [
  mission('a', '2026-03-02', 'requested > approved > facilitated'),
  mission('b', '2026-03-03', 'facilitated'),
  mission('c', '2026-03-03', 'approved > impeded', { outcome: 'accomplished' }),
  mission('d', '2026-03-04', 'requested > denied'),
  mission('e', '2026-03-05', 'requested > approved'),
  mission('f', '2026-03-09', 'facilitated'),
];

const told = (number: number | [number | null, number | null], fields: Record<string, unknown>) => {
  const { verdict, own, entries, open } = besideOwn(missions.book!, tally('missions', number, fields), week)!;
  return [verdict, own!.least, entries.join(''), open.join('')];
};

describe('a tally of missions beside those of the desk', () => {
  it('counts those of its window and of what it tells', () => {
    expect(told(5, { status: 'requested' })).toEqual(['covered', 5, 'abcde', '']);
    expect(told(1, { status: 'denied' })).toEqual(['covered', 1, 'd', 'e']);
    expect(told(1, { outcome: 'accomplished' })).toEqual(['covered', 1, 'c', 'abde']);
  });

  it('says that the book has fewer, and which may yet be of them', () =>
    expect(told(3, { status: 'facilitated' })).toEqual(['missing', 2, 'ab', 'e']));

  it('says that the book has more', () =>
    expect(told(1, { status: 'facilitated' })).toEqual(['contradicting', 2, 'ab', 'e']));

  it('takes bounds at their word', () => {
    expect(told([1, null], { status: 'facilitated' })[0]).toBe('covered');
    expect(told([3, null], { status: 'facilitated' })[0]).toBe('missing');
    expect(told([null, 1], { status: 'facilitated' })[0]).toBe('contradicting');
    expect(told([null, null], { status: 'facilitated' })[0]).toBe('unknown');
  });

  it('knows nothing where no window is told, and lays nothing beside what it does not count', () => {
    const windowless = { ...tally('missions', 3, {}), from: null };
    expect(besideOwn(missions.book!, windowless, week)).toMatchObject({ verdict: 'unknown', own: null });
    expect(besideOwn(missions.book!, tally('killed', 3, {}), week)).toBeUndefined();
  });
});

describe('a flow beside the days of a crossing', () => {
  const gate = (name: string) => ({
    name,
    geonameId: null,
    lat: null,
    lon: null,
    country: null,
    admin1: null,
    precision: 'exact' as const,
  });
  const day = (id: string, at: string, more = {}) =>
    entryOf(id, { kind: 'crossingDay', crossing: gate('Atar gate'), day: at, ...more });
  const days = [
    day('a', '2026-03-02', { peopleIn: 20, peopleOut: 5 }),
    day('b', '2026-03-03', { peopleIn: 30, peopleOut: 5 }),
    day('c', '2026-03-04'),
    {
      ...day('o', '2026-03-04', { peopleIn: 7 }),
      values: { crossing: gate('Abu gate'), day: '2026-03-04', peopleIn: 7 },
    },
  ];
  const at = (name: string, number: number, fields = {}) =>
    besideOwn(crossings.book!, { ...tally('people', number, fields), where: [gate(name)] }, days)!;

  it('is summed over the days of that crossing, naming days without a number', () =>
    expect(at('Atar gate', 50, { direction: 'in' })).toMatchObject({
      verdict: 'covered',
      own: { least: 50, most: 50 },
      entries: ['a', 'b'],
      open: ['c'],
    }));

  it('may be of either direction or both where it does not say', () => {
    expect(at('Atar gate', 60)).toMatchObject({ verdict: 'covered', direction: null });
    expect(at('Atar gate', 10)).toMatchObject({ verdict: 'covered', direction: 'out' });
    expect(at('Atar gate', 98)).toMatchObject({ verdict: 'missing', own: { least: 60, most: 60 } });
  });

  it('is not laid beside the days of another crossing', () =>
    expect(at('Third gate', 7)).toMatchObject({ verdict: 'missing', own: { least: 0, most: 0 } }));
});

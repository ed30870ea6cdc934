import { expect, it } from 'vitest';
import { entryOf } from './example.js';
import { hoursAt, hoursBetween, staysOf } from './stays.js';

const { stops } = entryOf('m', {
  stops:
    'approved 2026-03-01 > enRoute 2026-03-02T07:00 > held 2026-03-02T08:30 @ North gate > enRoute 2026-03-02T11:00 > held 2026-03-02T23:00 @ Bridge > impeded 2026-03-03T01:15',
});

it('tells how long an entry stood at each stop, over midnight too', () =>
  expect(staysOf(stops).map(({ stop, hours }) => [stop, hours])).toEqual([
    ['approved', null],
    ['enRoute', 1.5],
    ['held', 2.5],
    ['enRoute', 12],
    ['held', 2.25],
    ['impeded', null],
  ]));

it('adds up the hours held at every holding point', () =>
  expect(hoursAt(stops, ['held'])).toEqual({ hours: 4.75, open: 0 }));

it('leaves open the hours of which an end is not known', () => {
  const { stops: still } = entryOf('m', { stops: 'enRoute > held 2026-03-02T08:30' });
  expect(hoursAt(still, ['held'])).toEqual({ hours: 0, open: 1 });
  expect(hoursBetween('2026-03-02', '2026-03-02T08:30')).toBeNull();
});

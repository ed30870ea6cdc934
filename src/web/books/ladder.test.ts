import { describe, expect, it } from 'vitest';
import { hoursAt } from '../../registers/arithmetic/stays.js';
import { missions } from '../../registers/missions.js';
import { between, heldHours, nextOf } from './ladder.js';

const ladder = missions.book!.ladder!;
const stop = (to: string, at: string | null) => ({ to, at, place: null });

describe('between', () => {
  it.each([
    ['2026-03-10T08:00', '2026-03-10T13:30', { hours: 5.5 }],
    ['2026-03-10', '2026-03-12T09:00', { days: 2 }],
    ['2026-03-10', '2026-03-10', null],
    [null, '2026-03-10', null],
    ['2026-03-10T08:00', '2026-03-10T07:00', null],
  ])('%s to %s', (from, to, known) =>
    expect(between(stop('enRoute', from), stop('held', to))).toEqual(known),
  );
});

it('offers only the moves that the ladder allows', () => {
  expect(nextOf(ladder, [])).toContain('requested');
  expect(nextOf(ladder, [stop('enRoute', null)])).toEqual(['held', 'facilitated', 'impeded']);
  expect(nextOf(ladder, [stop('denied', null)])).toEqual([]);
});

it('sums the hours held, and does not where an hour is not known', () => {
  const stops = [stop('held', '2026-03-10T08:00'), stop('enRoute', '2026-03-10T10:00')];
  expect(heldHours(ladder, stops)).toBe(2);
  expect(heldHours(ladder, [stop('held', '2026-03-10'), stop('enRoute', '2026-03-11')])).toBe(null);
  expect(heldHours(ladder, [stop('requested', null)])).toBe(null);
});

it('counts hours as the desk does, where it knows all of them', () => {
  const times = [
    null,
    '2026-03-10',
    '2026-03-10T08:00',
    '2026-03-10T08:15',
    '2026-03-11T10:30',
    '2026-03-29T02:45',
  ];
  const counted = ladder.hours!;
  for (const one of times)
    for (const other of times)
      for (const third of times) {
        const stops = [
          stop('held', one),
          stop('enRoute', other),
          stop('held', third),
          stop('enRoute', '2026-04-02T07:05'),
        ];
        // Times that go back are refused before they are counted.
        const known = [one, other, third].flatMap((at) => at ?? []);
        if (known.some((at, k) => k > 0 && at < known[k - 1]!)) continue;
        const { hours, open } = hoursAt(stops, counted);
        expect(heldHours(ladder, stops), JSON.stringify(stops)).toEqual(
          open > 0 ? null : expect.closeTo(hours, 9),
        );
      }
  expect(heldHours(ladder, [stop('held', '2026-03-10T08:00')])).toBe(null);
});

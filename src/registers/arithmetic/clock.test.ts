import { describe, expect, it } from 'vitest';
import { policy } from '../policy.js';
import { clocksOf } from './clock.js';
import { entryOf } from './example.js';

const fields = policy.book!.clock!;
const step = (id: string, kind: string, day: string, more = {}) =>
  entryOf(id, { kind, instrument: 'River Act', day, ...more });
const clock = (entries: Parameters<typeof clocksOf>[1], today: string) =>
  clocksOf(fields, entries, today)[0]!;

const waiver = step('w', 'waiver', '2025-11-10', { duration: 'P180D' });

describe('the clock of an instrument', () => {
  it('gives both days on which a duration may end, and which day it is by each', () =>
    expect(clock([waiver], '2025-12-15')).toMatchObject({
      state: 'waived',
      dayOf: [
        { day: 36, of: 180, by: 'counted' },
        { day: 35, of: 180, by: 'after' },
      ],
      due: [
        { day: '2026-05-08', in: 144, by: 'counted' },
        { day: '2026-05-09', in: 145, by: 'after' },
      ],
    }));

  it('takes the reading that a person chose, and a day that the text names', () => {
    const chosen = step('w', 'waiver', '2025-11-10', { duration: 'P180D', reading: 'after' });
    expect(clock([chosen], '2025-12-15').due.map(({ day }) => day)).toEqual(['2026-05-09']);
    const named = step('w', 'waiver', '2025-11-10', { duration: 'P180D', ends: '2026-06-01' });
    expect(clock([named], '2025-12-15').due).toEqual([{ day: '2026-06-01', in: 168, by: 'stated' }]);
  });

  it('may have lapsed on the day between the readings, and lapsed after both', () => {
    expect(clock([waiver], '2026-05-08').state).toBe('waived');
    expect(clock([waiver], '2026-05-09').state).toBe('mayHaveLapsed');
    expect(clock([waiver], '2026-05-10').state).toBe('lapsed');
  });

  it('is moved by an extension, from the end of what it extends or from its own day', () => {
    const extended = step('e', 'extension', '2026-05-01', { duration: 'P30D' });
    const moved = clock([waiver, extended], '2026-05-02');
    expect(moved.due.map(({ day }) => day)).toEqual(['2026-05-30', '2026-05-31', '2026-06-07', '2026-06-08']);
    expect(moved.running!.entry).toBe('e');
    const from = step('e', 'extension', '2026-05-01', {
      duration: 'P30D',
      effect: '2026-05-09',
      reading: 'counted',
    });
    expect(clock([waiver, from], '2026-05-10').due.map(({ day }) => day)).toEqual(['2026-06-07']);
  });

  it('is ended by a termination, and not moved by what is to come', () => {
    const ended = step('t', 'termination', '2026-01-01');
    expect(clock([waiver, ended], '2026-01-02')).toMatchObject({ state: 'ended', running: null, due: [] });
    expect(clock([waiver, ended], '2025-12-31')).toMatchObject({ state: 'waived' });
  });

  it('counts months to the same day of the calendar', () => {
    const half = step('w', 'imposition', '2025-08-31', { duration: 'P6M' });
    expect(clock([half], '2025-09-01').due.map(({ day }) => day)).toEqual(['2026-02-27', '2026-02-28']);
  });

  it('puts what is due first first, then what lapsed', () => {
    const named = (instrument: string, id: string, day: string) =>
      entryOf(id, { kind: 'waiver', instrument, day, duration: 'P30D', reading: 'counted' });
    const all = [
      named('Late Act', 'a', '2025-01-01'),
      named('Next Act', 'b', '2025-12-20'),
      named('Soon Act', 'c', '2025-12-01'),
    ];
    expect(clocksOf(fields, all, '2025-12-22').map(({ instrument }) => instrument)).toEqual([
      'Soon Act',
      'Next Act',
      'Late Act',
    ]);
  });
});

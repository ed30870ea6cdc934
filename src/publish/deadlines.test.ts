import { describe, expect, it } from 'vitest';
import { clocksOf } from '../registers/arithmetic/clock.js';
import { policy } from '../registers/policy.js';
import { deadlinesFeed } from './deadlines.js';

const fields = policy.book!.clock!;
const waiver = {
  id: 'w1',
  kind: 'waiver',
  status: null,
  stops: [],
  claims: [],
  values: { instrument: 'River Act; section 2', day: '2026-01-10', duration: 'P90D' },
};
const facts = (entry: string) => ({
  at: '2026-01-11T09:30:00Z',
  link: `http://desk.example/registers/policy/${entry}`,
});

const feed = (today: string, language: 'en' | 'ar' = 'en') =>
  deadlinesFeed(clocksOf(fields, [waiver], today), facts, language);

describe('the feed of deadlines', () => {
  it('has a day of its own for each reading, with a name of its own that does not change', () => {
    const lines = feed('2026-01-15').split('\r\n');
    expect(lines.filter((line) => /^(UID|DTSTART|STATUS|DTSTAMP)/.test(line))).toEqual([
      'UID:w1.2026-04-09@dateline',
      'DTSTAMP:20260111T093000Z',
      'DTSTART;VALUE=DATE:20260409',
      'STATUS:TENTATIVE',
      'UID:w1.2026-04-10@dateline',
      'DTSTAMP:20260111T093000Z',
      'DTSTART;VALUE=DATE:20260410',
      'STATUS:TENTATIVE',
    ]);
    expect(lines).toContain('SUMMARY:River Act\\; section 2: waiver ends');
  });

  it('is the same bytes for the same entries, whatever day it is asked for', () =>
    expect(feed('2026-02-20')).toBe(feed('2026-01-15')));

  it('speaks Arabic, and has no line of more than 75 bytes', () => {
    const arabic = feed('2026-01-15', 'ar');
    expect(arabic).toContain('ينتهي الإعفاء');
    for (const line of arabic.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('is an empty calendar where nothing ends', () =>
    expect(deadlinesFeed([], facts, 'en')).toContain('BEGIN:VCALENDAR'));
});

import { expect, test } from 'vitest';
import { asDay } from './day.js';

test('days and instants, as ISO 8601 or as a database writes them', () => {
  expect(asDay('2026-01-31')).toBe('2026-01-31');
  expect(asDay('2024-02-29')).toBe('2024-02-29');
  expect(asDay('2026-01-31T08:00:00')).toBe('2026-01-31T08:00:00');
  expect(asDay('2026-01-31T08:00Z')).toBe('2026-01-31T08:00Z');
  expect(asDay('2026-01-31T08:00:00.0000000+02:00')).toBe('2026-01-31T08:00:00.0000000+02:00');
  expect(asDay('2026-01-31 08:00:00.25-05')).toBe('2026-01-31T08:00:00.25-05:00');
});

test('what no calendar has is no day', () => {
  for (const text of [
    '',
    'soon',
    '2026',
    '2026-02',
    '2026-02-30',
    '2026-13-01',
    '2025-02-29',
    '31.01.2026',
  ]) {
    expect(asDay(text), text).toBeUndefined();
  }
  expect(asDay('2026-01-31T25:00')).toBeUndefined();
  expect(asDay('2026-01-31 ')).toBeUndefined();
});

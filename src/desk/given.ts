export { brokenUtf8At } from '../sources/utf8.js';

import type { Reading } from '../reading/reading.js';
import { decode } from '../sources/decode.js';
import { asDay } from './day.js';
import type { Given } from './desk.js';
import { DeskError } from './error.js';
import type { Reader } from './reader.js';

function dayOf(date: string): string {
  const day = asDay(date);
  if (day !== undefined) return day;
  throw new DeskError('badDate', `"${date}" is no date.`, {
    remedy: 'Give the day of publication as in 2026-01-31.',
    details: { date },
  });
}

function daysOf(publishedAt: Given['publishedAt']): Given['publishedAt'] {
  if (publishedAt === undefined) return undefined;
  if (typeof publishedAt === 'string') return dayOf(publishedAt);
  return Object.fromEntries(Object.entries(publishedAt).map(([position, date]) => [position, dayOf(date)]));
}

/** Every report that the bytes hold, read; throws SourceError or DeskError where the bytes or dates are bad. */
export function readGiven(reader: Reader, given: Given): Reading[] {
  const published = daysOf(given.publishedAt);
  return reader.read({
    ...decode(given),
    title: given.title,
    source: given.source,
    published,
    split: true,
  });
}

export { brokenUtf8At } from '../sources/utf8.js';

import type { Reading } from '../reading/reading.js';
import { decode } from '../sources/decode.js';
import { isDay } from './day.js';
import type { Given } from './desk.js';
import { DeskError } from './error.js';
import type { Reader } from './reader.js';

function checkDates(publishedAt: Given['publishedAt']): void {
  const dates = typeof publishedAt === 'string' ? [publishedAt] : Object.values(publishedAt ?? {});
  const wrong = dates.find((date) => !isDay(date));
  if (wrong === undefined) return;
  throw new DeskError('badDate', `"${wrong}" is no date.`, {
    remedy: 'Give the day of publication as in 2026-01-31.',
    details: { date: wrong },
  });
}

/** Every report that the bytes hold, read; throws SourceError or DeskError where the bytes or dates are bad. */
export function readGiven(reader: Reader, given: Given): Reading[] {
  checkDates(given.publishedAt);
  return reader.read({
    ...decode(given),
    title: given.title,
    source: given.source,
    published: given.publishedAt,
    split: true,
  });
}

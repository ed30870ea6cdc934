export { largestText } from '../sources/decode.js';
export { brokenUtf8At } from '../sources/utf8.js';

import type { Reading } from '../reading/reading.js';
import { decode } from '../sources/decode.js';
import { asDay } from './day.js';
import type { Given } from './desk.js';
import { DeskError } from './error.js';
import type { Reader, ToRead } from './reader.js';
import type { Read } from './reading.js';

/** How the bytes are to be read. */
export type How = Pick<ToRead, 'pick' | 'found' | 'tell' | 'without' | 'explain'>;

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

/** A day for the third report of a page with two was meant for something: it is not passed over. */
function refuseUnlessHeld({ name }: Given, published: Given['publishedAt'], held: number): void {
  if (typeof published !== 'object') return;
  const beyond = Object.keys(published).find((position) => Number(position) > held);
  if (beyond === undefined) return;
  const reports = held === 1 ? '1 report' : `${held} reports`;
  throw new DeskError('badInput', `${name} holds ${reports}: there is no report ${beyond} to date.`, {
    remedy: 'Count the reports from 1, or give one day for all of them.',
  });
}

/** Whether the bytes are HTML; throws SourceError where they are no text at all. */
export function isPage(given: Given): boolean {
  return 'html' in decode(given);
}

const readWhole = {
  code: 'page-whole',
  message: 'The article could not be picked out of its page in time: the whole page was read.',
  start: null,
  end: null,
};

/** Readings of a page of which no article was picked, the first of which says so. */
function asWhole([first, ...others]: Reading[]): Reading[] {
  return first ? [{ ...first, warnings: [readWhole, ...first.warnings] }, ...others] : [];
}

/** Every report that the bytes hold, read; throws SourceError or DeskError where the bytes or dates are bad. */
export function readGiven(reader: Reader, given: Given, how: How = {}): Read {
  const published = daysOf(given.publishedAt);
  const { title, source } = given;
  const content = decode(given);
  const readings = reader.read({ ...how, ...content, title, source, published, split: true });
  refuseUnlessHeld(given, published, readings.length);
  if (!('html' in content)) return { readings, site: null };
  const site = reader.pages?.siteOf(content.html) ?? null;
  return { readings: how.pick === false ? asWhole(readings) : readings, site };
}

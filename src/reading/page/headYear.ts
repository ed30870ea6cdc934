import { lettered } from '../lettered.js';
import { statedDate } from './dates.js';
import type { PageWords } from './words.js';

// A release's own number begins with the year and the month: 2011-07-S-051.
const NUMBER = /^\s*(\d{4})[-–](\d{2})[-–]\p{Lu}{1,3}[-–]?\d/mu;

/** The ISO day of a day and month without a year, where the head above gives it one: by its number or by a full date; else null. */
export function dayInHead(day: string, head: string, words: PageWords): string | null {
  const number = NUMBER.exec(head);
  const full = head
    .split('\n')
    .map((line) => statedDate(line.replace(NUMBER, ' '), words))
    .find((date) => date !== undefined);
  const [year, month] = number ? [number[1], number[2]] : (full?.split('-') ?? []);
  if (year === undefined || month === undefined) return null;
  // A release of the first of January may bear December's number.
  for (const near of [Number(year), Number(year) + 1, Number(year) - 1]) {
    const date = statedDate(`${day} ${near}`, words)?.slice(0, 10);
    if (date === undefined) return null;
    const [ownYear = 0, ownMonth = 0] = date.split('-').map(Number);
    if (Math.abs((ownYear - Number(year)) * 12 + ownMonth - Number(month)) <= 1) return date;
  }
  return null;
}

const DAY = lettered(String.raw`^(\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?):\s`);

/** The day that heads a title: "May 11: Operations in the south". */
export const dayOfTitle = (title: string | null): string | undefined =>
  title === null ? undefined : DAY(title).exec(title)?.[1];

/** Days and times of entries, as they are written: `YYYY-MM-DD`, or with `THH:MM` of the place. */

const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const time = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d$/;
const duration = /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;

/** Whether the calendar has that day. */
export function isDay(text: string): boolean {
  const [, year, month, date] = day.exec(text) ?? [];
  if (year === undefined) return false;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= last;
}

/** Whether it is a time of such a day, or the day. */
export const isTime = (text: string): boolean => isDay(time.exec(text)?.[1] ?? text);

/** Whether it is an ISO 8601 duration. */
export const isDuration = (text: string): boolean => duration.test(text);

/** Whether one time is surely before another: of a day alone the hour is not known. */
export function isBefore(one: string, other: string): boolean {
  const shared = Math.min(one.length, other.length);
  return one.slice(0, shared) < other.slice(0, shared);
}

import { type ParsedComponents, type ParsedResult, parse } from 'chrono-node';
import type { Time } from '../../src/reading/reading.js';
import { boundsOf } from '../../src/reading/times/index.js';
import type { Read } from './times.js';

const two = (value: number | null): string => String(value ?? 0).padStart(2, '0');

/** As exact as what chrono read itself; it fills the rest with the day and the noon of publication. */
function timexOf(read: ParsedComponents): string {
  const [year, month, day] = [read.get('year'), read.get('month'), read.get('day')];
  const clock = read.isCertain('hour') ? `T${two(read.get('hour'))}:${two(read.get('minute'))}` : '';
  const dayKnown = read.isCertain('day') || read.isCertain('weekday');
  if (clock !== '' && !dayKnown) return clock;
  const parts = [String(year).padStart(4, '0')];
  if (read.isCertain('month') || dayKnown) parts.push(two(month));
  if (dayKnown) parts.push(two(day));
  return parts.join('-') + clock;
}

function timeOf({ index, text, start, end }: ParsedResult): Time {
  const first = timexOf(start);
  const last = end ? timexOf(end) : first;
  return {
    start: index,
    end: index + text.length,
    text,
    type: first.includes('T') ? 'TIME' : 'DATE',
    value: end ? `${first}/${last}` : first,
    mod: null,
    from: boundsOf(first)?.from ?? null,
    to: boundsOf(last)?.to ?? null,
    basis: 'publishedAt',
  };
}

/** chrono-node on the same texts: its dates as times, counted from the noon of publication where that has no clock. */
export const readWithChrono: Read = (text, { publishedAt }) => {
  const instant = publishedAt === null || publishedAt.includes('T') ? publishedAt : `${publishedAt}T12:00:00`;
  const reference = { instant: new Date(instant ?? '1970-01-01T12:00:00') };
  return { times: parse(text, reference).map(timeOf) };
};

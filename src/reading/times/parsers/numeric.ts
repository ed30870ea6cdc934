import { isDay, isoDay, isoMonth } from '../calendar.js';
import type { Line } from '../line.js';
import type { Mention, Parser } from '../mention.js';
import { monthDay } from '../resolve.js';

const date = (first: number, end: number, value: string, kind: Mention['kind'] = 'day'): Mention => ({
  first,
  end,
  type: value.includes('T') ? 'TIME' : 'DATE',
  value,
  mod: null,
  basis: 'text',
  kind,
});

const separators = ['-', '/', '.', '–'];

/** Two separators of one kind, close to their numbers. */
function triple(line: Line, at: number): [string, string, string] | undefined {
  const mark = line.lower(at + 1);
  if (!separators.includes(mark) || line.lower(at + 3) !== mark) return undefined;
  for (let i = at + 1; i <= at + 4; i++) if (!line.glued(i)) return undefined;
  const parts = [0, 2, 4].map((shift) => line.atoms[at + shift]);
  if (parts.some((part) => part?.kind !== 'number' || !/^\d{1,4}$/.test(part.lower))) return undefined;
  const after = line.lower(at + 5);
  if (
    line.glued(at + 5) &&
    separators.includes(after) &&
    after !== '.' &&
    line.atoms[at + 6]?.kind === 'number'
  )
    return undefined;
  return parts.map((part) => part?.lower ?? '') as [string, string, string];
}

const century = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) >= 30 ? 1900 : 2000) : Number(text);

/** "2025-12-13T10:30", "2025/12/13", "13.12.2025", "12/31/94"; which is the day is told by what can be one. */
export const numericDate: Parser = (line, at) => {
  if (/^[/-]$/.test(line.lower(at - 1)) && line.glued(at) && line.glued(at - 1)) return undefined;
  const parts = triple(line, at);
  if (!parts) return compact(line, at);
  const [a, b, c] = parts;
  if (a.length === 4) {
    if (!isDay(Number(a), Number(b), Number(c))) return undefined;
    line.state(Number(a), at, true);
    return instant(line, at, at + 5, isoDay(Number(a), Number(b), Number(c)));
  }
  if (a.length > 2 || b.length > 2 || (c.length !== 4 && c.length !== 2)) return undefined;
  const year = century(c);
  // Points mean day first; a slash means month first unless it cannot be.
  const dayFirst = line.lower(at + 1) === '.' || Number(a) > 12;
  const [day, month] = dayFirst ? [Number(a), Number(b)] : [Number(b), Number(a)];
  if (isDay(year, month, day)) return date(at, at + 5, isoDay(year, month, day));
  return isDay(year, day, month) ? date(at, at + 5, isoDay(year, day, month)) : undefined;
};

/** "T10:30:00Z" glued to an ISO day. */
function instant(line: Line, first: number, end: number, day: string): Mention {
  const t = line.lower(end) === 't' && line.glued(end) ? end + 1 : end;
  const [hour, minute] = [line.digits(t, 2, 2), line.digits(t + 2, 2, 2)];
  if (t === end || line.lower(t + 1) !== ':' || hour === undefined || minute === undefined)
    return date(first, end, day);
  const second = line.lower(t + 3) === ':' ? line.digits(t + 4, 2, 2) : undefined;
  const clock = `T${line.lower(t)}:${line.lower(t + 2)}${second === undefined ? '' : `:${line.lower(t + 4)}`}`;
  const last = second === undefined ? t + 3 : t + 5;
  return date(first, line.lower(last) === 'z' && line.glued(last) ? last + 1 : last, day + clock);
}

/** "20200701", alone. */
function compact(line: Line, at: number): Mention | undefined {
  const digits = line.digits(at, 8, 8);
  if (digits === undefined) return undefined;
  const text = line.lower(at);
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))];
  const next = line.atoms[at + 1];
  if (
    year < 1900 ||
    year > 2100 ||
    !isDay(year, month, day) ||
    (next && !next.spaced && next.kind === 'word')
  )
    return undefined;
  return date(at, at + 1, isoDay(year, month, day));
}

/** "2018-10", "12/2018": a month; "22/04" beside a weekday or after "on". */
export const numericPair: Parser = (line, at) => {
  const mark = line.lower(at + 1);
  if ((mark !== '/' && mark !== '-') || !line.glued(at + 1) || !line.glued(at + 2)) return undefined;
  if (separators.includes(line.lower(at - 1)) && line.glued(at)) return undefined;
  if (separators.includes(line.lower(at + 3)) && line.glued(at + 3) && line.atoms[at + 4]?.kind === 'number')
    return undefined;
  const [a, b] = [line.digits(at, 4), line.digits(at + 2, 4)];
  if (a === undefined || b === undefined) return undefined;
  const [long, short] = line.lower(at).length === 4 ? [a, b] : [b, a];
  if (line.lower(at).length === 4 ? line.lower(at + 2).length === 2 : line.lower(at + 2).length === 4) {
    if (short < 1 || short > 12 || long < 1900 || long > 2100) return undefined;
    // "the 2009-10 season" is of two years, not of a month.
    const seasons = mark === '-' && long === a && short === (long + 1) % 100;
    if (seasons && line.atoms[at + 3]?.kind === 'word') return undefined;
    return date(at, at + 3, isoMonth(long, short), 'month');
  }
  if (mark !== '/' || a > 31 || b > 31) return undefined;
  if (!line.is(at - 1, line.words.on) && line.entry(at - 1).weekday === undefined) return undefined;
  const [day, month] = a > 12 ? [a, b] : [b, a];
  if (month < 1 || month > 12) return undefined;
  const resolved = monthDay(line, at, month, day);
  return resolved && { first: at, end: at + 3, type: 'DATE', mod: null, kind: 'day', ...resolved };
};

import type { Time } from '../reading.js';
import { dayNumber, lastDayOf } from './calendar.js';
import type { Line, Stated } from './line.js';

interface Year {
  year: number;
  basis: Time['basis'];
}

/** A date so few days from the publication needs no year: the other one of its name lies ten months off. */
const close = 60;

/** The year of the last such day or month up to the publication and of the next, and how many days off both are. */
function around(line: Line, month: number, day: number | undefined) {
  const { day: here, year } = line.anchor;
  if (here === undefined || year === undefined) return undefined;
  const first = (of: number) => dayNumber(of, month, Math.min(day ?? 1, lastDayOf(of, month)));
  const last = (of: number) => dayNumber(of, month, Math.min(day ?? 31, lastDayOf(of, month)));
  const behind = first(year) > here ? year - 1 : year;
  const ahead = last(year) < here ? year + 1 : year;
  return { behind, ahead, since: here - last(behind), until: first(ahead) - here };
}

/** Before a publication in April, "on 9 April" is this year's, though "October 2025" was told before it. */
function outdates(stated: Stated, month: number, near: ReturnType<typeof around>): boolean {
  if (!near || near.behind <= stated.year) return false;
  // "arrested on 11 December 2007. In September": it goes on, into the last September there was.
  const goesOn = !stated.sameSentence && stated.month !== undefined && month <= stated.month;
  if (goesOn && near.behind === stated.year + 1) return true;
  if (near.since > close) return false;
  // "the 1993 bombing": a year that stands alone says nothing of a fresh date beside it.
  if (!stated.full) return true;
  if (near.behind !== stated.year + 1) return false;
  return !stated.sameSentence || (stated.month !== undefined && month < stated.month);
}

/** "delayed its 13 November meeting", "lost the June vote": the date tells which, not when something was done. */
function describes(line: Line, at: number): boolean {
  if (!/^(DT|PRP\$|POS)$/.test(line.tag(at - 1)) || line.is(at - 1, line.words.demonstratives)) return false;
  let end = at;
  while (line.atoms[end]?.kind === 'number' || line.lower(end) === '.' || line.entry(end).month !== undefined)
    end++;
  return /^NNS?$/.test(line.tag(end)) && line.atoms[end]?.capital === false;
}

/**
 * The year of a month or a day without one: the stated one before it, or the nearest up to the publication; in the
 * future tense the next. A plan may be over, so it is the next only where the last lies long back.
 */
export function yearOf(line: Line, at: number, month: number, day: number | undefined): Year | undefined {
  const near = around(line, month, day);
  const stated = line.statedYear(at);
  if (stated && !outdates(stated, month, near)) return { year: stated.year, basis: 'text' };
  if (!near) return undefined;
  const { behind, ahead, since, until } = near;
  const { basis } = line.anchor;
  if (line.since(at)) return { year: behind, basis };
  const leaning = line.leaning(at);
  if (leaning === 'future') return { year: ahead, basis };
  if (leaning === 'planned') return { year: since <= close ? behind : ahead, basis };
  const limit = line.is(at - 1, line.words.limits);
  if (until <= close && since > close && describes(line, at)) return { year: ahead, basis };
  if (leaning === 'past' && !limit) return { year: behind, basis };
  // Newspapers give the year of what lies far off: of two days of one name the nearer is meant.
  const open = leaning === 'present' && line.is(at - 1, line.words.deadlines);
  const nearer = open || ((leaning === 'present' || limit) && until < since);
  return { year: (day !== undefined && until <= close) || nearer ? ahead : behind, basis };
}

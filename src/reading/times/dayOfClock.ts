import type { Line } from './line.js';
import type { Mention } from './mention.js';

const reach = 40;

const dayOf = ({ kind, value }: Mention): string | undefined =>
  kind === 'day' || kind === 'weekday' ? /^\d{4}-\d\d-\d\d/.exec(value)?.[0] : undefined;

const isBare = ({ kind, value, type }: Mention): boolean =>
  (kind === 'clock' || kind === 'part') && type === 'TIME' && value.startsWith('T');

/** "6 a.m. to noon on Tuesday", "9 a.m. (0600 GMT) on Monday": nothing but small words between. */
function runsInto(line: Line, mention: Mention, next: Mention): boolean {
  for (let i = mention.end; i < next.first; i++)
    if (!/^[()]$/.test(line.lower(i)) && !line.is(i, line.words.joins) && !line.is(i, line.words.range))
      return false;
  return next.first - mention.end <= 4;
}

/** Is the day one that a clock behind it can be of? "Shut since Monday, it opened at 9 a.m." tells no day of the hour. */
function lends(line: Line, day: Mention, clock: Mention): boolean {
  if (
    clock.first - day.first > reach ||
    line.since(day.first) ||
    line.is(day.first - 1, line.words.deadlines)
  )
    return false;
  if (line.sameSentence(day.first, clock.first)) return true;
  // "Shells fell on Monday. The mill closed at 9 a.m.": what is told goes on.
  return line.sameParagraph(day.first, clock.first) && line.leaning(clock.first) === 'past';
}

/**
 * A clock without a day is of the day that its sentence told last, or the sentence before it where both tell the past:
 * "On Monday a bomb went off at 9 a.m."
 */
export function onTheirDays(line: Line, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, k) => {
    if (!isBare(mention)) return mention;
    const told = [1, 2, 3].map((back) => mentions[k - back]).find((one) => one && dayOf(one));
    const next = mentions[k + 1];
    const found =
      next && dayOf(next) && runsInto(line, mention, next)
        ? next
        : told && lends(line, told, mention)
          ? told
          : undefined;
    const day = found && dayOf(found);
    if (!found || !day) return mention;
    const value = mention.value
      .split('/')
      .map((clock) => day + clock)
      .join('/');
    return { ...mention, value, basis: found.basis, kind: 'day' };
  });
}

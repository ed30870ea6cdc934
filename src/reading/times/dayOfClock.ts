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

/** A clock without a day is of the day that its sentence told last: "On Monday a bomb went off at 9 a.m." */
export function onTheirDays(line: Line, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, k) => {
    if (!isBare(mention)) return mention;
    const told = [1, 2, 3]
      .map((back) => mentions[k - back])
      .find((one) => one && dayOf(one) && mention.first - one.first <= reach);
    const next = mentions[k + 1];
    const found =
      told && line.sameSentence(told.first, mention.first)
        ? told
        : next && runsInto(line, mention, next)
          ? next
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

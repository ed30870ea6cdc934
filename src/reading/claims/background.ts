import type { When } from '../reading.js';
import { addDays } from '../times/calendar.js';
import { at, kidsOf } from '../tree/tree.js';
import type { Find } from './find.js';

/** A report tells of the weeks before it; what ended longer ago it recalls. */
const NEWS_DAYS = 45;

/** Whether the report recalls the happening rather than reports it. */
export function isBackground(find: Find, when: When, publishedAt: string | null): boolean {
  if (when.to !== null && publishedAt !== null && find.scope !== 'tally')
    return lastDay(when.to) < addDays(publishedAt.slice(0, 10), -NEWS_DAYS);
  if (when.to === null && when.from === null) return isRecalled(find);
  return false;
}

const lastDay = (iso: string): string =>
  iso.length === 4 ? `${iso}-12-31` : iso.length === 7 ? `${iso}-31` : iso;

/** "who has escaped two kidnappings": a perfect in a relative clause about somebody, without a date. */
function isRecalled(find: Find): boolean {
  for (let k = find.trigger, steps = 0; k >= 0 && steps < 12; k = at(find.tree, k).head, steps += 1) {
    if (at(find.tree, k).deprel !== 'acl:relcl') continue;
    return kidsOf(find.tree, k).some(
      (c) =>
        ['has', 'have', 'had'].includes(at(find.tree, c).lower) && at(find.tree, c).deprel.startsWith('aux'),
    );
  }
  return false;
}

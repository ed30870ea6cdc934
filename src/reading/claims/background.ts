import { firstAnswer, type Rule, rulesOf } from '../rule.js';
import { addDays } from '../times/calendar.js';
import { at, kidsOf } from '../tree/tree.js';
import type { Look } from './classes.js';
import type { Find } from './find.js';

/** A report tells of the weeks before it; what ended longer ago it recalls. */
const NEWS_DAYS = 45;

/** Why a report may be said to recall a happening; the first that answers decides. */
export const backgroundRules: readonly Rule<
  (find: Find, publishedAt: string | null) => boolean | undefined
>[] = rulesOf('background', {
  longAgo: ({ when, scope }, publishedAt) =>
    when.to === null || publishedAt === null || scope === 'tally'
      ? undefined
      : lastDay(when.to) < addDays(publishedAt.slice(0, 10), -NEWS_DAYS),
  recalled: (find) => (find.when.to === null && find.when.from === null ? isRecalled(find) : undefined),
});

/** Whether the report recalls the happening rather than reports it. */
export function isBackground(look: Look, find: Find): boolean {
  const { without, document } = look.context.draft;
  const told = firstAnswer(backgroundRules, without, find, document.publishedAt);
  if (!told?.answer) return false;
  find.because.push({ part: 'background', rule: told.rule, says: 'recalled', words: [] });
  return true;
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

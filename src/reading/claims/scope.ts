import type { Scope } from '../reading.js';
import { daysBetween } from '../times/calendar.js';
import { at, kidsBy } from '../tree/tree.js';
import type { Look } from './classes.js';
import type { Find } from './find.js';

/** Longer than this a number is a sum over a window, no single happening. */
const DAYS_OF_ONE_EVENT = 3;

/** Whether the find is one happening, a number over a window, or a state that goes on. */
export function scopeOf(look: Look, find: Find): Scope {
  if (find.register.partition) return find.pattern.scope ?? (isSingle(find) ? 'event' : 'tally');
  if (find.pattern.scope && find.kind !== 'flow') return find.pattern.scope;
  const own = find.counts.find((c) => c.measure === find.pattern.measure);
  const several = own !== undefined && own.value !== 1;
  if (several && find.form === 'noun') return 'tally';
  if (isOneHappening(find)) return 'event';
  if (find.counts.length > 0 && (isLong(find) || runsOn(look, find))) return 'tally';
  if (find.kind === 'flow') return 'tally';
  const plural = find.form === 'noun' && (at(find.tree, find.trigger).xpos.endsWith('S') || isMass(find));
  const acted = find.arguments.some((a) => a.role === find.pattern.agent);
  return plural && !acted && find.counts.length === 0 && find.when.from === null && !find.anaphoric
    ? 'state'
    : find.scope;
}

/** "A blast in November killed 20", "abducted a priest in 2019": one happening, however vague its day. */
function isOneHappening(find: Find): boolean {
  const token = at(find.tree, find.trigger);
  const article = kidsBy(find.tree, find.trigger, 'det').some((k) =>
    ['a', 'an'].includes(at(find.tree, k).lower),
  );
  const one = find.form !== 'noun' && find.counts.length === 1 && find.counts[0]?.value === 1;
  return one || (find.form === 'noun' && token.xpos === 'NN' && article);
}

const isSingle = (find: Find): boolean =>
  find.counts.length === 1 && find.counts[0]?.value === 1 && !find.elliptic;

const isMass = (find: Find): boolean =>
  ['shelling', 'gunfire', 'fighting', 'violence', 'unrest'].includes(at(find.tree, find.trigger).lemma);

function isLong(find: Find): boolean {
  const { from, to } = find.when;
  if (from === null || to === null || from.length !== 10 || to.length !== 10)
    return from !== null && from.length === 4;
  // "last week" is one time, however long; "between the 3rd and the 9th" is a window.
  const single = find.when.value !== null && /W\d|^XXXX/.test(find.when.value);
  return !single && (daysBetween(from, to) ?? 0) > DAYS_OF_ONE_EVENT;
}

/** "so far", "in total", "since …": the number runs on. */
function runsOn(look: Look, find: Find): boolean {
  const text = ` ${look.context.draft.document.text.slice(find.quote.start, find.quote.end).toLowerCase()} `;
  return look.context.words.cumulative.some((word) => text.includes(` ${word} `));
}

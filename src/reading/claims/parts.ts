import type { Count } from '../reading.js';
import { at } from '../tree/tree.js';
import type { Find } from './find.js';

/** How many sentences a bare number may stand behind what it counts. */
const REACH = 4;

/** The finds of the sentences just before, latest last; never more than a few, so that time stays linear. */
function nearBefore(find: Find, before: readonly Find[]): Find[] {
  let first = before.length;
  while (first > 0 && find.tree.sentence.index - before[first - 1]!.tree.sentence.index <= REACH) first -= 1;
  return before.slice(first);
}

const known = (find: Find): number | null => find.counts[0]?.value ?? null;

/**
 * Finds the whole that each part of a partition belongs to: parts of parts first
 * ("four were delayed; two of those …, the other two …"), then what the report counted as the whole.
 */
export function wholesOf(finds: readonly Find[]): Map<Find, Find> {
  const wholes = new Map<Find, Find>();
  for (const register of new Set(finds.filter((f) => f.register.partition).map((f) => f.register))) {
    const chain = finds.filter((f) => f.register === register && f.counts.length > 0);
    for (const [k, find] of chain.entries()) {
      const whole = wholeOf(find, nearBefore(find, chain.slice(Math.max(0, k - 40), k)), wholes);
      if (whole) wholes.set(find, whole);
    }
  }
  return wholes;
}

function wholeOf(find: Find, before: readonly Find[], wholes: ReadonlyMap<Find, Find>): Find | undefined {
  const value = known(find);
  if (value === null) return undefined;
  const sameOutcome = (whole: Find) => 'outcome' in find.fields === 'outcome' in whole.fields;
  const sum = (whole: Find) =>
    [...wholes].filter(([, w]) => w === whole).reduce((total, [part]) => total + (known(part) ?? 0), 0);
  const fits = (whole: Find) => {
    const size = known(whole);
    return size !== null && size > value && sum(whole) + value <= size + Math.max(1, Math.round(size * 0.25));
  };
  const parts = before.filter((f) => wholes.has(f));
  if ('outcome' in find.fields) {
    const open = parts.filter((p) => p.fields.status === 'impeded' && !sameOutcome(p) && fits(p));
    if (open.length > 0) return open.at(-1);
  }
  // One denied mission told in full is among the "two denied" that were counted.
  const told = (whole: Find) =>
    [...wholes].some(
      ([part, w]) => w === whole && part.fields.status === find.fields.status && !find.elliptic,
    );
  const tops = before.filter((f) => !wholes.has(f) && isWhole(f) && fits(f) && !told(f));
  return find === tops.at(-1) ? undefined : tops.at(-1);
}

/** A number of all of them: the rung on which every other stands, or a find without a rung. */
const isWhole = (find: Find): boolean =>
  !find.elliptic &&
  (find.fields.status === undefined || find.fields.status === 'requested') &&
  !('outcome' in find.fields);

/** Names what an ellipsis counts after the last whole: "Six" of missions. */
export function fillEllipsis(find: Find, count: Count, before: readonly Find[]): Count {
  if (!find.elliptic) return count;
  const whole = nearBefore(find, before)
    .reverse()
    .find((f) => f.register === find.register && f.counts.length > 0 && !f.elliptic);
  return whole ? { ...count, of: whole.counts[0]?.of ?? count.of } : count;
}

/** Whether a bare number has something before it that it can go on counting. */
export const hasWhole = (find: Find, before: readonly Find[]): boolean =>
  nearBefore(find, before).some(
    (f) =>
      f.register === find.register &&
      f.counts.length > 0 &&
      at(f.tree, f.trigger).start < at(find.tree, find.trigger).start,
  );

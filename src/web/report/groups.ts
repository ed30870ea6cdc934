import type { Placed } from './order.js';

/** Cards that are laid out together. */
export interface CardGroup {
  key: number;
  placed: readonly Placed[];
}

export const aGroup = 10;

const alike = (one: Placed, other: Placed | undefined) =>
  one.kept === other?.kept &&
  one.depth === other.depth &&
  one.parts === other.parts &&
  one.whole === other.whole;

/** The same group as before where nothing in it changed: who draws them one by one draws only what is new. */
const steady = (before: CardGroup | undefined, now: CardGroup): CardGroup =>
  before?.placed.length === now.placed.length && now.placed.every((one, at) => alike(one, before.placed[at]))
    ? before
    : now;

/** Of each card the group of the next one that had a group before. */
function nextGroups(groups: readonly (number | undefined)[]): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let key: number | undefined;
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    next[at] = key;
    key = groups[at] ?? key;
  }
  return next;
}

/**
 * Cards in groups of ten. A card stays in its group, whatever comes and goes before it: in another one it would be made
 * anew, and what somebody types in it be gone.
 */
export function regrouped(before: readonly CardGroup[], placed: readonly Placed[]): CardGroup[] {
  const known = new Map(
    before.flatMap(({ key, placed: cards }) => cards.map(({ kept }) => [kept.claim.id, key] as const)),
  );
  const own = placed.map(({ kept }) => known.get(kept.claim.id));
  const next = nextGroups(own);
  const begun = new Set<number>();
  let fresh = Math.max(0, ...before.map(({ key }) => key));
  const groups: { key: number; placed: Placed[] }[] = [];
  placed.forEach((one, at) => {
    const current = groups.at(-1);
    const key = own[at];
    const stays = key !== undefined && (key === current?.key || !begun.has(key));
    const fits = current && (next[at] === current.key || current.placed.length < aGroup);
    if (current && (stays ? key === current.key : fits)) current.placed.push(one);
    else {
      fresh += stays ? 0 : 1;
      groups.push({ key: stays ? key : fresh, placed: [one] });
      begun.add(groups.at(-1)!.key);
    }
  });
  const old = new Map(before.map((group) => [group.key, group]));
  return groups.map((group) => steady(old.get(group.key), group));
}

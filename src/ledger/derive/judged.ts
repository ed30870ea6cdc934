import type { Claim, Count } from '../../reading/reading.js';
import type { Judgement, Slots } from '../model.js';
import type { Pair } from './cluster.js';
import { countFrom } from './items.js';
import { closed, type Holed, withValue } from './path.js';

/** The last accept or reject that nobody took back; a claim that was split gave way like a rejected one. */
export function verdictOf(judgements: readonly Judgement[]): 'accept' | 'reject' | null {
  const last = judgements.findLast(({ verdict, withdrawn }) => !withdrawn && isVerdict(verdict));
  if (!last) return null;
  return last.verdict === 'accept' ? 'accept' : 'reject';
}

const isVerdict = (verdict: string) => verdict === 'accept' || verdict === 'reject' || verdict === 'split';

const ofCount = /^counts\[(\d+)\]\.(value|bound)$/;

/** A corrected number is the number: its bounds follow, unless they are corrected after it. */
function withNumber(claim: Holed, index: number, value: number | null): Holed {
  const counts = claim.counts.map((count, at): Count | null => {
    if (at !== index || count === null) return count;
    return { ...count, value, low: value, high: value, bound: value === null ? 'vague' : 'exact' };
  });
  return { ...claim, counts };
}

/** A corrected bound says where the ends are; those of a range stay. */
function withBound(claim: Holed, index: number, bound: Count['bound']): Holed {
  const counts = claim.counts.map((count, at): Count | null => {
    if (at !== index || count === null) return count;
    const { low: _low, high: _high, quote, ...rest } = count;
    return (bound !== 'between' && countFrom({ ...rest, bound }, quote)) || { ...count, bound };
  });
  return { ...claim, counts };
}

/** The claim with the corrections that stand, in the order in which they were made, what was removed still a hole. */
export function holedOf(claim: Claim, judgements: readonly Judgement[]): Holed {
  let current: Holed = claim;
  for (const { verdict, withdrawn, path, value } of judgements) {
    if (verdict !== 'correct' || withdrawn || path === null) continue;
    const [, at, part] = ofCount.exec(path) ?? [];
    if (part === 'value') current = withNumber(current, Number(at), value as number | null);
    else if (part === 'bound') current = withBound(current, Number(at), value as Count['bound']);
    else current = withValue(current, path, value);
  }
  return current;
}

/** The claim as corrected, itself where nobody corrected it; and by what number paths name its items. */
export function currentOf(claim: Claim, judgements: readonly Judgement[]): { current: Claim; slots: Slots } {
  const holed = holedOf(claim, judgements);
  const { claim: current, slots } = closed(holed);
  return { current: holed === claim ? claim : current, slots };
}

/** The claim that a person added, and whether that stands; the last one given. */
export function addedOf(judgements: readonly Judgement[]): { claim: Claim; by: Judgement } | undefined {
  const added = judgements.filter(({ verdict }) => verdict === 'add');
  const by = added.findLast(({ withdrawn }) => !withdrawn) ?? added.at(-1);
  return by && { claim: by.value as Claim, by };
}

/** The last word on each pair of claims, in the order in which the words were given. */
export function pairsOf(judgements: readonly Judgement[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { verdict, withdrawn, claim, other } of judgements) {
    if (withdrawn || claim === null || other === null) continue;
    const [a, b] = claim < other ? [claim, other] : [other, claim];
    const key = `${a} ${b}`;
    pairs.delete(key);
    pairs.set(key, { a, b, same: verdict === 'same' });
  }
  return [...pairs.values()];
}

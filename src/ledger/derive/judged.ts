import type { Claim, Count } from '../../reading/reading.js';
import type { Judgement } from '../model.js';
import type { Pair } from './cluster.js';
import { withValue } from './path.js';

/** The last accept or reject that nobody took back. */
export function verdictOf(judgements: readonly Judgement[]): 'accept' | 'reject' | null {
  const last = judgements.findLast(({ verdict, withdrawn }) => !withdrawn && isVerdict(verdict));
  return last ? (last.verdict as 'accept' | 'reject') : null;
}

const isVerdict = (verdict: string) => verdict === 'accept' || verdict === 'reject';

const countValue = /^counts\[(\d+)\]\.value$/;

/** A corrected number is the number: its bounds follow, unless they are corrected after it. */
function withNumber(claim: Claim, index: number, value: number | null): Claim {
  const counts = claim.counts.map((count, at): Count => {
    if (at !== index) return count;
    return { ...count, value, low: value, high: value, bound: value === null ? 'vague' : 'exact' };
  });
  return { ...claim, counts };
}

/** The claim with the corrections that stand, in the order in which they were made. */
export function currentOf(claim: Claim, judgements: readonly Judgement[]): Claim {
  let current = claim;
  for (const { verdict, withdrawn, path, value } of judgements) {
    if (verdict !== 'correct' || withdrawn || path === null) continue;
    const count = countValue.exec(path);
    current = count
      ? withNumber(current, Number(count[1]), value as number | null)
      : withValue(current, path, value);
  }
  return current;
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

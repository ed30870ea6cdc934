import type { Quantity } from '../reading.js';
import { type Rule, rulesOf } from '../rule.js';
import { lastBefore } from '../times/tokens.js';
import { ageOf } from './age.js';
import type { Claimed } from './claimed.js';
import { type Counted, counted } from './counted.js';
import { isYearlike } from './named.js';
import { own } from './own.js';
import type { Scene } from './scene.js';

/** What a number is a number of. */
export interface Told {
  unit: string;
  noun?: Counted;
  /** Where the words for it end, where they end behind the number. */
  end?: number | undefined;
}

/** How far back the first number of a change may stand. */
const reach = 80;

/** "fell from 12 miles in May to 9": the first number's unit, and what it counts. */
function elided(
  { atoms, text, words }: Scene,
  { first, value }: Claimed,
  before?: Quantity,
): Told | undefined {
  const to = atoms[first - 1];
  if (to?.lower !== words.bounds.to || !before?.unit) return undefined;
  if (value === null || isYearlike(atoms[first], value) || to.start - before.end > reach) return undefined;
  if (/[.;!?]\s/.test(text.slice(before.end, to.start))) return undefined;
  let opening = lastBefore(atoms, before.start - 1);
  // "from about 12 miles".
  if (opening && own(words.bounds.before, opening.lower)) opening = lastBefore(atoms, opening.start - 1);
  return opening?.lower === words.bounds.from ? { unit: before.unit } : undefined;
}

/** What a number is of, the first that answers; `before` is the quantity before it. */
export const toldRules: readonly Rule<
  (scene: Scene, claimed: Claimed, before?: Quantity) => Told | undefined
>[] = rulesOf('quantities', {
  age: (scene, claimed) => {
    const end = ageOf(scene, claimed);
    if (end === undefined) return undefined;
    const { age, ofAge } = scene.words.units;
    return { unit: `${claimed.unit?.unit ?? age} ${ofAge}`, end };
  },
  measure: (_scene, { unit }) => unit && { unit: unit.unit },
  noun: (scene, { end }) => {
    const noun = counted(scene, end);
    return noun && { unit: noun.head, noun };
  },
  elided,
});

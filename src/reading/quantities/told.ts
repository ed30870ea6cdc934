import type { Quantity } from '../reading.js';
import { type Rule, rulesOf } from '../rule.js';
import { ageOf } from './age.js';
import { endsChange } from './change.js';
import type { Claimed } from './claimed.js';
import { type Counted, counted } from './counted.js';
import { isYearlike } from './named.js';
import type { Scene } from './scene.js';

/** What a number is a number of. */
export interface Told {
  unit: string;
  noun?: Counted;
  /** Where the words for it end, where they end behind the number. */
  end?: number | undefined;
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
  // "fell from 12 camps in May to 9": the first number's unit.
  elided: (scene, { first, value }, before) =>
    before?.unit &&
    value !== null &&
    !isYearlike(scene.atoms[first], value) &&
    endsChange(scene, first, before)
      ? { unit: before.unit }
      : undefined,
});

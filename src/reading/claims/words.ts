import type { AttributionWords } from '../attribution/words.js';
import type { RankWords } from '../events/rank.js';
import type { PlaceWords } from '../places/words.js';
import type { QuantityWords } from '../quantities/quantityWords.js';
import type { ActorKind } from '../reading.js';
import type { HedgeWords } from './hedges.js';

/** What the claims stage knows of a language, passed in. */
export interface ClaimWords {
  classes: Readonly<Record<string, readonly string[]>>;
  /** Verbs that carry a noun: whoever acts does it, orders it (where it was done), or suffers it. */
  lightVerbs: { acting: readonly string[]; ordering: readonly string[]; suffering: readonly string[] };
  /** Endings of nouns for those who do something. */
  doers: RegExp;
  /** Words of quantity before a noun: "several", "other". */
  quantifiers: ReadonlySet<string>;
  /** Nouns that stand again for a body named before: "the group". */
  anaphors: ReadonlyMap<string, readonly ActorKind[]>;
  /** Words that turn from one happening to another. */
  turns: readonly string[];
  ranks: RankWords;
  hedges: HedgeWords;
  cumulative: readonly string[];
  weekdays: readonly string[];
  /** Prepositions under which a place is where something happened. */
  placePrepositions: readonly string[];
  /** Folded names of the bodies that are known without the report. */
  bodies: { has(name: string): boolean };
  attribution: AttributionWords;
  quantities: QuantityWords;
  places: PlaceWords;
}

import type { AttributionWords } from '../attribution/words.js';
import type { PlaceWords } from '../places/words.js';
import type { QuantityWords } from '../quantities/quantityWords.js';

/** What the claims stage knows of a language, passed in. */
export interface ClaimWords {
  classes: Readonly<Record<string, readonly string[]>>;
  lightVerbs: { acting: readonly string[]; suffering: readonly string[] };
  modality: Readonly<
    Record<
      'negations' | 'denying' | 'planned' | 'future' | 'possible' | 'conditional' | 'alleged',
      readonly string[]
    >
  >;
  cumulative: readonly string[];
  weekdays: readonly string[];
  /** Prepositions under which a place is where something happened. */
  placePrepositions: readonly string[];
  attribution: AttributionWords;
  quantities: QuantityWords;
  places: PlaceWords;
}

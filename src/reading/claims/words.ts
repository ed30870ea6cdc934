import type { AttributionWords } from '../attribution/words.js';

/** What the claims stage knows of a language, passed in. */
export interface ClaimWords {
  classes: Readonly<Record<string, readonly string[]>>;
  lightVerbs: { acting: readonly string[]; suffering: readonly string[] };
  modality: Readonly<
    Record<'negations' | 'planned' | 'future' | 'possible' | 'conditional' | 'alleged', readonly string[]>
  >;
  cumulative: readonly string[];
  weekdays: readonly string[];
  attribution: AttributionWords;
}

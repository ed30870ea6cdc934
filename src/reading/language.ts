import type { ActorWords } from './actors/words.js';
import type { AttributionWords } from './attribution/words.js';
import type { TallyWords } from './bulletins/words.js';
import type { CheckWords } from './checks/words.js';
import type { ClaimWords } from './claims/words.js';
import type { PageWords } from './page/words.js';
import type { PlaceWords } from './places/words.js';
import type { QuantityWords } from './quantities/quantityWords.js';
import type { SyntaxWords } from './syntax/words.js';
import type { WindowWords } from './times/windowWords.js';
import type { TimeWords } from './times/words.js';

/** Everything that the reader knows of one language, as data. */
export interface Language {
  /** ISO 639-1. */
  code: string;
  page: PageWords;
  syntax: SyntaxWords;
  times: TimeWords;
  windows: WindowWords;
  quantities: QuantityWords;
  places: PlaceWords;
  actors: ActorWords;
  attribution: AttributionWords;
  claims: Omit<ClaimWords, 'anaphors' | 'bodies' | 'quantifiers' | 'attribution' | 'quantities' | 'places'>;
  functionWords: ReadonlySet<string>;
  checks: CheckWords;
  tallies: TallyWords;
}

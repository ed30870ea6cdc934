import { type Lexicon, lexiconOf } from '../reading/claims/lexicon.js';
import type { Language } from '../reading/language.js';
import { registers } from '../registers/index.js';

/** What the registers look for in texts of one language. */
export function lexiconFor(language: Language): Lexicon {
  const cues = registers.flatMap((register) => register.cues[language.code] ?? []);
  return lexiconOf(cues, language.claims.classes);
}

import {
  type DateWords,
  type TallyLexicon,
  type TallyWords,
  tallyLexicon,
} from '../reading/bulletins/index.js';
import { type Lexicon, lexiconOf } from '../reading/claims/lexicon.js';
import type { Language } from '../reading/language.js';
import { registers } from '../registers/index.js';

/** What the registers look for in texts of one language. */
export function lexiconFor(language: Language): Lexicon {
  const cues = registers.flatMap((register) => register.cues[language.code] ?? []);
  return lexiconOf(cues, language.claims.classes);
}

/** What the registers count in bulletins of a language; `dates` where no other stage reads its times. */
export function talliesFor(code: string, words: TallyWords, dates?: DateWords): TallyLexicon {
  const counted = registers.map(({ name, tallies }) => ({ register: name, cues: tallies?.[code] ?? [] }));
  return tallyLexicon(words, dates, counted);
}

import type { GoldSentence } from './conllu.js';
import type { Random } from './random.js';

/** Shares of the sentences that are learnt a second time in other capitals. */
export interface CaseShares {
  upper: number;
  lower: number;
  title: number;
}

/** Adds copies in capitals, without capitals and in title case, so that such text is no stranger. */
export function withCaseCopies(
  sentences: readonly GoldSentence[],
  shares: CaseShares,
  random: Random,
): GoldSentence[] {
  return sentences.flatMap((sentence) => {
    const draw = random.next();
    if (draw < shares.upper) return [sentence, recased(sentence, (form) => form.toUpperCase())];
    if (draw < shares.upper + shares.lower)
      return [sentence, recased(sentence, (form) => form.toLowerCase())];
    if (draw < shares.upper + shares.lower + shares.title) return [sentence, recased(sentence, capitalised)];
    return [sentence];
  });
}

/** The same sentence with its forms written another way. */
export function recased(sentence: GoldSentence, change: (form: string) => string): GoldSentence {
  return {
    ...sentence,
    text: change(sentence.text),
    words: sentence.words.map((word) => ({ ...word, form: change(word.form) })),
  };
}

function capitalised(form: string): string {
  return form.length > 3 ? form[0]!.toUpperCase() + form.slice(1) : form;
}

/** How a word stands in one document. */
export interface Term {
  times: number;
  capitals: number;
  /** Among the first words, where reports say what happened. */
  leads: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*/gu;
/** A title and the sentence under it. */
const LEAD = 60;
/** A document is known by its first so many words; the rest of a long one tells of other things. */
const LOOKED_AT = 5000;

/** The words and numbers of a text; numbers without their separators, so that "1,204" is "1204". */
export function termsOf(text: string): Map<string, Term> {
  const terms = new Map<string, Term>();
  let count = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (++count > LOOKED_AT) break;
    if (word.length < 2) continue;
    const lower = word.toLowerCase();
    const key = /^\p{N}/u.test(word) ? word.replace(/[.,]/g, '') : lower;
    const term = terms.get(key) ?? { times: 0, capitals: 0, leads: false };
    term.times++;
    if (word[0] !== lower[0]) term.capitals++;
    if (count <= LEAD) term.leads = true;
    terms.set(key, term);
  }
  return terms;
}

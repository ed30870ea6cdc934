import type { Ending, LemmaWords } from './words.js';

/** What training learnt beyond the rules. */
export interface LearntLemmas {
  /** `form XPOS` to lemma, where the rules would say otherwise. */
  exceptions: ReadonlyMap<string, string>;
  /** `lemma UPOS` seen in the treebanks: decides where rules leave a choice. */
  known: ReadonlySet<string>;
}

export const noLemmas: LearntLemmas = { exceptions: new Map(), known: new Set() };

/** The dictionary form of a word with its tags. */
export function lemmaOf(
  form: string,
  upos: string,
  xpos: string,
  words: LemmaWords,
  learnt: LearntLemmas,
): string {
  const lower = form.toLowerCase().replaceAll('’', "'");
  const exception = learnt.exceptions.get(`${lower} ${xpos}`);
  if (exception !== undefined) return exception;
  if (upos === 'PROPN') return properLemma(form, xpos);
  const inflected = words.endings.get(xpos);
  if (inflected !== undefined || !isBase(xpos) || upos === 'PART') {
    const irregular = words.irregular.get(`${lower} ${upos}`);
    if (irregular !== undefined) return irregular;
  }
  if (inflected === undefined) return lower;
  const family = upos === 'AUX' ? 'VERB' : upos;
  for (const ending of inflected) {
    if (!lower.endsWith(ending.off) || lower.length - ending.off.length < ending.least) continue;
    const stem = lower.slice(0, lower.length - ending.off.length);
    return ending.on === '*'
      ? restored(stem, family, words, learnt)
      : choose(lower, stem, ending, family, learnt);
  }
  return lower;
}

/** Tags whose words are their own lemma. */
function isBase(xpos: string): boolean {
  return xpos === 'VB' || xpos === 'VBP' || xpos === 'NN' || xpos === 'JJ' || xpos === 'RB';
}

function properLemma(form: string, xpos: string): string {
  const capitals = form.length > 4 && form === form.toUpperCase() && /^\p{Lu}+$/u.test(form);
  const name = capitals ? form[0]! + form.slice(1).toLowerCase() : form;
  return xpos === 'NNPS' && /[^s]s$/.test(name) ? name.slice(0, -1) : name;
}

/** Plurals in -es lose one letter or two: a lemma that the treebanks know decides. */
function choose(lower: string, stem: string, ending: Ending, family: string, learnt: LearntLemmas): string {
  const plain = stem + ending.on;
  if (learnt.known.has(`${plain} ${family}`)) return plain;
  if (ending.off.endsWith('s') && ending.off.length > 1) {
    const shorter = lower.slice(0, -1);
    if (learnt.known.has(`${shorter} ${family}`)) return shorter;
  }
  return plain;
}

/** Puts back what -ed, -ing, -er or -est took: a final e, or one of two consonants. */
function restored(stem: string, family: string, words: LemmaWords, learnt: LearntLemmas): string {
  const single = isDoubled(stem, words.vowels) ? stem.slice(0, -1) : null;
  for (const candidate of [stem, `${stem}e`, single]) {
    if (candidate !== null && learnt.known.has(`${candidate} ${family}`)) return candidate;
  }
  if (single !== null && !/(?:ll|ss|zz|ff)$/.test(stem)) return single;
  return takesE(stem, words) ? `${stem}e` : stem;
}

function isDoubled(stem: string, vowels: string): boolean {
  const last = stem.at(-1);
  return stem.length > 2 && last !== undefined && last === stem.at(-2) && !vowels.includes(last);
}

/** Whether a stem lost an e: by its last letters, or because a short stem would have doubled its consonant. */
function takesE(stem: string, words: LemmaWords): boolean {
  if (words.silentE.some((ending) => stem.endsWith(ending)))
    return !words.loudEnds.some((ending) => stem.endsWith(ending));
  if (syllables(stem, words.vowels) !== 1 || stem.length < 2) return false;
  const [before, vowel, last] = [stem.at(-3) ?? 'b', stem.at(-2)!, stem.at(-1)!];
  return isVowel(vowel) && !isVowel(before) && !isVowel(last) && !'wxy'.includes(last);

  function isVowel(letter: string): boolean {
    return words.vowels.includes(letter);
  }
}

function syllables(stem: string, vowels: string): number {
  let count = 0;
  let inside = false;
  for (const letter of stem) {
    const vowel = vowels.includes(letter) || letter === 'y';
    if (vowel && !inside) count += 1;
    inside = vowel;
  }
  return count;
}

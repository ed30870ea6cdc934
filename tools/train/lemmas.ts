import { type LearntLemmas, lemmaOf } from '../../src/reading/syntax/lemma.js';
import type { LemmaWords } from '../../src/reading/syntax/words.js';
import type { GoldSentence } from './conllu.js';

/** Lines of the model's two lemma sections. */
export interface LemmaLines {
  known: string[];
  exceptions: string[];
}

/** Collects the lemmas that the treebanks know and the forms whose lemma the rules get wrong. */
export function learnLemmas(sentences: readonly GoldSentence[], words: LemmaWords): LemmaLines {
  const known = new Map<string, number>();
  const forms = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    for (const word of sentence.words) {
      if (word.lemma === '_' || /[\s]/.test(word.lemma)) continue;
      const family = word.upos === 'AUX' ? 'VERB' : word.upos;
      if (/^(?:VERB|NOUN|ADJ|ADV)$/.test(family)) count(known, `${word.lemma} ${family}`);
      const key = `${word.form.toLowerCase().replaceAll('’', "'")}\t${word.xpos}\t${word.upos}`;
      const lemmas = forms.get(key) ?? new Map<string, number>();
      count(lemmas, word.lemma);
      forms.set(key, lemmas);
    }
  }
  const learnt: LearntLemmas = { exceptions: new Map(), known: new Set(known.keys()) };
  return { known: [...known.keys()].sort(), exceptions: exceptionsOf(forms, words, learnt) };
}

function exceptionsOf(
  forms: Map<string, Map<string, number>>,
  words: LemmaWords,
  learnt: LearntLemmas,
): string[] {
  const lines: string[] = [];
  for (const [key, lemmas] of [...forms].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [form, xpos, upos] = key.split('\t');
    const [best, seen] = [...lemmas].sort((a, b) => b[1] - a[1])[0]!;
    if (upos === 'PROPN' || seen < 2) continue;
    if (lemmaOf(form!, upos!, xpos!, words, learnt) !== best) lines.push(`${form}\t${xpos}\t${best}`);
  }
  return lines;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

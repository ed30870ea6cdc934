import { hashText } from '../../src/reading/syntax/hash.js';
import type { LexiconEntry } from '../../src/reading/syntax/lexicon.js';
import { clustersOf } from './clusters.js';
import type { GoldSentence } from './conllu.js';

/** Forms seen less often keep no tag set: in training they would be better known than any new word can be. */
const LEAST_FOR_TAG_SET = 3;
const LEAST_FOR_CLUSTER = 2;
/** A tag belongs to a word's set from this share on. */
const TAG_SHARE = 0.05;

/** Name of a word's joint tag. */
export function jointTag(word: { upos: string; xpos: string }): string {
  return `${word.upos} ${word.xpos}`;
}

/** Joint tags seen at least three times, in order of name. */
export function tagNames(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    for (const word of words) counts.set(jointTag(word), (counts.get(jointTag(word)) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= 3)
    .map(([name]) => name)
    .sort();
}

/** Relations, in order of name. */
export function relationNames(sentences: readonly GoldSentence[]): string[] {
  return [...new Set(sentences.flatMap(({ words }) => words.map((word) => word.deprel)))].sort();
}

/** Lower-case form as the encoder hashes it. */
export function lowerForm(form: string): string {
  return form.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[0-9]/g, '0').toLowerCase();
}

/** Tag sets and distributional classes of the words of the training text. */
export function lexiconEntries(sentences: readonly GoldSentence[], classes: number): LexiconEntry[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { words } of sentences) {
    for (const word of words) {
      const form = lowerForm(word.form);
      const tags = counts.get(form) ?? new Map<string, number>();
      tags.set(jointTag(word), (tags.get(jointTag(word)) ?? 0) + 1);
      counts.set(form, tags);
    }
  }
  const clusters = clustersOf(
    sentences.map(({ words }) => words.map((word) => lowerForm(word.form))),
    classes,
    LEAST_FOR_CLUSTER,
  );
  const sets = new Map<string, number>();
  return [...counts].flatMap(([form, tags]) => {
    const tagSet = tagSetNumber(tags, sets);
    const cluster = clusters.get(form) ?? 0;
    return tagSet === 0 && cluster === 0 ? [] : [{ key: hashText(form), tagSet, cluster }];
  });
}

function tagSetNumber(tags: Map<string, number>, sets: Map<string, number>): number {
  const total = [...tags.values()].reduce((sum, n) => sum + n, 0);
  if (total < LEAST_FOR_TAG_SET) return 0;
  const name = [...tags]
    .filter(([, count]) => count >= total * TAG_SHARE)
    .map(([tag]) => tag)
    .sort()
    .join('|');
  const known = sets.get(name) ?? sets.size + 1;
  sets.set(name, known);
  return known;
}

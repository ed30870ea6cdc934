import type { Draft } from '../annotation.js';
import { times as words } from '../languages/en/times.js';
import { exampleDraft, taggedSentence } from './exampleDraft.js';
import { findTimes } from './find.js';

const told = (draft: Draft): string[] =>
  findTimes(draft, words).map(({ text, value }) => `${text} = ${value}`);

/** For tests: the times of a text published on a day, each as "words = value". */
export const valuesOn = (published: string) => (text: string) => told(exampleDraft(text, published));

/** As `valuesOn`, of a tagged sentence from `word/XPOS/UPOS` triples. */
export const taggedOn = (published: string) => (triples: string) => {
  const { text, sentence } = taggedSentence(triples);
  return told({ ...exampleDraft(text, published), sentences: [sentence] });
};

import type { Trees } from './tree/trees.js';

/** Hears how many of a report's sentences are read. */
export type Tell = (done: number, of: number) => void;

/** How often it is told of a long report. */
const steps = 200;

/** What tells how far a text is gone through, twice: for who speaks, and for what is claimed. */
export interface Going {
  trees: Trees;
  /** Begins the second time. */
  again(): void;
  end(): void;
}

/** Trees that tell, as they are asked for, how far the reading is; without `tell` they are as they were. */
export function going(trees: Trees, sentences: number, tell: Tell | undefined): Going {
  if (!tell) return { trees, again: () => {}, end: () => {} };
  const step = Math.max(1, sentences / steps);
  let before = 0;
  let told = 0;
  tell(0, sentences);
  return {
    trees: (sentence) => {
      const done = before + sentence.index / 2;
      if (done >= told + step) {
        told = done;
        tell(Math.floor(done), sentences);
      }
      return trees(sentence);
    },
    again: () => {
      before = sentences / 2;
    },
    end: () => tell(sentences, sentences),
  };
}

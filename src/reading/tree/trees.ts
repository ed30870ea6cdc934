import type { Sentence, Syntax } from '../annotation.js';
import { between } from '../bisect.js';
import type { Span } from '../reading.js';
import type { Without } from '../rule.js';
import { repair } from './repairs/index.js';
import { type Tree, treeOf } from './tree.js';

/** The tree of a sentence of one report: parsed and built where it is first asked for, then kept. */
export type Trees = (sentence: Sentence) => Tree;

/** The trees of a report whose times are known, in text order or not. */
export function treesOf(syntax: Syntax, times: readonly Span[], without: Without): Trees {
  const trees = new Map<Sentence, Tree>();
  const ordered = [...times].sort((a, b) => a.start - b.start || a.end - b.end);
  return (sentence) => {
    const known = trees.get(sentence);
    if (known) return known;
    syntax.parse(sentence);
    const own = between(ordered, sentence);
    const parsed = treeOf(sentence, own);
    const tree = repair(parsed, without) ? treeOf(sentence, own) : parsed;
    trees.set(sentence, tree);
    return tree;
  };
}

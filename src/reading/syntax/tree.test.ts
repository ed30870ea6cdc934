import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TreeFinder } from './tree.js';

/** All heads that make a tree with one root and no crossing arcs, by trying. */
function* trees(nodes: number, heads: number[] = [0]): Generator<number[]> {
  if (heads.length === nodes) {
    if (isTree(heads)) yield heads;
    return;
  }
  for (let head = 0; head < nodes; head++) yield* trees(nodes, [...heads, head]);
}

function isTree(heads: readonly number[]): boolean {
  if (heads.slice(1).filter((head) => head === 0).length !== 1) return false;
  for (let a = 1; a < heads.length; a++) {
    for (let b = 1; b < heads.length; b++) {
      const [low, high] = [Math.min(a, heads[a]!), Math.max(a, heads[a]!)];
      const [first, last] = [Math.min(b, heads[b]!), Math.max(b, heads[b]!)];
      if (low < first && first < high && high < last) return false;
    }
  }
  return heads.every((_, node) => {
    let at = node;
    for (let step = 0; step < heads.length; step++) at = at === 0 ? 0 : heads[at]!;
    return at === 0;
  });
}

describe('TreeFinder', () => {
  const finder = new TreeFinder(241);

  it('finds what trying all trees finds', () => {
    const sentences = fc.integer({ min: 2, max: 6 }).chain((nodes) =>
      fc.array(fc.integer({ min: -1000, max: 1000 }), {
        minLength: nodes * nodes,
        maxLength: nodes * nodes,
      }),
    );
    fc.assert(
      fc.property(sentences, (scores) => {
        const nodes = Math.sqrt(scores.length);
        const worth = (heads: ArrayLike<number>) => {
          let sum = 0;
          for (let node = 1; node < nodes; node++) sum += scores[node * nodes + heads[node]!]!;
          return sum;
        };
        const heads = new Int32Array(nodes);
        finder.find(Float64Array.from(scores), nodes, heads);
        expect(isTree([...heads])).toBe(true);
        expect(worth(heads)).toBe(Math.max(...[...trees(nodes)].map(worth)));
      }),
    );
  });

  it('makes a tree of a long sentence whose words are all alike', () => {
    const nodes = 241;
    const heads = new Int32Array(nodes);
    finder.find(new Float64Array(nodes * nodes), nodes, heads);
    expect(isTree([...heads])).toBe(true);
  });
});

import { expect, test } from 'vitest';
import type { Sentence } from './annotation.js';
import { going } from './progress.js';
import type { Tree } from './tree/tree.js';

const trees = (sentence: Sentence) => ({ sentence }) as unknown as Tree;
const sentence = (index: number) => ({ index }) as Sentence;

test('what is told of a text that is gone through twice only grows, from none of its sentences to all', () => {
  const told: number[] = [];
  const way = going(trees, 1000, (done, of) => told.push(done / of));
  for (let index = 0; index < 1000; index += 3) way.trees(sentence(index));
  way.again();
  // A sentence that was looked at before is asked for again now and then.
  for (let index = 0; index < 1000; index += 3)
    for (const back of [0, 2, 1]) way.trees(sentence(Math.max(0, index - back)));
  way.end();
  expect([told[0], told.at(-1)]).toEqual([0, 1]);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(new Set(told).size).toBe(told.length);
  expect(told.length).toBeGreaterThan(100);
  expect(told.length).toBeLessThan(250);
});

test('where nobody listens the trees are as they were', () => {
  expect(going(trees, 10, undefined).trees).toBe(trees);
});

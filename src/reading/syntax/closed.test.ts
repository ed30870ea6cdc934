import { expect, it } from 'vitest';
import { ClosedTags } from './closed.js';
import { hashText } from './hash.js';

// 0 DET, 1 PRON, 2 NOUN, 3 VERB
const tags = new ClosedTags(4, ['that\t0 1', 'the\t0']);

it('lets a word of a closed class take the closed tags that it was seen with, and any open one', () => {
  expect([...tags.allowed(hashText('that'))]).toEqual([1, 1, 1, 1]);
  expect([...tags.allowed(hashText('the'))]).toEqual([1, 0, 1, 1]);
});

it('lets no other word take a closed tag', () => {
  expect([...tags.allowed(hashText('beat'))]).toEqual([0, 0, 1, 1]);
});

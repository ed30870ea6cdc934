import { describe, expect, it } from 'vitest';
import { hashText } from './hash.js';
import { lexiconOf } from './lexicon.js';
import { hashStates, relativeOf } from './relative.js';

const known = ['shell', 'raid', 'fire', 'army'].map((word, index) => ({
  key: hashText(word),
  tagSet: index + 1,
  cluster: 0,
}));
const lexicon = lexiconOf(known);

function relative(word: string): number {
  const states = new Int32Array(word.length + 1);
  hashStates(word, states);
  return relativeOf(word, states, lexicon);
}

describe('the known word that a form comes from', () => {
  it.each([
    ['shelling', 'raiding'],
    ['fired', 'shelled'],
    ['armies', 'raids'],
  ])('tells %s from %s by their relatives', (one, other) => {
    expect(relative(one)).not.toBe(relative(other));
    expect(relative(one)).not.toBe(relative(`xx${one}`));
  });

  it('puts an e back and takes a prefix off', () => {
    expect(relative('firing')).not.toBe(relative('wiring'));
    expect(relative('refire')).not.toBe(relative('rewire'));
  });

  it('gives strangers with one ending the same number', () => {
    expect(relative('wugging')).toBe(relative('blicking'));
    expect(relative('wug')).toBe(relative('blick'));
    expect(relative('')).toBe(relative('a'));
  });

  it('hashes beginnings as the lexicon does', () => {
    const states = new Int32Array(6);
    hashStates('shell', states);
    expect(states[5]).toBe(hashText('shell'));
    expect(states[2]).toBe(hashText('sh'));
  });
});

import { describe, expect, it } from 'vitest';
import { syntaxWords } from '../languages/en/lemma.js';
import { lemmaOf, noLemmas } from './lemma.js';

const lemma = (form: string, upos: string, xpos: string): string =>
  lemmaOf(form, upos, xpos, syntaxWords.lemmas, noLemmas);

describe('lemmaOf', () => {
  it.each([
    ['said', 'VERB', 'VBD', 'say'],
    ['Killed', 'VERB', 'VBN', 'kill'],
    ['shelling', 'VERB', 'VBG', 'shell'],
    ['stopped', 'VERB', 'VBD', 'stop'],
    ['released', 'VERB', 'VBN', 'release'],
    ['carries', 'VERB', 'VBZ', 'carry'],
    ['denied', 'VERB', 'VBD', 'deny'],
    ['dying', 'VERB', 'VBG', 'die'],
    ['condemned', 'VERB', 'VBD', 'condemn'],
    ['wounding', 'VERB', 'VBG', 'wound'],
    ['opened', 'VERB', 'VBD', 'open'],
    ['was', 'AUX', 'VBD', 'be'],
    ["n't", 'PART', 'RB', 'not'],
    ['men', 'NOUN', 'NNS', 'man'],
    ['crossings', 'NOUN', 'NNS', 'crossing'],
    ['attackers', 'NOUN', 'NNS', 'attacker'],
    ['countries', 'NOUN', 'NNS', 'country'],
    ['churches', 'NOUN', 'NNS', 'church'],
    ['worst', 'ADJ', 'JJS', 'bad'],
    ['bigger', 'ADJ', 'JJR', 'big'],
    ['us', 'PRON', 'PRP', 'we'],
  ])('%s as %s %s is %s', (form, upos, xpos, expected) => {
    expect(lemma(form, upos, xpos)).toBe(expected);
  });

  it('leaves base forms and names alone', () => {
    expect(lemma('wound', 'NOUN', 'NN')).toBe('wound');
    expect(lemma('found', 'VERB', 'VB')).toBe('found');
    expect(lemma('Damascus', 'PROPN', 'NNP')).toBe('Damascus');
  });
});

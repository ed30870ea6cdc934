import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSyntax } from '../../desk/models.js';
import type { Sentence, Token } from '../annotation.js';

const syntax = loadSyntax();

function read(text: string): Sentence[] {
  const sentences = syntax.annotate(text, [{ start: 0, end: text.length }]);
  for (const sentence of sentences) syntax.parse(sentence);
  return sentences;
}

function arcs(text: string): string[] {
  const { tokens } = read(text)[0]!;
  return tokens.map((token: Token) => `${token.text} ${token.deprel} ${tokens[token.head]?.text ?? '-'}`);
}

describe('a trained syntax', () => {
  it.each([
    [
      'The rebels attacked the village.',
      ['rebels nsubj attacked', 'village obj attacked', 'attacked root -'],
    ],
    ['Three soldiers were killed by gunmen.', ['soldiers nsubj:pass killed', 'gunmen obl:agent killed']],
    [
      'The mayor said that the road was blocked by trees.',
      ['mayor nsubj said', 'blocked ccomp said', 'road nsubj:pass blocked'],
    ],
    ['She met the man who owned the shop.', ['man obj met', 'owned acl:relcl man', 'who nsubj owned']],
    [
      'They did not find survivors until the morning.',
      ['not advmod find', 'survivors obj find', 'morning obl find'],
    ],
  ])('parses %s', (text, expected) => {
    expect(arcs(text)).toEqual(expect.arrayContaining(expected));
  });

  it('tells verbs from nouns', () => {
    const tags = read('They raid homes. The raid began.').map((s) =>
      s.tokens.map((t) => `${t.lemma}/${t.upos}`),
    );
    expect(tags[0]).toEqual(['they/PRON', 'raid/VERB', 'home/NOUN', './PUNCT']);
    expect(tags[1]).toEqual(['the/DET', 'raid/NOUN', 'begin/VERB', './PUNCT']);
  });

  it('takes an unknown word right behind a finite verb for no second one', () => {
    const tagOf = (text: string, word: string) =>
      read(text)[0]!.tokens.find((token) => token.lower === word)?.xpos;
    expect(tagOf('Guards near Bani Walid beat detainees with pipes.', 'detainees')).toBe('NNS');
    expect(tagOf('The committee reconvenes on Sunday.', 'reconvenes')).toBe('VBZ');
  });

  it('takes a participle behind be for no noun', () => {
    const tagOf = (text: string) => read(text)[0]!.tokens.find((token) => token.lower === 'shot')?.upos;
    expect(tagOf('Two nurses and one driver were shot and hurt in the clash.')).toBe('VERB');
    expect(tagOf('It was a shot in the dark.')).toBe('NOUN');
  });

  it('reads capitals and small letters alike', () => {
    expect(arcs('THE REBELS ATTACKED THE VILLAGE.')).toContain('REBELS nsubj ATTACKED');
    expect(arcs('the rebels attacked the village.')).toContain('village obj attacked');
  });

  it('keeps parts apart and says which part a sentence is in', () => {
    const text = 'A title without a stop\nThe first line. The second.';
    const found = syntax.annotate(text, [
      { start: 0, end: 22 },
      { start: 23, end: text.length },
    ]);
    expect(found.map((s) => [s.index, s.part, text.slice(s.start, s.end)])).toEqual([
      [0, 0, 'A title without a stop'],
      [1, 1, 'The first line.'],
      [2, 1, 'The second.'],
    ]);
  });

  it('parses once', () => {
    const [sentence] = read('He left.');
    sentence!.tokens[0]!.deprel = 'changed';
    syntax.parse(sentence!);
    expect(sentence!.tokens[0]!.deprel).toBe('changed');
  });

  it('gives one tree a sentence, at true places, whatever the text', () => {
    const word = fc.constantFrom(
      'the',
      'Men',
      'killed',
      '12',
      'U.S.',
      "don't",
      '“',
      '”',
      '.',
      ',',
      'in',
      'a-b',
      '\n',
      '😀',
      'said',
      '(',
      '—',
    );
    const texts = fc.oneof(
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const sentence of read(text)) expectTree(sentence, text);
      }),
      { numRuns: 60 },
    );
  });

  it('gets through a megabyte without a sentence end', () => {
    for (const text of ['7'.repeat(1e6), '['.repeat(1e6), '([{'.repeat(1e4), 'word '.repeat(1e4)]) {
      const found = read(text);
      expect(found.every((sentence) => sentence.tokens.length <= 200)).toBe(true);
    }
  });
});

function expectTree(sentence: Sentence, text: string): void {
  const roots = sentence.tokens.filter((token) => token.head < 0);
  expect(roots.map((token) => token.deprel)).toEqual(['root']);
  for (const token of sentence.tokens) {
    expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(token.deprel).not.toBe('');
    let steps = 0;
    for (let at = token.index; at >= 0; at = sentence.tokens[at]!.head) {
      steps += 1;
      if (steps > sentence.tokens.length) break;
    }
    expect(steps).toBeLessThanOrEqual(sentence.tokens.length);
  }
}

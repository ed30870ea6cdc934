import { describe, expect, it } from 'vitest';
import { syntaxWords } from '../languages/en/lemma.js';
import { split } from './split.js';
import { tokenize } from './tokenize.js';

function sentences(text: string): string[] {
  const bounds = tokenize(text, 0, text.length, syntaxWords);
  let first = 0;
  return split(text, bounds, syntaxWords).map((end) => {
    const sentence = text.slice(bounds[2 * first], bounds[2 * end - 1]);
    first = end;
    return sentence;
  });
}

describe('split', () => {
  it.each([
    [['Rain fell.', 'The river rose.']],
    [['Who came?', 'Nobody!', 'They waited.']],
    [['“We are ready,” she said.', '“Let them come.”', 'They came.']],
    [['He asked, "Why now?"', 'Nobody knew.']],
    [['It happened in the U.S.', 'The court agreed.']],
    [['They arrived at 5 p.m.', 'It was dark.']],
    [['(The bridge is closed.)', 'Drivers wait.']],
    [['it rained all day.', 'we stayed in.']],
    [['The first item', '• The second item', '- The third']],
    [['One paragraph', '12 more']],
  ])('%j', (expected) => {
    const text = expected.join(expected[1]?.startsWith('•') ? '\n' : ' ');
    expect(sentences(expected[0] === 'One paragraph' ? expected.join('\n\n') : text)).toEqual(expected);
  });

  it.each([
    'Gen. Karim met Dr. Osman on Nov. 8 in St. Louis.',
    'The U.S. Army and the U.N. mission agreed.',
    'It paid $3.5 million, i.e. Nothing more.',
    '“Is it true?” he asked.',
    '"Stop!" they cried.',
    'He waited ... and waited.',
    'Acme Inc. and Sons Ltd. merged at 5 p.m. yesterday.',
    'A line that goes\non in the next line.',
  ])('does not cut %s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it('cuts a sentence that never ends', () => {
    const long = sentences('word '.repeat(1000).trim());
    expect(long.length).toBe(5);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntaxWords } from '../languages/en/lemma.js';
import { isSpace } from './characters.js';
import { tokenize } from './tokenize.js';

function cut(text: string): string[] {
  const bounds = tokenize(text, 0, text.length, syntaxWords);
  return Array.from({ length: bounds.length / 2 }, (_, i) => text.slice(bounds[2 * i], bounds[2 * i + 1]));
}

describe('tokenize', () => {
  it.each([
    ["They don't and can't know what's his.", "They|do|n't|and|ca|n't|know|what|'s|his|."],
    ['The ministry’s men won’t go; they’ve left.', 'The|ministry|’s|men|wo|n’t|go|;|they|’ve|left|.'],
    ['We cannot say.', 'We|can|not|say|.'],
    ["the soldiers' camp", "the|soldiers|'|camp"],
    [
      'a well-known al-Amin, ex-chief of anti-aircraft units',
      'a|well|-|known|al|-|Amin|,|ex-chief|of|anti-aircraft|units',
    ],
    ['On Nov. 8 and Dec. 24', 'On|Nov.|8|and|Dec.|24'],
    ['Gen. Karim of the U.S. and the U.N.', 'Gen.|Karim|of|the|U.S.|and|the|U.N.'],
    ['It cost $3.5m (about €3,200,000) or US$5.', 'It|cost|$|3.5|m|(|about|€|3,200,000|)|or|US$|5|.'],
    ['at 10:30pm, 5 p.m. or 10am', 'at|10:30|pm|,|5|p.m.|or|10|am'],
    [
      'See https://example.org/a?b=c, or write to desk@example.org.',
      'See|https://example.org/a?b=c|,|or|write|to|desk@example.org|.',
    ],
    ['the 20th, the 1990s, 45%', 'the|20th|,|the|1990s|,|45|%'],
    ['between 2015-2017 — or so…', 'between|2015|-|2017|—|or|so|…'],
    ['“Stop,” he said. ‘No!’', '“|Stop|,|”|he|said|.|‘|No|!|’'],
    ['What?! Well... (yes)', 'What|?!|Well|...|(|yes|)'],
    ['Mr. J. Smith, No. 4, said no.', 'Mr.|J.|Smith|,|No.|4|,|said|no|.'],
    ["O'Rourke left at five o'clock", "O'Rourke|left|at|five|o'clock"],
    ['AT&T and the R&D unit', 'AT&T|and|the|R&D|unit'],
  ])('%s', (text, tokens) => {
    expect(cut(text).join('|')).toBe(tokens);
  });

  it('keeps a full stop apart where no abbreviation stands', () => {
    expect(cut('He sat. She ran.').join('|')).toBe('He|sat|.|She|ran|.');
    expect(cut('They said no. Five left.').join('|')).toBe('They|said|no|.|Five|left|.');
  });

  it('covers every letter once, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const bounds = tokenize(text, 0, text.length, syntaxWords);
        let at = 0;
        for (let i = 0; i < bounds.length; i += 2) {
          expect(
            text
              .slice(at, bounds[i])
              .split('')
              .filter((unit) => !isSpace(unit.charCodeAt(0)))
              .join(''),
          ).toBe('');
          expect(bounds[i + 1]!).toBeGreaterThan(bounds[i]!);
          at = bounds[i + 1]!;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('gets through a megabyte of one kind of sign', () => {
    for (const sign of ['7', '[', '. ', "'", 'a-', '@', 'x.', '1/']) {
      expect(tokenize(sign.repeat(1e6 / sign.length), 0, 1e6, syntaxWords).length).toBeGreaterThan(0);
    }
  });
});

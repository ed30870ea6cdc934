import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Encoded, encode } from './encode.js';
import { Lexicon } from './lexicon.js';

const lexicon = new Lexicon(Int32Array.of(0, 0), new Uint16Array(2), new Uint16Array(2));
const forms = fc.array(fc.constantFrom('NATO', 'nato', 'The', 'THE', 'the', 'left', 'LEFT', 'ex-mayor'), {
  minLength: 1,
  maxLength: 9,
});

it('gives a word the same numbers whether or not it came before', () => {
  fc.assert(
    fc.property(fc.array(forms, { minLength: 1, maxLength: 6 }), (sentences) => {
      const kept = new Encoded();
      for (const sentence of sentences) {
        const fresh = new Encoded();
        encode(sentence, lexicon, kept);
        encode(sentence, lexicon, fresh);
        const { size } = fresh;
        const numbers = ({ form, shape, signs, prefixes, suffixes, relative, part, partTags }: Encoded) =>
          [form, shape, signs, ...prefixes, ...suffixes, relative, part, partTags].map((c) =>
            c.slice(0, size),
          );
        expect(numbers(kept)).toEqual(numbers(fresh));
      }
    }),
  );
});

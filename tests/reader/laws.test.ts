import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from './check.js';

const PIECES = [
  'Rebels killed 12 people near Goma on Tuesday',
  'the ministry said',
  'Seven missions were facilitated',
  '• 3 May: the embargo was lifted for 90 days',
  '“',
  '”',
  '(',
  '\n\n',
  '. ',
  ', ',
  'و',
  '\u0000',
  '\ud800',
  '12,000,000',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 30 })
  .map((p) => p.join(''));

describe('laws of a reading', () => {
  it('throws on no text, and every quote is its slice of it', () => {
    fc.assert(
      fc.property(text, (given) => {
        const reading = readText(given);
        const whole = reading.document.text;
        for (const { quote, trigger, who, counts } of reading.claims) {
          expect(whole.slice(trigger.start, trigger.end)).toBe(trigger.text);
          for (const one of [quote, ...who.map((w) => w.quote), ...counts.map((c) => c.quote)])
            expect(whole.slice(one.start, one.end)).toBe(one.exact);
        }
        const ids = new Set(reading.claims.map((c) => c.id));
        expect(ids.size).toBe(reading.claims.length);
        for (const event of reading.events) for (const id of event.claims) expect(ids).toContain(id);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('ends on what is no prose', () => {
    for (const given of [
      '9'.repeat(200_000),
      '('.repeat(100_000),
      'و '.repeat(50_000),
      'killed '.repeat(20_000),
    ])
      expect(readText(given).schema).toBe('dateline/reading@1');
  });
});

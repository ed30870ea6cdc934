import { expect, test } from 'vitest';
import { meetingWords } from './meeting.js';

test('a meeting is told with its reasons, and what is presumed as such', () => {
  const plain = { claim: 'b', with: 'a', presumed: false, reasons: ['day' as const, 'place' as const] };
  expect(meetingWords(plain)).toBe('b with a: the same days, the same place');
  expect(meetingWords({ ...plain, presumed: true, reasons: ['published', 'number'] })).toBe(
    'b with a: presumed, for a day or place is not said: published within two days, the same numbers',
  );
});

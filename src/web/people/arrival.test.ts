import { expect, it } from 'vitest';
import { arrived, forgetsAtArrival } from './arrival.js';

it('forgets what is kept of one person once another is here, and not where the same one comes back', () => {
  let forgotten = 0;
  forgetsAtArrival(() => {
    forgotten += 1;
  });
  const seen = ['Mara', undefined, 'Mara', undefined, 'Sami', 'Sami', 'Mara'].map(
    (person) => [arrived(person), forgotten] as const,
  );
  expect(seen).toEqual([
    [false, 0],
    [false, 0],
    [false, 0],
    [false, 0],
    [true, 1],
    [false, 1],
    [true, 2],
  ]);
});

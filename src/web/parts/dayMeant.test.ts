import { expect, it } from 'vitest';
import { isMeant } from './dayMeant.js';

it('takes no day of a year that is half typed', () => {
  for (const day of ['0002-11-26', '0020-11-26', '0202-11-26']) expect(isMeant(day)).toBe(false);
  for (const day of ['2026-11-26', '1864-05-02', '']) expect(isMeant(day)).toBe(true);
});

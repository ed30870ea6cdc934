import { expect, test } from 'vitest';
import { checkGrouped } from './group.js';

const reports = (count: number, text: string) =>
  Array.from({ length: count }, (_, at) => ({ id: `${at}`, text }));

test('a desk puts together so many reports and no more, and says what to do', () => {
  checkGrouped(reports(2000, 'Held.'));
  expect(() => checkGrouped(reports(2001, 'Held.'))).toThrow('at most 2000 reports, not 2001');
  expect(() => checkGrouped(reports(3, 'a'.repeat(7_000_000)))).toThrow(
    expect.objectContaining({ code: 'tooLarge', remedy: expect.stringContaining('fewer') }),
  );
});

import { expect, test } from 'vitest';
import { statedBy } from './stated.js';

const stated = (title: string | null) => ({
  title,
  byline: null,
  publishedAt: '2026-05-04',
  updatedAt: null,
});
const texts = ['Rain in the north\n\nIt rained.', 'Flood cuts the road\n\nThe river rose.'];

test('a page speaks of its only report, or of the one that bears its title', () => {
  expect(statedBy(['The river rose.'], stated(null))).toBe(0);
  expect(statedBy(texts, stated('Flood cuts the road'))).toBe(1);
});

test('a page of several that names none of them dates none of them', () => {
  expect(statedBy(texts, stated('World news'))).toBe(-1);
  expect(statedBy(texts, stated(null))).toBe(-1);
  expect(statedBy(texts, undefined)).toBe(-1);
});

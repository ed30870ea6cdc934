import { expect, test } from 'vitest';
import { pageWords } from '../languages/en/boilerplate.js';
import { splitPage } from './split.js';

const starts = (text: string) =>
  splitPage(text, pageWords).map((span) => text.slice(span.start, span.end).split('\n')[0]);
const report =
  'The river rose by three metres overnight and cut the only road between the two towns, officials said.';

test('a title repeated around its furniture begins an article', () => {
  const first = `Flood cuts the road\nShort Url\nUpdated 4 March 2026\nFollow\n\nFlood cuts the road\n\nKAMPALA: ${report}`;
  const second = `Camp opens near border\nUpdated 7 sec ago\nFollow\n\nCamp opens near border\n\n${report}`;
  expect(starts(`${first}\n\n\n${second}`)).toEqual(['Flood cuts the road', 'Camp opens near border']);
});

test('a stamp and a dateline under a title begin an article without the repeat', () => {
  const first = `Flood cuts the road\nPublished 4 March 2026\nShare\n\nKAMPALA: ${report}`;
  const second = `Camp opens near border\nPublished 5 March 2026\nShare\n\nJUBA: ${report}`;
  expect(starts(`${first}\n\n${second}`)).toEqual(['Flood cuts the road', 'Camp opens near border']);
});

test('a plain article stays one, and so does one with teasers below it', () => {
  const plain = `Flood cuts the road\n\n${report}\n\nWhat comes next\n\n${report}`;
  expect(splitPage(plain, pageWords)).toEqual([{ start: 0, end: plain.length }]);
  const first = `Flood cuts the road\nUpdated 3 hours ago\nFollow\n\n${plain}`;
  const teaser = 'Camp opens near border\nUpdated 2 hours ago\nFollow\n\nCamp opens near border';
  expect(splitPage(`${first}\n\n${teaser}`, pageWords)).toHaveLength(1);
  expect(splitPage('', pageWords)).toEqual([{ start: 0, end: 0 }]);
});

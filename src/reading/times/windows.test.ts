import { expect, test } from 'vitest';
import { times as words } from '../languages/en/times.js';
import { windows as windowWords } from '../languages/en/timesWindows.js';
import { exampleDraft } from './exampleDraft.js';
import { findTimes } from './find.js';
import { findWindows } from './windows.js';

/** A Thursday. */
const published = '2025-03-13';

function read(text: string, publishedAt: string | null = published): string[] {
  const draft = exampleDraft(text, publishedAt);
  return findWindows(draft, findTimes(draft, words), windowWords).map(({ from, to }) => `${from} ${to}`);
}

test.each([
  ['Guards turned back 40 lorries between Monday and Wednesday.', '2025-03-10 2025-03-12'],
  ['Rebels held it between 2015 and 2017.', '2015 2017'],
  ['They had held it from 3 to 7 May.', '2024-05-03 2024-05-07'],
  ['Nine raids since 7 October 2023.', '2023-10-07 2025-03-13'],
  ['Nine raids in 2024.', '2024-01-01 2024-12-31'],
  ['Nine raids in the past 24 hours.', '2025-03-12 2025-03-13'],
  ['Nine raids over the past month.', '2025-02-13 2025-03-13'],
  ['Nine raids so far this year.', '2025-01-01 2025-03-13'],
  ['Nine raids on Tuesday and Wednesday.', '2025-03-11 2025-03-12'],
  ['Nine raids during the first half of March.', '2025-03-01 2025-03-15'],
  ['Nine raids this year.', '2025-01-01 2025-03-13'],
  ['Nine courts will open this year.', '2025-01-01 2025-12-31'],
  ['Nine raids this week.', '2025-03-10 2025-03-13'],
  ['Nine raids earlier this month.', '2025-03-01 2025-03-13'],
  ['A court opens later this month.', '2025-03-13 2025-03-31'],
  ['Nine raids early this month.', '2025-03-01 2025-03-15'],
  ['Nine raids in June last year.', '2024-06-01 2024-06-30'],
  ['Nine raids last year in June.', '2024-06-01 2024-06-30'],
  ['Nine raids on 5 June of last year.', '2024-06-05 2024-06-05'],
  ['Nine raids in June and July.', '2024-06-01 2024-07-31'],
  ['Nine raids in May and June 2023.', '2023-05-01 2023-06-30'],
  ['Nine raids in the last two weeks.', '2025-02-27 2025-03-13'],
  ['Nine raids since the start of the year.', '2025-01-01 2025-03-13'],
  ['Nine raids between 6 a.m. and noon on Tuesday.', '2025-03-11 2025-03-11'],
  ['The road is shut from 25 February to 5 May.', '2025-02-25 2025-05-05'],
  ['The road has been open for three days running since Monday.', '2025-03-10 2025-03-12'],
  ['The road was open for five days from Monday.', '2025-03-10 2025-03-14'],
  ['Nine raids in the two weeks to 10 March.', '2025-02-25 2025-03-10'],
  ['Nine raids in the week ending 9 March.', '2025-03-03 2025-03-09'],
  ['Nine raids in the 24 hours to Sunday morning.', '2025-03-08 2025-03-09'],
  ['Nine raids in the year ended Feb. 28.', '2024-03-01 2025-02-28'],
  ['Nine raids in the first three months of 2024.', '2024-01-01 2024-03-31'],
  ['Nine raids in the first ten days of March.', '2025-03-01 2025-03-10'],
  ['Nine raids in the last week.', '2025-03-06 2025-03-13'],
  ['Nine raids last week.', '2025-03-03 2025-03-09'],
  ['Nine raids since the outbreak of the war in October 2023.', '2023-10-01 2025-03-13'],
  ['None since a raid on the port in October 2023.', '2023-10-01 2023-10-31'],
  ['Since 7 October, nine raids have been seen.', '2024-10-07 2025-03-13'],
  ['Nine raids from January to March.', '2025-01-01 2025-03-31'],
  ['A raid overnight on Saturday.', '2025-03-08 2025-03-08'],
  ['A raid on the night of 3 March.', '2025-03-03 2025-03-03'],
])('%s → %s', (text, window) => {
  expect(read(text)).toEqual([window]);
});

test('two separate days are two windows, and nothing is guessed without a publication date', () => {
  expect(read('It opened on Monday. On Wednesday it shut.')).toHaveLength(2);
  expect(read('It opened between Monday and Thursday.', null)).toEqual([]);
  expect(read('Nine raids since 7 October 2023.', null)).toEqual(['2023-10-07 null']);
});

test('months apart, and an hour beside another day, are two windows', () => {
  expect(read('Nine raids in May and August 2023.')).toEqual([
    '2023-05-01 2023-05-31',
    '2023-08-01 2023-08-31',
  ]);
  expect(read('Nine raids in June. Last year was worse.')).toHaveLength(2);
  expect(read('A raid at 6 a.m. ended a calm that noon on Tuesday had begun.')).toEqual([
    '2025-03-11 2025-03-11',
  ]);
});

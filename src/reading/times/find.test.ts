import { expect, test } from 'vitest';
import { times as words } from '../languages/en/times.js';
import { exampleDraft } from './exampleDraft.js';
import { findTimes } from './find.js';

/** A Wednesday. */
const published = '2025-03-12';

const read = (text: string, publishedAt: string | null = published) =>
  findTimes(exampleDraft(text, publishedAt), words);

const values = (text: string, publishedAt?: string | null) =>
  read(text, publishedAt).map(({ text, value }) => `${text} = ${value}`);

test.each([
  ['The clinic burned on Monday.', 'Monday = 2025-03-10'],
  ['The clinic burned on Wednesday.', 'Wednesday = 2025-03-12'],
  ['The talks will resume on Friday.', 'Friday = 2025-03-14'],
  ['The convoy is due on Sunday.', 'Sunday = 2025-03-16'],
  ['Last Wednesday two bridges fell.', 'Last Wednesday = 2025-03-05'],
  ['Thursday’s raid was the third.', 'Thursday = 2025-03-06'],
  ['He died on May 13.', 'May 13 = 2024-05-13'],
  ['The vote will be held on May 13.', 'May 13 = 2025-05-13'],
  ['He died on 9 March.', '9 March = 2025-03-09'],
  ['It fell on Dec. 8, 2024, to rebels.', 'Dec. 8, 2024 = 2024-12-08'],
  ['They met in August.', 'August = 2024-08'],
  ['They met in March.', 'March = 2025-03'],
  ['The strike came the day before yesterday.', 'the day before yesterday = 2025-03-10'],
  ['Fighting began last week.', 'last week = 2025-W10'],
  ['Fighting began last year.', 'last year = 2024'],
  ['It ended two years ago.', 'two years ago = 2023'],
  ['It ended three days ago.', 'three days ago = 2025-03-09'],
  ['The deal was signed in the early 1990s.', 'the early 1990s = 199'],
  ['A war of the 19th century.', 'the 19th century = 18'],
  ['Shells fell on Monday evening.', 'Monday evening = 2025-03-10TEV'],
  ['Shells fell at 7:30 p.m. on Monday.', '7:30 p.m. on Monday = 2025-03-10T19:30'],
  ['Shells fell last night.', 'last night = 2025-03-11TNI'],
  ['The ban lasts 180 days.', '180 days = P180D'],
  ['A six-month truce.', 'six-month = P6M'],
  ['The gate is closed on Fridays.', 'Fridays = XXXX-WXX-5'],
  ['Lorries cross every other day.', 'every other day = P2D'],
  ['Sales fell in the second quarter of 2024.', 'the second quarter of 2024 = 2024-Q2'],
  ['It rained in the first half of March.', 'the first half of March = 2025-03'],
  ['Reports of 2024-05-03T10:30 say so.', '2024-05-03T10:30 = 2024-05-03T10:30'],
  ['Filed 13.12.2024 in Aleppo.', '13.12.2024 = 2024-12-13'],
  ['Filed 12/31/2024 in Texas.', '12/31/2024 = 2024-12-31'],
  ['The camp was there from 3 to 7 May.', '3 to 7 May = 2024-05-03/2024-05-07'],
  ['The offices are now shut.', 'now = PRESENT_REF'],
  ['Two days before Christmas 2024 it burned.', 'Two days before Christmas 2024 = 2024-12-23'],
])('%s → %s', (text, expected) => {
  expect(values(text)).toEqual([expected]);
});

test.each([
  ['2025-03-17', 'The mission planned 15 visits between 5 and 11 March.', '2025-03-05/2025-03-11'],
  ['2025-03-17', 'A vote was scheduled for 2 March.', '2025-03-02'],
  ['2025-03-17', 'A vote was scheduled for 2 May.', '2025-05-02'],
  ['2025-03-17', 'A vote was due on 2 March.', '2025-03-02'],
  ['2025-03-17', 'A vote is due on 2 March.', '2026-03-02'],
  ['2025-03-17', 'The pool will be open from 5 to 11 March.', '2026-03-05/2026-03-11'],
  ['2025-03-17', 'The ban was extended until 4 April.', '2025-04-04'],
  ['2025-03-17', 'The ban was lifted on 4 April.', '2024-04-04'],
  ['2025-03-17', 'The planned January tour was called off.', '2025-01'],
])('published %s: %s → %s', (publishedAt, text, value) => {
  expect(read(text, publishedAt).at(-1)?.value).toBe(value);
});

test('a year told before it holds for a date, unless the date without one is fresh', () => {
  const fresh = 'The truce began on 10 October 2025. Between 1 and 20 April guards closed the gate.';
  expect(read(fresh, '2026-04-27').at(-1)?.value).toBe('2026-04-01/2026-04-20');
  expect(read(fresh, '2028-04-27').at(-1)?.value).toBe('2025-04-01/2025-04-20');
  const tale = 'The dam broke on 3 May 2019, and on 9 May guards closed the gate.';
  expect(read(tale, '2020-05-20').at(-1)?.value).toBe('2019-05-09');
});

test('years of a range stay two times', () => {
  expect(values('They ruled between 2015 and 2017.')).toEqual(['2015 = 2015', '2017 = 2017']);
  expect(values('The 2014-16 outbreak.')).toEqual(['2014 = 2014', '16 = 2016']);
});

test('a later date of the run gives its year to the first', () => {
  expect(values('They fasted from 5 May to 6 June 2019.')).toEqual([
    '5 May = 2019-05-05',
    '6 June 2019 = 2019-06-06',
  ]);
});

test('a date counts from the one told before it', () => {
  expect(values('On 3 May 2019 the dam broke. Two days later the town flooded.')).toEqual([
    '3 May 2019 = 2019-05-03',
    'Two days later = 2019-05-05',
  ]);
});

test('the past month reaches up to the publication, and a window stands beside its duration', () => {
  const [time] = read('Police made 9 arrests over the past month.');
  expect(time).toMatchObject({ type: 'DURATION', value: 'P1M', from: '2025-02-12', to: '2025-03-12' });
});

test('bounds on a duration are its mod', () => {
  expect(read('It lasted for more than 20 months.')[0]).toMatchObject({
    value: 'P20M',
    mod: 'MORE_THAN',
    from: null,
  });
});

test('without a publication date nothing relative is resolved', () => {
  for (const [text, value] of [
    ['The gate opened on Thursday.', 'XXXX-WXX-4'],
    ['The gate opened yesterday.', 'XXXX-XX-XX'],
    ['The gate opened last month.', 'XXXX-XX'],
    ['The gate opened on May 13.', 'XXXX-05-13'],
    ['The gate opened in August.', 'XXXX-08'],
  ] as const)
    expect(read(text, null)[0]).toMatchObject({ value, from: null, to: null, basis: 'none' });
  expect(read('The gate opened on 2 May 2024.', null)[0]).toMatchObject({
    from: '2024-05-02',
    basis: 'text',
  });
});

test.each([
  'It may rain, and they may march on.',
  'The group lost 2,000 men and 1500 soldiers.',
  'A second attack followed a second later blast.',
  'A man aged 25 years.',
  'Resolution 2024 was adopted on Route 2020.',
  'It was the dawn of an era.',
  'This may take longer.',
  'They won 3-1 at home.',
  'The constructor said toString.',
])('no time in: %s', (text) => {
  expect(values(text)).toEqual([]);
});

test('times quote their text and never overlap', () => {
  const text =
    'On Monday, May 5, 2025 at 3pm, the last two days of 2024, since 7 October, in the 1990s — every day.';
  let free = 0;
  for (const time of read(text)) {
    expect(text.slice(time.start, time.end)).toBe(time.text);
    expect(time.start).toBeGreaterThanOrEqual(free);
    free = time.end;
  }
});

test.each([
  ['They came around 5 in the morning.', 'around 5 in the morning = T05:00'],
  ['They came at four in the afternoon.', 'four in the afternoon = T16:00'],
  ['They took 3 in the morning.', 'the morning = TMO'],
  ['It fell on Tuesday night last week.', 'Tuesday night last week = 2025-03-04TNI'],
  ['It fell on Tuesday morning of last week.', 'Tuesday morning of last week = 2025-03-04TMO'],
])('%s → %s', (text, expected) => {
  expect(values(text)).toEqual([expected]);
});

test('a dated evening keeps its day beside a week', () => {
  expect(values('It fell on the evening of 3 March, last week they said.')).toContain('last week = 2025-W10');
});

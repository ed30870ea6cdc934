import { expect, test } from 'vitest';
import { times as words } from '../languages/en/times.js';
import { exampleDraft } from './exampleDraft.js';
import { taggedOn, valuesOn } from './exampleTimes.js';
import { findTimes } from './find.js';
import { momentsOf } from './moments.js';

/** A Wednesday of a second quarter. */
const published = '2024-05-15';

const values = valuesOn(published);
const tagged = taggedOn(published);

test.each([
  ['The mill burned in the 1970s.', ['the 1970s = 197']],
  ['It was dry in the summer of 2019.', ['the summer of 2019 = 2019-SU']],
  ['It closes in the year 2031.', ['the year 2031 = 2031']],
  ['A fort of the early 19th century.', ['the early 19th century = 18']],
  ['The siren went at about 9 p.m.', ['about 9 p.m. = T21:00']],
  ['Rents may fall in the near future.', ['the near future = FUTURE_REF']],
  ['Until now it has held.', ['now = PRESENT_REF']],
  ['They met in mid-2019.', ['mid-2019 = 2019']],
  ['The first nine months were bad.', ['The first nine months = P9M']],
  ['She spent the first ten years of her life there.', ['the first ten years = P10Y']],
  ['It is due by year end, or at year’s end.', ['year end = 2024', 'year’s end = 2024']],
  ['The year ends badly, and a year end is near.', []],
])('an article and a bound belong to the time, a preposition does not: %s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['The 32-year-old fled.', ['32-year-old = P32Y']],
  ['He is thirty years old.', ['thirty years old = P30Y']],
  ['A decades-old feud.', ['decades-old = PXDE']],
  ['Years old ruins.', []],
  ['A month-long strike.', ['month-long = P1M']],
  ['A yearlong strike and a weekslong one.', ['yearlong = P1Y', 'weekslong = PXW']],
  ['A four-and-a-half-year ban.', ['four-and-a-half-year = P4.5Y']],
  ['A $33 billion two-year plan.', ['two-year = P2Y']],
  ['The 2015-2016 and 2016-2017 budget years.', ['2015 = 2015', '2016 = 2016', '2016 = 2016', '2017 = 2017']],
  ['Help came hours later.', ['hours later = PTXH']],
  ['A few months earlier it was shut.', ['A few months earlier = PXM']],
  ['It took decades.', ['decades = PXDE']],
  ['In 2019 it sold 40, twice as many as two years before.', ['2019 = 2019', 'two years before = 2017']],
])('lengths: %s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['The/DT current/JJ owner/NN left/VBD', ['current = PRESENT_REF']],
  ['A/DT recent/JJ storm/NN hit/VBD', ['recent = PAST_REF']],
  ['The/DT most/RBS recent/JJ storm/NN hit/VBD', []],
  ['The/DT current/NN was/VBD strong/JJ', []],
  ['The/DT firm/NN once/RB owned/VBD mills/NNS', ['once = PAST_REF']],
  ['It/PRP was/VBD once/RB a/DT port/NN', ['once = PAST_REF']],
  ['Once/IN he/PRP left/VBD they/PRP cheered/VBD', []],
  ['They/PRP met/VBD once/RB a/DT week/NN', ['once a week = P1W']],
  ['At/IN the/DT time/NN he/PRP led/VBD it/PRP', []],
  ['At/IN the/DT time/NN ,/, he/PRP led/VBD it/PRP', ['At the time = PAST_REF']],
  ['It/PRP will/MD end/VB soon/RB', ['soon = FUTURE_REF']],
  ['He/PRP soon/RB left/VBD', []],
  ['He/PRP leads/VBZ Towns/NNP Now/NNP', []],
  ['They/PRP met/VBD the/DT Daily/NNP Post/NNP', []],
  ['The/DT chief/NN ,/, Ann/NNP Daily/NNP ,/, left/VBD', []],
  ['It/PRP will/MD be/VB the/DT worst/JJS drought/NN in/IN ten/CD years/NNS', ['ten years = P10Y']],
  ['It/PRP will/MD open/VB in/IN ten/CD years/NNS', ['in ten years = 2034']],
  ['The/DT 1990s/NNS war/NN ended/VBD', ['1990s = 199']],
  ['Men/NNS in/IN her/PRP$ early/JJ 20s/NNS', []],
])('references: %s', (triples, expected) => {
  expect(tagged(triples)).toEqual(expected);
});

test.each([
  ['Sales fell in the first half of the year.', ['the first half of the year = 2024-H1']],
  ['It was the best month of the year.', ['the year = 2024']],
  ['Pick the best day of the week, at that time of the year.', []],
  ['For the full year it lost money.', ['the full year = 2024']],
  [
    'Rain fell in March, less than in the previous month.',
    ['March = 2024-03', 'the previous month = 2024-02'],
  ],
  ['Rain fell in March, less than the month before.', ['March = 2024-03', 'the month before = 2024-02']],
  ['It lost more in the same quarter last year.', ['the same quarter = 2023-Q2', 'last year = 2023']],
  ['Sales rose in Q1.', ['Q1 = 2024-Q1']],
  ['A Carra Q3 burned, and q3 is short.', []],
  ['It burned two years ago today.', ['two years ago today = 2022-05-15']],
  ['It burned half a century ago.', ['half a century ago = 1974']],
  ['Few slept in the days after the vote.', ['days = PXD']],
  ['The blasts came minutes apart.', ['minutes = PTXM']],
  ['A storm of the mid-90s.', ['the mid-90s = 199']],
  ['Highs in the mid-70s.', []],
  ['Rents may fall in the months ahead.', ['the months ahead = FUTURE_REF']],
  ['The fire was seen at 3 : 33 a . m .', ['3 : 33 a . m . = T03:33']],
  ['The score was 3 : 33 then.', []],
  [
    'It burned on 3 May, the worst day of the year. A day later it rained.',
    ['3 May = 2024-05-03', 'the year = 2024', 'A day later = 2024-05-04'],
  ],
])('parts of the year and lengths from something: %s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['Sent Mon Feb 5 09:14:32 2018.', ['Mon Feb 5 09:14:32 2018 = 2018-02-05T09:14:32']],
  ['Sent Mar. 8 17:46 EST 2013.', ['Mar. 8 17:46 EST 2013 = 2013-03-08T17:46']],
  ['It opened on October, 1st.', ['October, 1st = 2023-10-01']],
  ['It met on May 3 and 5.', ['May 3 = 2024-05-03', '5 = 2024-05-05']],
  ['It met on May 3, 5 and 9.', ['May 3 = 2024-05-03', '5 = 2024-05-05', '9 = 2024-05-09']],
  ['On May 3 and 5 people left.', ['May 3 = 2024-05-03']],
  ['On May 3, 12, she left.', ['May 3 = 2024-05-03']],
  ['Call 86-2010-2015-86, or ask for 133-03-03-2020.', []],
  ['The 2010-11 season.', ['2010 = 2010', '11 = 2011']],
  ['Filed 2010-11, late.', ['2010-11 = 2010-11']],
  ['It was the most since July 2003. In January it fell.', ['July 2003 = 2003-07', 'January = 2024-01']],
  ['The 2010-15 war.', ['2010 = 2010', '15 = 2015']],
  ['It rains for half an hour later this week.', ['half an hour = PT0.5H', 'later this week = 2024-W20']],
])('stamps, lists of days and codes: %s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test('what a year owns is no decade', () => {
  expect(tagged("The/DT plan/NN met/VBD 2020/CD 's/POS targets/NNS")).toEqual(['2020 = 2020']);
  expect(tagged("The/DT plan/NN of/IN the/DT 1990/CD 's/POS")).toEqual(["the 1990 's = 199"]);
});

test('ages and adjectives are times of the report, but nothing happens at them', () => {
  const text = 'On Monday the 32-year-old fled.';
  const draft = exampleDraft(text, published);
  draft.times = findTimes(draft, words);
  expect(draft.times.map(({ text }) => text)).toEqual(['Monday', '32-year-old']);
  expect(momentsOf(draft).map(({ text }) => text)).toEqual(['Monday']);
});

test.each([
  ['2024-04-20', 'The mill had a second-quarter loss.', '2023-Q2'],
  ['2024-06-20', 'The mill had a second-quarter loss.', '2024-Q2'],
  ['2024-07-20', 'The mill had a second-quarter loss.', '2024-Q2'],
])('published %s: %s → %s', (publishedAt, text, value) => {
  expect(findTimes(exampleDraft(text, publishedAt), words)[0]?.value).toBe(value);
});

test.each([
  ['Shells fell on Monday. The mill was hit at 9 a.m.', '2024-05-13T09:00'],
  ['Shells fell on Monday.\n\nThe mill was hit at 9 a.m.', 'T09:00'],
  ['It had been shut since Monday and was opened at 9 a.m.', 'T09:00'],
  ['It opened at 9 a.m. on Tuesday, and on Monday it was shut.', '2024-05-14T09:00'],
])('the day of a clock: %s', (text, value) => {
  expect(findTimes(exampleDraft(text, published), words).find((time) => time.text.includes('9'))?.value).toBe(
    value,
  );
});

import { expect, test } from 'vitest';
import { taggedOn, valuesOn } from './exampleTimes.js';

/** A Wednesday of a second quarter. */
const published = '2024-05-15';

const values = valuesOn(published);
const tagged = taggedOn(published);

test('a short month before a capital is a month where a preposition says so, else a given name', () => {
  expect(values('Jan Kowal left the mill.')).toEqual([]);
  expect(values('It reopened in Jan, Kowal said.')).toEqual(['Jan = 2024-01']);
  expect(values('It reopened on Jan 4.')).toEqual(['Jan 4 = 2024-01-04']);
});

test('a short month behind a name is part of it, behind a small word it is a month', () => {
  expect(tagged('Omar/NNP/PROPN Jan/NNP/PROPN left/VBD/VERB')).toEqual([]);
  expect(tagged('since/IN/ADP Jan/NNP/PROPN it/PRP/PRON grew/VBD/VERB')).toEqual(['Jan = 2024-01']);
});

test.each([
  ['The mill lost money in the first quarter.', ['the first quarter = 2024-Q1']],
  ['The mill lost money in the fourth quarter.', ['the fourth quarter = 2023-Q4']],
  ['The mill will reopen in the first quarter.', ['the first quarter = 2025-Q1']],
  ['Its third-quarter loss was small.', ['third-quarter = 2023-Q3']],
  ['The 2021 second quarter was better.', ['The 2021 second quarter = 2021-Q2']],
  ['Last year’s second quarter was better.', ['Last year’s second quarter = 2023-Q2']],
  ['It lost money in the latest quarter.', ['the latest quarter = 2024-Q1']],
  [
    'Sales rose in the first quarter from a year earlier.',
    ['the first quarter = 2024-Q1', 'a year earlier = 2023-Q1'],
  ],
  ['In April sales rose from a year earlier.', ['April = 2024-04', 'a year earlier = 2023-04']],
  ['It beat the year-ago period.', ['the year-ago period = 2023']],
  ['A third quarter of the flour was lost.', []],
])('quarters: %s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['They had fought for years.', ['years = PXY']],
  ['It took months of talks.', ['months = PXM']],
  ['Hours after the blast the gate reopened.', ['Hours = PTXH']],
  ['Two generations ago, or decades ago, it was a port.', ['decades ago = PAST_REF']],
  ['Several months ago it was a port.', ['Several months ago = PAST_REF']],
  ['A couple of months ago it was a port.', ['A couple of months ago = 2024-03']],
  ['It rained for several days.', ['several days = PXD']],
  ['It rained for two decades.', ['two decades = P2DE']],
  ['Rents doubled over the last decade.', ['the last decade = P1DE']],
  ['It burned two weeks ago.', ['two weeks ago = 2024-W18']],
  ['The years have passed and the working days are long.', []],
])('lengths without a number: %s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['It costs $3,000 a year.', ['a year = P1Y']],
  ['Prices rise 4 percent a month.', ['a month = P1M']],
  ['It mills nine tons per day.', ['per day = P1D']],
  ['Nine men a day after the storm.', ['a day = P1D']],
  ['It costs $40 a month after that.', ['a month = P1M']],
  ['A day of mourning.', []],
])('so many each: %s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['The raid began at 4 a.m. local time.', ['4 a.m. local time = T04:00']],
  ['The raid began at 0430 GMT.', ['0430 GMT = T04:30']],
  ['On Monday, a shell hit the mill at 9 a.m.', ['Monday = 2024-05-13', '9 a.m. = 2024-05-13T09:00']],
  ['Shells fell on Monday. The mill closed at 9 a.m.', ['Monday = 2024-05-13', '9 a.m. = 2024-05-13T09:00']],
  ['The shop is open 5 to 6pm.', ['5 to 6pm = T17:00/T18:00']],
  ['It was five to six p.m.', ['five to six p.m. = T17:55']],
  ['Shells fell at dawn. On Monday it rained.', ['dawn = TMO', 'Monday = 2024-05-13']],
  ['See photo x3pm and file cc-413d-b8.', []],
])('clocks: %s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['It was dry in the spring.', ['the spring = 2024-SP']],
  ['It was wet this fall.', ['this fall = 2024-FA']],
  ['It was wet in the winter.', ['the winter = 2023-WI']],
  ['It has been dry since the fall of the capital.', []],
  ['They met this past weekend.', ['this past weekend = 2024-W19-WE']],
  ['They met this past Monday.', ['this past Monday = 2024-05-13']],
  ['Results are due by year-end.', ['year-end = 2024']],
  [
    'He was seen on Monday. Later in the day he left.',
    ['Monday = 2024-05-13', 'Later in the day = 2024-05-13'],
  ],
  ['It was closed on Memorial Day.', ['Memorial Day = 2023-05-29']],
  ['It will be closed on Memorial Day.', ['Memorial Day = 2024-05-27']],
  ['It was closed on Thanksgiving 2019.', ['Thanksgiving 2019 = 2019-11-28']],
  ['It was built in the late ’70s.', ['the late ’70s = 197']],
  ['It will close by the end of the decade.', ['the end of the decade = 202']],
  ['Shells fell in midafternoon.', ['midafternoon = TAF']],
  ['A wall of 347 AD, or of AD 420.', ['347 AD = 0347', 'AD 420 = 0420']],
  ['A wall of 50 BC, or c. 347.', ['50 BC = BC0050', '347 = 0347']],
  ['It held 347 men and 420 ads.', []],
  ['The 9/11 attacks.', ['9/11 = 2001-09-11']],
  ['A seat of 9/110.', []],
  ['It was here previously, and by now it is gone.', ['previously = PAST_REF', 'now = PRESENT_REF']],
])('parts of the year and feasts: %s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['They/PRP agreed/VBD to/TO meet/VB Friday/NNP', 'Friday = 2024-05-17'],
  ['They/PRP tried/VBD to/TO flee/VB Friday/NNP', 'Friday = 2024-05-10'],
  ['They/PRP rejected/VBD the/DT plan/NN Friday/NNP', 'Friday = 2024-05-10'],
  ['They/PRP plan/VBP a/DT march/NN Friday/NNP', 'Friday = 2024-05-17'],
  ['It/PRP closed/VBD due/JJ to/IN storms/NNS Friday/NNP', 'Friday = 2024-05-10'],
  ['It/PRP is/VBZ due/JJ to/TO close/VB Friday/NNP', 'Friday = 2024-05-17'],
  ['It/PRP went/VBD ahead/RB Friday/NNP', 'Friday = 2024-05-10'],
  ['It/PRP closed/VBD ahead/RB of/IN Friday/NNP', 'Friday = 2024-05-17'],
  ['It/PRP rose/VBD more/JJR than/IN expected/VBN Friday/NNP', 'Friday = 2024-05-10'],
  ['Council/NN to/TO meet/VB Friday/NNP', 'Friday = 2024-05-17'],
  ['The/DT court/NN meets/VBZ Friday/NNP', 'Friday = 2024-05-17'],
  ['The/DT court/NN says/VBZ Friday/NNP', 'Friday = 2024-05-10'],
  ['He/PRP could/MD face/VB charges/NNS Friday/NNP', 'Friday = 2024-05-17'],
  ['He/PRP could/MD not/RB be/VB reached/VBN Friday/NNP', 'Friday = 2024-05-10'],
  ['He/PRP may/MD have/VB fled/VBN Friday/NNP', 'Friday = 2024-05-10'],
  ['The/DT court/NN adjourned/VBD until/IN Friday/NNP', 'Friday = 2024-05-17'],
  ['The/DT deadline/NN is/VBZ June/NNP 20/CD', 'June 20 = 2024-06-20'],
  ['He/PRP leaves/VBZ office/NN Sept./NNP 20/CD', 'Sept. 20 = 2024-09-20'],
  ['He/PRP left/VBD office/NN Sept./NNP 20/CD', 'Sept. 20 = 2023-09-20'],
  ['The/DT 1998/CD bombing/NN suspect/NN died/VBD May/NNP 9/CD', 'May 9 = 2024-05-09'],
])('the tense of the clause: %s', (triples, expected) => {
  expect(tagged(triples).at(-1)).toBe(expected);
});

test.each([
  ['It is shut every Friday and Saturday.', ['every Friday = XXXX-WXX-5', 'Saturday = XXXX-WXX-6']],
  [
    'It shuts every Friday, but on Saturday it was shut.',
    ['every Friday = XXXX-WXX-5', 'Saturday = 2024-05-11'],
  ],
  ['A raid on the night of 3 May.', ['night of 3 May = 2024-05-03TNI']],
  ['It was the dawn of an era, the night of the dead.', []],
  ['A raid overnight on Saturday.', ['overnight on Saturday = 2024-05-11TNI']],
  ['The second raid in as many days.', []],
  ['It may march, as January and Marches show.', ['January = 2024-01']],
  ['It was shut from Thursday to Monday.', ['Thursday = 2024-05-09', 'Monday = 2024-05-13']],
  ['It was shut between Friday and Tuesday.', ['Friday = 2024-05-10', 'Tuesday = 2024-05-14']],
  ['It was shut on Thursday and Tuesday.', ['Thursday = 2024-05-09', 'Tuesday = 2024-05-14']],
  ['It was shut from Monday to Thursday.', ['Monday = 2024-05-06', 'Thursday = 2024-05-09']],
  ['It was shut on Monday and on Thursday.', ['Monday = 2024-05-13', 'Thursday = 2024-05-09']],
  ['Sales rose in March and April.', ['March = 2024-03', 'April = 2024-04']],
  ['It grew from February to March.', ['February = 2024-02', 'March = 2024-03']],
  ['The boys want to March.', []],
  ['Shells killed 12 in April.', ['April = 2024-04']],
  ['Shells fell on 12 of April.', ['12 of April = 2024-04-12']],
])('habits, nights and months beside months: %s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test('a word of a name is no day, and a rate needs something that is counted', () => {
  expect(tagged('She/PRP reads/VBZ Nepal/NNP Today/NNP')).toEqual([]);
  expect(tagged('She/PRP left/VBD Nepal/NNP today/NN')).toEqual(['today = 2024-05-15']);
  expect(tagged('Forty/CD lorries/NNS a/DT day/NN cross/VBP')).toEqual(['a day = P1D']);
  expect(tagged('It/PRP was/VBD a/DT day/NN of/IN mourning/NN')).toEqual([]);
});

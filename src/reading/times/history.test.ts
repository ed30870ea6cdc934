import { expect, test } from 'vitest';
import { times as words } from '../languages/en/times.js';
import { exampleDraft, taggedSentence } from './exampleDraft.js';
import { valuesOn } from './exampleTimes.js';
import { findTimes } from './find.js';

/** A Wednesday. */
const published = '2025-03-12';

const values = valuesOn(published);

test.each([
  'The fort is known today as the Lower Gate.',
  'The well is still used today.',
  'He was born in what is today Chad.',
  'That made the port the place where it is today.',
  'The fear is as strong today as in the war.',
])('these days: %s', (text) => {
  expect(values(text)).toEqual(['today = PRESENT_REF']);
});

test.each([
  'Shells fell today.',
  'It became known today that two had died.',
  'The vote is today.',
  'As expected, it is today.',
  'The road was still shut today.',
  'The court ruled today as expected.',
  'He said he still hopes. The talks resume today.',
])('the day itself: %s', (text) => {
  expect(values(text)).toContain('today = 2025-03-12');
});

test('what still goes on today goes on that day', () => {
  const { text, sentence } = taggedSentence(
    'Crews/NNS/NOUN are/VBP/AUX still/RB/ADV digging/VBG/VERB today/NN/NOUN',
  );
  const [time] = findTimes({ ...exampleDraft(text, published), sentences: [sentence] }, words);
  expect(time?.value).toBe('2025-03-12');
});

test.each([
  ['They are/VBP/AUX to/TO/PART meet/VB/VERB', '2025-03-14'],
  ['They were/VBD/AUX close/JJ/ADJ', '2025-03-07'],
])('an arranged day lies ahead: On Friday %s', (clause, value) => {
  const { text, sentence } = taggedSentence(
    `On/IN/ADP Friday/NNP/PROPN ${clause.replace('They', 'they/PRP/PRON')}`,
  );
  const [time] = findTimes({ ...exampleDraft(text, published), sentences: [sentence] }, words);
  expect(time?.value).toBe(value);
});

test('a season of a year tells the year', () => {
  expect(values('In the summer of 2019 he fled. He died later that year.')).toContain(
    'later that year = 2019',
  );
});

test.each([
  ['It was printed in 1892nine months later.', '1892 = 1892'],
  ['On May 3, 2014appeared a new list.', 'May 3, 2014 = 2014-05-03'],
])('a year that lost the space behind it: %s', (text, expected) => {
  expect(values(text)).toContain(expected);
});

test.each([
  'A pipe of 1900metres burst.',
  'It runs at 1900watt there.',
  'It was made in 1900hours.',
  'It grew to 1900people.',
])('a number with its unit: %s', (text) => {
  expect(values(text).some((value) => value.endsWith('= 1900'))).toBe(false);
});

test('once a year of three digits is told, more of them are read', () => {
  expect(values('Pior (c. 214 – 268) lived there.\n\nIn 238 he left. He came back around 251.')).toEqual([
    '214 = 0214',
    '268 = 0268',
    '238 = 0238',
    '251 = 0251',
  ]);
});

test.each([
  'In 238 he left.',
  'Pior (c. 214) lived there, in 238 houses.',
  'Pior (c. 214) lived there with a band of 238.',
  'Pior (c. 214) lived there, from 238-bed wards.',
])('numbers of three digits are no years: %s', (text) => {
  expect(values(text).some((value) => value.startsWith('238'))).toBe(false);
});

test('the months of a list that lies ahead go on', () => {
  const { text, sentence } = taggedSentence(
    'It/PRP/PRON stops/VBZ/VERB here/RB/ADV in/IN/ADP June/NNP/PROPN , in/IN/ADP Graz/NNP/PROPN in/IN/ADP August/NNP/PROPN and/CC/CCONJ in/IN/ADP Linz/NNP/PROPN in/IN/ADP October/NNP/PROPN',
  );
  const times = findTimes({ ...exampleDraft(text, published), sentences: [sentence] }, words);
  expect(times.map(({ value }) => value)).toEqual(['2025-06', '2025-08', '2025-10']);
});

test('a month told back is no part of such a list', () => {
  expect(values('It will open in December. It burned in February.')).toEqual([
    'December = 2025-12',
    'February = 2025-02',
  ]);
});

import { expect, test } from 'vitest';
import { quantities as words } from '../languages/en/numbersQuantities.js';
import { times as timeWords } from '../languages/en/times.js';
import { exampleDraft, taggedSentence } from '../times/exampleDraft.js';
import { findTimes } from '../times/find.js';
import { findQuantities } from './find.js';

function read(text: string) {
  const draft = exampleDraft(text, '2025-03-12');
  draft.times = findTimes(draft, timeWords);
  return findQuantities(draft, words);
}

test.each([
  [
    'They freed 22 hostages.',
    { value: 22, low: 22, high: 22, bound: 'exact', unit: 'hostage', of: 'hostages' },
  ],
  ['More than 30 lorries crossed.', { value: 30, low: 31, high: null, bound: 'moreThan', unit: 'lorry' }],
  ['At least 12 houses fell.', { value: 12, low: 12, high: null, bound: 'atLeast', unit: 'house' }],
  ['Up to 9 people drowned.', { value: 9, low: null, high: 9, bound: 'atMost', unit: 'people' }],
  ['Fewer than 50 patients left.', { value: 50, high: 49, bound: 'lessThan' }],
  ['Around 300 families fled.', { value: 300, bound: 'about' }],
  [
    'Between 10 and 15 villages burned.',
    { value: null, low: 10, high: 15, bound: 'between', unit: 'village' },
  ],
  ['Some 10-15 villages burned.', { value: null, low: 10, high: 15, bound: 'between' }],
  ['Ten or twelve boats sank.', { value: null, low: 10, high: 12, bound: 'between' }],
  ['From 10 to 15 million dollars.', { low: 10_000_000, high: 15_000_000, unit: 'dollar' }],
  ['Dozens of miners died.', { value: null, low: 24, bound: 'vague', unit: 'miner' }],
  ['Several bridges fell.', { value: null, low: 3, bound: 'vague' }],
  ['Tens of thousands of people fled.', { value: null, low: 20_000, bound: 'vague' }],
  ['It cost $1.5m in all.', { value: 1_500_000, unit: 'dollar', of: null }],
  ['It cost €20 billion in all.', { value: 20_000_000_000, unit: 'euro' }],
  ['Prices rose 7 per cent.', { value: 7, unit: 'percentage' }],
  ['The post lies 12 km north.', { value: 12, unit: 'kilometre', of: null }],
  ['The truce held for 90 days.', { value: 90, unit: 'day', of: null }],
  ['A 25-year-old was shot.', { value: 25, unit: 'year of age', of: null }],
  ['Her now-8 month-old calf.', { value: 8, unit: 'month of age', of: null }],
  ['They shot Ana Roe, 42; nobody else fell.', { value: 42, unit: 'year of age', of: null }],
  ['They were 16- to 24-year-olds.', { low: 16, high: 24, unit: 'year of age' }],
  ['They were aged 18 to 24 then.', { low: 18, high: 24, unit: 'year of age' }],
  ['It lent 90 Hong Kong dollars.', { value: 90, unit: 'hong kong dollar' }],
  ['Over 3.2m people fled.', { value: 3_200_000, bound: 'moreThan', unit: 'people' }],
  ['A 3.2m lane.', { value: 3.2, unit: 'metre' }],
  ['It cost $40 million U.S. per year.', { value: 40_000_000, unit: 'dollar per year' }],
  ['It cost $40 CAD in all.', { value: 40, unit: 'canadian dollar' }],
  ['It was a $40 million NZ loan.', { value: 40_000_000, unit: 'dollar' }],
  ['It cost $A40m in all.', { value: 40_000_000, unit: 'australian dollar' }],
  ['It cost Rs. 1,300 in all.', { value: 1300, unit: 'rupee' }],
  ['It cost 90 Danish crowns in all.', { value: 90, unit: 'danish krone' }],
  ['The motor gives 90 PS.', { value: 90, unit: 'horsepower' }],
  ['A depot of 70 m2.', { value: 70, unit: 'square metre' }],
  ['A current of 1.5 A/cm² flowed.', { value: 1.5, unit: 'ampere per square centimetre' }],
  ['A 30,000 barrel-a-day field.', { value: 30_000, unit: 'barrel per day' }],
  ['A quarter of a mile burned.', { value: 0.25, unit: 'mile' }],
  ['A sub-9 metre hull.', { value: 9, bound: 'lessThan', unit: 'metre' }],
  ['In the energy sector 0.4 percent was lost.', { value: 0.4, unit: 'percentage' }],
  ['The comet returns every 76 years.', { value: 76, unit: 'year', of: null }],
  ['It stopped in about 9 seconds.', { value: 9, unit: 'second', of: null }],
  ['The 1870 sq m hall burned.', { value: 1870, unit: 'square metre' }],
  ['One in seven huts burned.', { value: 1 / 7, unit: 'hut', of: 'huts' }],
  ['About one out of ten fled.', { value: 0.1, bound: 'about' }],
  ['Its 12 or more clinics shut.', { value: 12, bound: 'atLeast' }],
  ['Two-thirds of the town burned.', { value: 2 / 3 }],
])('%s', (text, expected) => {
  const [first, second] = read(text);
  expect(first).toMatchObject(expected);
  expect(second).toBeUndefined();
});

test('the tagged noun phrase is what a number counts', () => {
  const tagged = taggedSentence(
    'The/DT/DET blast/NN/NOUN killed/VBD/VERB two/CD/NUM French/JJ/ADJ soldiers/NNS/NOUN and/CC/CCONJ hurt/VBD/VERB five/CD/NUM ././PUNCT',
  );
  const draft = { ...exampleDraft(tagged.text), sentences: [tagged.sentence] };
  expect(findQuantities(draft, words)).toMatchObject([
    { value: 2, unit: 'soldier', of: 'French soldiers' },
    { value: 5, unit: null, of: null },
  ]);
});

test.each([
  [
    'Ten/CD/NUM lorries/NNS/NOUN left/VBD/VERB while/IN/SCONJ six/CD/NUM faced/VBN/VERB long/JJ/ADJ waits/NNS/NOUN ././PUNCT',
    6,
    null,
  ],
  [
    'Six/CD/NUM faced/VBN/VERB long/JJ/ADJ waits/NNS/NOUN and/CC/CCONJ two/CD/NUM were/VBD/AUX denied/VBN/VERB ././PUNCT',
    6,
    null,
  ],
  [
    'Six/CD/NUM armed/VBN/VERB men/NNS/NOUN and/CC/CCONJ two/CD/NUM boys/NNS/NOUN fled/VBD/VERB ././PUNCT',
    6,
    'armed men',
  ],
  [
    'Six/CD/NUM lorries/NNS/NOUN left/VBD/VERB while/IN/SCONJ four/CD/NUM faced/JJ/ADJ long/JJ/ADJ waits/NNS/NOUN ././PUNCT',
    4,
    null,
  ],
  [
    'They/PRP/PRON saw/VBD/VERB two/CD/NUM dogs/NNS/NOUN and/CC/CCONJ six/CD/NUM armed/VBN/VERB men/NNS/NOUN ././PUNCT',
    6,
    'armed men',
  ],
  ['They/PRP/PRON saw/VBD/VERB six/CD/NUM armed/VBN/VERB men/NNS/NOUN ././PUNCT', 6, 'armed men'],
  ['Two/CD/NUM of/IN/ADP those/DT/DET visits/NNS/NOUN failed/VBD/VERB ././PUNCT', 2, 'visits'],
])('%s: %i of %s', (triples, value, of) => {
  const { text, sentence } = taggedSentence(triples);
  const found = findQuantities({ ...exampleDraft(text), sentences: [sentence] }, words);
  expect(found.find((one) => one.value === value)).toMatchObject({ of });
});

const unitsOf = (triples: string): (string | null)[] => {
  const { text, sentence } = taggedSentence(triples);
  return findQuantities({ ...exampleDraft(text), sentences: [sentence] }, words).map(({ unit }) => unit);
};

test('a hyphen ties a number to one noun, for all numbers of its list', () => {
  const crews = 'six/CD/NUM -/HYPH/PUNCT man/NN/NOUN crews/NNS/NOUN';
  expect(unitsOf(`Some/DT/DET ${crews}`)).toEqual(['man']);
  expect(unitsOf(`three/CD/NUM -/HYPH/PUNCT and/CC/CCONJ ${crews}`)).toEqual(['man', 'man']);
  expect(unitsOf('six/CD/NUM -/HYPH/PUNCT strong/JJ/ADJ crews/NNS/NOUN')).toEqual([null]);
  expect(unitsOf('six/CD/NUM man/NN/NOUN crews/NNS/NOUN')).toEqual(['crew']);
});

test('joined adjectives and a rate belong to what is counted, another count does not', () => {
  const guards = 'nine/CD/NUM young/JJ/ADJ and/CC/CCONJ old/JJ/ADJ guards/NNS/NOUN';
  expect(unitsOf(guards)).toEqual(['guard']);
  expect(
    unitsOf('nine/CD/NUM dead/JJ/ADJ and/CC/CCONJ several/JJ/ADJ hurt/JJ/ADJ guards/NNS/NOUN')[0],
  ).toBeNull();
  expect(unitsOf(`${guards} per/IN/ADP week/NN/NOUN`)).toEqual(['guard per week']);
  expect(unitsOf(`${guards} a/DT/DET week/NN/NOUN`)).toEqual(['guard']);
});

test('joined names describe the plural behind them', () => {
  expect(unitsOf('nine/CD/NUM Avia/NNP/PROPN and/CC/CCONJ Tatra/NNP/PROPN vans/NNS/NOUN')).toEqual(['van']);
  expect(unitsOf('nine/CD/NUM Avia/NNP/PROPN and/CC/CCONJ Tatra/NNP/PROPN left/VBD/VERB')).toEqual(['avia']);
});

test('a change in one measure is one quantity with both ends, and things that are counted stay apart', () => {
  const told = (text: string) =>
    read(text).map(({ value, low, high, unit }) => [value ?? `${low}-${high}`, unit]);
  expect(told('The price fell from $12 a year ago to about $9.')).toEqual([['9-12', 'dollar']]);
  expect(told('It fell from $12 a barrel in the north to $9.')).toEqual([['9-12', 'dollar per barrel']]);
  expect(told('It went from about 12 miles by road to 9.')).toEqual([['9-12', 'mile']]);
  expect(told('It went from 12-15 miles by road to 9.')).toEqual([
    ['12-15', 'mile'],
    [9, 'mile'],
  ]);
  expect(told('It fell from 12 huts on Monday to 9.')).toEqual([
    [12, 'hut'],
    [9, 'hut'],
  ]);
  expect(told('It rose by 12 percent by road to 9.')).toEqual([
    [12, 'percentage'],
    [9, null],
  ]);
  expect(told('It ran from 12 miles out. It went to 9.')).toEqual([
    [12, 'mile'],
    [9, null],
  ]);
  expect(told('It fell from 12 miles by road to $9.')).toEqual([
    [12, 'mile'],
    [9, 'dollar'],
  ]);
});

test('vague words count alone where they are plurals of numbers', () => {
  expect(read('The blast left dozens injured.')).toMatchObject([
    { text: 'dozens', low: 24, high: null, bound: 'vague', unit: null, of: null },
  ]);
  expect(read('They left hundreds of families without roofs.')).toMatchObject([{ low: 200, of: 'families' }]);
  expect(read('As many as 18 people drowned.')).toMatchObject([{ bound: 'atMost', high: 18, low: null }]);
  expect(read('They came in their thousands, by the dozens, and he scores.')).toEqual([]);
});

test.each([
  'In 2024 it fell.',
  'On Nov. 10 it fell.',
  'Resolution 2803 and Article 5 and Route 66.',
  'They won 3-1 at home.',
  'An F-16 and a COVID-19 case near the G7.',
  'Version 1.2.3 of the plan.',
  'The attacks of 9/11.',
  'Call +44 20 7946 0000.',
  'The 90th member joined in its 20s.',
  'The COVID -19 ward.',
  'At 9 West 71st Street and 70 Elm Way.',
  'Which one do you want?',
  'The constructor of the gate.',
])('no count in: %s', (text) => {
  expect(read(text).filter(({ of }) => of !== null)).toEqual([]);
});

test.each(['They scored in the second half.', 'It came in a 4x4.', 'He left in 2019 C Company.'])(
  'no number at all in: %s',
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test('quantities quote their text in order and never overlap', () => {
  const text = 'Between 5 and 6 men, 12 of the 40 boats, a few hundred huts, $3m, 4–5 cows, and 7%.';
  let free = 0;
  for (const quantity of read(text)) {
    expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
    expect(quantity.start).toBeGreaterThanOrEqual(free);
    free = quantity.end;
  }
});

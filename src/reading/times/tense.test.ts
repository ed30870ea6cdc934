import { expect, test } from 'vitest';
import { times as words } from '../languages/en/times.js';
import { exampleDraft, taggedSentence } from './exampleDraft.js';
import { findTimes } from './find.js';

/** A Wednesday. */
const published = '2024-05-15';

const last = (triples: string) => {
  const { text, sentence } = taggedSentence(triples);
  const draft = { ...exampleDraft(text, published), sentences: [sentence] };
  return findTimes(draft, words).at(-1)?.value;
};

test.each([
  ["The/DT chief/NN couldn/MD '/POS t/NN be/VB reached/VBN Friday/NNP", '2024-05-10'],
  ['He/PRP completes/VBZ his/PRP$ term/NN Friday/NNP', '2024-05-17'],
  ['The/DT chief/NN says/VBZ Friday/NNP', '2024-05-10'],
  ['He/PRP is/VBZ held/VBN over/IN the/DT raid/NN Friday/NNP', '2024-05-10'],
  ['Ten/CD were/VBD killed/VBN when/WRB gangs/NNS overran/VBP it/PRP on/IN Friday/NNP', '2024-05-10'],
  ['The/DT road/NN was/VBD closed/VBN through/IN Friday/NNP', '2024-05-17'],
  ['It/PRP was/VBD shut/VBN Wednesday/NNP through/IN Friday/NNP', '2024-05-10'],
  ['It/PRP delayed/VBD its/PRP$ June/NNP 9/CD meeting/NN', '2024-06-09'],
  ['It/PRP met/VBD on/IN June/NNP 9/CD', '2023-06-09'],
  ['That/DT June/NNP raid/NN killed/VBD ten/CD', '2023-06'],
  ['It/PRP is/VBZ open/JJ through/IN December/NNP 30/CD', '2024-12-30'],
  ['Rain/NN is/VBZ seen/VBN for/IN Friday/NNP', '2024-05-17'],
  ["He/PRP was/VBD blamed/VBN for/IN Friday/NNP 's/POS raid/NN", '2024-05-10'],
  ['They/PRP raised/VBD it/PRP to/TO fill/VB bags/NNS by/IN Friday/NNP', '2024-05-17'],
  ['They/PRP announced/VBD plans/NNS to/TO meet/VB Friday/NNP', '2024-05-17'],
  ["It/PRP is/VBZ an/DT effort/NN to/TO recover/VB from/IN Friday/NNP 's/POS raid/NN", '2024-05-10'],
  ['The/DT trial/NN is/VBZ set/VBN for/IN July/NNP 10/CD', '2024-07-10'],
  ['The/DT road/NN was/VBD closed/VBN through/IN July/NNP 10/CD', '2024-07-10'],
  ['The/DT road/NN was/VBD closed/VBN on/IN July/NNP 10/CD', '2023-07-10'],
  ['It/PRP opens/VBZ on/IN June/NNP 9/CD at/IN a/DT place/NN to/TO be/VB chosen/VBN', '2024-06-09'],
])('%s', (triples, value) => {
  expect(last(triples)).toBe(value);
});

test('a month that comes round again after a dated one is the last there was', () => {
  const text = 'He was held on 11 December 2022. In September a judge freed him.';
  const value = (publishedAt: string) => findTimes(exampleDraft(text, publishedAt), words).at(-1)?.value;
  expect(value('2024-03-30')).toBe('2023-09');
  expect(value('2029-03-30')).toBe('2022-09');
});

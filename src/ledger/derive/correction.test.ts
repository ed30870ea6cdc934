import { expect, test } from 'vitest';
import type { Claim } from '../../reading/reading.js';
import { correctionOf } from './correction.js';

const quote: Claim['quote'] = { start: 0, end: 4, exact: 'ten', prefix: '', suffix: '' };

const claim: Claim = {
  id: 'k1',
  register: 'attacks',
  kind: 'attack',
  scope: 'event',
  quote,
  trigger: { start: 0, end: 4, text: 'hit' },
  chain: [],
  certainty: 'stated',
  background: false,
  when: { from: '2026-03-09', to: '2026-03-11', value: null, basis: 'text' },
  where: [
    {
      name: 'Bara',
      geonameId: null,
      lat: 13.7,
      lon: 30.4,
      country: 'SD',
      admin1: null,
      precision: 'exact',
      certainty: 'stated',
    },
  ],
  who: [],
  counts: [{ measure: 'killed', value: 10, low: 10, high: 12, bound: 'between', of: null, quote }],
  fields: {},
  partOf: null,
};

const check = (path: string, value: unknown) => expect(correctionOf(claim, path, value)).toEqual(value);
const checkNot = (path: string, value: unknown) =>
  expect(() => correctionOf(claim, path, value), `${path} ${value}`).toThrow(
    expect.objectContaining({ code: 'badInput' }),
  );

test('a part is corrected where its whole still holds', () => {
  check('where[0].lat', -89.5);
  check('where[0].name', 'El Obeid');
  check('when.from', '2026-03-11');
  check('when.to', null);
  check('counts[0].low', 11);
  check('counts[0].high', 1e12);
  check('counts[0].bound', 'about');
});

test('a part is held to what its whole has to be', () => {
  checkNot('where[0].lat', 500);
  checkNot('where[0].lon', 181);
  checkNot('where[0].lat', null);
  checkNot('when.from', '2026-03-12');
  checkNot('when.to', '2026-02');
  checkNot('counts[0].low', 13);
  checkNot('counts[0].high', 9);
});

test('a corrected number takes its ends with it, and nobody counts without end', () => {
  check('counts[0].value', 40);
  checkNot('counts[0].value', 1e308);
  checkNot('counts[0].high', 1e13);
  checkNot('counts[1]', { measure: 'killed', value: 1e308 });
});

test('a day of a field is one of the calendar', () => {
  const waiver: Claim = { ...claim, register: 'policy', kind: 'waiver' };
  const expires = (day: string) => correctionOf(waiver, 'fields.expires', [day]);
  expect(expires('2026-02-28')).toEqual(['2026-02-28']);
  expect(() => expires('2026-02-31')).toThrow(expect.objectContaining({ code: 'badInput' }));
});

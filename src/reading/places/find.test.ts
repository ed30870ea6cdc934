import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadGazetteer } from '../../desk/gazetteer.js';
import { loadSyntax } from '../../desk/models.js';
import { englishPlaces } from '../languages/en/places.js';
import { exampleDraft } from '../times/exampleDraft.js';
import { findPlaces } from './find.js';
import { isMetonym } from './metonym.js';
import { whereOf } from './where.js';

const syntax = loadSyntax();
const gazetteer = loadGazetteer();

function read(text: string) {
  const draft = exampleDraft(text);
  draft.sentences = syntax.annotate(text, [{ start: 0, end: text.length }]);
  draft.places = findPlaces(draft, gazetteer, englishPlaces);
  return draft;
}
const told = (text: string) =>
  read(text).places.map(({ text: words, kind, country, admin1 }) =>
    [words, kind, country ?? '-', admin1 ?? '-'].join(' '),
  );

test.each([
  ['Shells fell on Aleppo on Monday.', ['Aleppo city SY Aleppo']],
  [
    'A bus burned near Springfield, Illinois.',
    ['Springfield city US Illinois', 'Illinois admin1 US Illinois'],
  ],
  ['Raiders left Andar district, Ghazni province.', ['Andar admin2 AF Ghazni', 'Ghazni admin1 AF Ghazni']],
  // What the text puts in a province is not the town of that name elsewhere.
  ['Raiders left Chak district, Ghazni province.', ['Chak admin2 AF Ghazni', 'Ghazni admin1 AF Ghazni']],
  ['Raiders left Chak, a day from Ghazni province.', ['Chak city PK Sindh', 'Ghazni admin1 AF Ghazni']],
  ['Raiders left Dorsala-ye Zal district.', ['Dorsala-ye Zal admin2 - -']],
  ['A Kabul-based charity left.', ['Kabul city AF Kabul']],
  ['Fighting spread through Homs and Hama provinces.', ['Homs admin1 SY Homs', 'Hama admin1 SY Hama']],
  ['Rockets hit northern Gaza again.', ['northern Gaza region PS Gaza Strip']],
  ['Aid went through the Erez crossing.', ['Erez crossing crossing PS Gaza Strip']],
  ['In the state of Washington, rivers rose.', ['Washington admin1 US Washington']],
  ['The U.S. sent envoys to Hodeidah.', ['U.S. country US -', 'Hodeidah city YE Al Hudaydah']],
])('%s', (text, places) => {
  expect(told(text)).toEqual(places);
});

test.each([
  ['Jordan Smith read a statement.'],
  ['Georgia Brown and Paris Miller resigned.'],
  ['Reading the list took an hour.'],
  ['Syrian officers spoke to the French about them.'],
  ['The NGO gave us most of its tents.'],
  ['The Denver Post printed it.'],
])('no place: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('a name that the gazetteer lacks stays, with nulls', () => {
  const [village, gate] = read('The village of Kharwazi burned; the Dorsala crossing shut.').places;
  expect(village).toMatchObject({
    name: 'Kharwazi',
    kind: 'city',
    lat: null,
    country: null,
    certainty: 'unknown',
  });
  expect(gate).toMatchObject({ name: 'Dorsala crossing', kind: 'crossing', lon: null, certainty: 'unknown' });
});

test('a report without capitals, and one in capitals', () => {
  expect(told('police said a mayor was shot in medellin, colombia, on monday.')).toEqual([
    'medellin city CO Antioquia',
    'colombia country CO -',
  ]);
  expect(told('BLAST KILLS SEVEN POLICEMEN IN KANDAHAR')).toEqual(['KANDAHAR city AF Kandahar']);
});

test('the rest of a report tells which place a name means', () => {
  expect(told('Troops left Tripoli. Lebanese officers met in Beirut.')[0]).toContain('LB');
  expect(told('Troops left Tripoli. Libyan officers met in Benghazi.')[0]).toContain('LY');
});

test('beside a place is not in it', () => {
  const precision = (text: string) => {
    const draft = read(text);
    return draft.places.map((place) => whereOf(place, draft.sentences[0]!, englishPlaces).precision);
  };
  expect(precision('They died in Mosul.')).toEqual(['exact']);
  expect(precision('They died near the city of Mosul.')).toEqual(['near']);
  expect(precision('They died 15 km east of Mosul.')).toEqual(['near']);
  expect(precision('They died in Helmand province.')).toEqual(['admin1']);
  expect(precision('They died in Sudan.')).toEqual(['country']);
  expect(precision('They died in the village of Kharwazi.')).toEqual(['exact']);
});

test('a seat of government may stand for a government', () => {
  const metonyms = (text: string) => {
    const draft = read(text);
    return draft.places.map((place) => isMetonym(place, draft, englishPlaces));
  };
  expect(metonyms('Ankara rejected the offer.')).toEqual([true]);
  expect(metonyms('Shops closed in Ankara.')).toEqual([false]);
});

test('every place is its slice of the text, in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let end = 0;
      for (const place of read(text).places) {
        expect(text.slice(place.start, place.end)).toBe(place.text);
        expect(place.start).toBeGreaterThanOrEqual(end);
        end = place.end;
      }
    }),
    { seed: 7, numRuns: 100 },
  );
});

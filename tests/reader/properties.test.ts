import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Reading } from '../../src/reading/reading.js';
import { readText } from './check.js';

/** Claims of a reading without ids and offsets, in text order: what is left must not depend on names or on neighbours. */
function told({ claims, document }: Reading, from = 0, to = document.text.length) {
  return claims
    .filter(({ quote }) => quote.start >= from && quote.end <= to)
    .map((claim: Claim) => ({
      kind: `${claim.register}/${claim.kind}`,
      quote: claim.quote.exact,
      trigger: claim.trigger.text,
      chain: claim.chain,
      scope: claim.scope,
      certainty: claim.certainty,
      background: claim.background,
      when: claim.when,
      where: claim.where.map(({ name, precision, certainty, country }) => ({
        name,
        precision,
        certainty,
        country,
      })),
      who: claim.who.map(({ role, name, kind }) => ({ role, name, kind })),
      counts: claim.counts.map(({ measure, value, low, high, of }) => ({ measure, value, low, high, of })),
      fields: claim.fields,
    }));
}

const PERSONS = [
  'Amina Yusuf',
  'Daniel Okoro',
  'Leila Rahman',
  'Pavlo Hrytsenko',
  'Rosa Quispe',
  'Jan Novak',
];
const GROUPS = ['River Front', 'Sahel Dawn Movement', 'People’s Resistance Front', 'Harmattan Militia'];
const FORCES = ['Northern Brigade', 'Harmattan Army', 'Coastal Guard', 'Republican Police'];
const STATES = ['Niger', 'Uganda', 'Mali', 'Chad', 'Kenya', 'Ghana', 'Egypt', 'Peru'];
const TEMPLATES: readonly (readonly [names: readonly string[], text: string])[] = [
  [PERSONS, 'Rebels killed NAME, a doctor, in Bunia on Tuesday, police said.'],
  [PERSONS, 'Seven missions were facilitated last week, NAME told reporters. NAME said one was denied.'],
  [PERSONS, 'NAME met the governor in Goma on Monday. He said two soldiers were killed in the raid.'],
  [PERSONS, 'According to NAME, the shelling destroyed a clinic and wounded 11 patients.'],
  [GROUPS, 'Fighters of the NAME attacked a convoy near Djibo on 7 March, killing four soldiers.'],
  [GROUPS, 'The army said the NAME abducted nine farmers. The NAME denied it.'],
  [GROUPS, 'The NAME claimed responsibility for the bombing, which killed three people.'],
  [FORCES, 'Soldiers of the NAME raided a farm near Juba on Sunday and detained six men.'],
  [FORCES, 'The NAME arrested two smugglers on 2 March, its spokesman said.'],
  [STATES, 'NAME condemned the killing of a journalist on Friday.'],
  [STATES, 'NAME extended the arms embargo for 90 days on 2 March.'],
  [STATES, 'NAME’s army said it arrested 12 smugglers on Sunday.'],
];

/** The claims with the name and its country put aside. */
const nameless = (text: string, name: string) => {
  const claims = told(readText(text)).map((claim) => ({
    ...claim,
    where: claim.where.map((place) => ({ ...place, country: null })),
  }));
  return JSON.parse(JSON.stringify(claims).replaceAll(name, 'NAME'));
};

describe('names', () => {
  it('change nothing but names, whoever of a kind acts, is harmed or speaks', () => {
    const swap = fc.constantFrom(...TEMPLATES).chain(([names, text]) =>
      fc.record({
        text: fc.constant(text),
        pair: fc.shuffledSubarray([...names], { minLength: 2, maxLength: 2 }),
      }),
    );
    fc.assert(
      fc.property(swap, ({ text, pair: [one = '', other = ''] }) => {
        const first = nameless(text.replaceAll('NAME', one), one);
        expect(first.length, text).toBeGreaterThan(0);
        expect(nameless(text.replaceAll('NAME', other), other), `${one} / ${other}: ${text}`).toEqual(first);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

/** Paragraphs that share no actor, place or country, each with a day of its own. */
const PARAGRAPHS = [
  'Gunmen killed two nurses and a driver near Bunia on Tuesday, the Congolese army said.',
  'The Chaman crossing was closed for a third straight day on Wednesday.',
  'Police in Tunis arrested 14 smugglers on 2 March, the Tunisian interior ministry said.',
  'In Port-au-Prince, gangs burned a clinic on 4 March and abducted four teachers.',
  'Shelling wounded nine people in Kharkiv overnight, a Ukrainian governor told reporters.',
  'The European Union extended sanctions on two banks for 180 days on Monday.',
  'Colombian soldiers carried out 11 raids in Cauca between 1 and 5 March.',
  'Flooding aside, two trucks of medicine were looted near Juba, aid workers reported on 6 March.',
];
const some = fc.shuffledSubarray(PARAGRAPHS, { minLength: 3, maxLength: 5 });

/** What each paragraph tells in a report of several. */
function byParagraph(paragraphs: readonly string[]): Map<string, ReturnType<typeof told>> {
  const text = paragraphs.join('\n\n');
  const reading = readText(text);
  return new Map(
    paragraphs.map((own) => [own, told(reading, text.indexOf(own), text.indexOf(own) + own.length)]),
  );
}

describe('paragraphs that share nothing', () => {
  it('may stand in any order: each tells what it tells', () => {
    fc.assert(
      fc.property(some, (paragraphs) => {
        const one = byParagraph(paragraphs);
        const other = byParagraph(paragraphs.toReversed());
        for (const own of paragraphs) expect(other.get(own), own).toEqual(one.get(own));
      }),
      { numRuns: 25, seed: 12 },
    );
  });

  it('take nothing from one more, and give it nothing', () => {
    fc.assert(
      fc.property(some, ([added = '', ...paragraphs]) => {
        const without = byParagraph(paragraphs);
        for (const all of [
          [...paragraphs, added],
          [added, ...paragraphs],
        ]) {
          const beside = byParagraph(all);
          for (const own of paragraphs) expect(beside.get(own), own).toEqual(without.get(own));
        }
      }),
      { numRuns: 25, seed: 13 },
    );
  });
});

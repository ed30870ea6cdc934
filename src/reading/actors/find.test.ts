import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadGazetteer } from '../../desk/gazetteer.js';
import { loadSyntax } from '../../desk/models.js';
import { englishActors } from '../languages/en/actors.js';
import { findPlaces } from '../places/find.js';
import { exampleDraft } from '../times/exampleDraft.js';
import { treeOf } from '../tree/tree.js';
import { actorAt } from './at.js';
import { findActors } from './find.js';
import { antecedentOf } from './index.js';
import { nounPhrase } from './phrase.js';

const syntax = loadSyntax();
const gazetteer = loadGazetteer();

function read(text: string) {
  const draft = exampleDraft(text);
  draft.sentences = syntax.annotate(text, [{ start: 0, end: text.length }]);
  draft.places = findPlaces(draft, gazetteer, englishActors.places);
  draft.actors = findActors(draft, gazetteer, englishActors);
  return draft;
}
const told = (text: string) =>
  read(text).actors.map(({ kind, country, mentions }) =>
    [kind, country ?? '-', mentions.map((mention) => mention.text).join(' = ')].join(' '),
  );

test.each([
  ['Israeli forces killed two gunmen.', ['force IL Israeli forces', 'people - gunmen']],
  ['The Syrian army freed two US soldiers.', ['force SY Syrian army', 'people US US soldiers']],
  ['Armed Palestinians stopped the returnees.', ['people PS Armed Palestinians', 'people - returnees']],
  ['Ankara rejected the plan.', ['state TR Ankara']],
  ['Many died, including American soldiers.', ['people US American soldiers']],
  ['ISIS struck again, and Daesh cells hid.', ['group - ISIS = Daesh', 'group - Daesh cells']],
  [
    'Witnesses said Taliban fighters fled.',
    ['people - Witnesses', 'people - Taliban fighters', 'group AF Taliban'],
  ],
])('%s', (text, actors) => {
  expect(told(text)).toEqual(actors);
});

test.each([['The road was long and dusty.'], ['It rained in Jordan on Monday.'], ['Prices rose 4 percent.']])(
  'nobody acts: %s',
  (text) => {
    expect(told(text)).toEqual([]);
  },
);

test.each([
  ['The People’s Salt Army left.', ['force - People’s Salt Army']],
  ['The people’s anger grew.', ['people - people']],
  ['Chad rejected the plan.', ['state TD Chad']],
  ['Chad Moran resigned.', ['person - Chad Moran']],
  ['They freed Vasko Hrynt, a teacher, in May.', ['person - Vasko Hrynt = teacher']],
  ['They bought Vasko Hrynt, a mill, in May.', []],
  ['Vasko Hrynt met nobody.', ['person - Vasko Hrynt']],
  ['Vasko Hrynt rose by a tenth.', ['unknown - Vasko Hrynt']],
])('names tell the same of everybody: %s', (text, actors) => {
  expect(told(text)).toEqual(actors);
});

test('a person keeps one actor under title, last name and office', () => {
  expect(
    told('Interior Minister Karim Haddadi resigned. Haddadi gave no reason. The minister left.'),
  ).toEqual(['person - Interior Minister Karim Haddadi = Haddadi = minister']);
  expect(told('The governor, Ann Rowley, spoke. Rowley left.')).toEqual([
    'person - governor = Ann Rowley = Rowley',
  ]);
});

test('a name of two words before an alias is of a person, a ship is not', () => {
  expect(told('Libardo Ruiz, alias Lobo, fled.')).toContain('person - Libardo Ruiz');
  expect(told('Libardo Ruiz, a coaster, sank.')).not.toContain('person - Libardo Ruiz');
});

test('a leader told by a country is the person who leads it, and nobody else', () => {
  const people = (text: string) => told(text).filter((one) => one.startsWith('pe'));
  expect(people('Chad’s interim president, Omar Diallo, spoke. The Chadian leader left.')).toEqual([
    'person TD interim president = Omar Diallo = Chadian leader',
  ]);
  expect(people('Chad’s interim president, Omar Diallo, spoke. The Malian leader left.')).toHaveLength(2);
  expect(people('Chad’s envoy, Omar Diallo, spoke. The Chadian leader left.')).toHaveLength(2);
});

test('two people with one last name stay two', () => {
  const names = read('Ann Rowley met Peter Rowley. Ann Rowley left.').actors.map((actor) => actor.name);
  expect(names).toEqual(['Ann Rowley', 'Peter Rowley']);
});

test('a body keeps one actor under name, acronym and noun', () => {
  expect(told('The Ministry of Land Reform (MLR) closed. MLR had failed, the ministry said.')).toEqual([
    'organisation - Ministry of Land Reform = MLR = ministry',
  ]);
  const [office] = read(
    'The Office for the Coordination of Humanitarian Affairs spoke. OCHA warned us.',
  ).actors;
  expect(office).toMatchObject({ kind: 'organisation', mentions: { length: 2 } });
});

test('ids are the same in every report', () => {
  const id = (text: string) => read(text).actors[0]!.id;
  expect(id('Hezbollah fired rockets.')).toBe(id('On Monday Hizballah withdrew.'));
  expect(id('Hezbollah fired rockets.')).not.toBe(id('Hamas fired rockets.'));
  expect(id('Hezbollah fired rockets.')).toMatch(/^[0-9a-f]{12}$/);
});

test('pronouns stand for the nearest actor that fits', () => {
  const sent = (text: string, word: string) => {
    const draft = read(text);
    for (const sentence of draft.sentences) {
      const token = sentence.tokens.find((one) => one.lower === word);
      if (!token) continue;
      syntax.parse(sentence);
      return antecedentOf(treeOf(sentence), token.index, draft, draft.actors, englishActors)?.name;
    }
    return undefined;
  };
  expect(sent('Karim Haddadi met officers. He left.', 'he')).toBe('Karim Haddadi');
  expect(sent('The Ministry of Health met Karim Haddadi. It said more would come.', 'it')).toBe(
    'Ministry of Health',
  );
  expect(sent('Gunmen stormed the camp. They fled.', 'they')).toBe('Gunmen');
  expect(sent('Police held a man who fled.', 'who')).toBe('man');
  expect(sent('It rained.', 'it')).toBeUndefined();
  expect(sent('Karim Haddadi said Peter Rowley had lost his post.', 'his')).toBe('Peter Rowley');
  expect(sent('Karim Haddadi said his brother left.', 'his')).toBe('Karim Haddadi');
  expect(sent('A patrol passed when a soldier fired at them.', 'them')).toBe('patrol');
});

test('the possessive is no part of the name of a body', () => {
  const { actors } = read("The Taliban's deputy governor arrived.");
  expect(actors.find(({ name }) => name === 'Taliban')?.mentions.map(({ text }) => text)).toEqual([
    'Taliban',
  ]);
});

test('the longest mention over a span is found', () => {
  const { actors } = read('Witnesses said Taliban fighters fled.');
  expect(actorAt(actors, { start: 15, end: 22 })?.name).toBe('Taliban fighters');
  expect(actorAt(actors, { start: 10, end: 14 })).toBeUndefined();
});

test('a noun phrase takes what belongs to its head', () => {
  const text = 'Two injured members of the guard who fled died.';
  const [sentence] = read(text).sentences;
  syntax.parse(sentence!);
  const phrase = (options = {}) => {
    const { start, end } = nounPhrase(sentence!, 2, options);
    return text.slice(start, end);
  };
  expect(phrase()).toBe('Two injured members of the guard');
  expect(phrase({ prepositions: false })).toBe('Two injured members');
});

test('mentions are slices of the text, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const actor of read(text).actors)
        for (const { start, end, text: words } of actor.mentions) expect(text.slice(start, end)).toBe(words);
    }),
    { seed: 7, numRuns: 100 },
  );
});

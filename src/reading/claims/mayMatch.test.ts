import { expect, test } from 'vitest';
import { handDraft } from '../attribution/handParsed.js';
import { english } from '../languages/en/index.js';
import { treesOf } from '../tree/trees.js';
import { contextOf } from './context.js';
import { lexiconOf } from './lexicon.js';
import { mayMatch } from './mayMatch.js';

// Only words and tags are looked at: every head and relation here is as good as none.
const lexicon = lexiconOf(
  [
    {
      register: 'attacks',
      patterns: [
        { kind: 'attack', verbs: ['shoot', 'open fire'], patient: 'victim', patientIs: 'people' },
        { kind: 'arson', nouns: ['arson attack'], weak: true },
      ],
      agentNouns: { kind: 'attack', role: 'perpetrator', nouns: ['attacker'], harmed: [] },
    },
  ],
  { people: ['guard', 'aid worker'] },
);
const may = (line: string): boolean => {
  const rows = line.split(' ').map((token) => `${token.replaceAll('/', ' ')} 0 dep`);
  const draft = handDraft([rows.join('\n')]);
  const words = {
    ...english.claims,
    anaphors: english.actors.anaphors,
    bodies: english.actors.bodies,
    quantifiers: english.actors.quantifiers,
    attribution: english.attribution,
    quantities: english.quantities,
    places: english.places,
  };
  const trees = treesOf({ annotate: () => [], parse: () => {} }, [], draft.without);
  const context = contextOf({ draft, words, trees, windows: [], antecedentOf: () => undefined });
  return mayMatch({ context, lexicon }, draft.sentences[0]!);
};

test('a cue with the class that it needs may make a claim', () => {
  expect(may('Rebels/rebel/NNS shot/shoot/VBD a/a/DT guard/guard/NN')).toBe(true);
  expect(may('They/they/PRP shot/shoot/VBD aid/aid/NN workers/worker/NNS')).toBe(true);
  expect(may('They/they/PRP shot/shoot/VBD three/three/CD')).toBe(true);
});

test('a cue without its class or without its other word makes none', () => {
  expect(may('Crews/crew/NNS shot/shoot/VBD a/a/DT film/film/NN')).toBe(false);
  expect(may('Shops/shop/NNS open/open/VBP at/at/IN noon/noon/NN')).toBe(false);
  expect(may('Troops/troop/NNS opened/open/VBD fire/fire/NN')).toBe(true);
  expect(may('an/a/DT attack/attack/NN')).toBe(false);
  expect(may('an/a/DT arson/arson/NN attack/attack/NN')).toBe(true);
});

test('an attacker that no verb names makes none', () => {
  expect(may('The/the/DT attacker/attacker/NN was/be/VBD a/a/DT miner/miner/NN')).toBe(true);
  expect(may('The/the/DT attacker/attacker/NN left/leave/VBD')).toBe(false);
});

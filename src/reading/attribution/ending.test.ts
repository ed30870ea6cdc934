import { expect, test } from 'vitest';
import type { Actor } from '../reading.js';
import { attributionsIn, handDraft } from './handParsed.js';

const read = (sentence: string, named: string[] = [], dates: string[] = []) => {
  const draft = handDraft([sentence]);
  const { text } = draft.document;
  const span = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, text: words };
  };
  draft.actors = named.map(
    (name): Actor => ({ id: name, name, kind: 'person', country: null, mentions: [span(name)] }),
  );
  draft.times = dates.map((day) => ({
    ...span(day),
    type: 'DATE',
    value: day,
    mod: null,
    from: null,
    to: null,
    basis: 'none',
  }));
  return attributionsIn(draft);
};

test('a speaker at the end is found where the parse hangs "said" on a place', () => {
  const found = read(`Fire fire NN 2 nsubj
    closed close VBD 0 root
    mills mill NNS 2 obj
    in in IN 6 case
    northern northern JJ 6 amod
    Benin Benin NNP 2 obl
    _, , , 6 punct
    UNHCR UNHCR NNP 6 appos
    said say VBD 6 acl:relcl
    on on IN 11 case
    Friday Friday NNP 9 obl
    _. . . 2 punct`);
  expect(found).toMatchObject([
    { source: 'UNHCR', cue: 'said', content: 'Fire closed mills in northern Benin', chain: ['UNHCR'] },
  ]);
});

test('a described speaker and a medium that is told are both named', () => {
  const found = read(`Crops crop NNS 2 nsubj
    failed fail VBD 0 root
    in in IN 4 case
    Benin Benin NNP 2 obl
    _, , , 4 punct
    the the DT 8 det
    farm farm NN 8 compound
    minister minister NN 4 appos
    _, , , 8 punct
    Ayo Ayo NNP 8 appos
    Adeko Adeko NNP 10 flat
    _, , , 8 punct
    told tell VBD 8 acl
    state-run state-run JJ 15 amod
    Borgou Borgou NNP 16 compound
    TV TV NNP 13 obj
    _. . . 2 punct`);
  expect(found).toMatchObject([
    {
      source: 'the farm minister, Ayo Adeko',
      content: 'Crops failed in Benin',
      chain: ['farm minister', 'Borgou TV'],
    },
  ]);
});

test('a speaker before a verb that the parse left without a clause', () => {
  const found = read(`Mayor Mayor NNP 3 compound
    Ayo Ayo NNP 3 compound
    Adeko Adeko NNP 6 compound
    said say VBD 6 amod
    the the DT 6 det
    wells well NNS 7 nsubj
    dried dry VBD 0 root
    up up RP 7 compound:prt
    _. . . 7 punct`);
  expect(found).toMatchObject([{ source: 'Mayor Ayo Adeko', content: 'the wells dried up' }]);
});

test('a setting before a comma is not what a speaker says', () => {
  const found = read(`When when WRB 3 advmod
    rains rain NNS 3 nsubj
    came come VBD 6 advcl
    _, , , 3 punct
    traders trader NNS 6 nsubj
    said say VBD 0 root
    so so RB 6 advmod
    _. . . 6 punct`);
  expect(found).toEqual([]);
});

test('a name that the parse breaks is named whole, and a date names nobody', () => {
  const sentence = `Envoy Envoy NNP 7 nsubj
    Omar Omar NNP 1 flat
    El El NNP 1 flat
    _- - HYPH 5 punct
    _Sayed Sayed NNP 1 appos
    _, , , 1 punct
    said say VBD 0 root
    that that IN 10 mark
    talks talk NNS 10 nsubj
    ended end VBD 7 ccomp
    _. . . 7 punct`;
  expect(read(sentence, ['Envoy Omar El-Sayed'])[0]?.chain).toEqual(['Envoy Omar El-Sayed']);
  const dated = `August August NNP 2 nsubj
    said say VBD 0 root
    that that IN 5 mark
    talks talk NNS 5 nsubj
    ended end VBD 2 ccomp
    _. . . 2 punct`;
  expect(read(dated, [], ['August'])[0]?.chain ?? []).toEqual([]);
});

test('a fact that shows something does not speak; a report that shows it does', () => {
  const shows = (noun: string) => `The the DT 2 det
    ${noun} ${noun} NN 3 nsubj
    shows show VBZ 0 root
    that that IN 6 mark
    ties tie NNS 6 nsubj
    improved improve VBD 3 ccomp
    _. . . 3 punct`;
  expect(read(shows('visit'))[0]?.chain).toEqual([]);
  expect(read(shows('survey'))[0]?.chain).toEqual(['survey']);
});

test('who is backed or allegedly armed says nothing; who is condemned was spoken of', () => {
  const passive = (verb: string, lemma: string, adverb: string) => `The the DT 2 det
    militia militia NN 5 nsubj:pass
    was be VBD 5 aux:pass
    ${adverb} ${adverb} RB 5 advmod
    ${verb} ${lemma} VBN 0 root
    by by IN 8 case
    the the DT 8 det
    union union NN 5 obl:agent
    _. . . 5 punct`;
  expect(read(passive('backed', 'back', 'openly'))).toEqual([]);
  expect(read(passive('praised', 'praise', 'allegedly'))).toEqual([]);
  expect(read(passive('condemned', 'condemn', 'openly'))).toMatchObject([{ chain: ['union'] }]);
});

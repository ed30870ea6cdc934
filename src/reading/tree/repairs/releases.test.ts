import { expect, test } from 'vitest';
import { mended } from './mended.js';

test('no adjective stands before a vague number, one without a number stays one', () => {
  const shut = `Guards guard NNS 2 nsubj
    hit hit VBD 0 root
    two two CD 4 nummod
    rebels rebel NNS 2 obj
    and and CC 8 cc
    shackled shackle VBN 8 amod
    several several JJ 8 amod
    others other NNS 4 conj`;
  expect(mended(shut)).toEqual(['and < shackled: cc', 'shackled < hit: conj', 'others < shackled: obj']);
  expect(mended(shut.replace('several several', 'weary weary'))).toEqual([]);
});

test('a verb stands between a subject and a noun that no copula makes its predicate', () => {
  const found = `The the DT 2 det
    patrol patrol NN 5 nsubj
    seized seize VBN 5 amod
    old old JJ 5 amod
    rifles rifle NNS 0 root`;
  expect(mended(found)).toEqual(['patrol < seized: nsubj', 'seized < -: root', 'rifles < seized: obj']);
  expect(mended(`${found}\nare be VBP 5 cop`)).toEqual([]);
});

test('a noun has no object: the participle between them is its verb', () => {
  const took = `In in IN 2 case
    Harvat Harvat NNP 0 root
    a a DT 4 det
    patrol patrol NN 2 appos
    detained detain VBN 7 amod
    many many JJ 7 amod
    men man NNS 4 obj
    today today NN 4 nmod:unmarked`;
  expect(mended(took)).toEqual([
    'patrol < detained: nsubj',
    'detained < Harvat: appos',
    'men < detained: obj',
    'today < detained: nmod:unmarked',
  ]);
  expect(mended(took.replace('4 obj', '4 nmod'))).not.toContain('patrol < detained: nsubj');
});

test('a verb with an object and no auxiliary is active', () => {
  const took = `Guards guard NNS 3 nsubj:pass
    also also RB 3 advmod
    took take VBN 0 root
    two two CD 5 nummod
    men man NNS 3 obj`;
  expect(mended(took)).toEqual(['Guards < took: nsubj']);
  expect(mended(took.replace('also also RB 3 advmod', 'were be VBD 3 aux:pass'))).toEqual([]);
});

test('a day behind a noun is no part of its name', () => {
  const killed = `killed kill VBD 0 root
    a a DT 4 det
    chief chief NN 4 compound
    yesterday yesterday NN 1 obl:unmarked`;
  expect(mended(killed, ['yesterday'])).toEqual(['a < chief: det', 'chief < killed: obj']);
  expect(mended(killed)).toEqual([]);
  const within = `raid raid NN 0 root
    in in IN 4 case
    Harvat Harvat NNP 4 compound
    Sunday Sunday NNP 1 nmod`;
  expect(mended(within, ['Sunday'])).toEqual([
    'in < Harvat: case',
    'Harvat < raid: nmod',
    'Sunday < Harvat: nmod:unmarked',
  ]);
});

test('whom an article counts is the noun behind a name with "of"', () => {
  const caught = `caught catch VBD 0 root
    a a DT 3 det
    Front front NNP 1 obj
    of of IN 6 case
    Harvat Harvat NNP 6 compound
    courier courier NN 3 nmod`;
  expect(mended(caught)).toEqual([
    'a < courier: det',
    'Front < courier: compound',
    'of < Harvat: case',
    'Harvat < Front: nmod',
    'courier < caught: obj',
  ]);
  expect(mended(caught.replace('Harvat Harvat NNP 6 compound', 'the the DT 6 det'))).toEqual([]);
});

test('several of those who come along join whom the passive acts on', () => {
  const taken = `He he PRP 3 nsubj:pass
    was be VBD 3 aux:pass
    held hold VBN 0 root
    along along IN 3 advmod
    with with IN 4 fixed
    several several JJ 5 amod
    of of IN 8 case
    aides aide NNS 6 obl`;
  expect(mended(taken)).toEqual(['several < He: conj']);
  expect(mended(taken.replace('along along', 'only only'))).toEqual([]);
});

test('those who come along join the object of the second of two verbs', () => {
  const held = `named name VBD 0 root
    and and CC 3 cc
    held hold VBD 1 conj
    her she PRP 3 obj
    along along IN 8 case
    with with IN 8 case
    three three CD 8 nummod
    aides aide NNS 1 obl`;
  expect(mended(held)).toEqual(['aides < her: conj']);
  expect(mended(held.replace('three three CD 8 nummod', 'his his PRP$ 8 nmod:poss'))).toEqual([]);
});

test('a sentence without a finite verb has its participle for one, with an object shared or its own', () => {
  const asked = `After after IN 2 case
    talks talk NNS 0 root
    _, , , 5 punct
    the the DT 5 det
    force force NN 2 appos
    named name VBN 5 acl
    and and CC 8 cc
    held hold VBN 6 conj
    the the DT 10 det
    man man NN 8 obj`;
  expect(mended(asked)).toEqual(['talks < named: obl', 'force < named: nsubj', 'named < -: root']);
  expect(mended(asked.replace('talks talk NNS', 'fell fall VBD'))).toEqual([]);
});

import { expect, test } from 'vitest';
import { mended } from './mended.js';

// Notes of incidents leave out articles and auxiliaries, and list people of several kinds before one verb.

const HIRED = `One one CD 2 nummod
  bank bank NN 3 nsubj
  contracted contract VBD 0 root
  driver driver NN 6 nsubj:pass
  was be VBD 6 aux:pass
  robbed rob VBN 3 ccomp`;
const HIRED_TWO = `a a DT 3 det
  mine mine NN 3 nsubj
  hired hire VBD 0 root
  cook cook NN 3 obj
  and and CC 8 cc
  his his PRP$ 7 nmod:poss
  nephew nephew NN 8 nsubj:pass
  held hold VBN 3 conj`;

test('a participle of hire between a noun and the noun that it describes is no verb', () => {
  expect(mended(HIRED)).toEqual([
    'One < driver: nummod',
    'bank < driver: compound',
    'contracted < driver: amod',
    'robbed < -: root',
  ]);
  expect(mended(HIRED_TWO)).toEqual([
    'a < cook: det',
    'mine < cook: compound',
    'hired < cook: amod',
    'cook < held: nsubj',
    'and < nephew: cc',
    'nephew < cook: conj',
    'held < -: root',
  ]);
  // "One bank contracted fever …", "One bank reported staff was robbed": other verbs may have a clause.
  expect(mended(HIRED.replace('contracted contract', 'reported report'))).toEqual([]);
  // "a mine hired cooks and his nephew was held": several need no article, so the verb stays one.
  const several = mended(HIRED_TWO.replace('cook cook NN', 'cooks cook NNS'));
  expect(several.filter((change) => change.startsWith('hired'))).toEqual([]);
});

const HIRED_TO = `Guards guard NNS 2 nsubj
  hired hire VBD 0 root
  to to TO 4 mark
  watch watch VB 2 xcomp
  were be VBD 6 aux:pass
  shot shoot VBN 2 parataxis`;

test('before a finite verb without a subject the first verb is a participle of the noun', () => {
  expect(mended(HIRED_TO)).toEqual(['Guards < shot: nsubj:pass', 'hired < Guards: acl', 'shot < -: root']);
  expect(mended(HIRED_TO.replace('were be VBD 6 aux:pass', 'crowds crowd NNS 6 nsubj'))).toEqual([]);
});

const LIVING = `Two two CD 2 nummod
  nurses nurse NNS 0 root
  living live VBG 2 acl
  in in IN 8 mark
  a a DT 6 det
  camp camp NN 8 nsubj:pass
  were be VBD 8 aux:pass
  hurt hurt VBN 3 advcl`;

test('what a preposition of place opens is no subject, what a conjunction opens is', () => {
  expect(mended(LIVING)).toEqual([
    'nurses < hurt: nsubj:pass',
    'in < camp: case',
    'camp < living: obl',
    'hurt < -: root',
  ]);
  expect(mended(LIVING.replace('in in IN', 'until until IN'))).toEqual([]);
});

const NUMBER = `Two two CD 3 nsubj
  state state NN 3 compound
  clinics clinic NNS 5 nsubj
  _ be VBD 5 aux
  closed close VBD 0 root`;

test('a number before a noun counts it, unless the noun is a predicate', () => {
  expect(mended(NUMBER)).toEqual(['Two < clinics: nummod']);
  expect(mended('Two two CD 2 nsubj\n is be VBZ 3 cop\n company company NN 0 root')).toEqual([]);
});

const BESIDES = `Three three CD 2 nummod
  nurses nurse NNS 9 nsubj:pass
  _, , , 5 punct
  a a DT 5 det
  guard guard NN 2 appos
  and and CC 8 cc
  a a DT 8 det
  cook cook NN 5 conj
  held hold VBN 0 root`;

test('one is no other name for several, but two ones behind "two" are, in commas', () => {
  expect(mended(BESIDES)).toEqual(['guard < nurses: conj']);
  expect(
    mended(BESIDES.replace('9 nsubj:pass', '10 nsubj:pass').replace('held', '_, , , 5 punct\n held')),
  ).toEqual([]);
  expect(mended(BESIDES.replace('nurses nurse NNS', 'nurse nurse NN'))).toEqual([]);
});

const SHARED = `One one CD 2 nummod
  foreign foreign JJ 0 root
  and and CC 8 cc
  four four CD 6 nummod
  local local JJ 6 amod
  nurses nurse NNS 8 nsubj:pass
  were be VBD 8 aux:pass
  held hold VBN 2 conj`;

test('a number before an adjective counts what the number behind it counts', () => {
  expect(mended(SHARED)).toEqual([
    'One < held: nsubj:pass',
    'foreign < One: amod',
    'and < nurses: cc',
    'nurses < One: conj',
    'held < -: root',
  ]);
  expect(mended(SHARED.replace('foreign foreign', 'dead dead'))).toEqual([]);
});

const LISTED = `Four four CD 2 nummod
  nurses nurse NNS 0 root
  and and CC 7 cc
  a a DT 5 det
  driver driver NN 7 nsubj:pass
  were be VBD 7 aux:pass
  held hold VBN 2 conj
  _. . . 2 punct`;
const COMMA = `A a DT 2 det
  guard guard NN 8 obl
  _, , , 5 punct
  his his PRP$ 5 nmod:poss
  wife wife NN 8 nsubj:pass
  and and CC 7 cc
  son son NN 5 conj
  shot shoot VBN 0 root`;

test('what is counted right before a subject is listed with it', () => {
  expect(mended(LISTED)).toEqual([
    'nurses < held: nsubj:pass',
    'and < driver: cc',
    'driver < nurses: conj',
    'held < -: root',
    '. < held: punct',
  ]);
  expect(mended(COMMA)).toEqual(['guard < shot: nsubj:pass', 'wife < guard: conj']);
  // "Fighting and a driver was held", "Near a guard, his wife was shot".
  expect(mended(LISTED.replace('Four four CD', 'Fierce fierce JJ').replace('2 nummod', '2 amod'))).toEqual(
    [],
  );
  expect(mended(COMMA.replace('A a DT 2 det', 'Near near IN 2 case'))).toEqual([]);
});

const ANOTHER = `Two two CD 3 nsubj:pass
  were be VBD 3 aux:pass
  killed kill VBN 0 root
  and and CC 6 cc
  another another DT 6 advmod
  hurt hurt VBN 3 conj`;

test('a second one by itself before a participle is whom it was done to', () => {
  expect(mended(ANOTHER)).toEqual(['another < hurt: nsubj:pass']);
  expect(
    mended(
      ANOTHER.replace('another another DT 6 advmod', 'the the DT 7 det\n other other JJ 7 amod').replace(
        /6 cc|hurt hurt VBN/g,
        (found) => (found === '6 cc' ? '7 cc' : 'injured injured JJ'),
      ),
    ),
  ).toEqual(['the < other: det', 'other < injured: nsubj:pass']);
  expect(mended(ANOTHER.replace('hurt hurt VBN 3 conj', 'day day NN 3 conj'))).toEqual([]);
});

const APART = `A a DT 2 det
  guard guard NN 7 obl
  _, , , 4 punct
  working work VBG 2 acl
  _, , , 2 punct
  was be VBD 7 aux:pass
  shot shoot VBN 0 root`;

test('a noun that no preposition ties to a verb without a subject is its subject', () => {
  expect(mended(APART)).toEqual(['guard < shot: nsubj:pass']);
  expect(mended(APART.replace('A a DT 2 det', 'Near near IN 2 case'))).toEqual([]);
});

const WOUNDED = `One one CD 4 nummod
  guard guard NN 4 compound
  sustained sustained JJ 4 amod
  injuries injury NNS 0 root`;

test('who sustained a wound is no part of its name', () => {
  expect(mended(WOUNDED)).toEqual([
    'One < guard: nummod',
    'guard < sustained: nsubj',
    'sustained < -: root',
    'injuries < sustained: obj',
  ]);
  expect(mended(WOUNDED.replace('guard guard NN 4 compound', 'two two CD 4 nummod'))).toEqual([]);
});

const LATER = `A a DT 2 det
  guard guard NN 10 nsubj
  and and CC 6 cc
  his his PRP$ 5 nmod:poss
  son son NN 6 nsubj:pass
  hurt hurt VBN 2 conj
  after after IN 9 case
  a a DT 9 det
  car car NN 10 nsubj
  crashed crash VBD 0 root`;

test('the first of a list of subjects is not left to the clause behind', () => {
  expect(mended(LATER)).toEqual([
    'guard < hurt: nsubj:pass',
    'and < son: cc',
    'son < guard: conj',
    'hurt < -: root',
    'crashed < hurt: advcl',
  ]);
});

const DEAD = `Rebels rebel NNS 2 nsubj
  shot shoot VBD 0 root
  dead dead JJ 5 amod
  a a DT 5 det
  judge judge NN 2 obj`;

test('an adjective between a verb and an article tells what became of its object', () => {
  expect(mended(DEAD)).toEqual(['dead < shot: xcomp']);
  expect(mended(DEAD.replace('a a DT 5 det', 'old old JJ 5 amod'))).toEqual([]);
});

const SOME = `five five CD 0 root
  of of IN 4 case
  nine nine CD 4 nummod
  missions mission NNS 1 nmod
  denied deny VBN 4 acl`;

test('what is said of some by themselves is said of the first number', () => {
  expect(mended(SOME)).toEqual(['denied < five: acl']);
  expect(mended(SOME.replace('nine nine CD 4 nummod', 'the the DT 4 det'))).toEqual([]);
  expect(
    mended(`A a DT 2 det
      clerk clerk NN 4 nsubj
      was be VBD 4 cop
      one one CD 0 root
      of of IN 7 case
      ten ten CD 7 nummod
      porters porter NNS 4 nmod
      killed kill VBN 7 acl`),
  ).toEqual([]);
});

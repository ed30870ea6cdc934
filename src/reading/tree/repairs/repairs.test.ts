import { expect, test } from 'vitest';
import { handParsed } from '../../attribution/handParsed.js';
import { treeOf } from '../tree.js';
import { hang, settle } from './hang.js';
import { mended } from './mended.js';

const ABDUCTED = `Gunmen gunman NNS 4 compound
  abducted abduct VBD 4 amod
  seven seven CD 4 nummod
  teachers teacher NNS 0 root`;
const KILLED = `Shells shell NNS 2 nsubj
  killed kill VBD 0 root
  nine nine CD 4 nummod
  people people NNS 8 ccomp
  _, , , 8 punct
  a a DT 7 det
  medic medic NN 8 nsubj
  said say VBD 2 parataxis`;
const LIST = `killing kill VBG 0 root
  three three CD 3 nummod
  women woman NNS 1 obj
  and and CC 6 cc
  a a DT 6 det
  guard guard NN 9 obl:unmarked
  _, , , 9 punct
  police police NNS 9 nsubj
  said say VBD 1 parataxis`;
const LOST = `Shells shell NNS 3 dep
  again again RB 3 advmod
  fell fall VBD 0 root`;

test('an adjective before a number is a verb, and a clause behind it stays one', () => {
  expect(mended(ABDUCTED)).toEqual([
    'Gunmen < abducted: nsubj',
    'abducted < -: root',
    'teachers < abducted: obj',
  ]);
  expect(mended(ABDUCTED.replace('seven seven CD 4 nummod', 'village village NN 4 compound'))).toEqual([]);
  expect(
    mended(`Mayors mayor NNS 5 compound
      said say VBD 4 amod
      the the DT 4 det
      wells well NNS 5 nsubj
      dried dry VBD 0 root`),
  ).toEqual(['Mayors < said: nsubj', 'said < -: root', 'dried < said: ccomp']);
});

test('an object right behind its verb is its own, a subject behind a clause is not', () => {
  expect(mended(KILLED)).toEqual(['people < killed: obj']);
  expect(mended(KILLED.replace('8 ccomp', '8 nsubj'))).toEqual([]);
});

test('the last of a list belongs to it, unless the parse already has it', () => {
  expect(mended(LIST)).toEqual(['guard < women: conj']);
  expect(mended(LIST.replace('9 obl:unmarked', '3 conj'))).toEqual([]);
});

test('a noun right before a main verb without a subject is its subject, behind a preposition it is not', () => {
  expect(mended(LOST)).toEqual(['Shells < fell: nsubj']);
  expect(
    mended(`From from IN 2 case\n${LOST.replace('3 dep', '4 obl').replaceAll(' 3 adv', ' 4 adv')}`),
  ).toEqual([]);
});

test('a participle behind a reported clause belongs to it, and one of the speaker to the saying', () => {
  const told = `It it PRP 2 nsubj
    fell fall VBD 8 ccomp
    _, , , 4 punct
    killing kill VBG 8 advcl
    nine nine CD 4 obj
    _, , , 8 punct
    police police NNS 8 nsubj
    said say VBD 0 root`;
  expect(mended(told)).toEqual(['killing < fell: advcl']);
  expect(mended(told.replace('2 nsubj', '2 expl').replace('8 ccomp', '8 nsubj'))).toEqual([]);
});

test('a past verb with an object is coordinated with a verb, without one it may go with a noun', () => {
  const list = `Mayors mayor NNS 2 nsubj
    knew know VBD 0 root
    of of IN 5 case
    no no DT 5 det
    raid raid NN 2 obl
    and and CC 7 cc
    accused accuse VBN 5 conj
    rebels rebel NNS 7 obj`;
  expect(mended(list)).toEqual(['accused < knew: conj']);
  expect(mended(list.replace('7 obj', '7 obl'))).toEqual([]);
});

test('an -ing word with an article before it and no object is a noun', () => {
  const gate = `The the DT 2 det
    border border NN 3 nsubj
    crossing cross VBG 5 csubj
    was be VBD 5 cop
    shut shut JJ 0 root`;
  expect(mended(gate)).toEqual([
    'The < crossing: det',
    'border < crossing: compound',
    'crossing < shut: nsubj',
  ]);
  expect(mended(gate.replace('The the DT 2 det', 'So so RB 2 advmod'))).toEqual([]);
});

test('a bare number right before a participle is whom it was done to', () => {
  const note = `Dozens dozen NNS 0 root
    _: : : 4 punct
    4 4 CD 4 discourse
    killed kill VBN 1 parataxis`;
  expect(mended(note)).toEqual(['4 < killed: nsubj:pass']);
  expect(mended(note.replace('kill VBN', 'kill VBD'))).toEqual([]);
});

test('a capital inside a sentence right before a name is part of it', () => {
  const name = `in in IN 3 case
    Um um UH 3 discourse
    Dafuq dafuq NNP 0 root`;
  expect(mended(name)).toEqual(['Um < Dafuq: compound']);
  expect(mended(name.replace('Um um', 'um um'))).toEqual([]);
});

test('counted states side by side are listed, and words of one noun are not', () => {
  const left = `left leave VBD 0 root
    six six CD 3 nummod
    dead dead JJ 1 xcomp
    and and CC 9 cc
    11 11 CD 9 ccomp
    wounded wound VBN 5 orphan
    a a DT 8 det
    medic medic NN 9 nsubj
    said say VBD 1 conj`;
  expect(mended(left)).toEqual([
    'and < wounded: cc',
    '11 < wounded: nsubj:pass',
    'wounded < dead: conj',
    'said < left: parataxis',
  ]);
  expect(
    mended(
      left.replace('wound VBN 5 orphan', 'wound VBN 8 amod').replace('a a DT 8 det', 'old old JJ 8 amod'),
    ),
  ).toEqual([]);
  expect(mended(left.replace('six six CD', 'them they PRP'))).toEqual([]);
});

test('a counted noun right before a participle without auxiliary is whom it was done to', () => {
  const note = `hit hit VBN 0 root
    and and CC 5 cc
    22 22 CD 4 nummod
    guards guard NNS 5 obl:unmarked
    wounded wounded JJ 1 conj`;
  expect(mended(note)).toEqual(['guards < wounded: nsubj:pass']);
  expect(mended(note.replace('22 22 CD 4 nummod', 'the the DT 4 det'))).toEqual([]);
});

test('an adjective beside a number with a preposition is what it counts, one beside a bare number is not', () => {
  const stood = `stood stand VBD 0 root
    at at IN 3 case
    90 90 CD 1 obl
    dead dead JJ 1 advcl`;
  expect(mended(stood)).toEqual(['at < dead: case', '90 < dead: nummod', 'dead < stood: obl']);
  expect(mended(stood.replace('at at IN 3 case', 'it it PRP 1 nsubj'))).toEqual([]);
});

test('the noun between a comma and a verb of speech speaks, behind an apposition it does not', () => {
  const razed = `Troops troop NNS 2 nsubj
    razed raze VBD 9 ccomp
    Nabi Nabi NNP 2 obj
    Boys boy NNPS 6 nmod:poss
    _’ ’ POS 4 case
    School school NNP 9 nsubj
    _, , , 8 punct
    OCHA OCHA NNP 6 appos
    said say VBD 0 root`;
  expect(mended(razed)).toEqual(['Nabi < Boys: compound', 'School < razed: obj', 'OCHA < said: nsubj']);
  expect(mended(razed.replace('VBD 9 ccomp', 'VBD 9 advcl'))).toEqual([]);
});

test('a number that opens a sentence counts, unless a sign makes it a bullet', () => {
  const note = `4 4 LS 2 discourse
    guards guard NNS 0 root`;
  expect(mended(note)).toEqual(['4 < guards: nummod']);
  expect(mended(note.replace('guards guard NNS 0 root', ') ) . 3 punct\nguards guard NNS 0 root'))).toEqual(
    [],
  );
});

test('what has a number is coordinated with what has one', () => {
  const list = `four four CD 2 nummod
    members member NNS 0 root
    of of IN 5 case
    a a DT 5 det
    charity charity NN 2 nmod
    and and CC 8 cc
    one one CD 8 nummod
    soldier soldier NN 5 conj`;
  expect(mended(list)).toEqual(['soldier < members: conj']);
  expect(mended(list.replace('four four CD 2 nummod', 'old old JJ 2 amod'))).toEqual([]);
});

test('a number of those who come along joins whom they come with, one doer does not', () => {
  const taken = `captured capture VBD 0 root
    a a DT 3 det
    commander commander NN 1 obj
    along along IN 7 case
    with with IN 7 case
    three three CD 7 nummod
    gunmen gunman NNS 1 obl`;
  expect(mended(taken)).toEqual(['gunmen < commander: conj']);
  expect(mended(taken.replace('three three CD 7 nummod', 'his his PRP$ 7 nmod:poss'))).toEqual([]);
});

test('a number between a name and a mark is an age, one before a noun is not', () => {
  const killed = `killed kill VBD 0 root
    Ana Ana NNP 1 obj
    Roe Roe NNP 2 flat
    _, , , 5 punct
    42 42 CD 1 obl:unmarked
    _; ; : 1 punct`;
  expect(mended(killed)).toEqual(['42 < Ana: appos']);
  expect(mended(killed.replace('_; ; : 1 punct', 'men man NNS 1 obj'))).toEqual([]);
  expect(mended(killed.replace('42 42', '1500 1500'))).toEqual([]);
});

test('a repair that would tie tokens into a ring is taken back whole', () => {
  const { sentence } = handParsed(`sun sun NN 2 nsubj
    rose rise VBD 0 root
    early early RB 2 advmod`);
  const tree = treeOf(sentence);
  hang(tree, 1, 2, 'advcl');
  expect(settle(tree)).toBe(false);
  expect(sentence.tokens.map(({ head }) => head)).toEqual([1, -1, 1]);
  expect(tree.kids).toEqual([[], [0, 2], []]);
  hang(tree, 0, 2, 'nmod');
  expect(settle(tree)).toBe(true);
  expect(tree.kids).toEqual([[], [2], [0]]);
});

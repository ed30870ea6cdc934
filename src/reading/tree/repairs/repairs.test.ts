import { expect, test } from 'vitest';
import { handParsed } from '../../attribution/handParsed.js';
import { treeOf } from '../tree.js';
import { repair } from './index.js';

/** Each token that hangs elsewhere after the repairs, as "word < head: relation". */
function mended(source: string): string[] {
  const { sentence } = handParsed(source);
  const before = sentence.tokens.map(({ head, deprel }) => `${head} ${deprel}`);
  repair(treeOf(sentence), new Set());
  return sentence.tokens
    .filter(({ head, deprel }, k) => before[k] !== `${head} ${deprel}`)
    .map(({ text, head, deprel }) => `${text} < ${sentence.tokens[head]?.text ?? '-'}: ${deprel}`);
}

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

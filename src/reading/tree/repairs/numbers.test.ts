import { expect, test } from 'vitest';
import { mended } from './mended.js';

test('the words that bound a number hang on it, and what it counts stands in their place', () => {
  const toll = `killing kill VBG 0 root
    as as RB 3 advmod
    many many JJ 1 obj
    as as IN 6 case
    18 18 CD 6 nummod
    people people NNS 1 obl`;
  expect(mended(toll)).toEqual([
    'as < 18: advmod',
    'many < as: fixed',
    'as < as: fixed',
    'people < killing: obj',
  ]);
  expect(mended(toll.replace('as as RB', 'not not RB'))).toEqual([]);
  const hurt = `wounding wound VBG 0 root
    more more JJR 1 advmod
    than than IN 4 case
    40 40 CD 2 obl`;
  expect(mended(hurt)).toEqual(['more < 40: advmod', 'than < more: fixed', '40 < wounding: obj']);
  expect(mended(hurt.replace('40 40 CD', 'fear fear NN'))).toEqual([]);
  expect(mended(hurt, ['40'])).toEqual([]);
  const few = `Up up IN 5 advmod
    to to IN 3 case
    nine nine CD 1 obl
    clerks clerk NNS 5 nsubj
    left leave VBD 0 root`;
  expect(mended(few)).toEqual(['Up < nine: advmod', 'to < Up: fixed', 'nine < clerks: nummod']);
});

test('a number that already has its bound is left as it is', () => {
  const left = `They they PRP 2 nsubj
    left leave VBD 0 root
    at at IN 4 case
    least least JJS 5 nmod
    ten ten CD 6 nummod
    bags bag NNS 2 obj`;
  expect(mended(left)).toEqual([]);
  expect(mended(left.replace('at at IN 4 case', 'at at IN 6 case').replace('2 obj', '2 obl'))).toEqual([
    'at < ten: advmod',
    'least < at: fixed',
    'bags < left: obj',
  ]);
});

test('a listed number right before a plural subject counts it, one with an article before it does not', () => {
  const crossed = `Trucks truck NNS 2 nsubj
    entered enter VBD 0 root
    Gao Gao NNP 2 obj
    and and CC 5 cc
    40 40 CD 3 conj
    clerks clerk NNS 7 nsubj
    left leave VBD 2 ccomp`;
  expect(mended(crossed)).toEqual(['and < left: cc', '40 < clerks: nummod', 'left < entered: conj']);
  expect(mended(crossed.replace('clerks clerk NNS 7 nsubj', 'Niger Niger NNP 7 nsubj'))).toEqual([]);
});

test('a counted noun before a listed participle is whom it was done to, an object of an active verb is not', () => {
  const fared = `Guards guard NNS 3 nsubj:pass
    were be VBD 3 aux:pass
    killed kill VBN 0 root
    and and CC 6 cc
    30 30 CD 6 nummod
    clerks clerk NNS 3 obj
    wounded wounded JJ 3 conj`;
  expect(mended(fared)).toEqual(['and < wounded: cc', 'clerks < wounded: nsubj:pass']);
  expect(mended(fared.replace('1 nsubj:pass', '3 nsubj').replace('3 nsubj:pass', '3 nsubj'))).toEqual([]);
});

test('what is vaguely numbered is listed with the number, what is not stays with the noun that it counts', () => {
  const burned = `burned burn VBD 0 root
    three three CD 1 obj
    of of IN 5 case
    their their PRP$ 5 nmod:poss
    trucks truck NNS 2 nmod
    and and CC 8 cc
    several several JJ 8 amod
    sheds shed NNS 5 conj`;
  expect(mended(burned)).toEqual(['sheds < three: conj']);
  expect(mended(burned.replace('several several', 'old old'))).toEqual([]);
});

test('two numbers that share a noun count each, an adjective that is listed with another counts nothing', () => {
  const held = `One one CD 5 nummod
    foreign foreign JJ 5 amod
    and and CC 4 cc
    three three CD 2 conj
    cooks cook NNS 7 nsubj:pass
    were be VBD 7 aux:pass
    held hold VBN 0 root`;
  expect(mended(held)).toEqual([
    'One < held: nsubj:pass',
    'foreign < One: amod',
    'and < cooks: cc',
    'three < cooks: nummod',
    'cooks < One: conj',
  ]);
  expect(mended(held.replace('three three CD', 'old old JJ'))).toEqual([]);
});

test('a number before a participle that is a subject stands for people, a number in it counts a noun', () => {
  const held = `The the DT 2 det
    two two CD 3 nummod
    wounded wound VBN 5 nsubj:pass
    were be VBD 5 aux:pass
    held hold VBN 0 root`;
  expect(mended(held)).toEqual(['two < held: nsubj:pass', 'wounded < two: acl']);
  expect(mended(held.replace('wounded wound VBN', 'clerks clerk NNS'))).toEqual([]);
});

test('a number counts the plural that its phrase is of, one a singular, and a unit keeps its own', () => {
  const clerks = `three three CD 2 nummod
    male male JJ 4 amod
    bank bank NN 4 compound
    clerks clerk NNS 5 nsubj
    left leave VBD 0 root`;
  expect(mended(clerks)).toEqual(['three < clerks: nummod']);
  expect(mended(clerks.replace('clerks clerk NNS', 'party party NN'))).toEqual([]);
  expect(
    mended(clerks.replace('three three', 'one one').replace('clerks clerk NNS', 'clerk clerk NN')),
  ).toEqual(['one < clerk: nummod']);
  expect(mended(clerks.replace('male male JJ', 'kg kg NN'))).toEqual([]);
});

test('three more are people, more pay is none', () => {
  const hurt = `three three CD 2 nummod
    more more JJR 4 advmod
    were be VBD 4 aux:pass
    hurt hurt VBN 0 root`;
  expect(mended(hurt)).toEqual(['three < hurt: nsubj:pass', 'more < three: amod']);
  expect(mended(hurt.replace('three three CD', 'far far RB'))).toEqual([]);
});

test('of ten people killed one may be told of, and the ten are those killed', () => {
  const one = `Ana Ana NNP 3 nsubj
    was be VBD 3 cop
    one one CD 0 root
    of of IN 6 case
    ten ten CD 6 nummod
    clerks clerk NNS 3 nmod
    killed kill VBN 3 acl`;
  expect(mended(one)).toEqual(['killed < clerks: acl']);
  expect(mended(one.replace('ten ten CD 6 nummod', 'the the DT 6 det'))).toEqual([]);
});

test('another volunteer before a participle is whom it was done to', () => {
  const hurt = `died die VBD 0 root
    and and CC 5 cc
    another another DT 4 det
    nurse nurse NN 5 compound
    hurt hurt VBN 1 conj`;
  expect(mended(hurt)).toEqual(['nurse < hurt: nsubj:pass']);
  expect(mended(hurt.replace('another another', 'the the'))).toEqual([]);
});

test('a number behind "and" counts the noun of its own phrase, one that nothing follows stands by itself', () => {
  const hurt = `a a DT 2 det
    nurse nurse NN 6 compound
    and and CC 4 cc
    3 3 CD 2 conj
    other other JJ 6 amod
    clerks clerk NNS 7 nsubj
    left leave VBD 0 root`;
  expect(mended(hurt)).toEqual([
    'nurse < left: nsubj',
    'and < clerks: cc',
    '3 < clerks: nummod',
    'clerks < nurse: conj',
  ]);
  expect(mended(hurt.replace('a a DT 2 det', 'so so RB 7 advmod'))).toEqual([]);
});

test('behind "of" a number is the age of one, and does nothing', () => {
  const died = `a a DT 2 det
    woman woman NN 0 root
    of of IN 4 case
    67 67 CD 5 nsubj
    died die VBD 2 nmod`;
  expect(mended(died)).toEqual(['67 < woman: nmod', 'died < woman: acl']);
  expect(mended(died.replace('woman woman NN', 'women woman NNS').replace('a a DT', 'the the DT'))).toEqual(
    [],
  );
});

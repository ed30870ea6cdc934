import { expect, test } from 'vitest';
import { mended } from './mended.js';

test('a noun coordinated with a verb is the subject of the clause behind it, without one it stays an object', () => {
  const held = `shot shoot VBD 0 root
    a a DT 3 det
    guard guard NN 1 obj
    and and CC 6 cc
    six six CD 6 nummod
    others other NNS 1 conj
    were be VBD 8 aux:pass
    held hold VBN 1 advcl`;
  expect(mended(held)).toEqual(['and < held: cc', 'others < held: nsubj:pass', 'held < shot: conj']);
  expect(mended(held.replace('were be VBD', 'being be VBG'))).toEqual([]);
  const hit = `exchanged exchange VBD 0 root
    shots shot NNS 1 obj
    and and CC 5 cc
    one one CD 5 nummod
    trooper trooper NN 1 conj
    and and CC 10 cc
    two two CD 8 nummod
    women woman NNS 10 nsubj:pass
    were be VBD 10 aux:pass
    hit hit VBN 1 conj`;
  expect(mended(hit)).toEqual([
    'and < hit: cc',
    'trooper < hit: nsubj:pass',
    'and < women: cc',
    'women < trooper: conj',
  ]);
  // "shot two boys and one trooper, and two women were hit": the trooper is listed with the boys.
  expect(mended(hit.replace('and and CC 5 cc', '12 12 CD 2 nummod'))).toEqual([]);
  const guards = `killed kill VBN 0 root
    and and CC 4 cc
    30 30 CD 4 nummod
    guards guard NNS 1 conj
    wounded wounded JJ 4 acl
    there there RB 4 advmod`;
  expect(mended(guards)).toEqual([
    'and < wounded: cc',
    'guards < wounded: nsubj:pass',
    'wounded < killed: conj',
    'there < wounded: advmod',
  ]);
  expect(mended(guards.replace('wounded wounded JJ', 'alive alive JJ'))).toEqual([]);
});

test('a verb with a noun and "which" for subjects is a clause inside another', () => {
  const gate = `The the DT 2 det
    gate gate NN 7 nsubj
    _, , , 7 punct
    which which WDT 7 nsubj
    had have VBD 7 aux
    been be VBN 7 cop
    open open JJ 0 root
    since since IN 12 mark
    May May NNP 12 obl
    _, , , 12 punct
    was be VBD 12 aux:pass
    shut shut VBN 7 advcl
    today today NN 7 obl:unmarked`;
  expect(mended(gate)).toEqual([
    'gate < shut: nsubj:pass',
    'open < gate: acl:relcl',
    'since < May: case',
    'May < open: obl',
    ', < open: punct',
    'shut < -: root',
    'today < shut: obl:unmarked',
  ]);
  expect(mended(gate.replace('May May NNP 12 obl', 'it it PRP 12 nsubj:pass'))).toEqual([]);
});

test('a phrase with a preposition leads a sentence that has a verb, without one it is the sentence', () => {
  const led = `Of of IN 3 case
    the the DT 3 det
    five five CD 0 root
    that that WDT 5 nsubj
    left leave VBD 3 acl:relcl
    _, , , 8 punct
    two two CD 8 nsubj
    returned return VBD 5 conj
    _. . . 3 punct`;
  expect(mended(led)).toEqual(['five < returned: obl', 'returned < -: root', '. < returned: punct']);
  expect(mended(led.replace('two two CD 8 nsubj', 'they they PRP 8 obj'))).toEqual([]);
});

test('a participle with an object behind the noun of a sentence is its verb, one that only names is not', () => {
  const named = `The the DT 2 det
    king king NN 0 root
    named name VBN 2 acl
    Ana Ana NNP 3 xcomp
    as as IN 6 case
    heir heir NN 3 obl
    replacing replace VBG 2 acl
    Ivo Ivo NNP 7 obj`;
  expect(mended(named)).toEqual([
    'king < named: nsubj',
    'named < -: root',
    'Ana < named: obj',
    'replacing < named: advcl',
  ]);
  expect(mended(named.replace('as as IN', 'of of IN'))).toEqual([]);
  expect(mended(named.replace('named name VBN', 'given give VBN'))).toEqual([]);
});

test('behind "after" a noun and a finite verb without a subject are a clause; a date there is none', () => {
  const shut = `Entry entry NN 3 nsubj:pass
    was be VBD 3 aux:pass
    refused refuse VBN 0 root
    after after IN 6 case
    the the DT 6 det
    gate gate NN 3 obl
    was be VBD 8 cop
    shut shut JJ 3 conj`;
  expect(mended(shut)).toEqual(['after < shut: mark', 'gate < shut: nsubj', 'shut < refused: advcl']);
  expect(mended(shut.replace('after after', 'near near'))).toEqual([]);
  expect(mended(`${shut}\nand and CC 8 cc`)).toEqual([]);
});

test('a participle whose noun has a preposition tells of that noun, and the noun stands in the list', () => {
  const armed = `beaten beat VBN 0 root
    by by IN 3 case
    guards guard NNS 1 obl
    and and CC 7 cc
    by by IN 6 case
    youths youth NNS 7 nsubj
    armed arm VBN 1 conj
    by by IN 10 case
    a a DT 10 det
    landlord landlord NN 7 obl`;
  expect(mended(armed)).toEqual(['and < youths: cc', 'youths < guards: conj', 'armed < youths: acl']);
  expect(mended(armed.replace('by by IN 6 case', 'the the DT 6 det'))).toEqual([]);
});

test('"all" behind a noun begins what all of them did, before a noun of its own it does not', () => {
  const sent = `Chad Chad NNP 0 root
    and and CC 3 cc
    Mali Mali NNP 1 conj
    all all DT 6 det
    sent send VBN 6 amod
    envoys envoy NNS 1 nmod`;
  expect(mended(sent)).toEqual([
    'Chad < sent: nsubj',
    'all < sent: advmod',
    'sent < -: root',
    'envoys < sent: obj',
  ]);
  expect(mended(sent.replace('Mali Mali NNP', 'of of IN'))).toEqual([]);
});

test('a verb behind a relative clause in commas has the noun before it as its subject', () => {
  const called = `Roe Roe NNP 2 nsubj
    said say VBD 0 root
    when when WRB 5 advmod
    they they PRP 5 nsubj
    met meet VBD 2 ccomp
    _, , , 8 punct
    the the DT 8 det
    mayor mayor NN 5 appos
    _, , , 12 punct
    who who WP 12 nsubj
    had have VBD 12 aux
    fled flee VBN 5 parataxis
    _, , , 14 punct
    called call VBD 2 conj
    it it PRP 14 obj
    a a DT 17 det
    raid raid NN 14 obj`;
  expect(mended(called)).toEqual([
    'met < called: advcl',
    'mayor < called: nsubj',
    'fled < mayor: acl:relcl',
    'called < said: ccomp',
  ]);
  expect(mended(called.replace('_, , , 14 punct', 'and and CC 14 cc'))).toEqual([]);
  expect(
    mended(`Roe Roe NNP 4 nsubj
      _, , , 4 punct
      who who WP 4 nsubj
      fled flee VBD 0 root
      _, , , 6 punct
      told tell VBD 4 ccomp
      them them PRP 6 obj`),
  ).toEqual(['Roe < told: nsubj', 'fled < Roe: acl:relcl', ', < fled: punct', 'told < -: root']);
});

test('"when" with a subject has a verb, though a participle in a passive is none', () => {
  const fired = `They they PRP 2 nsubj
    left leave VBD 0 root
    when when WRB 2 advmod
    a a DT 5 det
    member member NN 3 nsubj
    of of IN 8 case
    the the DT 8 det
    crew crew NN 5 nmod
    fired fire VBN 8 acl
    on on IN 11 case
    them them PRP 9 obl`;
  expect(mended(fired)).toEqual(['when < fired: advmod', 'member < fired: nsubj', 'fired < left: advcl']);
  expect(mended(fired.replace('on on', 'by by'))).toEqual([]);
});

test('a day between the subject and its verb is no subject', () => {
  const welcomed = `The the DT 3 det
    German german JJ 3 amod
    today today NN 5 nsubj
    _, , , 5 punct
    welcomed welcome VBD 0 root
    it it PRP 5 obj`;
  expect(mended(welcomed)).toEqual([]);
  expect(
    mended(`The the DT 3 det
      army army NN 3 compound
      today today NN 4 nsubj
      welcomed welcome VBD 0 root
      it it PRP 4 obj`),
  ).toEqual(['The < army: det', 'army < welcomed: nsubj', 'today < welcomed: obl:unmarked']);
});

test('what somebody denied having done is no main clause', () =>
  expect(
    mended(`Rebels rebel NNS 2 nsubj
      denied deny VBD 0 root
      having have VBG 4 aux
      burned burn VBN 2 ccomp
      it it PRP 4 obj`),
  ).toEqual([]));

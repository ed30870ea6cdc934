import { expect, test } from 'vitest';
import { mended } from './mended.js';

test('what is due to happen hangs on "due", and what is due to a cause does not', () => {
  const due = `She she PRP 5 nsubj
    is be VBZ 5 cop
    due due JJ 5 mark
    to to TO 3 fixed
    speak speak VB 0 root
    _. . . 5 punct`;
  expect(mended(due)).toEqual([
    'She < due: nsubj',
    'is < due: cop',
    'due < -: root',
    'to < speak: mark',
    'speak < due: xcomp',
    '. < due: punct',
  ]);
  expect(mended(due.replace('5 mark', '5 case').replace('speak speak VB', 'rain rain NN'))).toEqual([]);
});

test('what stands behind a semicolon is not what the verb before it reports, what stands behind a comma may be', () => {
  const safe = `reported report VBD 0 root
    _; ; : 5 punct
    nobody nobody NN 5 nsubj
    was be VBD 5 cop
    inside inside RB 1 ccomp`;
  expect(mended(safe)).toEqual(['inside < reported: parataxis']);
  expect(mended(safe.replace('_; ; :', '_, , ,'))).toEqual([]);
  const fell = `said say VBD 0 root
    it it PRP 3 nsubj
    rose rise VBD 1 ccomp
    _; ; : 6 punct
    eleven eleven CD 6 nsubj
    fell fall VBD 1 ccomp`;
  expect(mended(fell)).toEqual(['fell < rose: conj']);
});

test('two prepositions that are joined stand before one noun, two phrases that are joined have one each', () => {
  const held = `held hold VBD 0 root
    men man NNS 1 obj
    in in IN 1 advmod
    and and CC 6 cc
    around around IN 3 conj
    Gao Gao NNP 1 obl`;
  expect(mended(held)).toEqual(['in < Gao: case', 'and < around: cc']);
  expect(mended(held.replace('1 obl', '2 conj'))).toEqual([
    'in < Gao: case',
    'and < around: cc',
    'Gao < men: nmod',
  ]);
  expect(mended(held.replace('around around IN 3 conj', 'women woman NNS 6 compound'))).toEqual([]);
});

test('what somebody is accused of is no part of a name, a body of men is', () => {
  const accused = `accused accuse VBD 0 root
    Chad Chad NNP 1 obj
    of of IN 4 case
    meddling meddling NN 2 nmod`;
  expect(mended(accused)).toEqual(['meddling < accused: obl']);
  expect(mended(accused.replace('accused accuse', 'praised praise'))).toEqual([]);
  expect(mended(accused.replace('meddling meddling', 'states state'))).toEqual([]);
});

test('of two bare nouns side by side the second is spoken of, unless it names', () => {
  const hit = `hit hit VBD 0 root
    the the DT 3 det
    maternity maternity NN 1 obj
    ward ward NN 3 acl`;
  expect(mended(hit)).toEqual(['the < ward: det', 'maternity < ward: compound', 'ward < hit: obj']);
  expect(mended(hit.replace('ward ward NN', 'Ana Ana NNP'))).toEqual([]);
});

test('a participle behind an active clause in a passive one tells what its doers did', () => {
  const shot = `were be VBD 2 aux:pass
    shot shoot VBN 0 root
    when when WRB 5 advmod
    gunmen gunman NNS 5 nsubj
    struck strike VBD 2 advcl
    _, , , 7 punct
    killing kill VBG 2 advcl
    one one CD 7 obj`;
  expect(mended(shot)).toEqual(['killing < struck: advcl']);
  expect(mended(shot.replace('were be VBD 2 aux:pass', 'had have VBD 2 aux'))).toEqual([]);
});

test('what stands in commas behind a speaker tells of the speaker, a clause of its own is what was said', () => {
  const said = `said say VBD 0 root
    Roe Roe NNP 1 nsubj
    _, , , 4 punct
    speaking speak VBG 1 ccomp`;
  expect(mended(said)).toEqual(['speaking < said: advcl']);
  expect(mended(said.replace('speaking speak VBG', 'owner owner NN'))).toEqual(['owner < Roe: appos']);
  expect(mended(said.replace('speaking speak VBG', 'left leave VBD'))).toEqual([]);
  expect(mended(said.replace('_, , , 4 punct', 'it it PRP 4 nsubj'))).toEqual([]);
});

test('a clause with "that" and a subject is what the verb tells, not said of the day before it', () => {
  const told = `announced announce VBD 0 root
    on on IN 3 case
    Monday Monday NNP 1 obl
    that that IN 6 mark
    it it PRP 6 nsubj
    closed close VBD 3 acl:relcl`;
  expect(mended(told)).toEqual(['closed < announced: ccomp']);
  expect(mended(told.replace('that that IN 6 mark', 'that that WDT 6 obj'))).toEqual([]);
  expect(mended(told.replace('on on IN 3 case', 'the the DT 3 det').replace('1 obl', '1 obj'))).toEqual([]);
});

test('an object right behind the second of two verbs is its own, one behind both is not moved twice', () => {
  const hurt = `killing kill VBG 0 root
    one one CD 1 obj
    and and CC 4 cc
    hurting hurt VBG 1 conj
    two two CD 1 obj`;
  expect(mended(hurt)).toEqual(['two < hurting: obj']);
  expect(mended(hurt.replace('two two CD 1 obj', 'two two CD 4 obj'))).toEqual([]);
  const listed = `Men man NNS 2 nsubj
    killed kill VBD 0 root
    guards guard NNS 2 obj
    and and CC 5 cc
    hurt hurt VBD 3 conj
    cooks cook NNS 3 conj`;
  expect(mended(listed)).toEqual(['hurt < killed: conj', 'cooks < hurt: obj']);
  expect(mended(listed.replace('hurt hurt VBD', 'old old JJ'))).toEqual([]);
});

test('a bare participle behind those counted tells of them, behind an uncounted noun it is left', () => {
  const led = `led lead VBD 0 root
    to to IN 4 case
    two two CD 4 nummod
    guards guard NNS 1 obl
    killed kill VBN 1 advcl`;
  expect(mended(led)).toEqual(['killed < guards: acl']);
  expect(mended(led.replace('two two CD 4 nummod', 'the the DT 4 det'))).toEqual([]);
});

test('a noun behind a name with an article goes on with it, a title given to somebody does not', () => {
  const held = `held hold VBD 0 root
    a a DT 3 det
    Front Front NNP 1 obj
    leader leader NN 1 xcomp`;
  expect(mended(held)).toEqual(['a < leader: det', 'Front < leader: compound', 'leader < held: obj']);
  expect(mended(held.replace('a a DT 3 det', 'now now RB 1 advmod'))).toEqual([]);
});

test('a second object behind a name and a comma tells who bears it, one behind "and" is another', () => {
  const killed = `killing kill VBG 0 root
    Omar Omar NNP 1 obj
    _, , , 5 punct
    the the DT 5 det
    mayor mayor NN 1 obj`;
  expect(mended(killed)).toEqual(['mayor < Omar: appos']);
  expect(mended(killed.replace('_, , , 5 punct', 'and and CC 5 cc'))).toEqual([]);
});

test('a clause whose subject stands right behind a verb is what it tells, behind a comma it is not', () => {
  const told = `fled flee VBD 0 root
    and and CC 3 cc
    confirmed confirm VBD 1 conj
    guards guard NNS 6 nsubj:pass
    were be VBD 6 aux:pass
    hurt hurt VBN 1 conj`;
  expect(mended(told)).toEqual(['hurt < confirmed: ccomp']);
  expect(mended(told.replace('confirmed confirm VBD', 'food food NN'))).toEqual([]);
});

test('what stands right behind "remains" tells how its subject is, a clause with a subject does not', () => {
  const shut = `said say VBD 0 root
    the the DT 3 det
    gate gate NN 4 nsubj
    remains remain VBZ 1 conj
    closed close VBN 1 conj`;
  expect(mended(shut)).toEqual(['closed < remains: xcomp']);
  expect(mended(shut.replace('remains remain', 'falls fall'))).toEqual([]);
});

test('what somebody becomes hangs on the verb, what a noun is taken as does not', () => {
  const joined = `joined join VBD 0 root
    Benelux Benelux NNP 1 obj
    as as IN 6 case
    its its PRP$ 6 nmod:poss
    tenth tenth JJ 6 amod
    member member NN 2 nmod`;
  expect(mended(joined)).toEqual(['member < joined: obl']);
  expect(mended(joined.replace('its its PRP$ 6 nmod:poss', 'a a DT 6 det'))).toEqual([]);
});

test('a participle with its doer right behind a noun tells of it, behind a comma it does not', () => {
  const by = `warned warn VBD 0 root
    of of IN 3 case
    youths youth NNS 1 obl
    armed arm VBN 1 advcl
    by by IN 6 case
    landlords landlord NNS 4 obl`;
  expect(mended(by)).toEqual(['armed < youths: acl']);
  expect(mended(by.replace('by by IN 6 case', 'near near IN 6 case'))).toEqual([]);
});

test('two names side by side are one, and a clerk in commas behind them tells of them', () => {
  const killed = `killed kill VBD 0 root
    Ana Ana NNP 1 obj
    Roe Roe NNP 1 obj
    _, , , 6 punct
    a a DT 6 det
    clerk clerk NN 1 parataxis`;
  expect(mended(killed)).toEqual(['Roe < Ana: flat', 'clerk < Ana: appos']);
  expect(mended(killed.replace('Roe Roe NNP 1 obj', 'today today NN 1 obl:unmarked'))).toEqual([]);
});

import { expect, test } from 'vitest';
import { mended } from './mended.js';

test('an -ing word right before a finite verb is its subject, one with an object is a clause', () => {
  const fire = `Shelling shell VBG 2 advcl
    hit hit VBD 0 root
    the the DT 4 det
    ward ward NN 2 obj`;
  expect(mended(fire)).toEqual(['Shelling < hit: nsubj']);
  expect(mended(fire.replace('2 advcl', '2 aux'))).toEqual(['Shelling < hit: nsubj']);
  expect(mended(fire.replace('hit hit VBD', 'hit hit VB'))).toEqual([]);
  expect(mended(fire.replace('the the DT 4 det', 'they they PRP 2 nsubj'))).toEqual([]);
});

test('an article right before a subject is its own, a day between them is not passed over', () => {
  const turned = `the the DT 3 det
    fourth fourth JJ 3 nsubj
    turned turn VBD 0 root`;
  expect(mended(turned)).toEqual(['the < fourth: det']);
  expect(mended(turned.replace('3 nsubj', '3 advmod'))).toEqual([]);
});

test('what is counted before a finite verb is its subject, behind a counted object it is one more of them', () => {
  const fought = `Sides side NNS 2 nsubj
    exchanged exchange VBD 0 root
    fire fire NN 2 obj
    and and CC 6 cc
    two two CD 6 nummod
    clerks clerk NNS 3 conj
    were be VBD 8 aux:pass
    hurt hurt VBN 2 conj`;
  expect(mended(fought)).toEqual(['and < hurt: cc', 'clerks < hurt: nsubj:pass']);
  expect(mended(fought.replace('fire fire NN 2 obj', 'ten ten CD 2 obj'))).toEqual([]);
  expect(mended(fought.replace('two two CD 6 nummod', 'the the DT 6 det'))).toEqual([]);
});

test('another who fared otherwise has a clause, though the parse gives the last clause to the first', () => {
  const fared = `One one CD 3 nsubj:pass
    was be VBD 3 aux:pass
    killed kill VBN 0 root
    and and CC 10 cc
    another another DT 6 det
    wounded wound VBN 10 mark
    after after IN 10 mark
    gunmen gunman NNS 10 nsubj
    _, , , 10 punct
    came come VBD 3 conj`;
  expect(mended(fared)).toEqual([
    'and < wounded: cc',
    'another < wounded: nsubj:pass',
    'wounded < killed: conj',
    'came < wounded: advcl',
  ]);
  expect(mended(fared.replace('another another DT 6 det', 'badly badly RB 6 advmod'))).toEqual([]);
});

test('a name before an alias is the subject of the verb behind, where the parse takes the alias for a verb', () => {
  const held = `Ana Ana NNP 3 nsubj
    _, , , 3 punct
    alias alias FW 0 root
    Wolf Wolf NNP 3 flat
    _, , , 4 punct
    was be VBD 7 aux:pass
    held hold VBN 3 conj`;
  expect(mended(held)).toEqual([
    'Ana < held: nsubj:pass',
    ', < held: punct',
    'alias < Ana: flat',
    'Wolf < Ana: flat',
    'held < -: root',
  ]);
  expect(mended(held.replace('alias alias FW', 'sang sing VBD'))).not.toContain('sang < Ana: flat');
});

test('a verb has one subject: a title tells of the name behind, what a conjunction joins is listed', () => {
  const said = `mill mill NN 2 compound
    owner owner NN 5 nsubj
    Ana Ana NNP 5 nsubj
    Roe Roe NNP 3 flat
    left leave VBD 0 root`;
  expect(mended(said)).toEqual(['owner < Ana: nmod:desc']);
  expect(mended(said.replace('owner owner NN', 'Lady Lady NNP'))).toEqual([
    'Ana < Lady: flat',
    'Roe < Lady: flat',
  ]);
  expect(mended(said.replace('Ana Ana NNP', 'lamp lamp NN'))).toEqual([
    'mill < lamp: compound',
    'owner < lamp: compound',
  ]);
  expect(mended(said, ['mill', 'owner'])).toEqual(['owner < left: obl:unmarked']);
  expect(mended(said.replace('Ana Ana NNP', 'who who WP'))).toEqual([]);
  const both = `The the DT 2 det
    mayor mayor NN 6 nsubj
    and and CC 6 cc
    her her PRP$ 5 nmod:poss
    aides aide NNS 6 nsubj
    left leave VBD 0 root`;
  expect(mended(both)).toEqual(['and < aides: cc', 'aides < mayor: conj']);
  expect(mended(both.replace('and and CC', 'near near IN'))).toEqual([
    'near < aides: case',
    'aides < mayor: nmod',
  ]);
});

test('no finite verb stands behind a preposition or is the last word of a name', () => {
  const film = `A a DT 2 det
    film film NN 6 nsubj
    by by IN 6 case
    the the DT 6 det
    union union NN 6 compound
    shows show VBZ 0 root
    streets street NNS 6 obj`;
  expect(mended(film)).toEqual(['by < union: case', 'the < union: det', 'union < film: nmod']);
  const plans = `The the DT 3 det
    union union NN 3 compound
    plans plan VBZ 0 root
    marches march NNS 3 obj`;
  expect(mended(plans)).toEqual(['The < union: det', 'union < plans: nsubj']);
  expect(mended(plans.replace('plans plan VBZ', 'plans plan NNS'))).toEqual([]);
});

test('a finite verb behind an apposition in commas is said of the noun before it, one inside it is not', () => {
  const vowed = `Ana Ana NNP 0 root
    _, , , 4 punct
    union union NN 4 compound
    head head NN 1 appos
    _, , , 4 punct
    vowed vow VBD 1 parataxis
    it it PRP 6 obj`;
  expect(mended(vowed)).toEqual(['Ana < vowed: nsubj', 'vowed < -: root']);
  expect(mended(vowed.replace('_, , , 4 punct\n    vowed', 'and and CC 6 cc\n    vowed'))).toEqual([]);
  expect(mended(vowed.replace('Ana Ana NNP', 'For for IN'))).toEqual([]);
  const told = `Ana Ana NNP 8 nsubj
    _, , , 3 punct
    owner owner NN 1 appos
    _, , , 3 punct
    recalled recall VBD 3 acl
    _, , , 8 punct
    he he PRP 8 nsubj
    left leave VBD 0 root`;
  expect(mended(told)).toEqual(['Ana < recalled: nsubj', 'recalled < -: root', 'left < recalled: ccomp']);
});

test('whoever stands before a finite clause without a subject is that, before an infinitive is told', () => {
  const showed = `Polls poll NNS 2 nsubj
    showed show VBD 0 root
    Ana Ana NNP 2 iobj
    was be VBD 5 cop
    ahead ahead RB 2 ccomp`;
  expect(mended(showed)).toEqual(['Ana < ahead: nsubj']);
  expect(mended(showed.replace('was be VBD 5 cop', 'to to TO 5 mark'))).toEqual([]);
});

test('behind the comma that closes a clause, two nouns before a verb are its subjects', () => {
  const stay = `When when WRB 3 advmod
    it it PRP 3 nsubj
    rains rain VBZ 8 advcl
    _, , , 8 punct
    Ana Ana NNP 3 obj
    and and CC 7 cc
    Omar Omar NNP 8 nsubj
    stay stay VBP 0 root`;
  expect(mended(stay)).toEqual(['Ana < stay: nsubj', 'Omar < Ana: conj']);
  expect(mended(stay.replace('_, , , 8 punct', 'near near IN 5 case'))).toEqual([]);
});

test('the noun that only a comma parts from a fronted phrase is the subject, one that "and" joins to it is not', () => {
  const held = `After after IN 3 case
    the the DT 3 det
    search search NN 7 obl
    _, , , 6 punct
    the the DT 6 det
    patrol patrol NN 3 conj
    held hold VBD 0 root
    him he PRP 7 obj`;
  expect(mended(held)).toEqual(['patrol < held: nsubj']);
  expect(mended(held.replace('_, , , 6 punct', 'and and CC 6 cc'))).toEqual([]);
  expect(mended(held.replace('3 case', '3 mark').replace('7 obl', '7 nsubj'))).toEqual([]);
});

test('behind a fronted phrase counted nouns before a verb are its subjects, not other names of what it holds', () => {
  const held = `In in IN 3 case
    a a DT 3 det
    raid raid NN 11 obl
    _, , , 6 punct
    a a DT 6 det
    guard guard NN 3 appos
    and and CC 9 cc
    two two CD 9 nummod
    cooks cook NNS 11 nsubj:pass
    were be VBD 11 aux:pass
    held hold VBN 0 root`;
  expect(mended(held)).toEqual(['guard < held: nsubj:pass', 'cooks < guard: conj']);
  expect(mended(held.replace('_, , , 6 punct', 'near near IN 6 case'))).toEqual([]);
});

test('a participle before a finite verb without a subject tells of that subject', () => {
  const hurt = `One one CD 2 nummod
    clerk clerk NN 3 nsubj
    carrying carry VBG 6 advcl
    bags bag NNS 3 obj
    was be VBD 6 aux:pass
    hurt hurt VBN 0 root`;
  expect(mended(hurt)).toEqual(['clerk < hurt: nsubj:pass', 'carrying < clerk: acl']);
  expect(mended(hurt.replace('bags bag NNS 3 obj', 'he he PRP 6 nsubj'))).toEqual([]);
});

test('a noun right behind a verb and before a comma is its object, not one more subject of the verb behind', () => {
  const hurt = `He he PRP 2 nsubj
    sustained sustain VBD 9 advcl
    wounds wound NNS 9 nsubj
    _, , , 9 punct
    and and CC 9 cc
    his his PRP$ 7 nmod:poss
    bags bag NNS 9 nsubj:pass
    were be VBD 9 aux:pass
    taken take VBN 0 root`;
  expect(mended(hurt)).toEqual(['sustained < -: root', 'wounds < sustained: obj', 'taken < sustained: conj']);
  expect(mended(hurt.replace('sustained sustain VBD', 'where where WRB'))).toContain('bags < wounds: conj');
});

test('between a comma and a verb without a subject stands its subject, in a question tag it does not', () => {
  const told = `Two two CD 3 nsubj:pass
    were be VBD 3 aux:pass
    held hold VBN 0 root
    _, , , 5 punct
    Ana Ana NNP 3 nsubj:pass
    told tell VBD 3 parataxis
    papers paper NNS 6 iobj`;
  expect(mended(told)).toEqual(['Ana < told: nsubj']);
  expect(mended(told.replace('told tell VBD', 'there there RB'))).toEqual([]);
});

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

import { expect, test } from 'vitest';
import { handParsed } from '../attribution/handParsed.js';
import { attributionAt, spokenAt } from '../attribution/nest.js';
import { hedges } from '../languages/en/hedges.js';
import type { Attribution } from '../reading.js';
import { treeOf } from '../tree/tree.js';
import { unsureAt } from './certainty.js';
import { hedgeOver } from './hedges.js';

const certainty = (source: string, word: string, attributions: Attribution[] = []) => {
  const { sentence } = handParsed(source);
  const token = sentence.tokens.find((one) => one.text === word)!;
  const hedge = hedgeOver(treeOf(sentence), token.index, hedges);
  return hedge?.how ?? unsureAt(attributions, token)?.certainty ?? 'stated';
};
const said = (content: [number, number], chain: string[], put: Attribution['certainty']): Attribution => ({
  source: [],
  cue: [[0, 0]],
  content: [content],
  speaker: null,
  chain,
  certainty: put,
});

const ADVERB = `Gunmen gunman NNS 3 nsubj
  allegedly allegedly RB 3 advmod
  burned burn VBD 0 root
  homes home NNS 3 obj
  and and CC 6 cc
  fled flee VBD 3 conj`;
const PLAN = `The the DT 2 det
  army army NN 3 nsubj
  plans plan VBZ 0 root
  to to TO 5 mark
  raid raid VB 3 xcomp
  farms farm NNS 5 obj`;
const MODAL = `Rebels rebel NNS 3 nsubj
  may may MD 3 aux
  attack attack VB 0 root
  again again RB 3 advmod`;
const RELATIVE = `They they PRP 3 nsubj
  may may MD 3 aux
  punish punish VB 0 root
  men man NNS 3 obj
  who who WP 6 nsubj
  attacked attack VBD 4 acl:relcl
  them they PRP 6 obj`;

test('adverbs, modals and plans hedge what they govern', () => {
  expect(certainty(ADVERB, 'burned')).toBe('alleged');
  expect(certainty(PLAN, 'raid')).toBe('planned');
  expect(certainty(MODAL, 'attack')).toBe('possible');
});

const DENIED = `Chad Chad NNP 2 nsubj
  denied deny VBD 0 root
  that that IN 5 mark
  soldiers soldier NNS 5 nsubj
  looted loot VBD 2 ccomp
  homes home NNS 5 obj`;

test('what is denied in a clause did not happen for its speaker; what a noun names may have', () => {
  expect(certainty(DENIED, 'looted')).toBe('denied');
  expect(certainty(DENIED.replace('2 ccomp', '2 obj'), 'looted')).toBe('stated');
});

test('a hedge stays in its own clause', () => {
  expect(certainty(PLAN, 'plans')).toBe('stated');
  expect(certainty(RELATIVE, 'attacked')).toBe('stated');
});

test('what the words leave open the speaker decides', () => {
  const plain = 'Gunmen gunman NNS 2 nsubj\n burned burn VBD 0 root\n homes home NNS 2 obj';
  expect(certainty(plain, 'burned')).toBe('stated');
  expect(certainty(plain, 'burned', [said([0, 40], ['police'], 'denied')])).toBe('denied');
  expect(certainty(plain, 'burned', [said([30, 40], ['police'], 'denied')])).toBe('stated');
});

test('the innermost attribution around a span gives its chain', () => {
  const outer = said([0, 100], ['Diallo'], 'stated');
  const inner = said([40, 90], ['governor', 'Diallo'], 'denied');
  expect(spokenAt([outer, inner], { start: 50, end: 60 })?.chain).toEqual(['governor', 'Diallo']);
  expect(spokenAt([outer, inner], { start: 10, end: 20 })?.chain).toEqual(['Diallo']);
  expect(spokenAt([outer, inner], { start: 95, end: 120 })).toBeUndefined();
  expect(attributionAt([outer, inner], { start: 50, end: 60 })).toBe(inner);
});

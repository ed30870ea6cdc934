import { expect, test } from 'vitest';
import type { Actor, ActorKind, Claim, Role } from '../../reading/reading.js';
import { actorKey } from './key.js';
import { mentionsOf, speakersOf } from './mention.js';
import type { Naming } from './model.js';
import { NamingPolicy, noPolicy } from './policy.js';

const quote = { start: 0, end: 0, exact: '', prefix: '', suffix: '' };

const claim = (register: string, who: [role: Role, name: string, kind: ActorKind][], chain: string[] = []) =>
  ({
    register,
    chain,
    where: [],
    who: who.map(([role, name, kind]) => ({ role, name, kind, actor: null, quote })),
  }) as unknown as Claim;

const speakers = speakersOf(
  [
    { id: 'a', name: 'Harbour Office', kind: 'organisation', country: null, mentions: [] },
    { id: 'b', name: 'Salma Idris', kind: 'person', country: null, mentions: [] },
  ] satisfies Actor[],
  [
    {
      ...{ source: [], cue: [], content: [], certainty: 'stated' as const },
      speaker: 'a',
      chain: ['the city’s Harbour Office'],
    },
  ],
);

const listed = (one: Claim, policy = noPolicy) =>
  mentionsOf(one, speakers, policy).flatMap((mention) => (mention.listed ? mention.words : []));

test('bodies of people that do something, or that something is done to, are listed', () => {
  const one = claim('attacks', [
    ['perpetrator', 'Lake Front', 'group'],
    ['target', 'border force', 'force'],
    ['authority', 'Chad', 'state'],
    ['perpetrator', 'gunmen', 'people'],
    ['target', 'market', 'unknown'],
  ]);
  expect(listed(one)).toEqual(['Lake Front', 'border force', 'Chad']);
});

test('nobody who was harmed is listed, whatever kind a reader takes them for and whoever decides otherwise', () => {
  const harmed = claim('attacks', [
    ['victim', 'Salma Idris', 'person'],
    ['victim', 'two guards', 'force'],
    ['instrument', 'drone', 'unknown'],
  ]);
  expect(mentionsOf(harmed, speakers, noPolicy)).toEqual([]);
  const decided = new NamingPolicy([
    {
      ...{ id: 'n', what: 'actor', act: 'call', one: actorKey('Salma Idris'), other: null, name: 'S. I.' },
      ...{ site: null, naming: null, why: 'so', by: 'A', at: '', withdrawn: false },
    } as Naming,
  ]);
  expect(mentionsOf(harmed, speakers, decided)).toEqual([]);
});

test('a person is listed in a public act of her own, not as witness, suspect or prisoner', () => {
  const person = (register: string, role: Role) => listed(claim(register, [[role, 'Salma Idris', 'person']]));
  expect(person('diplomacy', 'participant')).toEqual(['Salma Idris']);
  expect(person('policy', 'authority')).toEqual(['Salma Idris']);
  expect(person('attacks', 'perpetrator')).toEqual([]);
  expect(person('operations', 'target')).toEqual([]);
  expect(person('policy', 'target')).toEqual([]);
  expect(person('missions', 'participant')).toEqual([]);
  expect(listed(claim('accounts', [], ['Salma Idris']))).toEqual([]);
});

test('a body that speaks is listed under the words by which it is quoted', () => {
  expect(listed(claim('attacks', [], ['the city’s Harbour Office', 'residents']))).toEqual([
    'the city’s Harbour Office',
  ]);
});

test('what is no name, or too long for one, is none', () => {
  const odd = claim('attacks', [
    ['perpetrator', '\u200f\u200f', 'group'],
    ['perpetrator', 'x'.repeat(300), 'group'],
  ]);
  expect(mentionsOf(odd, speakers, noPolicy)).toEqual([]);
});

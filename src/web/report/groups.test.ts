import { expect, it } from 'vitest';
import { type CardGroup, regrouped } from './groups.js';
import type { Placed } from './order.js';

const cards = new Map<string, Placed>();
const card = (id: string): Placed => {
  const made = cards.get(id) ?? ({ kept: { claim: { id } }, depth: 0, parts: 0, whole: null } as Placed);
  cards.set(id, made);
  return made;
};
const placed = (...ids: string[]) => ids.map(card);
const ids = (groups: readonly CardGroup[]) =>
  groups.map((group) => [group.key, ...group.placed.map(({ kept }) => kept.claim.id)]);
const numbered = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`);

const first = regrouped([], placed(...numbered(25)));

it('makes groups of ten', () => {
  expect(first.map(({ key, placed: group }) => [key, group.length])).toEqual([
    [1, 10],
    [2, 10],
    [3, 5],
  ]);
});

it('leaves every card in its group when a colleague adds one before it', () => {
  const order = ['new', ...numbered(25)];
  const groups = regrouped(first, placed(...order));
  expect(ids(groups).flatMap(([, ...group]) => group)).toEqual(order);
  for (const { key, placed: group } of first) {
    const now = groups.find((one) => one.key === key)!.placed;
    expect(now).toEqual(expect.arrayContaining([...group]));
  }
  expect(groups.filter((one) => first.includes(one))).toHaveLength(3);
  const within = regrouped(first, placed(...numbered(5), 'new', ...numbered(25).slice(5)));
  expect(within.map(({ key, placed: group }) => [key, group.length])).toEqual([
    [1, 11],
    [2, 10],
    [3, 5],
  ]);
});

it('loses and doubles no card whatever comes, goes and moves', () => {
  let groups: readonly CardGroup[] = first;
  for (const order of [
    numbered(40),
    numbered(40).filter((_, at) => at % 3 !== 0),
    [...numbered(40).slice(20), 'a', 'b', ...numbered(20)],
    ['c33', ...numbered(33)],
    [],
    ['z'],
  ]) {
    groups = regrouped(groups, placed(...order));
    expect(ids(groups).flatMap(([, ...group]) => group)).toEqual(order);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
  }
});

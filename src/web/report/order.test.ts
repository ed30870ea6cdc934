import { describe, expect, it } from 'vitest';
import type { KeptClaim } from '../../server/contract.js';
import { inOrder, registerCounts } from './order.js';

const claim = (id: string, start: number, partOf: string | null = null, register = 'missions') => {
  const one = { id, register, partOf, quote: { start }, trigger: { start } };
  return { claim: one, current: one } as unknown as KeptClaim;
};

const order = (claims: KeptClaim[]) =>
  inOrder(claims).map(({ kept, depth, parts }) => `${kept.claim.id}${depth}${parts}`);

describe('inOrder', () => {
  it('follows the text', () => expect(order([claim('b', 9), claim('a', 2)])).toEqual(['a00', 'b00']));

  it('puts parts behind their whole', () =>
    expect(order([claim('c', 5, 'w'), claim('x', 4), claim('w', 3), claim('b', 1, 'w')])).toEqual([
      'w02',
      'b10',
      'c10',
      'x00',
    ]));

  it('keeps a part whose whole is not shown', () => expect(order([claim('a', 1, 'gone')])).toEqual(['a00']));

  it('shows parts of one another once each', () =>
    expect(order([claim('a', 1, 'b'), claim('b', 2, 'a')])).toEqual(['a01', 'b11']));
});

describe('registerCounts', () => {
  it('has the most first, equal ones by name', () =>
    expect(
      registerCounts([
        claim('a', 1),
        claim('b', 2, null, 'policy'),
        claim('c', 3, null, 'damage'),
        claim('d', 4),
      ]),
    ).toEqual([
      ['missions', 2],
      ['damage', 1],
      ['policy', 1],
    ]));
});

import { describe, expect, it } from 'vitest';
import type { Claim, Count, Where } from '../../reading/reading.js';
import { accounts } from '../accounts.js';
import { attacks } from '../attacks.js';
import { missions } from '../missions.js';
import { entryOf } from './example.js';
import { challengesOf, fromClaim } from './fromClaim.js';

const quote = { start: 0, end: 0, exact: '', prefix: '', suffix: '' };

const where = (name: string, more: Partial<Where> = {}): Where => ({
  name,
  geonameId: null,
  lat: null,
  lon: null,
  country: null,
  admin1: null,
  precision: 'exact',
  certainty: 'stated',
  ...more,
});

const count = (measure: Count['measure'], value: number, bound: Count['bound'] = 'exact'): Count => ({
  measure,
  value,
  low: null,
  high: null,
  bound,
  of: null,
  quote,
});

const claim = (more: Partial<Claim>): Claim => ({
  id: 'c1',
  register: 'missions',
  kind: 'mission',
  scope: 'event',
  quote,
  trigger: { start: 0, end: 0, text: '' },
  chain: [],
  certainty: 'stated',
  background: false,
  when: { from: '2026-03-02', to: '2026-03-02', value: null, basis: 'text' },
  where: [],
  who: [],
  counts: [],
  fields: {},
  partOf: null,
  ...more,
});

const authority = {
  role: 'authority' as const,
  name: 'Port Office',
  kind: 'organisation' as const,
  actor: null,
  quote,
};

describe('a claim', () => {
  it('fills what its book says, as far as the fields take it', () => {
    const told = claim({
      where: [where('Karsa')],
      who: [authority],
      fields: { status: 'denied', purposes: ['fuel', 'gold'] },
    });
    expect(fromClaim(missions.book!, told)).toEqual({
      kind: 'mission',
      values: {
        day: '2026-03-02',
        to: {
          name: 'Karsa',
          geonameId: null,
          lat: null,
          lon: null,
          country: null,
          admin1: null,
          precision: 'exact',
        },
        authority: 'Port Office',
        purposes: ['fuel'],
      },
      stops: [{ to: 'denied', at: null, place: null }],
    });
  });

  it('leaves open what it does not know: a weekday without a date, a group that no book names', () => {
    const told = claim({
      register: 'attacks',
      kind: 'shelling',
      when: { from: null, to: null, value: 'XXXX-WXX-4', basis: 'none' },
      counts: [count('killed', 12, 'atLeast'), count('attacks', 2)],
    });
    expect(fromClaim(attacks.book!, told)).toEqual({
      kind: 'shelling',
      values: { harm: [{ group: 'unknown', measure: 'killed', least: 12, most: null }] },
      stops: [],
    });
  });

  it('fills no place that is nearer than the field may say, and nothing sealed', () => {
    const told = claim({ kind: 'violation', where: [where('Old Harbour')] });
    expect(fromClaim(accounts.book!, told).values).not.toHaveProperty('place');
    const province = claim({ kind: 'violation', where: [where('Kassala', { precision: 'admin1' })] });
    expect(fromClaim(accounts.book!, province).values.place).toMatchObject({ name: 'Kassala' });
  });
});

describe('an entry', () => {
  const entry = entryOf('m', {
    kind: 'mission',
    stops: 'requested > facilitated',
    day: '2026-03-02',
    authority: 'port office',
    purposes: ['fuel', 'food'],
  });

  it('is challenged where a claim tells another day, code or stop', () => {
    const told = claim({
      when: { from: '2026-03-03', to: '2026-03-03', value: null, basis: 'text' },
      who: [authority],
      fields: { status: 'denied', purposes: ['water'] },
    });
    expect(challengesOf(missions.book!, entry, [told])).toEqual([
      { field: 'purposes', claim: 'c1', says: ['water'] },
      { field: 'day', claim: 'c1', says: '2026-03-03' },
      { field: 'status', claim: 'c1', says: 'denied' },
    ]);
  });

  it('is not where both can be right, or one leaves it open', () => {
    const told = claim({
      who: [authority],
      where: [where('Karsa')],
      fields: { status: 'requested', purposes: ['fuel'] },
    });
    expect(challengesOf(missions.book!, entry, [told])).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorKey, nameId } from './key.js';
import type { NameKey, Naming, NamingAct } from './model.js';
import { NamingPolicy, nameOf } from './policy.js';

let made = 0;

function naming(act: NamingAct, one: NameKey | null, more: Partial<Naming> = {}): Naming {
  made += 1;
  return {
    id: `naming ${made}`,
    what: 'actor',
    act,
    one,
    other: null,
    name: null,
    site: null,
    naming: null,
    why: null,
    by: 'Amal',
    at: '2026-03-10T00:00:00.000Z',
    withdrawn: false,
    ...more,
  };
}

const names = ['Front', 'WF', 'Westerners', 'OCHA', 'UN office', 'office'];
const pair = (act: 'same' | 'different', one: string, other: string) =>
  naming(act, actorKey(one), { other: actorKey(other) });
const call = (one: string, name: string) => naming('call', actorKey(one), { name, why: 'Its own name.' });

/** Each name with those that it is one with, and what they are called. */
const seen = (policy: NamingPolicy) =>
  names.map((name) => {
    const group = policy.actor(name, []);
    return [name, group?.names.map(({ id }) => id).sort(), group?.token, group?.called?.name];
  });

const decision = fc
  .record({
    act: fc.constantFrom('same' as const, 'same' as const, 'different' as const, 'call' as const),
    one: fc.constantFrom(...names),
    other: fc.constantFrom(...names),
  })
  .filter(({ act, one, other }) => act === 'call' || one !== other)
  .map(({ act, one, other }) => (act === 'call' ? call(one, other) : pair(act, one, other)));

const isParted = (policy: NamingPolicy, one: string, other: string) =>
  policy.actor(one, [])?.token !== policy.actor(other, [])?.token;

describe('what people decided of names', () => {
  test('a decision taken back counts as never made', () => {
    fc.assert(
      fc.property(
        fc.array(decision, { maxLength: 8 }),
        fc.array(decision, { maxLength: 3 }),
        (made, back) => {
          const taken = back.map((one) => ({ ...one, withdrawn: true }));
          expect(seen(new NamingPolicy([...made, ...taken]))).toEqual(seen(new NamingPolicy(made)));
        },
      ),
    );
  });

  test('names joined and then parted are apart, and no way round leads from one to the other', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (made) => {
        const policy = new NamingPolicy([
          ...made,
          pair('same', 'Front', 'WF'),
          pair('different', 'WF', 'Front'),
        ]);
        expect(isParted(policy, 'Front', 'WF')).toBe(true);
      }),
    );
  });

  test('decisions on names that have nothing in common may come in any order', () => {
    const about = (some: readonly string[]) =>
      fc.array(
        decision.filter(({ one, other }) =>
          [one, other].every((key) => key === null || some.includes(key.words)),
        ),
        { maxLength: 5 },
      );
    fc.assert(
      fc.property(about(names.slice(0, 3)), about(names.slice(3)), (some, others) => {
        const mixed = some.flatMap((one, at) => [one, ...others.slice(at, at + 1)]);
        const all = [...mixed, ...others.slice(some.length)];
        expect(seen(new NamingPolicy(all))).toEqual(seen(new NamingPolicy([...others, ...some])));
      }),
    );
  });

  test('a name is called as the desk decided last; without that by the name spoken of first', () => {
    const joined = [pair('same', 'OCHA', 'UN office'), pair('same', 'UN office', 'office')];
    expect(nameOf(new NamingPolicy(joined).actor('office', [])!)).toBe('OCHA');
    const called = [...joined, call('office', 'the UN office'), call('OCHA', 'UN OCHA')];
    expect(nameOf(new NamingPolicy(called).actor('un OFFICE', [])!)).toBe('UN OCHA');
    expect(new NamingPolicy(called).actor('another office', [])).toBeUndefined();
  });

  test('a word narrowed to a country means that actor there alone', () => {
    const army = { words: 'army', country: 'TD', geonameId: null, narrow: true };
    const policy = new NamingPolicy([naming('alias', actorKey('Front'), { other: army })]);
    expect(policy.actor('the army', ['TD'])).toBeUndefined();
    expect(policy.actor('Army', ['TD'])?.token).toBe(policy.actor('Front', [])?.token);
    expect(policy.actor('Army', ['SD'])).toBeUndefined();
    expect(policy.actor('Army', ['TD', 'SD'])).toBeUndefined();
    expect(policy.around('actor', [army])).toContain(nameId('actor', actorKey('army')));
  });

  test('words read as one GeoNames place may mean another, the place under its other names stays', () => {
    const site = {
      geonameId: null,
      lat: 12.1,
      lon: 29.7,
      country: 'SD',
      admin1: null,
      precision: 'near' as const,
    };
    const salam = { words: 'Salam', country: null, geonameId: 286647, narrow: true };
    const policy = new NamingPolicy([naming('locate', salam, { what: 'place', site })]);
    const read = { geonameId: 286647, country: 'OM' };
    expect(policy.place({ name: 'Salam', ...read })?.site?.country).toBe('SD');
    expect(policy.place({ name: 'As Salam', ...read })).toBeUndefined();
  });

  test('words without a country mean the place in any, unless that of one country was spoken of', () => {
    const key = (country: string | null) => ({ words: 'Centre', country, geonameId: null, narrow: false });
    const site = (lat: number) => ({
      ...{ geonameId: null, lat, lon: 3, country: null, admin1: null, precision: 'admin1' as const },
    });
    const policy = new NamingPolicy([
      naming('locate', key(null), { what: 'place', site: site(1) }),
      naming('locate', key('HT'), { what: 'place', site: site(2) }),
    ]);
    const lat = (country: string | null) =>
      policy.place({ name: 'Centre', geonameId: null, country })?.site?.lat;
    expect([lat(null), lat('CM'), lat('HT')]).toEqual([1, 1, 2]);
  });
});

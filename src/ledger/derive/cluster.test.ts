import { expect, test } from 'vitest';
import { cluster, type Pair } from './cluster.js';
import type { Standing } from './unit.js';

let made = 0;

/** A claim of a report of its own; without `on` it names no day. */
function claim(claim: string, about: { on?: string; told?: string; killed?: number }): Standing {
  made += 1;
  return {
    claim,
    report: `report of ${claim}`,
    reportSeq: made,
    position: 0,
    unit: claim,
    register: 'attacks',
    kind: 'airstrike',
    from: about.on ?? null,
    to: about.on ?? null,
    told: about.told ?? null,
    out: false,
    places: [
      { name: 'Bara', geonameId: 1, lat: 13.7, lon: 30.36, country: 'SD', admin1: null, precision: 'exact' },
    ],
    who: [['perpetrator', 'army', 'force']],
    numbers: about.killed === undefined ? [] : [['killed', about.killed]],
  };
}

const groups = (claims: Standing[], pairs: Pair[] = []) =>
  cluster(claims, pairs).map((one) => one.claims.map((each) => each.claim).join(' '));

test('a claim without a day joins the one happening that it fits, and the event says why', () => {
  const [one] = cluster([claim('a', { on: '2026-03-09' }), claim('b', { told: '2026-03-10' })], []);
  expect(one!.meetings).toEqual([
    { claim: 'b', with: 'a', presumed: true, reasons: ['published', 'place', 'kind', 'perpetrator'] },
  ]);
});

test('of two happenings that a claim without a day fits alike it joins neither', () => {
  const days = [claim('a', { on: '2026-03-08' }), claim('b', { on: '2026-03-10' })];
  expect(groups([...days, claim('c', { told: '2026-03-10' })])).toEqual(['a', 'b', 'c']);
});

test('of two happenings a claim without a day joins the one whose number it has', () => {
  const days = [claim('a', { on: '2026-03-08', killed: 9 }), claim('b', { on: '2026-03-10' })];
  expect(groups([...days, claim('c', { told: '2026-03-10', killed: 9 })])).toEqual(['a c', 'b']);
});

test('claims without a day do not lead from one time to another', () => {
  const told = ['2026-03-08', '2026-03-10', '2026-03-12'];
  expect(groups(told.map((day, at) => claim(`${at}`, { told: day })))).toEqual(['0 1', '2']);
});

test('a match on the day comes before one that is presumed', () => {
  const some = [claim('a', { told: '2026-03-09', killed: 9 }), claim('b', { on: '2026-03-07', killed: 4 })];
  expect(groups([...some, claim('c', { on: '2026-03-07', killed: 9 })])).toEqual(['a', 'b c']);
});

test('what people said comes before what is presumed', () => {
  const pair = [claim('a', { on: '2026-03-09' }), claim('b', { told: '2026-03-10' })];
  expect(groups(pair, [{ a: 'a', b: 'b', same: false }])).toEqual(['a', 'b']);
  const apart = [claim('c', { on: '2026-03-09' }), claim('d', { told: '2026-03-29' })];
  expect(groups(apart)).toEqual(['c', 'd']);
  expect(groups(apart, [{ a: 'c', b: 'd', same: true }])).toEqual(['c d']);
  expect(cluster(apart, [{ a: 'c', b: 'd', same: true }])[0]!.meetings).toEqual([]);
});

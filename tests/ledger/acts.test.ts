import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/desk/index.js';
import type { Decision, KeptClaim, NewClaim } from '../../src/desk/model.js';
import { deskOn, given, newDatabase, query, type Server, servers } from './servers.js';

let server: Server;
let url: string;
let desk: Desk;
let other: Desk;

const first = `Strike on the market
attacks/airstrike; on 2026-03-09; at El Obeid SD; killed 14 traders; target market; says health ministry
attacks/shelling; on 2026-03-09; at Bara SD; killed 2 guards
A bridge near Dilling was blown up on Monday, and two boats burned at the landing.`;
const second = `Doctors count more
attacks/bombing; on 2026-03-20; at El Obeid SD; killed 19 traders; target livestock market; says doctors`;

beforeAll(async () => {
  server = await servers[0]!.start();
});
afterAll(() => server?.end());
beforeEach(async () => {
  url = await newDatabase(server);
  desk = await deskOn(url);
  other = await deskOn(url, { by: 'Noor' });
  await desk.add(given(first, 'Nile Courier'));
  await desk.add(given(second, 'Kordofan Voice'));
  return async () => {
    await desk.close();
    await other.close();
  };
});

const reportIds = async () => (await desk.reports({}, {})).rows.map(({ id }) => id).reverse();
const claimsOf = async (report: number): Promise<KeptClaim[]> =>
  (await desk.report((await reportIds())[report - 1]!))!.claims;
const claim = async (at: number) => (await claimsOf(1))[at]!;
const words = (exact: string, register: string, kind: string): NewClaim => {
  const start = first.indexOf(exact);
  return { register, kind, quote: { start, end: start + exact.length, exact } };
};
const add = async (adds: NewClaim): Promise<Decision> => ({
  verdict: 'add',
  report: (await reportIds())[0]!,
  adds,
});
const refused = (code: string, says: RegExp) => ({ code, message: expect.stringMatching(says) });
const derived = () =>
  Promise.all(
    ['standing', 'events', 'figures', 'figure_claims'].map((table) =>
      query(url, `select t::text from ${table} t order by 1`),
    ),
  );

describe('corrections', () => {
  const correct = async (path: string, value: unknown) =>
    desk.judge({ verdict: 'correct', claim: (await claim(0)).claim.id, path, value });

  test('several fields are one act, one entry and one undo', async () => {
    const { claim: read } = await claim(0);
    const entries = (await desk.status()).entries;
    const made = await desk.act([
      {
        verdict: 'correct',
        claim: read.id,
        path: 'certainty',
        value: 'alleged',
        why: 'as the minister puts it',
      },
      { verdict: 'correct', claim: read.id, path: 'when', value: { from: '2026-03-08', to: '2026-03-09' } },
      {
        verdict: 'correct',
        claim: read.id,
        path: 'counts[0]',
        value: { measure: 'killed', value: 15, bound: 'atLeast' },
      },
    ]);
    expect(new Set(made.map(({ act }) => act)).size).toBe(1);
    expect((await desk.status()).entries).toBe(entries + 1);
    const { claim: kept, current } = await claim(0);
    expect(kept).toEqual(read);
    expect(current).toMatchObject({
      certainty: 'alleged',
      when: { from: '2026-03-08', to: '2026-03-09', value: '2026-03-08/2026-03-09' },
      counts: [{ value: 15, low: 15, high: null, bound: 'atLeast', of: null, quote: read.counts[0]!.quote }],
    });
    await desk.judge({ verdict: 'withdraw', judgement: made[1]!.id, why: 'of another day' });
    expect((await claim(0)).current).toEqual(read);
    const backs = (await claim(0)).judgements.map(({ withdrawnBy, withdrawnWhy }) => [
      withdrawnBy,
      withdrawnWhy,
    ]);
    expect(backs).toEqual(Array(3).fill(['Amal', 'of another day']));
    expect(await desk.verify()).toMatchObject({ holds: true });
  });

  test('add, replace and remove items, whose numbers stay whatever is removed or taken back', async () => {
    await correct('counts[1]', { measure: 'injured', value: 30 });
    await correct('who[1]', { role: 'perpetrator', name: 'Western Front', kind: 'group' });
    await correct('where[1]', { name: 'Bara', lat: 13.7, lon: 30.36, country: 'SD' });
    const removed = await correct('counts[0]', null);
    expect(await claim(0)).toMatchObject({
      current: { counts: [{ measure: 'injured' }] },
      slots: { counts: [1], where: [0, 1] },
    });
    await correct('counts[1].of', 'people');
    await desk.judge({ verdict: 'withdraw', judgement: removed.id });
    const { current } = await claim(0);
    expect(current.counts).toMatchObject([{ value: 14 }, { value: 30, low: 30, high: 30, of: 'people' }]);
    expect(current.where).toMatchObject([
      { name: 'El Obeid' },
      { name: 'Bara', precision: 'exact', certainty: 'stated' },
    ]);
    expect(current.who.at(-1)).toMatchObject({ name: 'Western Front', actor: null });
    expect((await desk.events({ actor: 'western' }, {})).rows).toHaveLength(1);
  });

  test('refuse what does not fit, and keep none of an act of which one does not', async () => {
    const cases: [path: string, value: unknown, says: RegExp][] = [
      ['counts[3]', { measure: 'killed', value: 1 }, /leaves a gap: the next of counts is counts\[1\]/],
      ['counts[1]', null, /has nothing at/],
      ['counts[1]', { measure: 'tickled', value: 1 }, /it takes \{measure/],
      ['counts[0]', { measure: 'killed', value: 9, low: 12, high: 10 }, /it takes/],
      ['counts[0].value', -1, /it takes a number/],
      ['where[0]', { name: 'Bara', lat: 13 }, /it takes/],
      ['when', { from: '2026-03-09', to: '2026-03-01' }, /the first not after the last/],
      ['fields.colour', 'red', /Register attacks has no field "colour"/],
      ['fields.weapon', 12, /it takes text/],
      ['who[0].actor', 'a1', /cannot be corrected/],
    ];
    for (const [path, value, says] of cases)
      await expect(correct(path, value)).rejects.toMatchObject(refused('badInput', says));
    const { id } = (await claim(0)).claim;
    const half = desk.act([
      { verdict: 'accept', claim: id },
      { verdict: 'correct', claim: id, path: 'counts[7]', value: null },
    ]);
    await expect(half).rejects.toMatchObject({ code: 'badInput' });
    expect((await claim(0)).judgements).toEqual([]);
  });

  test('put and take away a field of the register', async () => {
    await correct('fields.weapon', 'drone');
    expect((await claim(0)).current.fields).toEqual({ weapon: 'drone' });
    await correct('fields.weapon', null);
    expect((await claim(0)).current.fields).toEqual({});
  });
});

describe('a claim that a person adds', () => {
  const bridge = 'A bridge near Dilling was blown up on Monday';

  test('is one like a reader’s, joins an event, outlives a reread and can be taken back', async () => {
    const before = await derived();
    const [made] = await desk.act([
      await add({
        ...words(bridge, 'attacks', 'bombing'),
        when: { from: '2026-03-20', to: '2026-03-20' },
        where: [{ name: 'El Obeid', lat: 13.18, lon: 30.22, country: 'SD', precision: 'exact' }],
        who: [{ role: 'target', name: 'livestock market' }],
        counts: [{ measure: 'killed', value: 19 }],
      }),
    ]);
    const kept = await claim(2);
    expect(kept).toMatchObject({
      added: { by: 'Amal' },
      retired: false,
      chain: ['Nile Courier'],
      claim: { id: made!.claim, scope: 'event', trigger: { text: bridge }, counts: [{ low: 19, high: 19 }] },
    });
    const { quote } = kept.claim;
    expect(first.slice(quote.start, quote.end)).toBe(quote.exact);
    expect(quote.prefix).toBe(first.slice(quote.start - 32, quote.start));
    expect((await desk.event(kept.eventId!))!.claims).toHaveLength(2);
    expect((await desk.report(kept.reportId))!.report).toMatchObject({ claims: 3, judged: 1 });
    expect(await desk.reread()).toMatchObject({ retired: 0 });
    expect(await claim(2)).toMatchObject({ retired: false, added: { by: 'Amal' } });
    const standing = await derived();
    await desk.rebuild();
    expect(await derived()).toEqual(standing);
    expect(await desk.verify()).toMatchObject({ holds: true });

    await desk.judge({ verdict: 'withdraw', judgement: made!.id });
    expect(await claim(2)).toMatchObject({ retired: true, eventId: null });
    expect((await desk.report(kept.reportId))!.report.claims).toBe(2);
    expect((await derived())[1]).toEqual(before[1]);
    await desk.act([await add(words(bridge, 'attacks', 'bombing'))]);
    expect(await claim(2)).toMatchObject({ retired: false, claim: { id: made!.claim, counts: [] } });
  });

  test('has to stand in the text, in whole characters, and be new', async () => {
    const twice = words(
      'attacks/shelling; on 2026-03-09; at Bara SD; killed 2 guards',
      'attacks',
      'shelling',
    );
    const of = (change: Partial<NewClaim>) => ({ ...words(bridge, 'attacks', 'bombing'), ...change });
    const cases: [NewClaim, string, RegExp][] = [
      [of({ quote: { start: 3, end: 9000 } }), 'badInput', /is not in the text, which has \d+ code units/],
      [
        of({ quote: { start: 5, end: 20, exact: 'something else' } }),
        'badInput',
        /not what stands at its place/,
      ],
      [of({ quote: { start: 20, end: 21 } }), 'badInput', /holds no words/],
      [of({ trigger: { start: 0, end: 4 } }), 'badInput', /outside of its quote/],
      [of({ kind: 'tickling' }), 'unknownRegister', /no kind "tickling"/],
      [of({ counts: [{ measure: 'killed', value: -2 }] }), 'badInput', /counts\[0\] is not/],
      [of({ fields: { colour: 'red' } }), 'badInput', /no field "colour"/],
    ];
    for (const [adds, code, says] of cases)
      await expect(desk.act([await add(adds)])).rejects.toMatchObject(refused(code, says));
    await desk.act([await add(twice)]);
    await expect(desk.act([await add(twice)])).rejects.toMatchObject(refused('conflict', /already/));
    const smile = await desk.add(given('A 😀 face', 'Nile Courier'));
    const cut = { register: 'attacks', kind: 'attack', quote: { start: 2, end: 3 } };
    await expect(
      desk.act([{ verdict: 'add', report: smile.reports[0]!.id, adds: cut }]),
    ).rejects.toMatchObject(refused('badInput', /cuts a character/));
  });

  test('is carried by a backup', async () => {
    await desk.act([await add(words(bridge, 'attacks', 'bombing'))]);
    const file = `/tmp/dateline-acts-${process.pid}.backup`;
    await desk.backup(file);
    const copy = await deskOn(await newDatabase(server));
    await copy.restore(file);
    expect(await copy.verify()).toMatchObject({ holds: true });
    const view = await copy.report((await reportIds())[0]!);
    expect(view!.claims[2]).toMatchObject({ added: { by: 'Amal' }, retired: false });
    await copy.close();
  });
});

test('a claim is split into several, as one act that one withdrawal takes back', async () => {
  const { claim: whole } = await claim(0);
  const before = await derived();
  const { start, end } = whole.quote;
  const part = (kind: string, from: number, to: number): NewClaim => ({
    register: 'attacks',
    kind,
    quote: { start, end },
    trigger: { start: start + from, end: start + to },
    when: { from: '2026-03-09', to: '2026-03-09' },
  });
  const split: Decision = {
    verdict: 'split',
    claim: whole.id,
    into: [part('airstrike', 0, 17), part('arson', 17, 40)],
  };
  const made = await desk.act([split]);
  expect(made.map(({ verdict }) => verdict)).toEqual(['add', 'add', 'split']);
  const claims = await claimsOf(1);
  expect(claims.filter(({ retired }) => !retired)).toHaveLength(4);
  expect(claims.find(({ claim: one }) => one.id === whole.id)).toMatchObject({
    verdict: 'reject',
    eventId: null,
  });
  expect((await desk.events({ kind: 'arson' }, {})).rows).toHaveLength(1);
  await expect(desk.act([split])).rejects.toMatchObject(refused('badInput', /cannot be split/));
  await desk.judge({ verdict: 'withdraw', judgement: made[2]!.id });
  expect((await claimsOf(1)).filter(({ retired }) => !retired)).toHaveLength(2);
  expect((await derived())[1]).toEqual(before[1]);
  await expect(desk.judge({ ...split, into: [part('arson', 0, 5)] })).rejects.toMatchObject(
    refused('badInput', /two or more/),
  );
});

describe('events of a claim', () => {
  test('are offered with reasons, the likeliest first, and by a name', async () => {
    await desk.add(
      given('Again\nattacks/shelling; on 2026-03-13; at Bara SD; killed 2 guards', 'Gulf Mirror'),
    );
    // The same day alone is no reason.
    await desk.add(given('Else\nattacks/raid; on 2026-03-09; at Dilling SD', 'Red Wire'));
    const { claim: read } = await claim(0);
    const found = await desk.candidates((await claim(1)).claim.id);
    expect(found.map(({ event }) => event.where[0]!.name)).toEqual(['Bara']);
    expect(found[0]).toMatchObject({ reasons: ['place', 'kind', 'number'], days: 4, km: 0, apart: null });
    expect(found[0]!.glimpse[0]).toMatchObject({ source: 'Gulf Mirror' });
    const [far] = await desk.candidates(read.id, 'livestock');
    expect(far).toMatchObject({ event: { kind: 'bombing' }, reasons: ['place', 'target'], km: 0, days: 11 });
    await expect(desk.candidates('nobody')).rejects.toMatchObject({ code: 'notFound' });
    await desk.judge({ verdict: 'correct', claim: read.id, path: 'background', value: true });
    await expect(desk.candidates(read.id)).rejects.toMatchObject(refused('badInput', /no event of its own/));
  });

  test('are linked and parted, each with one undo; what was parted can be linked again', async () => {
    const { claim: read } = await claim(0);
    const bombing = (await claimsOf(2))[0]!;
    const linked = await desk.act([
      { verdict: 'link', claim: read.id, event: bombing.eventId!, why: 'one strike' },
    ]);
    expect(linked).toMatchObject([
      { verdict: 'same', claim: read.id, other: bombing.claim.id, why: 'one strike' },
    ]);
    expect((await desk.event(read.id))!.claims).toHaveLength(2);
    await desk.act([{ verdict: 'unlink', claim: read.id }]);
    expect((await desk.event(read.id))!.claims).toHaveLength(1);
    expect((await desk.candidates(read.id, 'livestock'))[0]!.apart).toBe('Amal');
    await desk.act([{ verdict: 'link', claim: read.id, event: bombing.claim.id }]);
    expect((await desk.event(read.id))!.claims).toHaveLength(2);
    await expect(desk.act([{ verdict: 'unlink', claim: (await claim(1)).claim.id }])).rejects.toMatchObject(
      refused('badInput', /stands with no other claim/),
    );
    await expect(desk.act([{ verdict: 'link', claim: read.id, event: 'nothing' }])).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});

describe('two people', () => {
  test('a decision on a stale view is refused, with what the other did; what was seen since goes through', async () => {
    const { claim: read, last } = await claim(0);
    expect(last).toBeNull();
    const theirs = await other.judge({ verdict: 'reject', claim: read.id, why: 'another day', seen: null });
    const mine: Decision = { verdict: 'accept', claim: read.id, seen: last };
    await expect(desk.act([mine])).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Noor rejected it at /),
      details: { claim: read.id, since: [{ id: theirs.id, by: 'Noor', why: 'another day' }] },
    });
    expect((await claim(0)).last).toBe(theirs.id);
    await desk.act([{ ...mine, seen: theirs.id }]);
    // The last word stands, and both are kept.
    const both = await claim(0);
    expect(both.verdict).toBe('accept');
    expect(both.judgements.map(({ by, verdict, withdrawn }) => [by, verdict, withdrawn])).toEqual([
      ['Noor', 'reject', false],
      ['Amal', 'accept', false],
    ]);
    // One's own judgements are no news to oneself, and a withdrawal is news to the other.
    await desk.act([
      { verdict: 'correct', claim: read.id, path: 'background', value: true, seen: theirs.id },
    ]);
    await desk.judge({ verdict: 'withdraw', judgement: both.judgements[1]!.id });
    await expect(other.judge({ verdict: 'accept', claim: read.id, seen: both.last })).rejects.toMatchObject(
      refused('conflict', /took a judgement of it back/),
    );
    await other.judge({ verdict: 'accept', claim: read.id, seen: (await claim(0)).last });
  });

  test('what is sent twice under one key is kept once', async () => {
    const { claim: read } = await claim(0);
    const send = () => desk.act([{ verdict: 'accept', claim: read.id }], 'tab-1-act-7');
    const once = await send();
    expect(await send()).toEqual(once);
    expect((await claim(0)).judgements).toHaveLength(1);
    await other.act([{ verdict: 'accept', claim: read.id }], 'tab-1-act-7');
    expect((await claim(0)).judgements).toHaveLength(2);
  });
});

describe('what changed in a report since an entry', () => {
  const seen = async () => (await desk.report((await reportIds())[0]!))!;
  const since = async (at: number) => (await desk.reportSince((await reportIds())[0]!, at))!;

  test('it has the claims that anybody judged since, as the whole report shows them, and no others', async () => {
    const before = await seen();
    expect(await since(before.at)).toMatchObject({ at: before.at, claims: [], readAgain: false });
    await other.judge({ verdict: 'reject', claim: before.claims[1]!.claim.id });
    const { at, claims, events, report } = await since(before.at);
    const after = await seen();
    expect(claims).toEqual([after.claims[1]]);
    expect(claims[0]!.verdict).toBe('reject');
    expect([at, report]).toEqual([after.at, after.report]);
    expect(events).toEqual(
      Object.fromEntries(
        after.claims.flatMap(({ claim, eventId }) => (eventId ? [[claim.id, eventId]] : [])),
      ),
    );
    expect((await since(at)).claims).toEqual([]);
  });

  test('a withdrawal touches the claim of what it takes back, and what is added is new in it', async () => {
    const { claims } = await seen();
    const rejected = await desk.judge({ verdict: 'reject', claim: claims[0]!.claim.id });
    const { at } = await seen();
    await desk.judge({ verdict: 'withdraw', judgement: rejected.id });
    expect((await since(at)).claims.map(({ claim, verdict }) => [claim.id, verdict])).toEqual([
      [claims[0]!.claim.id, null],
    ]);
    const later = (await seen()).at;
    const { claim: id } = await desk.judge(await add(words('two boats burned', 'damage', 'destruction')));
    expect((await since(later)).claims.map(({ claim }) => claim.id)).toEqual([id]);
  });

  test('of a report that is not there it has nothing, and events can be asked for by report', async () => {
    expect(await desk.reportSince('nowhere', 0)).toBeUndefined();
    const { claims } = await seen();
    const { rows } = await desk.events({ report: (await reportIds())[0]! }, {});
    expect(rows.map(({ id }) => id).sort()).toEqual(
      [...new Set(claims.flatMap(({ eventId }) => eventId ?? []))].sort(),
    );
    expect((await desk.events({ report: 'nowhere' }, {})).rows).toEqual([]);
  });
});

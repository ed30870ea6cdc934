import { describe, expect, it } from 'vitest';
import type { Claim, Decision, Judgement, KeptClaim, ReportView } from '../../server/contract.js';
import { applied } from './applied.js';
import { changes, draftOf, fieldValue, numberIn } from './edit/draft.js';
import { trimmed } from './edit/span.js';
import { correctionOf, differences, lastActOf } from './standing.js';

const quote = { start: 0, end: 5, exact: 'words', prefix: '', suffix: '' };
const claim: Claim = {
  id: 'c1',
  register: 'attacks',
  kind: 'attack',
  scope: 'event',
  quote,
  trigger: { start: 0, end: 5, text: 'words' },
  chain: ['mayor'],
  certainty: 'stated',
  background: false,
  when: { from: '2026-03-09', to: '2026-03-09', value: '2026-03-09', basis: 'text' },
  where: [],
  who: [],
  counts: [{ measure: 'killed', value: 14, low: 14, high: 14, bound: 'exact', of: null, quote }],
  fields: { weapon: 'drone' },
  partOf: null,
};
const said = (by: string, act: number, more: Partial<Judgement>): Judgement => ({
  id: `j${act}${by}${more.path ?? ''}`,
  verdict: 'accept',
  claim: 'c1',
  other: null,
  event: null,
  judgement: null,
  path: null,
  value: null,
  why: null,
  by,
  at: '2026-03-10T10:00:00Z',
  act,
  withdrawn: false,
  withdrawnBy: null,
  withdrawnWhy: null,
  ...more,
});
const kept = (judgements: Judgement[] = [], more: Partial<KeptClaim> = {}): KeptClaim => ({
  reportId: 'r1',
  claim,
  current: claim,
  chain: ['mayor'],
  verdict: null,
  judgements,
  last: null,
  retired: false,
  added: null,
  slots: { counts: [0], where: [], who: [] },
  eventId: null,
  sharing: null,
  sensitivity: null,
  ...more,
});
const view = (one: KeptClaim) => ({ claims: [one] }) as ReportView;
const after = (decisions: Decision[], one = kept()) => applied(view(one), decisions).claims[0]!;
const correct = (path: string, value: unknown): Decision => ({
  verdict: 'correct',
  claim: 'c1',
  path,
  value,
});

describe('what is on its way', () => {
  it('shows as it will be kept', () => {
    expect(after([{ verdict: 'reject', claim: 'c1' }]).verdict).toBe('reject');
    expect(after([{ verdict: 'reject', claim: 'c2' }]).verdict).toBeNull();
    expect(after([correct('certainty', 'alleged')]).current.certainty).toBe('alleged');
    expect(after([correct('fields.weapon', null)]).current.fields).toEqual({});
    expect(after([correct('when', { from: null, to: '2026-03-10' })]).current.when).toMatchObject({
      from: null,
      to: '2026-03-10',
    });
    expect(after([correct('nothing', 1)])).toEqual(kept());
  });

  it('adds, replaces and removes items by their numbers', () => {
    const more = after([correct('counts[2]', { measure: 'injured', value: 3 })]);
    expect(more.slots.counts).toEqual([0, 2]);
    expect(more.current.counts[1]).toMatchObject({ value: 3, quote });
    const fewer = after([correct('counts[0]', null)], more);
    expect(fewer.slots.counts).toEqual([2]);
    expect(
      after([correct('counts[2]', { measure: 'injured', value: 4 })], fewer).current.counts,
    ).toMatchObject([{ value: 4 }]);
  });

  it('takes a whole act back', () => {
    const two = [
      said('mara', 3, {}),
      said('mara', 3, { verdict: 'correct', path: 'kind', value: 'riot' }),
      said('noor', 2, { verdict: 'reject' }),
    ];
    const now = after([{ verdict: 'withdraw', judgement: two[1]!.id }], kept(two, { verdict: 'accept' }));
    expect(now.judgements.map(({ withdrawn }) => withdrawn)).toEqual([true, true, false]);
    expect(now.verdict).toBe('reject');
  });
});

describe('what people said', () => {
  it('differs where two of them judged otherwise, and not where one changed their mind', () => {
    expect(differences(kept([said('mara', 1, {}), said('mara', 2, { verdict: 'reject' })]))).toEqual([]);
    expect(differences(kept([said('mara', 1, {}), said('noor', 2, {})]))).toEqual([]);
    const both = kept([said('mara', 1, {}), said('noor', 2, { verdict: 'reject' }), said('mara', 3, {})]);
    expect(differences(both)).toMatchObject([{ about: 'verdict', said: [{ by: 'noor' }, { by: 'mara' }] }]);
    const taken = kept([said('mara', 1, {}), said('noor', 2, { verdict: 'reject', withdrawn: true })]);
    expect(differences(taken)).toEqual([]);
    const fields = kept([
      said('mara', 1, { verdict: 'correct', path: 'kind', value: 'riot' }),
      said('noor', 2, { verdict: 'correct', path: 'kind', value: 'protest' }),
      said('noor', 2, { verdict: 'correct', path: 'when', value: { from: null, to: null } }),
    ]);
    expect(differences(fields).map(({ about }) => about)).toEqual(['kind']);
    expect(correctionOf(fields, 'kind')!.by).toBe('noor');
    expect(correctionOf(fields, 'who')).toBeUndefined();
  });

  it('gives the last act of one person that stands', () => {
    const one = kept([
      said('mara', 1, {}),
      said('noor', 5, {}),
      said('mara', 4, { withdrawn: true }),
      said('mara', 3, {}),
    ]);
    expect(lastActOf(view(one), 'mara', new Set())!.act).toBe(3);
    expect(lastActOf(view(one), 'mara', new Set([3]))!.act).toBe(1);
    expect(lastActOf(view(one), 'zeid', new Set())).toBeUndefined();
  });
});

describe('what is typed', () => {
  const draft = draftOf(claim, { counts: [0], where: [], who: [] });

  it('becomes corrections of what changed, and of nothing else', () => {
    expect(changes(draft, draft, {})).toEqual([]);
    const now = {
      ...draft,
      certainty: 'alleged' as const,
      to: '2026-03-10',
      counts: [{ ...draft.counts[0]!, slot: 1, value: '1,200', bound: 'atLeast' as const }],
      fields: { weapon: '' },
    };
    expect(changes(draft, now, {})).toEqual([
      ['certainty', 'alleged'],
      ['when', { from: '2026-03-09', to: '2026-03-10' }],
      ['counts[1]', { measure: 'killed', value: 1200, bound: 'atLeast', of: null }],
      ['counts[0]', null],
      ['fields.weapon', null],
    ]);
  });

  it('is a number in either digits, or none', () => {
    expect(['14', '١٬٢٠٠', '۷', ' 1 200 ', '', 'many', '1,2', '-3'].map(numberIn)).toEqual([
      14,
      1200,
      7,
      1200,
      null,
      undefined,
      undefined,
      undefined,
    ]);
    expect(fieldValue('food، water', 'codes')).toEqual(['food', 'water']);
    expect(fieldValue('12', 'number')).toBe(12);
    expect(fieldValue('=SUM(A1)', 'text')).toBe('=SUM(A1)');
  });

  it('rests on whole words of the text', () => {
    const text = 'A 😀 face  ';
    expect(trimmed(text, { start: 1, end: 11 })).toEqual({ start: 2, end: 9 });
    expect(trimmed(text, { start: 3, end: 4 })).toEqual({ start: 2, end: 4 });
    expect(trimmed(text, { start: 9, end: 11 })).toBeNull();
  });
});

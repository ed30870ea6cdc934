import { expect, test } from 'vitest';
import type { Claim, Judgement, KeptClaim, ReportSince, ReportView } from '../../server/contract.js';
import { addsUp, whole, withChanges } from './since.js';

const claim = (id: string) => ({ id, counts: [] }) as unknown as Claim;
const correction = { verdict: 'correct', withdrawn: false } as Judgement;
const kept = (id: string, more: Partial<KeptClaim> = {}): KeptClaim =>
  ({
    claim: claim(id),
    current: claim(id),
    judgements: [],
    verdict: null,
    eventId: null,
    ...more,
  }) as KeptClaim;
const view = (...claims: KeptClaim[]) => whole({ at: 3, claims } as ReportView);
const since = (more: Partial<ReportSince>): ReportSince =>
  ({ at: 5, report: {}, readAgain: false, claims: [], events: {}, ...more }) as ReportSince;

test('a claim that nobody corrected is one object, a corrected one keeps what the reader had beside it', () => {
  const [plain, corrected] = view(kept('a'), kept('b', { judgements: [correction] })).claims;
  expect(plain!.current).toBe(plain!.claim);
  expect(corrected!.current).not.toBe(corrected!.claim);
});

test('what was judged is replaced, what was added comes last, all else stays the same object', () => {
  const before = view(kept('a'), kept('b'));
  const after = withChanges(before, since({ claims: [kept('b', { verdict: 'reject' }), kept('c')] }));
  expect(after.at).toBe(5);
  expect(after.claims.map(({ claim: { id }, verdict }) => [id, verdict])).toEqual([
    ['a', null],
    ['b', 'reject'],
    ['c', null],
  ]);
  expect(after.claims[0]).toBe(before.claims[0]);
});

test('a claim that stands in another event, or in none, since another was judged is told so', () => {
  const before = view(kept('a', { eventId: 'a' }), kept('b', { eventId: 'a' }), kept('c', { eventId: 'c' }));
  const after = withChanges(before, since({ events: { a: 'a', b: 'b' } }));
  expect(after.claims.map(({ eventId }) => eventId)).toEqual(['a', 'b', null]);
  expect(after.claims[0]).toBe(before.claims[0]);
});

test('a claim that came into sight or went out of it is told by the count of its report alone', () => {
  const claims = (now: number) => ({ claims: now }) as ReportView['report'];
  const before = { ...view(kept('a'), kept('b', { retired: true })), report: claims(1) };
  const added = withChanges(before, since({ report: claims(2), claims: [kept('c')] }));
  expect(addsUp(before, added)).toBe(true);
  const gone = withChanges(before, since({ report: claims(0) }));
  expect(addsUp(before, gone)).toBe(false);
});

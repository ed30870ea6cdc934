import { expect } from 'vitest';
import { loadReader } from '../../src/desk/reader.js';
import type { Claim, Reading } from '../../src/reading/reading.js';

const reader = await loadReader();
const PUBLISHED = '2026-03-12';

/** What an example says of one claim; what it leaves out is not looked at. */
export interface Expected {
  kind: string;
  chain?: string[];
  certainty?: Claim['certainty'];
  scope?: Claim['scope'];
  when?: string;
  where?: string[];
  who?: Record<string, string>;
  counts?: Record<string, number | [number, number]>;
  fields?: Claim['fields'];
}

export const readText = (text: string, publishedAt: string | undefined = PUBLISHED): Reading =>
  reader.read({ text, publishedAt, split: false })[0]!;

const kindOf = (claim: Claim): string => `${claim.register}/${claim.kind}`;

/** Counts by measure, those of one measure added up. */
function sums(claim: Claim): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { measure, value } of claim.counts) found[measure] = (found[measure] ?? 0) + (value ?? 0);
  return found;
}

/** Holds the sentence's first claim of a kind against the example. */
export function check(text: string, expected: Expected): void {
  const reading = readText(text);
  const claim = reading.claims.find((c) => kindOf(c) === expected.kind);
  expect(reading.claims.map(kindOf), text).toContain(expected.kind);
  if (!claim) return;
  expect(text.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.exact);
  if (expected.chain) expect(claim.chain).toEqual(expected.chain);
  if (expected.certainty) expect(claim.certainty).toBe(expected.certainty);
  if (expected.scope) expect(claim.scope).toBe(expected.scope);
  if (expected.when) expect(`${claim.when.from}/${claim.when.to}`).toBe(expected.when);
  if (expected.where) expect(claim.where.map((w) => w.name)).toEqual(expected.where);
  if (expected.counts) expect(sums(claim)).toMatchObject(expected.counts);
  if (expected.fields) expect(claim.fields).toMatchObject(expected.fields);
  for (const [role, name] of Object.entries(expected.who ?? {}))
    expect(claim.who.filter((w) => w.role === role).map((w) => w.name)).toContain(name);
}

/** Nothing of the kinds may be read as having happened. */
export function checkNothing(text: string, ...registers: string[]): void {
  const stated = readText(text).claims.filter((c) => c.certainty === 'stated' || c.certainty === 'alleged');
  expect(
    stated.filter((c) => registers.length === 0 || registers.includes(c.register)).map(kindOf),
    text,
  ).toEqual([]);
}

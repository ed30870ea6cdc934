import type { Claim, Reading } from '../../reading/reading.js';
import { inChunks } from './chunks.js';
import type { Database } from './database.js';

interface Version {
  number: number;
  reader: string;
  entry: number;
}

export interface Changes {
  added: number;
  kept: number;
  retired: number;
}

/** A claim's first finding of an id counts; a reader that gives one id twice means one claim. */
const distinct = (claims: readonly Claim[]) => [
  ...new Map(claims.map((claim) => [claim.id, claim])).values(),
];

function unitsOf(reading: Reading): Map<string, string> {
  return new Map(reading.events.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
}

async function keepClaims(
  trx: Database,
  reading: Reading,
  claims: readonly Claim[],
  entry: number,
): Promise<void> {
  const rows = claims.map(({ id, register, kind, scope, quote }) => ({
    id,
    report: reading.id,
    register,
    kind,
    scope,
    position: quote.start,
    entry,
  }));
  for (const chunk of inChunks(rows)) await trx.insertInto('claims').values(chunk).execute();
}

async function keepFindings(
  trx: Database,
  rows: { claim: string; number: number; unit: string | null; body: string; entry: number }[],
): Promise<void> {
  for (const chunk of inChunks(rows)) await trx.insertInto('findings').values(chunk).execute();
}

async function keepSections(
  trx: Database,
  reading: Reading,
  { number, reader, entry }: Version,
): Promise<void> {
  const { claims: _claims, events, document, ...rest } = reading;
  const { text: _text, ...about } = document;
  const body = JSON.stringify({ ...rest, document: about });
  const failed = reading.checks.filter(({ holds }) => !holds).length;
  await trx
    .insertInto('readings')
    .values({ report: reading.id, number, reader, body, checks_failed: failed, entry })
    .execute();
  const rows = [...new Map(events.map((event) => [event.id, event])).values()].map((event) => ({
    report: reading.id,
    number,
    id: event.id,
    body: JSON.stringify(event),
    entry,
  }));
  for (const chunk of inChunks(rows)) await trx.insertInto('report_events').values(chunk).execute();
}

/** Keeps a reading of a report: new claims are added, found ones go on, those not found are retired. */
export async function keepReading(trx: Database, reading: Reading, version: Version): Promise<Changes> {
  await keepSections(trx, reading, version);
  const { number, entry } = version;
  const before = await trx
    .selectFrom('claims as c')
    .leftJoin('findings as f', 'f.claim', 'c.id')
    .distinctOn('c.id')
    .select(['c.id', 'f.unit', 'f.body'])
    .where('c.report', '=', reading.id)
    .orderBy('c.id')
    .orderBy('f.number', 'desc')
    .execute();
  const known = new Map(before.map((row) => [row.id, row]));
  const found = distinct(reading.claims);
  const units = unitsOf(reading);
  const fresh = found.filter(({ id }) => !known.has(id));
  await keepClaims(trx, reading, fresh, entry);
  const changed = found.filter((claim) => {
    const row = known.get(claim.id);
    const same = row?.body && JSON.stringify(row.body) === JSON.stringify(claim);
    return !same || row.unit !== (units.get(claim.id) ?? null);
  });
  const ids = new Set(found.map(({ id }) => id));
  // A person's claim has no finding until a reader finds it too: none retires it.
  const lost = before.filter(({ id, body }) => body !== null && !ids.has(id));
  await keepFindings(trx, [
    ...changed.map((claim) => ({
      claim: claim.id,
      number,
      unit: units.get(claim.id) ?? null,
      body: JSON.stringify(claim),
      entry,
    })),
    ...lost.map(({ id, unit }) => ({ claim: id, number, unit, body: 'null', entry })),
  ]);
  return { added: fresh.length, kept: found.length - fresh.length, retired: lost.length };
}

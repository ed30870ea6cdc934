import type { Claim, Reading } from '../../reading/reading.js';
import { insertRows } from './bulk.js';
import type { Database } from './database.js';

/** Which reading of a report it is, by which reader, under which entry. */
export interface Version {
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
export const distinct = (claims: readonly Claim[]) => [
  ...new Map(claims.map((claim) => [claim.id, claim])).values(),
];

function unitsOf(reading: Reading): Map<string, string> {
  return new Map(reading.events.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
}

/** The row of each claim that a reading is the first to find. */
export const claimRows = (reading: Reading, claims: readonly Claim[], entry: number) =>
  claims.map(({ id, register, kind, scope, quote }) => ({
    id,
    report: reading.id,
    register,
    kind,
    scope,
    position: quote.start,
    entry,
  }));

/** A reading's own row, and those of its events. */
export function sectionRows(reading: Reading, { number, reader, entry }: Version) {
  const { claims: _claims, events, document, ...rest } = reading;
  const { text: _text, ...about } = document;
  const body = JSON.stringify({ ...rest, document: about });
  const failed = reading.checks.filter(({ holds }) => !holds).length;
  const distinctEvents = [...new Map(events.map((event) => [event.id, event])).values()];
  return {
    reading: { report: reading.id, number, reader, body, checks_failed: failed, entry },
    events: distinctEvents.map((event) => ({
      report: reading.id,
      number,
      id: event.id,
      body: JSON.stringify(event),
      entry,
    })),
  };
}

/** What a reading found of each claim. */
export function findingRows(reading: Reading, claims: readonly Claim[], { number, entry }: Version) {
  const units = unitsOf(reading);
  return claims.map((claim) => ({
    claim: claim.id,
    number,
    unit: units.get(claim.id) ?? null,
    body: JSON.stringify(claim),
    entry,
  }));
}

/** Keeps a reading of a report: new claims are added, found ones go on, those not found are retired. */
export async function keepReading(trx: Database, reading: Reading, version: Version): Promise<Changes> {
  const sections = sectionRows(reading, version);
  await trx.insertInto('readings').values(sections.reading).execute();
  await insertRows(trx, 'report_events', sections.events, { json: ['body'] });
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
  await insertRows(trx, 'claims', claimRows(reading, fresh, entry));
  const changed = found.filter((claim) => {
    const row = known.get(claim.id);
    const same = row?.body && JSON.stringify(row.body) === JSON.stringify(claim);
    return !same || row.unit !== (units.get(claim.id) ?? null);
  });
  const ids = new Set(found.map(({ id }) => id));
  // A person's claim has no finding until a reader finds it too: none retires it.
  const lost = before.filter(({ id, body }) => body !== null && !ids.has(id));
  const findings = [
    ...findingRows(reading, changed, version),
    ...lost.map(({ id, unit }) => ({ claim: id, number, unit, body: 'null', entry })),
  ];
  await insertRows(trx, 'findings', findings, { json: ['body'] });
  return { added: fresh.length, kept: found.length - fresh.length, retired: lost.length };
}

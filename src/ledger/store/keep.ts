import { sql } from 'kysely';
import type { Claim, Part, Reading } from '../../reading/reading.js';
import { type Clearance, narrowed } from '../clearance.js';
import { idOf, sha256 } from '../content.js';
import { fold } from '../derive/fold.js';
import { bandsOf, bodyOf, isReprint } from '../reprint.js';
import type { Database } from './database.js';
import { keepReading } from './keepReading.js';
import type { GivenWith } from './rows.js';

/** Bytes with what a reader found in them. */
export interface ToKeep {
  bytes: Uint8Array;
  name: string;
  url: string | null;
  source: string | null;
  given: GivenWith;
  seenAt: string;
  reader: string;
  readings: Reading[];
}

/** The reports of a capture that somebody sees, in the order of the page; undefined where those bytes are new to them. */
export async function reportsOfBytes(db: Database, bytes: Uint8Array): Promise<string[] | undefined> {
  const ids = captureIds(bytes);
  // One question: a desk that closes lets what has begun end, and refuses a connection asked for later.
  const rows = await db
    .selectFrom('capture_reports')
    .select(['capture', 'report'])
    .where('capture', 'in', ids)
    .orderBy('position')
    .execute();
  const first = ids.find((id) => rows.some(({ capture }) => capture === id));
  if (first === undefined) return undefined;
  return rows.flatMap(({ capture, report }) => (capture === first ? [report] : []));
}

/** Bytes that are hidden from whoever gives them are kept once more: once a clearance at most. */
function captureIds(bytes: Uint8Array): string[] {
  const id = sha256(bytes);
  return [id, ...narrowed.map((again) => sha256(`${id} again ${again}`))];
}

async function freeCaptureId(trx: Database, bytes: Uint8Array): Promise<string> {
  const ids = captureIds(bytes);
  const rows = await trx.selectFrom('captures').select('id').where('id', 'in', ids).execute();
  const taken = new Set(rows.map(({ id }) => id));
  return ids.find((id) => !taken.has(id))!;
}

/** The id of the source of a name, however it is written. */
export const sourceId = (name: string): string => idOf(['source', fold(name)]);

/** The row of a source, should it be new. */
export const sourceRow = (name: string, url: string | null, entry: number) => ({
  id: sourceId(name),
  name,
  url: url && URL.canParse(url) ? new URL(url).origin : null,
  entry,
});

async function sourceOf(trx: Database, name: string, url: string | null, entry: number): Promise<string> {
  const row = sourceRow(name, url, entry);
  await trx
    .insertInto('sources')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return row.id;
}

/** Where the words of a report come from that is no copy: the agency that it names, its source, or itself. */
export function originOf(
  { dateline }: Pick<Reading['document'], 'dateline'>,
  source: string | null,
  report: string,
): string {
  const agency = dateline?.source ?? source;
  return agency ? fold(agency) : report;
}

/** The row of a report, less its place among all. */
export function reportRow(
  id: string,
  reading: Reading,
  { capture, source, entry }: Pick<Context, 'capture' | 'source' | 'entry'>,
  { bands, original }: { bands: number[]; original: { id: string; origin: string } | undefined },
) {
  const { document } = reading;
  return {
    id,
    reading_id: reading.id || idOf(['report', document.text]),
    capture,
    source: source?.id ?? null,
    title: document.title,
    language: document.language,
    published_at: document.publishedAt,
    updated_at: document.updatedAt,
    text: document.text,
    origin: original?.origin ?? originOf(document, source?.name ?? null, id),
    reprint_of: original?.id ?? null,
    bands,
    entry,
  };
}

/** The row of bytes as they were given. */
export const captureRow = (
  { bytes, name, url, given, seenAt }: ToKeep,
  source: string | null,
  entry: number,
) => ({
  id: sha256(bytes),
  bytes: Buffer.from(bytes),
  name,
  url,
  source,
  given: JSON.stringify(given),
  seen_at: seenAt,
  entry,
});

/** The id that a claim of a reading has in the ledger: the same words of another source are claims of their own. */
export const asKeptId = (report: string, readingId: string, claim: string): string =>
  report === readingId ? claim : idOf([report, claim]);

/** The reading under another report id. */
function under(report: string, reading: Reading): Reading {
  const id = (claim: string) => asKeptId(report, reading.id, claim);
  const ofClaims = <Item extends { claims: string[] }>(item: Item): Item => ({
    ...item,
    claims: item.claims.map(id),
  });
  const claim = (one: Claim): Claim => ({
    ...one,
    id: id(one.id),
    partOf: one.partOf === null ? null : id(one.partOf),
  });
  return {
    ...reading,
    id: report,
    claims: reading.claims.map(claim),
    events: reading.events.map((event) => ({
      ...ofClaims(event),
      id: id(event.id),
      totals: event.totals.map(ofClaims),
    })),
    checks: reading.checks.map(ofClaims),
  };
}

/** The reading with the ids that it has in the ledger under this report. */
export const asKept = (report: string, reading: Reading): Reading =>
  report === reading.id ? reading : under(report, reading);

const mostAlike = 40;

/** The first report that one is a copy of, of those that came before it. */
export async function reprintedBy(
  trx: Database,
  body: string,
  bands: number[],
  before: number = Number.MAX_SAFE_INTEGER,
): Promise<{ id: string; origin: string } | undefined> {
  if (bands.length === 0) return undefined;
  const shared = sql<number>`(select count(*) from unnest(r.bands) as band where band = any(${bands}))`;
  const alike = await trx
    .selectFrom('reports as r')
    .select(['r.id', 'r.seq', 'r.text', 'r.origin'])
    .select(
      sql<Part[]>`(select g.body -> 'document' -> 'parts' from readings g
      where g.report = r.id and g.number = 1)`.as('parts'),
    )
    .where('r.reprint_of', 'is', null)
    .where('r.seq', '<', before)
    .where(sql<boolean>`r.bands && ${bands}::integer[]`)
    // One band is shared by chance now and then; what is copied shares several.
    .where(shared, '>=', 2)
    // A bulletin of every day shares some with each of years: its copy is among the most alike.
    .orderBy(shared, 'desc')
    .orderBy('r.seq')
    .limit(mostAlike)
    .execute();
  alike.sort((a, b) => a.seq - b.seq);
  return alike.find(({ text, parts }) => isReprint(body, bodyOf(text, parts)));
}

interface Context {
  capture: string;
  source: { id: string; name: string } | null;
  reader: string;
  entry: number;
  /** What whoever gives it may see. */
  clearance: Clearance;
}

async function isHidden(trx: Database, report: string, clearance: Clearance): Promise<boolean> {
  const row = await trx
    .selectFrom('marked')
    .select('report')
    .where('report', '=', report)
    .where('needs', '>', clearance)
    .executeTakeFirst();
  return row !== undefined;
}

async function keepReport(
  trx: Database,
  reading: Reading,
  position: number,
  context: Context,
): Promise<string> {
  const { capture, source, entry, clearance } = context;
  const { document } = reading;
  const ownId = reading.id || idOf(['report', document.text]);
  const there = await trx
    .selectFrom('reports')
    .select(['id', 'text', 'source'])
    .where('id', '=', ownId)
    .executeTakeFirst();
  const same = there?.text === document.text && there.source === (source?.id ?? null);
  if (there && same && !(await isHidden(trx, there.id, clearance))) return there.id;
  const id = there ? idOf(['report', ownId, capture, position]) : ownId;
  const body = bodyOf(document.text, document.parts);
  const bands = bandsOf(body);
  const original = await reprintedBy(trx, body, bands);
  const { seq } = await trx
    .selectFrom('reports')
    .select(sql<number>`coalesce(max(seq), 0) + 1`.as('seq'))
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('reports')
    .values({ seq, ...reportRow(id, reading, context, { bands, original }) })
    .execute();
  await keepReading(trx, asKept(id, { ...reading, id: reading.id || ownId }), {
    number: 1,
    reader: context.reader,
    entry,
  });
  return id;
}

/** Keeps bytes, their reports and claims under one entry; the pen has to be held. */
export async function keepCapture(
  trx: Database,
  kept: ToKeep,
  entry: number,
  clearance: Clearance,
): Promise<string[]> {
  const { url, reader } = kept;
  const source =
    kept.source === null ? null : { id: await sourceOf(trx, kept.source, url, entry), name: kept.source };
  const id = await freeCaptureId(trx, kept.bytes);
  const row = { ...captureRow(kept, source?.id ?? null, entry), id };
  await trx.insertInto('captures').values(row).execute();
  const capture = row.id;
  const reports: string[] = [];
  for (const [position, reading] of kept.readings.entries()) {
    reports.push(await keepReport(trx, reading, position, { capture, source, reader, entry, clearance }));
  }
  await trx
    .insertInto('capture_reports')
    .values(reports.map((report, position) => ({ capture, position, report, entry })))
    .execute();
  return reports;
}

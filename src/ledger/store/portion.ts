import { sql } from 'kysely';
import type { Span } from '../../reading/reading.js';
import { DeskError } from '../error.js';
import type { AskedPart, ReportPortion } from '../model.js';
import type { Database } from './database.js';

/** A report of more claims is looked at part by part: nobody reads all of it at once, and no browser draws it. */
const mostWhole = 2000;
const inPart = 1000;

/** Where the parts of a report begin: at the line of each thousandth claim. */
async function startsOf(db: Database, report: string, text: string): Promise<number[]> {
  const { rows } = await sql<{ position: number }>`
    select position from (
      select position, row_number() over (order by position) as at from claims where report = ${report}) c
    where at % ${inPart} = 1 order by at`.execute(db);
  const starts = rows.slice(1).map(({ position }) => text.lastIndexOf('\n', position) + 1);
  // A line of thousands of claims is one part.
  return [...new Set([0, ...starts])].sort((a, b) => a - b);
}

async function positionOf(db: Database, report: string, claim: string): Promise<number> {
  const row = await db
    .selectFrom('claims')
    .select('position')
    .where('id', '=', claim)
    .where('report', '=', report)
    .executeTakeFirst();
  return row?.position ?? 0;
}

/** The part of a long report that is asked for, or the one with a claim; undefined of one that is shown whole. */
export async function portionOf(
  db: Database,
  { id, text, claims }: { id: string; text: string; claims: number },
  asked: AskedPart,
): Promise<ReportPortion | undefined> {
  if (claims <= mostWhole) return undefined;
  const starts = await startsOf(db, id, text);
  const position = asked.claim === undefined ? 0 : await positionOf(db, id, asked.claim);
  const part = asked.part ?? starts.filter((start) => start <= position).length;
  const from = starts[part - 1];
  if (from === undefined) {
    throw new DeskError('notFound', `This report has ${starts.length} parts: there is no part ${part}.`, {
      remedy: 'Ask for one of them.',
    });
  }
  return { part, of: starts.length, from, to: starts[part] ?? text.length, claims };
}

/** The claims whose words begin in a span of a report. */
export async function claimsWithin(db: Database, report: string, { from, to }: ReportPortion) {
  const rows = await db
    .selectFrom('claims')
    .select('id')
    .where('report', '=', report)
    .where('position', '>=', from)
    .where('position', '<', to)
    .execute();
  return rows.map(({ id }) => id);
}

/** Spans that lie in a part, cut to it. */
export const spansWithin = <Item extends Span>(items: readonly Item[], { from, to }: ReportPortion): Item[] =>
  items
    .filter(({ start, end }) => start < to && end > from)
    .map((item) => ({ ...item, start: Math.max(item.start, from), end: Math.min(item.end, to) }));

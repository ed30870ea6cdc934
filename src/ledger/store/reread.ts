import type { Reading } from '../../reading/reading.js';
import type { Database } from './database.js';
import { deriveAll } from './deriveAll.js';
import { append, nextSeq } from './entries.js';
import type { Person } from './judge.js';
import { asKept } from './keep.js';
import { type Changes, keepReading } from './keepReading.js';
import { withPen } from './pen.js';
import type { GivenWith, ReadingBody } from './rows.js';

/** A report as it is read again: its text to the letter, with what was given for it. */
export interface ToReread {
  /** The id that the reader gave it: the ids of its claims are made of it. */
  readingId: string;
  text: string;
  title: string | null;
  source: string | null;
  language: string;
  publishedAt: string | null;
  given: GivenWith;
  /** As its page stated them when it was read before. */
  byline: string | null;
  updatedAt: string | null;
}

export type ReadAgain = (report: ToReread) => Reading | Promise<Reading>;

async function reportsAfter(db: Database, seq: number) {
  return db
    .selectFrom('reports as r')
    .innerJoin('captures as k', 'k.id', 'r.capture')
    .leftJoin('sources as s', 's.id', 'r.source')
    .select([
      'r.id',
      'r.reading_id',
      'r.seq',
      'r.text',
      'r.title',
      'r.language',
      'r.published_at',
      's.name',
      'k.given',
    ])
    .where('r.seq', '>', seq)
    .orderBy('r.seq')
    .limit(50)
    .execute();
}

async function newest(db: Database, report: string): Promise<{ number: number; body: ReadingBody }> {
  return db
    .selectFrom('readings')
    .select(['number', 'body'])
    .where('report', '=', report)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

type Row = Awaited<ReturnType<typeof reportsAfter>>[number];

const toReread = (row: Row, { document }: ReadingBody): ToReread => ({
  readingId: row.reading_id,
  text: row.text,
  title: row.title,
  source: row.name,
  language: row.language,
  publishedAt: row.published_at,
  given: row.given,
  byline: document.byline,
  updatedAt: document.updatedAt,
});

interface Again extends Changes {
  reports: number;
}

/** Reads every kept report again under one entry; nothing of it is kept where anything fails. */
export async function rereadAll(
  db: Database,
  reader: string,
  read: ReadAgain,
  person: Person,
): Promise<Again> {
  return withPen(db, async (trx) => {
    const entry = await nextSeq(trx);
    const total: Again = { reports: 0, added: 0, kept: 0, retired: 0 };
    for (let seq = 0; ; ) {
      const reports = await reportsAfter(trx, seq);
      if (reports.length === 0) break;
      const before: Awaited<ReturnType<typeof newest>>[] = [];
      for (const { id } of reports) before.push(await newest(trx, id));
      const readings = await Promise.all(reports.map((row, k) => read(toReread(row, before[k]!.body))));
      for (const [k, row] of reports.entries()) {
        const { number } = before[k]!;
        const reading = readings[k]!;
        const named = asKept(row.id, { ...reading, id: row.reading_id });
        const changes = await keepReading(trx, named, { number: number + 1, reader, entry });
        total.reports += 1;
        total.added += changes.added;
        total.kept += changes.kept;
        total.retired += changes.retired;
        seq = row.seq;
      }
    }
    await append(trx, entry, { ...person, action: 'reread', subject: reader });
    await deriveAll(trx);
    return total;
  });
}

import { sql } from 'kysely';
import type { News } from '../model.js';
import type { Database } from './database.js';

export const channel = 'dateline';

// A notice of PostgreSQL has 8000 bytes at most; past this many reports the news is of all.
const mostReports = 100;

/** Tells whoever listens, once and only if the transaction is kept. */
export async function notify(trx: Database, news: News): Promise<void> {
  const reports = news.reports && news.reports.length <= mostReports ? news.reports : null;
  const told = JSON.stringify({ ...news, reports });
  await sql`select pg_notify(${channel}, ${told})`.execute(trx);
}

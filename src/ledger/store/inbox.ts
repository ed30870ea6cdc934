import { sql } from 'kysely';
import { vectorOf } from '../derive/words.js';
import { inChunks } from './chunks.js';
import type { Database } from './database.js';

// A body that is larger than that word is another, and need not be unpacked to be told.
const isFound = sql`case when pg_column_size(f.body) < 16 then f.body::text <> 'null' else true end`;

/** Whether the claim `c` stands: a reader finds it, or a person added it. */
const claimStands = sql`(coalesce(
  (select ${isFound} from findings f where f.claim = c.id order by f.number desc limit 1), false)
  or exists (select 1 from judgements a where a.claim = c.id and a.verdict = 'add'
    and not exists (select 1 from judgements w where w.judgement = a.id)))`;

/** Each report's row as the ledger and the events have it now. */
const rowsOf = (reports: readonly string[]) => sql`
  with asked as (
    select r.id, r.seq, r.source, r.published_at, r.reprint_of from reports r where r.id = any(${[...reports]})
  ), standing_claims as (
    select c.report, c.register, exists (
        select 1 from judgements j where j.claim = c.id and j.verdict in ('accept', 'reject', 'correct', 'add', 'split')
          and not exists (select 1 from judgements w where w.judgement = j.id)) as judged
    from claims c
    where c.report = any(${[...reports]}) and ${claimStands}
  ), by_register as (
    select report, register, count(*)::integer as claims, count(*) filter (where judged)::integer as judged
    from standing_claims group by report, register
  ), counted as (
    select report, sum(claims)::integer as claims, sum(judged)::integer as judged,
      array_agg(register order by register collate "C") as registers,
      array_agg(claims order by register collate "C") as counts
    from by_register group by report
  ), told as (
    select report, bool_or(opens) as opens, bool_or(updates) as updates, bool_or(contradicts) as contradicts
    from tellings where report = any(${[...reports]}) group by report
  )
  select a.seq, a.id,
    coalesce((select state from states where report = a.id order by entry desc limit 1), 'new'),
    (select person from assignments where report = a.id order by entry desc limit 1),
    (select level from sharings where report = a.id order by entry desc limit 1),
    (select level from sensitivities where report = a.id order by entry desc limit 1),
    a.source, coalesce(lower(s.name), ''), coalesce(a.published_at, ''),
    (select checks_failed from readings where report = a.id order by number desc limit 1),
    coalesce(c.claims, 0), coalesce(c.judged, 0), coalesce(c.registers, '{}'), coalesce(c.counts, '{}'),
    array_remove(array[
      case when t.opens then 'event' end, case when t.updates then 'update' end,
      case when t.contradicts then 'contradiction' end, case when a.reprint_of is not null then 'reprint' end], null)
  from asked a
  left join sources s on s.id = a.source
  left join counted c on c.report = a.id
  left join told t on t.report = a.id`;

const columns =
  'seq, report, state, assignee, sharing, sensitivity, source, source_name, published, failed, claims, judged, registers, counts, news';
const changing = [
  'state',
  'assignee',
  'sharing',
  'sensitivity',
  'failed',
  'claims',
  'judged',
  'registers',
  'counts',
  'news',
];
const list = (of: string) => changing.map((name) => `${of}.${name}`).join(', ');

/** Writes what lists show of these reports anew; a row that is as it was is left alone. */
export async function refreshInbox(trx: Database, reports: readonly string[]): Promise<void> {
  if (reports.length === 0) return;
  await sql`insert into inbox (${sql.raw(columns)}) ${rowsOf(reports)}
    on conflict (seq) do update set (${sql.raw(changing.join(', '))}) = row(${sql.raw(list('excluded'))})
    where (${sql.raw(list('inbox'))}) is distinct from (${sql.raw(list('excluded'))})`.execute(trx);
}

/** Keeps the words of reports that are new, so that they are found. */
export async function keepWords(trx: Database, reports: readonly string[]): Promise<void> {
  const rows = await trx
    .selectFrom('reports')
    .select(['seq', 'title', 'text'])
    .where(sql<boolean>`id = any(${[...reports]})`)
    .execute();
  const seqs = rows.map(({ seq }) => seq);
  const words = rows.map(({ title, text }) => vectorOf(`${title ?? ''}\n${text}`));
  await sql`insert into report_words (seq, words)
    select seq, words::tsvector from unnest(${seqs}::bigint[], ${words}::text[]) as given (seq, words)`.execute(
    trx,
  );
}

const lot = 500;

/** Drops the inbox and fills it from the ledger. */
export async function rebuildInbox(trx: Database): Promise<void> {
  await sql`truncate inbox, inbox_counts, report_words`.execute(trx);
  // An index is built faster than it grows.
  await sql`drop index report_words_index`.execute(trx);
  const reports = await trx.selectFrom('reports').select('id').orderBy('seq').execute();
  for (const chunk of inChunks(
    reports.map(({ id }) => id),
    lot,
  )) {
    await keepWords(trx, chunk);
    await refreshInbox(trx, chunk);
  }
  await sql`create index report_words_index on report_words using gin (words) with (fastupdate = off)`.execute(
    trx,
  );
}

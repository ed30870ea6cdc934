import { sql } from 'kysely';
import type { Cursor, DeskRole, Entry, Page } from '../model.js';
import { limitOf, pageOf, startOf } from './cursor.js';
import type { Database } from './database.js';

type About = Entry['about'];

interface Touched {
  entry: number;
  id: string;
  title: string | null;
  reports: number;
}

/** One of the reports that each entry touches, and how many there are. */
async function reportsOf(db: Database, entries: readonly number[]): Promise<Touched[]> {
  const { rows } = await sql<Touched>`
    select t.entry, r.id, r.title, t.reports
    from unnest(${entries}::bigint[]) as e(entry) cross join lateral (
      select e.entry, min(report collate "C") as report, count(*) as reports from (
        select id as report from reports where entry = e.entry
        union all select report from states where entry = e.entry
        union all select report from assignments where entry = e.entry
        union all select report from sharings where entry = e.entry
        union all select report from sensitivities where entry = e.entry
        union all select distinct c.report from claim_marks m join claims c on c.id = m.claim where m.entry = e.entry
        union all select distinct c.report from judgements j
          left join judgements w on w.id = j.judgement
          join claims c on c.id = coalesce(j.claim, w.claim)
          where j.entry = e.entry) as touched) as t
    join reports r on r.id = t.report`.execute(db);
  return rows;
}

interface Told {
  entry: number;
  person: string | null;
  role: DeskRole | null;
  state: string | null;
  one: string | null;
  other: string | null;
  called: string | null;
  field: string | null;
  reason: string | null;
}

/** Whom an entry is about, the role they were given, the state that was set, the names that were decided on. */
async function toldOf(db: Database, entries: readonly number[]): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select e.seq as entry, coalesce(p.name, a.person) as person, r.role, s.state,
      n.one ->> 'words' as one, n.other ->> 'words' as other, n.name as called,
      o.field, coalesce(o.reason, x.reason) as reason from entries e
    left join openings o on o.entry = e.seq
    left join redactions x on x.entry = e.seq
    left join people p on p.id = e.subject
    left join roles r on r.person = p.id and r.entry = e.seq
    left join lateral (select person from assignments where entry = e.seq limit 1) a on true
    left join lateral (select state from states where entry = e.seq limit 1) s on true
    left join lateral (select coalesce(w.one, d.one) as one, coalesce(w.other, d.other) as other,
      coalesce(w.name, d.name) as name from namings d left join namings w on w.id = d.naming
      where d.entry = e.seq limit 1) n on true
    where e.seq = any(${entries})`.execute(db);
  return rows;
}

type OnBook = NonNullable<About['book']>;

/** The books that acts were on, openings and withdrawals too. */
async function booksOf(db: Database, entries: readonly number[]): Promise<Map<number, OnBook>> {
  const { rows } = await sql<OnBook & { act: number }>`select a.entry as act, a.register, v.entry, v.entries
    from book_acts a cross join lateral (
      select min(id collate "C") as entry, count(*) as entries from book_versions where entry = a.entry) as v
    where a.entry = any(${entries})
    union all select r.entry, r.register, r.id, 1 from redactions r where r.entry = any(${entries})
    union all select o.entry, coalesce(b.register, r.register), o.id, 1 from openings o
      left join book_entries b on b.id = o.id left join redactions r on r.id = o.id
      where o.entry = any(${entries}) and coalesce(b.register, r.register) is not null`.execute(db);
  return new Map(rows.map(({ act, ...book }) => [act, book]));
}

/** The audit chain, newest entry first, of one person or of all, with what a reader of it wants to know. */
export async function listEntries(db: Database, page: Cursor, by: string | undefined): Promise<Page<Entry>> {
  const limit = limitOf(page);
  const start = startOf(page, ['number']);
  let query = db
    .selectFrom('entries')
    .select(['seq', 'at', 'by', 'action', 'subject', 'hash', 'previous'])
    .orderBy('seq', 'desc')
    .limit(limit + 1);
  if (start) query = query.where('seq', '<', start[0] as number);
  if (by !== undefined) query = query.where('by', '=', by);
  const rows = await query.execute();
  const entries = rows.slice(0, limit).map(({ seq }) => seq);
  const [touched, told, books] = await Promise.all([
    reportsOf(db, entries),
    toldOf(db, entries),
    booksOf(db, entries),
  ]);
  const reports = new Map(touched.map((one) => [one.entry, one]));
  const others = new Map(told.map((one) => [one.entry, one]));
  const aboutOf = (seq: number): About => {
    const report = reports.get(seq);
    const {
      person = null,
      role = null,
      state = null,
      one,
      other,
      called,
      field,
      reason,
    } = others.get(seq) ?? {};
    return {
      report: report ? { id: report.id, title: report.title } : null,
      reports: report?.reports ?? 0,
      person,
      role,
      state,
      names: one ? { one, other: other ?? null, called: called ?? null } : null,
      sealed: reason ? { field: field ?? null, reason } : null,
      book: books.get(seq) ?? null,
    };
  };
  return pageOf(
    rows,
    limit,
    ({ seq }) => [seq],
    (row): Entry => ({ ...row, about: aboutOf(row.seq) }),
  );
}

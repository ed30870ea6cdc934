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

/** The first report that each entry touches, and how many there are. */
async function reportsOf(db: Database, entries: readonly number[]): Promise<Touched[]> {
  const { rows } = await sql<Touched>`
    with touched (entry, report) as (
      select entry, id from reports where entry = any(${entries})
      union select entry, report from states where entry = any(${entries})
      union select entry, report from assignments where entry = any(${entries})
      union select j.entry, c.report from judgements j
        left join judgements w on w.id = j.judgement
        join claims c on c.id = coalesce(j.claim, w.claim)
        where j.entry = any(${entries}))
    select distinct on (t.entry) t.entry, r.id, r.title, count(*) over (partition by t.entry) as reports
    from touched t join reports r on r.id = t.report order by t.entry, r.seq`.execute(db);
  return rows;
}

interface Told {
  entry: number;
  person: string | null;
  role: DeskRole | null;
  state: string | null;
}

/** Whom an entry is about, the role they were given, the state that was set. */
async function toldOf(db: Database, entries: readonly number[]): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select e.seq as entry, coalesce(p.name, a.person) as person, r.role, s.state from entries e
    left join people p on p.id = e.subject
    left join roles r on r.person = p.id and r.entry = e.seq
    left join lateral (select person from assignments where entry = e.seq limit 1) a on true
    left join lateral (select state from states where entry = e.seq limit 1) s on true
    where e.seq = any(${entries})`.execute(db);
  return rows;
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
  const [touched, told] = await Promise.all([reportsOf(db, entries), toldOf(db, entries)]);
  const reports = new Map(touched.map((one) => [one.entry, one]));
  const others = new Map(told.map((one) => [one.entry, one]));
  const aboutOf = (seq: number): About => {
    const report = reports.get(seq);
    const { person = null, role = null, state = null } = others.get(seq) ?? {};
    return {
      report: report ? { id: report.id, title: report.title } : null,
      reports: report?.reports ?? 0,
      person,
      role,
      state,
    };
  };
  return pageOf(
    rows,
    limit,
    ({ seq }) => [seq],
    (row): Entry => ({ ...row, about: aboutOf(row.seq) }),
  );
}

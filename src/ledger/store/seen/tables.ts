import type { narrowed } from '../../clearance.js';
import { schemaOf } from './path.js';

type Narrowed = (typeof narrowed)[number];

/** What is worked out is worked out once more for a view, from what it shows. */
export const derivedTables = [
  'standing',
  'events',
  'event_bodies',
  'tellings',
  'figures',
  'figure_claims',
  'mentions',
  'names',
  'catalogue',
  'inbox',
  'inbox_counts',
] as const;

/** What saved filters told, by what a view shows; told once, so it outlives what is derived again. */
export const toldTables = ['developments', 'notices', 'notices_seen', 'filter_cursors'] as const;

/** Tables that every view shares, each with the reason why there is nothing in it to hide. */
export const sharedTables: Readonly<Record<string, string>> = {
  entries:
    'only an owner or auditor reads the record; counted acts and the time of the last say that something was done, not what',
  chain_head: 'the number of the last act, as above',
  people: 'names of accounts',
  roles: 'read for sign-in and by owners',
  credentials: 'read for sign-in',
  sessions: 'read by who is signed in, and by owners',
  saved_filters: 'what people typed, shown to them and to whom they share it with',
  deliveries: 'shown, counted and sent by the clearance that a row has',
  marked: 'what the views are made of; no use case reads it',
  data_keys: 'keys by which what is sealed is opened, wrapped',
  given_up_keys: 'read by owners and auditors, and for what can still be opened',
  duties: 'read for what somebody may open, and by owners',
  openings: 'read with the record, by owners and auditors',
  redacted_rows: 'hashes of what is gone',
  feeds: 'addresses of calendars, shown to whose they are',
  migrations: 'the schema',
};

/** Tables of which every view shows a part at all times: see the migration that makes them. */
export const bookTables = ['book_acts', 'book_versions', 'book_sealed', 'book_entries', 'redactions'];

/** Whether a report is hidden from a clearance. */
const hides = (report: string, clearance: Narrowed) =>
  `exists (select from public.marked m where m.report = ${report} and m.needs > ${clearance})`;

/** Whether a claim is hidden by its own mark. */
const hidesOwn = (claim: string, clearance: Narrowed) =>
  `exists (select from public.marked_claims k where k.claim = ${claim} and k.needs > ${clearance})`;

const hidesClaim = (claim: string, clearance: Narrowed) =>
  `(exists (select from public.claims c join public.marked m on m.report = c.report
    where c.id = ${claim} and m.needs > ${clearance}) or ${hidesOwn(claim, clearance)})`;

const ofReports = ['capture_reports', 'states', 'assignments', 'sharings', 'sensitivities'];

/** The columns of a judgement that are ids of claims: an event has the id of one. */
const judged = ['claim', 'other', 'event'];

const hiddenJudgement = (of: string, clearance: Narrowed) =>
  judged.map((column) => hidesClaim(`${of}.${column}`, clearance)).join(' or ');

/** What a view shows of what is kept: each table with the query that it is. */
export function shownTables(clearance: Narrowed): [table: string, query: string][] {
  const schema = schemaOf(clearance);
  const own = ofReports.map((table): [string, string] => [
    table,
    `select t.* from public.${table} t where not ${hides('t.report', clearance)}`,
  ]);
  return [
    ...own,
    ...ofClaims(clearance),
    [
      'reports',
      // Whose original is hidden is the original of what came after it, as it would be.
      `select t.id, t.reading_id, t.seq, t.capture, t.source, t.title, t.language, t.published_at, t.updated_at, t.text,
        case when o.report is null then t.origin else o.origin end as origin,
        case when o.report is null then t.reprint_of else o.reprint_of end as reprint_of, t.bands, t.entry
      from public.reports t left join ${schema}.origins o on o.report = t.id where not ${hides('t.id', clearance)}`,
    ],
    [
      'captures',
      `select t.* from public.captures t where exists (
        select from public.capture_reports k where k.capture = t.id and not ${hides('k.report', clearance)})`,
    ],
    [
      'sources',
      // The address of a source is that of what it was first seen with.
      `select t.id, t.name, case when exists (select from public.reports r where r.entry = t.entry and r.source = t.id
            and not ${hides('r.id', clearance)}) then t.url
          else (select lower(substring(k.url from '^[A-Za-z]+://[^/?#]+')) from public.captures k
            join public.reports r on r.capture = k.id
            where r.source = t.id and k.url is not null and not ${hides('r.id', clearance)}
            order by r.seq limit 1) end as url, t.entry
      from public.sources t where exists (
        select from public.reports r where r.source = t.id and not ${hides('r.id', clearance)})`,
    ],
    [
      'judgements',
      // A claim that was split says into which: into those that are seen.
      `select t.seq, t.id, t.verdict, t.claim, t.other, t.event, t.judgement, t.path,
        case when t.verdict = 'split' and exists (select from json_array_elements_text(t.value) p where ${hidesOwn('p', clearance)})
          then (select coalesce(json_agg(p.part), '[]') from json_array_elements_text(t.value) as p (part)
            where not ${hidesOwn('p.part', clearance)}) else t.value end as value,
        t.why, t.by, t.at, t.entry
      from public.judgements t where not (${hiddenJudgement('t', clearance)} or (t.judgement is not null
        and exists (select from public.judgements o where o.id = t.judgement and (${hiddenJudgement('o', clearance)}))))`,
    ],
    [
      'report_words',
      `select t.* from public.report_words t where not exists (
        select from public.marked m where m.seq = t.seq and m.needs > ${clearance})`,
    ],
    [
      'namings',
      `select t.* from public.namings t where not exists (select from ${schema}.hidden_namings h where h.id = t.id)`,
    ],
    ['totals', totals(clearance)],
  ];
}

/** What a reading found, less the claims that are hidden by their own mark and all that tells of them. */
function ofClaims(clearance: Narrowed): [table: string, query: string][] {
  const hiddenIn = (report: string) =>
    `(select array_agg(k.claim) as claims from public.marked_claims k where k.report = ${report} and k.needs > ${clearance})`;
  const left = 'public.less_checks(t.body, k.claims)';
  return [
    [
      'claims',
      `select t.* from public.claims t where not ${hides('t.report', clearance)} and not ${hidesOwn('t.id', clearance)}`,
    ],
    ['claim_marks', `select t.* from public.claim_marks t where not ${hidesClaim('t.claim', clearance)}`],
    [
      'marked_claims',
      `select t.* from public.marked_claims t where t.needs <= ${clearance} and not ${hides('t.report', clearance)}`,
    ],
    [
      'readings',
      `select t.report, t.number, t.reader, case when k.claims is null then t.body else ${left} end as body,
        case when k.claims is null then t.checks_failed else (select count(*)::integer
          from json_array_elements(${left} -> 'checks') c where not (c ->> 'holds')::boolean) end as checks_failed, t.entry
      from public.readings t left join lateral ${hiddenIn('t.report')} k on true where not ${hides('t.report', clearance)}`,
    ],
    [
      'findings',
      // A part of what is hidden is part of nothing.
      `select t.claim, t.number, t.unit, case when p.hidden then public.less_part(t.body) else t.body end as body, t.entry
      from public.findings t left join lateral (
        select true as hidden from public.claims c join public.marked_claims k on k.report = c.report
        where c.id = t.claim and k.needs > ${clearance} and k.claim = t.body ->> 'partOf') p on true
      where not ${hidesClaim('t.claim', clearance)}`,
    ],
    [
      'report_events',
      `select t.* from public.report_events t where not ${hides('t.report', clearance)} and not exists (
        select from public.marked_claims k where k.report = t.report and k.needs > ${clearance}
          and k.claim in (select json_array_elements_text(t.body -> 'claims')))`,
    ],
  ];
}

/** What is kept is counted as all that there is, less the little that is hidden. */
function totals(clearance: Narrowed): string {
  const schema = schemaOf(clearance);
  const claims = `select c.id from public.claims c join public.marked m on m.report = c.report where m.needs > ${clearance}
    union select claim from public.marked_claims where needs > ${clearance}`;
  const judgements = judged
    .map((column) => `select j.id from hidden h join public.judgements j on j.${column} = h.id`)
    .join(' union ');
  const all = (table: string) => `(select rows from public.totals where name = '${table}')`;
  return `select name, rows from ${schema}.own_totals
    union all select 'reports', ${all('reports')} - (select count(*) from public.marked where needs > ${clearance})
    union all select 'claims', ${all('claims')} - (select count(*) from (${claims}) as hidden)
    union all select 'judgements', ${all('judgements')} - (
      with hidden as (${claims}), told as (${judgements})
      select count(*) from (select id from told union select w.id from told
        join public.judgements w on w.judgement = told.id) as judged)`;
}

/** Tables that a view has for itself, beside those of the same name in `public`. */
export const ownTables = (clearance: Narrowed) => {
  const schema = schemaOf(clearance);
  return [
    `create table ${schema}.origins (report text primary key, origin text not null, reprint_of text)`,
    `create table ${schema}.hidden_namings (id text primary key)`,
    `create table ${schema}.own_totals (name text primary key, rows bigint not null)`,
  ];
};

/** Triggers that count in a view, as in `public`. */
export const countingTriggers = (clearance: Narrowed) => {
  const schema = schemaOf(clearance);
  return [
    ...['events', 'figures'].flatMap((table) => [
      `create trigger total_added after insert on ${schema}.${table} referencing new table as added
        for each statement execute function public.total_added()`,
      `create trigger total_gone after delete on ${schema}.${table} referencing old table as gone
        for each statement execute function public.total_gone()`,
    ]),
    `create trigger count_added after insert on ${schema}.inbox referencing new table as added
      for each statement execute function public.count_added()`,
    `create trigger count_moved after update on ${schema}.inbox referencing old table as went new table as came
      for each statement execute function public.count_moved()`,
    `create trigger count_gone after delete on ${schema}.inbox referencing old table as gone
      for each statement execute function public.count_gone()`,
  ];
};

import { type Selectable, sql } from 'kysely';
import type { Cluster } from '../../derive/cluster.js';
import type { Database } from '../database.js';
import type { StandingRow } from '../rows.js';

interface Contradicting {
  event: string;
  report: string;
}

/** What stood before events were derived anew; undefined where no saved filter waits to be told. */
export interface Before {
  events: ReadonlyMap<string, string | null>;
  contradicting: ReadonlySet<string>;
}

const keyOf = ({ event, report }: Contradicting) => `${event} ${report}`;

async function contradictingIn(trx: Database, events: readonly string[]): Promise<Contradicting[]> {
  const { rows } = await sql<Contradicting>`select t.event, t.report from tellings t
    join reports r on r.id = t.report
    where t.event = any(${[...events]}) and t.contradicts order by r.seq desc`.execute(trx);
  return rows;
}

/** Looks at what is about to be derived anew. */
export async function lookBefore(
  trx: Database,
  rows: ReadonlyMap<string, Selectable<StandingRow>>,
  events: ReadonlySet<string>,
): Promise<Before | undefined> {
  const waits = await trx.selectFrom('filter_cursors').select('filter').limit(1).executeTakeFirst();
  if (!waits) return undefined;
  return {
    events: new Map([...rows].map(([claim, { event }]) => [claim, event])),
    contradicting: new Set((await contradictingIn(trx, [...events])).map(keyOf)),
  };
}

interface Development {
  what: 'newEvent' | 'contradiction';
  event: string;
  reports: string[];
}

/** An event is new where none of its claims stood in one: what was parted or lost its oldest claim is not. */
const newOnes = (clusters: readonly Cluster[], before: Before): Development[] =>
  clusters
    .filter(({ claims }) => claims.every(({ claim }) => (before.events.get(claim) ?? null) === null))
    .map(({ id, claims }) => {
      const opener = claims.find(({ claim }) => claim === id) ?? claims[0]!;
      return { what: 'newEvent', event: id, reports: [opener.report] };
    });

async function contradictions(
  trx: Database,
  clusters: readonly Cluster[],
  before: Before,
): Promise<Development[]> {
  const found = await contradictingIn(
    trx,
    clusters.map(({ id }) => id),
  );
  return clusters.flatMap(({ id, claims }) => {
    const stood = new Set(claims.flatMap(({ claim }) => before.events.get(claim) ?? []));
    const reports = found
      .filter(({ event }) => event === id)
      .map(({ report }) => report)
      .filter((report) => ![...stood].some((event) => before.contradicting.has(keyOf({ event, report }))));
    return reports.length === 0 ? [] : [{ what: 'contradiction' as const, event: id, reports }];
  });
}

/** Notes what the entry that is being written brought: new events, accounts that differ, reports with a failed check. */
export async function noteDevelopments(
  trx: Database,
  clusters: readonly Cluster[],
  before: Before | undefined,
  fresh: readonly string[],
): Promise<void> {
  if (!before) return;
  const found = [...newOnes(clusters, before), ...(await contradictions(trx, clusters, before))];
  await sql`insert into developments (seq, what, event, reports)
    select h.seq, d.what, d.event, d.reports from chain_head h,
      json_to_recordset(${JSON.stringify(found)}::json) as d (what text, event text, reports text[])
    union all
    select h.seq, 'failedCheck', null, array[i.report] from chain_head h, inbox i
    where i.report = any(${[...fresh]}) and i.failed > 0`.execute(trx);
}

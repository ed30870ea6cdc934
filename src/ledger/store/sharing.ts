import { sql } from 'kysely';
import { sharingLevels } from '../../registers/sharing.js';
import type { Database } from './database.js';

const levels = sql`array_position(${[...sharingLevels]}::text[], given.level)`;

/** Gives events the strictest level of their claims and of the reports that tell of them: these events, or after all were derived anew all. */
export async function refreshSharing(trx: Database, events?: readonly string[]): Promise<void> {
  const which = events
    ? sql`e.id = any(${[...events]})`
    : sql`e.id in (select s.event from inbox i join standing s on s.report = i.report where i.sharing is not null
        union select s.event from marked_claims k join standing s on s.claim = k.claim where k.sharing is not null)`;
  await sql`update events set sharing = now.level
    from (select e.id, (select given.level from standing s join inbox i on i.report = s.report
        left join marked_claims k on k.claim = s.claim
        cross join lateral (values (i.sharing), (k.sharing)) as given (level)
        where s.event = e.id and not s."out" and given.level is not null order by ${levels} desc limit 1) as level
      from events e where ${which}) as now
    where now.id = events.id and events.sharing is distinct from now.level`.execute(trx);
}

/** Gives the events in which claims of these reports stand their level anew. */
export async function shareEventsOf(trx: Database, reports: readonly string[]): Promise<void> {
  const { rows } = await sql<{ event: string }>`select distinct event from standing
    where report = any(${[...reports]}) and event is not null`.execute(trx);
  await refreshSharing(
    trx,
    rows.map(({ event }) => event),
  );
}

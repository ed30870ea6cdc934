import { sql } from 'kysely';
import { type Clearance, everything } from './clearance.js';
import type { Do } from './doing.js';
import { DeskError } from './error.js';
import type { Cursor, EventSummary, Page } from './model.js';
import type { Delivery, Notice, NoticeKind, Parcel, SavedFilter, Trouble } from './saved.js';
import { limitOf, pageOf, startOf } from './store/cursor.js';
import type { Database } from './store/database.js';
import { summaryColumns, summaryOf } from './store/eventRow.js';
import { type Outcome, settle, takeNext } from './store/saved/deliveries.js';
import { follow } from './store/saved/follow.js';
import { seenBy, versionsNow } from './store/saved/versions.js';
import { views } from './store/seen/path.js';

export type { Outcome } from './store/saved/deliveries.js';

interface NoticeRow {
  id: number;
  what: NoticeKind;
  filter: string;
  name: string;
  at: string;
  event: string | null;
  report: string;
  title: string | null;
  source: string | null;
  published_at: string | null;
  seen: boolean;
}

interface DeliveryRow {
  id: string;
  filter: string;
  name: string;
  owner: string;
  way: 'mail' | 'webhook';
  goes_to: string;
  notices: number;
  state: Delivery['state'];
  tries: number;
  next_at: string;
  sent_at: string | null;
  unsure: boolean;
  problem: Trouble | null;
}

/** What others chose to have things sent to is not shown whole: a web address may hold a token. */
export const shownTo = (way: 'mail' | 'webhook', to: string, own: boolean): string => {
  if (own) return to;
  return way === 'webhook' ? new URL(to).host : to.replace(/^[^@]*/, '…');
};

/** As many unseen ones as are counted: past them it is "more". */
export const mostUnseen = 100;

const shown = (person: string) => sql`from notices n join ${versionsNow} as v on v.filter = n.filter
  where ${seenBy(person)} and (v.tell ->> 'desk')::boolean`;
const isSeen = (person: string) =>
  sql<boolean>`exists (select 1 from notices_seen s where s.notice = n.id and s.person = ${person})`;

/** What saved filters told, who has seen it, and what of it leaves the desk. */
export class Notices {
  readonly #seenBy: (clearance: Clearance) => Database;
  readonly #clearance: Clearance;
  readonly #do: Do;

  constructor(seenBy: (clearance: Clearance) => Database, clearance: Clearance, run: Do) {
    this.#seenBy = seenBy;
    this.#clearance = clearance;
    this.#do = run;
  }

  get #db(): Database {
    return this.#seenBy(this.#clearance);
  }

  /** Tells every saved filter what is new; `wait`: also what another process is telling just now. */
  async follow(at: string, wait: boolean): Promise<number> {
    return this.#do('telling what is new', async () => {
      let told = 0;
      const all: Clearance[] = [everything, ...(await views(this.#seenBy(everything)))];
      for (const view of all) told += await follow(this.#seenBy(view), { at, view }, wait);
      return told;
    });
  }

  /** The latest first. */
  async list(person: string, { unseen }: { unseen: boolean }, page: Cursor): Promise<Page<Notice>> {
    const limit = limitOf(page);
    const [before = Number.MAX_SAFE_INTEGER] = (startOf(page, ['number']) ?? []) as number[];
    return this.#do('listing notices', async () => {
      const { rows } = await sql<NoticeRow>`select l.*, r.title, r.published_at, o.name as source,
          (select s.event from standing s where s.claim = l.claim) as event
        from (select n.id, n.what, n.filter, v.name, n.at, n.event as claim, n.report, ${isSeen(person)} as seen
          ${shown(person)} and n.id < ${before} ${unseen ? sql`and not ${isSeen(person)}` : sql``}
          order by n.id desc limit ${limit + 1}) as l
        join reports r on r.id = l.report left join sources o on o.id = r.source
        order by l.id desc`.execute(this.#db);
      const events = await this.#events(rows.flatMap(({ event }) => event ?? []));
      return pageOf(
        rows,
        limit,
        ({ id }) => [id],
        ({ id, what, filter, name, at, event, report, title, source, published_at, seen }): Notice => ({
          id,
          what,
          filter: { id: filter, name },
          at,
          event: (event && events.get(event)) || null,
          report: { id: report, title, source, publishedAt: published_at },
          seen,
        }),
      );
    });
  }

  async #events(ids: readonly string[]): Promise<Map<string, EventSummary>> {
    const rows = await this.#db
      .selectFrom('events as e')
      .select(summaryColumns)
      .where(sql<boolean>`e.id = any(${[...ids]})`)
      .execute();
    return new Map(rows.map((row) => [row.id, summaryOf(row)]));
  }

  /** How many this person has not seen, at most 100. */
  async unseen(person: string): Promise<number> {
    return this.#do('counting notices', async () => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from (
        select 1 ${shown(person)} and not ${isSeen(person)} limit ${mostUnseen}) as unseen`.execute(this.#db);
      return rows[0]!.count;
    });
  }

  /** Marks these, or all up to one, as seen by this person. */
  async see(person: string, which: { notices: number[] } | { upTo: number }): Promise<void> {
    const chosen = 'upTo' in which ? sql`n.id <= ${which.upTo}` : sql`n.id = any(${which.notices}::bigint[])`;
    await this.#do('marking notices', () =>
      sql`insert into notices_seen (person, notice)
        select ${person}, n.id ${shown(person)} and ${chosen} and not ${isSeen(person)}
        on conflict do nothing`.execute(this.#db),
    );
  }

  /** What is on its way out, was given up or has arrived, the latest first; at most 200. */
  async deliveries(person: string): Promise<Delivery[]> {
    return this.#do('listing deliveries', async () => {
      const { rows } = await sql<DeliveryRow>`select d.*, v.name, v.owner, cardinality(d.notices) as notices
        from deliveries d join ${versionsNow} as v on v.filter = d.filter
        where ${seenBy(person)} and d.clearance <= ${this.#clearance} order by (d.state = 'sent'), coalesce(d.sent_at, d.next_at) desc, d.id
        limit 200`.execute(this.#db);
      return rows.map(
        ({
          id,
          filter,
          name,
          owner,
          way,
          goes_to,
          notices,
          state,
          tries,
          next_at,
          sent_at,
          unsure,
          problem,
        }) => ({
          id,
          filter: { id: filter, name },
          way,
          to: shownTo(way, goes_to, owner === person),
          notices,
          state,
          tries,
          nextAt: state === 'waiting' ? next_at : null,
          sentAt: sent_at,
          unsure,
          problem,
        }),
      );
    });
  }

  /** Has one that was given up, or waits, tried again at once. */
  async again(id: string, at: string): Promise<void> {
    await this.#do('sending again', () =>
      sql`update deliveries set state = 'waiting', tries = 0, next_at = ${at}
        where id = ${id} and state <> 'sent' and not trying`.execute(this.#db),
    );
  }

  /** The filter that a delivery belongs to. */
  async filterOf(id: string): Promise<string> {
    const row = await this.#db
      .selectFrom('deliveries')
      .select('filter')
      .where('id', '=', id)
      .where('clearance', '<=', this.#clearance)
      .executeTakeFirst();
    if (row) return row.filter;
    throw new DeskError('notFound', `There is no delivery "${id}".`);
  }

  /** Takes the next parcel that is due for `leaseMs`: nobody else has it meanwhile. Undefined where none is due. */
  async take(at: string, leaseMs: number): Promise<Parcel | undefined> {
    return this.#do('sending notices', () => takeNext(this.#seenBy, at, leaseMs));
  }

  /** Keeps what came of a parcel. */
  async settle(id: string, outcome: Outcome, at: string): Promise<void> {
    await this.#do('sending notices', () => settle(this.#db, id, outcome, at));
  }
}

/** A saved filter as somebody sees it whose it is not. */
export const asSeenBy = (person: string, filter: SavedFilter): SavedFilter => ({
  ...filter,
  tell: {
    ...filter.tell,
    mail: filter.tell.mail.map((to) => shownTo('mail', to, filter.owner === person)),
    webhook: filter.tell.webhook && shownTo('webhook', filter.tell.webhook, filter.owner === person),
  },
});

import { sql } from 'kysely';
import type { ClientConfig } from 'pg';
import { Books } from './books.js';
import { Catalogue } from './catalogue.js';
import { type Clearance, everything } from './clearance.js';
import { Counting } from './counting.js';
import { Ears } from './ears.js';
import type { EventFilter, EventMap, EventTimeline, FigureFilter, MapView, Step } from './eventViews.js';
import { Feeds } from './feeds.js';
import { Filters } from './filters.js';
import { Inbox } from './inbox.js';
import type { Hearer } from './listen.js';
import { Marks } from './marks.js';
import type {
  AskedPart,
  Candidate,
  Cursor,
  Decision,
  Entry,
  EventSummary,
  EventView,
  Figure,
  Judgement,
  News,
  Page,
  ReportFilter,
  ReportOrder,
  ReportSince,
  ReportState,
  ReportSummary,
  ReportView,
} from './model.js';
import { Notices } from './notices.js';
import { People } from './people.js';
import type { QuotedClaim } from './quoted.js';
import { checkRegister } from './registers.js';
import { type KeyRing, noKeys } from './sealing/keyRing.js';
import { Sealing } from './sealing/sealing.js';
import { backupTo } from './store/backup.js';
import { candidatesOf } from './store/candidates.js';
import type { CarriedFile } from './store/carriedFiles.js';
import { changeReports } from './store/changes.js';
import { checkServer, connect, type Opened } from './store/database.js';
import { derive, type Far } from './store/derive.js';
import { deriveAll } from './store/deriveAll.js';
import { append, nextSeq } from './store/entries.js';
import { listEntries } from './store/entryList.js';
import { checkEventFilter } from './store/eventFilter.js';
import { eventMap } from './store/eventMap.js';
import { eventView, listEvents, listFigures } from './store/events.js';
import { eventTimeline } from './store/eventTimeline.js';
import { toDeskError } from './store/failure.js';
import { keepWords } from './store/inbox.js';
import { act, judge, type Person } from './store/judge.js';
import { keepCapture, reportsOfBytes, type ToKeep } from './store/keep.js';
import { listReports } from './store/listReports.js';
import { findJudgement, loadClaims } from './store/load.js';
import { migrate } from './store/migrate.js';
import { newsBy } from './store/news.js';
import { withPen } from './store/pen.js';
import { quotedClaims } from './store/quotedClaims.js';
import { reportSince } from './store/reportSince.js';
import { getReportSummary, reportSummaries } from './store/reports.js';
import { reportView } from './store/reportView.js';
import { type ReadAgain, rereadAll } from './store/reread.js';
import { restoreFrom } from './store/restore.js';
import { show } from './store/seen/change.js';
import { everywhere, withAll } from './store/seen/path.js';
import { type Verified, verifyChain } from './store/verify.js';

export type { ClientConfig } from 'pg';
export type { Hearer } from './listen.js';
export type { CarriedFile } from './store/carriedFiles.js';
export type { Person } from './store/judge.js';
export type { ToKeep } from './store/keep.js';
export type { ReadAgain, ToReread } from './store/reread.js';
export type { Verified } from './store/verify.js';

export interface LedgerOptions {
  config: ClientConfig;
  /** Where the desk's keys are; without it nothing can be sealed or opened. */
  keys?: KeyRing;
  /** Brings the database back where this process runs it. */
  ensure?: () => Promise<void>;
  /** Told how far the events are derived anew, where an older program left them. */
  far?: Far | undefined;
}

export interface Counts {
  reports: number;
  claims: number;
  events: number;
  figures: number;
  judgements: number;
  entries: number;
}

export interface Kept {
  kind: 'added' | 'known';
  reports: ReportSummary[];
}

/** The store: every write is one transaction that ends in an entry of the audit chain. */
export class Ledger {
  readonly #opened: Opened;

  readonly #ears: Ears;

  readonly #ring: KeyRing;

  readonly #clearance: Clearance;

  private constructor(opened: Opened, ears: Ears, ring: KeyRing, clearance: Clearance) {
    this.#opened = opened;
    this.#ears = ears;
    this.#ring = ring;
    this.#clearance = clearance;
  }

  /** The same ledger as somebody of that clearance sees it: what is hidden is not there, for whatever is asked or done. */
  seenBy(clearance: Clearance): Ledger {
    return new Ledger(this.#opened, this.#ears, this.#ring, clearance);
  }

  /** Connects and brings the schema up to date; throws DeskError where the database cannot be used. */
  static async open({ config, ensure = async () => {}, far, keys = noKeys }: LedgerOptions): Promise<Ledger> {
    const opened = connect(config, ensure);
    const ledger = new Ledger(opened, new Ears(config, ensure), keys, everything);
    try {
      await checkServer(opened.pool);
      await ledger.#do('opening the ledger', () => migrate(ledger.#db, far));
      return ledger;
    } catch (error) {
      await opened.end().catch(() => {});
      throw error;
    }
  }

  /** Connects to what another ledger has opened: nothing is checked, and nothing brings the database back. */
  static beside(config: ClientConfig): Ledger {
    const ensure = async () => {};
    return new Ledger(connect(config, ensure), new Ears(config, ensure), noKeys, everything);
  }

  async #do<Result>(doing: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw toDeskError(error, doing);
    }
  }

  get #db() {
    return this.#opened.seenBy(this.#clearance);
  }

  /** The reports of these bytes where the desk has them already. */
  async known(bytes: Uint8Array): Promise<ReportSummary[] | undefined> {
    return this.#do('looking for the report', async () => {
      const reports = await reportsOfBytes(this.#db, bytes);
      return reports && reportSummaries(this.#db, reports);
    });
  }

  /** Keeps bytes and readings, whole or not at all; bytes kept before are `known`. */
  async keep(kept: ToKeep, person: Person): Promise<Kept> {
    return this.#do(`keeping ${kept.name}`, () =>
      withPen(this.#db, async (trx): Promise<Kept> => {
        const there = await reportsOfBytes(trx, kept.bytes);
        if (there) return { kind: 'known', reports: await reportSummaries(trx, there) };
        const entry = await nextSeq(trx);
        const { reports, fresh } = await withAll(trx, async () => {
          const reports = await keepCapture(trx, kept, entry, this.#clearance);
          const rows = await trx.selectFrom('reports').select('id').where('entry', '=', entry).execute();
          return { reports, fresh: rows.map(({ id }) => id) };
        });
        await append(trx, entry, { ...person, action: 'add', subject: reports[0] ?? kept.name }, reports);
        await everywhere(trx, async (clearance) => {
          if (clearance === everything) {
            await keepWords(trx, fresh);
            await derive(trx, await loadClaims(trx, 'report', fresh), { fresh });
          } else await show(trx, clearance, { reports: fresh, claims: [] });
        });
        return { kind: fresh.length > 0 ? 'added' : 'known', reports: await reportSummaries(trx, reports) };
      }),
    );
  }

  /** The list of reports as a whole, and acts on several of them. */
  get inbox(): Inbox {
    return new Inbox(this.#db, (doing, work) => this.#do(doing, work));
  }

  async reports(filter: ReportFilter & ReportOrder, page: Cursor): Promise<Page<ReportSummary>> {
    checkRegister(filter.register, undefined);
    return this.#do('listing reports', () => listReports(this.#db, filter, page));
  }

  /** A report, whole or the part of a long one that is asked for. */
  async report(id: string, asked?: AskedPart | 'whole'): Promise<ReportView | undefined> {
    return this.#do('reading a report', () => reportView(this.#db, id, asked));
  }

  /** What is different in a report since an entry of the chain. */
  async reportSince(id: string, since: number): Promise<ReportSince | undefined> {
    return this.#do('reading a report', () => reportSince(this.#db, id, since));
  }

  /** How far a report is worked through, kept as a row of its own. */
  async setState(report: string, state: ReportState, person: Person): Promise<ReportSummary> {
    return this.#do('changing the state', async () => {
      await changeReports(this.#db, { reports: [report] }, { state }, person);
      return getReportSummary(this.#db, report);
    });
  }

  async reread(reader: string, read: ReadAgain, person: Person) {
    return this.#do('reading again', () => rereadAll(this.#db, reader, read, person));
  }

  async events(filter: EventFilter, page: Cursor): Promise<Page<EventSummary>> {
    checkEventFilter(filter);
    return this.#do('listing events', () => listEvents(this.#db, filter, page));
  }

  async eventMap(filter: EventFilter, shown: MapView): Promise<EventMap> {
    checkEventFilter(filter);
    return this.#do('drawing events', () => eventMap(this.#db, filter, shown));
  }

  async eventTimeline(filter: EventFilter, step: Step | undefined): Promise<EventTimeline> {
    checkEventFilter(filter);
    return this.#do('counting events', () => eventTimeline(this.#db, filter, step));
  }

  async event(id: string): Promise<EventView | undefined> {
    return this.#do('reading an event', () => eventView(this.#db, id));
  }

  async figures(filter: FigureFilter, page: Cursor): Promise<Page<Figure>> {
    checkEventFilter(filter);
    return this.#do('listing figures', () => listFigures(this.#db, filter, page));
  }

  get counting(): Counting {
    return new Counting(this.#db, (doing, work) => this.#do(doing, work));
  }

  /** Actors and places. */
  get names(): Catalogue {
    return new Catalogue(this.#db, (doing, work) => this.#do(doing, work));
  }

  /** Who may see claims. */
  get marks(): Marks {
    return new Marks(this.#db, (doing, work) => this.#do(doing, work));
  }

  /** The registers that people fill in. */
  get books(): Books {
    return new Books(this.#db, this.#clearance, this.#ring, (doing, work) => this.#do(doing, work));
  }

  /** Secret addresses of calendars. */
  get feeds(): Feeds {
    return new Feeds(this.#db, (doing, work) => this.#do(doing, work));
  }

  get filters(): Filters {
    return new Filters(this.#db, this.#clearance, (doing, work) => this.#do(doing, work));
  }

  get notices(): Notices {
    return new Notices(
      (clearance) => this.#opened.seenBy(clearance),
      this.#clearance,
      (doing, work) => this.#do(doing, work),
    );
  }

  async judge(decision: Decision, person: Person): Promise<Judgement> {
    return this.#do('judging', () => judge(this.#db, decision, person));
  }

  async judgement(id: string): Promise<Judgement | undefined> {
    return this.#do('looking for a judgement', () => findJudgement(this.#db, id));
  }

  /** Keeps decisions together, all or none; the same `key` of one person again answers what was kept then. */
  async act(decisions: readonly Decision[], person: Person, key?: string): Promise<Judgement[]> {
    return this.#do('judging', () => act(this.#db, decisions, person, key));
  }

  /** Events to which a claim could belong, the likeliest first. */
  async candidates(claim: string, text?: string): Promise<Candidate[]> {
    return this.#do('looking for events', () => candidatesOf(this.#db, claim, text));
  }

  /** What claims say in their own words; those that are not there are left out. */
  async claims(ids: readonly string[]): Promise<QuotedClaim[]> {
    return this.#do('looking for claims', () => quotedClaims(this.#db, ids));
  }

  async verify(): Promise<Verified> {
    return this.#do('checking the ledger', () =>
      this.#db.transaction().setIsolationLevel('repeatable read').execute(verifyChain),
    );
  }

  /** The audit chain, newest entry first, of one person or of all. */
  async entries(page: Cursor, by?: string): Promise<Page<Entry>> {
    return this.#do('listing entries', () => listEntries(this.#db, page, by));
  }

  /** Drops events and figures and derives them again. */
  async rebuild(far?: Far): Promise<{ events: number; figures: number }> {
    return this.#do('deriving', () =>
      withPen(this.#db, async (trx) => {
        await deriveAll(trx, far);
        const count = (table: 'events' | 'figures') =>
          trx
            .selectFrom(table)
            .select(({ fn }) => fn.countAll<number>().as('rows'))
            .executeTakeFirstOrThrow();
        return { events: (await count('events')).rows, figures: (await count('figures')).rows };
      }),
    );
  }

  /** How many of each the ledger holds; retired claims are counted, they are kept. */
  async counts(): Promise<Counts> {
    return this.#do('counting', async () => {
      const { rows } = await sql<{ name: keyof Counts; rows: number }>`select name, rows from totals
        union all select 'entries', seq from chain_head`.execute(this.#db);
      const counts = { reports: 0, claims: 0, events: 0, figures: 0, judgements: 0, entries: 0 };
      for (const { name, rows: many } of rows) counts[name] = many;
      return counts;
    });
  }

  /** The record says that it was taken: it may outlive what is removed here. */
  async backup(
    file: string,
    beside: readonly CarriedFile[],
    person: Person,
  ): Promise<{ rows: number; bytes: number }> {
    return this.#do('the backup', async () => {
      const taken = await backupTo(this.#db, file, beside);
      const subject = file.split(/[\\/]/).at(-1) ?? file;
      await withPen(this.#db, async (trx) => {
        await append(trx, await nextSeq(trx), { ...person, action: 'backup', subject }, []);
      });
      return taken;
    });
  }

  async restore(
    file: string,
    person: Person,
    keepFiles: (files: readonly CarriedFile[]) => void,
  ): Promise<{ rows: number }> {
    return this.#do('restoring', () => restoreFrom(this.#db, file, person, keepFiles));
  }

  /** Who may use the desk, and who is signed in. */
  get people(): People {
    return new People(this.#db, this.#ring);
  }

  /** The key by which the desk seals. */
  get sealing(): Sealing {
    return new Sealing(this.#db, this.#ring, (doing, work) => this.#do(doing, work));
  }

  /** Tells `hearer` of every entry, whichever process writes it; answers what stops it. */
  listen(hearer: Hearer): () => Promise<void> {
    return this.#ears.add(hearer);
  }

  /** What each clearance is told of acts: the reports of each that it sees; undefined where it sees none. */
  async told(acts: readonly News[]): Promise<(News | undefined)[][]> {
    return this.#do('telling what happened', () => newsBy(this.#opened.seenBy(everything), acts));
  }

  async close(): Promise<void> {
    await this.#opened.end();
  }
}

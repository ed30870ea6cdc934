import { userInfo } from 'node:os';
import { clearanceOf } from '../ledger/clearance.js';
import { type ClientConfig, Ledger, type Person } from '../ledger/ledger.js';
import type { Decision, Judgement, Member } from '../ledger/model.js';
import { type Embedded, openEmbedded } from '../ledger/postgres/embedded.js';
import { configOf } from '../ledger/store/database.js';
import type { Gazetteer } from '../reading/places/gazetteer.js';
import { check, guarded } from './access.js';
import { claimsIn, keepRead } from './adding.js';
import { bookCases } from './books.js';
import { bookViews } from './bookViews.js';
import { countingOf, type DeskCounting } from './counting.js';
import type { AddOutcome, Desk, DeskStatus, Given, NameCases } from './desk.js';
import { DeskError } from './error.js';
import { extractsIn, keepExtracts } from './extracts.js';
import { feedCases } from './feeds.js';
import { type DeskFilters, type DeskNotices, filterCases, noticeCases } from './filters.js';
import { loadGazetteer } from './gazetteer.js';
import { checkGrouped, type Group, type Grouped } from './group.js';
import { homeOf, keyPathOf } from './home.js';
import { notifyAlways, notifyOnce } from './notifier.js';
import { outwardOf } from './outward.js';
import { type AccountCases, accountCases, type PeopleCases, peopleCases } from './people/cases.js';
import { Door } from './people/door.js';
import { placesNamed } from './places.js';
import { loadReader, type Reader } from './reader.js';
import { type ReadingRoom, readHere, type TellProgress } from './reading.js';
import { registerBooks } from './registers.js';
import { type KeyCases, keyCases } from './sealing/cases.js';
import { keyFile } from './sealing/keyFile.js';
import { version } from './version.js';

export interface DeskOptions {
  /** Folder of the desk; else DATELINE_HOME, else ./desk-data. */
  home?: string | undefined;
  /** DATABASE_URL, DATELINE_HOME and DATELINE_USER; the process's own unless given. */
  env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Whether others may work with the desk meanwhile; without it, one piece of work is done. */
  serving?: boolean | undefined;
  reader?: Reader | undefined;
  /** Where reports are read; with `reader`, or the one that ships, in this thread unless told. */
  room?: ReadingRoom | undefined;
  /** Told what a person should know, such as that the desk is kept elsewhere. */
  say?: ((notice: string) => void) | undefined;
  /** Told which share is done, 0 to 1, where an older Dateline left events that are derived anew: minutes on a large desk. */
  upgrading?: ((share: number) => void) | undefined;
  now?: (() => Date) | undefined;
}

function personOf(env: Readonly<Record<string, string | undefined>>): string {
  const named = env.DATELINE_USER?.trim();
  if (named) return named;
  try {
    return userInfo().username;
  } catch {
    // A container may run a user that its system does not know.
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
}

interface Store {
  ledger: Ledger;
  database: ClientConfig;
  embedded: Embedded | undefined;
  /** Where people reach the desk, once a server runs. */
  base?: string | undefined;
}

async function openStore(options: DeskOptions, env: NonNullable<DeskOptions['env']>): Promise<Store> {
  const url = env.DATABASE_URL?.trim();
  const far = options.upgrading;
  if (url) {
    const database = configOf(url);
    const keys = keyFile(keyPathOf(undefined, env));
    return { ledger: await Ledger.open({ config: database, far, keys }), database, embedded: undefined };
  }
  const embedded = await openEmbedded({
    home: homeOf(options.home, env),
    use: options.serving ? 'serve' : 'visit',
    say: options.say ?? ((notice) => process.stderr.write(`${notice}\n`)),
  });
  try {
    const { config: database, ensure } = embedded;
    const keys = keyFile(keyPathOf(embedded.home, env));
    return { ledger: await Ledger.open({ config: database, ensure, far, keys }), database, embedded };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}

/** Ends what a killed process left half sealed. A desk without its key works all the same: that is only said. */
async function settleSealing(ledger: Ledger, who: () => Person, say: DeskOptions['say']): Promise<void> {
  try {
    await ledger.sealing.settle(who);
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'keyMissing') throw error;
    (say ?? ((notice: string) => process.stderr.write(`${notice}\n`)))(`${error.message} ${error.remedy}`);
  }
}

class OpenDesk implements Desk {
  readonly #store: Store;
  readonly #options: DeskOptions;
  readonly #room: ReadingRoom;
  readonly #home: string;
  readonly #member: Member;
  readonly local: Member;
  #gazetteer: Gazetteer | undefined;

  readonly door: Door;
  readonly people: PeopleCases;
  readonly account: AccountCases;

  constructor(store: Store, options: DeskOptions, local: Member, member = local, door?: Door) {
    this.#store = store;
    this.#options = options;
    this.local = local;
    this.#member = member;
    this.#ledger = store.ledger.seenBy(clearanceOf(member.role));
    const now = () => this.#now();
    const parts = { people: store.ledger.people, member, now };
    // One door for all: it counts who tries to get in.
    this.door = door ?? new Door(parts.people, store.ledger.feeds, local, now);
    this.people = peopleCases(parts);
    this.account = accountCases(parts);
    this.#home = homeOf(options.home, options.env ?? process.env);
    this.#room = options.room ?? readHere(() => options.reader ?? loadReader(this.#home));
  }

  as(member: Member): Desk {
    const same = { ...this.#options, room: this.#room };
    return guarded(new OpenDesk(this.#store, same, this.local, member, this.door), member);
  }

  listen: Desk['listen'] = (hearer) => this.#ledger.listen(hearer);
  told: Desk['told'] = (entries) => this.#ledger.told(entries);
  notify: Desk['notify'] = (base) => {
    this.#store.base = base;
    return notifyAlways(this.#store.ledger, this.#noticing.outward, this.#clock);
  };

  readonly #clock = () => this.#options.now?.() ?? new Date();

  #now(): string {
    return this.#clock().toISOString();
  }

  #who(): Person {
    return { by: this.#member.name, at: this.#now() };
  }

  /** As the member sees it. */
  readonly #ledger: Ledger;

  async group(reports: readonly Grouped[]): Promise<Group[]> {
    checkGrouped(reports);
    return this.#room.group(reports);
  }

  async read(given: Given) {
    return (await this.#room.given(given)).readings;
  }

  async add(given: Given, tell: TellProgress = () => {}): Promise<AddOutcome> {
    const there = given.bytes.length > 0 ? await this.#ledger.known(given.bytes) : undefined;
    if (there) return { kind: 'known', reports: there };
    const { serving } = this.#options;
    const { database } = this.#store;
    // Keeping a report of thousands of claims is as much work as others would have to wait for.
    if (serving && this.#room.add) {
      const clearance = clearanceOf(this.#member.role);
      return this.#room.add(given, { database, by: this.#member.name, clearance }, tell);
    }
    const read = await this.#room.given(given, {
      tell: (done, of) => tell({ stage: 'reading', done, of }),
    });
    tell({ stage: 'keeping', claims: claimsIn(read) });
    return keepRead(this.#ledger, given, read, this.#who());
  }

  reports: Desk['reports'] = (filter, page) => this.#ledger.reports(filter, page);
  inbox: Desk['inbox'] = {
    outline: (filter) => this.#ledger.inbox.outline(filter),
    change: (choice, change) => this.#ledger.inbox.change(choice, change, this.#who()),
    undo: (act) => this.#ledger.inbox.undo(act, this.#who()),
    sources: () => this.#ledger.inbox.sources(),
    people: () => this.#ledger.inbox.people(),
  };
  marks: Desk['marks'] = {
    change: (choice, change) => this.#ledger.marks.change(choice, change, this.#who()),
  };
  report: Desk['report'] = (id, asked) => this.#ledger.report(id, asked);

  reportSince: Desk['reportSince'] = (id, since) => this.#ledger.reportSince(id, since);
  setState: Desk['setState'] = (id, state) => this.#ledger.setState(id, state, this.#who());
  events: Desk['events'] = (filter, page) => this.#ledger.events(filter, page);
  eventMap: Desk['eventMap'] = (filter, shown) => this.#ledger.eventMap(filter, shown);
  eventTimeline: Desk['eventTimeline'] = (filter, step) => this.#ledger.eventTimeline(filter, step);
  event: Desk['event'] = (id) => this.#ledger.event(id);
  claims: Desk['claims'] = (ids) => this.#ledger.claims(ids);
  figures: Desk['figures'] = (filter, page) => this.#ledger.figures(filter, page);
  get counting(): DeskCounting {
    return countingOf(this.#ledger.counting);
  }
  get bookViews(): Desk['bookViews'] {
    return bookViews(
      this.#ledger.books,
      () => this.#now().slice(0, 10),
      () => this.#opensSealed(),
    );
  }
  get feeds(): Desk['feeds'] {
    return feedCases(this.#ledger.feeds, this.#member, () => this.#who());
  }
  get books(): Desk['books'] {
    return bookCases({
      books: this.#ledger.books,
      member: this.#member,
      who: () => this.#who(),
      opensSealed: () => this.#opensSealed(),
    });
  }
  async #opensSealed(): Promise<boolean> {
    return (await this.#store.ledger.people.duties(this.#member.id)).includes('sealed');
  }
  get #noticing() {
    const { filters, notices } = this.#ledger;
    const outward = outwardOf(this.#options.env ?? process.env, this.#store.base);
    return {
      filters,
      notices,
      member: this.#member,
      outward,
      who: () => this.#who(),
      now: () => this.#now(),
    };
  }
  get filters(): DeskFilters {
    return filterCases(this.#noticing);
  }
  get notices(): DeskNotices {
    const parts = this.#noticing;
    return noticeCases(parts, () => notifyOnce(this.#store.ledger, parts.outward, this.#clock));
  }
  get keys(): KeyCases {
    return keyCases(this.#ledger.sealing, this.#ledger.books, () => this.#who());
  }
  candidates: Desk['candidates'] = (claim, text) => this.#ledger.candidates(claim, text);
  places: Desk['places'] = async (name) => {
    this.#gazetteer ??= loadGazetteer(this.#home);
    return placesNamed(this.#gazetteer, name);
  };
  registers: Desk['registers'] = async () => registerBooks();
  verify: Desk['verify'] = () => this.#ledger.verify();
  entries: Desk['entries'] = (page, by) => this.#ledger.entries(page, by);
  rebuild: Desk['rebuild'] = (far) => this.#ledger.rebuild(far);
  backup: Desk['backup'] = (file) => this.#ledger.backup(file, extractsIn(this.#home), this.#who());
  restore: Desk['restore'] = async (file) => {
    const who = this.#who();
    const restored = await this.#ledger.restore(file, who, (files) => keepExtracts(files, this.#home));
    await settleSealing(this.#ledger, () => who, this.#options.say);
    return restored;
  };

  get names(): NameCases {
    const { names } = this.#ledger;
    return {
      list: (what, filter, page) => names.list(what, filter, page),
      entry: (what, id) => names.entry(what, id),
      claims: (what, id, page) => names.claims(what, id, page),
      inReport: (report) => names.inReport(report),
      called: () => names.called(),
      decide: (decision) => names.decide(decision, this.#who()),
      preview: (decision) => names.preview(decision, this.#who()),
    };
  }

  async judge(decision: Decision): Promise<Judgement> {
    await this.#checkWithdrawals([decision]);
    return this.#ledger.judge(decision, this.#who());
  }

  async act(decisions: readonly Decision[], key?: string): Promise<Judgement[]> {
    await this.#checkWithdrawals(decisions);
    return this.#ledger.act(decisions, this.#who(), key);
  }

  async #checkWithdrawals(decisions: readonly Decision[]): Promise<void> {
    for (const decision of decisions) {
      if (decision.verdict !== 'withdraw') continue;
      // Of what is not there the ledger tells; what is there has one author for ever.
      const earlier = await this.#ledger.judgement(decision.judgement);
      if (earlier && earlier.by !== this.#member.name) check(this.#member, 'judge/withdrawOthers');
    }
  }

  async reread() {
    return this.#ledger.reread(
      version(),
      ({ readingId, text, title, source, publishedAt, language, byline, updatedAt }) =>
        // The text as it was kept, to the letter: quotes stay where they are.
        this.#room.again({
          id: readingId,
          text,
          title: title ?? undefined,
          source: source ?? undefined,
          publishedAt: publishedAt ?? undefined,
          language: language === 'und' ? undefined : language,
          stated: { title: null, byline, publishedAt: null, updatedAt },
          split: false,
        }),
      this.#who(),
    );
  }

  async status(): Promise<DeskStatus> {
    const [counts, duties] = await Promise.all([
      this.#ledger.counts(),
      this.#store.ledger.people.duties(this.#member.id),
    ]);
    const { embedded } = this.#store;
    return {
      person: this.#member.name,
      database: embedded ? 'embedded' : 'server',
      home: embedded?.home ?? null,
      ...counts,
      duties,
    };
  }

  async close(): Promise<void> {
    await this.#store.ledger.close();
    await this.#store.embedded?.close();
  }
}

/** Opens a desk: starts its database, attaches to a running one's, or uses DATABASE_URL; throws DeskError. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const env = options.env ?? process.env;
  const store = await openStore(options, env);
  const local: Member = { id: 'local', name: personOf(env), role: 'owner' };
  const who = () => ({ by: local.name, at: (options.now?.() ?? new Date()).toISOString() });
  await settleSealing(store.ledger, who, options.say);
  return new OpenDesk(store, options, local);
}

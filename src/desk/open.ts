import { userInfo } from 'node:os';
import { Ledger, type Person } from '../ledger/ledger.js';
import type { Decision, Judgement, Member } from '../ledger/model.js';
import { type Embedded, openEmbedded } from '../ledger/postgres/embedded.js';
import { configOf } from '../ledger/store/database.js';
import type { Gazetteer } from '../reading/places/gazetteer.js';
import { check, guarded } from './access.js';
import { countingOf, type DeskCounting } from './counting.js';
import type { AddOutcome, Desk, DeskStatus, Given, NameCases } from './desk.js';
import { DeskError } from './error.js';
import { extractsIn, keepExtracts } from './extracts.js';
import { type DeskFilters, type DeskNotices, filterCases, noticeCases } from './filters.js';
import { loadGazetteer } from './gazetteer.js';
import { type Group, type Grouped, groupReports } from './group.js';
import { homeOf } from './home.js';
import { notifyAlways, notifyOnce } from './notifier.js';
import { outwardOf } from './outward.js';
import { type AccountCases, accountCases, type PeopleCases, peopleCases } from './people/cases.js';
import { Door } from './people/door.js';
import { placesNamed } from './places.js';
import { loadReader, type Reader } from './reader.js';
import { type ReadingRoom, readHere } from './reading.js';
import { registerBooks } from './registers.js';
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
  embedded: Embedded | undefined;
  /** Where people reach the desk, once a server runs. */
  base?: string | undefined;
}

async function openStore(options: DeskOptions, env: NonNullable<DeskOptions['env']>): Promise<Store> {
  const url = env.DATABASE_URL?.trim();
  if (url) return { ledger: await Ledger.open({ config: configOf(url) }), embedded: undefined };
  const embedded = await openEmbedded({
    home: homeOf(options.home, env),
    use: options.serving ? 'serve' : 'visit',
    say: options.say ?? ((notice) => process.stderr.write(`${notice}\n`)),
  });
  try {
    return { ledger: await Ledger.open({ config: embedded.config, ensure: embedded.ensure }), embedded };
  } catch (error) {
    await embedded.close();
    throw error;
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
    const now = () => this.#now();
    const parts = { people: store.ledger.people, member, now };
    // One door for all: it counts who tries to get in.
    this.door = door ?? new Door(parts.people, local, now);
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
  notify: Desk['notify'] = (base) => {
    this.#store.base = base;
    return notifyAlways(this.#ledger, this.#noticing.outward, this.#clock);
  };

  readonly #clock = () => this.#options.now?.() ?? new Date();

  #now(): string {
    return this.#clock().toISOString();
  }

  #who(): Person {
    return { by: this.#member.name, at: this.#now() };
  }

  get #ledger(): Ledger {
    return this.#store.ledger;
  }

  async group(reports: readonly Grouped[]): Promise<Group[]> {
    return groupReports(reports);
  }

  async read(given: Given) {
    return (await this.#room.given(given)).readings;
  }

  async add(given: Given): Promise<AddOutcome> {
    const there = given.bytes.length > 0 ? await this.#ledger.known(given.bytes) : undefined;
    if (there) return { kind: 'known', reports: there };
    const { readings, site } = await this.#room.given(given);
    if (readings.length === 0) {
      throw new DeskError('badInput', `${given.name} holds no report.`, { remedy: 'Give a page with text.' });
    }
    const { bytes, name, url, source, title, publishedAt, contentType } = given;
    const person = this.#who();
    const kept = await this.#ledger.keep(
      {
        bytes,
        name,
        url: url ?? null,
        source: source?.trim() || site || siteOf(url),
        given: { title, publishedAt, contentType },
        seenAt: person.at,
        reader: version(),
        readings,
      },
      person,
    );
    const { reports } = kept;
    if (kept.kind === 'known') return { kind: 'known', reports };
    return { kind: 'added', reports, warnings: readings.flatMap(({ warnings }) => warnings) };
  }

  reports: Desk['reports'] = (filter, page) => this.#ledger.reports(filter, page);
  inbox: Desk['inbox'] = {
    outline: (filter) => this.#ledger.inbox.outline(filter),
    change: (choice, change) => this.#ledger.inbox.change(choice, change, this.#who()),
    undo: (act) => this.#ledger.inbox.undo(act, this.#who()),
    sources: () => this.#ledger.inbox.sources(),
    people: () => this.#ledger.inbox.people(),
  };
  report: Desk['report'] = (id) => this.#ledger.report(id);

  reportSince: Desk['reportSince'] = (id, since) => this.#ledger.reportSince(id, since);
  setState: Desk['setState'] = (id, state) => this.#ledger.setState(id, state, this.#who());
  events: Desk['events'] = (filter, page) => this.#ledger.events(filter, page);
  eventMap: Desk['eventMap'] = (filter, shown) => this.#ledger.eventMap(filter, shown);
  eventTimeline: Desk['eventTimeline'] = (filter, step) => this.#ledger.eventTimeline(filter, step);
  event: Desk['event'] = (id) => this.#ledger.event(id);
  figures: Desk['figures'] = (filter, page) => this.#ledger.figures(filter, page);
  get counting(): DeskCounting {
    return countingOf(this.#ledger.counting);
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
    return noticeCases(parts, () => notifyOnce(this.#ledger, parts.outward, this.#clock));
  }
  candidates: Desk['candidates'] = (claim, text) => this.#ledger.candidates(claim, text);
  places: Desk['places'] = async (name) => {
    this.#gazetteer ??= loadGazetteer(this.#home);
    return placesNamed(this.#gazetteer, name);
  };
  registers: Desk['registers'] = async () => registerBooks();
  verify: Desk['verify'] = () => this.#ledger.verify();
  entries: Desk['entries'] = (page, by) => this.#ledger.entries(page, by);
  rebuild: Desk['rebuild'] = () => this.#ledger.rebuild();
  backup: Desk['backup'] = (file) => this.#ledger.backup(file, extractsIn(this.#home));
  restore: Desk['restore'] = (file) =>
    this.#ledger.restore(file, this.#who(), (files) => keepExtracts(files, this.#home));

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
    const counts = await this.#ledger.counts();
    const { embedded } = this.#store;
    return {
      person: this.#member.name,
      database: embedded ? 'embedded' : 'server',
      home: embedded?.home ?? null,
      ...counts,
    };
  }

  async close(): Promise<void> {
    await this.#store.ledger.close();
    await this.#store.embedded?.close();
  }
}

function siteOf(url: string | undefined): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null;
}

/** Opens a desk: starts its database, attaches to a running one's, or uses DATABASE_URL; throws DeskError. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const env = options.env ?? process.env;
  const store = await openStore(options, env);
  return new OpenDesk(store, options, { id: 'local', name: personOf(env), role: 'owner' });
}

import type { ServerResponse } from 'node:http';
import { clearanceOf, hears, isAboutPeople } from '../desk/access.js';
import type { Desk } from '../desk/desk.js';
import type { Member, News } from '../desk/model.js';

const heartbeatMs = 20_000;
/** What a page may have missed between its first questions and the opening of its stream. */
const overlapMs = 10_000;
const remembered = 500;
// A page that takes nothing any more is let go: it comes back and asks for everything.
const mostWaiting = 1024 * 1024;

type Told = readonly (News | undefined)[];

interface Page {
  response: ServerResponse;
  /** Who sees it; undefined once the session has ended. */
  who: () => Promise<Member | undefined>;
  member: Member;
}

/** Tells open pages what happens at the desk, whichever process does it: `entry` for each act, `again` where some may be missed. */
export class Live {
  readonly #pages = new Set<Page>();
  readonly #recent: { at: number; news: News }[] = [];
  readonly #desk: Desk;
  /** One after the other: news is told in the order in which it came, each once it is known to whom. */
  #telling: Promise<void> = Promise.resolve();
  readonly #stop: () => Promise<void>;
  readonly #beat: NodeJS.Timeout;
  #last: number | undefined;
  readonly #log: (line: string) => void;
  #closed = false;

  constructor(desk: Desk, log: (line: string) => void) {
    this.#desk = desk;
    this.#log = log;
    this.#stop = desk.listen({
      up: (seq) => this.#inTurn(() => this.#up(seq)),
      news: (news) => this.#inTurn(() => this.#tell(news)),
    });
    this.#beat = setInterval(() => this.#look(), heartbeatMs).unref();
  }

  #inTurn(work: () => void | Promise<void>): void {
    this.#telling = this.#telling.then(work).catch((error) => this.#log(`Telling the news: ${error}`));
  }

  /** Gives a page its stream; `lastSeen` is the number of the entry that it heard of last. */
  add(page: Page, lastSeen: number | undefined): void {
    // A connection that breaks while it is written to is closed, no more.
    page.response.on('error', () => page.response.destroy());
    this.#inTurn(() => this.#open(page, lastSeen));
  }

  async #open(page: Page, lastSeen: number | undefined): Promise<void> {
    // Whom nobody recognised is told nothing, however they came here.
    if (this.#closed || page.response.destroyed || !page.member) {
      page.response.end();
      return;
    }
    this.#pages.add(page);
    page.response.on('close', () => this.#pages.delete(page));
    const last = this.#last === undefined ? '' : `id: ${this.#last}\n`;
    if (lastSeen !== undefined && !this.#covers(lastSeen)) {
      write(page, `retry: 2000\n${last}event: again\ndata: {}\n\n`);
      return;
    }
    write(page, `retry: 2000\n${last}\n`);
    const since = Date.now() - overlapMs;
    const missed = this.#recent.filter(({ at, news }) =>
      lastSeen === undefined ? at > since : news.seq > lastSeen,
    );
    const told = await this.#told(missed.map(({ news }) => news));
    if (told) for (const one of told) send(page, one);
    else write(page, `${last}event: again\ndata: {}\n\n`);
  }

  /** To whom news is told as things stand now; undefined while the database is away, when nobody knows. */
  async #told(news: readonly News[]): Promise<Told[] | undefined> {
    return news.length === 0 ? [] : this.#desk.told(news).catch(() => undefined);
  }

  /** Looks again who sees each page: what a session may see ends with it. */
  async #lookAgain(): Promise<void> {
    const look = async (page: Page) => {
      // While the database is away nobody is sent off; nothing is told either.
      const member = await page.who().catch(() => page.member);
      if (member) page.member = member;
      else this.#sendOff(page);
    };
    await Promise.all([...this.#pages].map(look)).catch((error) =>
      this.#log(`Looking who listens: ${error}`),
    );
  }

  /** Ends the stream of a page; one that takes not even its end is cut off by the next beat. */
  #sendOff(page: Page): void {
    this.#pages.delete(page);
    page.response.end();
    const late = setTimeout(() => page.response.destroy(), heartbeatMs).unref();
    page.response.once('close', () => clearTimeout(late));
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#beat);
    for (const { response } of this.#pages) response.end();
    this.#pages.clear();
    await this.#stop();
  }

  #covers(lastSeen: number): boolean {
    if (this.#last === undefined || lastSeen > this.#last) return false;
    return lastSeen === this.#last || (this.#recent[0]?.news.seq ?? Number.POSITIVE_INFINITY) <= lastSeen + 1;
  }

  #up(seq: number): void {
    const missed = this.#last !== undefined && this.#last !== seq;
    this.#last = seq;
    if (missed) this.#lookAtAll(seq);
  }

  /** Has every page ask for everything again. */
  #lookAtAll(seq: number): void {
    this.#recent.length = 0;
    for (const page of this.#pages) write(page, `id: ${seq}\nevent: again\ndata: {}\n\n`);
    // What was missed may have been about people.
    void this.#lookAgain();
  }

  async #tell(news: News): Promise<void> {
    // Told before the connection said where it stands.
    if (this.#last === undefined || news.seq <= this.#last) return;
    // Between two connections something may have been written of which only the number is known.
    const missed = news.seq > this.#last + 1;
    const told = missed ? undefined : await this.#told([news]);
    this.#last = news.seq;
    if (!told) return this.#lookAtAll(news.seq);
    this.#recent.push({ at: Date.now(), news });
    if (this.#recent.length > remembered) this.#recent.shift();
    for (const page of this.#pages) send(page, told[0]!);
    if (isAboutPeople(news.action)) void this.#lookAgain();
  }

  #look(): void {
    for (const page of this.#pages) write(page, ':\n\n');
    void this.#lookAgain();
  }
}

function write({ response }: Page, text: string): void {
  if (response.writableEnded) return;
  response.write(text);
  if (response.writableLength > mostWaiting) response.destroy();
}

function send(page: Page, told: Told): void {
  const { role } = page.member;
  const news = told[clearanceOf(role)];
  if (!news || !hears(role, news)) return;
  write(page, `id: ${news.seq}\nevent: entry\ndata: ${JSON.stringify(news)}\n\n`);
}

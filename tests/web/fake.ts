import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { useCases } from '../../src/desk/access.js';
import type {
  Decision,
  Judgement,
  ReportState,
  ReportSummary,
  ReportView,
} from '../../src/server/contract.js';
import { idOf, summary, view } from './build.js';
import { FakeBooks, fakeRegisters } from './fakeBooks.js';
import {
  arabicView,
  countedAnswer,
  eventMap,
  eventTimeline,
  eventView,
  inboxRows,
  storyView,
} from './fixtures.js';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The policy that the desk serves its pages with. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** A desk without a reader or a store: it answers from fixtures and keeps what it is told in memory. */
export class FakeDesk {
  rows: ReportSummary[] = inboxRows();
  views = new Map<string, ReportView>([
    ['story', storyView()],
    ['arabic', arabicView()],
  ]);
  readonly books = new FakeBooks();
  /** Who is here; nobody where one has to sign in. */
  person: string | null = 'mara';
  /** What was sent to it, to be looked at by a test. */
  sent: { method: string; path: string; type: string; body: string }[] = [];
  /** Answered in place of all else, where a test wants trouble. */
  trouble: { status: number; code: string; message: string; remedy?: string } | null = null;
  constructor(private readonly pages: string) {}

  #server: Server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://desk');
    if (!url.pathname.startsWith('/api/')) return this.#file(url.pathname, response);
    if (url.pathname === '/api/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const { method = 'GET', headers } = request;
    if (method !== 'GET')
      this.sent.push({ method, path: url.pathname + url.search, type: headers['content-type'] ?? '', body });
    const answer = this.trouble ? null : this.#route(method, url, body);
    const { status, ...error } = this.trouble ?? {
      status: 404,
      code: 'notFound',
      message: 'There is no such thing here.',
    };
    response.writeHead(answer === null ? status : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { error }));
  }

  async #file(path: string, response: ServerResponse): Promise<void> {
    const file = extname(path) ? path : '/index.html';
    const bytes = await readFile(join(this.pages, file)).catch(() => null);
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(bytes ? 200 : 404, { 'content-type': type, 'content-security-policy': policy });
    response.end(bytes ?? '');
  }

  #route(method: string, url: URL, body: string): unknown {
    const [, , book, id, what] = url.pathname.split('/');
    if (book === 'session')
      return {
        member: this.person && { id: 'local', name: this.person, role: 'owner' },
        session: null,
        may: this.person
          ? [...useCases, 'books.write', 'books.undo', 'books/changeOthers', 'books/undoOthers']
          : [],
      };
    if (book === 'books') return this.books.answer(method, url, body);
    if (book === 'registers') return fakeRegisters();
    if (book === 'claims' && !id) return this.#claims(url.searchParams.getAll('id'));
    if (book === 'filters' || book === 'deliveries') return [];
    if (book === 'notices') return id === 'unseen' ? { count: 0 } : { rows: [], next: null };
    if (book === 'status') return this.#status();
    if (method === 'PUT' && id && what === 'state')
      return this.#setState(id, JSON.parse(body).state as ReportState);
    if (book === 'acts')
      return (JSON.parse(body) as { decisions: Decision[] }).decisions.map((one) => this.#judge(one));
    if (book === 'sources' || book === 'names' || what === 'candidates') return [];
    if (book === 'reports' && what === 'names') return [];
    if (book === 'reports' && what === 'changes') return { readAgain: true };
    if (book === 'reports' && id === 'outline') return this.#outline(url.searchParams);
    if (method === 'POST') return this.#add(url, body);
    if (book === 'reports') return id ? (this.views.get(id) ?? null) : this.#list(url.searchParams);
    if (book === 'events' && id === 'map') return eventMap();
    if (book === 'events' && id === 'timeline') return eventTimeline();
    if (book === 'events' && id) return id === eventView().event.id ? eventView() : null;
    if (book === 'events') return { rows: this.rows.length > 0 ? [eventView().event] : [], next: null };
    if (book === 'figures') return id === 'counted' ? countedAnswer() : { rows: [], next: null };
    return null;
  }

  #claims(ids: string[]) {
    const known = [...eventView().claims, ...[...this.views.values()].flatMap(({ claims }) => claims)];
    return ids.flatMap((asked) => {
      const found = known.find(({ claim }) => claim.id === asked);
      if (!found) return [];
      const { id, register, scope, quote } = found.claim;
      const report = 'reportId' in found ? found.reportId : '';
      return [{ id, report, title: null, register, scope, exact: quote.exact, chain: found.chain }];
    });
  }

  #status() {
    return {
      version: '0.1.0',
      person: 'mara',
      reports: this.rows.length,
      claims: 0,
      events: 1,
      database: 'fake',
    };
  }

  #outline(query: URLSearchParams) {
    const rows = this.#filtered(query);
    const of = (state: ReportState) => this.rows.filter((row) => row.state === state).length;
    const anchors = Array.from({ length: Math.floor(rows.length / 100) }, (_, k) => String((k + 1) * 100));
    const states = { new: of('new'), inReview: of('inReview'), done: of('done') };
    return { total: rows.length, more: false, step: 100, anchors, states, asOf: 0 };
  }

  #filtered(query: URLSearchParams) {
    const [state, register, text] = ['state', 'register', 'text'].map((name) => query.get(name));
    return this.rows.filter(
      (row) =>
        (!state || row.state === state) &&
        (!register || row.registers[register]) &&
        (!text || row.title?.toLowerCase().includes(text.toLowerCase())),
    );
  }

  #list(query: URLSearchParams) {
    const rows = this.#filtered(query);
    const from = Number(query.get('cursor') ?? 0);
    const limit = Number(query.get('limit') ?? 50);
    return {
      rows: rows.slice(from, from + limit),
      next: from + limit < rows.length ? String(from + limit) : null,
    };
  }

  #setState(id: string, state: ReportState): ReportSummary | null {
    const held = this.views.get(id);
    if (!held) return null;
    held.report = { ...held.report, state };
    this.rows = this.rows.map((row) => (row.id === id ? { ...row, state } : row));
    return held.report;
  }

  #judge(decision: Decision): Judgement {
    const made: Judgement = {
      id: idOf('judgement', String(this.sent.length)),
      verdict: decision.verdict as Judgement['verdict'],
      claim: 'claim' in decision ? decision.claim : null,
      other: null,
      event: null,
      judgement: 'judgement' in decision ? decision.judgement : null,
      path: null,
      value: null,
      why: decision.why ?? null,
      by: 'mara',
      at: new Date().toISOString(),
      act: this.sent.length,
      withdrawn: false,
      withdrawnBy: null,
      withdrawnWhy: null,
    };
    for (const held of this.views.values()) {
      for (const kept of held.claims) {
        const taken = kept.judgements.find(({ id }) => id === made.judgement);
        if (taken) {
          taken.withdrawn = true;
          kept.verdict = null;
        }
        if (kept.claim.id === made.claim) {
          kept.judgements = [...kept.judgements, made];
          kept.last = made.id;
          kept.verdict = made.verdict === 'accept' || made.verdict === 'reject' ? made.verdict : kept.verdict;
        }
      }
      held.report.judged = held.claims.filter(({ verdict }) => verdict).length;
    }
    return made;
  }

  #add(url: URL, body: string) {
    const given = url.searchParams.has('name')
      ? { text: body }
      : (JSON.parse(body) as { text?: string; html?: string });
    const text = given.text ?? given.html ?? '';
    const id = idOf('report', text);
    const known = this.rows.find((row) => row.id === id);
    if (known) return { kind: 'known', reports: [known] };
    const title = text.split('\n')[0] ?? '';
    const added = view(
      summary({ id, title }),
      [
        ['title', title],
        ['paragraph', text.slice(title.length).trim()],
      ],
      [],
    );
    this.views.set(id, added);
    this.rows = [added.report, ...this.rows];
    return { kind: 'added', reports: [added.report], warnings: [] };
  }
}

import { randomUUID } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import fastifySwagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import type { Desk } from '../desk/desk.js';
import { DeskError } from '../desk/error.js';
import { version } from '../desk/version.js';
import type { App } from './app.js';
import { answerErrors } from './errors.js';
import { guard } from './guard.js';
import { Live } from './live.js';
import { namesOf } from './names.js';
import { servePages } from './pages.js';
import { bookImportRoutes } from './routes/bookImport.js';
import { bookRoutes } from './routes/books.js';
import { bookViewRoutes } from './routes/bookViews.js';
import { claimRoutes } from './routes/claims.js';
import { eventRoutes } from './routes/events.js';
import { feedRoutes } from './routes/feeds.js';
import { figureRoutes } from './routes/figures.js';
import { inboxRoutes } from './routes/inbox.js';
import { keyRoutes } from './routes/keys.js';
import { nameRoutes } from './routes/names.js';
import { accountRoutes, peopleRoutes } from './routes/people.js';
import { reportRoutes } from './routes/reports.js';
import { filterRoutes, noticeRoutes } from './routes/saved.js';
import { sessionRoutes } from './routes/session.js';
import { streamRoute } from './routes/stream.js';
import { backupRoutes, upkeepRoutes } from './routes/upkeep.js';
import { type CertificateFiles, followCertificate, readCertificate } from './tls.js';
import { answerFirst } from './underway.js';
import { recogniseWho } from './who.js';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const bodyLimit = 64 * 1024 * 1024;
// A line of 0.2 Mbit/s still brings the largest body.
const requestTimeout = 60 * 60_000;

export interface ServerOptions {
  /** 4117 unless told; 0 takes any free one. */
  port?: number | undefined;
  /** Whether the next free port is taken where `port` is in use. */
  search?: boolean | undefined;
  /** Address to listen on; loopback unless told. */
  host?: string | undefined;
  /** Names under which it is reached, beside loopback's and its own address. */
  names?: readonly string[] | undefined;
  /** Files with which it serves HTTPS instead of HTTP. */
  tls?: CertificateFiles | undefined;
  /** Folder of the built pages. */
  pages?: string | undefined;
  /** Takes what goes wrong unexpectedly; standard error unless told. */
  log?: ((line: string) => void) | undefined;
}

export interface RunningServer {
  url: string;
  port: number;
  /** Whether other machines reach it. */
  open: boolean;
  /** Whether it speaks HTTPS itself. */
  secure: boolean;
  close(): Promise<void>;
}

const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Dateline',
    version: version(),
    description: 'Who said what happened, when, where and to how many. The same verbs as the command line.',
  },
};

const toStandardError = (line: string) => void process.stderr.write(`${line}\n`);

/** HTTPS that takes a renewed certificate without being started again. */
function httpsServer(files: CertificateFiles, handler: RequestListener, log: (line: string) => void): Server {
  const server = createHttpsServer(readCertificate(files, new Date()), handler);
  server.once(
    'close',
    followCertificate(files, (renewed) => server.setSecureContext(renewed), log),
  );
  // Fastify's types know one kind of server; both answer alike.
  return server as unknown as Server;
}

/** The desk's HTTP, not yet listening. */
export async function createServer(desk: Desk, options: ServerOptions = {}): Promise<App> {
  // Known only once the server listens.
  const port = () => (app.server.address() as AddressInfo).port;
  const { tls, log = toStandardError } = options;
  const names = namesOf(options.names ?? [], port, tls !== undefined);
  const factory = tls && { serverFactory: (handler: RequestListener) => httpsServer(tls, handler, log) };
  const app: App = Fastify({
    ...factory,
    // Only a proxy on this machine says who asks, and only where one is told of.
    trustProxy: names.proxied ? 'loopback' : false,
    bodyLimit,
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, allErrors: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  // Here, as Fastify gives its own to no server of ours.
  app.server.requestTimeout = requestTimeout;
  const live = new Live(desk, log);
  app.addHook('preClose', () => live.close());
  answerFirst(app);
  guard(app, names);
  recogniseWho(app, desk, names, port);
  answerErrors(app, log);
  // `text/plain` is bytes too: a report's encoding is checked where all reports are decoded.
  app.removeContentTypeParser('text/plain');
  for (const type of ['text/plain', 'text/html', 'text/csv', xlsxType, 'application/octet-stream']) {
    app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  }
  await app.register(fastifySwagger, { openapi });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  streamRoute(app, live);
  sessionRoutes(app, desk, port);
  accountRoutes(app);
  peopleRoutes(app);
  reportRoutes(app);
  inboxRoutes(app);
  eventRoutes(app);
  claimRoutes(app);
  figureRoutes(app);
  bookRoutes(app);
  bookImportRoutes(app);
  bookViewRoutes(app);
  feedRoutes(app, desk);
  nameRoutes(app);
  filterRoutes(app);
  noticeRoutes(app);
  keyRoutes(app);
  upkeepRoutes(app);
  backupRoutes(app);
  await servePages(app, options.pages ?? fileURLToPath(new URL('../web', import.meta.url)));
  return app;
}

const isTaken = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

/** Where others reach the desk, as it was told; links in letters begin with it. */
function namedBase([name]: readonly string[], scheme: string, port: number): string | undefined {
  if (name === undefined) return undefined;
  return /^https?:\/\//i.test(name) ? name : `${scheme}://${name}:${port}/`;
}

/** Starts the desk's HTTP, on loopback unless told; refuses to open it to others without accounts, throws the system's EADDRINUSE where the port is taken and none is searched. */
export async function startServer(desk: Desk, options: ServerOptions = {}): Promise<RunningServer> {
  const { host = '127.0.0.1' } = options;
  const open = !/^(?:127\.[\d.]+|::1|localhost)$/.test(host);
  if (open && !(await desk.door.closed())) {
    throw new DeskError(
      'conflict',
      'This desk has no owner with an account: it is not opened to other machines.',
      {
        remedy: 'Make one: dateline people add NAME --role owner. Then start again.',
      },
    );
  }
  const app = await createServer(desk, options);
  const first = options.port ?? 4117;
  for (let port = first; ; port += 1) {
    try {
      await app.listen({ host, port });
      break;
    } catch (error) {
      if (!isTaken(error) || !options.search || port >= first + 50) throw error;
    }
  }
  const { port } = app.server.address() as AddressInfo;
  const shown = open && host !== '0.0.0.0' && host !== '::' ? host : '127.0.0.1';
  const scheme = options.tls ? 'https' : 'http';
  const url = `${scheme}://${shown.includes(':') ? `[${shown}]` : shown}:${port}/`;
  const quiet = desk.notify(namedBase(options.names ?? [], scheme, port) ?? url);
  const close = async () => {
    await quiet();
    await app.close();
  };
  return { url, port, open, secure: options.tls !== undefined, close };
}

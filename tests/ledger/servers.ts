import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Desk, type DeskOptions, openDesk } from '../../src/desk/index.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { serverAccount } from '../../src/ledger/postgres/account.js';
import { findBinaries } from '../../src/ledger/postgres/binaries.js';
import { type Cluster, initialise, startServer, stopServer } from '../../src/ledger/postgres/cluster.js';
import { preparePlaces } from '../../src/ledger/postgres/folder.js';
import { lineReader } from './lineReader.js';

/** A PostgreSQL for tests, in which every desk gets a database of its own. */
export interface Server {
  url(database: string): string;
  start(): Promise<void>;
  stop(): Promise<void>;
  end(): Promise<void>;
}

const quiet = () => {};

/** The folder of an installed PostgreSQL's programs, of the newest version; undefined without one. */
export function installedBinaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(root, version, 'bin')), '/usr/local/bin', '/usr/bin'];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

function initialiseInstalled({ binaries, account, places }: Cluster): void {
  mkdirSync(places.data, { mode: 0o700 });
  if (account) chownSync(places.data, account.uid, account.gid);
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8'];
  const made = spawnSync(
    binaries.initdb,
    ['-D', places.data, '-U', 'dateline', '--auth=trust', '--no-sync', ...locale],
    {
      encoding: 'utf8',
      cwd: places.data,
      ...account,
    },
  );
  if (made.status !== 0) throw new Error(made.stderr);
}

async function startIn(home: string, installed: string | undefined): Promise<Server> {
  const account = serverAccount();
  const places = preparePlaces(home, account, quiet);
  const binaries = installed
    ? { initdb: join(installed, 'initdb'), postgres: join(installed, 'postgres') }
    : findBinaries(account, quiet);
  // What is lost when the machine loses power does not matter to a test.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const cluster: Cluster = { binaries, account, places, settings };
  if (installed) initialiseInstalled(cluster);
  else initialise(cluster);
  await startServer(cluster);
  return {
    url: (database) =>
      `postgresql://dateline@localhost:5432/${database}?host=${encodeURIComponent(places.socket)}`,
    start: async () => {
      await startServer(cluster);
    },
    stop: () => stopServer(cluster),
    end: async () => {
      await stopServer(cluster);
      for (const folder of [places.home, places.socket]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A new folder that PostgreSQL's account may enter. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

function named(url: string): Server {
  const refuse = async () => {
    throw new Error('A server that the test did not start is not stopped by it.');
  };
  return {
    url: (database) => Object.assign(new URL(url), { pathname: `/${database}` }).href,
    start: refuse,
    stop: refuse,
    end: async () => {},
  };
}

/** The databases that the store is tested on; one that the machine does not have is skipped. */
export const servers: { name: string; missing: boolean; start: () => Promise<Server> }[] = [
  { name: 'embedded', missing: false, start: () => startIn(tempFolder(), undefined) },
  {
    name: 'installed server',
    missing: !process.env.DATABASE_URL_TEST && installedBinaries() === undefined,
    start: async () => {
      const url = process.env.DATABASE_URL_TEST;
      return url ? named(url) : startIn(tempFolder(), installedBinaries());
    },
  },
];

let databases = 0;

async function order(server: Server, text: string): Promise<void> {
  await query(server.url('postgres'), text);
}

const templates = new WeakMap<Server, Promise<string>>();

/** A database with the schema in it, made once a server: the others are copies. */
async function makeTemplate(server: Server): Promise<string> {
  const name = `template_${process.pid}_${Date.now().toString(36)}`;
  await order(server, `create database ${name}`);
  const ledger = await Ledger.open({ config: { connectionString: server.url(name) } });
  await ledger.close();
  return name;
}

/** A new and empty database of this server; its address. */
export async function newDatabase(server: Server): Promise<string> {
  const template = templates.get(server) ?? makeTemplate(server);
  templates.set(server, template);
  databases += 1;
  const name = `test_${process.pid}_${Date.now().toString(36)}_${databases}`;
  await order(server, `create database ${name} template ${await template}`);
  return server.url(name);
}

const keys = mkdtempSync(join(tmpdir(), 'dateline-keys-'));
process.once('exit', () => rmSync(keys, { recursive: true, force: true }));

/** Where a desk on that database has its key. */
export const keyFileOf = (url: string) => join(keys, `${new URL(url).pathname.slice(1)}.key`);

/** A desk on a database, with the reader of tests, a person and a clock that only goes on. */
export function deskOn(url: string, more: DeskOptions & { by?: string } = {}): Promise<Desk> {
  let ticks = Date.UTC(2026, 2, 10);
  const now = () => {
    ticks += 1000;
    return new Date(ticks);
  };
  const env = { DATABASE_URL: url, DATELINE_USER: more.by ?? 'Amal', DATELINE_KEY: keyFileOf(url) };
  return openDesk({ reader: lineReader, now, env, ...more });
}

/** Rows of a query, beside the desk. */
export async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** What is given to a desk for a text. */
export const given = (text: string, source?: string) => ({
  bytes: Buffer.from(text),
  name: 'report.txt',
  source,
});

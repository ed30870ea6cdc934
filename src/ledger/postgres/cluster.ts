import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DeskError } from '../error.js';
import type { Account } from './account.js';
import { giveTo } from './account.js';
import { isAlive, startOf } from './alive.js';
import type { Binaries } from './binaries.js';
import { makeSocketFolder, type Places } from './folder.js';

/** The embedded server's one user and database. */
export const superuser = 'dateline';
export const database = 'postgres';

const patience = 60_000;
const largestLog = 10_000_000;

// fsync stays on: what was acknowledged is kept, whatever is killed.
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '40',
  // A table larger than a quarter of it is read from disk each time it is counted.
  shared_buffers: '512MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  // What is asked for often is in memory: an index is read there as fast as a table.
  random_page_cost: '1.1',
  // A question has one processor: helpers that share it with the server gain little, and whoever asks beside it waits.
  max_parallel_workers_per_gather: '0',
};

export interface Cluster {
  binaries: Binaries;
  account: Account | undefined;
  places: Places;
  /** Settings in place of the usual ones. */
  settings?: Readonly<Record<string, string>>;
}

const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };

function lastWords(log: string): string {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  return lines.slice(-5).join('\n');
}

function failed(what: string, says: string): DeskError {
  const full = /No space left on device/.test(says);
  return new DeskError(full ? 'diskFull' : 'databaseUnreachable', `${what}: ${says.trim()}`, {
    remedy: full
      ? 'Free some space and start again: nothing was lost.'
      : 'See postgres.log in the desk folder.',
  });
}

/** Makes the database's folder where there is none: beside its place, and moved there when it is whole. */
export function initialise({ binaries, account, places }: Cluster): void {
  if (existsSync(join(places.data, 'PG_VERSION'))) return;
  const draft = `${places.data}.making`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (account) giveTo(account, draft);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const made = spawnSync(
    binaries.initdb,
    ['-D', draft, '-U', superuser, '--auth=trust', '--no-instructions', ...locale],
    { encoding: 'utf8', env: environment, cwd: draft, ...account },
  );
  if (made.status !== 0) {
    throw failed('The database could not be made', `${made.error?.message ?? ''}${made.stderr ?? ''}`);
  }
  renameSync(draft, places.data);
}

interface Postmaster {
  pid: number;
  ready: boolean;
}

/** What the running server says of itself in its folder. */
export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process that the folder names is really its server and not another of the same number. */
export function isServerOf(pid: number, data: string): boolean {
  try {
    if (process.platform !== 'linux') return isAlive(pid);
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false;
  }
}

function spawnServer({ binaries, account, places, settings: own }: Cluster): ChildProcess {
  if (existsSync(places.log) && statSync(places.log).size > largestLog) truncateSync(places.log);
  const log = openSync(places.log, 'a', 0o600);
  const options = Object.entries({ ...settings, ...own }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  // Detached: Ctrl-C goes to the desk, which stops its server in order.
  const child = spawn(binaries.postgres, ['-D', places.data, '-k', places.socket, ...options], {
    detached: true,
    stdio: ['ignore', log, log],
    env: environment,
    cwd: places.data,
    ...account,
  });
  closeSync(log);
  child.unref();
  return child;
}

/** Waits until the server takes connections; its exit before that is told with the end of its log. */
async function untilReady(child: ChildProcess, places: Places): Promise<'ready' | 'ended'> {
  let error: Error | undefined;
  child.once('error', (cause) => {
    error = cause;
  });
  for (const until = Date.now() + patience; Date.now() < until; await wait(10)) {
    if (error) throw failed('PostgreSQL cannot be run', error.message);
    if (child.exitCode !== null || child.signalCode !== null) return 'ended';
    const postmaster = readPostmaster(places.data);
    if (postmaster?.pid === child.pid && postmaster?.ready) return 'ready';
  }
  throw failed('PostgreSQL did not get ready within a minute', lastWords(places.log));
}

/** Starts the server and resolves when it takes connections; `spawned` hears of its process before that. */
export async function startServer(
  cluster: Cluster,
  spawned: (child: ChildProcess) => void = () => {},
): Promise<ChildProcess> {
  const { places } = cluster;
  makeSocketFolder(places.socket, cluster.account);
  // After a kill -9 of the server its children linger for a moment and keep the memory: try again.
  for (const until = Date.now() + 15_000; ; await wait(100)) {
    const child = spawnServer(cluster);
    spawned(child);
    if ((await untilReady(child, places)) === 'ready') return child;
    const words = lastWords(places.log);
    const lingering = /pre-existing shared memory block|lock file .* already exists/.test(words);
    if (!lingering || Date.now() > until) throw failed('PostgreSQL stopped while starting', words);
  }
}

/** Sends what stops a server and answers whether it has ended; an order that is not followed is followed by a harder one. */
function stopping(pid: number): () => boolean {
  const start = startOf(pid);
  const signals: [after: number, signal: NodeJS.Signals][] = [
    [0, 'SIGINT'],
    [20_000, 'SIGQUIT'],
  ];
  const began = Date.now();
  return () => {
    if (!isAlive(pid, start)) return true;
    const due = signals[0];
    if (due && Date.now() - began >= due[0]) {
      signals.shift();
      process.kill(pid, due[1]);
    }
    if (Date.now() - began > 30_000) throw failed('PostgreSQL does not stop', `process ${pid}`);
    return false;
  };
}

function removeSocket(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // What another put there is theirs.
  }
}

const serverOf = (data: string) => {
  const postmaster = readPostmaster(data);
  return postmaster && isServerOf(postmaster.pid, data) ? postmaster.pid : undefined;
};

/** Stops the server in order (open transactions are rolled back) and resolves when it has ended. */
export async function stopServer({ places }: Cluster): Promise<void> {
  const pid = serverOf(places.data);
  if (pid === undefined) return;
  for (const hasEnded = stopping(pid); !hasEnded(); ) await wait(10);
  removeSocket(places.socket);
}

/** The same, and nothing else in this process goes on meanwhile; `child` is a server that has not said yet that it runs. */
export function stopServerNow({ places }: Cluster, child: ChildProcess | undefined): void {
  const pid = serverOf(places.data) ?? (child?.exitCode === null ? child.pid : undefined);
  if (pid === undefined) return;
  const nap = new Int32Array(new SharedArrayBuffer(4));
  for (const hasEnded = stopping(pid); !hasEnded(); ) Atomics.wait(nap, 0, 0, 10);
  removeSocket(places.socket);
}

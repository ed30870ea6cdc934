import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { DeskError } from '../error.js';
import { type Account, serverAccount } from './account.js';
import { isAlive } from './alive.js';
import { findBinaries } from './binaries.js';
import {
  type Cluster,
  database,
  initialise,
  isServerOf,
  readPostmaster,
  startServer,
  stopServer,
  stopServerNow,
  superuser,
} from './cluster.js';
import { type Places, preparePlaces } from './folder.js';
import { type Holder, type Taken, takeLock, type Use } from './lock.js';
import { stopOnSignal } from './signal.js';

/** A running PostgreSQL of the desk's own. */
export interface Embedded {
  home: string;
  config: ClientConfig;
  /** Starts the server again where it went away and this desk is the one that runs it. */
  ensure(): Promise<void>;
  /** Stops the server, unless others still work on it. */
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  home: string;
  use: Use;
  say: (notice: string) => void;
}

/** Whether the server of exactly this folder answers, and how many others are connected to it. */
async function ask(config: ClientConfig, data: string): Promise<{ others: number } | undefined> {
  const client = new Client(config);
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data: string; others: number }>(
      `select current_setting('data_directory') as data, count(*)::int as others from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return rows[0]?.data === data ? { others: rows[0].others } : undefined;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

function inUse(home: string, by: Holder): DeskError {
  return new DeskError('busy', `Another desk (process ${by.pid}) has ${home} open.`, {
    remedy: 'Use that one, stop it, or choose another folder with DATELINE_HOME.',
    details: { process: by.pid },
  });
}

/** The lock, or who holds it for longer than a moment: one piece of work is waited for. */
async function lockFor(home: string, use: Use): Promise<Taken> {
  for (const until = Date.now() + 10_000; ; await wait(50)) {
    const taken = lockOf(home, use);
    if (taken.kind === 'taken' || use === 'visit') return taken;
    if (taken.by.use === 'serve' || Date.now() > until) throw inUse(home, taken.by);
  }
}

/** Resolves when the folder's server answers: one that outlived its desk is used again. */
async function bringUp(
  cluster: Cluster,
  config: ClientConfig,
  spawned: (child: ChildProcess) => void,
  ended: () => void,
): Promise<void> {
  const { data } = cluster.places;
  initialise(cluster);
  const left = readPostmaster(data);
  if (left && isServerOf(left.pid, data)) {
    for (const until = Date.now() + 5000; Date.now() < until && isAlive(left.pid); await wait(50)) {
      if (await ask(config, data)) return;
    }
    // Its socket is gone, as when the temporary folder was emptied.
    await stopServer(cluster);
  }
  const child = await startServer(cluster, spawned);
  child.once('exit', ended);
}

/** Another's server: waits until it answers, for its desk may be starting at this moment. */
async function visit(
  config: ClientConfig,
  home: string,
  data: string,
  by: Holder,
): Promise<'there' | 'gone'> {
  for (const until = Date.now() + 60_000; Date.now() < until; await wait(50)) {
    if (await ask(config, data)) return 'there';
    if (!isAlive(by.pid, by.start)) return 'gone';
  }
  throw inUse(home, by);
}

/** Stops the server where nobody else works on it; the last one out does it. */
async function leave(cluster: Cluster, config: ClientConfig, use: Use, lock: Taken): Promise<void> {
  let mine = lock;
  for (let tries = 0; tries < 2; tries += 1) {
    if (mine.kind === 'held') mine = takeLock(cluster.places.home, 'visit');
    if (mine.kind === 'held') return;
    const others = (await ask(config, cluster.places.data))?.others ?? 0;
    if (use === 'serve' || others === 0) await stopServer(cluster);
    mine.release();
    if (use === 'serve' || others === 0) return;
    // Between the question and the release the other one may have left: ask once more.
    mine = takeLock(cluster.places.home, 'visit');
  }
  if (mine.kind === 'taken') mine.release();
}

/** What the file system says of a desk's folder, in words of ours. */
function unusable(home: string, cause: unknown): unknown {
  if (cause instanceof DeskError) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new DeskError('diskFull', `The disk is full: the desk in ${home} cannot be opened.`, {
      remedy: 'Free some space and try again; what was kept before is whole.',
      cause,
    });
  }
  if (code === undefined) return cause;
  return new DeskError('badInput', `The folder ${home} cannot be used: ${message}`, {
    remedy: 'Choose another with DATELINE_HOME.',
    cause,
  });
}

function placesFor(home: string, account: Account | undefined, say: (notice: string) => void): Places {
  try {
    return preparePlaces(home, account, say);
  } catch (cause) {
    throw unusable(home, cause);
  }
}

function lockOf(home: string, use: Use): Taken {
  try {
    return takeLock(home, use);
  } catch (cause) {
    throw unusable(home, cause);
  }
}

/** Opens the desk's own PostgreSQL: starts it, or attaches to the one that a running desk has. */
export async function openEmbedded({ home: asked, use, say }: EmbeddedOptions): Promise<Embedded> {
  const account = serverAccount();
  const places = placesFor(asked, account, say);
  const cluster: Cluster = { binaries: findBinaries(account, say), account, places };
  const config: ClientConfig = { host: places.socket, port: 5432, user: superuser, database };
  let closing: Promise<void> | undefined;
  let starting: Promise<void> | undefined;
  let lock = await lockFor(places.home, use);
  while (lock.kind === 'held' && (await visit(config, places.home, places.data, lock.by)) === 'gone') {
    lock = await lockFor(places.home, use);
  }
  let server: ChildProcess | undefined;
  const spawned = (child: ChildProcess) => {
    server = child;
  };
  const ensure = async () => {
    if (lock.kind === 'held' || closing) return;
    starting ??= bringUp(cluster, config, spawned, () => {
      if (!closing) ensure().catch((error: Error) => say(error.message));
    }).finally(() => {
      starting = undefined;
    });
    await starting;
  };
  const stop = () => {
    stopServerNow(cluster, server);
    if (lock.kind === 'taken') lock.release();
  };
  // Who is a guest of another's server started nothing that it would have to stop.
  const forget = lock.kind === 'taken' ? stopOnSignal(use, stop) : () => {};
  try {
    await ensure();
  } catch (error) {
    forget();
    if (lock.kind === 'taken') lock.release();
    throw error;
  }
  const close = async () => {
    closing ??= (starting ?? Promise.resolve())
      .catch(() => {})
      .then(() => leave(cluster, config, use, lock))
      .finally(forget);
    await closing;
  };
  return { home: places.home, config, ensure, close };
}

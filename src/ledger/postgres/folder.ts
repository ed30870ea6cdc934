import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { DeskError } from '../error.js';
import { type Account, closedTo, giveTo } from './account.js';

/** Where one desk lives: its folder, the database in it, and the folder of its socket. */
export interface Places {
  home: string;
  data: string;
  log: string;
  socket: string;
}

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

// The kernel's limit for a socket's path, less the name that PostgreSQL gives it.
const longestSocketFolder = 107 - '/.s.PGSQL.5432'.length;

function socketPath(home: string, account: Account | undefined): string {
  const name = `dateline-${short(home)}`;
  const folders = [join(tmpdir(), name), join('/tmp', name)].filter(
    (path) =>
      Buffer.byteLength(path) <= longestSocketFolder && !(account && closedTo(account, dirname(path))),
  );
  const folder = folders[0];
  if (!folder) {
    throw new DeskError('databaseUnreachable', `${tmpdir()} cannot hold the database's socket.`, {
      remedy: 'Set TMPDIR to a shorter folder that all may enter, such as /tmp.',
    });
  }
  return folder;
}

/** Makes the socket's folder where it is missing, for nobody but the database's account. */
export function makeSocketFolder(folder: string, account: Account | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = lstatSync(folder);
  const owners = [process.getuid?.(), account?.uid];
  // Another user's folder under our name would hand them the database.
  if (!made.isDirectory() || !owners.includes(made.uid) || (made.mode & 0o077) !== 0) {
    throw new DeskError('databaseUnreachable', `${folder} belongs to somebody else.`, {
      remedy: 'Remove it, or set TMPDIR to a folder of your own.',
    });
  }
  if (account) giveTo(account, folder);
}

/** The path with its links followed, as far as it is there. */
function realOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realOf(dirname(path)), basename(path));
}

/** Makes a folder that the account can enter, whatever the umask. */
function makeFolder(path: string, account: Account | undefined): void {
  const first = mkdirSync(path, { recursive: true, mode: account ? 0o755 : 0o700 });
  if (!account || !first) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) {
    chmodSync(made, statSync(made).mode | 0o011);
  }
}

/** Makes the folders of a desk; says so where the database has to live elsewhere than asked. */
export function preparePlaces(
  asked: string,
  account: Account | undefined,
  say: (notice: string) => void,
): Places {
  let home = realOf(resolve(asked));
  const closed = account && closedTo(account, home);
  if (closed) {
    const elsewhere = join('/var/lib/dateline', `${basename(home)}-${short(home)}`);
    say(`The desk is kept in ${elsewhere}: PostgreSQL's account may not enter ${closed}.`);
    home = elsewhere;
  }
  makeFolder(home, account);
  const data = join(home, 'postgres');
  if (account && existsSync(data)) giveTo(account, data);
  const socket = socketPath(home, account);
  makeSocketFolder(socket, account);
  return { home, data, log: join(home, 'postgres.log'), socket };
}

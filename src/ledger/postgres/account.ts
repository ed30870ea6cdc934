import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The system account that runs PostgreSQL: it refuses to run as root. */
export interface Account {
  uid: number;
  gid: number;
}

const nobody: Account = { uid: 65534, gid: 65534 };

/** As root the account without rights; as an ordinary user nobody but oneself (undefined). */
export function serverAccount(): Account | undefined {
  return process.getuid?.() === 0 ? nobody : undefined;
}

function mayEnter(folder: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** The first folder on the way to `path` that the account may not enter; folders not yet made are skipped. */
export function closedTo(account: Account, path: string): string | undefined {
  const way: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    way.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return way.find((folder) => {
    const there = statSync(folder, { throwIfNoEntry: false });
    return there?.isDirectory() === true && !mayEnter(folder, account);
  });
}

/** Gives a folder with all that is in it to the account; does nothing where it has it already. */
export function giveTo(account: Account, path: string): void {
  if (lstatSync(path).uid === account.uid) return;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) giveTo(account, inner);
    else if (entry.isFile()) chownSync(inner, account.uid, account.gid);
  }
  chownSync(path, account.uid, account.gid);
}

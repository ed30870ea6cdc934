import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startOf } from './alive.js';

/** `serve` keeps a desk open for others; `visit` opens it for one piece of work. */
export type Use = 'serve' | 'visit';

export interface Holder {
  pid: number;
  start: string;
  use: Use;
}

export type Taken = { kind: 'taken'; release: () => void } | { kind: 'held'; by: Holder };

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Makes the lock with its content in one step; false where there is one. */
function place(file: string, holder: Holder): boolean {
  const draft = `${file}.${holder.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead holder's lock away; where another took the folder meanwhile, its lock is put back. */
function clear(file: string, dead: Holder | undefined): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved && (moved.pid !== dead?.pid || moved.start !== dead.start)) {
    try {
      linkSync(aside, file);
    } catch {
      // A third one holds it now.
    }
  }
  rmSync(aside, { force: true });
}

/** Takes the desk's lock on its folder; a lock whose process has ended is taken over. */
export function takeLock(home: string, use: Use): Taken {
  const file = join(home, 'desk.lock');
  const mine: Holder = { pid: process.pid, start: startOf(process.pid) ?? '', use };
  const release = () => {
    const holder = read(file);
    if (holder?.pid === mine.pid && holder.start === mine.start) rmSync(file, { force: true });
  };
  for (let tries = 0; ; tries += 1) {
    if (place(file, mine)) return { kind: 'taken', release };
    const holder = read(file);
    if (holder && isAlive(holder.pid, holder.start)) return { kind: 'held', by: holder };
    if (tries > 20) throw new Error(`The lock ${file} can be neither read nor taken. Remove it.`);
    clear(file, holder);
  }
}

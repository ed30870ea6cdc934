import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const wait = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function take(folder) {
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

function holder(folder) {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Runs `work` while no other process holds the lock; one whose holder died is taken over. `waiting` is called where it is held. */
export function withLock(folder, work, waiting = () => {}) {
  for (let tries = 0; !take(folder); tries += 1) {
    if (tries === 0) waiting();
    const pid = holder(folder);
    // Without a pid the holder is between its two writes, or died there: a second is ample.
    if (pid === undefined ? tries > 10 : pid > 0 && !isAlive(pid))
      rmSync(folder, { recursive: true, force: true });
    else wait(100);
  }
  try {
    return work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const disk = vi.hoisted(() => ({ full: false }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const writeFileSync: typeof fs.writeFileSync = (file, content, options) => {
    fs.writeFileSync(file, disk.full ? '' : content, options);
    if (disk.full)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  return { ...fs, writeFileSync };
});
const { takeLock } = await import('./lock.js');

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dateline-lock-'));
});
afterEach(() => {
  disk.full = false;
  rmSync(home, { recursive: true });
});

test('a lock is held by one, and free again after its release', () => {
  const taken = takeLock(home, 'serve');
  expect(taken.kind).toBe('taken');
  expect(takeLock(home, 'visit')).toMatchObject({ kind: 'held', by: { pid: process.pid, use: 'serve' } });
  if (taken.kind === 'taken') taken.release();
  expect(readdirSync(home)).toEqual([]);
});

test('a full disk leaves no half lock behind', () => {
  disk.full = true;
  expect(() => takeLock(home, 'visit')).toThrow('ENOSPC');
  expect(readdirSync(home)).toEqual([]);
  disk.full = false;
  expect(takeLock(home, 'visit').kind).toBe('taken');
});

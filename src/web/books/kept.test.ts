import { beforeEach, expect, it, vi } from 'vitest';
import type { KeptDraft } from './kept.js';

const draft = (id: string, values: Record<string, string>, lacks: string[] = []) =>
  ({
    id,
    by: 'mara',
    typed: { kind: '', values, stops: [], claims: [], sharing: null, sensitivity: null },
    lacks,
  }) as unknown as KeptDraft;

const box = 'dateline.entry.';
let storage: Record<string, string>;
let full: boolean;

/** What another tab wrote, and that it did. */
function elsewhere(key: string, newValue: string | null) {
  window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
}

beforeEach(() => {
  vi.resetModules();
  [storage, full] = [{}, false];
  const items = {
    getItem: (name: string) => storage[name] ?? null,
    setItem: (name: string, value: string) => {
      if (full) throw new Error('QuotaExceededError');
      storage[name] = value;
    },
    removeItem: (name: string) => delete storage[name],
  };
  vi.stubGlobal(
    'localStorage',
    new Proxy(items, {
      ownKeys: () => Object.keys(storage),
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  );
  vi.stubGlobal('window', new EventTarget());
  return () => vi.unstubAllGlobals();
});

it('keeps sealed words that are being typed, and what the device did not take, when another tab types', async () => {
  const { keepDraft, draftNow, isOnDevice } = await import('./kept.js');
  keepDraft(draft('account', { day: '2026-03-01', words: 'what I saw' }, ['words']));
  expect(JSON.stringify(storage)).not.toContain('what I saw');
  full = true;
  keepDraft(draft('mission', { name: 'Convoy 9' }));
  expect([isOnDevice('account'), isOnDevice('mission')]).toEqual([true, false]);
  elsewhere(`${box}other`, JSON.stringify(draft('other', { name: 'Convoy 10' })));
  elsewhere(`${box}account`, JSON.stringify(draft('account', { day: '2026-03-02' }, ['words'])));
  expect(draftNow('account')?.typed.values).toEqual({ day: '2026-03-02', words: 'what I saw' });
  expect(draftNow('mission')?.typed.values).toEqual({ name: 'Convoy 9' });
  expect(draftNow('other')?.typed.values).toEqual({ name: 'Convoy 10' });
  elsewhere(`${box}other`, null);
  expect(draftNow('other')).toBeUndefined();
});

it('finds what is kept beside something damaged', async () => {
  storage[`${box}a`] = '{"id":';
  storage[`${box}b`] = JSON.stringify(draft('b', {}));
  storage[`${box}c`] = 'null';
  const { draftNow } = await import('./kept.js');
  expect(draftNow('b')).toBeDefined();
});

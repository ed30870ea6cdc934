import { afterEach, expect, it, vi } from 'vitest';
import { dropDraft, keepDraft, keptDraft } from './draft.js';

afterEach(() => vi.unstubAllGlobals());

it('keeps what somebody was about to add for nobody else', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
  const draft = { text: 'Six trucks', source: 'Relief mission', publishedAt: '2026-03-12' };
  const none = { text: '', source: '', publishedAt: '' };
  keepDraft('Mara', draft);
  expect(keptDraft('Mara')).toEqual(draft);
  expect(keptDraft('Sami')).toEqual(none);
  dropDraft();
  expect(keptDraft('Mara')).toEqual(none);
});

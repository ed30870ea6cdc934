import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dropDraft, giveUpDraft, keepDraft, keptDraft, whileReading } from './draft.js';

afterEach(() => vi.unstubAllGlobals());

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});

const draft = { text: 'Six trucks', source: 'Relief mission', publishedAt: '2026-03-12' };
const none = { text: '', source: '', publishedAt: '' };

it('keeps what somebody was about to add for nobody else', () => {
  keepDraft('Mara', draft);
  expect(keptDraft('Mara')).toEqual(draft);
  expect(keptDraft('Sami')).toEqual(none);
  dropDraft();
  expect(keptDraft('Mara')).toEqual(none);
});

it('gives up no text that the desk reads yet, whatever else it answers meanwhile', async () => {
  const answers: (() => void)[] = [];
  const read = (text: string) => whileReading(text, new Promise<void>((come) => answers.push(come)));
  const [trucks, shells] = [read('Six trucks'), read('Shells fall')];
  keepDraft('Mara', { ...draft, text: 'Shells fall' });
  answers[0]!();
  await trucks;
  giveUpDraft('Mara');
  expect(keptDraft('Mara').text).toBe('Shells fall');
  answers[1]!();
  await shells;
  giveUpDraft('Mara');
  expect(keptDraft('Mara')).toEqual(none);
});

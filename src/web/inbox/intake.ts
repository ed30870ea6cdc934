import { useSyncExternalStore } from 'react';
import { type Added, api, Problem, type ReportAdding } from '../api.js';
import { forgetsAtArrival } from '../people/arrival.js';
import { client } from '../queries.js';
import { type Glimpse, glimpse } from './glimpse.js';
import { watched } from './watched.js';

/** A dropped file on its way into the desk: first a person may say when and by whom it was published. */
export interface Item {
  id: number;
  file: File;
  /** As the fields show it; what the file says of itself unless a person says otherwise. */
  about: Glimpse;
  state:
    | { kind: 'asked' }
    | { kind: 'waiting' }
    | { kind: 'reading'; far: ReportAdding | null }
    | { kind: 'read'; added: Added }
    | { kind: 'failed'; error: unknown };
}

// What the desk takes of one report, in bytes; a larger file is not sent at all.
const largest = 8 * 1024 * 1024;

let items: readonly Item[] = [];
let last = 0;
let working = false;
const readers = new Set<() => void>();
/** What a person said, by item: only that is sent, for a page of several reports dates each by itself. */
const said = new Map<number, Partial<Glimpse>>();

function set(next: readonly Item[]) {
  items = next;
  for (const told of readers) told();
}

const change = (id: number, by: Partial<Item>) =>
  set(items.map((item) => (item.id === id ? { ...item, ...by } : item)));

async function work() {
  if (working) return;
  working = true;
  // One after the other: the desk reads on the same machine that people work on.
  const next = () => items.find(({ state }) => state.kind === 'waiting');
  for (let item = next(); item; item = next()) {
    const { id, file } = item;
    const reading = (far: ReportAdding | null) => change(id, { state: { kind: 'reading', far } });
    reading(null);
    try {
      const added = await watched((key) => api.addFile(file, { ...said.get(id), key }), reading);
      change(id, { state: { kind: 'read', added } });
      said.delete(id);
    } catch (error) {
      change(id, { state: { kind: 'failed', error } });
    }
    void client.invalidateQueries();
  }
  working = false;
}

async function look({ id, file }: Item) {
  const found = await glimpse(file).catch(() => ({ source: '', publishedAt: '' }));
  change(id, { about: { ...found, ...said.get(id) } });
}

/** Takes files in; nothing of them is sent before `readFiles`. */
export function takeFiles(files: File[]): void {
  const taken = files.map((file): Item => {
    last += 1;
    const fits = file.size <= largest;
    const error = new Problem('tooLarge', '', null, 413);
    const state: Item['state'] = fits ? { kind: 'asked' } : { kind: 'failed', error };
    return { id: last, file, about: { source: '', publishedAt: '' }, state };
  });
  set([...items, ...taken]);
  for (const item of taken) if (item.state.kind === 'asked') void look(item);
}

/** A person says of a file when or by whom it was published. */
export function sayOf(item: Item, about: Partial<Glimpse>): void {
  said.set(item.id, { ...said.get(item.id), ...about });
  change(item.id, { about: { ...item.about, ...about } });
}

export function leaveOut({ id }: Item): void {
  said.delete(id);
  set(items.filter((item) => item.id !== id));
}

/** Sends the files that wait for a word, one after the other; each tells for itself how it went. */
export function readFiles(): void {
  set(items.map((item) => (item.state.kind === 'asked' ? { ...item, state: { kind: 'waiting' } } : item)));
  void work();
}

/** Sends a file again that the desk did not take. */
export function readAgain({ id }: Item): void {
  change(id, { state: { kind: 'waiting' } });
  void work();
}

const isOver = ({ state }: Item) => state.kind === 'read' || state.kind === 'failed';

export function clearItems(): void {
  for (const { id } of items.filter(isOver)) said.delete(id);
  set(items.filter((item) => !isOver(item)));
}

// What is being read has left the browser: it is only not told to whoever comes next.
forgetsAtArrival(() => {
  said.clear();
  set([]);
});

export const useItems = () =>
  useSyncExternalStore(
    (told) => {
      readers.add(told);
      return () => readers.delete(told);
    },
    () => items,
  );

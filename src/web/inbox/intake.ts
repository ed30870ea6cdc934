import { useSyncExternalStore } from 'react';
import { type Added, api } from '../api.js';
import { client } from '../queries.js';

/** A dropped file on its way into the desk. */
export interface Item {
  id: number;
  name: string;
  state: { kind: 'waiting' } | { kind: 'read'; added: Added } | { kind: 'failed'; error: unknown };
}

let items: readonly Item[] = [];
let last = 0;
let working = false;
const waiting: { id: number; file: File }[] = [];
const readers = new Set<() => void>();

function set(next: readonly Item[]) {
  items = next;
  for (const told of readers) told();
}

const mark = (id: number, state: Item['state']) =>
  set(items.map((item) => (item.id === id ? { ...item, state } : item)));

async function work() {
  if (working) return;
  working = true;
  // One after the other: the desk reads on the same machine that people work on.
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    try {
      mark(next.id, { kind: 'read', added: await api.addFile(next.file) });
    } catch (error) {
      mark(next.id, { kind: 'failed', error });
    }
    void client.invalidateQueries();
  }
  working = false;
}

/** Takes files in, one after the other; each tells for itself how it went. */
export function takeFiles(files: File[]): void {
  const taken = files.map((file) => {
    last += 1;
    return { id: last, file };
  });
  waiting.push(...taken);
  set([
    ...items,
    ...taken.map(({ id, file }): Item => ({ id, name: file.name, state: { kind: 'waiting' } })),
  ]);
  void work();
}

export const clearItems = () => set(items.filter(({ state }) => state.kind === 'waiting'));

export const useItems = () =>
  useSyncExternalStore(
    (told) => {
      readers.add(told);
      return () => readers.delete(told);
    },
    () => items,
  );

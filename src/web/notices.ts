import { useSyncExternalStore } from 'react';
import { forgetsAtArrival } from './people/arrival.js';

/** A short word after something was done, or why it was not. */
export interface Notice {
  id: number;
  says: string;
  remedy?: string | null;
  tone: 'done' | 'problem';
  undo?: () => void;
  /** Tries again what did not come about. */
  again?: () => void;
}

let notices: readonly Notice[] = [];
let last = 0;
const readers = new Set<() => void>();

function set(next: readonly Notice[]) {
  notices = next;
  for (const told of readers) told();
}

export function notify(notice: Omit<Notice, 'id'>): void {
  last += 1;
  // One at a time of each tone: a quick reviewer must not be buried under toasts.
  set([...notices.filter((old) => old.tone !== notice.tone), { ...notice, id: last }]);
}

export const dismiss = (id: number) => set(notices.filter((notice) => notice.id !== id));

// Nobody takes back what another did.
forgetsAtArrival(() => set([]));

export const useNotices = () =>
  useSyncExternalStore(
    (told) => {
      readers.add(told);
      return () => readers.delete(told);
    },
    () => notices,
  );

import { useSyncExternalStore } from 'react';
import { forgetsAtArrival } from './people/arrival.js';

/** A short word after something was done, or why it was not. */
export interface Notice {
  id: number;
  says: string;
  remedy?: string | null;
  tone: 'done' | 'problem';
  undo?: () => void;
  /** Where that is of which it tells, and the words for going there. */
  at?: { path: string; says: string };
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

const nothing = Promise.resolve(true);
/** Whether what was begun last came about: until it is told of, nothing else is the last that was done. */
let acting: Promise<boolean> = nothing;

/** Begins an act, `told` of once it is answered: what a notice offers to take back is not the last any more. */
export function begin<Told>(told: Promise<Told>, cameAbout: (told: Told) => boolean): Promise<Told> {
  set(notices.filter(({ undo }) => !undo));
  const answered = told.then(cameAbout, () => false);
  acting = answered;
  void answered.then(() => {
    if (acting === answered) acting = nothing;
  });
  return told;
}

/** What the key for taking back does on every screen: what a standing notice offers, and only else what the screen knows. */
export async function takeBack(otherwise: () => unknown): Promise<void> {
  // What was to be taken back was refused: nobody meant what was done before it.
  if (!(await acting)) return;
  const told = notices.findLast(({ undo }) => undo);
  if (!told) return void otherwise();
  dismiss(told.id);
  told.undo?.();
}

/** What stands at the foot of the page. */
export const standing = (): readonly Notice[] => notices;

export const useNotices = () =>
  useSyncExternalStore((told) => {
    readers.add(told);
    return () => readers.delete(told);
  }, standing);

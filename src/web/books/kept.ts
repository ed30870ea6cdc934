import { useSyncExternalStore } from 'react';
import type { BookEntry, EntryDraft, EntryTrouble } from '../../server/contract.js';
import { draftsBox as box } from '../memory.js';
import type { Typed } from './typed.js';

/** How it stands with what somebody typed: still here, on its way, or sent back. */
export type DraftState =
  | { kind: 'typing' }
  | { kind: 'sending' }
  | { kind: 'troubled'; troubles: EntryTrouble[] }
  | { kind: 'refused'; code: string; message: string; remedy: string | null; details: unknown }
  | { kind: 'conflict'; theirs: BookEntry; fields: string[] };

/** An entry that is half filled in, or filled in and not yet sent: kept on this device. */
export interface KeptDraft {
  id: string;
  /** Whose it is: it is shown to nobody else. */
  by: string;
  register: string;
  /** What it is called on lists: words of its first column. */
  title: string;
  /** What the person saw when they began; null for a new entry. */
  base: BookEntry | null;
  typed: Typed;
  /** Why an entry is changed. */
  why: string;
  /** Sealed fields that were typed: these are not kept on the device, and lack here once the page was left. */
  lacks: string[];
  /** When something was last typed. */
  at: string;
  /** The name under which it was first sent: the desk keeps it once. */
  key: string | null;
  /** What was sent then. */
  first: EntryDraft | null;
  /** Typed on after a first try that got no answer: the desk may have what was sent then. */
  retyped: boolean;
  state: DraftState;
}

let drafts: ReadonlyMap<string, KeptDraft> | undefined;
const readers = new Set<() => void>();
/** Drafts that this browser did not take: they last as long as the page. */
const unkept = new Set<string>();

/** A draft as it is stored; undefined where what stands there is damaged. */
function readDraft(text: string | null): KeptDraft | undefined {
  try {
    const draft = JSON.parse(text ?? '') as KeptDraft;
    return typeof draft.id === 'string' && draft.typed?.values ? draft : undefined;
  } catch {
    return undefined;
  }
}

function stored(): Map<string, KeptDraft> {
  const found = new Map<string, KeptDraft>();
  try {
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith(box))) {
      const draft = readDraft(localStorage.getItem(name));
      if (draft) found.set(draft.id, draft);
    }
  } catch {
    // A closed storage: what is typed lasts as long as the page.
  }
  return found;
}

/** Takes over what another tab wrote of one draft; what is sealed was typed here alone, and stays. */
function hear({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): void {
  if (!key?.startsWith(box)) return;
  const id = key.slice(box.length);
  const next = new Map(all());
  const theirs = readDraft(newValue);
  if (newValue === null) next.delete(id);
  else if (theirs) {
    const own = Object.entries(next.get(id)?.typed.values ?? {}).filter(([name]) =>
      theirs.lacks.includes(name),
    );
    const values = { ...theirs.typed.values, ...Object.fromEntries(own) };
    next.set(id, { ...theirs, typed: { ...theirs.typed, values } });
  }
  set(next);
}

function all(): ReadonlyMap<string, KeptDraft> {
  if (!drafts) {
    drafts = stored();
    window.addEventListener('storage', hear);
  }
  return drafts;
}

function set(next: ReadonlyMap<string, KeptDraft>) {
  drafts = next;
  for (const told of readers) told();
}

/** A device holds nothing that is sealed: it may be lost, and others may use it. */
function unsealed(draft: KeptDraft): KeptDraft {
  if (draft.lacks.length === 0) return draft;
  const values = Object.fromEntries(
    Object.entries(draft.typed.values).filter(([name]) => !draft.lacks.includes(name)),
  );
  return { ...draft, typed: { ...draft.typed, values }, first: null };
}

/** Keeps it, on this device where the browser lets it. */
export function keepDraft(draft: KeptDraft): void {
  const known = all();
  try {
    localStorage.setItem(box + draft.id, JSON.stringify(unsealed(draft)));
    unkept.delete(draft.id);
  } catch {
    unkept.add(draft.id);
  }
  set(new Map([...known, [draft.id, draft]]));
}

/** Whether this browser took it, but for what is sealed. */
export const isOnDevice = (id: string): boolean => !unkept.has(id);

/** Sealed fields that were typed and are gone with the page, until somebody types them again or lets them go. */
export const goneOf = ({ lacks, typed }: KeptDraft): string[] =>
  lacks.filter((name) => typed.values[name] === undefined);

export function dropDraft(id: string): void {
  const next = new Map(all());
  next.delete(id);
  set(next);
  try {
    localStorage.removeItem(box + id);
  } catch {
    // Where nothing can be kept there is nothing to be dropped.
  }
}

export const draftNow = (id: string): KeptDraft | undefined => all().get(id);

function listen(told: () => void): () => void {
  readers.add(told);
  return () => readers.delete(told);
}

const useAll = () => useSyncExternalStore(listen, all);

/** What this person has typed and not sent, the latest first. */
export const useDrafts = (by: string): KeptDraft[] =>
  [...useAll().values()].filter((draft) => draft.by === by).sort((a, b) => b.at.localeCompare(a.at));

/** A draft, if it is this person's. */
export function useDraft(id: string, by: string): KeptDraft | undefined {
  const draft = useAll().get(id);
  return draft?.by === by ? draft : undefined;
}

/** How many of somebody's are kept, without a word of what is in them. */
export function useHowMany(by: string): { theirs: number; all: number } {
  const known = [...useAll().values()];
  return { theirs: known.filter((draft) => draft.by === by).length, all: known.length };
}

/** Drops all that somebody typed here. */
export function dropAllOf(by: string): void {
  for (const { id } of [...all().values()].filter((draft) => draft.by === by)) dropDraft(id);
}

import { useMemo, useSyncExternalStore } from 'react';
import type { Decision, Judgement } from '../../server/contract.js';
import type { Problem } from '../api.js';

/** Decisions that the desk did not keep, because somebody judged the claim meanwhile. */
export interface Conflict {
  /** Whose decisions they are. */
  by: string;
  report: string;
  claim: string;
  decisions: Decision[];
  since: Judgement[];
}

export function conflictOf(
  act: Pick<Conflict, 'by' | 'report' | 'decisions'>,
  { code, details }: Problem,
): Conflict | undefined {
  const { claim, since } = (details ?? {}) as { claim?: string; since?: Judgement[] };
  if (code !== 'conflict' || !claim || !since?.length) return undefined;
  const { by, report, decisions } = act;
  return { by, report, claim, decisions, since };
}

/** Of all reports: a refusal may come when another page is open. */
let conflicts: readonly Conflict[] = [];
const readers = new Set<() => void>();

function set(next: readonly Conflict[]) {
  conflicts = next;
  for (const told of readers) told();
}

export const addConflict = (added: Conflict) =>
  set([...conflicts.filter(({ claim, by }) => claim !== added.claim || by !== added.by), added]);

export const dropConflict = (gone: Conflict) => set(conflicts.filter((one) => one !== gone));

export const conflictsNow = (): readonly Conflict[] => conflicts;

/** What was not kept of one person's decisions on a report, until they choose. */
export function useConflicts(report: string, person: string): readonly Conflict[] {
  const all = useSyncExternalStore((told) => {
    readers.add(told);
    return () => readers.delete(told);
  }, conflictsNow);
  return useMemo(
    () => all.filter((one) => one.report === report && one.by === person),
    [all, report, person],
  );
}

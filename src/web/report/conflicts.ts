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

/** Whether something was refused because somebody judged the claim after it was seen. */
export const isOvertaken = ({ code, details }: Problem): boolean =>
  code === 'conflict' && Array.isArray((details as { since?: unknown } | null)?.since);

export function conflictOf(
  { by, report, decisions }: Pick<Conflict, 'by' | 'report' | 'decisions'>,
  problem: Problem,
): Conflict | undefined {
  if (!isOvertaken(problem)) return undefined;
  return { by, report, decisions, ...(problem.details as Pick<Conflict, 'claim' | 'since'>) };
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

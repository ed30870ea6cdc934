import type { KeptClaim, ReportSince, ReportView } from '../../server/contract.js';

/** A claim that nobody corrected is one object, not two that are alike: what shows corrections sees at once that there are none. */
function once(kept: KeptClaim): KeptClaim {
  const corrected = kept.judgements.some(({ verdict, withdrawn }) => verdict === 'correct' && !withdrawn);
  return corrected ? kept : { ...kept, current: kept.claim };
}

export const whole = (view: ReportView): ReportView => ({ ...view, claims: view.claims.map(once) });

/** A view with what is different since; claims of which nothing is are the same objects, and are not drawn again. */
export function withChanges(view: ReportView, { at, report, claims, events }: ReportSince): ReportView {
  const changed = new Map(claims.map((kept) => [kept.claim.id, once(kept)]));
  const known = new Set(view.claims.map(({ claim }) => claim.id));
  const moved = (kept: KeptClaim): KeptClaim => {
    const eventId = events[kept.claim.id] ?? null;
    return changed.get(kept.claim.id) ?? (kept.eventId === eventId ? kept : { ...kept, eventId });
  };
  const added = [...changed.values()].filter(({ claim }) => !known.has(claim.id));
  return { ...view, at, report, claims: [...view.claims.map(moved), ...added] };
}

import type { KeptClaim, ReportSince, ReportView } from '../../server/contract.js';

/**
 * A claim that nobody corrected is one object, not two that are alike: what shows corrections sees at once that there are
 * none. A claim itself never changes, so it stays the object that it was before.
 */
function once(kept: KeptClaim, before = kept): KeptClaim {
  const { claim } = before;
  const corrected = kept.judgements.some(({ verdict, withdrawn }) => verdict === 'correct' && !withdrawn);
  return { ...kept, claim, current: corrected ? kept.current : claim };
}

export const whole = (view: ReportView): ReportView => ({
  ...view,
  claims: view.claims.map((kept) => once(kept)),
});

/** A view with what is different since; claims of which nothing is are the same objects, and are not drawn again. */
export function withChanges(view: ReportView, { at, report, claims, events }: ReportSince): ReportView {
  const changed = new Map(claims.map((kept) => [kept.claim.id, kept]));
  const moved = (before: KeptClaim): KeptClaim => {
    const kept = changed.get(before.claim.id);
    const eventId = events[before.claim.id] ?? null;
    if (kept) return once(kept, before);
    return before.eventId === eventId ? before : { ...before, eventId };
  };
  const known = new Set(view.claims.map(({ claim }) => claim.id));
  const added = claims.filter(({ claim }) => !known.has(claim.id)).map((kept) => once(kept));
  return { ...view, at, report, claims: [...view.claims.map(moved), ...added] };
}

const standing = ({ claims }: ReportView) => claims.filter(({ retired }) => !retired).length;

/** Whether a view with its changes has as many claims more as its report: one that came into sight or went out of it is in no change. */
export const addsUp = (before: ReportView, now: ReportView): boolean =>
  now.report.claims - before.report.claims === standing(now) - standing(before);

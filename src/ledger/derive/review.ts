import type { AccountsState, EventState } from '../eventViews.js';
import type { Judgement } from '../model.js';

/** What people did with an event. */
export interface Review {
  state: EventState;
  accounts: AccountsState;
}

interface Judged {
  id: string;
  verdict: 'accept' | 'reject' | null;
  judgements: readonly Judgement[];
}

function isPreferred(claim: Judged, ids: ReadonlySet<string>): boolean {
  return claim.judgements.some(
    ({ verdict, withdrawn, event }) => verdict === 'prefer' && !withdrawn && event !== null && ids.has(event),
  );
}

/**
 * How far the claims that stand in an event are judged, and whether accounts that differ were settled by
 * a preference; `ids` are all ids that lead to the event.
 */
export function reviewOf(members: readonly Judged[], contested: boolean, ids: ReadonlySet<string>): Review {
  const accepted = members.filter(({ verdict }) => verdict === 'accept').length;
  const settled = members.some((member) => isPreferred(member, ids));
  return {
    state: accepted === 0 ? 'unjudged' : accepted < members.length ? 'partly' : 'accepted',
    accounts: !contested ? 'agree' : settled ? 'settled' : 'differ',
  };
}

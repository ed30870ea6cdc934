import { useState } from 'react';
import type { Decision } from '../../../server/contract.js';
import type { Problem } from '../../api.js';
import { useStill } from '../../parts/still.js';
import { useActions } from '../actions.js';

interface Sending {
  sending: boolean;
  /** Why the desk did not keep it; the notices lie behind the sheet. */
  problem: Problem | null;
  /** Sends decisions, once at a time. */
  send: (decisions: Decision[], done: string) => void;
}

/** Closes a sheet once what was decided in it is safe: after a refusal all that was typed is still there. */
export function useSending(close: () => void): Sending {
  const { acts } = useActions();
  const still = useStill();
  const [sending, set] = useState(false);
  const [problem, tell] = useState<Problem | null>(null);
  const send = (decisions: Decision[], done: string) => {
    if (sending) return;
    set(true);
    tell(null);
    void acts.decide(decisions, done).then((sent) => {
      set(false);
      if (sent.kind === 'refused') tell(sent.problem);
      // Of a conflict the claim's card asks. Where this sheet was left meanwhile, another may be open.
      else if (still.current) close();
    });
  };
  return { sending, problem, send };
}

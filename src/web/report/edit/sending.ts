import { useState } from 'react';
import type { Decision } from '../../../server/contract.js';
import { useActions } from '../actions.js';

interface Sending {
  sending: boolean;
  /** Sends decisions, once at a time. */
  send: (decisions: Decision[], done: string) => void;
}

/** Closes a sheet once what was decided in it is safe: after a refusal all that was typed is still there. */
export function useSending(close: () => void): Sending {
  const { acts } = useActions();
  const [sending, set] = useState(false);
  const send = (decisions: Decision[], done: string) => {
    if (sending) return;
    set(true);
    void acts.decide(decisions, done).then(({ kind }) => {
      set(false);
      // Of a conflict the claim's card asks, behind the sheet.
      if (kind !== 'refused') close();
    });
  };
  return { sending, send };
}

import type { Decision, Judgement } from '../../server/contract.js';
import { api } from '../api.js';
import { Outbox, type Sending, type Sent } from '../outbox.js';

/** Decisions of one act on a report. */
interface Deciding {
  report: string;
  decisions: Decision[];
}

export type SendingAct = Sending<Deciding>;
export type SentAct = Sent<Judgement[]>;

/** What is judged, on its way to the desk. */
export const judging = new Outbox<Deciding, Judgement[]>('dateline.outbox.', ({ decisions, key }) =>
  api.act(decisions, key),
);

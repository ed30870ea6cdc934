import type { Ledger } from '../ledger/ledger.js';
import type { Outcome } from '../ledger/notices.js';
import { SourceError } from '../sources/error.js';
import { DeskError } from './error.js';
import type { Outward } from './outward.js';
import { sendParcel } from './parcel.js';

/** Longer than any try takes: whose process ended in the middle is tried again after it. */
const leaseMs = 120_000;
/** Acts close together are told together. */
const gatherMs = 500;
const lookMs = 15_000;

/** What came of looking once. */
export interface Sent {
  notices: number;
  sent: number;
  failed: number;
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof SourceError || error instanceof DeskError) {
    const { code, message, details = null } = error;
    const remedy = error instanceof DeskError ? (error.remedy ?? null) : (remedies[code] ?? null);
    const final = finals.has(code);
    return { kind: 'failed', trouble: { code, message, remedy, details }, final };
  }
  throw error;
}

/** What no later try would mend. */
const finals: ReadonlySet<string> = new Set(['refusedAddress', 'redirected', 'badUrl', 'refusedRole']);

const remedies: Readonly<Record<string, string>> = {
  refusedAddress: 'Whoever runs the desk may allow the host in DATELINE_WEBHOOK_HOSTS.',
  redirected: 'Give the filter the address that it leads to.',
};

/** Tells saved filters what is new and sends what is due, once. */
export async function notifyOnce(
  ledger: Ledger,
  outward: Outward,
  now: () => Date,
  signal?: AbortSignal,
): Promise<Sent> {
  const { notices } = ledger;
  const done: Sent = { notices: await notices.follow(now().toISOString(), false), sent: 0, failed: 0 };
  while (!signal?.aborted) {
    const parcel = await notices.take(now().toISOString(), leaseMs);
    if (!parcel) break;
    let outcome: Outcome = { kind: 'sent' };
    try {
      await sendParcel(parcel, outward, now(), signal);
    } catch (error) {
      // Stopped in the middle: whether it came is not known, and is said with the next try.
      if (signal?.aborted) break;
      outcome = outcomeOf(error);
    }
    done[outcome.kind] += 1;
    await notices.settle(parcel.id, outcome, now().toISOString());
  }
  return done;
}

/** Does so whenever something happens at the desk, and from time to time, until it is stopped. */
export function notifyAlways(ledger: Ledger, outward: Outward, now: () => Date): () => Promise<void> {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    do {
      again = false;
      // While the database is away nothing is lost: what is due is in it.
      await notifyOnce(ledger, outward, now, stopping.signal).catch(() => {});
    } while (again && !stopping.signal.aborted);
    running = undefined;
    plan(lookMs);
  };
  const plan = (ms: number) => {
    clearTimeout(timer);
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => {
      running ??= run();
    }, ms).unref();
  };
  const soon = () => {
    if (running) again = true;
    else plan(gatherMs);
  };
  const deaf = ledger.listen({ up: soon, news: soon });
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await deaf();
    await running;
  };
}

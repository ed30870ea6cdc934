import { useSyncExternalStore } from 'react';
import type { Decision, Judgement } from '../server/contract.js';
import { api, Problem } from './api.js';

/** Decisions of one act on their way to the desk. */
export interface Sending {
  /** The desk keeps what it gets twice under one key once. */
  key: string;
  /** Whose they are: nobody else sends them from this browser. */
  by: string;
  report: string;
  decisions: Decision[];
  /** Whether the desk did not answer: it is tried again. */
  waiting: boolean;
}

/** What became of an act: kept, refused with a reason, or kept here until the desk answers. */
export type Sent =
  | { kind: 'kept'; judgements: Judgement[] }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'waiting' };

const box = 'dateline.outbox.';
const firstPause = 1500;
const longestPause = 20_000;

/** One entry an act, so that tabs do not write over each other's. */
const stored = {
  keep: (act: Sending) => attempt(() => localStorage.setItem(box + act.key, JSON.stringify(act))),
  drop: (key: string) => attempt(() => localStorage.removeItem(box + key)),
  all: (): Sending[] =>
    attempt(() =>
      Object.keys(localStorage)
        .filter((name) => name.startsWith(box))
        .map((name) => JSON.parse(localStorage.getItem(name) ?? '') as Sending),
    ) ?? [],
};

function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    // A closed or full storage costs what was not sent when the page is left, nothing else.
    return undefined;
  }
}

let sending: readonly Sending[] = [];
const readers = new Set<() => void>();
const keptHearers = new Set<(report: string, judgements: Judgement[]) => Promise<unknown>>();
const refusedHearers = new Set<(act: Sending, problem: Problem) => void>();
let retry: ReturnType<typeof setTimeout> | undefined;
let pause = firstPause;

function set(next: readonly Sending[]) {
  sending = next;
  for (const told of readers) told();
}

function without(key: string) {
  stored.drop(key);
  set(sending.filter((one) => one.key !== key));
}

function wait(key: string) {
  set(sending.map((one) => (one.key === key ? { ...one, waiting: true } : one)));
}

// Away, overloaded, or its database is: nothing was kept, and it may be soon.
const isSilence = (error: unknown) =>
  error instanceof Problem && (error.status === 0 || error.status === 502 || error.status === 503);

async function deliver(act: Sending): Promise<Sent> {
  try {
    const judgements = await api.act(act.decisions, act.key);
    pause = firstPause;
    // It shows as done until what the desk made of it is there.
    await Promise.all([...keptHearers].map((hear) => hear(act.report, judgements)));
    without(act.key);
    return { kind: 'kept', judgements };
  } catch (error) {
    if (isSilence(error)) {
      wait(act.key);
      later();
      return { kind: 'waiting' };
    }
    without(act.key);
    const problem = error instanceof Problem ? error : new Problem('unexpected', '', null, 500);
    return { kind: 'refused', problem };
  }
}

/** Tries again what waits, in its order, one after the other. */
async function tryAgain(): Promise<void> {
  clearTimeout(retry);
  retry = undefined;
  for (const act of sending.filter(({ waiting }) => waiting)) {
    const sent = await deliver(act);
    if (sent.kind === 'waiting') return;
    if (sent.kind === 'refused') for (const hear of refusedHearers) hear(act, sent.problem);
  }
}

function later() {
  retry ??= setTimeout(() => void tryAgain(), pause);
  pause = Math.min(pause * 2, longestPause);
}

/** A name for an act that no other has; `randomUUID` is not there where a desk is reached without TLS. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Sends decisions that belong together; what gets no answer is kept in this browser and tried again. */
export function send(report: string, by: string, decisions: Decision[]): Promise<Sent> {
  const act: Sending = { key: newKey(), by, report, decisions, waiting: false };
  stored.keep(act);
  const behind = sending.some(({ waiting }) => waiting);
  set([...sending, act]);
  if (!behind) return deliver(act);
  // What waits goes first: the later may rest on the earlier.
  wait(act.key);
  void tryAgain();
  return Promise.resolve({ kind: 'waiting' });
}

export const sendWaiting = () => void tryAgain();

/** Forgets an act that waits. */
export const dropWaiting = (key: string) => without(key);

/** Calls `kept` with what the desk kept, before it is taken from the list, and `refused` with what came back late. */
export function onAnswers(
  kept: (report: string, judgements: Judgement[]) => Promise<unknown>,
  refused: (act: Sending, problem: Problem) => void,
): () => void {
  keptHearers.add(kept);
  refusedHearers.add(refused);
  return () => {
    keptHearers.delete(kept);
    refusedHearers.delete(refused);
  };
}

let opened = false;

/** Takes up what this person left unsent when a page was closed, and tries again when the network is back. */
export function openOutbox(by: string): void {
  if (opened) return;
  opened = true;
  window.addEventListener('online', sendWaiting);
  const known = new Set(sending.map(({ key }) => key));
  const left = stored.all().filter((act) => act.by === by && !known.has(act.key));
  if (left.length === 0) return;
  set([...left.map((act) => ({ ...act, waiting: true })), ...sending]);
  sendWaiting();
}

export const useSending = (): readonly Sending[] =>
  useSyncExternalStore(
    (told) => {
      readers.add(told);
      return () => readers.delete(told);
    },
    () => sending,
  );

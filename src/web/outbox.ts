import { useSyncExternalStore } from 'react';
import { Problem } from './api.js';
import { client } from './queries.js';

/** Work on its way to the desk. */
export type Sending<Work> = Work & {
  /** The desk keeps what it gets twice under one key once. */
  key: string;
  /** Whose it is: nobody else sends it from this browser. */
  by: string;
  /** Whether the desk did not answer: it is tried again. */
  waiting: boolean;
};

/** What became of work: kept, refused with a reason, or kept here until the desk answers. */
export type Sent<Answer> =
  | { kind: 'kept'; answer: Answer }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'waiting' };

const firstPause = 1500;
const longestPause = 20_000;

function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    // A closed or full storage costs what was not sent when the page is left, nothing else.
    return undefined;
  }
}

// Away, overloaded, or its database is: whether it was kept is not known, and the same key asks again.
const silent: readonly number[] = [0, 502, 503, 504];
const isSilence = (error: unknown) => error instanceof Problem && silent.includes(error.status);

// Whoever signs in again sends it then.
const isAtDoor = (error: unknown) => error instanceof Problem && error.code === 'signInNeeded';

/** A name for an act that no other has; `randomUUID` is not there where a desk is reached without TLS. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Sends work to the desk, in its order; what gets no answer is kept in this browser and tried again. */
export class Outbox<Work extends object, Answer> {
  #sending: readonly Sending<Work>[] = [];
  /** Whoever is here: of nobody else is anything sent. */
  #by = '';
  #pause = firstPause;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #readers = new Set<() => void>();
  readonly #keptHearers = new Set<(work: Sending<Work>, answer: Answer) => unknown>();
  readonly #refusedHearers = new Set<(work: Sending<Work>, problem: Problem) => void>();

  /** `box` begins the names under which a browser keeps it: one for each work, so that tabs do not write over each other's. */
  constructor(
    readonly box: string,
    readonly deliver: (work: Sending<Work>) => Promise<Answer>,
  ) {}

  #set(next: readonly Sending<Work>[]) {
    this.#sending = next;
    for (const told of this.#readers) told();
  }

  #stored = (): Sending<Work>[] =>
    attempt(() =>
      Object.keys(localStorage)
        .filter((name) => name.startsWith(this.box))
        .map((name) => JSON.parse(localStorage.getItem(name) ?? '') as Sending<Work>),
    ) ?? [];

  #wait = (key: string) =>
    this.#set(this.#sending.map((one) => (one.key === key ? { ...one, waiting: true } : one)));

  /** Forgets work. */
  readonly drop = (key: string): void => {
    attempt(() => localStorage.removeItem(this.box + key));
    this.#set(this.#sending.filter((one) => one.key !== key));
  };

  async #deliver(work: Sending<Work>): Promise<Sent<Answer>> {
    try {
      const answer = await this.deliver(work);
      this.#pause = firstPause;
      // It shows as done until what the desk made of it is there.
      await Promise.all([...this.#keptHearers].map((hear) => hear(work, answer)));
      this.drop(work.key);
      return { kind: 'kept', answer };
    } catch (error) {
      if (isSilence(error) || isAtDoor(error)) {
        this.#wait(work.key);
        if (isSilence(error)) this.#later();
        else void client.invalidateQueries({ queryKey: ['session'] });
        return { kind: 'waiting' };
      }
      this.drop(work.key);
      const problem = error instanceof Problem ? error : new Problem('unexpected', '', null, 500);
      return { kind: 'refused', problem };
    }
  }

  /** Tries again what waits, in its order, one after the other. */
  readonly tryAgain = async (): Promise<void> => {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    for (const work of this.#sending.filter(({ waiting, by }) => waiting && by === this.#by)) {
      const sent = await this.#deliver(work);
      if (sent.kind === 'waiting') return;
      if (sent.kind === 'refused') for (const hear of this.#refusedHearers) hear(work, sent.problem);
    }
  };

  #later() {
    this.#retry ??= setTimeout(() => void this.tryAgain(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }

  /** Sends what belongs together, under a key of its own unless it has one since an earlier try. */
  readonly send = (by: string, work: Work, key = newKey()): Promise<Sent<Answer>> => {
    const made: Sending<Work> = { ...work, key, by, waiting: false };
    attempt(() => localStorage.setItem(this.box + key, JSON.stringify(made)));
    const behind = this.#sending.some(({ waiting }) => waiting);
    this.#set([...this.#sending, made]);
    if (!behind) return this.#deliver(made);
    // What waits goes first: the later may rest on the earlier.
    this.#wait(key);
    void this.tryAgain();
    return Promise.resolve({ kind: 'waiting' });
  };

  /** Calls `kept` with what the desk kept, before it is taken from the list, and `refused` with what came back late. */
  readonly onAnswers = (
    kept: (work: Sending<Work>, answer: Answer) => unknown,
    refused: (work: Sending<Work>, problem: Problem) => void,
  ): (() => void) => {
    this.#keptHearers.add(kept);
    this.#refusedHearers.add(refused);
    return () => {
      this.#keptHearers.delete(kept);
      this.#refusedHearers.delete(refused);
    };
  };

  /** Takes up what this person left unsent when a page was closed, and tries again when the network is back. */
  readonly open = (by: string): void => {
    if (this.#by === '') window.addEventListener('online', () => void this.tryAgain());
    if (this.#by !== by) {
      this.#by = by;
      const own = this.#sending.filter((work) => work.by === by);
      const known = new Set(own.map(({ key }) => key));
      const left = this.#stored().filter((work) => work.by === by && !known.has(work.key));
      this.#set([...left.map((work) => ({ ...work, waiting: true })), ...own]);
    }
    if (this.#sending.some(({ waiting }) => waiting)) void this.tryAgain();
  };

  readonly useSending = (): readonly Sending<Work>[] =>
    useSyncExternalStore(
      (told) => {
        this.#readers.add(told);
        return () => this.#readers.delete(told);
      },
      () => this.#sending,
    );
}

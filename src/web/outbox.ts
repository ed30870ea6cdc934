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
  /** Whether it was on its way once: the desk may have kept it, though no answer came. */
  tried: boolean;
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
  #trying: Promise<void> | undefined;
  /** What the browser took, and what was changed in this tab. */
  readonly #held = new Set<string>();
  readonly #changed = new Set<string>();
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

  #mark = (key: string, marks: Partial<Sending<Work>>) =>
    this.#set(this.#sending.map((one) => (one.key === key ? { ...one, ...marks } : one)));

  #store = (work: Sending<Work>) =>
    attempt(() => {
      localStorage.setItem(this.box + work.key, JSON.stringify(work));
      this.#held.add(work.key);
    });

  /** Work as the browser keeps it now, which another tab may have sent, changed or dropped; null if it is gone. */
  #kept(work: Sending<Work>): Sending<Work> | null {
    if (!this.#held.has(work.key)) return work;
    const name = this.box + work.key;
    const now = attempt(() => JSON.parse(localStorage.getItem(name) ?? 'null') as Sending<Work> | null);
    return now === undefined ? work : now && { ...work, ...now, waiting: work.waiting };
  }

  /** Whether waiting work may have reached the desk, be it from another tab. */
  readonly mayHaveLeft = (work: Sending<Work>): boolean => this.#kept(work)?.tried ?? true;

  /** What is on its way or waits, in its order. */
  get sending(): readonly Sending<Work>[] {
    return this.#sending;
  }

  /** Changes work that is not kept yet, for as long as it is kept here. */
  readonly change = (key: string, change: Partial<Work>): void => {
    const work = this.#sending.find((one) => one.key === key);
    if (!work) return;
    this.#changed.add(key);
    this.#store({ ...work, ...change });
    this.#mark(key, change as Partial<Sending<Work>>);
  };

  /** Forgets work. */
  readonly drop = (key: string): void => {
    attempt(() => localStorage.removeItem(this.box + key));
    this.#forget(key);
  };

  #forget = (key: string) => {
    this.#held.delete(key);
    this.#changed.delete(key);
    this.#set(this.#sending.filter((one) => one.key !== key));
  };

  /** Forgets work that the desk answered; what was sent anew under its key meanwhile stays. */
  #answered = (key: string): void => {
    const [first, ...anew] = this.#sending.filter((one) => one.key === key);
    if (anew.length === 0) this.drop(key);
    else this.#set(this.#sending.filter((one) => one !== first));
  };

  async #deliver(work: Sending<Work>): Promise<Sent<Answer>> {
    if (!work.tried) {
      this.#store({ ...work, tried: true });
      this.#mark(work.key, { tried: true } as Partial<Sending<Work>>);
    }
    try {
      const answer = await this.deliver(work);
      this.#pause = firstPause;
      // It shows as done until what the desk made of it is there.
      await Promise.all([...this.#keptHearers].map((hear) => hear(work, answer)));
      this.#answered(work.key);
      return { kind: 'kept', answer };
    } catch (error) {
      if (isSilence(error) || isAtDoor(error)) {
        this.#mark(work.key, { waiting: true } as Partial<Sending<Work>>);
        if (isSilence(error)) this.#later();
        else void client.invalidateQueries({ queryKey: ['session'] });
        return { kind: 'waiting' };
      }
      this.#answered(work.key);
      const problem = error instanceof Problem ? error : new Problem('unexpected', '', null, 500);
      return { kind: 'refused', problem };
    }
  }

  #next = () => this.#sending.find(({ waiting, by }) => waiting && by === this.#by);

  async #tryAll(): Promise<void> {
    // Looked up one by one: what was dropped meanwhile is not sent.
    for (let next = this.#next(); next; next = this.#next()) {
      const { key } = next;
      // What was changed here is sent from here, though another tab sent it as it was.
      const work = this.#changed.has(key) ? next : this.#kept(next);
      if (!work) {
        this.#forget(key);
        continue;
      }
      const { waiting: _, ...now } = work;
      this.#mark(key, now as Partial<Sending<Work>>);
      const sent = await this.#deliver(work);
      if (sent.kind === 'waiting') return;
      if (sent.kind === 'refused') for (const hear of this.#refusedHearers) hear(work, sent.problem);
    }
  }

  /** Tries again what waits, in its order, one after the other; what is asked for meanwhile goes in the same row. */
  readonly tryAgain = (): Promise<void> => {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#trying ??= this.#tryAll().finally(() => {
      this.#trying = undefined;
    });
    return this.#trying;
  };

  #later() {
    this.#retry ??= setTimeout(() => void this.tryAgain(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }

  /** Sends what belongs together, under a key of its own unless it has one since an earlier try. */
  readonly send = (by: string, work: Work, key = newKey()): Promise<Sent<Answer>> => {
    // What waits goes first: the later may rest on the earlier.
    const behind = this.#sending.some(({ waiting }) => waiting);
    const made: Sending<Work> = { ...work, key, by, waiting: behind, tried: !behind };
    this.#store(made);
    this.#set([...this.#sending, made]);
    if (!behind) return this.#deliver(made);
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
      for (const { key } of left) this.#held.add(key);
      this.#set([...left.map((work) => ({ ...work, waiting: true, tried: true })), ...own]);
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

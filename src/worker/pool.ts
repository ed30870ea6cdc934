import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { loadModels, type Models } from '../desk/models.js';
import type { TellProgress } from '../desk/reading.js';
import { type Answers, type Ask, type Message, nameOf, sizeOf } from './ask.js';
import { ThreadError, unflat } from './failure.js';
import { type Limits, usualLimits } from './limits.js';

/**
 * A function is optimised once it has run four times as long as is usual: where every core reads, none is free for
 * V8's own threads. With two threads a run over 150 reports took a fifth less processor time.
 */
const optimiseLater = '--interrupt-budget=528000';

interface Job {
  ask: Ask;
  tell: TellProgress;
  timer?: NodeJS.Timeout;
  /** Set once it has read and is keeping: then it is ended by nobody. */
  keeping?: boolean;
  resolve(answer: Answers[Ask['kind']]): void;
  reject(error: Error): void;
}

export interface PoolOptions {
  limits?: Limits | undefined;
  /** The thread's program; the reader's unless told. */
  program?: URL | undefined;
  /** The desk's folder, whose added places are read with. */
  home?: string | undefined;
}

/** A page whose text was not found in time; it can still be read whole. */
export class NotFoundInTime extends Error {}

const failed = (ask: Ask, why: string) =>
  new ThreadError('readerFailed', `Reading ${nameOf(ask)} stopped: ${why}.`, 'Nothing of it was kept.');

function late(ask: Ask, ms: number): ThreadError {
  const says = `Reading ${nameOf(ask)} took longer than ${Math.round(ms / 1000)} s and was stopped.`;
  return new ThreadError('readTimeout', says, 'Nothing of it was kept. Split it and give its parts.');
}

/** Reading threads, started as work waits for them, up to `jobs`; a reader that does not load rejects everything. */
export class ReadingPool {
  readonly #jobs: number;
  readonly #limits: Limits;
  readonly #program: URL;
  readonly #load: () => Models;
  #models: Models | undefined;
  readonly #live = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job>();
  readonly #waiting: Job[] = [];
  #unable: Error | undefined;
  #emptied = () => {};
  #isLater = false;

  constructor(jobs: number, { limits = usualLimits, program, home }: PoolOptions = {}) {
    this.#jobs = jobs;
    this.#limits = limits;
    this.#load = () => loadModels(home);
    this.#program = program ?? new URL('./thread.js', import.meta.url);
  }

  /** Rejects with what the reader threw, ThreadError where its thread died or took too long, or NotFoundInTime. */
  ask<Kind extends Ask['kind']>(
    ask: Ask & { kind: Kind },
    tell: TellProgress = () => {},
  ): Promise<Answers[Kind]> {
    return new Promise((resolve, reject) => {
      if (this.#unable) return reject(this.#unable);
      this.#waiting.push({ ask, tell, resolve: resolve as Job['resolve'], reject });
      this.#next();
    });
  }

  /** Stops every thread; what is being read fails, what is being kept is waited for. */
  async close(): Promise<void> {
    this.#refuse(this.#unable ?? new Error('The reader was closed.'));
    await Promise.all([...this.#live].filter((worker) => !this.#busy.has(worker)).map((w) => w.terminate()));
    if (this.#live.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#emptied = resolve;
    });
  }

  #next(): void {
    if (this.#waiting.length === 0 || this.#unable) return;
    const worker = this.#idle.pop() ?? (this.#busy.size < this.#jobs ? this.#start() : undefined);
    const job = worker && this.#waiting.shift();
    if (!worker || !job) return;
    this.#busy.set(worker, job);
    this.#timeReading(worker, job);
    worker.postMessage(job.ask);
  }

  #timeReading(worker: Worker, job: Job): void {
    const ms = this.#limits.read(sizeOf(job.ask));
    this.#within(worker, job, ms, () => late(job.ask, ms));
  }

  #timeFinding(worker: Worker, job: Job): void {
    const { ask } = job;
    if (!('given' in ask) || !ask.how.pick) return;
    this.#within(worker, job, this.#limits.find, () => new NotFoundInTime(nameOf(ask)));
  }

  #within(worker: Worker, job: Job, ms: number, error: () => Error): void {
    clearTimeout(job.timer);
    job.timer = setTimeout(() => {
      void worker.terminate();
      this.#done(worker)?.reject(error());
      this.#next();
    }, ms);
  }

  /** The thread's job, which is no longer under way. */
  #done(worker: Worker): Job | undefined {
    const job = this.#busy.get(worker);
    clearTimeout(job?.timer);
    this.#busy.delete(worker);
    return job;
  }

  #start(): Worker {
    // One copy for all threads.
    this.#models ??= this.#load();
    const worker = new Worker(this.#program, { workerData: this.#models });
    this.#live.add(worker);
    worker.on('message', (message: Message) => this.#hear(worker, message));
    worker.on('error', (error) => this.#end(worker, error.message));
    worker.on('exit', () => this.#end(worker, 'its thread ended'));
    return worker;
  }

  #end(worker: Worker, why: string): void {
    this.#live.delete(worker);
    const idle = this.#idle.indexOf(worker);
    if (idle >= 0) this.#idle.splice(idle, 1);
    const job = this.#done(worker);
    job?.reject(failed(job.ask, why));
    if (this.#live.size === 0) this.#emptied();
    this.#next();
  }

  #hear(worker: Worker, message: Message): void {
    // A thread that was stopped may have sent its answer just before.
    const job = this.#busy.get(worker);
    if (!job) return;
    switch (message.kind) {
      case 'unable':
        this.#refuse(new Error(`The reader could not be loaded: ${message.why}`));
        break;
      case 'begun':
        // Not before: under other flags V8 would compile the thread's scripts anew.
        if (this.#jobs > 1 && !this.#isLater) setFlagsFromString(optimiseLater);
        this.#isLater = true;
        this.#timeFinding(worker, job);
        break;
      case 'found':
        this.#timeReading(worker, job);
        break;
      case 'far':
        job.keeping = message.progress.stage === 'keeping';
        // Whoever else writes may have to be waited for.
        if (job.keeping) clearTimeout(job.timer);
        job.tell(message.progress);
        break;
      default:
        this.#done(worker);
        if (message.kind === 'answer') job.resolve(message.answer);
        else job.reject(unflat(message.failure));
        if (this.#unable) void worker.terminate();
        else this.#idle.push(worker);
        this.#next();
    }
  }

  /** Takes no more work, and rejects what there is. */
  #refuse(error: Error): void {
    this.#unable = error;
    const reading = [...this.#busy].filter(([, job]) => !job.keeping).map(([worker]) => worker);
    const jobs = [...reading.map((worker) => this.#done(worker)), ...this.#waiting.splice(0)];
    for (const job of jobs) job?.reject(error);
  }
}

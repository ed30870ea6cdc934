import { Worker } from 'node:worker_threads';
import type { Line } from './lines.js';
import type { Defaults, LineResult } from './readLine.js';
import type { Message } from './thread.js';

interface Job {
  line: Line;
  resolve(result: LineResult): void;
  reject(error: Error): void;
}

/** A line whose thread died (out of memory, say) fails alone. */
const died = (line: Line, why: string): LineResult => ({
  failed: true,
  output: JSON.stringify({
    id: line.number,
    line: line.number,
    error: { code: 'readerFailed', message: `The reading thread stopped: ${why}` },
  }),
});

/** Reading threads, started as lines wait for them, up to `jobs`; a reader that does not load rejects every line. */
export class ReadingPool {
  readonly #jobs: number;
  readonly #defaults: Defaults;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job>();
  readonly #waiting: Job[] = [];
  #unable: Error | undefined;

  constructor(jobs: number, defaults: Defaults) {
    this.#jobs = jobs;
    this.#defaults = defaults;
  }

  read(line: Line): Promise<LineResult> {
    return new Promise((resolve, reject) => {
      if (this.#unable) return reject(this.#unable);
      this.#waiting.push({ line, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#busy.size < this.#jobs ? this.#start() : undefined);
    const job = worker && this.#waiting.shift();
    if (!worker || !job) return;
    this.#busy.set(worker, job);
    worker.postMessage(job.line);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./thread.js', import.meta.url), { workerData: this.#defaults });
    worker.on('message', (message: Message) => {
      if (message.kind === 'unable') return this.#giveUp(message.why);
      this.#busy.get(worker)?.resolve(message.result);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      this.#next();
    });
    worker.on('error', (error) => {
      const job = this.#busy.get(worker);
      this.#busy.delete(worker);
      job?.resolve(died(job.line, error.message));
      this.#next();
    });
    return worker;
  }

  #giveUp(why: string): void {
    this.#unable = new Error(`The reader could not be loaded: ${why}`);
    const jobs = [...this.#busy.values(), ...this.#waiting.splice(0)];
    this.#busy.clear();
    for (const { reject } of jobs) reject(this.#unable);
  }
}

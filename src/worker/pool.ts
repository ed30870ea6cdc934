import { Worker } from 'node:worker_threads';
import type { Line } from './lines.js';
import type { Defaults, LineResult } from './readLine.js';

interface Job {
  line: Line;
  resolve(result: LineResult): void;
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

/** Reading threads, started as lines wait for them, up to `jobs`. */
export class ReadingPool {
  readonly #jobs: number;
  readonly #defaults: Defaults;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job>();
  readonly #waiting: Job[] = [];

  constructor(jobs: number, defaults: Defaults) {
    this.#jobs = jobs;
    this.#defaults = defaults;
  }

  read(line: Line): Promise<LineResult> {
    return new Promise((resolve) => {
      this.#waiting.push({ line, resolve });
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
    worker.on('message', (result: LineResult) => {
      this.#busy.get(worker)?.resolve(result);
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
}

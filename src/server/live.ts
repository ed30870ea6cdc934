import type { ServerResponse } from 'node:http';
import type { Desk } from '../desk/desk.js';

/** What happened, for pages that are open. */
export type News =
  | { event: 'report'; data: { ids: string[] } }
  | { event: 'judgement'; data: { id: string } }
  | { event: 'change'; data: { what: string } };

const heartbeatMs = 20_000;
const lookMs = 3_000;

/** Tells open pages what happens at the desk, here or by another process (the command line) on the same database. */
export class Live {
  readonly #desk: Desk;
  readonly #listeners = new Set<ServerResponse>();
  #timer: NodeJS.Timeout | undefined;
  #seen: string | undefined;
  #beats = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  add(response: ServerResponse): void {
    response.write('retry: 2000\n\n');
    this.#listeners.add(response);
    response.on('close', () => this.#remove(response));
    this.#timer ??= setInterval(() => void this.#look(), lookMs);
  }

  tell({ event, data }: News): void {
    for (const listener of this.#listeners)
      listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  close(): void {
    clearInterval(this.#timer);
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
  }

  #remove(response: ServerResponse): void {
    this.#listeners.delete(response);
    if (this.#listeners.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#seen = undefined;
  }

  async #look(): Promise<void> {
    this.#beats += 1;
    if ((this.#beats * lookMs) % heartbeatMs < lookMs)
      for (const listener of this.#listeners) listener.write(':\n\n');
    // A database that is away for a moment is no news: the next look tells.
    const status = await this.#desk.status().catch(() => undefined);
    if (!status) return;
    const now = JSON.stringify(status);
    if (this.#seen !== undefined && this.#seen !== now)
      this.tell({ event: 'change', data: { what: 'desk' } });
    this.#seen = now;
  }
}

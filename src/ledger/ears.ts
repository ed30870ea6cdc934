import type { ClientConfig } from 'pg';
import { type Hearer, listen } from './listen.js';

/** All who hear what happens at one ledger, over one connection that is there while anybody hears. */
export class Ears {
  readonly #start: (hearer: Hearer) => () => Promise<void>;
  readonly #hearers = new Set<Hearer>();
  #stop: (() => Promise<void>) | undefined;
  /** The entry told last; undefined until the connection is up. */
  #seq: number | undefined;

  constructor(config: ClientConfig, ensure: () => Promise<void>) {
    this.#start = (hearer) => listen(config, ensure, hearer);
  }

  /** Tells `hearer` from now on; answers what stops it. */
  add(hearer: Hearer): () => Promise<void> {
    this.#hearers.add(hearer);
    if (this.#seq !== undefined) hearer.up(this.#seq);
    this.#stop ??= this.#start({
      up: (seq) => {
        this.#seq = seq;
        for (const each of this.#hearers) each.up(seq);
      },
      news: (news) => {
        this.#seq = news.seq;
        for (const each of this.#hearers) each.news(news);
      },
    });
    return async () => {
      this.#hearers.delete(hearer);
      if (this.#hearers.size > 0) return;
      const stop = this.#stop;
      this.#stop = undefined;
      this.#seq = undefined;
      await stop?.();
    };
  }
}

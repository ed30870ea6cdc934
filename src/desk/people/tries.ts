import { DeskError } from '../error.js';

interface Count {
  tries: number;
  last: number;
  /** No try is taken before this moment. */
  until: number;
}

const longestMs = 15 * 60_000;
const forgottenMs = 60 * 60_000;
const mostKeys = 20_000;

/** Free tries before one has to wait: of one name from one address, of one name, from one address. */
const free = { both: 5, name: 15, address: 30 };

/** Counts tries to sign in, in memory: each beyond the free ones doubles the wait, up to a quarter of an hour. */
export class Tries {
  readonly #counts = new Map<string, Count>();

  /** Counts a try before it is made, so that many at once are counted too; throws where it has to wait. */
  begin(name: string, address: string, now: number): void {
    const keys = this.#keysOf(name, address);
    const wait = Math.max(...keys.map(([key]) => (this.#counts.get(key)?.until ?? 0) - now));
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000);
      throw new DeskError('tooManyTries', `Too many tries to sign in: wait ${seconds} seconds.`, {
        details: { seconds },
      });
    }
    for (const [key, allowed] of keys) this.#count(key, allowed, now);
  }

  /** The try was right: what was counted for it is taken back. */
  right(name: string, address: string): void {
    const [both, ...others] = this.#keysOf(name, address);
    this.#counts.delete(both[0]);
    for (const [key] of others) {
      const count = this.#counts.get(key);
      if (count) count.tries = Math.max(0, count.tries - 1);
    }
  }

  #keysOf(name: string, address: string): [[string, number], [string, number], [string, number]] {
    const from = networkOf(address);
    return [
      [JSON.stringify([name, from]), free.both],
      [JSON.stringify([name]), free.name],
      [JSON.stringify([null, from]), free.address],
    ];
  }

  #count(key: string, allowed: number, now: number): void {
    const before = this.#counts.get(key);
    const count = before && now - before.last < forgottenMs ? before : { tries: 0, last: now, until: 0 };
    count.tries += 1;
    count.last = now;
    const beyond = count.tries - allowed;
    if (beyond >= 0) count.until = now + Math.min(1000 * 2 ** beyond, longestMs);
    // The latest stand at the end; what was not tried for longest gives way.
    this.#counts.delete(key);
    this.#counts.set(key, count);
    const oldest = this.#counts.keys().next();
    if (this.#counts.size > mostKeys && !oldest.done) this.#counts.delete(oldest.value);
  }
}

/** Whoever has one address of IPv6 has the 64 bits beside it. */
const networkOf = (address: string) =>
  address.includes(':') && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address;

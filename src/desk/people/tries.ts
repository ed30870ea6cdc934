import { DeskError } from '../error.js';

interface Count {
  tries: number;
  last: number;
  /** No try is taken before this moment. */
  until: number;
}

const quarterMs = 15 * 60_000;
const forgottenMs = 60 * 60_000;
const mostKeys = 20_000;

/** Free tries before one has to wait, and the longest wait. */
interface Limit {
  free: number;
  longestMs: number;
}

/** Of one name from one address, of one name, from one address. Whoever knows a name must not lock its person out: that wait is short. */
const limits = {
  both: { free: 5, longestMs: quarterMs },
  name: { free: 15, longestMs: 30_000 },
  address: { free: 30, longestMs: quarterMs },
  // Only whoever has the password comes so far.
  code: { free: 10, longestMs: quarterMs },
} satisfies Record<string, Limit>;

/** Counts tries to sign in, in memory: each beyond the free ones doubles the wait, up to a limit. */
export class Tries {
  readonly #counts = new Map<string, Count>();
  /** From where which name signed in before: there it waits for no tries that others make at it. */
  readonly #known = new Set<string>();

  /** Counts a try before it is made, so that many at once are counted too; throws where it has to wait. */
  begin(name: string, address: string, now: number): void {
    const keys = this.#keysOf(name, address);
    const [[both], [ofName]] = keys;
    const heeded = keys.filter(([key]) => key !== ofName || !this.#known.has(both));
    this.#refuse(heeded, now);
    for (const [key, limit] of keys) this.#count(key, limit, now);
  }

  /** Counts a try at the second step of a person, whatever network it comes from. */
  beginCode(person: string, now: number): void {
    const key: [string, Limit] = [codeOf(person), limits.code];
    this.#refuse([key], now);
    this.#count(...key, now);
  }

  rightCode(person: string): void {
    this.#counts.delete(codeOf(person));
  }

  #refuse(keys: readonly [string, Limit][], now: number): void {
    const wait = Math.max(...keys.map(([key]) => (this.#counts.get(key)?.until ?? 0) - now));
    if (wait <= 0) return;
    const seconds = Math.ceil(wait / 1000);
    throw new DeskError('tooManyTries', `Too many tries to sign in: wait ${seconds} seconds.`, {
      details: { seconds },
    });
  }

  /** The password was right and the code is still to come: only who asks again and again for that alone has to wait. */
  half(name: string, address: string): void {
    const [, ...others] = this.#keysOf(name, address);
    this.#giveBack(others);
  }

  /** The try was right: what was counted for it is taken back. */
  right(name: string, address: string): void {
    const [[both], ...others] = this.#keysOf(name, address);
    this.#counts.delete(both);
    this.#giveBack(others);
    this.#known.delete(both);
    this.#known.add(both);
    dropOldest(this.#known);
  }

  #giveBack(keys: readonly [string, Limit][]): void {
    for (const [key] of keys) {
      const count = this.#counts.get(key);
      if (count) count.tries = Math.max(0, count.tries - 1);
    }
  }

  #keysOf(name: string, address: string): [[string, Limit], [string, Limit], [string, Limit]] {
    const from = networkOf(address);
    return [
      [JSON.stringify([name, from]), limits.both],
      [JSON.stringify([name]), limits.name],
      [JSON.stringify([null, from]), limits.address],
    ];
  }

  #count(key: string, { free, longestMs }: Limit, now: number): void {
    const before = this.#counts.get(key);
    const count = before && now - before.last < forgottenMs ? before : { tries: 0, last: now, until: 0 };
    count.tries += 1;
    count.last = now;
    const beyond = count.tries - free;
    if (beyond >= 0) count.until = now + Math.min(1000 * 2 ** beyond, longestMs);
    // The latest stand at the end; what was not tried for longest gives way.
    this.#counts.delete(key);
    this.#counts.set(key, count);
    dropOldest(this.#counts);
  }
}

const codeOf = (person: string) => `code ${person}`;

function dropOldest(keyed: Map<string, unknown> | Set<string>): void {
  const oldest = keyed.keys().next();
  if (keyed.size > mostKeys && !oldest.done) keyed.delete(oldest.value);
}

const groupsOf = (text: string | undefined) => (text ? text.split(':') : []);

/** Whoever has one address of IPv6 has the 64 bits beside it: its first four groups, without what shortens them. */
function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [before, after] = address.split('%')[0]!.split('::').map(groupsOf);
  const groups = after === undefined ? before! : [...before!, ...gap(before!, after), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** The groups for which `::` stands; an address of IPv4 at the end is two. */
function gap(before: readonly string[], after: readonly string[]): string[] {
  const written = before.length + after.length + (after.at(-1)?.includes('.') ? 1 : 0);
  return Array.from({ length: Math.max(0, 8 - written) }, () => '0');
}

import type { Do } from '../doing.js';
import { DeskError } from '../error.js';
import type { Database } from '../store/database.js';
import { append, nextSeq } from '../store/entries.js';
import type { Person } from '../store/judge.js';
import { withPen } from '../store/pen.js';
import { keysInUse, keysToSeal, missingKeys, newKey, olderOf, rewrap } from './dataKeys.js';
import type { SealingKey } from './envelope.js';
import { giveUpKeys } from './giveUp.js';
import type { KeyRing } from './keyRing.js';
import { type DeskKey, tellKeys } from './keysTold.js';
import { sealOlderSecrets } from './secrets.js';

export type { DeskKey } from './keysTold.js';

/** How it stands with the key of a desk. `none`: nothing was sealed yet, the first use makes one. */
export interface KeyState {
  state: 'none' | 'there' | 'missing';
  /** Fingerprint of the key in use. */
  id: string | null;
  /** Fingerprints of keys by which something is sealed and that are not there. */
  missing: string[];
  /** When a recovery file of the key in use was made; null where none was. */
  recoveredAt: string | null;
  /** Every key that is there, or by which something is sealed: the one in use first. */
  keys: DeskKey[];
}

/** The key by which a desk seals, and what it wraps. */
export class Sealing {
  readonly #db: Database;
  readonly #ring: KeyRing;
  readonly #do: Do;

  constructor(db: Database, ring: KeyRing, run: Do) {
    this.#db = db;
    this.#ring = ring;
    this.#do = run;
  }

  async state(): Promise<KeyState> {
    return this.#do('looking for the key', async () => {
      const there = this.#keysThere();
      const missing = await missingKeys(this.#db, there);
      const keys = await tellKeys(this.#db, there, missing);
      const id = there[0]?.id ?? null;
      const state = missing.length > 0 ? 'missing' : id ? 'there' : 'none';
      return { state, id, missing, recoveredAt: (id !== null && keys[0]?.recoveredAt) || null, keys };
    });
  }

  // A file that cannot be used is a key that is not there: the state must be told all the same.
  #keysThere(): readonly SealingKey[] {
    try {
      return this.#ring.keys();
    } catch (error) {
      if (error instanceof DeskError && error.code === 'keyMissing') return [];
      throw error;
    }
  }

  /** Ends what a process that was killed left: secrets in clear, a rotation half done. */
  async settle(who: () => Person): Promise<void> {
    await this.#do('sealing', async () => {
      await sealOlderSecrets(this.#db, this.#ring);
      if (this.#keysThere().length > 1) await this.#carryOver(who());
    });
  }

  /** A new key: everything is wrapped by it in one transaction, and only then the old one goes. */
  async rotate(person: Person): Promise<{ id: string }> {
    return this.#do('the new key', async () => {
      await withPen(this.#db, async (trx) => {
        const keys = await keysToSeal(trx, this.#ring);
        const next = newKey(keys[0]!.desk);
        this.#ring.keep([next, ...keys]);
        await this.#wrapAll(trx, person);
      });
      return { id: await this.#drop() };
    });
  }

  /** Puts back a key of this desk; what it wraps is wrapped by the key in use, where there is another. */
  async bringBack(key: SealingKey, person: Person): Promise<{ id: string }> {
    return this.#do('bringing the key back', async () => {
      await withPen(this.#db, async (trx) => {
        const there = this.#keysThere().filter(({ id }) => id !== key.id);
        const used = await keysInUse(trx);
        const needed = there.filter(({ id }) => used.includes(id));
        // What is wrapped by it says whose it is; one that was given up is of before the desk's present name.
        if (!used.includes(key.id) && needed.some(({ desk }) => desk !== key.desk)) {
          throw new DeskError(
            'conflict',
            'That is the key of another desk, and this one has its own in use.',
            {
              remedy: 'Nothing was changed. Give a recovery file of this desk.',
              details: { reason: 'otherDesk' },
            },
          );
        }
        this.#ring.keep([...needed, key]);
        const seq = await nextSeq(trx);
        await append(trx, seq, { ...person, action: 'bringKeyBack', subject: key.id }, []);
      });
      await this.settle(() => person);
      return { id: key.id };
    });
  }

  /** Declares the keys that are not there lost, so that new ones can be made. */
  async giveUp(reason: string, person: Person): Promise<{ keys: string[] }> {
    return this.#do('giving the key up', async () => ({
      keys: await withPen(this.#db, (trx) => giveUpKeys(trx, this.#ring, reason, person)),
    }));
  }

  /** The key in use, for a recovery file; the first use makes one. */
  async keyToRecover(): Promise<SealingKey> {
    return this.#do('the recovery file', () =>
      withPen(this.#db, async (trx) => {
        const keys = await keysToSeal(trx, this.#ring);
        return keys[0]!;
      }),
    );
  }

  /** Keeps that a recovery file of a key was made. */
  async recoveryMade(id: string, person: Person): Promise<void> {
    await this.#do('the recovery file', () =>
      withPen(this.#db, async (trx) => {
        const seq = await nextSeq(trx);
        await append(trx, seq, { ...person, action: 'makeRecovery', subject: id }, []);
      }),
    );
  }

  async #carryOver(person: Person): Promise<void> {
    await withPen(this.#db, async (trx) => {
      await this.#wrapAll(trx, person);
    });
    await this.#drop();
  }

  async #wrapAll(trx: Database, person: Person): Promise<void> {
    const keys = this.#ring.keys();
    await rewrap(trx, keys);
    const told = trx.selectFrom('entries').select('seq').where('action', '=', 'rotateKey');
    // Another process may have done it while this one waited for the pen.
    if (olderOf(keys).length === 0 || (await told.where('subject', '=', keys[0]!.id).executeTakeFirst()))
      return;
    const seq = await nextSeq(trx);
    await append(trx, seq, { ...person, action: 'rotateKey', subject: keys[0]!.id }, []);
  }

  /** Drops keys that wrap nothing any more, once that is on the disk; answers the one in use. */
  async #drop(): Promise<string> {
    return withPen(this.#db, async (trx) => {
      const used = await keysInUse(trx);
      const keys = this.#ring.keys();
      const left = keys.filter(({ id }, at) => at === 0 || used.includes(id));
      if (left.length < keys.length) this.#ring.keep(left);
      return left[0]!.id;
    });
  }
}

import type { Opening } from '../../ledger/bookModel.js';
import type { Books } from '../../ledger/books.js';
import type { Person } from '../../ledger/ledger.js';
import type { Cursor, Page } from '../../ledger/model.js';
import type { KeyState, Sealing } from '../../ledger/sealing/sealing.js';
import { keyOfRecovery, recoveryOf } from './recovery.js';

export type { KeyState } from '../../ledger/sealing/sealing.js';

/** What an owner does with the key by which the desk seals. */
export interface KeyCases {
  state(): Promise<KeyState>;
  /** A new key instead of the one in use; what was sealed stays as it is. */
  rotate(): Promise<{ id: string }>;
  /** The key as a file that only the passphrase opens; the first use makes a key. */
  recovery(passphrase: string): Promise<{ id: string; file: string }>;
  /** Puts the key of such a file back. */
  restore(file: string, passphrase: string): Promise<{ id: string }>;
  /** Declares keys that are missing lost: what they seal stays closed, and new ones can be made. */
  giveUp(reason: string): Promise<{ keys: string[] }>;
  /** Who opened what is sealed, and why, the latest first; never what it says. */
  openings(page: Cursor): Promise<Page<Opening>>;
}

export const keyCases = (sealing: Sealing, books: Books, who: () => Person): KeyCases => ({
  state: () => sealing.state(),
  rotate: () => sealing.rotate(who()),
  recovery: async (passphrase) => {
    const person = who();
    const key = await sealing.keyToRecover();
    const file = await recoveryOf(key, passphrase, person.at);
    await sealing.recoveryMade(key.id, person);
    return { id: key.id, file };
  },
  restore: async (file, passphrase) => sealing.bringBack(await keyOfRecovery(file, passphrase), who()),
  giveUp: (reason) => sealing.giveUp(reason, who()),
  openings: (page) => books.openings(page),
});

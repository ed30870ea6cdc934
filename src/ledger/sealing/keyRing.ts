import { DeskError } from '../error.js';
import type { SealingKey } from './envelope.js';

/** Where the keys of a desk are; read anew whenever they are used, for another process may have changed them. */
export interface KeyRing {
  /** The key in use first; behind it those whose work is not done yet. Empty where there is none. */
  keys(): readonly SealingKey[];
  /** Keeps these instead, whole or not at all; throws DeskError where no place was given for them. */
  keep(keys: readonly SealingKey[]): void;
}

/** Of a ledger that seals nothing, as one that only adds reports. */
export const noKeys: KeyRing = {
  keys: () => [],
  keep: () => {
    throw new Error('This ledger was opened without a place for keys.');
  },
};

/** The way back, told with every refusal of a key that is not there. */
export const wayBack =
  'Everything else works. Bring the key back from its recovery file: dateline keys restore FILE';

export const keyMissing = (ids: readonly string[]) =>
  new DeskError('keyMissing', 'What is sealed stays closed: the key of this desk is not there.', {
    remedy: wayBack,
    details: { reason: 'keyMissing', keys: ids },
  });

// Written by `npm run docs` from the files beside it: a new register is a new file and nothing else.
import { accounts } from './accounts.js';
import { attacks } from './attacks.js';
import { crossings } from './crossings.js';
import { damage } from './damage.js';
import { diplomacy } from './diplomacy.js';
import { missions } from './missions.js';
import { operations } from './operations.js';
import { policy } from './policy.js';
import type { Register } from './register.js';

export type { Field, Register } from './register.js';

export type RegisterName =
  | 'attacks'
  | 'operations'
  | 'missions'
  | 'crossings'
  | 'damage'
  | 'accounts'
  | 'policy'
  | 'diplomacy';

/** All registers, in the order in which lists show them. */
export const registers: readonly Register[] = [
  attacks,
  operations,
  missions,
  crossings,
  damage,
  accounts,
  policy,
  diplomacy,
];

import type { Account, DeskRole, Duty, Member, Session } from '../../ledger/model.js';
import type { People } from '../../ledger/people.js';
import { DeskError } from '../error.js';
import { idleSince } from './door.js';
import { checkPassword, hashPassword, isPassword } from './password.js';
import { hashOfRecovery, newRecoveryCodes, newSecret, stepOf } from './secondStep.js';
import { Tries } from './tries.js';

/** What an owner does with people. */
export interface PeopleCases {
  list(): Promise<Account[]>;
  add(given: { name: string; role: DeskRole; password: string }): Promise<Account>;
  setRole(id: string, role: DeskRole): Promise<Account>;
  /** Whether somebody may sign in; who may not is signed out. Nobody is removed: their name stays theirs. */
  setActive(id: string, active: boolean): Promise<Account>;
  /** A new password for somebody who lost it; they are signed out. */
  setPassword(id: string, password: string): Promise<void>;
  /** Gives a duty or takes it; `local` is whoever works at this machine, who has none either until it is given. */
  setDuty(id: string, duty: Duty, given: boolean): Promise<Duty[]>;
  /** Takes the second step from somebody who lost it. */
  endTotp(id: string): Promise<void>;
  sessions(): Promise<Session[]>;
  endSession(id: string): Promise<void>;
}

/** What everybody does with their own account. */
export interface AccountCases {
  view(): Promise<{ account: Account; recoveryLeft: number }>;
  setPassword(given: { current: string; password: string; keep: string | null }): Promise<void>;
  /** A secret to put into an authenticator; nothing is kept before `confirmTotp`. */
  beginTotp(): Promise<{ secret: string; address: string }>;
  /** Turns the second step on where the code shows that it works; answers recovery codes, shown this once. */
  confirmTotp(given: { secret: string; code: string }): Promise<{ recovery: string[] }>;
  endTotp(given: { password: string }): Promise<void>;
  sessions(): Promise<Session[]>;
  endSession(id: string): Promise<void>;
}

interface Parts {
  people: People;
  member: Member;
  now: () => string;
}

const who = ({ member, now }: Parts) => ({ by: member.name, at: now() });

/** A name as it is kept; throws where it is none. */
function nameOf(given: string): string {
  const name = given.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (name.length >= 1 && name.length <= 60 && !/[\p{C}]/u.test(name)) return name;
  throw new DeskError('badInput', 'A name has 1 to 60 characters, and none that cannot be seen.', {
    details: { reason: 'badName', most: 60 },
  });
}

export function peopleCases(parts: Parts): PeopleCases {
  const { people, now } = parts;
  return {
    list: () => people.list(),
    add: async ({ name: given, role, password }) => {
      const name = nameOf(given);
      if (role !== 'owner' && !(await people.any())) {
        throw new DeskError('conflict', 'The first person of a desk is its owner.', {
          remedy: 'Add an owner first, then whoever else works here.',
          details: { reason: 'ownerFirst' },
        });
      }
      checkPassword(password, name);
      return people.add({ name, role, password: await hashPassword(password) }, who(parts));
    },
    setRole: (id, role) => people.change(id, { role }, who(parts)),
    setActive: (id, active) => people.change(id, { active }, who(parts)),
    setPassword: async (id, password) => {
      checkPassword(password, (await people.account(id)).name);
      await people.setPassword(id, await hashPassword(password), who(parts), null);
    },
    setDuty: (id, duty, given) => people.setDuty(id, duty, given, who(parts)),
    endTotp: (id) => people.setTotp(id, null, who(parts)),
    sessions: () => people.sessions(null, now(), idleSince(now())),
    endSession: (id) => people.end(id, null, 'endSession', who(parts)),
  };
}

// Whoever sits down at an open desk must not find the password by trying.
const tries = new Tries();

async function checkCurrent({ people, member, now }: Parts, current: string): Promise<void> {
  tries.begin(member.id, '', Date.parse(now()));
  const { password } = await people.credentials(member.id);
  if (!(await isPassword(password, current))) {
    throw new DeskError('badInput', 'Your present password is not right.', {
      remedy: 'Nothing was changed.',
      details: { reason: 'wrongPassword' },
    });
  }
  tries.right(member.id, '');
}

export function accountCases(parts: Parts): AccountCases {
  const { people, member, now } = parts;
  const own = async () => {
    if (member.id !== 'local') return people.account(member.id);
    throw new DeskError('conflict', 'This desk has no accounts yet.', {
      remedy: 'Add its owner: dateline people add NAME --role owner',
      details: { reason: 'noAccounts' },
    });
  };
  return {
    view: async () => {
      const account = await own();
      return { account, recoveryLeft: (await people.credentials(account.id)).recovery.length };
    },
    setPassword: async ({ current, password, keep }) => {
      const { id, name } = await own();
      await checkCurrent(parts, current);
      checkPassword(password, name);
      await people.setPassword(id, await hashPassword(password), who(parts), keep);
    },
    beginTotp: async () => newSecret((await own()).name),
    confirmTotp: async ({ secret, code }) => {
      const { id, totp } = await own();
      if (totp)
        throw new DeskError('conflict', 'The second step is on already.', {
          remedy: 'Turn it off first.',
          details: { reason: 'secondStepOn' },
        });
      const used = /^[A-Z2-7]{32}$/.test(secret) ? stepOf(secret, code, Date.parse(now())) : undefined;
      if (used === undefined) {
        throw new DeskError('badInput', 'That code is not right.', {
          remedy: 'See that the clock of your device is right, and give the code that it shows now.',
          details: { reason: 'wrongCode' },
        });
      }
      const recovery = newRecoveryCodes();
      await people.setTotp(id, { secret, used, recovery: recovery.map(hashOfRecovery) }, who(parts));
      return { recovery };
    },
    endTotp: async ({ password }) => {
      const { id } = await own();
      await checkCurrent(parts, password);
      await people.setTotp(id, null, who(parts));
    },
    sessions: async () => people.sessions((await own()).id, now(), idleSince(now())),
    endSession: async (id) => people.end(id, (await own()).id, 'endSession', who(parts)),
  };
}

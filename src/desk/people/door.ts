import { randomBytes } from 'node:crypto';
import type { Feed, Feeds } from '../../ledger/feeds.js';
import type { Member } from '../../ledger/model.js';
import { keyOfName, type People } from '../../ledger/people.js';
import { DeskError } from '../error.js';
import { isPassword } from './password.js';
import { hashOfRecovery, stepOf } from './secondStep.js';
import { Tries } from './tries.js';

const hour = 60 * 60_000;
/** A session that nobody uses ends after half a day, and every one after two weeks. */
export const idleMs = 12 * hour;
const longestMs = 14 * 24 * hour;

/** What somebody signs in with. */
export interface SignIn {
  name: string;
  password: string;
  /** Of the second step, or a recovery code. */
  code?: string | undefined;
  address: string;
  agent?: string | undefined;
}

/** Somebody who may use the desk now; the local person has no session. */
export interface Guest {
  member: Member;
  session: string | null;
}

const refused = () =>
  new DeskError('signInRefused', 'Name or password is not right.', {
    remedy: 'Try again; an owner of this desk can give you a new password.',
  });

const stepClosed = (cause: DeskError) =>
  new DeskError('keyMissing', 'The second step cannot be checked: the key of this desk is not there.', {
    remedy: 'Give a recovery code. An owner can bring the key back, or turn your second step off.',
    details: { reason: 'secondStepClosed' },
    cause,
  });

/** Where people come in: signs in and out, and tells whose a token is. The server's alone, before it knows who asks. */
export class Door {
  readonly #people: People;
  readonly #feeds: Feeds;
  readonly #local: Member;
  readonly #now: () => string;
  readonly #tries = new Tries();
  #someone = false;

  constructor(people: People, feeds: Feeds, local: Member, now: () => string) {
    this.#people = people;
    this.#feeds = feeds;
    this.#local = local;
    this.#now = now;
  }

  /** Whether one has to sign in: as soon as anybody has an account. */
  async closed(): Promise<boolean> {
    // Nobody is ever removed: once true it stays so.
    this.#someone ||= await this.#people.any();
    return this.#someone;
  }

  /** Who a token's bearer is; without accounts the local person; undefined where one has to sign in. */
  async who(token: string | undefined, touch = true): Promise<Guest | undefined> {
    if (!(await this.closed())) return { member: this.#local, session: null };
    if (token === undefined) return undefined;
    const at = this.#now();
    const session = await this.#people.session(token, { at, idleSince: idleSince(at), touch });
    if (!session) return undefined;
    const { id, name, role, active } = await this.#people.account(session.person);
    return active ? { member: { id, name, role }, session: session.id } : undefined;
  }

  /** Opens a session and answers its token, which is kept nowhere; a wrong name costs what a wrong password does. */
  async signIn(given: SignIn): Promise<Guest & { token: string; endsAt: string }> {
    const { password, code, address, agent } = given;
    const key = keyOfName(given.name);
    const at = this.#now();
    this.#tries.begin(key, address, Date.parse(at));
    const person = await this.#people.named(key);
    const same = await isPassword(person?.active ? person.credentials.password : undefined, password);
    if (!person || !same) throw refused();
    const { id, name, role, credentials } = person;
    if (credentials.totp && !code?.trim()) {
      this.#tries.half(key, address);
      throw new DeskError('codeNeeded', 'The second step is missing: the code of your authenticator.');
    }
    let recovery = false;
    if (credentials.totp) {
      this.#tries.beginCode(id, Date.parse(at));
      recovery = (await this.#secondStep(id, code!, at)) === 'recovery';
      this.#tries.rightCode(id);
    }
    this.#tries.right(key, address);
    const token = randomBytes(32).toString('base64url');
    const endsAt = new Date(Date.parse(at) + longestMs).toISOString();
    const toOpen = { token, endsAt, address, agent: agent?.slice(0, 300) ?? null, recovery };
    const session = await this.#people.open({ id }, toOpen, { by: name, at }, idleSince(at));
    return { member: { id, name, role }, session, token, endsAt };
  }

  /** With whose eyes a calendar's address looks; undefined where there is none, or its person may not sign in any more. */
  async feed(token: string): Promise<(Feed & { member: Member }) | undefined> {
    const feed = await this.#feeds.byToken(token);
    if (!feed) return undefined;
    if (feed.person === this.#local.id) {
      return (await this.closed()) ? undefined : { ...feed, member: this.#local };
    }
    const { id, name, role, active } = await this.#people.account(feed.person);
    return active ? { ...feed, member: { id, name, role } } : undefined;
  }

  async signOut({ member, session }: Guest): Promise<void> {
    if (session === null) return;
    await this.#people.end(session, member.id, 'signOut', { by: member.name, at: this.#now() });
  }

  async #secondStep(id: string, code: string, at: string): Promise<'code' | 'recovery'> {
    // Recovery codes are not sealed: they are the way in where the desk's key is lost.
    if (await this.#people.useRecovery(id, hashOfRecovery(code))) return 'recovery';
    const secret = await this.#people.secret(id).catch((error: unknown) => {
      throw error instanceof DeskError && error.code === 'keyMissing' ? stepClosed(error) : error;
    });
    const step = stepOf(secret, code, Date.parse(at));
    if (step !== undefined && (await this.#people.useStep(id, step))) return 'code';
    throw new DeskError('signInRefused', 'That code is not right, or was used before.', {
      remedy: 'Wait for the next one, or give a recovery code.',
    });
  }
}

export const idleSince = (at: string) => new Date(Date.parse(at) - idleMs).toISOString();

import { type Expression, sql } from 'kysely';
import type { Action } from './actions.js';
import { idOf, sha256 } from './content.js';
import { DeskError } from './error.js';
import type { Account, DeskRole, Duty, Session } from './model.js';
import type { KeyRing } from './sealing/keyRing.js';
import { forgetSecret, openSecret, sealSecret } from './sealing/secrets.js';
import type { Database } from './store/database.js';
import { append, nextSeq } from './store/entries.js';
import { toDeskError } from './store/failure.js';
import type { Person } from './store/judge.js';
import { withPen } from './store/pen.js';

/** What somebody signs in with; leaves the ledger for the desk alone. */
export interface Credentials {
  password: string;
  /** Whether there is a second step; its secret is sealed. */
  totp: boolean;
  totpUsed: number;
  /** Hashes of the recovery codes that are left. */
  recovery: string[];
}

/** What is kept of a session when it opens; the token itself is not. */
export interface ToOpen {
  token: string;
  endsAt: string;
  address: string | null;
  agent: string | null;
  /** Whether a recovery code stood for the second step. */
  recovery: boolean;
}

/** Names that look alike are one name. */
export const keyOfName = (name: string) => name.normalize('NFKC').toLowerCase();

/** The duties that somebody has. */
const dutiesOf = (person: Expression<string>) => sql<Duty[]>`array(
  select duty from (select distinct on (duty) duty, given from duties
    where person = ${person} order by duty, entry desc) as d where given order by duty)`;

const accounts = (db: Database) =>
  db
    .selectFrom('people as p')
    .innerJoin('entries as e', 'e.seq', 'p.entry')
    .innerJoin('credentials as c', 'c.person', 'p.id')
    .innerJoinLateral(
      (query) =>
        query
          .selectFrom('roles')
          .select(['role', 'active'])
          .whereRef('roles.person', '=', 'p.id')
          .orderBy('entry', 'desc')
          .limit(1)
          .as('r'),
      (join) => join.onTrue(),
    )
    .select((query) => [
      'p.id',
      'p.name',
      'r.role',
      'r.active',
      'e.at as addedAt',
      sql<boolean>`c.totp is not null`.as('totp'),
      dutiesOf(sql.ref('p.id')).as('duties'),
      query
        .selectFrom('sessions as s')
        .select(({ fn }) => fn.max('s.seen_at').as('seen'))
        .whereRef('s.person', '=', 'p.id')
        .as('seenAt'),
    ]);

async function loadDuties(db: Database, person: string): Promise<Duty[]> {
  const { rows } = await sql<{ duties: Duty[] }>`select ${dutiesOf(sql.val(person))} as duties`.execute(db);
  return rows[0]!.duties;
}

async function getAccount(db: Database, id: string): Promise<Account> {
  const account = await accounts(db).where('p.id', '=', id).executeTakeFirst();
  if (account) return account;
  throw new DeskError('notFound', `There is no person "${id}".`, {
    remedy: 'List them: dateline people list',
  });
}

/** People, their credentials and sessions: what is done with them is an entry, what they sign in with is in none. */
export class People {
  readonly #db: Database;
  readonly #ring: KeyRing;

  constructor(db: Database, ring: KeyRing) {
    this.#db = db;
    this.#ring = ring;
  }

  async #do<Result>(doing: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw toDeskError(error, doing);
    }
  }

  /** One act under the pen: what `work` writes is closed as an entry; nothing is where it answers undefined. */
  async #act(
    person: Person,
    work: (trx: Database, entry: number) => Promise<{ action: Action; subject: string } | undefined>,
  ): Promise<void> {
    await this.#do('the change', () =>
      withPen(this.#db, async (trx) => {
        const entry = await nextSeq(trx);
        const act = await work(trx, entry);
        if (act) await append(trx, entry, { ...person, ...act }, []);
      }),
    );
  }

  /** Whether anybody has an account. */
  async any(): Promise<boolean> {
    return this.#do('looking for people', async () => {
      const one = await this.#db.selectFrom('people').select('id').limit(1).executeTakeFirst();
      return one !== undefined;
    });
  }

  /** Everybody, by name. */
  async list(): Promise<Account[]> {
    return this.#do('listing people', () => accounts(this.#db).orderBy('p.key').execute());
  }

  async account(id: string): Promise<Account> {
    return this.#do('looking for a person', () => getAccount(this.#db, id));
  }

  /** Whoever has that name, with what they sign in with. */
  async named(name: string): Promise<(Account & { credentials: Credentials }) | undefined> {
    return this.#do('looking for a person', async () => {
      const account = await accounts(this.#db).where('p.key', '=', keyOfName(name)).executeTakeFirst();
      return account && { ...account, credentials: await this.credentials(account.id) };
    });
  }

  async credentials(id: string): Promise<Credentials> {
    const row = await this.#db
      .selectFrom('credentials')
      .select(['password', 'totp', 'totp_used as totpUsed', 'recovery'])
      .where('person', '=', id)
      .executeTakeFirstOrThrow();
    return { ...row, totp: row.totp !== null };
  }

  /** The secret of somebody's second step; throws DeskError where it cannot be opened. */
  async secret(id: string): Promise<string> {
    return this.#do('looking for a person', async () => {
      const row = await this.#db
        .selectFrom('credentials')
        .select('totp')
        .where('person', '=', id)
        .executeTakeFirstOrThrow();
      return openSecret(this.#db, this.#ring, id, row.totp ?? '');
    });
  }

  /** What somebody is trusted with; `local` is whoever works at this machine. */
  async duties(id: string): Promise<Duty[]> {
    return this.#do('looking for a person', () => loadDuties(this.#db, id));
  }

  /** Gives a duty or takes it; of `local` too, which has no account. */
  async setDuty(id: string, duty: Duty, given: boolean, person: Person): Promise<Duty[]> {
    await this.#act(person, async (trx, entry) => {
      if (id !== 'local') await getAccount(trx, id);
      if ((await loadDuties(trx, id)).includes(duty) === given) return undefined;
      await trx.insertInto('duties').values({ person: id, duty, given, entry }).execute();
      return { action: given ? 'giveDuty' : 'takeDuty', subject: id };
    });
    return this.duties(id);
  }

  async add(given: { name: string; role: DeskRole; password: string }, person: Person): Promise<Account> {
    const { name, role, password } = given;
    const key = keyOfName(name);
    const id = idOf(['person', key]);
    await this.#act(person, async (trx, entry) => {
      const there = await trx.selectFrom('people').select('name').where('key', '=', key).executeTakeFirst();
      if (there) {
        throw new DeskError('conflict', `There is a person "${there.name}" already.`, {
          remedy: 'Give another name, or change what that one may do.',
          details: { reason: 'personThere', name: there.name },
        });
      }
      await trx.insertInto('people').values({ id, name, key, entry }).execute();
      await trx.insertInto('roles').values({ person: id, role, active: true, entry }).execute();
      await trx.insertInto('credentials').values({ person: id, password, totp: null }).execute();
      return { action: 'addPerson', subject: id };
    });
    return this.account(id);
  }

  /** Gives a role, or takes or gives back the right to sign in; whoever loses it is signed out. */
  async change(id: string, change: { role?: DeskRole; active?: boolean }, person: Person): Promise<Account> {
    await this.#act(person, async (trx, entry) => {
      const before = await getAccount(trx, id);
      const { role = before.role, active = before.active } = change;
      if (role === before.role && active === before.active) return undefined;
      await trx.insertInto('roles').values({ person: id, role, active, entry }).execute();
      await refuseWithoutOwner(trx);
      if (!active) await trx.deleteFrom('sessions').where('person', '=', id).execute();
      const action =
        role !== before.role ? 'changeRole' : active ? ('enablePerson' as const) : ('disablePerson' as const);
      return { action, subject: id };
    });
    return this.account(id);
  }

  /** A new password ends every session of that person but `keep`. */
  async setPassword(id: string, password: string, person: Person, keep: string | null): Promise<void> {
    await this.#act(person, async (trx) => {
      await getAccount(trx, id);
      await trx.updateTable('credentials').set({ password }).where('person', '=', id).execute();
      await trx
        .deleteFrom('sessions')
        .where('person', '=', id)
        .where('id', '<>', keep ?? '')
        .execute();
      return { action: 'changePassword', subject: id };
    });
  }

  /** Turns the second step on with a secret and hashes of recovery codes, or off with null. */
  async setTotp(
    id: string,
    on: { secret: string; used: number; recovery: string[] } | null,
    person: Person,
  ): Promise<void> {
    await this.#act(person, async (trx) => {
      const { totp } = await getAccount(trx, id);
      if (!on && !totp) return undefined;
      if (!on) await forgetSecret(trx, id);
      const secret = on && (await sealSecret(trx, this.#ring, id, on.secret));
      const row = { totp: secret, totp_used: on?.used ?? 0, recovery: on?.recovery ?? [] };
      await trx.updateTable('credentials').set(row).where('person', '=', id).execute();
      return { action: on ? 'totpOn' : 'totpOff', subject: id };
    });
  }

  /** Takes a step of the second factor, once: false where it, or a later one, was taken before. */
  async useStep(id: string, step: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('credentials')
      .set({ totp_used: step })
      .where('person', '=', id)
      .where('totp_used', '<', step)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Takes a recovery code by its hash, once. */
  async useRecovery(id: string, hash: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('credentials')
      .set({ recovery: sql`array_remove(recovery, ${hash})` })
      .where('person', '=', id)
      .where(sql<boolean>`${hash} = any(recovery)`)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Opens a session; those that are over are forgotten on the occasion. */
  async open(member: { id: string }, given: ToOpen, person: Person, idleSince: string): Promise<string> {
    const token = sha256(given.token);
    const id = idOf(['session', token]);
    await this.#act(person, async (trx) => {
      await trx
        .deleteFrom('sessions')
        .where((or) => or.or([or('ends_at', '<', person.at), or('seen_at', '<', idleSince)]))
        .execute();
      const { address, agent, endsAt, recovery } = given;
      const times = { opened_at: person.at, seen_at: person.at, ends_at: endsAt };
      await trx
        .insertInto('sessions')
        .values({ id, token, person: member.id, address, agent, ...times })
        .execute();
      return { action: recovery ? 'signInByRecovery' : 'signIn', subject: member.id };
    });
    return id;
  }

  /** Whose session a token is, unless it is over; marks it used at `at`, a minute's worth at a time. */
  async session(
    token: string,
    { at, idleSince, touch }: { at: string; idleSince: string; touch: boolean },
  ): Promise<{ id: string; person: string } | undefined> {
    return this.#do('looking for a session', async () => {
      const found = await this.#db
        .selectFrom('sessions')
        .select(['id', 'person', 'seen_at'])
        .where('token', '=', sha256(token))
        .where('ends_at', '>', at)
        .where('seen_at', '>', idleSince)
        .executeTakeFirst();
      if (found && touch && Date.parse(at) - Date.parse(found.seen_at) > 60_000) {
        await this.#db.updateTable('sessions').set({ seen_at: at }).where('id', '=', found.id).execute();
      }
      return found && { id: found.id, person: found.person };
    });
  }

  /** The sessions that are open, of one person or of all, last used first. */
  async sessions(of: string | null, at: string, idleSince: string): Promise<Session[]> {
    return this.#do('listing sessions', async () => {
      let query = this.#db
        .selectFrom('sessions as s')
        .innerJoin('people as p', 'p.id', 's.person')
        .select([
          's.id',
          's.person',
          'p.name',
          's.opened_at',
          's.seen_at',
          's.ends_at',
          's.address',
          's.agent',
        ])
        .where('s.ends_at', '>', at)
        .where('s.seen_at', '>', idleSince)
        .orderBy('s.seen_at', 'desc')
        .orderBy('s.id');
      if (of !== null) query = query.where('s.person', '=', of);
      return (await query.execute()).map((row) => ({
        id: row.id,
        person: { id: row.person, name: row.name },
        openedAt: row.opened_at,
        seenAt: row.seen_at,
        endsAt: row.ends_at,
        address: row.address,
        agent: row.agent,
      }));
    });
  }

  /** Ends a session, where `of` is given only one of that person; throws where there is none. */
  async end(id: string, of: string | null, action: 'signOut' | 'endSession', person: Person): Promise<void> {
    await this.#act(person, async (trx) => {
      let query = trx.deleteFrom('sessions').where('id', '=', id).returning('person');
      if (of !== null) query = query.where('person', '=', of);
      const ended = await query.executeTakeFirst();
      if (!ended) throw new DeskError('notFound', `There is no session "${id}".`);
      return { action, subject: ended.person };
    });
  }
}

/** A desk with accounts but without an owner could never be opened again. */
async function refuseWithoutOwner(trx: Database): Promise<void> {
  const owner = await accounts(trx)
    .where('r.role', '=', 'owner')
    .where('r.active', '=', true)
    .limit(1)
    .executeTakeFirst();
  if (owner) return;
  throw new DeskError('conflict', 'This is the last owner who may sign in.', {
    remedy: 'Make somebody else an owner first.',
    details: { reason: 'lastOwner' },
  });
}

import type { Action } from './actions.js';
import { idOf, sha256 } from './content.js';
import type { Do } from './doing.js';
import { DeskError } from './error.js';
import type { Database } from './store/database.js';
import { append, nextSeq } from './store/entries.js';
import type { Person } from './store/judge.js';
import { withPen } from './store/pen.js';

/** A secret address of a calendar, less what is secret of it. */
export interface Feed {
  id: string;
  register: string;
  language: 'en' | 'ar';
  madeAt: string;
}

/** Secret addresses of calendars: that one was made or ended is in the record, the address itself is kept nowhere. */
export class Feeds {
  readonly #db: Database;
  readonly #do: Do;

  constructor(db: Database, doing: Do) {
    this.#db = db;
    this.#do = doing;
  }

  async list(person: string): Promise<Feed[]> {
    return this.#do('listing calendars', () =>
      this.#db
        .selectFrom('feeds')
        .select(['id', 'register', 'language', 'made_at as madeAt'])
        .where('person', '=', person)
        .orderBy('made_at')
        .orderBy('id')
        .execute(),
    );
  }

  async make(
    given: Pick<Feed, 'register' | 'language'>,
    token: string,
    of: string,
    person: Person,
  ): Promise<Feed> {
    const row = {
      ...given,
      id: idOf(['feed', sha256(token)]),
      token: sha256(token),
      person: of,
      made_at: person.at,
    };
    await this.#act(person, 'makeFeed', row.id, async (trx) => {
      await trx.insertInto('feeds').values(row).execute();
    });
    return { id: row.id, ...given, madeAt: person.at };
  }

  /** Ends one of that person's; throws where there is none. */
  async end(id: string, of: string, person: Person): Promise<void> {
    await this.#act(person, 'endFeed', id, async (trx) => {
      const gone = await trx
        .deleteFrom('feeds')
        .where('id', '=', id)
        .where('person', '=', of)
        .returning('id')
        .executeTakeFirst();
      if (!gone) throw new DeskError('notFound', `There is no calendar "${id}".`);
    });
  }

  async byToken(token: string): Promise<(Feed & { person: string }) | undefined> {
    return this.#do('looking for a calendar', () =>
      this.#db
        .selectFrom('feeds')
        .select(['id', 'register', 'language', 'made_at as madeAt', 'person'])
        .where('token', '=', sha256(token))
        .executeTakeFirst(),
    );
  }

  async #act(
    person: Person,
    action: Action,
    subject: string,
    work: (trx: Database) => Promise<void>,
  ): Promise<void> {
    await this.#do('the change', () =>
      withPen(this.#db, async (trx) => {
        const entry = await nextSeq(trx);
        await work(trx);
        await append(trx, entry, { ...person, action, subject }, []);
      }),
    );
  }
}

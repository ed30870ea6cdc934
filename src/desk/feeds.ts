import { randomBytes } from 'node:crypto';
import type { Feed, Feeds } from '../ledger/feeds.js';
import type { Person } from '../ledger/ledger.js';
import type { Member } from '../ledger/model.js';
import { bookOf } from '../registers/bookOf.js';
import { withPart } from './bookViews.js';

export type { Feed } from '../ledger/feeds.js';

/** Secret addresses at which a calendar fetches what is due, with the eyes of whoever made it. */
export interface DeskFeeds {
  list(): Promise<Feed[]>;
  /** Answers the secret of its address, shown this once. */
  make(given: Pick<Feed, 'register' | 'language'>): Promise<Feed & { token: string }>;
  /** The address answers as one that never was. */
  end(id: string): Promise<void>;
}

export function feedCases(feeds: Feeds, member: Member, who: () => Person): DeskFeeds {
  return {
    list: () => feeds.list(member.id),
    make: async ({ register, language }) => {
      withPart(bookOf(register)?.clock, register, 'clock', ({ clock }) => clock);
      const token = randomBytes(32).toString('base64url');
      return { ...(await feeds.make({ register, language }, token, member.id, who())), token };
    },
    end: (id) => feeds.end(id, member.id, who()),
  };
}

import type { Filters } from '../ledger/filters.js';
import type { Person } from '../ledger/ledger.js';
import type { Cursor, Member, Page } from '../ledger/model.js';
import { asSeenBy, type Notices } from '../ledger/notices.js';
import {
  type Delivery,
  type FilterToSave,
  type Notice,
  noticeKinds,
  type SavedFilter,
} from '../ledger/saved.js';
import { isMailAddress } from '../sources/mail.js';
import { checkReceiver } from '../sources/webhook.js';
import { check } from './access.js';
import { DeskError } from './error.js';
import type { Sent } from './notifier.js';
import type { Outward } from './outward.js';

/** Filters that people saved. */
export interface DeskFilters {
  /** One's own and those of the desk. */
  list(): Promise<SavedFilter[]>;
  save(filter: FilterToSave): Promise<SavedFilter>;
  change(id: string, filter: FilterToSave): Promise<SavedFilter>;
  /** Answers the number of the act, by which it is undone. */
  remove(id: string): Promise<{ act: number }>;
  /** Takes a saving, a change or a removal back. */
  undo(act: number): Promise<SavedFilter>;
}

/** What saved filters tell. */
export interface DeskNotices {
  list(which: { unseen: boolean }, page: Cursor): Promise<Page<Notice>>;
  /** How many one has not seen, at most 100. */
  unseen(): Promise<number>;
  /** Marks these, or all up to one, as seen. */
  see(which: { notices: number[] } | { upTo: number }): Promise<void>;
  /** What goes out by mail and webhook. */
  deliveries(): Promise<Delivery[]>;
  /** Tries a delivery again at once. */
  again(id: string): Promise<void>;
  /** Sends what is due now; a running desk does so by itself. */
  send(): Promise<Sent>;
}

interface Parts {
  filters: Filters;
  notices: Notices;
  member: Member;
  outward: Outward;
  who: () => Person;
  now: () => string;
}

const mostAddresses = 5;

/** What is wrong with whom to tell, and how, before it is kept. */
function checkTell({ tell }: FilterToSave, { member, outward }: Parts): void {
  const { of, mail, webhook } = tell;
  const odd = of.find((one) => !noticeKinds.includes(one));
  if (odd !== undefined) {
    throw new DeskError('badInput', `Nobody can be told of "${odd}".`, {
      remedy: `Known: ${noticeKinds.join(', ')}.`,
    });
  }
  if (mail.length === 0 && webhook === null) return;
  check(member, 'filters/sendOut');
  const bad = mail.find((address) => !isMailAddress(address));
  if (bad !== undefined)
    throw new DeskError('badInput', `"${bad.slice(0, 80)}" is no mail address.`, {
      details: { reason: 'badMail', given: bad.slice(0, 80) },
    });
  if (mail.length > mostAddresses)
    throw new DeskError('badInput', `A filter mails at most ${mostAddresses} addresses.`, {
      details: { reason: 'manyMails', most: mostAddresses },
    });
  if (webhook !== null) checkReceiver(webhook, outward.allowed);
}

const plain = ({ name, page, query, shared, tell }: FilterToSave): FilterToSave => ({
  name,
  page,
  query: query.replace(/^\?/, ''),
  shared,
  tell: { ...tell, of: [...new Set(tell.of)], mail: [...new Set(tell.mail.map((to) => to.trim()))] },
});

export function filterCases(parts: Parts): DeskFilters {
  const { filters, member, who } = parts;
  /** Whose it is may change it, and an editor what the desk sees; of another's own nothing is known. */
  const mayChange = async (id: string) => {
    const one = await filters.get(id, member.name);
    if (one.owner !== member.name) check(member, 'filters/changeOthers');
    return one;
  };
  const shown = (one: SavedFilter) => asSeenBy(member.name, one);
  return {
    list: async () => (await filters.list(member.name)).map(shown),
    save: async (given) => {
      checkTell(given, parts);
      return shown(await filters.save(plain(given), who()));
    },
    change: async (id, given) => {
      const was = await mayChange(id);
      // Who does not see where it is sent keeps it as it is.
      const hidden = was.owner === member.name ? {} : { mail: was.tell.mail, webhook: was.tell.webhook };
      const to = { ...given, tell: { ...given.tell, ...hidden } };
      checkTell(to, parts);
      return shown(await filters.change(id, plain(to), who()));
    },
    remove: async (id) => {
      await mayChange(id);
      return { act: await filters.remove(id, who()) };
    },
    undo: async (act) => {
      const { owner } = await filters.ofAct(act, member.name);
      if (owner !== member.name) check(member, 'filters/changeOthers');
      return shown(await filters.undo(act, who()));
    },
  };
}

export function noticeCases(parts: Parts, send: () => Promise<Sent>): DeskNotices {
  const { filters, notices, member, now } = parts;
  return {
    list: async (which, page) => {
      await notices.follow(now(), true);
      return notices.list(member.name, which, page);
    },
    unseen: async () => {
      await notices.follow(now(), true);
      return notices.unseen(member.name);
    },
    see: (which) => notices.see(member.name, which),
    deliveries: () => notices.deliveries(member.name),
    again: async (id) => {
      const filter = await filters.get(await notices.filterOf(id), member.name);
      if (filter.owner !== member.name) check(member, 'filters/changeOthers');
      await notices.again(id, now());
    },
    send,
  };
}

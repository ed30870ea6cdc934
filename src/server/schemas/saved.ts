import Type from 'typebox';
import type * as saved from '../contract.js';
import { EventSummary } from './ledger.js';
import { list, nullable, orNull, seq, word } from './parts.js';

const strict = { additionalProperties: false };
const noticeKind = word<saved.NoticeKind>('newEvent', 'contradiction', 'failedCheck');
const page = word<saved.SavedPage>('inbox', 'events', 'figures');
const way = word<'mail' | 'webhook'>('mail', 'webhook');
const address = Type.String({ minLength: 1, maxLength: 2000 });

const tell = {
  of: Type.Array(noticeKind, { maxItems: 3 }),
  desk: Type.Boolean({ description: 'Whether it is told in the desk' }),
  mail: Type.Array(address, { maxItems: 5 }),
  webhook: orNull(address),
  pace: word<saved.Tell['pace']>('atOnce', 'daily'),
  language: Type.Optional(word<saved.LetterLanguage>('en', 'ar')),
};

const fields = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  page,
  query: Type.String({ maxLength: 4000, description: 'Of the address of the page' }),
  shared: Type.Boolean({ description: 'Whether the whole desk sees it' }),
};

export const FilterToSave = Type.Object({ ...fields, tell: Type.Object(tell, strict) }, strict);

const Trouble = Type.Object({
  code: Type.String(),
  message: Type.String(),
  remedy: nullable.string(),
  details: Type.Optional(orNull(Type.Record(Type.String(), Type.Unknown()))),
});

export const SavedFilter = Type.Object({
  id: Type.String(),
  owner: Type.String(),
  ...fields,
  tell: Type.Object(tell),
  act: Type.Integer({ description: 'The act that made it so, to undo' }),
  problem: orNull(Trouble),
  late: Type.Integer({ description: 'Deliveries that failed and are tried again' }),
  dead: Type.Integer({ description: 'Deliveries that were given up' }),
});

const filter = Type.Object({ id: Type.String(), name: Type.String() });

export const Notice = Type.Object({
  id: Type.Integer(),
  what: noticeKind,
  filter,
  at: Type.String(),
  event: orNull(EventSummary),
  report: Type.Object({
    id: Type.String(),
    title: nullable.string(),
    source: nullable.string(),
    publishedAt: nullable.string(),
  }),
  seen: Type.Boolean(),
});

export const Delivery = Type.Object({
  id: Type.String(),
  filter,
  way,
  to: Type.String(),
  notices: Type.Integer(),
  state: word<saved.Delivery['state']>('waiting', 'sent', 'dead'),
  tries: Type.Integer(),
  nextAt: nullable.string(),
  sentAt: nullable.string(),
  unsure: Type.Boolean({ description: 'It may have come twice: a try ended with its process' }),
  problem: orNull(Trouble),
});

export const Seen = Type.Object(
  {
    notices: Type.Optional(list(seq())),
    upTo: Type.Optional(seq(undefined, 0)),
  },
  strict,
);

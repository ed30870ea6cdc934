import Type from 'typebox';
import { vocabulary } from '../../desk/index.js';
import type * as model from '../contract.js';
import { KeptClaim } from './ledger.js';
import { list, nullable, orNull, word } from './parts.js';
import { Vocabulary, Where } from './reading.js';

const { actorKind } = Vocabulary;
const what = word<model.What>('actor', 'place');
const why = Type.Optional(Type.String({ maxLength: 4000 }));
const text = () => Type.String({ minLength: 1, maxLength: 500 });
const strict = { additionalProperties: false };

const place = Where.properties;
const siteFields = {
  geonameId: place.geonameId,
  lat: place.lat,
  lon: place.lon,
  country: place.country,
  admin1: place.admin1,
  precision: place.precision,
};
const Site = Type.Object(siteFields);

const Called = Type.Object({
  name: Type.String(),
  why: Type.String(),
  by: Type.String(),
  at: Type.String(),
});

const NamedIn = Type.Object({
  report: Type.String(),
  publishedAt: nullable.string(),
  seenAt: Type.String(),
});

export const CatalogueEntry = Type.Object({
  id: Type.String(),
  what,
  name: Type.String({ description: 'What the desk calls it; else the name used most often' }),
  called: orNull(Called),
  kind: Vocabulary.actorKindOrNull,
  country: nullable.string(),
  site: orNull(Site),
  aliases: list(Type.String()),
  mentions: Type.Integer({ description: 'How often claims name it' }),
  first: orNull(NamedIn),
  last: orNull(NamedIn),
});

const NameKey = Type.Object({
  words: Type.String(),
  country: nullable.string(),
  geonameId: nullable.number(),
  narrow: Type.Boolean(),
});

export const Naming = Type.Object({
  id: Type.String(),
  what,
  act: word<model.NamingAct>('alias', 'call', 'locate', 'same', 'different', 'withdraw'),
  one: orNull(NameKey),
  other: orNull(NameKey),
  name: nullable.string(),
  site: orNull(Site),
  naming: nullable.string(),
  why: nullable.string(),
  by: Type.String(),
  at: Type.String(),
  withdrawn: Type.Boolean(),
});

export const EntryView = Type.Object({
  entry: CatalogueEntry,
  spellings: list(
    Type.Object({
      words: Type.String(),
      name: Type.String(),
      within: nullable.string('A country or GeoNames id to which it is narrowed'),
      mentions: Type.Integer(),
      sources: list(Type.Object({ name: nullable.string(), mentions: Type.Integer() })),
    }),
  ),
  countries: list(Type.String()),
  events: Type.Object({ count: Type.Integer(), more: Type.Boolean() }),
  history: list(Naming),
});

export const NamedClaim = Type.Object({
  claim: KeptClaim,
  title: nullable.string(),
  source: nullable.string(),
  publishedAt: nullable.string(),
  as: list(
    Type.Object({
      role: word<model.NamedClaim['as'][number]['role']>(...vocabulary.roles, 'speaker', 'place'),
      words: Type.String(),
    }),
  ),
});

export const NamingEffects = Type.Object({
  claims: Type.Integer(),
  reports: Type.Integer(),
  some: list(NamedClaim),
  joined: orNull(list(Type.Object({ into: Type.String(), events: list(Type.String()) }))),
  parted: orNull(list(Type.Object({ from: Type.String(), events: list(Type.String()) }))),
});

export const NameInReport = Type.Object({
  what,
  words: Type.String(),
  country: nullable.string(),
  geonameId: nullable.number(),
  id: Type.String(),
  name: Type.String({ description: 'What the desk calls it; else the name used most often' }),
});

export const CalledName = Type.Object({
  what,
  folded: nullable.string(),
  country: nullable.string(),
  geonameId: nullable.number(),
  id: Type.String(),
  name: Type.String(),
});

/** What somebody decides of names; the desk adds id, person and time. */
export const NamingDecision = Type.Union([
  Type.Object(
    {
      act: word('alias'),
      what,
      entry: text(),
      words: text(),
      country: Type.Optional(Type.String({ maxLength: 2 })),
      geonameId: Type.Optional(Type.Integer({ minimum: 1 })),
      fresh: Type.Optional(
        Type.Boolean({ description: '`entry` is words that no claim may give yet; of a place with `site`' }),
      ),
      site: Type.Optional(Type.Object(siteFields, strict)),
      why,
    },
    strict,
  ),
  Type.Object(
    { act: word('call'), what, entry: text(), name: text(), why: Type.String({ maxLength: 4000 }) },
    strict,
  ),
  Type.Object(
    { act: word('locate'), what: word('place'), entry: text(), site: Type.Object(siteFields, strict), why },
    strict,
  ),
  Type.Object({ act: word('same', 'different'), what, entry: text(), other: text(), why }, strict),
  Type.Object({ act: word('withdraw'), naming: text(), why }, strict),
]);

export const catalogueFilterFields = {
  text: Type.Optional(Type.String({ maxLength: 200 })),
  kind: Type.Optional(actorKind),
  country: Type.Optional(Type.String({ maxLength: 2 })),
};

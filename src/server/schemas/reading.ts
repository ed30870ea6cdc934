import Type from 'typebox';
import { vocabulary } from '../../desk/index.js';
import type * as reading from '../contract.js';
import { list, nullable, nullableWord, orNull, word } from './parts.js';

const span = { start: Type.Integer(), end: Type.Integer() };
const textSpan = { ...span, text: Type.String() };
const basis = word<reading.When['basis']>('publishedAt', 'text', 'none');
const bound = word(...vocabulary.bounds);
const placeCertainty = word<reading.Place['certainty']>('stated', 'implied', 'unknown');
const actorKind = word(...vocabulary.actorKinds);
const actorKindOrNull = nullableWord(...vocabulary.actorKinds);
const certainty = word(...vocabulary.certainties);
const measure = word(...vocabulary.measures);
const totalOf = word(...vocabulary.totalsOf);
const pairs = Type.Unsafe<[number, number][]>({
  type: 'array',
  items: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 },
});
const range = { low: nullable.number(), high: nullable.number() };

export const Vocabulary = { actorKind, actorKindOrNull, basis, bound, certainty, measure, totalOf };

export const Part = Type.Object({
  ...span,
  role: word<reading.PartRole>(
    'title',
    'dateline',
    'paragraph',
    'caption',
    'credit',
    'keyDates',
    'boilerplate',
    'list',
  ),
});

export const ReportDocument = Type.Object({
  title: nullable.string(),
  language: Type.String({ description: 'ISO 639-1, or `und`' }),
  publishedAt: nullable.string(),
  updatedAt: nullable.string(),
  dateline: orNull(Type.Object({ place: Type.String(), source: nullable.string() })),
  byline: nullable.string(),
  text: Type.String(),
  parts: list(Part),
});

export const Span = Type.Object(span);
export const TextSpan = Type.Object(textSpan);

export const Time = Type.Object({
  ...textSpan,
  type: word<reading.Time['type']>('DATE', 'TIME', 'DURATION', 'SET'),
  value: Type.String({ description: 'TIMEX3; unresolved stays XXXX-WXX-4' }),
  mod: nullable.string(),
  from: nullable.string(),
  to: nullable.string(),
  basis,
});

export const Place = Type.Object({
  ...textSpan,
  name: Type.String(),
  geonameId: nullable.number(),
  lat: nullable.number(),
  lon: nullable.number(),
  country: nullable.string(),
  admin1: nullable.string(),
  kind: word(...vocabulary.placeKinds),
  certainty: placeCertainty,
});

export const Quantity = Type.Object({
  ...textSpan,
  value: nullable.number(),
  ...range,
  bound,
  unit: nullable.string(),
  of: nullable.string(),
});

export const Actor = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: actorKind,
  country: nullable.string(),
  mentions: list(TextSpan),
});

export const Attribution = Type.Object({
  source: pairs,
  cue: pairs,
  content: pairs,
  speaker: nullable.string(),
  chain: list(Type.String()),
  certainty,
});

export const Quote = Type.Object({
  ...span,
  exact: Type.String(),
  prefix: Type.String(),
  suffix: Type.String(),
});

export const When = Type.Object({
  from: nullable.string(),
  to: nullable.string(),
  value: nullable.string(),
  basis,
});

export const Where = Type.Object({
  name: Type.String(),
  geonameId: nullable.number(),
  lat: nullable.number(),
  lon: nullable.number(),
  country: nullable.string(),
  admin1: nullable.string(),
  precision: word(...vocabulary.precisions),
  certainty: placeCertainty,
});

export const Who = Type.Object({
  role: word(...vocabulary.roles),
  name: Type.String(),
  kind: actorKind,
  actor: nullable.string(),
  quote: Quote,
});

export const Count = Type.Object({
  measure,
  value: nullable.number(),
  ...range,
  bound,
  of: nullable.string(),
  quote: Quote,
});

export const Claim = Type.Object({
  id: Type.String(),
  register: Type.String(),
  kind: Type.String(),
  scope: word(...vocabulary.scopes),
  quote: Quote,
  trigger: TextSpan,
  chain: list(Type.String()),
  certainty,
  background: Type.Boolean(),
  when: When,
  where: list(Where),
  who: list(Who),
  counts: list(Count),
  fields: Type.Unsafe<Record<string, reading.FieldValue>>({
    type: 'object',
    additionalProperties: {},
    description: "The register's own fields",
  }),
  partOf: nullable.string(),
});

export const ReportEvent = Type.Object({
  id: Type.String(),
  register: Type.String(),
  kind: Type.String(),
  background: Type.Boolean(),
  when: When,
  where: list(Where),
  who: list(Who),
  claims: list(Type.String()),
  totals: list(Type.Object({ measure, of: totalOf, ...range, claims: list(Type.String()) })),
});

export const Check = Type.Object({
  rule: word<reading.CheckRule>(
    'parts-sum',
    'consecutive-days',
    'deadline',
    'window-overlap',
    'daily-against-cumulative',
    'contradiction',
  ),
  holds: Type.Boolean(),
  says: Type.String(),
  claims: list(Type.String()),
});

export const Warning = Type.Object({
  code: Type.String(),
  message: Type.String(),
  start: nullable.number(),
  end: nullable.number(),
});

export const Reading = Type.Object({
  schema: word('dateline/reading@1'),
  id: Type.String(),
  document: ReportDocument,
  sentences: list(Span),
  times: list(Time),
  places: list(Place),
  quantities: list(Quantity),
  actors: list(Actor),
  attributions: list(Attribution),
  claims: list(Claim),
  events: list(ReportEvent),
  checks: list(Check),
  warnings: list(Warning),
});

export const verdictOrNull = nullableWord<'accept' | 'reject'>('accept', 'reject');

import Type from 'typebox';
import { vocabulary } from '../../desk/index.js';
import type { EntryDraft, EntryValue, Sums as SumsType } from '../contract.js';
import { stop, values } from './books.js';
import { list, nullable, nullableWord, orNull, word } from './parts.js';

export const Language = word('en', 'ar');

const numbersByName = Type.Record(Type.String(), Type.Integer());

const unparted = list(
  Type.Object({ entry: Type.String(), at: nullable.string('Where it stands; null without a code') }),
);

const sumFields = {
  whole: Type.Integer(),
  unparted,
  holds: Type.Boolean({ description: 'Whether the parts come to the whole, and theirs to them' }),
};

const part = { part: Type.String(), entries: list(Type.String()) };

const Within = Type.Object({ ...sumFields, parts: list(Type.Object({ ...part, within: Type.Null() })) });

/** A part may be parted again, once. */
const Sums = Type.Unsafe<SumsType>(
  Type.Object({ ...sumFields, parts: list(Type.Object({ ...part, within: orNull(Within) })) }),
);

export const BookFigures = Type.Object({
  entries: nullable.number(),
  sums: orNull(Sums),
  codes: Type.Record(Type.String(), numbersByName),
  totals: Type.Record(
    Type.String(),
    Type.Object({
      least: Type.Number(),
      most: Type.Number(),
      open: Type.Integer({ description: 'Entries that give no most' }),
      given: Type.Integer(),
      silent: Type.Integer({ description: 'Entries that give no number' }),
    }),
  ),
  hours: Type.Record(
    Type.String(),
    Type.Object({
      entries: Type.Integer(),
      hours: Type.Number(),
      open: Type.Integer({ description: 'Stays of which the hours are not known' }),
    }),
  ),
});

export const PlaceCalendar = Type.Object({
  place: Type.String(),
  geonameId: nullable.number(),
  days: list(
    Type.Object({
      day: Type.String(),
      state: nullable.string('Null where nothing is known, or entries differ'),
      by: nullableWord('entry', 'recurring'),
      exceptional: Type.Boolean(),
      row: nullable.number('Which day in a row; closures that recur neither count nor end a row'),
      numbers: Type.Record(Type.String(), Type.Object({ least: Type.Number(), most: Type.Number() })),
      entries: list(Type.String()),
      differ: list(Type.String()),
    }),
  ),
});

const by = word('stated', 'counted', 'after');
const End = Type.Object({ day: Type.String(), by, from: Type.String() });

const ClockStep = Type.Object({
  entry: Type.String(),
  claims: list(Type.String()),
  move: word('announces', 'runs', 'waives', 'extends', 'suspends', 'ends', 'notes'),
  day: Type.String(),
  from: Type.String(),
  duration: nullable.string('ISO 8601'),
  ends: list(End),
});

export const Clock = Type.Object({
  instrument: Type.String(),
  steps: list(ClockStep),
  state: word('announced', 'inForce', 'waived', 'suspended', 'ended', 'lapsed', 'mayHaveLapsed'),
  running: orNull(ClockStep),
  dayOf: list(Type.Object({ day: Type.Integer(), of: Type.Integer(), by })),
  due: list(
    Type.Object({ day: Type.String(), in: Type.Integer({ description: 'Days from the day asked for' }), by }),
  ),
});

export const Beside = Type.Object({
  tally: Type.Object({
    told: list(Type.Object({ claim: Type.String(), report: Type.String(), words: Type.String() })),
    chain: list(Type.String()),
    from: nullable.string(),
    to: nullable.string(),
    measure: Type.String(),
    low: nullable.number(),
    high: nullable.number('Null where it is open above'),
    where: list(
      Type.Object({
        name: Type.String(),
        geonameId: nullable.number(),
        precision: word(...vocabulary.precisions),
      }),
    ),
    fields: Type.Record(Type.String(), Type.Unknown()),
  }),
  verdict: word('covered', 'missing', 'contradicting', 'unknown'),
  own: orNull(Type.Object({ least: Type.Number(), most: Type.Number() })),
  entries: list(Type.String()),
  open: list(Type.String()),
  direction: nullable.string(),
});

export const Draft = Type.Unsafe<EntryDraft>(
  Type.Object({ kind: Type.String(), values, stops: list(Type.Object(stop)), claims: list(Type.String()) }),
);

export const ToldOtherwise = Type.Object({
  field: Type.String({ description: 'Name of a field, or `status`' }),
  claim: Type.String(),
  says: Type.Unsafe<EntryValue>({ description: 'What the claim tells, as the field has it' }),
  report: Type.String(),
  words: Type.String(),
});

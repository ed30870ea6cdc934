import Type from 'typebox';
import type { Book } from '../contract.js';
import { EventSummary, meetingReason } from './ledger.js';
import { list, nullable, orNull, word } from './parts.js';
import { Place, Where } from './reading.js';

export const Candidate = Type.Object({
  event: EventSummary,
  reasons: list(meetingReason),
  km: nullable.number('Between the closest places, where both are points'),
  days: nullable.number('Between the two windows'),
  apart: nullable.string('Who said that they are different'),
  glimpse: list(
    Type.Object({
      claim: Type.String(),
      report: Type.String(),
      source: nullable.string(),
      chain: list(Type.String()),
      exact: Type.String(),
    }),
  ),
});

export const QuotedClaim = Type.Object({
  id: Type.String(),
  report: Type.String(),
  title: nullable.string(),
  register: Type.String(),
  scope: word('event', 'tally', 'state'),
  exact: Type.String(),
  chain: list(Type.String()),
});

export const KnownPlace = Type.Object({
  ...Where.properties,
  kind: Place.properties.kind,
  population: Type.Number(),
});

export const RegisterBook = Type.Object({
  name: Type.String(),
  title: Type.String(),
  about: Type.String(),
  kinds: Type.Record(Type.String(), Type.String()),
  fields: list(
    Type.Object({
      name: Type.String(),
      type: Type.String(),
      about: Type.String(),
      codes: orNull(list(Type.String())),
    }),
  ),
  book: Type.Unsafe<Book | null>({
    type: ['object', 'null'],
    additionalProperties: true,
    description: 'What people fill in: fields, ladder, columns, rules, with words in each language',
  }),
});

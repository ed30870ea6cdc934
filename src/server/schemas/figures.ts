import Type from 'typebox';
import type * as model from '../contract.js';
import { EventSummary, Figure, KeptClaim } from './ledger.js';
import { list, nullable, orNull, word } from './parts.js';
import { Vocabulary } from './reading.js';

const sum = {
  low: Type.Number(),
  high: Type.Number(),
  open: Type.Integer({ description: 'Events of which somebody says "at least"' }),
  stated: Type.Integer({ description: 'Events that give the number' }),
  silent: Type.Integer({ description: 'Events that do not say' }),
};
const Sum = Type.Object(sum);

const Sides = Type.Object({
  victims: Type.Optional(Sum),
  perpetrators: Type.Optional(Sum),
  unknown: Type.Optional(Sum),
});

const cell = { period: nullable.string(), group: nullable.string(), ...sum, sides: Sides };
const Cell = Type.Object(cell);
const Period = Type.Object({ ...cell, from: nullable.string(), to: nullable.string() });

const measure = Type.Union([Vocabulary.measure, word<'events'>('events')]);

export const Counted = Type.Object({
  measure,
  by: word('day', 'week', 'month', 'year', 'all'),
  group: word('country', 'province', 'kind', 'actor', 'side', 'none'),
  total: Type.Object({ ...sum, sides: Sides }),
  periods: list(Period),
  groups: list(Type.Object({ key: nullable.string(), name: nullable.string(), ...sum })),
  moreGroups: Type.Integer(),
  cells: list(Cell),
  asOf: nullable.string(),
});

export const CountedEvent = Type.Object({
  event: EventSummary,
  number: orNull(Type.Object({ low: Type.Number(), high: Type.Number(), open: Type.Integer() })),
  claims: list(KeptClaim),
});

const compared = {
  figure: Figure,
  own: orNull(
    Type.Object({ ...sum, across: Type.Integer({ description: 'Events only partly in the window' }) }),
  ),
  comparison: orNull(
    Type.Object({
      outcome: word<model.Comparison['outcome']>('covered', 'missing', 'more'),
      least: Type.Number(),
      most: nullable.number('Null: it may be any more'),
    }),
  ),
};

const WindowNote = Type.Object({
  kind: word<model.WindowNote['kind']>('gap', 'overlap', 'within', 'since'),
  from: Type.String(),
  to: Type.String(),
  days: Type.Integer(),
  windows: list(Type.String()),
});

export const Series = Type.Object({
  id: Type.String(),
  figures: list(Type.Object(compared)),
  earlier: Type.Integer(),
  notes: list(WindowNote),
});

export const FigureView = Type.Object({ ...compared, claims: list(KeptClaim) });

const asked = (description: string) => Type.Optional(Type.String({ maxLength: 200, description }));

export const questionFields = {
  measure: asked('`events` (how many), or what is added up of them: killed, injured, …'),
  by: asked('day, week, month, year or all; month unless told'),
  group: asked('country, province, kind, actor, side or none'),
};

export const cellFields = {
  period: asked('As in the answer; `-` for what lies in no one period'),
  of: asked('A group’s key as in the answer; `-` for what has none'),
};

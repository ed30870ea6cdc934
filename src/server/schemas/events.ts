import Type from 'typebox';
import type * as model from '../contract.js';
import { figureFilterFields } from './ledger.js';
import { list, nullable, word } from './parts.js';

const several = (about: string) => Type.Optional(Type.String({ maxLength: 400, description: about }));

export const eventFilterFields = {
  ...figureFilterFields,
  register: several('One, or several with commas between'),
  kind: several('One, or several with commas between'),
  source: several('Name or id of a source that tells of it'),
  report: several('Id of a report that tells of it'),
  certainty: several('How any of its claims is put: stated, alleged, denied, planned, possible'),
  state: several('How many of its claims were accepted: unjudged, partly, accepted'),
  accounts: several('Whether they agree, differ, or differ and were settled: agree, differ, settled'),
  sharing: several(
    'The strictest level of its claims and of the reports that tell of it: clear, green, amber, amberStrict, red, none',
  ),
  area: Type.Optional(
    Type.String({
      maxLength: 4000,
      description:
        'west,south,east,north, a polygon lon,lat;lon,lat;lon,lat, or a province or country (SD/Kassala, SD) that no more is known than',
    }),
  ),
};

export const mapViewFields = {
  view: Type.Optional(
    Type.String({ maxLength: 200, description: 'What is shown: west,south,east,north; the world' }),
  ),
  zoom: Type.Optional(Type.Number({ minimum: 0, maximum: 18, description: 'Of tiles of 512 pixels; 2' })),
};

const step = word<model.Step>('day', 'week', 'month', 'year');

export const stepField = { step: Type.Optional(step) };

const registers = Type.Record(Type.String(), Type.Integer());
const counted = { count: Type.Integer(), differ: Type.Integer(), registers, event: nullable.string() };

export const EventMap = Type.Object({
  cells: list(Type.Object({ lon: Type.Number(), lat: Type.Number(), place: nullable.string(), ...counted })),
  areas: list(Type.Object({ area: Type.String(), ...counted })),
  total: Type.Integer(),
  outside: Type.Integer(),
  unplaced: Type.Integer(),
});

export const EventTimeline = Type.Object({
  step,
  from: nullable.string(),
  to: nullable.string(),
  bars: list(Type.Object({ from: Type.String(), to: Type.String(), differ: Type.Integer(), registers })),
  total: Type.Integer(),
  undated: Type.Integer(),
});

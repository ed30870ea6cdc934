import Type, { type TSchema } from 'typebox';
import { sensitivities, sharingLevels, sharingWords } from '../../desk/sharing.js';
import type * as model from '../contract.js';
import { list, nullable, orNull, word } from './parts.js';
import { duty, role } from './people.js';
import {
  Actor,
  Attribution,
  Check,
  Claim,
  ReportDocument,
  Span,
  Time,
  Vocabulary,
  verdictOrNull,
  Warning,
  When,
  Where,
  Who,
} from './reading.js';

const { actorKind, bound, measure, totalOf } = Vocabulary;
const text = () => Type.String({ minLength: 1, maxLength: 500 });
const strict = { additionalProperties: false };

export const Source = Type.Object({ id: Type.String(), name: Type.String(), url: nullable.string() });

export const sharingLevel = word(...sharingLevels);
export const sensitivity = word(...sensitivities);

export const reportState = word<model.ReportState>('new', 'inReview', 'done');

const reportNews = word<model.ReportNews>('event', 'update', 'contradiction', 'reprint');

const spans = () => list(Type.Unsafe<[number, number]>({ type: 'array', items: { type: 'integer' } }));

const Found = Type.Object({ title: spans(), text: Type.String(), marks: spans() });

export const ReportSummary = Type.Object({
  id: Type.String(),
  captureId: Type.String(),
  source: orNull(Source),
  title: nullable.string(),
  language: Type.String(),
  publishedAt: nullable.string(),
  updatedAt: nullable.string(),
  seenAt: Type.String(),
  state: reportState,
  reprintOf: nullable.string(),
  claims: Type.Integer(),
  judged: Type.Integer(),
  checksFailed: Type.Integer(),
  registers: Type.Record(Type.String(), Type.Integer()),
  assignee: nullable.string(),
  sharing: orNull(sharingLevel),
  sensitivity: orNull(sensitivity),
  news: list(reportNews),
  found: orNull(Found),
});

export const Judgement = Type.Object({
  id: Type.String(),
  verdict: word<model.Verdict>(
    'accept',
    'reject',
    'correct',
    'same',
    'different',
    'prefer',
    'add',
    'split',
    'withdraw',
  ),
  claim: nullable.string(),
  other: nullable.string(),
  event: nullable.string(),
  judgement: nullable.string(),
  path: nullable.string(),
  value: Type.Unknown(),
  why: nullable.string(),
  by: Type.String(),
  at: Type.String(),
  act: Type.Integer({ description: 'What was sent together has one number, and is taken back together' }),
  withdrawn: Type.Boolean(),
  withdrawnBy: nullable.string(),
  withdrawnWhy: nullable.string(),
});

export const KeptClaim = Type.Object({
  reportId: Type.String(),
  claim: Claim,
  chain: list(Type.String()),
  current: Claim,
  verdict: verdictOrNull,
  judgements: list(Judgement),
  last: nullable.string('Give it as `seen` of a decision on this claim'),
  retired: Type.Boolean(),
  added: orNull(Type.Object({ by: Type.String(), at: Type.String() })),
  slots: Type.Object({
    counts: list(Type.Integer()),
    where: list(Type.Integer()),
    who: list(Type.Integer()),
  }),
  eventId: nullable.string(),
  sharing: orNull(sharingLevel),
  sensitivity: orNull(sensitivity),
});

export const Range = Type.Object({
  measure,
  of: totalOf,
  low: nullable.number(),
  high: nullable.number(),
  bound,
  claims: list(Type.String()),
});

export const EventSummary = Type.Object({
  id: Type.String(),
  register: Type.String(),
  kind: Type.String(),
  when: When,
  where: list(Where),
  who: list(Who),
  ranges: list(Range),
  claims: Type.Integer(),
  reports: Type.Integer(),
  origins: Type.Integer(),
  contested: Type.Boolean(),
  state: word<model.EventState>('unjudged', 'partly', 'accepted'),
  accounts: word<model.AccountsState>('agree', 'differ', 'settled'),
  sharing: orNull(sharingLevel),
});

export const ReportView = Type.Object({
  at: Type.Integer({ description: 'The last entry that it knows of; `since` of what changed after it' }),
  report: ReportSummary,
  document: ReportDocument,
  sentences: list(Span),
  times: list(Time),
  attributions: list(Attribution),
  actors: list(Actor),
  claims: list(KeptClaim),
  checks: list(Check),
  warnings: list(Warning),
  reprints: list(Type.String()),
  portion: Type.Optional(
    Type.Object(
      {
        part: Type.Integer({ description: 'Counted from 1' }),
        of: Type.Integer(),
        from: Type.Integer(),
        to: Type.Integer(),
        claims: Type.Integer({ description: 'Claims of the whole report' }),
      },
      {
        description:
          'Where the report is long, which part of it this is: all else here is of that part, `document.text` too; offsets are those of the whole text',
      },
    ),
  ),
});

export const ReportSince = Type.Object({
  at: Type.Integer({ description: 'The last entry that it knows of' }),
  report: ReportSummary,
  readAgain: Type.Boolean({ description: 'Whether a reader read it again: then see all of it' }),
  claims: list(KeptClaim),
  events: Type.Record(Type.String(), Type.String(), { description: 'Of each claim in an event, which' }),
});

export const meetingReason = word<model.MeetingReason>(
  'day',
  'dayAfter',
  'published',
  'place',
  'near',
  'within',
  'country',
  'kind',
  'perpetrator',
  'target',
  'actor',
  'number',
);

const Meeting = Type.Object({
  claim: Type.String(),
  with: Type.String(),
  presumed: Type.Boolean(),
  reasons: list(meetingReason),
});

export const EventView = Type.Object({
  event: EventSummary,
  claims: list(KeptClaim),
  reports: list(ReportSummary),
  origins: list(list(Type.String())),
  checks: list(Check),
  meetings: list(Meeting),
  preferred: list(
    Type.Object({ path: Type.String(), claim: Type.String(), by: Type.String(), why: nullable.string() }),
  ),
  history: list(Judgement),
});

export const Figure = Type.Object({
  id: Type.String(),
  series: Type.String(),
  register: Type.String(),
  kind: Type.String(),
  measure,
  of: nullable.string(),
  low: nullable.number(),
  high: nullable.number(),
  bound,
  when: When,
  where: list(Type.String()),
  who: list(Type.Object({ name: Type.String(), kind: actorKind })),
  chain: list(Type.String()),
  claims: list(Type.String()),
  reportIds: list(Type.String()),
});

export const Entry = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  by: Type.String(),
  action: Type.String(),
  subject: Type.String(),
  hash: Type.String(),
  previous: nullable.string(),
  about: Type.Object({
    report: orNull(Type.Object({ id: Type.String(), title: nullable.string() })),
    reports: Type.Integer(),
    person: nullable.string(),
    role: orNull(role),
    state: nullable.string(),
    names: orNull(Type.Object({ one: Type.String(), other: nullable.string(), called: nullable.string() })),
    sealed: orNull(Type.Object({ field: nullable.string(), reason: Type.String() })),
    book: orNull(Type.Object({ register: Type.String(), entry: nullable.string(), entries: Type.Integer() })),
  }),
});

const said = {
  why: Type.Optional(Type.String({ maxLength: 4000 })),
  seen: Type.Optional(
    nullable.string(
      "The claim's `last` as you saw it: 409 where somebody else judged it since; null for none",
    ),
  ),
};

const spanOf = { start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 1 }) };
const some = <Schema extends TSchema>(schema: Schema) => Type.Optional(Type.Array(schema, { maxItems: 100 }));
const day = () => nullable.string('ISO day, month or year');

const NewClaim = Type.Object(
  {
    register: text(),
    kind: text(),
    quote: Type.Object({ ...spanOf, exact: Type.Optional(Type.String({ maxLength: 20_000 })) }, strict),
    trigger: Type.Optional(Type.Object(spanOf, strict)),
    scope: Type.Optional(word<model.Scope>('event', 'tally', 'state')),
    chain: some(text()),
    certainty: Type.Optional(Vocabulary.certainty),
    background: Type.Optional(Type.Boolean()),
    when: Type.Optional(Type.Object({ from: day(), to: day() }, strict)),
    where: some(
      Type.Object(
        {
          name: text(),
          geonameId: Type.Optional(nullable.number()),
          lat: Type.Optional(nullable.number()),
          lon: Type.Optional(nullable.number()),
          country: Type.Optional(nullable.string()),
          admin1: Type.Optional(nullable.string()),
          precision: Type.Optional(
            word<model.Where['precision']>('exact', 'near', 'admin2', 'admin1', 'country', 'unknown'),
          ),
        },
        strict,
      ),
    ),
    who: some(
      Type.Object({ role: Who.properties.role, name: text(), kind: Type.Optional(actorKind) }, strict),
    ),
    counts: some(
      Type.Object(
        {
          measure,
          value: nullable.number(),
          low: Type.Optional(nullable.number()),
          high: Type.Optional(nullable.number()),
          bound: Type.Optional(bound),
          of: Type.Optional(nullable.string()),
        },
        strict,
      ),
    ),
    fields: Type.Optional(
      Type.Unsafe<Record<string, model.FieldValue>>({ type: 'object', additionalProperties: {} }),
    ),
  },
  strict,
);

/** What somebody decides; the desk adds id, person and time. */
export const Decision = Type.Union([
  Type.Object({ verdict: word('accept', 'reject'), claim: text(), ...said }, strict),
  Type.Object(
    { verdict: word('correct'), claim: text(), path: text(), value: Type.Unknown(), ...said },
    strict,
  ),
  Type.Object({ verdict: word('same', 'different'), claim: text(), other: text(), ...said }, strict),
  Type.Object({ verdict: word('link'), claim: text(), event: text(), ...said }, strict),
  Type.Object({ verdict: word('unlink'), claim: text(), ...said }, strict),
  Type.Object({ verdict: word('prefer'), claim: text(), event: text(), path: text(), ...said }, strict),
  Type.Object({ verdict: word('add'), report: text(), adds: NewClaim, ...said }, strict),
  Type.Object(
    {
      verdict: word('split'),
      claim: text(),
      into: Type.Array(NewClaim, { minItems: 2, maxItems: 20 }),
      ...said,
    },
    strict,
  ),
  Type.Object({ verdict: word('withdraw'), judgement: text(), ...said }, strict),
]);

export const AddOutcome = Type.Object({
  kind: word('added', 'known'),
  reports: list(ReportSummary),
  warnings: list(Warning),
});

export const Status = Type.Object({
  version: Type.String(),
  person: Type.String(),
  database: word<'embedded' | 'server'>('embedded', 'server'),
  reports: Type.Integer(),
  claims: Type.Integer(),
  events: Type.Integer(),
  figures: Type.Integer(),
  judgements: Type.Integer(),
  entries: Type.Integer(),
  duties: list(duty),
});

const filterText = Type.Optional(Type.String({ maxLength: 200 }));

export const reportFilterFields = {
  state: Type.Optional(reportState),
  source: filterText,
  register: filterText,
  text: filterText,
  news: Type.Optional(reportNews),
  failed: Type.Optional(Type.Boolean({ description: 'Whether a check fails' })),
  assignee: filterText,
  unassigned: Type.Optional(Type.Boolean()),
  sharing: Type.Optional(word(...sharingWords)),
  from: filterText,
  to: filterText,
};

export const reportOrderFields = {
  sort: Type.Optional(
    word<model.ReportSort>('seen', 'published', 'source', 'failed', 'assignee', 'unjudged'),
  ),
  order: Type.Optional(word<'asc' | 'desc'>('asc', 'desc')),
};

const count = Type.Integer;

export const ReportOutline = Type.Object({
  total: count(),
  more: Type.Boolean({ description: 'Whether there are more than `total`: so many were looked at' }),
  step: count(),
  anchors: list(Type.String()),
  states: orNull(Type.Object({ new: count(), inReview: count(), done: count() })),
  asOf: Type.Integer({ description: 'Number of the last act' }),
});

export const figureFilterFields = {
  register: filterText,
  kind: filterText,
  from: filterText,
  to: filterText,
  place: filterText,
  actor: filterText,
};

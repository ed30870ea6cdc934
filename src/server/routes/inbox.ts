import Type, { type Static } from 'typebox';
import { DeskError } from '../../desk/error.js';
import type { App } from '../app.js';
import type { ReportChange, ReportChoice } from '../contract.js';
import { checkedFilter } from '../input.js';
import { ChangeMade, ReportChanges } from '../schemas/changes.js';
import * as schema from '../schemas/ledger.js';
import { answers, list, seq } from '../schemas/parts.js';

type Body = Static<typeof ReportChanges>;

function choiceOf({ reports, filter, asOf }: Body): ReportChoice {
  if (reports && !filter) return { reports };
  if (filter && !reports) return { filter: checkedFilter(filter), asOf };
  throw new DeskError('badInput', 'Give exactly one of "reports" and "filter".');
}

function changeOf({ state, assignee, sharing, sensitivity }: Body): ReportChange {
  const given = [state, assignee, sharing, sensitivity].filter((one) => one !== undefined);
  if (given.length !== 1)
    throw new DeskError('badInput', 'Give exactly one of "state", "assignee", "sharing" and "sensitivity".');
  if (state !== undefined) return { state };
  if (assignee !== undefined) return { assignee };
  return sharing === undefined ? { sensitivity: sensitivity ?? null } : { sharing };
}

const act = Type.Object({ act: seq() });

/** The list of reports as a whole, and acts on several of them. */
export function inboxRoutes(app: App): void {
  app.get(
    '/api/reports/outline',
    {
      schema: {
        summary: 'How long a list of reports is, with a cursor for every hundredth row',
        querystring: Type.Object(
          { ...schema.reportFilterFields, ...schema.reportOrderFields },
          { additionalProperties: false },
        ),
        response: answers(schema.ReportOutline),
      },
    },
    async ({ desk, query }) => desk.inbox.outline(checkedFilter(query)),
  );

  app.post(
    '/api/reports/changes',
    {
      schema: {
        summary:
          'Set the state of several reports, who works on them or how far they may be shared; all or none',
        body: ReportChanges,
        response: answers(ChangeMade),
      },
    },
    async ({ desk, body }) => {
      const made = await desk.inbox.change(choiceOf(body), changeOf(body));
      return made ?? { act: null, reports: 0 };
    },
  );

  app.post(
    '/api/reports/changes/:act/undo',
    {
      schema: {
        summary: 'Take such an act, or one on marks of claims, back: each has what it had before',
        params: act,
        response: answers(ChangeMade),
      },
    },
    async ({ desk, params }) => desk.inbox.undo(params.act),
  );

  app.get(
    '/api/sources',
    { schema: { summary: 'List the sources', response: answers(list(schema.Source)) } },
    async ({ desk }) => desk.inbox.sources(),
  );

  app.get(
    '/api/names',
    {
      schema: {
        summary: 'Who works here, to whom reports can be given',
        response: answers(list(Type.String())),
      },
    },
    async ({ desk }) => desk.inbox.people(),
  );
}

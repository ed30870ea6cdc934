import Type, { type Static } from 'typebox';
import { DeskError } from '../../desk/error.js';
import type { App } from '../app.js';
import type { ClaimChoice, MarkChange } from '../contract.js';
import { ClaimMarks, MarksMade } from '../schemas/changes.js';
import * as schema from '../schemas/claims.js';
import { Decision, Judgement } from '../schemas/ledger.js';
import { answers, Id, ids, list } from '../schemas/parts.js';

const strict = { additionalProperties: false };

type Marking = Static<typeof ClaimMarks>;

function choiceOf({ claims, event }: Marking): ClaimChoice {
  if (claims && event === undefined) return { claims };
  if (event !== undefined && !claims) return { event };
  throw new DeskError('badInput', 'Give exactly one of "claims" and "event".');
}

function markOf({ sharing, sensitivity }: Marking): MarkChange {
  if (sharing !== undefined && sensitivity === undefined) return { sharing };
  if (sensitivity !== undefined && sharing === undefined) return { sensitivity };
  throw new DeskError('badInput', 'Give exactly one of "sharing" and "sensitivity".');
}

export function claimRoutes(app: App): void {
  app.post(
    '/api/acts',
    {
      schema: {
        summary: 'Keep decisions together: all or none, taken back together',
        body: Type.Object(
          {
            decisions: Type.Array(Decision, { minItems: 1, maxItems: 500 }),
            key: Type.Optional(
              Type.String({
                minLength: 8,
                maxLength: 100,
                description: 'A name of your own for what you send: sent twice, it is kept once',
              }),
            ),
          },
          strict,
        ),
        response: answers(list(Judgement)),
      },
    },
    async ({ desk, body: { decisions, key } }) => desk.act(decisions, key),
  );

  app.post(
    '/api/claims/marks',
    {
      schema: {
        summary: 'Say how far claims may be shared or how sensitive they are; all or none',
        body: ClaimMarks,
        response: answers(MarksMade),
      },
    },
    async ({ desk, body }) => {
      const made = await desk.marks.change(choiceOf(body), markOf(body));
      return made ?? { act: null, claims: 0 };
    },
  );

  app.get(
    '/api/claims',
    {
      schema: {
        summary: 'What claims say in their own words, by their ids; those that are not there are left out',
        querystring: ids,
        response: answers(list(schema.QuotedClaim)),
      },
    },
    async ({ desk, query }) => desk.claims([query.id].flat()),
  );

  app.get(
    '/api/claims/:id/candidates',
    {
      schema: {
        summary: 'Events to which a claim could belong, the likeliest first, with what they have in common',
        params: Id,
        querystring: Type.Object(
          { text: Type.Optional(Type.String({ maxLength: 200, description: 'A place, an actor or an id' })) },
          strict,
        ),
        response: answers(list(schema.Candidate)),
      },
    },
    async ({ desk, params: { id }, query: { text } }) => desk.candidates(id, text),
  );

  app.get(
    '/api/gazetteer',
    {
      schema: {
        summary: 'Places of the gazetteer by name or its beginning',
        querystring: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }, strict),
        response: answers(list(schema.KnownPlace)),
      },
    },
    async ({ desk, query: { name } }) => desk.places(name),
  );

  app.get(
    '/api/registers',
    {
      schema: {
        summary: 'The registers, their kinds and fields',
        response: answers(list(schema.RegisterBook)),
      },
    },
    async ({ desk }) => desk.registers(),
  );
}

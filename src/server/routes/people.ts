import Type from 'typebox';
import type { App } from '../app.js';
import { answers, Id, list } from '../schemas/parts.js';
import * as schema from '../schemas/people.js';

const strict = { additionalProperties: false };
const password = () => Type.String({ minLength: 1, maxLength: 1000 });
const Done = Type.Object({ done: Type.Literal(true) });
const done = { done: true } as const;

/** What an owner does with people. */
export function peopleRoutes(app: App): void {
  app.get(
    '/api/people',
    { schema: { summary: 'List the people of the desk', response: answers(list(schema.Account)) } },
    async ({ desk }) => desk.people.list(),
  );

  app.post(
    '/api/people',
    {
      schema: {
        summary: 'Add a person',
        body: Type.Object(
          { name: Type.String({ minLength: 1, maxLength: 200 }), role: schema.role, password: password() },
          strict,
        ),
        response: answers(schema.Account),
      },
    },
    async ({ desk, body }) => desk.people.add(body),
  );

  app.put(
    '/api/people/:id/role',
    {
      schema: {
        summary: 'Give a person a role',
        params: Id,
        body: Type.Object({ role: schema.role }, strict),
        response: answers(schema.Account),
      },
    },
    async ({ desk, params: { id }, body: { role } }) => desk.people.setRole(id, role),
  );

  app.put(
    '/api/people/:id/active',
    {
      schema: {
        summary: 'Say whether a person may sign in',
        params: Id,
        body: Type.Object({ active: Type.Boolean() }, strict),
        response: answers(schema.Account),
      },
    },
    async ({ desk, params: { id }, body: { active } }) => desk.people.setActive(id, active),
  );

  app.put(
    '/api/people/:id/password',
    {
      schema: {
        summary: 'Give a person a new password; they are signed out',
        params: Id,
        body: Type.Object({ password: password() }, strict),
        response: answers(Done),
      },
    },
    async ({ desk, params: { id }, body }) => {
      await desk.people.setPassword(id, body.password);
      return done;
    },
  );

  app.put(
    '/api/people/:id/duties/:duty',
    {
      schema: {
        summary: 'Give a person a duty or take it; `local` is whoever works at the machine',
        params: Type.Object({ ...Id.properties, duty: schema.duty }, strict),
        body: Type.Object({ given: Type.Boolean() }, strict),
        response: answers(Type.Object({ duties: list(schema.duty) })),
      },
    },
    async ({ desk, params: { id, duty }, body: { given } }) => ({
      duties: await desk.people.setDuty(id, duty, given),
    }),
  );

  app.delete(
    '/api/people/:id/totp',
    { schema: { summary: "Turn off a person's second step", params: Id, response: answers(Done) } },
    async ({ desk, params: { id } }) => {
      await desk.people.endTotp(id);
      return done;
    },
  );

  app.get(
    '/api/sessions',
    { schema: { summary: 'List who is signed in', response: answers(list(schema.Session)) } },
    async ({ desk }) => desk.people.sessions(),
  );

  app.delete(
    '/api/sessions/:id',
    { schema: { summary: "End anybody's session", params: Id, response: answers(Done) } },
    async ({ desk, params: { id } }) => {
      await desk.people.endSession(id);
      return done;
    },
  );
}

/** What everybody does with their own account. */
export function accountRoutes(app: App): void {
  app.get(
    '/api/account',
    {
      schema: {
        summary: 'Your account',
        response: answers(Type.Object({ account: schema.Account, recoveryLeft: Type.Integer() })),
      },
    },
    async ({ desk }) => desk.account.view(),
  );

  app.put(
    '/api/account/password',
    {
      schema: {
        summary: 'Change your password; your other sessions end',
        body: Type.Object({ current: password(), password: password() }, strict),
        response: answers(Done),
      },
    },
    async ({ desk, session, body }) => {
      await desk.account.setPassword({ ...body, keep: session });
      return done;
    },
  );

  app.post(
    '/api/account/totp',
    {
      schema: {
        summary: 'A secret for your authenticator; nothing is kept yet',
        response: answers(Type.Object({ secret: Type.String(), address: Type.String() })),
      },
    },
    async ({ desk }) => desk.account.beginTotp(),
  );

  app.put(
    '/api/account/totp',
    {
      schema: {
        summary: 'Turn your second step on; answers recovery codes, this once',
        body: Type.Object(
          { secret: Type.String({ maxLength: 100 }), code: Type.String({ maxLength: 20 }) },
          strict,
        ),
        response: answers(Type.Object({ recovery: list(Type.String()) })),
      },
    },
    async ({ desk, body }) => desk.account.confirmTotp(body),
  );

  app.delete(
    '/api/account/totp',
    {
      schema: {
        summary: 'Turn your second step off',
        body: Type.Object({ password: password() }, strict),
        response: answers(Done),
      },
    },
    async ({ desk, body }) => {
      await desk.account.endTotp(body);
      return done;
    },
  );

  app.get(
    '/api/account/sessions',
    { schema: { summary: 'Where you are signed in', response: answers(list(schema.Session)) } },
    async ({ desk }) => desk.account.sessions(),
  );

  app.delete(
    '/api/account/sessions/:id',
    { schema: { summary: 'End one of your sessions', params: Id, response: answers(Done) } },
    async ({ desk, params: { id } }) => {
      await desk.account.endSession(id);
      return done;
    },
  );
}

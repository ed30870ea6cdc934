import Type from 'typebox';
import { may, type UseCase, useCases } from '../../desk/access.js';
import type { Desk } from '../../desk/desk.js';
import type { Member } from '../../desk/model.js';
import type { App } from '../app.js';
import { giveToken, takeToken, tokenOf } from '../cookie.js';
import { answers, list, orNull } from '../schemas/parts.js';
import * as schema from '../schemas/people.js';

const Here = Type.Object({
  /** Null for who has yet to sign in. */
  member: orNull(schema.Member),
  session: orNull(Type.String()),
  may: list(Type.String({ description: 'A use case, as in src/desk/access.ts' })),
});

/** What somebody's role and duties let them do; the desk checks it again whenever it is done. */
async function mayOf(desk: Desk, member: Member): Promise<UseCase[]> {
  const all = useCases.filter((one) => may(member.role, one));
  const { duties } = await desk.as(member).status();
  return duties.includes('sealed') ? all : all.filter((one) => one !== 'books.open');
}

const hereOf = async (desk: Desk, member: Member | undefined, session: string | null) => ({
  member: member ?? null,
  session,
  may: member ? await mayOf(desk, member) : [],
});

/** Signing in and out; the one part of the desk that is open to strangers. */
export function sessionRoutes(app: App, desk: Desk, port: () => number): void {
  app.get(
    '/api/session',
    { config: { guests: true }, schema: { summary: 'Who is here', response: answers(Here) } },
    async ({ member, session }) => hereOf(desk, member, session ?? null),
  );

  app.post(
    '/api/session',
    {
      config: { guests: true },
      schema: {
        summary: 'Sign in',
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 200 }),
            password: Type.String({ minLength: 1, maxLength: 1000 }),
            code: Type.Optional(
              Type.String({ maxLength: 50, description: 'Of the second step, or a recovery code' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: answers(Here),
      },
    },
    async (request, reply) => {
      const { name, password, code } = request.body;
      const agent = request.headers['user-agent'];
      const { member, session, token, endsAt } = await desk.door.signIn({
        name,
        password,
        code,
        address: request.ip,
        agent,
      });
      // Whoever was signed in here before is not any more: no session goes over to another person.
      const before = await desk.door.who(tokenOf(request, port(), request.secure), false);
      if (before) await desk.door.signOut(before);
      giveToken(reply, token, endsAt, port(), request.secure);
      return hereOf(desk, member, session);
    },
  );

  app.delete(
    '/api/session',
    { config: { guests: true }, schema: { summary: 'Sign out', response: answers(Here) } },
    async (request, reply) => {
      const { member, session } = request;
      if (member) await desk.door.signOut({ member, session });
      takeToken(reply, port(), request.secure);
      return hereOf(desk, undefined, null);
    },
  );
}

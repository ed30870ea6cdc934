import Type from 'typebox';
import type { App } from '../app.js';
import { answers, cursorFields, list, pageOf } from '../schemas/parts.js';
import { KeyState, Opening } from '../schemas/people.js';

const strict = { additionalProperties: false };
const passphrase = () => Type.String({ minLength: 1, maxLength: 1000 });
const Made = Type.Object({ id: Type.String() });

/** The key by which the desk seals: its fingerprint at most leaves the desk, and the recovery file, which a passphrase opens. */
export function keyRoutes(app: App): void {
  app.get(
    '/api/keys',
    { schema: { summary: 'How it stands with the key of the desk', response: answers(KeyState) } },
    async ({ desk }) => desk.keys.state(),
  );

  app.post(
    '/api/keys/rotate',
    { schema: { summary: 'Make a new key instead of the one in use', response: answers(Made) } },
    async ({ desk }) => desk.keys.rotate(),
  );

  app.post(
    '/api/keys/recovery',
    {
      schema: {
        summary: 'The key as a recovery file that only the passphrase opens',
        body: Type.Object({ passphrase: passphrase() }, strict),
        response: answers(Type.Object({ id: Type.String(), file: Type.String() })),
      },
    },
    async ({ desk, body }) => desk.keys.recovery(body.passphrase),
  );

  app.post(
    '/api/keys/restore',
    {
      schema: {
        summary: 'Bring the key back from a recovery file',
        body: Type.Object({ file: Type.String({ maxLength: 20_000 }), passphrase: passphrase() }, strict),
        response: answers(Made),
      },
    },
    async ({ desk, body: { file, passphrase: given } }) => desk.keys.restore(file, given),
  );

  app.post(
    '/api/keys/give-up',
    {
      schema: {
        summary: 'Declare keys that are missing lost: what they seal stays closed, and new ones can be made',
        body: Type.Object({ reason: Type.String({ maxLength: 2000 }) }, strict),
        response: answers(Type.Object({ keys: list(Type.String()) })),
      },
    },
    async ({ desk, body }) => desk.keys.giveUp(body.reason),
  );

  app.get(
    '/api/keys/openings',
    {
      schema: {
        summary: 'Who opened what is sealed, when and why, the latest first; never what it says',
        querystring: Type.Object(cursorFields, strict),
        response: answers(pageOf(Opening)),
      },
    },
    async ({ desk, query }) => desk.keys.openings(query),
  );
}

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Type from 'typebox';
import { check } from '../../desk/access.js';
import { DeskError } from '../../desk/error.js';
import { version } from '../../desk/version.js';
import type { App } from '../app.js';
import * as schema from '../schemas/ledger.js';
import { answers, cursorFields, orNull, pageOf } from '../schemas/parts.js';

const backupType = 'application/x-dateline-backup';
const count = Type.Integer;

/** A folder for one file on its way in or out. */
const passage = () => mkdtemp(join(tmpdir(), 'dateline-'));

export function upkeepRoutes(app: App): void {
  app.get(
    '/api/status',
    { schema: { summary: 'The state of the desk', response: answers(schema.Status) } },
    // The folder's path is nobody's business but the machine's.
    async ({ desk }) => ({ version: version(), ...(await desk.status()) }),
  );

  app.get(
    '/api/entries',
    {
      schema: {
        summary: 'What people did',
        querystring: Type.Object(
          {
            by: Type.Optional(Type.String({ maxLength: 200, description: "One person's name" })),
            ...cursorFields,
          },
          { additionalProperties: false },
        ),
        response: answers(pageOf(schema.Entry)),
      },
    },
    async ({ desk, query: { by, ...page } }) => desk.entries(page, by),
  );

  app.get(
    '/api/verify',
    {
      schema: {
        summary: 'Check the chain of what people did',
        response: answers(
          Type.Object({
            holds: Type.Boolean(),
            entries: count(),
            broken: orNull(Type.Object({ seq: count(), why: Type.String() })),
          }),
        ),
      },
    },
    async ({ desk }) => desk.verify(),
  );

  app.post(
    '/api/rebuild',
    {
      schema: {
        summary: 'Derive events and figures again',
        response: answers(Type.Object({ events: count(), figures: count() })),
      },
    },
    async ({ desk }) => desk.rebuild(),
  );

  app.post(
    '/api/reread',
    {
      schema: {
        summary: 'Read every kept report again',
        response: answers(Type.Object({ reports: count(), added: count(), kept: count(), retired: count() })),
      },
    },
    async ({ desk }) => desk.reread(),
  );
}

/** A whole desk out and in, as streams: a backup may be larger than memory. */
export function backupRoutes(app: App): void {
  app.addContentTypeParser(backupType, (_request, payload, done) => done(null, payload));

  app.get('/api/backup', { schema: { summary: 'The whole desk as one file' } }, async ({ desk }, reply) => {
    const folder = await passage();
    const file = join(folder, 'desk.backup');
    const remove = () => void rm(folder, { recursive: true, force: true });
    try {
      await desk.backup(file);
    } catch (error) {
      remove();
      throw error;
    }
    reply.header('content-disposition', 'attachment; filename="desk.backup"').type(backupType);
    return reply.send(createReadStream(file).on('close', remove));
  });

  app.post(
    '/api/restore',
    {
      bodyLimit: Number.MAX_SAFE_INTEGER,
      schema: {
        summary: `Fill an empty desk from a backup (content type ${backupType})`,
        response: answers(Type.Object({ rows: count() })),
      },
    },
    async (request) => {
      // Before the first byte: nobody else may fill the disk.
      check(request.member, 'restore');
      if (!(request.body instanceof Readable)) {
        throw new DeskError('badInput', 'There is no backup in that request.', {
          remedy: `Send the file as ${backupType}.`,
        });
      }
      const folder = await passage();
      try {
        const file = join(folder, 'desk.backup');
        await pipeline(request.body, createWriteStream(file));
        return await request.desk.restore(file);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
}

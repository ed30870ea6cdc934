import { createHash } from 'node:crypto';

/** Short hash of an actor's kind and canonical name: the same actor has the same id in every report. */
export const actorId = (kind: string, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, key]))
    .digest('hex')
    .slice(0, 12);

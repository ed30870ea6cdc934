import type { Database } from './database.js';

/**
 * The event that an id leads to today. Event ids are claim ids, and every claim that ever stood in
 * an event knows where it stands, so a merged id leads to its event for ever.
 */
export async function findEventId(db: Database, id: string): Promise<string | undefined> {
  const event = await db.selectFrom('events').select('id').where('id', '=', id).executeTakeFirst();
  if (event) return event.id;
  const claim = await db.selectFrom('standing').select('event').where('claim', '=', id).executeTakeFirst();
  return claim?.event ?? undefined;
}

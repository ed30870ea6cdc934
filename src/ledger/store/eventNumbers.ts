import { sql } from 'kysely';
import { isoDays } from '../derive/days.js';
import type { DerivedEvent } from '../derive/event.js';
import { keysOf } from '../derive/keys.js';
import { inChunks } from './chunks.js';
import type { Database } from './database.js';

function keysRow({ summary }: DerivedEvent) {
  const { id, register, kind } = summary;
  const { from, to } = isoDays(summary.when);
  const { periods, country, province, actors, places } = keysOf(summary);
  return {
    event: id,
    register,
    kind,
    from_day: from,
    to_day: to,
    ...periods,
    country,
    province,
    actors: actors.map(({ key }) => key),
    actor_names: actors.map(({ name }) => name),
    places,
  };
}

/** Keeps what events are counted by, and their numbers. */
export async function keepNumbers(trx: Database, events: readonly DerivedEvent[]): Promise<void> {
  for (const chunk of inChunks(events)) {
    await trx.insertInto('event_keys').values(chunk.map(keysRow)).execute();
  }
  const numbers = events.flatMap((event) =>
    event.numbers.map((number) => ({ event: event.summary.id, ...number })),
  );
  for (const chunk of inChunks(numbers)) await trx.insertInto('event_numbers').values(chunk).execute();
}

/** Takes them away with their events. */
export async function dropNumbers(trx: Database, events: readonly string[]): Promise<void> {
  for (const table of ['event_keys', 'event_numbers'] as const) {
    await trx
      .deleteFrom(table)
      .where(sql<boolean>`event = any(${[...events]})`)
      .execute();
  }
}

import { sql } from 'kysely';
import type { Actor, ActorKind, Attribution } from '../../../reading/reading.js';
import { type Mention, mentionsOf, speakersOf } from '../../names/mention.js';
import type { What } from '../../names/model.js';
import type { NamingPolicy } from '../../names/policy.js';
import { inChunks } from '../chunks.js';
import type { Database } from '../database.js';
import type { LoadedClaim } from '../load.js';

/** Spellings of listed names that came or went: by name and words, how often more (or less) they are used. */
export type Touched = Map<string, { name: string; words: string; what: What; more: number }>;

function touch(
  touched: Touched,
  { name, words, what }: { name: string; words: string; what: What },
  more: number,
) {
  const key = `${name} ${words}`;
  touched.set(key, { name, words, what, more: (touched.get(key)?.more ?? 0) + more });
}

interface Speaking {
  report: string;
  actors: Actor[];
  attributions: Attribution[];
}

/** Who speaks in reports, as their newest readings know them. */
async function loadSpeakers(
  db: Database,
  reports: readonly string[],
): Promise<Map<string, Map<string, ActorKind>>> {
  const { rows } = await sql<Speaking>`
    select distinct on (report) report, body -> 'actors' as actors, body -> 'attributions' as attributions
    from readings where report = any(${[...reports]}) order by report, number desc`.execute(db);
  return new Map(rows.map(({ report, actors, attributions }) => [report, speakersOf(actors, attributions)]));
}

/**
 * The names of a claim. Those of one that does not stand, or that were corrected, are noted without being listed:
 * the report's own event may still have them.
 */
function mentionsIn(
  { claim, current, retired, verdict }: LoadedClaim,
  speakers: Map<string, ActorKind>,
  policy: NamingPolicy,
): Mention[] {
  const stands = !retired && verdict !== 'reject';
  const now = mentionsOf(current, speakers, policy);
  const before = claim === current ? [] : mentionsOf(claim, speakers, policy);
  const known = new Set(now.map(({ name, role }) => `${role} ${name}`));
  return [
    ...now.map((mention) => ({ ...mention, listed: mention.listed && stands })),
    ...before
      .filter(({ name, role }) => !known.has(`${role} ${name}`))
      .map((mention) => ({ ...mention, listed: false })),
  ];
}

/** Writes anew which names these claims give; adds to `touched` what came and what went. */
export async function refreshMentions(
  trx: Database,
  claims: readonly LoadedClaim[],
  policy: NamingPolicy,
  touched: Touched = new Map(),
): Promise<Touched> {
  const ids = claims.map(({ id }) => id);
  const gone = await trx
    .deleteFrom('mentions')
    .where(sql<boolean>`claim = any(${ids})`)
    .returning(['name', 'words', 'what', 'listed'])
    .execute();
  for (const mention of gone) if (mention.listed) touch(touched, mention, -1);
  const speakers = await loadSpeakers(trx, [...new Set(claims.map(({ report }) => report))]);
  const rows = claims.flatMap((loaded) =>
    mentionsIn(loaded, speakers.get(loaded.report) ?? new Map(), policy).map(({ site, ...mention }) => ({
      ...mention,
      claim: loaded.id,
      site: site === null ? null : JSON.stringify(site),
      report: loaded.report,
      report_seq: loaded.reportSeq,
      position: loaded.position,
    })),
  );
  for (const chunk of inChunks(rows)) await trx.insertInto('mentions').values(chunk).execute();
  for (const mention of rows) if (mention.listed) touch(touched, mention, 1);
  return touched;
}

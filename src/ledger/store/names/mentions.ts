import { type Selectable, sql } from 'kysely';
import type { Actor, ActorKind, Attribution } from '../../../reading/reading.js';
import { fold } from '../../derive/fold.js';
import { type Mention, mentionsOf, speakersOf } from '../../names/mention.js';
import type { What } from '../../names/model.js';
import type { NamingPolicy } from '../../names/policy.js';
import { insertRows } from '../bulk.js';
import type { Database } from '../database.js';
import type { LoadedClaim } from '../load.js';
import type { MentionRow } from './rows.js';

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

type Speakers = Map<string, ReadonlyMap<string, ActorKind>>;

/** Who speaks in reports, as their newest readings know them. */
async function loadSpeakers(db: Database, reports: readonly string[]): Promise<Speakers> {
  if (reports.length === 0) return new Map();
  const { rows } = await sql<Speaking>`
    select distinct on (report) report, body -> 'actors' as actors, body -> 'attributions' as attributions
    from readings where report = any(${[...reports]}) order by report, number desc`.execute(db);
  return new Map(rows.map(({ report, actors, attributions }) => [report, speakersOf(actors, attributions)]));
}

type Gone = Pick<Selectable<MentionRow>, 'report' | 'words' | 'role' | 'kind'>;

/** Who speaks in the reports of claims: where their names were noted before that is known, and no reading has to be taken apart. */
async function speakersFor(
  db: Database,
  claims: readonly LoadedClaim[],
  gone: readonly Gone[],
): Promise<Speakers> {
  const noted = new Map<string, Map<string, ActorKind>>();
  for (const { report, words, role, kind } of gone) {
    if (role !== 'speaker' || kind === null) continue;
    const its = noted.get(report) ?? new Map<string, ActorKind>();
    noted.set(report, its.set(fold(words), kind));
  }
  const isNew = ({ report, claim, current }: LoadedClaim) =>
    [...claim.chain, ...current.chain].some((words) => !noted.get(report)?.has(fold(words)));
  const unknown = new Set(claims.filter(isNew).map(({ report }) => report));
  return new Map([...noted, ...(await loadSpeakers(db, [...unknown]))]);
}

/**
 * The names of a claim. Those of one that does not stand, or that were corrected, are noted without being listed:
 * the report's own event may still have them.
 */
function mentionsIn(
  { claim, current, retired, verdict }: LoadedClaim,
  speakers: ReadonlyMap<string, ActorKind>,
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

/** Forgets which names claims give; answers what went. */
export async function forget(trx: Database, claims: readonly string[]): Promise<Touched> {
  const touched: Touched = new Map();
  const gone = await trx
    .deleteFrom('mentions')
    .where(sql<boolean>`claim = any(${[...claims]})`)
    .returning(['name', 'words', 'what', 'listed'])
    .execute();
  for (const mention of gone) if (mention.listed) touch(touched, mention, -1);
  return touched;
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
    .returning(['report', 'name', 'words', 'what', 'role', 'kind', 'listed'])
    .execute();
  for (const mention of gone) if (mention.listed) touch(touched, mention, -1);
  const speakers = await speakersFor(trx, claims, gone);
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
  await insertRows(trx, 'mentions', rows, { json: ['site'] });
  for (const mention of rows) if (mention.listed) touch(touched, mention, 1);
  return touched;
}

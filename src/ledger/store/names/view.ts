import { sql } from 'kysely';
import { fold } from '../../derive/fold.js';
import { nameId } from '../../names/key.js';
import type { CalledName, EntryView, Naming, Spelling, What } from '../../names/model.js';
import { NamingPolicy, nameOf } from '../../names/policy.js';
import type { Database } from '../database.js';
import { findEntry, namesOf } from './find.js';
import { toEntries } from './list.js';
import { loadNamings } from './namings.js';

// Of what is named very often the last mentions tell enough.
const lookedAt = 1000;
const mostSources = 5;

interface Use {
  name: string;
  words: string;
  source: string | null;
  country: string | null;
  times: number;
}

/** Which sources use which spelling, and of which countries they speak, over the last mentions of each name. */
async function usesOf(db: Database, names: readonly string[]): Promise<Use[]> {
  const { rows } = await sql<Use>`
    select m.name, m.words, s.name as source, m.country, count(*) as times
    from unnest(${[...names]}::text[]) as n (name)
    cross join lateral (select * from mentions where name = n.name and listed
      order by report_seq desc limit ${lookedAt}) m
    join reports r on r.id = m.report left join sources s on s.id = r.source
    group by m.name, m.words, s.name, m.country
    order by count(*) desc, s.name collate "C"`.execute(db);
  return rows;
}

function sourcesOf(uses: readonly Use[]): Spelling['sources'] {
  const times = new Map<string | null, number>();
  for (const use of uses) times.set(use.source, (times.get(use.source) ?? 0) + use.times);
  return [...times]
    .map(([name, mentions]) => ({ name, mentions }))
    .sort((a, b) => b.mentions - a.mentions)
    .slice(0, mostSources);
}

/** What narrows a name, as a country code or a GeoNames id. */
function withinOf(policy: NamingPolicy, name: string): string | null {
  const key = policy.groupOf(name)?.names.find(({ id }) => id === name)?.key;
  if (!key?.narrow) return null;
  return key.country ?? `${key.geonameId}`;
}

async function spellingsOf(
  db: Database,
  entry: string,
  uses: readonly Use[],
  policy: NamingPolicy,
): Promise<Spelling[]> {
  const rows = await db
    .selectFrom('names')
    .selectAll()
    .where('entry', '=', entry)
    .orderBy('mentions', 'desc')
    .orderBy(sql`words collate "C"`, 'desc')
    .execute();
  const spellings = new Map<string, Spelling>();
  for (const { name, words, folded, mentions } of rows) {
    const known = spellings.get(`${name} ${folded}`);
    if (known) {
      known.mentions += mentions;
      continue;
    }
    const its = uses.filter((use) => use.name === name && fold(use.words) === folded);
    const within = withinOf(policy, name);
    spellings.set(`${name} ${folded}`, { words, name, within, mentions, sources: sourcesOf(its) });
  }
  return [...spellings.values()].sort((a, b) => b.mentions - a.mentions);
}

/** In how many events it stands, over its last mentions. */
async function eventsOf(db: Database, names: readonly string[]): Promise<EntryView['events']> {
  const { rows } = await sql<{ count: number; mentions: number }>`
    select count(distinct s.event) as count, count(*) as mentions
    from unnest(${[...names]}::text[]) as n (name)
    cross join lateral (select claim from mentions where name = n.name and listed
      order by report_seq desc limit ${lookedAt}) m
    left join standing s on s.claim = m.claim and not s.out`.execute(db);
  return { count: rows[0]!.count, more: rows[0]!.mentions >= lookedAt };
}

/** Every decision on one of these names, newest first. */
function historyOf(namings: readonly Naming[], names: readonly string[]): Naming[] {
  const here = new Set(names);
  const its = namings.filter(({ what, one, other }) =>
    [one, other].some((key) => key !== null && here.has(nameId(what, key))),
  );
  const ids = new Set(its.map(({ id }) => id));
  return namings.filter(({ id, naming }) => ids.has(id) || (naming !== null && ids.has(naming))).reverse();
}

/** One actor or place, with who calls it what; the id of a name that was joined leads to where it went. */
export async function entryView(db: Database, what: What, asked: string): Promise<EntryView | undefined> {
  const row = await findEntry(db, what, asked);
  if (!row) return undefined;
  const names = await namesOf(db, row.id);
  const namings = await loadNamings(db);
  const uses = await usesOf(db, names);
  const [entry] = await toEntries(db, [row]);
  const countries = what === 'actor' ? uses.flatMap(({ country }) => country ?? []) : [];
  return {
    entry: entry!,
    spellings: await spellingsOf(db, row.id, uses, new NamingPolicy(namings)),
    countries: [...new Set(countries)],
    events: await eventsOf(db, names),
    history: historyOf(namings, names),
  };
}

/** The names of which somebody decided, with what they are called. */
export async function calledNames(db: Database): Promise<CalledName[]> {
  const { groups } = new NamingPolicy(await loadNamings(db));
  const rows = await db
    .selectFrom('names')
    .select(['name', 'entry'])
    .where(sql<boolean>`name = any(${groups.flatMap(({ names }) => names.map(({ id }) => id))})`)
    .execute();
  const entries = new Map(rows.map(({ name, entry }) => [name, entry]));
  return groups.flatMap((group) =>
    group.names.map(({ id, key }) => ({
      what: group.what,
      folded: key.geonameId !== null && !key.narrow ? null : fold(key.words),
      country: key.country,
      geonameId: key.geonameId,
      id: entries.get(id) ?? id,
      name: nameOf(group),
    })),
  );
}

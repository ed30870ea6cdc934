import { type Insertable, type Selectable, sql } from 'kysely';
import type { ActorKind } from '../../../reading/reading.js';
import { fold } from '../../derive/fold.js';
import type { Site, What } from '../../names/model.js';
import { type Group, type NamingPolicy, nameOf, wordsOf } from '../../names/policy.js';
import { insertRows } from '../bulk.js';
import { inChunks } from '../chunks.js';
import type { Database } from '../database.js';
import type { Touched } from './mentions.js';
import type { CatalogueRow, NameRow } from './rows.js';

/** Names that make one entry; without a decision a name stands alone. */
interface Together {
  what: What;
  names: string[];
  group: Group | undefined;
}

interface Ends {
  name: string;
  seq: number;
  position: number;
  claim: string;
  kind: ActorKind | null;
  country: string | null;
  site: Site | null;
  first: string;
  last: string;
  last_seq: number;
}

/** Of each name the mention that is oldest, and the report that named it last. */
async function endsOf(db: Database, names: readonly string[]): Promise<Map<string, Ends>> {
  const { rows } = await sql<Ends>`
    select n.name, f.report_seq as seq, f.position, f.claim, f.kind, f.country, f.site, f.report as first,
      l.report as last, l.report_seq as last_seq
    from unnest(${[...names]}::text[]) as n (name)
    cross join lateral (select * from mentions m where m.name = n.name and m.listed
      order by m.report_seq, m.position, m.claim collate "C", m.role collate "C" limit 1) f
    cross join lateral (select m.report, m.report_seq from mentions m where m.name = n.name and m.listed
      order by m.report_seq desc limit 1) l`.execute(db);
  return new Map(rows.map((row) => [row.name, row]));
}

type Spelled = Omit<Selectable<NameRow>, 'entry'>;

/** The spellings of names as they are now: those kept before, with what came and went. */
async function spellingsOf(
  trx: Database,
  names: readonly string[],
  touched: Touched,
  policy: NamingPolicy,
): Promise<Map<string, Spelled>> {
  const gone = await trx
    .deleteFrom('names')
    .where(sql<boolean>`name = any(${[...names]})`)
    .returning(['name', 'words', 'folded', 'what', 'mentions'])
    .execute();
  const spelled = new Map<string, Spelled>();
  const key = (name: string, words: string) => `${name} ${words}`;
  for (const row of gone) spelled.set(key(row.name, row.words), row);
  const here = new Set(names);
  for (const { name, words, what, more } of touched.values()) {
    if (!here.has(name)) continue;
    const before = spelled.get(key(name, words))?.mentions ?? 0;
    spelled.set(key(name, words), { name, words, what, folded: fold(words), mentions: before + more });
  }
  // Words that somebody gave stay, used or not.
  const given = new Set<string>();
  for (const name of names) {
    const group = policy.groupOf(name);
    const words = group?.names.find(({ id }) => id === name)?.key.words;
    if (!group || words === undefined) continue;
    given.add(key(name, words));
    if (!spelled.has(key(name, words)))
      spelled.set(key(name, words), { name, words, what: group.what, folded: fold(words), mentions: 0 });
  }
  return new Map([...spelled].filter(([at, { mentions }]) => mentions > 0 || given.has(at)));
}

/** The spelling used most often first; of equals the one with fewer capitals. */
const byUse = (a: Spelled, b: Spelled) => b.mentions - a.mentions || (a.words < b.words ? 1 : -1);

const inOrder = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

const isOlder = (a: Ends, b: Ends) =>
  a.seq - b.seq || a.position - b.position || inOrder(a.claim, b.claim) || inOrder(a.name, b.name);

function entryOf(
  { what, names, group }: Together,
  spelled: readonly Spelled[],
  ends: ReadonlyMap<string, Ends>,
): Insertable<CatalogueRow> {
  const known = names.flatMap((name) => ends.get(name) ?? []).sort(isOlder);
  const last = known.reduce<Ends | undefined>(
    (best, one) => (best && best.last_seq >= one.last_seq ? best : one),
    undefined,
  );
  const site = group?.site ?? known.find((one) => one.site !== null)?.site ?? null;
  const words = [...spelled].sort(byUse).map((one) => one.words);
  const all = [...words, ...(group ? wordsOf(group) : [])].map(fold);
  return {
    id: known[0]?.name ?? names[0]!,
    what,
    name: group ? nameOf(group) : words[0]!,
    called: group?.called ? JSON.stringify(group.called) : null,
    kind: known.find(({ kind }) => kind !== null && kind !== 'unknown')?.kind ?? known[0]?.kind ?? null,
    country: (what === 'place' ? site?.country : null) ?? known[0]?.country ?? null,
    site: site ? JSON.stringify(site) : null,
    mentions: spelled.reduce((sum, { mentions }) => sum + mentions, 0),
    first_seen: known[0]?.first ?? null,
    last_seen: last?.last ?? null,
    search: [...new Set(all)].join('\n'),
  };
}

/** The names that make entries with those touched: those of their groups, or each alone. */
function togetherOf(touched: Touched, policy: NamingPolicy, also: readonly string[]): Together[] {
  const whats = new Map([...touched.values()].map(({ name, what }) => [name, what]));
  const entries = new Map<string, Together>();
  for (const name of [...also, ...whats.keys()]) {
    const group = policy.groupOf(name);
    if (group) entries.set(group.token, { what: group.what, names: group.names.map(({ id }) => id), group });
    // What it is nobody need know of a name that is only taken away.
    else entries.set(name, { what: whats.get(name) ?? 'actor', names: [name], group: undefined });
  }
  return [...entries.values()];
}

/** Puts the entries together again that a change of names, or of decisions on them (`also`), can move. */
export async function refreshCatalogue(
  trx: Database,
  touched: Touched,
  policy: NamingPolicy,
  also: readonly string[],
): Promise<void> {
  for (const some of inChunks(togetherOf(touched, policy, also), 500)) {
    const names = some.flatMap((one) => one.names);
    const spelled = await spellingsOf(trx, names, touched, policy);
    const byName = new Map<string, Spelled[]>();
    for (const one of spelled.values()) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
    const ends = await endsOf(trx, names);
    await trx.deleteFrom('catalogue').where(sql<boolean>`id = any(${names})`).execute();
    const entries: Insertable<CatalogueRow>[] = [];
    const rows: Insertable<NameRow>[] = [];
    for (const together of some) {
      const its = together.names.flatMap((name) => byName.get(name) ?? []);
      if (its.length === 0) continue;
      const entry = entryOf({ ...together, what: its[0]!.what }, its, ends);
      entries.push(entry);
      rows.push(...its.map((one) => ({ ...one, entry: entry.id })));
    }
    await insertRows(trx, 'names', rows);
    await insertRows(trx, 'catalogue', entries, { json: ['called', 'site'] });
  }
}

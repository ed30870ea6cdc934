import { everything } from '../../clearance.js';
import { idOf } from '../../content.js';
import { fold } from '../../derive/fold.js';
import { DeskError } from '../../error.js';
import { checkNaming } from '../../names/check.js';
import { actorKey, nameId, placeKey } from '../../names/key.js';
import type { NameKey, Naming, NamingDecision, Site } from '../../names/model.js';
import { NamingPolicy } from '../../names/policy.js';
import type { Database } from '../database.js';
import { derive } from '../derive.js';
import { append, nextSeq } from '../entries.js';
import type { Person } from '../judge.js';
import { settleNamings } from '../seen/namings.js';
import { everywhere, withAll } from '../seen/path.js';
import { type Entry, findEntry, getEntry, keyOf, namesOf } from './find.js';
import { loadNamings, loadPolicy } from './namings.js';
import { claimsNaming, touchedNames, withSiblings } from './touched.js';

/** What a decision is about, found in the catalogue. */
type Subject = Pick<Naming, 'what' | 'act' | 'one' | 'other' | 'name' | 'site' | 'naming'>;

const nothing = { one: null, other: null, name: null, site: null, naming: null };

function withdrawn(id: string, namings: readonly Naming[]): Subject {
  const earlier = namings.find((one) => one.id === id);
  if (!earlier) throw new DeskError('notFound', `There is no decision "${id}" on names.`);
  if (earlier.act === 'withdraw')
    throw new DeskError('conflict', 'What was taken back cannot be taken back again: decide anew.', {
      details: { reason: 'takenBackTwice' },
    });
  if (earlier.withdrawn)
    throw new DeskError('conflict', 'That decision was taken back already.', {
      details: { reason: 'takenBack' },
    });
  return { ...nothing, what: earlier.what, act: 'withdraw', naming: id };
}

/** The name that an alias adds. */
function aliasKey({ what, words, country, geonameId }: NamingDecision & { act: 'alias' }): NameKey {
  if (what === 'actor')
    return country === undefined ? actorKey(words) : { words, country, geonameId: null, narrow: true };
  return geonameId === undefined
    ? { words, country: country ?? null, geonameId: null, narrow: false }
    : { words, country: null, geonameId, narrow: true };
}

/** The name that an alias is to mean, where it may be one that no claim gives yet. */
async function freshKey(
  db: Database,
  { what, entry, site: given }: NamingDecision & { act: 'alias' },
  policy: NamingPolicy,
): Promise<{ one: NameKey; names: string[]; site: Site | null }> {
  const words = entry.trim();
  const site = given ?? null;
  const key =
    what === 'actor'
      ? actorKey(words)
      : placeKey({ name: words, geonameId: site?.geonameId ?? null, country: site?.country ?? null });
  const known = await findEntry(db, what, nameId(what, key));
  if (!known) return { one: key, names: [nameId(what, key)], site: what === 'place' ? site : null };
  const one = await keyOf(db, what, known.id, policy);
  return { one, names: await namesOf(db, known.id), site: what === 'place' ? (known.site ?? site) : null };
}

const isLocated = (site: Site | null): site is Site =>
  site !== null && (site.lat !== null || site.geonameId !== null);

const siteOf = (entry: Entry, other?: Entry): Site | null => {
  if (entry.what !== 'place') return null;
  return isLocated(entry.site) || !isLocated(other?.site ?? null) ? entry.site : (other?.site ?? null);
};

/** The name of the entry that is to be parted from it, by its id or by words. */
async function partOf(db: Database, entry: Entry, asked: string): Promise<string> {
  const row = await db
    .selectFrom('names')
    .select('name')
    .where('entry', '=', entry.id)
    .where((where) => where.or([where('name', '=', asked), where('folded', '=', fold(asked))]))
    .orderBy('mentions', 'desc')
    .executeTakeFirst();
  if (!row)
    throw new DeskError('conflict', `"${asked}" is no name of "${entry.name}": they are apart already.`, {
      details: { reason: 'apartAlready', name: asked },
    });
  if (row.name !== entry.id) return row.name;
  throw new DeskError('badInput', `"${asked}" is the oldest name of this ${entry.what}.`, {
    remedy: 'Part the other names from it.',
    details: { reason: 'oldestName', name: asked },
  });
}

const alreadyNamed = ({ words, entry }: { words: string; entry: string }) =>
  new DeskError('conflict', `"${words}" is a name of "${entry}" already.`, {
    details: { reason: 'namedAlready', words, name: entry },
  });

async function subjectOf(
  db: Database,
  decision: NamingDecision,
  namings: readonly Naming[],
  policy: NamingPolicy,
): Promise<Subject> {
  if (decision.act === 'withdraw') return withdrawn(decision.naming, namings);
  checkNaming(decision);
  const { what, act } = decision;
  if (decision.act === 'alias' && decision.fresh) {
    const other = aliasKey(decision);
    const { names, ...meant } = await freshKey(db, decision, policy);
    if (names.includes(nameId(what, other))) throw alreadyNamed(decision);
    return { ...nothing, what, act, other, ...meant };
  }
  const entry = await getEntry(db, what, decision.entry);
  const one = await keyOf(db, what, entry.id, policy);
  const about = { ...nothing, what, act, one };
  switch (decision.act) {
    case 'call':
      return { ...about, name: decision.name.trim() };
    case 'locate':
      return { ...about, site: decision.site };
    case 'alias': {
      const other = aliasKey(decision);
      if ((await namesOf(db, entry.id)).includes(nameId(what, other)))
        throw alreadyNamed({ words: decision.words, entry: entry.name });
      return { ...about, other, site: siteOf(entry) };
    }
    case 'same': {
      const second = await getEntry(db, what, decision.other);
      if (second.id === entry.id)
        throw new DeskError('conflict', `"${entry.name}" and "${decision.other}" are one already.`, {
          details: { reason: 'oneAlready' },
        });
      return { ...about, other: await keyOf(db, what, second.id, policy), site: siteOf(entry, second) };
    }
    case 'different': {
      const part = await partOf(db, entry, decision.other);
      return { ...about, other: await keyOf(db, what, part, policy) };
    }
  }
}

function rowOf(subject: Subject, why: string | undefined, { by, at }: Person, seq: number) {
  const { what, act, one, other, name, site, naming } = subject;
  const reason = why === undefined || why.trim() === '' ? null : why.trim();
  const id = idOf(['naming', seq, what, act, one, other, name, site, naming, reason, by, at]);
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const kept: Naming = { ...subject, id, why: reason, by, at, withdrawn: false };
  const row = {
    ...{ seq, id, what, act, name, naming, why: reason, by, at, entry: seq },
    one: json(one),
    other: json(other),
    place: json(site),
  };
  return { row, kept };
}

export interface Decided {
  kept: Naming;
  /** Claims that name what the decision is about. */
  claims: string[];
}

/**
 * Keeps a decision on names, closes it as an entry and derives what it moves; the transaction, with the pen, is the caller's.
 * With `most`, nothing is derived where more claims than that are touched.
 */
export async function decide(
  trx: Database,
  decision: NamingDecision,
  person: Person,
  most = Number.POSITIVE_INFINITY,
): Promise<Decided> {
  const before = await loadNamings(trx);
  const subject = await subjectOf(trx, decision, before, new NamingPolicy(before));
  const seq = await nextSeq(trx);
  const { row, kept } = rowOf(subject, decision.why, person, seq);
  const about = subject.act === 'withdraw' ? before.find(({ id }) => id === subject.naming)! : subject;
  const name = about.one === null ? kept.id : nameId(about.what, about.one);
  const all = await withAll(trx, async () => {
    const policy = await loadPolicy(trx);
    await trx.insertInto('namings').values(row).execute();
    return policy;
  });
  await append(trx, seq, { ...person, action: `name/${subject.act}`, subject: name });
  await everywhere(trx, async (clearance) => {
    if (clearance !== everything) return settleNamings(trx, [kept.id], most);
    const after = await loadPolicy(trx);
    const names = await touchedNames(trx, about, [all, after]);
    const claims = await claimsNaming(trx, names);
    if (claims.length <= most) await derive(trx, await withSiblings(trx, claims), { policy: after, names });
  });
  const policies = [new NamingPolicy(before), await loadPolicy(trx)];
  return { kept, claims: await claimsNaming(trx, await touchedNames(trx, about, policies)) };
}

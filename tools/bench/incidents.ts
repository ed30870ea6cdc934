import type { Reading, ReportEvent, Who } from '../../src/reading/reading.js';
import type { ScoreRow } from './attribution.js';

/** One gold incident: of each role its entities, each with all of its mentions and where they stand. */
export interface Template extends Record<Role, [string, number][][]> {
  /** Where two types are right: "bombing / attack". */
  incident_type: string;
}

export interface IncidentDocument {
  id: string;
  text: string;
  published: string | null;
  gold: { templates: Template[] };
}

const ROLES = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'] as const;
type Role = (typeof ROLES)[number];

/** An incident as the set has it: its type, and one name an entity. */
export interface Incident extends Record<Role, string[]> {
  type: string;
}

/** Kinds of `attacks` that the set has no incident for: it leaves out battles, protests, and sums of losses. */
const TYPES: Readonly<Record<string, string>> = {
  attack: 'attack',
  airstrike: 'bombing',
  shelling: 'attack',
  ied: 'bombing',
  suicideBomb: 'bombing',
  bombing: 'bombing',
  grenade: 'bombing',
  assassination: 'attack',
  assassinationAttempt: 'attack',
  abduction: 'kidnapping',
  arson: 'arson',
  looting: 'robbery',
  sexualViolence: 'attack',
  other: 'attack',
};

const BODIES: ReadonlySet<Who['kind']> = new Set(['group', 'force', 'organisation', 'state']);

/** The set's role of a party. It lists named victims only, and people attacked with the victims. */
function roleOf({ role, kind }: Who): Role | undefined {
  if (role === 'perpetrator') return BODIES.has(kind) ? 'PerpOrg' : 'PerpInd';
  if (role === 'instrument') return 'Weapon';
  if (role !== 'victim' && role !== 'target') return undefined;
  if (kind === 'person') return 'Victim';
  return role === 'target' && kind !== 'people' ? 'Target' : undefined;
}

/** An event as the set's incident; undefined for what the report recalls and for kinds that the set has no type for. */
export function incidentOf({ register, kind, background, who }: ReportEvent): Incident | undefined {
  const type = TYPES[kind];
  if (register !== 'attacks' || background || type === undefined) return undefined;
  const incident: Incident = { type, PerpInd: [], PerpOrg: [], Target: [], Victim: [], Weapon: [] };
  for (const one of who) {
    const role = roleOf(one);
    const name = plain(one.name);
    if (role && name !== '' && !incident[role].includes(name)) incident[role].push(name);
  }
  return incident;
}

/** As the set's own scorer compares: lower case, without articles and punctuation. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');

type Hits = Record<Role | 'type', number>;
const none = (): Hits => ({ type: 0, PerpInd: 0, PerpOrg: 0, Target: 0, Victim: 0, Weapon: 0 });
const sum = (hits: Hits): number => Object.values(hits).reduce((a, b) => a + b, 0);

/** What an incident has right of a template; each gold entity answers once. */
function shared(found: Incident, gold: Template): Hits {
  const hits = none();
  hits.type = gold.incident_type.split(' / ').includes(found.type) ? 1 : 0;
  for (const role of ROLES) {
    const free = new Set(found[role]);
    for (const entity of gold[role]) {
      const name = entity.map(([mention]) => plain(mention)).find((mention) => free.delete(mention));
      if (name !== undefined) hits[role] += 1;
    }
  }
  return hits;
}

/** The hits of the best one-to-one alignment; a set of gold templates taken is one bit each. */
export function aligned(
  found: readonly Incident[],
  gold: readonly Template[],
  mayMeet: (hits: Hits) => boolean,
): Hits {
  let best = new Map<number, Hits>([[0, none()]]);
  for (const incident of found) {
    const next = new Map(best);
    for (const [k, template] of gold.entries()) {
      const hits = shared(incident, template);
      if (sum(hits) === 0 || !mayMeet(hits)) continue;
      for (const [taken, before] of best) {
        if (taken & (1 << k)) continue;
        const total = added(before, hits);
        const known = next.get(taken | (1 << k));
        if (!known || sum(known) < sum(total)) next.set(taken | (1 << k), total);
      }
    }
    best = next;
  }
  return [...best.values()].reduce((a, b) => (sum(b) > sum(a) ? b : a));
}

const added = (a: Hits, b: Hits): Hits => {
  const total = none();
  for (const slot of Object.keys(total) as (keyof Hits)[]) total[slot] = a[slot] + b[slot];
  return total;
};

const sizes = (incidents: readonly Record<Role, readonly unknown[]>[]): Hits =>
  incidents
    .map((one) => ({
      type: 1,
      PerpInd: one.PerpInd.length,
      PerpOrg: one.PerpOrg.length,
      Target: one.Target.length,
      Victim: one.Victim.length,
      Weapon: one.Weapon.length,
    }))
    .reduce(added, none());

/**
 * Micro-F1 over the roles and the type under the best alignment of incidents with templates, one mention of an entity
 * being enough; once more where only incidents of the template's type may meet it, as Du et al. (2021) score.
 */
export function score(
  read: (document: IncidentDocument) => Pick<Reading, 'events'>,
  documents: readonly IncidentDocument[],
  set: string,
): ScoreRow[] {
  let [right, typed, found, gold] = [none(), none(), none(), none()];
  for (const document of documents) {
    const incidents = read(document)
      .events.map(incidentOf)
      .filter((one) => one !== undefined);
    const { templates } = document.gold;
    right = added(
      right,
      aligned(incidents, templates, () => true),
    );
    typed = added(
      typed,
      aligned(incidents, templates, ({ type }) => type === 1),
    );
    found = added(found, sizes(incidents));
    gold = added(gold, sizes(templates));
  }
  const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const row = (measure: string, value: number): ScoreRow => ({ set, measure, value });
  return [
    row('roles and type F1', ratio(2 * sum(right), sum(found) + sum(gold))),
    row('roles and type F1, type kept', ratio(2 * sum(typed), sum(found) + sum(gold))),
    row('roles and type precision', ratio(sum(right), sum(found))),
    row('roles and type recall', ratio(sum(right), sum(gold))),
    ...(['type', ...ROLES] as const).map((slot) =>
      row(`${slot} F1`, ratio(2 * right[slot], found[slot] + gold[slot])),
    ),
  ];
}

import type { Made } from '../claims/index.js';
import { hashOf } from '../hash.js';
import type { Claim, ReportEvent, Where, Who } from '../reading.js';
import { mayBeOne } from './same.js';
import { totalsOf } from './totals.js';

/** Puts the claims of one report about one happening together, in the order of first mention. */
export function groupEvents(made: readonly Made[], reportId: string): ReportEvent[] {
  const groups: Made[][] = [];
  for (const one of made) {
    if (one.claim.scope !== 'event') continue;
    const group = bestGroup(groups, one);
    if (group) group.push(one);
    else groups.push([one]);
  }
  for (const group of groups) spread(group);
  return groups.map((group) => eventOf(group, reportId));
}

/** How many happenings back a claim may belong: a bound that keeps time linear. */
const REACH = 200;

/** Of the groups that a claim fits, the one it shares most with; the nearest of equals. */
function bestGroup(groups: readonly Made[][], one: Made): Made[] | undefined {
  let best: Made[] | undefined;
  let most = 0;
  for (const group of groups.slice(-REACH)) {
    const fit = mayBeOne(group, one);
    if (fit > 0 && fit >= most) {
      best = group;
      most = fit;
    }
  }
  return best;
}

/** Claims of one happening share its day and place where they do not say their own. */
function spread(group: readonly Made[]): void {
  const dated =
    group.find(({ claim }) => claim.when.from !== null && claim.when.from === claim.when.to) ??
    group.find(({ claim }) => claim.when.from !== null);
  const placed = group.find(({ claim }) => claim.where.length > 0);
  for (const { claim } of group) {
    if (claim.when.from === null && claim.when.value === null && dated) claim.when = { ...dated.claim.when };
    if (claim.where.length === 0 && placed)
      claim.where = placed.claim.where.map((w) => ({ ...w, certainty: 'implied' as const }));
  }
}

function eventOf(group: readonly Made[], reportId: string): ReportEvent {
  const claims = group.map((m) => m.claim);
  const first = claims[0]!;
  const dated = claims.find((c) => c.when.from !== null) ?? first;
  return {
    id: hashOf(reportId, 'event', first.id),
    register: first.register,
    kind: (claims.find((c) => c.kind !== 'attack' && c.kind !== 'other') ?? first).kind,
    background: claims.every((c) => c.background),
    when: { ...dated.when },
    where: unique(
      claims.flatMap((c) => c.where),
      (w: Where) => `${w.geonameId ?? w.name}`,
    ),
    who: unique(
      claims.flatMap((c) => c.who),
      (w: Who) => `${w.role} ${w.actor ?? w.name.toLowerCase()}`,
    ),
    claims: claims.map((c: Claim) => c.id),
    totals: totalsOf(group),
  };
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

import type { Made } from '../claims/index.js';
import { hashOf } from '../hash.js';
import type { Because, Claim, ReportEvent, Where, Who } from '../reading.js';
import { type Rule, rulesOf, rulesOn, type Without } from '../rule.js';
import type { RankWords } from './rank.js';
import { mayBeOne } from './same.js';
import { totalsOf } from './totals.js';

/** Puts the claims of one report about one happening together, in the order of first mention; `turns` turn to another, `ranks` tell leaders from those with them. */
export function groupEvents(
  made: readonly Made[],
  reportId: string,
  { turns, ranks }: { turns: readonly string[]; ranks: RankWords },
  without: Without,
): ReportEvent[] {
  const groups: Made[][] = [];
  for (const one of made) {
    if (one.claim.scope !== 'event') continue;
    const group = groupOfWhole(groups, one) ?? bestGroup(groups, one, turns);
    if (group) group.push(one);
    else groups.push([one]);
  }
  for (const { run } of rulesOn(sharingRules, without)) for (const group of groups) run(group);
  return groups.map((group) => eventOf(group, reportId, ranks));
}

/** A part belongs where its whole is; that was told just before it. */
const groupOfWhole = (groups: readonly Made[][], { find }: Made): Made[] | undefined =>
  find.whole && groups.findLast((group) => group.some((m) => m.find === find.whole));

/** How many happenings back a claim may belong: a bound that keeps time linear. */
const REACH = 200;

/** How many claims of a happening a new one is held against, the first and the last: a bound for the same reason. */
const MOST = 24;

/** Without the parts that stand with their wholes: those say it already. */
function lately(group: readonly Made[]): readonly Made[] {
  const few = group.length <= MOST ? group : [group[0]!, ...group.slice(1 - MOST)];
  return few.filter(({ find }, k) => k === 0 || !find.whole);
}

/** Of the groups that a claim fits, the one it shares most with; the nearest of equals. */
function bestGroup(groups: readonly Made[][], one: Made, turns: readonly string[]): Made[] | undefined {
  let best: Made[] | undefined;
  let most = 0;
  for (const group of groups.slice(-REACH)) {
    const fit = mayBeOne(lately(group), one, turns);
    if (fit > 0 && fit >= most) {
      best = group;
      most = fit;
    }
  }
  return best;
}

/** What the claims of one happening that leave it unsaid take from those that say it; it changes them in place. */
export const sharingRules: readonly Rule<(group: readonly Made[]) => void>[] = rulesOf('events', {
  sharedDay: (group) => {
    const dated =
      group.find(({ claim }) => claim.when.from !== null && claim.when.from === claim.when.to) ??
      group.find(({ claim }) => claim.when.from !== null);
    if (!dated) return;
    for (const one of group) {
      if (one.claim.when.from !== null || one.claim.when.value !== null) continue;
      one.claim.when = { ...dated.claim.when };
      share('when', 'events/sharedDay', dated, one);
    }
  },
  sharedPlace: (group) => {
    const placed = group.find(({ claim }) => claim.where.length > 0);
    if (!placed) return;
    for (const one of group) {
      if (one.claim.where.length > 0) continue;
      one.claim.where = placed.claim.where.map((w) => ({ ...w, certainty: 'implied' as const }));
      share('where', 'events/sharedPlace', placed, one);
    }
  },
});

/** The words that said it for another claim of the happening say it here. */
function share(part: Because['part'], rule: string, from: Made, to: Made): void {
  for (const { says, words } of from.find.because.filter((one) => one.part === part).slice(0, 1))
    to.find.because.push({ part, rule, says, words });
}

function eventOf(group: readonly Made[], reportId: string, ranks: RankWords): ReportEvent {
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
    totals: totalsOf(group, ranks),
  };
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

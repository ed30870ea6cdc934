import { type Days, daysOf, width } from './days.js';
import { tellingWords } from './fold.js';
import type { Site } from './places.js';

/** A claim as grouping sees it. */
export interface Standing {
  claim: string;
  report: string;
  reportSeq: number;
  position: number;
  unit: string;
  register: string;
  kind: string;
  from: string | null;
  to: string | null;
  /** Rejected or retired: it leads to an event and is not in it. */
  out: boolean;
  places: Site[];
  who: [role: string, name: string][];
}

/** Claims of one report about one happening, compared as one. */
export interface Unit {
  report: string;
  reportSeq: number;
  register: string;
  kinds: string[];
  days: Days | undefined;
  places: Site[];
  perpetrators: Set<string>;
  targets: Set<string>;
  others: Set<string>;
  claims: Standing[];
}

const roles: Readonly<Record<string, 'perpetrators' | 'targets' | 'others'>> = {
  perpetrator: 'perpetrators',
  target: 'targets',
  victim: 'others',
  authority: 'others',
  participant: 'others',
  beneficiary: 'others',
};

/** Oldest first: by report, then by place in its text, then by id where two stand at one place. */
export function byAge(a: Standing, b: Standing): number {
  return a.reportSeq - b.reportSeq || a.position - b.position || (a.claim < b.claim ? -1 : 1);
}

function narrowest(claims: readonly Standing[]): Days | undefined {
  let best: Days | undefined;
  for (const { from, to } of claims) {
    const days = daysOf(from, to);
    if (days && (!best || width(days) < width(best))) best = days;
  }
  return best;
}

/** The unit of claims that belong together; `claims` are of one report and oldest first. */
export function unitOf(claims: Standing[]): Unit {
  const first = claims[0]!;
  const unit: Unit = {
    report: first.report,
    reportSeq: first.reportSeq,
    register: first.register,
    kinds: [...new Set(claims.map(({ kind }) => kind))],
    days: narrowest(claims),
    places: claims.flatMap(({ places }) => places),
    perpetrators: new Set(),
    targets: new Set(),
    others: new Set(),
    claims,
  };
  for (const [role, name] of claims.flatMap(({ who }) => who)) {
    const list = roles[role];
    if (list) for (const word of tellingWords(name)) unit[list].add(word);
  }
  return unit;
}

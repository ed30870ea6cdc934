import type { Judgement, KeptClaim, ReportView } from '../../server/contract.js';

/** Where people differ: what each of them said last, and which of it stands. */
export interface Differing {
  /** `verdict`, or the path of a field. */
  about: string;
  /** The earlier ones first; the last one stands. */
  said: Judgement[];
}

const isVerdict = ({ verdict }: Judgement) =>
  verdict === 'accept' || verdict === 'reject' || verdict === 'split';

/** Judgements that nobody took back, in the order in which they were given. */
const held = ({ judgements }: KeptClaim) => judgements.filter(({ withdrawn }) => !withdrawn);

/** The verdict in force on a claim, if there is one. */
export const standing = (kept: KeptClaim): Judgement | undefined => held(kept).findLast(isVerdict);

/** The last correction of a field, or of anything within it: `counts`, `when`, `fields.status`. */
export const correctionOf = (kept: KeptClaim, field: string): Judgement | undefined =>
  held(kept).findLast(
    ({ verdict, path }) =>
      verdict === 'correct' &&
      path !== null &&
      (path === field || (/^[[.]/.test(path.slice(field.length)) && path.startsWith(field))),
  );

/** Each person's last word of a list; in the order of these words. */
function lastWords(judgements: Judgement[]): Judgement[] {
  const last = new Map<string, Judgement>();
  for (const one of judgements) {
    last.delete(one.by);
    last.set(one.by, one);
  }
  return [...last.values()];
}

const meaning = ({ verdict, value }: Judgement) => (verdict === 'correct' ? JSON.stringify(value) : verdict);

/** What two people or more judged differently of one claim: shown, never merged. */
export function differences(kept: KeptClaim): Differing[] {
  const own = held(kept).filter(({ claim }) => claim === kept.claim.id);
  const paths = new Set(own.flatMap(({ verdict, path }) => (verdict === 'correct' && path ? [path] : [])));
  const groups: [string, Judgement[]][] = [
    ['verdict', own.filter(isVerdict)],
    ...[...paths].map((path): [string, Judgement[]] => [path, own.filter((one) => one.path === path)]),
  ];
  return groups.flatMap(([about, judgements]) => {
    const said = lastWords(judgements);
    return new Set(said.map(meaning)).size > 1 ? [{ about, said }] : [];
  });
}

/** The last thing that a person did on a report and nobody took back: its first judgement. */
export function lastActOf(
  view: ReportView,
  person: string,
  gone: ReadonlySet<number>,
): Judgement | undefined {
  let last: Judgement | undefined;
  for (const kept of view.claims) {
    for (const one of kept.judgements) {
      if (one.by !== person || one.withdrawn || gone.has(one.act)) continue;
      if (!last || one.act > last.act) last = one;
    }
  }
  return last;
}

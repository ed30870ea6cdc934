import type { Claim, Count, EventView, KeptClaim } from '../../../server/contract.js';
import { countNumber, type Words, whenWords } from '../../format.js';
import { named } from '../../i18n.js';

/** One value of a field: in words, who claims it, and where in each claim it stands. */
export interface Claimed {
  says: string;
  by: { kept: KeptClaim; path: string }[];
}

export interface Preferred {
  claim: string;
  path: string;
  by: string;
  why: string | null;
  /** What takes it back; null where it is not in the history. */
  judgement: string | null;
}

/** What is claimed of one thing about an event, a value at a time, and what the desk goes by. */
export interface EventField {
  name: string;
  title: string;
  values: Claimed[];
  /** The latest preference of a claimed value. */
  preferred: Preferred | null;
  /** By which rule the desk shows what it shows, while nobody prefers. */
  rule: 'onlyOne' | 'mostNamed' | 'narrowest' | 'mostPrecise' | 'range' | 'allNamed';
}

type Said = [says: string, path: string];

const counted = (claim: Claim, measure: Count['measure'], words: Words): Said[] =>
  claim.counts.flatMap((count, at): Said[] =>
    count.measure === measure
      ? [[`${countNumber(count, words)}${count.of ? ` (${count.of})` : ''}`, `counts[${at}].value`]]
      : [],
  );

function valuesOf(claims: readonly KeptClaim[], saidBy: (claim: Claim) => Said[]): Claimed[] {
  const values = new Map<string, Claimed>();
  for (const kept of claims) {
    for (const [says, path] of saidBy(kept.current)) {
      const value = values.get(says) ?? { says, by: [] };
      values.set(says, value);
      value.by.push({ kept, path });
    }
  }
  return [...values.values()];
}

/** A preference stands on the value of its claim at its path. */
function preferredOf(view: EventView, values: readonly Claimed[]): Preferred | null {
  const given = view.preferred.filter(({ claim, path }) =>
    values.some(({ by }) => by.some((one) => one.kept.claim.id === claim && one.path === path)),
  );
  const dated = given.map((one) => ({
    ...one,
    judgement: view.history.findLast(
      ({ verdict, claim, path, withdrawn }) =>
        verdict === 'prefer' && !withdrawn && claim === one.claim && path === one.path,
    ),
  }));
  const last = dated.sort((a, b) => ((a.judgement?.at ?? '') < (b.judgement?.at ?? '') ? -1 : 1)).at(-1);
  return last ? { ...last, judgement: last.judgement?.id ?? null } : null;
}

const placeOf = (name: string, admin1: string | null) =>
  admin1 && admin1 !== name ? `${name}, ${admin1}` : name;

/** Every field of which a claim of the event says something, in the order in which they are read. */
export function fieldsOf(view: EventView, words: Words): EventField[] {
  const { t } = words;
  const { claims } = view;
  const field = (
    name: string,
    title: string,
    rule: EventField['rule'],
    saidBy: (claim: Claim) => Said[],
  ): EventField[] => {
    const values = valuesOf(claims, saidBy);
    if (values.length === 0) return [];
    const preferred = preferredOf(view, values);
    return [{ name, title, values, preferred, rule: values.length === 1 ? 'onlyOne' : rule }];
  };
  const measures = [
    ...new Set(claims.flatMap(({ current }) => current.counts.map(({ measure }) => measure))),
  ];
  const roles = [...new Set(claims.flatMap(({ current }) => current.who.map(({ role }) => role)))];
  return [
    ...measures.flatMap((measure) =>
      field(measure, measureTitle(measure, words), 'range', (claim) => counted(claim, measure, words)),
    ),
    ...field('kind', t('eventPage.kind'), 'mostNamed', ({ kind }) => [[named('kind', kind, words), 'kind']]),
    ...field('when', t('claim.when'), 'narrowest', ({ when }) =>
      when.from
        ? [[whenWords(when, words), 'when.from']]
        : when.to
          ? [[whenWords(when, words), 'when.to']]
          : [],
    ),
    ...field('where', t('claim.where'), 'mostPrecise', ({ where }) =>
      where.map(({ name, admin1, precision }, at): Said => {
        const vague = precision === 'exact' || precision === 'near' || precision === 'unknown';
        const place = placeOf(name, admin1);
        return [vague ? place : `${place} (${t(`precision.${precision}`)})`, `where[${at}].name`];
      }),
    ),
    ...roles.flatMap((role) =>
      field(role, t(`role.${role}`), 'allNamed', ({ who }) =>
        who.flatMap((one, at): Said[] => (one.role === role ? [[one.name, `who[${at}].name`]] : [])),
      ),
    ),
    ...field('certainty', t('events.certainty'), 'allNamed', ({ certainty }) => [
      [t(`certainty.${certainty}`), 'certainty'],
    ]),
  ];
}

const measureTitle = (measure: string, { t }: Words) => {
  const word = t(`measure.${measure}`, { count: 2 });
  return word ? word.charAt(0).toUpperCase() + word.slice(1) : t('claim.counts');
};
